"""Load what an import compares cards with, all at once instead of card by card."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities import Contact, ContactMethod, Organisation, Tag
from services.imports.matching import Known, People
from services.imports.rows import insert_rows, last_id, stamps
from services.unit_of_work import UnitOfWork


def load_people(session: Session) -> People:
    """Return everyone in the journal and in the bin, by what they are recognised by."""
    names = session.execute(select(Organisation.id, Organisation.name_key))
    organisations: dict[int, str] = dict(names.all())
    methods: defaultdict[int, set[str]] = defaultdict(set)
    keys = select(ContactMethod.contact_id, ContactMethod.value_key)
    for contact_id, key in session.execute(keys):
        methods[contact_id].add(key)
    people = People()
    in_bin = Contact.deleted_at.is_not(None)
    contacts = select(Contact.id, Contact.uid, Contact.sort_key, Contact.organisation_id, in_bin)
    themselves = contacts.where(Contact.merged_into_id.is_(None)).order_by(Contact.id)
    for row_id, uid, name, organisation_id, deleted in session.execute(themselves):
        organisation = organisations.get(organisation_id or 0, "")
        people.add(Known(row_id, name, organisation, methods[row_id], in_bin=deleted), uid)
    merged = select(Contact.uid, Contact.merged_into_id).where(Contact.merged_into_id.is_not(None))
    for uid, kept_id in session.execute(merged):
        people.add_former(uid, kept_id or 0)
    return people


NamedT = TypeVar("NamedT", Organisation, Tag)


class NameDirectory(Generic[NamedT]):
    """Find organisations or tags by their folded names, and add those there are none of.

    One that was deleted comes back, for it is in use again.
    """

    def __init__(self, unit: UnitOfWork, entity: type[NamedT], kind: str) -> None:
        """Load all names; `kind` is the field of ChangeSet."""
        self._unit = unit
        self._entity: type[NamedT] = entity
        self._kind = kind
        rows = unit.session.execute(select(entity.name_key, entity.id, entity.deleted_at)).all()
        by_age = sorted(rows, key=lambda row: (row.deleted_at is None, -row.id))
        self._ids: dict[str, int] = {row.name_key: row.id for row in by_age}
        self._deleted = {row.id for row in rows if row.deleted_at is not None}
        self._last_id = last_id(unit.session, entity)
        self._new: list[dict[str, object]] = []

    def id_of(self, key: str, name: str) -> int | None:
        """Return the id for a name and its folded key; None for a key that is empty."""
        if not key:
            return None
        row_id = self._ids.get(key)
        if row_id is None:
            row_id = self._add(key, name)
        elif row_id in self._deleted:
            self._deleted.remove(row_id)
            self.row(row_id).deleted_at = None
        return row_id

    def ids_of(self, keys: Iterable[str], names: Iterable[str]) -> list[int]:
        """Return the ids for names and their folded keys, each once."""
        found = (self.id_of(key, name) for key, name in zip(keys, names, strict=True))
        return list(dict.fromkeys(row_id for row_id in found if row_id is not None))

    def row(self, row_id: int) -> NamedT:
        """Return what stands in the journal under an id; flush() first."""
        return self._unit.session.get_one(self._entity, row_id)

    def flush(self) -> None:
        """Insert what was added since the last time."""
        insert_rows(self._unit.session, self._entity.__table__, self._new)
        self._new = []

    def _add(self, key: str, name: str) -> int:
        self._last_id += 1
        self._ids[key] = self._last_id
        row = {"id": self._last_id, "name": name, "name_key": key}
        self._new.append(row | stamps(self._unit.now))
        self._unit.touch(self._kind, [self._last_id])
        return self._last_id
