"""List everything that is being typed: of new entries, of changes to entries, and nobody's yet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from models.contact_list import DRAFT_COUNT
from models.entities import Contact, Draft, Entry
from services.journal.values import DraftRow
from services.store import Store

_SHOWN_CHARS = 300  # more than a line shows


class DraftListReader:
    """Read all drafts, in the reading thread; those of what lies in the bin wait there."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def read(self) -> tuple[DraftRow, ...]:
        """Return the drafts, the one that was changed last first."""
        statement = (
            select(Draft, Contact.full_name)
            .outerjoin(Contact, Contact.id == Draft.contact_id)
            .outerjoin(Entry, Entry.id == Draft.entry_id)
            .where(Contact.deleted_at.is_(None), Entry.deleted_at.is_(None))
            .order_by(Draft.updated_at.desc(), Draft.id.desc())
        )
        with self._store.read() as session:
            return tuple(_row(draft, name) for draft, name in session.execute(statement))

    def count(self) -> int:
        """Return how many there are to read."""
        with self._store.read() as session:
            found: int = session.connection().exec_driver_sql(DRAFT_COUNT).scalar_one()
            return found


def _row(draft: Draft, name: str | None) -> DraftRow:
    return DraftRow(
        draft.uid,
        draft.contact_id,
        name,
        draft.entry_id,
        _first_words(draft.text, draft.fields),
        draft.updated_at,
    )


def _first_words(text: str, fields: Mapping[str, Any]) -> str:
    people = ", ".join(str(row[1]) for row in fields.get("people") or ())
    words = text.strip() or str(fields.get("next_step") or "").strip() or people
    return " ".join(words.partition("\n")[0][:_SHOWN_CHARS].split())
