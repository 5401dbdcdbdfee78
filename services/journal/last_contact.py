"""Derive when a contact was last spoken to: the one place that writes it."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.entities import Contact, Entry, EntryParticipant
from models.kinds import Outcome
from services.batches import batched

_BATCH = 500  # bound parameters of one statement


def recompute_last_contact(
    session: Session, *, entries: Iterable[int], contacts: Iterable[int]
) -> set[int]:
    """Set `last_contact_at` of the contacts and of everyone on the entries; return all their ids.

    It is the instant of the newest entry that was held and is not deleted, or NULL.
    """
    affected = set(contacts)
    for batch in batched(sorted(entries), _BATCH):
        on_entries = select(EntryParticipant.contact_id).where(EntryParticipant.entry_id.in_(batch))
        affected.update(session.scalars(on_entries))
    newest = (
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
    for batch in batched(sorted(affected), _BATCH):
        session.execute(
            update(Contact)
            .where(Contact.id.in_(batch), Contact.last_contact_at.is_distinct_from(newest))
            .values(last_contact_at=newest)
            .execution_options(synchronize_session=False)
        )
    return affected
