"""Read one entry whole, to show and to edit in place."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from models.entities import Contact, Entry, NextTime
from services.gone import GoneError, get_or_gone
from services.journal.attachments import AttachmentView, attachments_of
from services.journal.drafts import read_draft
from services.journal.entry_state import state_of
from services.journal.timeline import TimelineReader
from services.journal.values import DraftView, EntryView, NextTimeEdit, Participant
from services.store import Store


@dataclass(frozen=True, slots=True)
class EntryDetails:
    """Hold an entry as it stands on the timeline of `contact`, with all that belongs to it.

    `next_times` are those of that contact, also the ones that were used; `draft` is what was
    typed to change the entry and not saved yet. `state` tells whether it was changed since.
    """

    contact: Participant
    entry: EntryView
    next_times: tuple[NextTimeEdit, ...]
    attachments: tuple[AttachmentView, ...]
    draft: DraftView | None
    state: str


class EntryReader:
    """Read entries one by one, in the reading thread."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._timeline = TimelineReader(store)

    def read(self, contact_id: int, entry_id: int) -> EntryDetails:
        """Return an entry; raise GoneError where it, or the contact, is gone or in the bin."""
        view = self._timeline.entry(contact_id, entry_id)
        with self._store.read() as session:
            entry = get_or_gone(session, Entry, entry_id)
            if entry.deleted_at is not None:
                raise GoneError
            contact = get_or_gone(session, Contact, contact_id)
            notes = session.scalars(
                select(NextTime)
                .where(
                    NextTime.entry_id == entry_id,
                    NextTime.contact_id == contact_id,
                    NextTime.deleted_at.is_(None),
                )
                .order_by(NextTime.id)
            )
            return EntryDetails(
                contact=Participant(contact.id, contact.full_name),
                entry=view,
                next_times=tuple(NextTimeEdit(note.id, note.text) for note in notes),
                attachments=tuple(attachments_of(session, [entry_id])[entry_id]),
                draft=read_draft(session, contact_id, entry_id),
                state=state_of(session, entry),
            )
