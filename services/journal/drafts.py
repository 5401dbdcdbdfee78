"""Keep what is being typed: one draft for each new entry of a contact, one for each edit."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Session

from models.base import new_uid
from models.entities import Contact, Draft, Entry
from services.changes import ChangeSet
from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.gone import get_or_gone
from services.journal.values import DraftView, WaitingDraft
from services.store import Store
from services.unit_of_work import UnitOfWork

# Built once: to put these together takes longer than to run them.
_DROP = delete(Draft).where(Draft.uid == bindparam("uid")).returning(Draft.id)
_WITH_UID = select(Draft).where(Draft.uid == bindparam("uid"))
_SAVED = select(Entry.id).where(Entry.uid == bindparam("uid"))


class DraftElsewhereError(KnownError):
    """Refuse to put a draft in the place of one that was typed somewhere else meanwhile."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "This entry is being changed in another window too. What you type here is kept only once "
        "you save it.",
    )


class DraftService:
    """Keep and drop drafts, in the writing thread; they are no change that could be undone."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, draft: DraftView, before: DraftView | None, origin: str = "") -> DraftView:
        """Store a draft over the one that its editor stored before, and return it as stored.

        What somebody else stored or saved meanwhile stays: a new entry's draft gets a uid of its
        own then, an edit's raises DraftElsewhereError. Raises GoneError for a contact or entry
        that is not there.
        """
        with self._store.write(origin) as unit:
            row = unit.session.scalars(_WITH_UID, {"uid": draft.uid}).one_or_none()
            if row is not None and before is not None and _view(row) == before:
                row.text, row.fields = draft.text, dict(draft.fields)
            else:
                draft = _insert(unit, draft, apart=row is not None or before is not None)
            unit.commit()
        return draft

    def discard(self, uid: str, origin: str = "") -> ChangeSet:
        """Forget a draft."""
        with self._store.write(origin) as unit:
            drop_draft(unit, uid)
            return unit.commit()

    def take(self, uid: str, origin: str = "") -> DraftView | None:
        """Forget a draft and return it as it was, if it is there: keep() brings it back."""
        with self._store.write(origin) as unit:
            row = unit.session.scalars(_WITH_UID, {"uid": uid}).one_or_none()
            if row is None:
                return None
            draft = _view(row)
            drop_draft(unit, uid)
            unit.commit()
            return draft


class DraftReader:
    """Read drafts, in the reading thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def read(self, contact_id: int, entry_id: int | None = None, uid: str = "") -> DraftView | None:
        """Return the draft of a contact's new entry, or of a change to an entry.

        Of several, it is the one with that uid, else the newest.
        """
        with self._store.read() as session:
            return read_draft(session, contact_id, entry_id, uid)

    def with_uid(self, uid: str) -> WaitingDraft | None:
        """Return a draft, if it is there."""
        with self._store.read() as session:
            row = session.scalars(_WITH_UID, {"uid": uid}).one_or_none()
            return None if row is None else WaitingDraft(_view(row), row.updated_at)


def read_draft(
    session: Session, contact_id: int, entry_id: int | None, uid: str = ""
) -> DraftView | None:
    """Return a draft as DraftReader does."""
    statement = (
        select(Draft)
        .where(Draft.contact_id == (contact_id or None), Draft.entry_id == entry_id)
        .order_by((Draft.uid == uid).desc(), Draft.updated_at.desc(), Draft.id.desc())
        .limit(1)
    )
    row = session.scalars(statement).one_or_none()
    return _view(row) if row is not None else None


def drop_draft(unit: UnitOfWork, uid: str) -> None:
    """Remove a draft for good, as what it held is saved or not wanted."""
    unit.touch("drafts", unit.connection.scalars(_DROP, {"uid": uid}).all())


def _insert(unit: UnitOfWork, draft: DraftView, *, apart: bool) -> DraftView:
    if draft.contact_id:
        get_or_gone(unit.session, Contact, draft.contact_id)
    if draft.entry_id is not None:
        get_or_gone(unit.session, Entry, draft.entry_id)
        if read_draft(unit.session, draft.contact_id, draft.entry_id) is not None:
            raise DraftElsewhereError
    if apart or unit.connection.scalar(_SAVED, {"uid": draft.uid}) is not None:
        draft = replace(draft, uid=new_uid())
    unit.insert(
        Draft,
        uid=draft.uid,
        contact_id=draft.contact_id or None,
        entry_id=draft.entry_id,
        text=draft.text,
        fields=dict(draft.fields),
    )
    return draft


def _view(row: Draft) -> DraftView:
    return DraftView(row.uid, row.contact_id or 0, row.entry_id, row.text, row.fields)
