"""Add the people nobody knew, many at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import FromClause

from models.entities import Address, Contact, ContactMethod, Organisation, Photo, Tag, contact_tag
from services.imports.columns import address_columns, contact_columns, method_columns
from services.imports.keys import KeyedCard
from services.imports.lookups import NameDirectory
from services.imports.rows import Row, insert_rows, stamps
from services.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Give a card the id that its contact will have."""

    contact_id: int
    keyed: KeyedCard


_RowsOf: TypeAlias = Callable[[NewPerson], Iterator[Row]]


class Adder:
    """Insert contacts with all that belongs to them, in the transaction that is open."""

    def __init__(
        self,
        unit: UnitOfWork,
        organisations: NameDirectory[Organisation],
        tags: NameDirectory[Tag],
        batch_id: int,
    ) -> None:
        self._unit = unit
        self._organisations = organisations
        self._tags = tags
        self._batch_id = batch_id

    def add(self, people: Sequence[NewPerson]) -> None:
        """Insert contacts that are not in the journal yet."""
        tables: tuple[tuple[FromClause, _RowsOf], ...] = (
            (Contact.__table__, self._contact),
            (contact_tag, self._tag_links),
            (ContactMethod.__table__, self._methods),
            (Address.__table__, self._addresses),
            (Photo.__table__, self._photo),
        )
        batches = [
            (table, [row for person in people for row in rows_of(person)])
            for table, rows_of in tables
        ]
        self._organisations.flush()
        self._tags.flush()
        for table, rows in batches:
            insert_rows(self._unit.session, table, rows, at_once=table is Contact.__table__)
        self._unit.touch("contacts", [person.contact_id for person in people])

    def _contact(self, person: NewPerson) -> Iterator[Row]:
        keyed = person.keyed
        yield {
            "id": person.contact_id,
            "organisation_id": self._organisations.id_of(
                keyed.organisation, keyed.card.organisation
            ),
            "import_batch_id": self._batch_id,
            **contact_columns(keyed),
            **stamps(self._unit.now, keyed.uid),
        }

    def _tag_links(self, person: NewPerson) -> Iterator[Row]:
        for tag_id in self._tags.ids_of(person.keyed.tags, person.keyed.card.categories):
            yield {"contact_id": person.contact_id, "tag_id": tag_id}

    def _methods(self, person: NewPerson) -> Iterator[Row]:
        keyed = person.keyed
        for place, (method, key) in enumerate(zip(keyed.card.methods, keyed.methods, strict=True)):
            yield {**self._part(person, place), **method_columns(method, key)}

    def _addresses(self, person: NewPerson) -> Iterator[Row]:
        for place, address in enumerate(person.keyed.card.addresses):
            yield {**self._part(person, place), **address_columns(address)}

    def _part(self, person: NewPerson, place: int) -> dict[str, object]:
        return {
            "contact_id": person.contact_id,
            "position": place,
            **stamps(self._unit.now),
        }

    @staticmethod
    def _photo(person: NewPerson) -> Iterator[Row]:
        if photo := person.keyed.card.photo:
            yield {
                "contact_id": person.contact_id,
                "media_type": photo.media_type,
                "data": photo.data,
            }
