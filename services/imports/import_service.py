"""Import address books."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from models.entities import Contact, ImportBatch, Organisation, Tag
from models.search_index import many_rows
from services.batches import batched
from services.changes import ChangeSet
from services.imports.adding import Adder
from services.imports.lookups import NameDirectory, load_people
from services.imports.merging import Merger
from services.imports.planning import Plan, Planner
from services.imports.reading import Cancelled, Progress, never, read_files, silent
from services.imports.rows import last_id
from services.imports.values import ImportSummary, ReadFiles
from services.store import Store
from services.undo.values import ChangeKind
from services.unit_of_work import UnitOfWork

_BATCH = 500  # contacts written between two looks at whether to go on
_FORMAT = "vcard"


class ImportService:
    """Bring people in from files; every call is one unit of work in the writing thread.

    Raises KnownError, the journal as it was, where a file or the machine does not allow it.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def import_files(
        self,
        paths: Sequence[Path],
        *,
        progress: Progress = silent,
        cancelled: Cancelled = never,
        origin: str = "",
    ) -> ImportSummary | None:
        """Read files and save what they hold; progress counts both. None if cancelled."""
        read = read_files(
            paths, progress=lambda done, total: progress(done, 2 * total), cancelled=cancelled
        )
        if read is None:
            return None
        return self.save(
            read,
            progress=lambda done, total: progress(total + done, 2 * total),
            cancelled=cancelled,
            origin=origin,
        )

    def save(
        self,
        read: ReadFiles,
        *,
        progress: Progress = silent,
        cancelled: Cancelled = never,
        origin: str = "",
    ) -> ImportSummary | None:
        """Save all people or none; progress is told in cards. None, nothing saved, if cancelled.

        Where nothing changes, nothing is written.
        """
        total = len(read.cards)
        subject = ", ".join(read.files)
        with self._store.write(origin, kind=ChangeKind.IMPORTED, subject=subject) as unit:
            saving = _Saving(unit, read)
            told = 0
            for done in saving.run():
                if done > told:
                    progress(done, total)
                told = done
                if cancelled():
                    return None
            changes = unit.commit()
        return saving.summary(changes)


@dataclass(slots=True)
class _Counts:
    added: int = 0
    updated: int = 0
    unchanged: int = 0

    @property
    def done(self) -> int:
        return self.added + self.updated + self.unchanged


class _Saving:
    """Save what was read in the unit of work that is open."""

    def __init__(self, unit: UnitOfWork, read: ReadFiles) -> None:
        self._unit = unit
        self._read = read
        self._plan = Plan()
        self._counts = _Counts()
        self._organisations = NameDirectory(unit, Organisation, "organisations")
        self._tags = NameDirectory(unit, Tag, "tags")

    def run(self) -> Iterator[int]:
        """Write everything; yield now and then how many cards are done."""
        session = self._unit.session
        planner = Planner(load_people(session), last_id(session, Contact))
        for _card in planner.run(self._read.cards):
            yield 0
        self._plan = planner.plan
        self._counts.unchanged = len(self._plan.in_bin)
        batch = ImportBatch(source=", ".join(self._read.files), format=_FORMAT)
        if self._plan.new:
            session.add(batch)
            session.flush()
            yield from self._add(batch.id)
        with ExitStack() as stack:
            yield from self._merge(stack)
        if self._counts.added or self._counts.updated:
            session.add(batch)
            batch.added = self._counts.added
            batch.updated = self._counts.updated
            batch.unchanged = self._counts.unchanged
            batch.rejected = len(self._read.rejected)

    def summary(self, changes: ChangeSet) -> ImportSummary:
        """Return what was done; call it after the commit."""
        return ImportSummary(
            added=self._counts.added,
            updated=self._counts.updated,
            unchanged=self._counts.unchanged,
            rejected=self._read.rejected,
            remarks=(*self._read.remarks, *self._plan.in_bin),
            changes=changes,
        )

    def _add(self, batch_id: int) -> Iterator[int]:
        adder = Adder(self._unit, self._organisations, self._tags, batch_id)
        for people in batched(self._plan.new, _BATCH):
            adder.add(people)
            self._counts.added += len(people)
            yield self._counts.done

    def _merge(self, stack: ExitStack) -> Iterator[int]:
        """Bring what changed; once that is much, the index is put together anew at the end."""
        quick = False
        merger = Merger(self._unit, self._organisations, self._tags)
        for batch in batched(self._plan.known.items(), _BATCH):
            cards_by_contact = dict(batch)
            changed = merger.merge(cards_by_contact)
            if len(changed) > _BATCH // 2 and not quick:
                stack.enter_context(many_rows(self._unit.connection, ["contact"]))
                quick = True
            for contact_id, cards in cards_by_contact.items():
                if contact_id in changed:
                    self._counts.updated += len(cards)
                else:
                    self._counts.unchanged += len(cards)
            yield self._counts.done
