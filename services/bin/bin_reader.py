"""Read what lies in the bin, whatever it is, newest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeAlias

from sqlalchemy import (
    ColumnElement,
    Select,
    Subquery,
    and_,
    exists,
    func,
    literal,
    select,
    tuple_,
    union_all,
)
from sqlalchemy.orm import Session, aliased

from models.entities import (
    Address,
    Attachment,
    Contact,
    ContactMethod,
    Entry,
    EntryParticipant,
    Fact,
    FollowUp,
    NextTime,
    Organisation,
)
from services.bin.values import BinItem, BinKey, BinKind, BinRows
from services.store import Store

_SHOWN_CHARS = 120  # of a text that stands for a name

_Ids: TypeAlias = Sequence[int]
_Items: TypeAlias = Iterable[BinItem]


class BinReader:
    """Read the bin, in the reading thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def read(self, after: BinItem | None = None, limit: int = 200) -> BinRows:
        """Return the newest of the bin, or what comes after an item.

        What belongs to a contact or an entry that is in the bin itself comes back with that, so it
        is not listed on its own.
        """
        with self._store.read() as session:
            rows = session.execute(_listed(after, limit + 1)).all()
            keys = [BinKey(BinKind(row.kind), row.id) for row in rows]
            more = len(keys) > limit
            found = _items(session, keys[:limit])
            return BinRows(tuple(found[key] for key in keys[:limit] if key in found), more)


def _listed(after: BinItem | None, limit: int) -> Select[Any]:
    rows = union_all(*_lists()).subquery()
    order = (rows.c.deleted_at, rows.c.kind, rows.c.id)
    statement = select(rows.c.kind, rows.c.id).order_by(*(each.desc() for each in order))
    if after is not None:
        statement = statement.where(tuple_(*order) < _place(after, rows))
    return statement.limit(limit)


def _place(item: BinItem, rows: Subquery) -> ColumnElement[Any]:
    instant = literal(item.deleted_at, rows.c.deleted_at.type)
    return tuple_(instant, literal(item.key.kind.value), literal(item.key.id))


def _lists() -> Iterable[Select[Any]]:
    """Yield what is deleted on its own, a statement for each kind."""
    there = aliased(Contact)
    for kind, entity in _OF_CONTACT.items():
        owner = and_(there.id == entity.contact_id, there.deleted_at.is_(None))
        yield _deleted(kind, entity).where(exists().where(owner))
    somebody = exists().where(
        EntryParticipant.entry_id == Entry.id,
        EntryParticipant.contact_id == there.id,
        there.deleted_at.is_(None),
    )
    whole = exists().where(Entry.id == Attachment.entry_id, Entry.deleted_at.is_(None), somebody)
    yield _deleted(BinKind.CONTACT, Contact)
    yield _deleted(BinKind.ORGANISATION, Organisation)
    yield _deleted(BinKind.ENTRY, Entry).where(somebody)
    yield _deleted(BinKind.ATTACHMENT, Attachment).where(whole)


def _deleted(kind: BinKind, entity: type[Any]) -> Select[Any]:
    return select(
        literal(kind.value).label("kind"), entity.id.label("id"), entity.deleted_at
    ).where(entity.deleted_at.is_not(None))


def _items(session: Session, keys: Iterable[BinKey]) -> dict[BinKey, BinItem]:
    ids: defaultdict[BinKind, list[int]] = defaultdict(list)
    for key in keys:
        ids[key.kind].append(key.id)
    return {
        item.key: item for kind, of_kind in ids.items() for item in _READ[kind](session, of_kind)
    }


def _contacts(session: Session, ids: _Ids) -> _Items:
    heir = aliased(Contact)
    rows: Iterable[Any] = session.execute(
        select(Contact.id, Contact.full_name, Contact.deleted_at, heir.full_name)
        .outerjoin(heir, heir.id == Contact.merged_into_id)
        .where(Contact.id.in_(ids))
    )
    for id_, name, deleted_at, merged_into in rows:
        yield BinItem(BinKey(BinKind.CONTACT, id_), name, deleted_at, merged_into=merged_into)


def _organisations(session: Session, ids: _Ids) -> _Items:
    for row in session.scalars(select(Organisation).where(Organisation.id.in_(ids))):
        if row.deleted_at is not None:
            yield BinItem(BinKey(BinKind.ORGANISATION, row.id), row.name, row.deleted_at)


def _entries(session: Session, ids: _Ids) -> _Items:
    names = _participants(session, ids)
    start = func.substr(Entry.text, 1, _SHOWN_CHARS)
    rows = session.execute(
        select(Entry.id, start, Entry.deleted_at, Entry.kind).where(Entry.id.in_(ids))
    )
    for id_, text, deleted_at, kind in rows:
        key = BinKey(BinKind.ENTRY, id_)
        yield BinItem(key, _one_line(text), deleted_at, names[id_], entry_kind=kind)


def _attachments(session: Session, ids: _Ids) -> _Items:
    rows = session.execute(
        select(
            Attachment.id, Attachment.file_name, Attachment.deleted_at, Attachment.entry_id
        ).where(Attachment.id.in_(ids))
    ).all()
    names = _participants(session, [row.entry_id for row in rows])
    for row in rows:
        key = BinKey(BinKind.ATTACHMENT, row.id)
        yield BinItem(key, row.file_name, row.deleted_at, names[row.entry_id])


def _of_contact(kind: BinKind, name: Callable[[Any], str]) -> Callable[[Session, _Ids], _Items]:
    """Return what reads the parts of contacts of a kind; `name` is what a part is called."""
    entity = _OF_CONTACT[kind]

    def read(session: Session, ids: _Ids) -> _Items:
        rows = session.execute(
            select(entity, Contact.full_name)
            .join(Contact, Contact.id == entity.contact_id)
            .where(entity.id.in_(ids))
        )
        for part, whose in rows:
            words = _one_line(name(part))[:_SHOWN_CHARS]
            yield BinItem(BinKey(kind, part.id), words, part.deleted_at, (whose,))

    return read


def _participants(session: Session, entry_ids: _Ids) -> defaultdict[int, tuple[str, ...]]:
    rows = session.execute(
        select(EntryParticipant.entry_id, Contact.full_name)
        .join(Contact, Contact.id == EntryParticipant.contact_id)
        .where(EntryParticipant.entry_id.in_(entry_ids))
        .order_by(Contact.sort_key)
    )
    names: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
    for entry_id, name in rows:
        names[entry_id] += (name,)
    return names


def _address(row: Address) -> str:
    lines = (row.street, row.postal_code, row.locality, row.po_box, row.region, row.country)
    return ", ".join(filter(None, lines))


def _one_line(text: str) -> str:
    return " ".join(text.split())


_OF_CONTACT: dict[BinKind, type[Any]] = {
    BinKind.FOLLOW_UP: FollowUp,
    BinKind.FACT: Fact,
    BinKind.NEXT_TIME: NextTime,
    BinKind.METHOD: ContactMethod,
    BinKind.ADDRESS: Address,
}
_READ: dict[BinKind, Callable[[Session, _Ids], _Items]] = {
    BinKind.CONTACT: _contacts,
    BinKind.ENTRY: _entries,
    BinKind.ORGANISATION: _organisations,
    BinKind.ATTACHMENT: _attachments,
    BinKind.FOLLOW_UP: _of_contact(BinKind.FOLLOW_UP, lambda row: row.title),
    BinKind.FACT: _of_contact(BinKind.FACT, lambda row: row.text),
    BinKind.NEXT_TIME: _of_contact(BinKind.NEXT_TIME, lambda row: row.text),
    BinKind.METHOD: _of_contact(BinKind.METHOD, lambda row: row.value),
    BinKind.ADDRESS: _of_contact(BinKind.ADDRESS, _address),
}
