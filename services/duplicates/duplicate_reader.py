"""Read whom to compare, and two contacts side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entities import (
    Contact,
    ContactMethod,
    Entry,
    EntryParticipant,
    FieldDefinition,
    FieldValue,
    FollowUp,
    Organisation,
)
from models.kinds import FollowUpStatus, MethodKind
from services.contacts.contact_page import ContactPageReader
from services.contacts.values import ContactDetails
from services.duplicates.apart import read_apart
from services.duplicates.comparison import ComparedContact, ComparedField, Comparison
from services.duplicates.fields import MergeField, OwnField, Side, content_of, default_side, newer
from services.duplicates.values import People, Person
from services.gone import GoneError, get_or_gone
from services.store import Store

_URN = "urn:uuid:"
_ROWS = (
    select(
        Contact.id,
        Contact.full_name,
        Contact.nickname,
        Contact.uid,
        Organisation.name_key,
        ContactMethod.kind,
        ContactMethod.value_key,
    )
    .outerjoin(Organisation, Organisation.id == Contact.organisation_id)
    .outerjoin(
        ContactMethod,
        (ContactMethod.contact_id == Contact.id) & ContactMethod.deleted_at.is_(None),
    )
    .where(Contact.deleted_at.is_(None))
    .order_by(Contact.id)
)


class DuplicateReader:
    """Read for the page of duplicates; called in the reading thread."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._pages = ContactPageReader(store)

    def people(self) -> People:
        """Return everyone who is not in the bin, also the archived, and who were kept apart."""
        with self._store.read() as session:
            rows = session.execute(_ROWS).all()
            people = tuple(_person(list(some)) for _id, some in groupby(rows, lambda row: row[0]))
            return People(people, read_apart(session))

    def compare(self, one_id: int, two_id: int) -> Comparison:
        """Return two contacts side by side; raise GoneError if one is not there any more."""
        pages = {id_: self._pages.read(id_) for id_ in (one_id, two_id)}
        with self._store.read() as session:
            pair = [get_or_gone(session, Contact, id_) for id_ in (one_id, two_id)]
            if any(contact.deleted_at is not None for contact in pair):
                raise GoneError
            entries = {contact.id: _entries(session, contact.id) for contact in pair}
            keep, other = sorted(
                pair, key=lambda each: (-entries[each.id], each.archived_at is not None, each.id)
            )
            return Comparison(
                kept=_side(session, pages[keep.id], entries[keep.id]),
                other=_side(session, pages[other.id], entries[other.id]),
                fields=(*_fields(keep, other), *_own_fields(session, keep, other)),
            )


def _side(session: Session, page: ContactDetails, entries: int) -> ComparedContact:
    return ComparedContact(
        id=page.id,
        name=page.full_name,
        methods=page.methods,
        addresses=page.addresses,
        facts=tuple(fact.text for fact in page.facts),
        next_times=tuple(each.text for each in page.next_times),
        people=page.people,
        tags=page.tags,
        note=page.note,
        entries=entries,
        open_follow_ups=_open_follow_ups(session, page.id),
        last_contact_at=page.last_contact_at,
        archived_at=page.archived_at,
    )


def _person(rows: Sequence[Any]) -> Person:
    id_, name, nickname, uid, organisation = rows[0][:5]

    def keys(kind: MethodKind) -> tuple[str, ...]:
        return tuple(row.value_key for row in rows if row.kind is kind)

    return Person(
        id=id_,
        name=name,
        nickname=nickname or "",
        uid=uid.lower().removeprefix(_URN),
        organisation=organisation or "",
        emails=keys(MethodKind.EMAIL),
        numbers=keys(MethodKind.PHONE),
        chats=keys(MethodKind.CHAT),
    )


def _fields(keep: Contact, other: Contact) -> Iterator[ComparedField]:
    for field in MergeField:
        mine, yours = content_of(keep, field), content_of(other, field)
        if mine is not None or yours is not None:
            yield ComparedField(field, mine, yours, default_side(keep, other, field))


def _own_fields(session: Session, keep: Contact, other: Contact) -> Iterator[ComparedField]:
    rows = session.execute(
        select(FieldDefinition, FieldValue.contact_id, FieldValue.value)
        .join(FieldValue, FieldValue.field_id == FieldDefinition.id)
        .where(
            FieldValue.contact_id.in_((keep.id, other.id)),
            FieldValue.deleted_at.is_(None),
            FieldDefinition.deleted_at.is_(None),
        )
        .order_by(FieldDefinition.position, FieldDefinition.id)
    ).all()
    for field, some in groupby(rows, lambda row: row[0]):
        values = {contact_id: value for _field, contact_id, value in some}
        mine, yours = values.get(keep.id), values.get(other.id)
        side = Side.OTHER if mine is None else Side.KEPT if yours is None else newer(keep, other)
        yield ComparedField(OwnField(field.id, field.name, field.kind), mine, yours, side)


def _entries(session: Session, contact_id: int) -> int:
    count = (
        select(func.count())
        .select_from(EntryParticipant)
        .join(Entry, Entry.id == EntryParticipant.entry_id)
        .where(EntryParticipant.contact_id == contact_id, Entry.deleted_at.is_(None))
    )
    return session.scalar(count) or 0


def _open_follow_ups(session: Session, contact_id: int) -> int:
    count = select(func.count()).where(
        FollowUp.contact_id == contact_id,
        FollowUp.status == FollowUpStatus.OPEN,
        FollowUp.deleted_at.is_(None),
    )
    return session.scalar(count) or 0
