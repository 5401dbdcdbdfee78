"""Derive when a contact was last spoken to: the one place that writes it."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import BindParameter, Connection, bindparam, select, update

from models.entities import Contact, Entry, EntryParticipant
from models.kinds import Outcome
from services.batches import batched

_BATCH = 500  # bound parameters of one statement


# Built once: to put these together takes longer than to run them.
_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_ON_ENTRIES = select(EntryParticipant.contact_id).where(EntryParticipant.entry_id.in_(_IDS))
_NEWEST_HELD = (
    select(EntryParticipant.happened_at)
    .join(Entry, Entry.id == EntryParticipant.entry_id)
    .where(
        EntryParticipant.contact_id == Contact.id,
        Entry.outcome == Outcome.HELD,
        Entry.deleted_at.is_(None),
    )
    .order_by(EntryParticipant.happened_at.desc())
    .limit(1)
    .scalar_subquery()
)
_SET_NEWEST = (
    update(Contact)
    .where(Contact.id.in_(_IDS), Contact.last_contact_at.is_distinct_from(_NEWEST_HELD))
    .values(last_contact_at=_NEWEST_HELD)
)


def recompute_last_contact(
    connection: Connection, *, entries: Iterable[int], contacts: Iterable[int]
) -> set[int]:
    """Set `last_contact_at` of the contacts and of everyone on the entries; return all their ids.

    It is the instant of the newest entry that was held and is not deleted, or NULL.
    """
    affected = set(contacts)
    for batch in batched(sorted(entries), _BATCH):
        affected.update(connection.scalars(_ON_ENTRIES, {"ids": batch}))
    for batch in batched(sorted(affected), _BATCH):
        connection.execute(_SET_NEWEST, {"ids": batch})
    return affected
