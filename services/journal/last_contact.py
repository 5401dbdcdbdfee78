"""Derive when a contact was last spoken to, and since when they fade: the one place that does."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    ScalarSelect,
    bindparam,
    or_,
    select,
    update,
)

from models.entities import Contact, Entry, EntryParticipant
from models.kinds import Outcome
from models.stale import CONTACTS, ORGANISATIONS
from services.batches import batched
from services.journal.defaults import TALKS
from services.journal.silence import settle_silence_of_contact, settle_silence_of_organisation

_BATCH = 500  # bound parameters of one statement


# Built once: to put these together takes longer than to run them.
_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_ON_ENTRIES = select(EntryParticipant.contact_id).where(EntryParticipant.entry_id.in_(_IDS))


def _newest_held(*conditions: ColumnElement[bool]) -> ScalarSelect[datetime]:
    return (
        select(EntryParticipant.happened_at)
        .join(Entry, Entry.id == EntryParticipant.entry_id)
        .where(
            EntryParticipant.contact_id == Contact.id,
            Entry.outcome == Outcome.HELD,
            Entry.deleted_at.is_(None),
            *conditions,
        )
        .order_by(EntryParticipant.happened_at.desc())
        .limit(1)
        .scalar_subquery()
    )


_NEWEST = {
    Contact.last_contact_at: _newest_held(),
    Contact.last_voice_at: _newest_held(Entry.kind.in_(sorted(TALKS))),
}
_SET_NEWEST = (
    update(Contact)
    .where(
        Contact.id.in_(_IDS),
        or_(*(column.is_distinct_from(newest) for column, newest in _NEWEST.items())),
    )
    .values({column.key: newest for column, newest in _NEWEST.items()})
)
_ORGANISATIONS = f"""
SELECT id FROM {ORGANISATIONS} UNION
SELECT c.organisation_id FROM {CONTACTS} s JOIN contact c ON c.id = s.id
WHERE c.organisation_id IS NOT NULL
"""


def recompute_last_contact(
    connection: Connection, *, entries: Iterable[int], contacts: Iterable[int]
) -> set[int]:
    """Set what is derived from the contacts' entries and from those of everyone on the entries.

    That is `last_contact_at` and `last_voice_at`, the instants of the newest entry, and of the
    newest talk, that was held and is not deleted; and, for all whose history the connection marked
    as changed (models.stale), and for whom they work for, the usual gap and when they fade.
    Returns the ids of all these contacts.
    """
    driver: Any = connection.connection.driver_connection
    stale = [id_ for (id_,) in driver.execute(f"SELECT id FROM {CONTACTS}")]
    affected = {*contacts, *stale}
    for batch in batched(sorted(entries), _BATCH):
        affected.update(connection.scalars(_ON_ENTRIES, {"ids": batch}))
    for batch in batched(sorted(affected), _BATCH):
        connection.execute(_SET_NEWEST, {"ids": batch})
    for contact_id in stale:
        settle_silence_of_contact(driver, contact_id)
    for (organisation_id,) in driver.execute(_ORGANISATIONS).fetchall():
        settle_silence_of_organisation(driver, organisation_id)
    for name in (CONTACTS, ORGANISATIONS):
        driver.execute(f"DELETE FROM {name}")
    return affected
