"""Restore what lies in the bin, or erase it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta
from itertools import islice
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
    Organisation,
    Relation,
    Setting,
)
from models.instants import from_microseconds, to_microseconds
from services.bin.erasing import Eraser
from services.bin.values import KEPT, BinKey, BinKind
from services.changes import ChangeSet
from services.gone import get_or_gone
from services.journal.attached_files import OpenedCopies
from services.journal.attachments import drop_unused_contents
from services.store import Store
from services.unit_of_work import UnitOfWork

LOOKED_AT = "bin.looked_at"
TRACES = "bin.traces"
"""The setting that stands from an erasing until the files hold no trace of it."""

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_SWEPT_AT_ONCE = 2_000  # rows of the log
_AT_ONCE = 20  # of a kind; the index of words makes it 3 ms for each entry of theirs

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
    BinKind.ORGANISATION: Organisation,
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

    def erase(
        self,
        keys: Collection[BinKey] | None = None,
        origin: str = "",
        *,
        before: datetime | None = None,
    ) -> bool:
        """Erase some of these, or of all that lies in the bin; return whether to go on.

        What was deleted after `before` stays: nobody asked to erase that. With all that lies in
        the bin goes what lies in none, as it was undone, and no redo reaches any more.

        Called again until it returns False, by when the files hold no trace; what is to be saved
        comes in between. What is not in the bin stays. It can't be undone, and neither can what
        was done up to the moment that something was deleted.
        """
        if keys is None:
            wanted: _Wanted = dict.fromkeys((*_ENTITIES.values(), *_UNLISTED))
        else:
            wanted = {
                entity: {key.id for key in keys if key.kind is kind}
                for kind, entity in _ENTITIES.items()
            }
        if self._erase_some(wanted, origin, before) or (keys is None and self._sweep()):
            return True
        self._clean_up()
        return False

    def tidy(self) -> bool:
        """Erase some of what has been in the bin for 30 days; return whether to go on.

        With it goes what lies in no bin, as it was undone, and no redo reaches any more. For the
        start and once a day. What is erased was due at a look a day ago already: a clock
        that is set far ahead by mistake costs nothing if it is put right within a day. The copy
        that is made before a migration is the way back from a new version; as erasing takes it
        away too, nothing is erased by itself for the first week.
        """
        now, looked = self._store.clock.now(), self._setting(LOOKED_AT)
        before = now if looked is None else from_microseconds(looked)
        waits = looked is None or now < before or self._has_fresh_backup(now)
        if waits or now - before >= _DAY:
            due = before - KEPT
            if not waits and (self._erase_some(_synced(), before=due) or self._sweep()):
                return True
            self._note(LOOKED_AT, to_microseconds(now))
        self._clean_up()
        return False

    def _erase_some(
        self, wanted: _Wanted, origin: str = "", before: datetime | None = None
    ) -> ChangeSet:
        """Erase some of what is wanted, in the bin and deleted before, the oldest first."""
        with self._store.write(origin) as unit:
            rows = {
                entity: found
                for entity, ids in wanted.items()
                if (found := _in_bin(unit, entity, ids, before))
            }
            if not rows:
                return unit.changes
            eraser = Eraser(unit)
            eraser.erase(rows)
            OpenedCopies(self._store.path.parent).remove(eraser.file_names)
            _note_traces(unit)
            return unit.commit()

    def _sweep(self) -> bool:
        """Remove some of what no step reaches, at last its files; return whether there was any."""
        with self._store.write() as unit:
            unit.log.stop()
            found = unit.log.sweep(_SWEPT_AT_ONCE) or drop_unused_contents(unit.connection)
            if found:
                _note_traces(unit)
                unit.commit()
            return found > 0

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


def _note_traces(unit: UnitOfWork) -> None:
    unit.session.merge(Setting(name=TRACES, value=True, updated_at=unit.now))


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
    unit: UnitOfWork, entity: type[Any], ids: set[int] | None, before: datetime | None
) -> set[int]:
    """Return some ids of what is in the bin."""
    deleted = select(entity.id).where(entity.deleted_at.is_not(None)).order_by(entity.deleted_at)
    if before is not None:
        deleted = deleted.where(entity.deleted_at <= before)
    found = unit.connection.scalars(deleted).all()
    return set(islice((id_ for id_ in found if ids is None or id_ in ids), _AT_ONCE))


def _synced() -> _Wanted:
    """Want everything that knows of deleting."""
    entities = (mapper.class_ for mapper in Base.registry.mappers)
    return dict.fromkeys(each for each in entities if issubclass(each, Synced))
