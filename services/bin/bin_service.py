"""Restore what lies in the bin, or erase it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from sqlalchemy import delete, select

from models import schema
from models.base import Synced
from models.entities import (
    Address,
    Attachment,
    Base,
    Contact,
    ContactMethod,
    Entry,
    Fact,
    FieldValue,
    FollowUp,
    NextTime,
    Relation,
    Setting,
)
from models.instants import from_microseconds, to_microseconds
from services.bin.erasing import Eraser
from services.bin.values import KEPT, BinKey, BinKind
from services.changes import ChangeSet
from services.gone import get_or_gone
from services.journal.attached_files import OpenedCopies
from services.store import Store
from services.unit_of_work import UnitOfWork

LOOKED_AT = "bin.looked_at"
TRACES = "bin.traces"
"""The setting that stands from an erasing until the files hold no trace of it."""

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_AT_ONCE = 500  # of a kind; what is saved meanwhile does not wait for more

_Wanted: TypeAlias = Mapping[type[Any], set[int] | None]
"""Ids by entity; None wants all there are."""

_ENTITIES: dict[BinKind, type[Any]] = {
    BinKind.CONTACT: Contact,
    BinKind.ENTRY: Entry,
    BinKind.FOLLOW_UP: FollowUp,
    BinKind.ATTACHMENT: Attachment,
    BinKind.FACT: Fact,
    BinKind.NEXT_TIME: NextTime,
    BinKind.METHOD: ContactMethod,
    BinKind.ADDRESS: Address,
}
# What says something of a contact, and is not worth a line in the bin.
_UNLISTED: tuple[type[Any], ...] = (FieldValue, Relation)


class BinService:
    """Change what lies in the bin, in the writing thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def restore(self, keys: Iterable[BinKey], origin: str = "") -> ChangeSet:
        """Bring things back as they were, as one step.

        Who was merged into somebody stays. Raises GoneError, nothing changed, if one was erased.
        """
        with self._store.write(origin) as unit:
            for key in keys:
                row = get_or_gone(unit.session, _ENTITIES[key.kind], key.id)
                if getattr(row, "merged_into_id", None) is None:
                    _restore(unit, row)
            return unit.commit()

    def erase(self, keys: Collection[BinKey], origin: str = "") -> ChangeSet:
        """Erase things in the bin for good, with every trace; what is not in it stays.

        It can't be undone, and neither can what was done up to the moment it was deleted.
        """
        wanted: dict[type[Any], set[int] | None] = {}
        for kind, entity in _ENTITIES.items():
            wanted[entity] = {key.id for key in keys if key.kind is kind}
        changes = self._erase(wanted, origin)
        self._clean_up()
        return changes

    def empty(self, origin: str = "") -> ChangeSet:
        """Erase everything that was deleted of contacts and their timelines."""
        changes = self._erase(dict.fromkeys((*_ENTITIES.values(), *_UNLISTED)), origin)
        self._clean_up()
        return changes

    def tidy(self) -> bool:
        """Erase some of what has been in the bin for 30 days; return whether there is more.

        For the start and once a day. What is erased was due at a look a day ago already: a clock
        that is set far ahead by mistake costs nothing if it is put right within a day. The copy
        that is made before a migration is the way back from a new version; as erasing takes it
        away too, nothing is erased by itself for the first week.
        """
        now, looked = self._store.clock.now(), self._setting(LOOKED_AT)
        before = now if looked is None else from_microseconds(looked)
        waits = looked is None or now < before or self._has_fresh_backup(now)
        if waits or now - before >= _DAY:
            if not waits and self._erase(_synced(), "", before - KEPT, _AT_ONCE):
                return True
            self._note(LOOKED_AT, to_microseconds(now))
        self._clean_up()
        return False

    def _erase(
        self,
        wanted: _Wanted,
        origin: str,
        before: datetime | None = None,
        limit: int | None = None,
    ) -> ChangeSet:
        """Erase what is wanted, in the bin and deleted before; of each kind at most so many."""
        with self._store.write(origin) as unit:
            rows = {
                entity: found
                for entity, ids in wanted.items()
                if (found := _in_bin(unit, entity, ids, before, limit))
            }
            if not rows:
                return unit.changes
            eraser = Eraser(unit)
            eraser.erase(rows)
            OpenedCopies(self._store.path.parent).remove(eraser.file_names)
            unit.session.merge(Setting(name=TRACES, value=True, updated_at=unit.now))
            return unit.commit()

    def _clean_up(self) -> None:
        """Take the traces out of the files; what a kill or a full disk cuts short comes later."""
        if self._setting(TRACES) is None:
            return
        for copy in schema.backups(self._store.path):
            copy.unlink(missing_ok=True)
        if self._store.rewrite():
            with self._store.write() as unit:
                unit.connection.execute(delete(Setting).where(Setting.name == TRACES))
                unit.commit()

    def _note(self, name: str, value: object) -> None:
        with self._store.write() as unit:
            unit.session.merge(Setting(name=name, value=value, updated_at=unit.now))
            unit.commit()

    def _has_fresh_backup(self, now: datetime) -> bool:
        made_s = [copy.stat().st_mtime for copy in schema.backups(self._store.path)]
        return any(now.timestamp() - each < _WEEK.total_seconds() for each in made_s)

    def _setting(self, name: str) -> Any:
        with self._store.read() as session:
            row = session.get(Setting, name)
            return None if row is None else row.value


def _restore(unit: UnitOfWork, row: Any) -> None:
    row.deleted_at = None
    if isinstance(row, Attachment):
        unit.touch("entries", [row.entry_id])
    if isinstance(row, Contact) and row.organisation is not None:
        row.organisation.deleted_at = None  # it may have been deleted since, as nobody's
    if isinstance(row, ContactMethod) and row.preferred:
        others = select(ContactMethod.id).where(
            ContactMethod.contact_id == row.contact_id,
            ContactMethod.kind == row.kind,
            ContactMethod.preferred.is_(True),
            ContactMethod.deleted_at.is_(None),
        )
        row.preferred = unit.session.scalars(others).first() is None


def _in_bin(
    unit: UnitOfWork,
    entity: type[Any],
    ids: set[int] | None,
    before: datetime | None,
    limit: int | None,
) -> set[int]:
    deleted = select(entity.id).where(entity.deleted_at.is_not(None))
    if before is not None:
        deleted = deleted.where(entity.deleted_at <= before)
    found = set(unit.connection.scalars(deleted.order_by(entity.deleted_at).limit(limit)))
    return found if ids is None else found & ids


def _synced() -> _Wanted:
    """Want everything that knows of deleting."""
    entities = (mapper.class_ for mapper in Base.registry.mappers)
    return dict.fromkeys(each for each in entities if issubclass(each, Synced))
