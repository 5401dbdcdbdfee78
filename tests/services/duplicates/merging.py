"""Make what is merged, and merge it."""

from __future__ import annotations

from datetime import UTC, datetime

from models.entities import (
    ContactMethod,
    Entry,
    EntryParticipant,
)
from models.kinds import EntryKind, MethodKind, Outcome
from services.contacts.values import ContactDetails
from services.duplicates.fields import Choices
from services.use_cases import UseCases

NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)
LATER = datetime(2026, 2, 10, 12, tzinfo=UTC)


def merged(use_cases: UseCases, keep: int, other: int, choices: Choices = {}) -> ContactDetails:  # noqa: B006
    use_cases.merging().merge(keep, other, choices)
    return use_cases.contact_page.read(keep)


def held(at: datetime, *contact_ids: int) -> Entry:
    return Entry(
        kind=EntryKind.CALL,
        outcome=Outcome.HELD,
        happened_at=at,
        zone="UTC",
        participants=[EntryParticipant(contact_id=id_, happened_at=at) for id_ in contact_ids],
    )


def phone(contact_id: int, value: str, **columns: object) -> ContactMethod:
    key = value.replace(" ", "")
    return ContactMethod(
        contact_id=contact_id, kind=MethodKind.PHONE, value=value, value_key=key, **columns
    )
