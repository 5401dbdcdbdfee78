"""Let what is being typed follow the contact and the entry it is for, also through undo.

A draft is no change of its own. Where its contact or entry goes by undo, it goes into the log
beside the rows that go, and comes back with them. Where it is given to another contact, as what
it belongs to is, the log holds whose it was, by its uid: its id may be another draft's by then.
"""

from __future__ import annotations

import json

from sqlalchemy import Connection, exists, select

from models.entities import Contact, Draft
from services.journal.draft_people import Named, handed_over, named_ids, naming
from services.unit_of_work import UnitOfWork

DRAFT = "draft"

# Without its id: by the time it comes back, another draft may have that.
_COLUMNS = ("uid", "contact_id", "entry_id", "text", "fields", "created_at", "updated_at")
_VALUES = ", ".join(f"'{name}', {name}" for name in _COLUMNS)
_INSERTED = """
SELECT CAST(row_key AS INTEGER) FROM change_row
WHERE change_id = :change_id AND table_name = '{}' AND operation = 'insert'
"""
_SET_ASIDE = f"""
INSERT INTO change_row (change_id, table_name, row_key, operation, image)
SELECT :change_id, '{DRAFT}', id, 'delete', json_object({_VALUES}) FROM {DRAFT}
WHERE contact_id IN ({_INSERTED.format("contact")}) OR entry_id IN ({_INSERTED.format("entry")})
RETURNING CAST(row_key AS INTEGER)
"""
_NOTE = f"""
INSERT INTO change_row (change_id, table_name, row_key, operation, image)
SELECT change_id, '{DRAFT}', ?, 'update', ? FROM recording
"""
_TAKE_NOTES = f"""
DELETE FROM change_row
WHERE change_id = ? AND table_name = '{DRAFT}' AND operation = 'update' RETURNING row_key, image
"""


def set_drafts_aside(connection: Connection, change_id: int) -> list[int]:
    """Put the drafts for all that a change inserted into its log; return their ids.

    Called before any of it is taken back.
    """
    driver = connection.connection.driver_connection
    assert driver is not None
    values = {"change_id": change_id}
    ids = [draft_id for (draft_id,) in driver.execute(_SET_ASIDE, values).fetchall()]
    driver.executemany(f"DELETE FROM {DRAFT} WHERE id = ?", [(draft_id,) for draft_id in ids])
    return ids


def hand_over(unit: UnitOfWork, from_id: int, to_id: int, entry_id: int | None = None) -> None:
    """Give one contact's drafts to another, and its place in all drafts that name it.

    With an entry it is only that of a change to it. One of an entry that the other is changing
    too stays where it is.
    """
    drafts = select(Draft)
    if entry_id is not None:
        drafts = drafts.where(Draft.contact_id == from_id, Draft.entry_id == entry_id)
    for draft in unit.session.scalars(drafts).all():
        before = named_ids(draft.fields)
        named = handed_over(before, from_id, to_id)
        owner = to_id if draft.contact_id == from_id else draft.contact_id
        if owner != draft.contact_id or named != before:
            _give(unit, draft, owner, named)


def hand_back(unit: UnitOfWork, change_id: int) -> None:
    """Give the drafts back that a change, or its undoing, handed over; log whose they were."""
    notes = unit.connection.exec_driver_sql(_TAKE_NOTES, (change_id,)).all()
    for uid, image in notes:
        draft = unit.session.scalar(select(Draft).where(Draft.uid == uid))
        if draft is not None:
            former = json.loads(image)
            _give(unit, draft, former.pop("contact_id"), former)


def _give(unit: UnitOfWork, draft: Draft, to_id: int | None, named: Named) -> None:
    own = exists().where(Draft.contact_id == to_id, Draft.entry_id == draft.entry_id)
    moves = draft.entry_id is not None and to_id != draft.contact_id
    if moves and unit.session.scalar(select(own)):
        return
    # Ids alone: a name in the log would have to be looked for when somebody is erased.
    image = json.dumps({"contact_id": draft.contact_id} | named_ids(draft.fields))
    unit.connection.exec_driver_sql(_NOTE, (draft.uid, image))
    ids = {id_ for each in named.values() for id_ in each}
    names = select(Contact.id, Contact.full_name).where(Contact.id.in_(ids))
    draft.fields = naming(draft.fields, named, dict(unit.session.execute(names).all()))
    draft.contact_id = to_id
    unit.session.flush()
