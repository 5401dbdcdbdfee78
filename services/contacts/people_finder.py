"""Find people by a few letters of their names, as they are typed, or by a name misspelt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, literal, select

from models.entities import Contact, Organisation
from services.store import Store
from services.text_keys import fold

_MOST = 8
_MOST_ALIKE = 3
_PEOPLE = (
    select(Contact.id, Contact.full_name, Organisation.name)
    .outerjoin(Organisation, Organisation.id == Contact.organisation_id)
    .where(Contact.deleted_at.is_(None))
)


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """Name a contact, and what tells one Anna from the other."""

    contact_id: int
    name: str
    organisation: str | None


class PeopleFinder:
    """Find contacts, in the reading thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, words: str, without: Iterable[int] = ()) -> tuple[FoundPerson, ...]:
        """Return a few contacts with words that begin so, those first whose name does."""
        folded = fold(words)
        if not folded:
            return ()
        name_begins = Contact.sort_key.startswith(folded, autoescape=True)
        statement = (
            _PEOPLE.where(
                Contact.id.not_in(tuple(without)),
                *map(_has_word, folded.split()),
            )
            .order_by(name_begins.desc(), Contact.sort_key, Contact.id)
            .limit(_MOST)
        )
        with self._store.read() as session:
            return tuple(FoundPerson(*row) for row in session.execute(statement))

    def named(self, contact_ids: Iterable[int]) -> tuple[FoundPerson, ...]:
        """Return contacts by name; those in the bin are left out."""
        statement = _PEOPLE.where(Contact.id.in_(tuple(contact_ids)))
        with self._store.read() as session:
            rows = session.execute(statement.order_by(Contact.sort_key, Contact.id))
            return tuple(FoundPerson(*row) for row in rows)

    def likely(self, contact_ids: Iterable[int]) -> tuple[FoundPerson, ...]:
        """Return a few of these contacts by name: of many, those spoken to last."""
        ids = tuple(contact_ids)
        latest = (
            select(Contact.id)
            .where(Contact.id.in_(ids), Contact.deleted_at.is_(None))
            .order_by(Contact.last_contact_at.desc().nulls_last(), Contact.sort_key, Contact.id)
            .limit(_MOST)
        )
        with self._store.read() as session:
            some = tuple(session.scalars(latest))
        return self.named(some)

    def alike(self, name: str) -> tuple[FoundPerson, ...]:
        """Return a few contacts whose names are spelt much like one that nobody has."""
        from services.contacts.alike import alike_names

        keys = select(Contact.id, Contact.sort_key).where(Contact.deleted_at.is_(None))
        with self._store.read() as session:
            held = dict(session.execute(keys).all())
        found = alike_names(name, held, _MOST_ALIKE)
        if not found:
            return ()
        return tuple(sorted(self.named(found), key=lambda person: found.index(person.contact_id)))


def _has_word(beginning: str) -> ColumnElement[bool]:
    return (literal(" ") + Contact.search_key).contains(f" {beginning}", autoescape=True)
