"""Read the names of contacts, to make an index of them and to keep it current."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Select, select

from models.entities import Contact
from services.quick_line.names import NameIndex
from services.quick_line.values import KnownName
from services.store import Store

_NAMES = select(Contact.id, Contact.full_name, Contact.nickname).where(Contact.deleted_at.is_(None))
_MOST_AT_ONCE = 500  # ids in one question; SQLite bounds them


class NameReader:
    """Read names, in the reading thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def index(self) -> NameIndex:
        """Return an index of everyone who is not in the bin."""
        return NameIndex(self._read(_NAMES))

    def named(self, contact_ids: Iterable[int]) -> dict[int, KnownName]:
        """Return how contacts are called now; those in the bin are left out.

        With the `contacts` of a ChangeSet it gives what NameIndex.refresh takes.
        """
        ids = tuple(contact_ids)
        parts = (ids[at : at + _MOST_AT_ONCE] for at in range(0, len(ids), _MOST_AT_ONCE))
        return {
            name.contact_id: name
            for part in parts
            for name in self._read(_NAMES.where(Contact.id.in_(part)))
        }

    def _read(self, statement: Select[int, str, str | None]) -> list[KnownName]:
        with self._store.read() as session:
            found = session.execute(statement)
            return [KnownName(id_, name, nickname) for id_, name, nickname in found]
