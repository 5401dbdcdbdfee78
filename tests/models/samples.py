"""Rows that are valid and otherwise as plain as can be."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from models.entities import Contact, Entry, EntryParticipant, FollowUp
from models.kinds import EntryKind

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
STAMPS: dict[str, Any] = {"created_at": NOON, "updated_at": NOON}


def contact(name: str = "Anna de Vries", **columns: Any) -> Contact:
    keys = {"sort_key": name.casefold(), "search_key": name.casefold()}
    return Contact(full_name=name, **{**STAMPS, **keys, **columns})


def entry(*people: Contact, text: str = "", **columns: Any) -> Entry:
    columns = {"kind": EntryKind.CALL, "happened_at": NOON, "zone": "Europe/Amsterdam"} | columns
    participants = [EntryParticipant(contact=person) for person in people]
    return Entry(text=text, participants=participants, **{**STAMPS, **columns})


def follow_up(person: Contact, title: str = "Call back", **columns: Any) -> FollowUp:
    return FollowUp(contact=person, title=title, **{**STAMPS, **columns})
