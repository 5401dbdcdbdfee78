"""Tell from the rows of a change what it did, for the words "Undo …"."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from models.entities import Change, Contact, EntryParticipant
from models.kinds import ChangeState
from models.recording import RECORDED
from services.undo.values import ChangeKind, ChangeLabel

_LOOKED_AT = 100  # rows of a change; the count of more comes from SQL

_FIRST_ROWS = """
SELECT table_name, row_key, image FROM change_row
WHERE change_id = ? AND table_name <> 'draft' ORDER BY id LIMIT ?
"""
_ROW = {
    name: f"SELECT * FROM {name} WHERE "
    + " AND ".join(f"{column.name} = ?" for column in table.primary_key)
    for name, table in RECORDED.items()
}

_Image = Mapping[str, Any]

# What a change is about if it touched several: the first of these.
_MAIN = (
    "entry",
    "field_definition",
    "contact",
    "follow_up",
    "contact_group",
    "organisation",
    "tag",
    "saved_view",
)
_NAMES = {
    "contact": "full_name",
    "follow_up": "title",
    "contact_group": "name",
    "organisation": "name",
    "tag": "name",
    "field_definition": "name",
    "saved_view": "name",
}
_OWNERS = {  # a table of parts: the column that holds whose, and what that is
    **dict.fromkeys(("entry_participant", "entry_topic", "attachment"), ("entry_id", "entry")),
    **dict.fromkeys(
        (
            "contact_method",
            "address",
            "fact",
            "photo",
            "relation",
            "contact_tag",
            "field_value",
            "next_time",
            "prompt",
        ),
        ("contact_id", "contact"),
    ),
}


def label_of(session: Session, change: Change) -> ChangeLabel:
    """Return what a change did; it has to be the next to undo or to redo.

    Else the rows of the journal are not the ones just after it or just before it.
    """
    first = session.connection().exec_driver_sql(_FIRST_ROWS, (change.id, _LOOKED_AT)).all()
    rows = [_Touched(session, change, row) for row in first]
    about = _about(rows)
    if about is None:
        return ChangeLabel(change.id, _known(change.kind) or ChangeKind.OTHER, change.subject)
    table, ids = about
    own = next((row for row in rows if row.table == table), None)
    kind = _known(change.kind) or _kind(table, own)
    count = max(len(ids), _count(session, change, table))
    subject = change.subject
    if subject is None and count == 1:
        subject = _subject(session, table, ids[0], rows)
    return ChangeLabel(change.id, kind, subject, count)


class _Touched:
    """Be a row that a change touched, as it was before it and after it; {} where it was not."""

    def __init__(self, session: Session, change: Change, row: Row[Any]) -> None:
        self.table: str = row.table_name
        image: _Image = json.loads(row.image) if row.image else {}
        present = _present(session, self.table, row.row_key)
        done = change.state is ChangeState.DONE
        self.before, self.after = (image, present) if done else (present, image)

    def __getitem__(self, column: str) -> Any:
        """Return what a column holds after the change, or held if the row is gone by it."""
        return (self.after or self.before).get(column)

    def gained(self, column: str) -> bool:
        """Return whether a column was empty before and is not now."""
        return self.before.get(column) is None and self.after.get(column) is not None

    def lost(self, column: str) -> bool:
        """Return whether a column was filled before and is empty now."""
        return self.before.get(column) is not None and self.after.get(column) is None


def _present(session: Session, table_name: str, row_key: str) -> _Image:
    keys = json.loads(row_key) if row_key.startswith("[") else [row_key]
    found = session.connection().exec_driver_sql(_ROW[table_name], tuple(keys))
    row = found.mappings().first()
    return dict(row) if row else {}


def _about(rows: Sequence[_Touched]) -> tuple[str, list[int]] | None:
    """Return the table of what was changed and the ids in it, as far as was looked."""
    found: dict[str, dict[int, None]] = {}
    for row in rows:
        column, table = _OWNERS.get(row.table, ("id", row.table))
        if row[column] is not None:
            found.setdefault(table, {})[row[column]] = None
    table = next((table for table in _MAIN if table in found), "")
    return (table, list(found[table])) if table else None


def _count(session: Session, change: Change, table: str) -> int:
    found = session.connection().exec_driver_sql(
        "SELECT count(DISTINCT row_key) FROM change_row WHERE change_id = ? AND table_name = ?",
        (change.id, table),
    )
    return int(found.scalar_one())


def _subject(session: Session, table: str, row_id: int, rows: Sequence[_Touched]) -> str | None:
    if table == "entry":
        return ", ".join(_participants(session, row_id, rows)) or None
    column = _NAMES[table]
    touched = (row[column] for row in rows if row.table == table and row["id"] == row_id)
    return next(touched, None) or _present(session, table, str(row_id)).get(column)


def _participants(session: Session, entry_id: int, rows: Sequence[_Touched]) -> Iterator[str]:
    """Yield who is on an entry, or was while it was there."""
    there = select(EntryParticipant.contact_id).where(EntryParticipant.entry_id == entry_id)
    ids = set(session.scalars(there)) or {
        row["contact_id"] for row in rows if row.table == EntryParticipant.__tablename__
    }
    named = select(Contact.full_name).where(Contact.id.in_(ids)).order_by(Contact.sort_key)
    yield from session.scalars(named)


def _known(code: str | None) -> ChangeKind | None:
    """Return the kind of a code; another version of the app may have written one of its own."""
    return ChangeKind(code) if code in set(ChangeKind) else None


def _kind(table: str, row: _Touched | None) -> ChangeKind:
    """Return what was done to a row; to its parts only, without one."""
    kinds = _KINDS[table]
    if row is None:
        return kinds.changed
    if not row.before:
        return kinds.added or kinds.changed
    gained = (kind for column, kind in kinds.gained.items() if row.gained(column))
    lost = (kind for column, kind in kinds.lost.items() if row.lost(column))
    return next(gained, None) or next(lost, None) or kinds.changed


class _Kinds(NamedTuple):
    """Be what can be done to rows of a table; by the columns that are filled or emptied then."""

    changed: ChangeKind
    added: ChangeKind | None = None
    gained: Mapping[str, ChangeKind] = MappingProxyType({})
    lost: Mapping[str, ChangeKind] = MappingProxyType({})


_KINDS = {
    "entry": _Kinds(
        ChangeKind.ENTRY_CHANGED,
        ChangeKind.ENTRY_ADDED,
        {"deleted_at": ChangeKind.ENTRY_DELETED},
        {"deleted_at": ChangeKind.ENTRY_RESTORED},
    ),
    "contact": _Kinds(
        ChangeKind.CONTACT_CHANGED,
        ChangeKind.CONTACT_ADDED,
        {"deleted_at": ChangeKind.CONTACT_DELETED, "archived_at": ChangeKind.CONTACT_ARCHIVED},
        {"deleted_at": ChangeKind.CONTACT_RESTORED},
    ),
    "follow_up": _Kinds(
        ChangeKind.FOLLOW_UP_CHANGED,
        ChangeKind.FOLLOW_UP_ADDED,
        {"deleted_at": ChangeKind.FOLLOW_UP_DELETED, "closed_at": ChangeKind.FOLLOW_UP_CLOSED},
        {"deleted_at": ChangeKind.FOLLOW_UP_RESTORED},
    ),
    "contact_group": _Kinds(ChangeKind.GROUP_CHANGED),
    "organisation": _Kinds(
        ChangeKind.ORGANISATION_CHANGED,
        gained={"deleted_at": ChangeKind.ORGANISATION_DELETED},
        lost={"deleted_at": ChangeKind.ORGANISATION_RESTORED},
    ),
    "tag": _Kinds(ChangeKind.TAG_CHANGED),
    "field_definition": _Kinds(
        ChangeKind.FIELD_CHANGED,
        ChangeKind.FIELD_ADDED,
        {"deleted_at": ChangeKind.FIELD_DELETED},
        {"deleted_at": ChangeKind.FIELD_RESTORED},
    ),
    "saved_view": _Kinds(ChangeKind.VIEW_CHANGED),
}
