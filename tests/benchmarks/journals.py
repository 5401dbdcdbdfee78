"""Make the journals that are measured on, and find the contacts wanted in them."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from models import driver
from services.changes import ChangeBus
from services.clock import SystemClock
from services.demo.demo_service import DemoRequest, DemoService
from services.store import JOURNAL_FILE, Store, open_journal

FULL = DemoRequest(contacts=10_000, entries=500_000)
QUICK = DemoRequest(contacts=300, entries=6_000)

_FEW = 10

# Entries in the bin are not on the page; the small contact has as many follow-ups as others do.
_BUSIEST = """
SELECT contact_id, count(*) FROM entry_participant GROUP BY contact_id
ORDER BY count(*) DESC, contact_id LIMIT 1
"""
_WITH_FEW = """
SELECT contact_id, count(*) FROM entry_participant GROUP BY contact_id
ORDER BY abs(count(*) - ?), contact_id LIMIT 1
"""
_SOME = "SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY id LIMIT ? OFFSET 100"


@dataclass(frozen=True, slots=True)
class Subject:
    """Be a contact of the journal and how many entries there are with them."""

    contact_id: int
    entries: int


@dataclass(frozen=True, slots=True)
class Journal:
    """Be a journal in a profile of its own; only its copies are written to."""

    profile: Path

    @property
    def path(self) -> Path:
        """Return its file."""
        return self.profile / JOURNAL_FILE

    def busiest(self) -> Subject:
        """Return the contact with the most entries."""
        return self._subject(_BUSIEST)

    def with_few_entries(self) -> Subject:
        """Return a contact with about ten entries."""
        return self._subject(_WITH_FEW, _FEW)

    def some_contacts(self, count: int) -> list[int]:
        """Return the ids of ordinary contacts."""
        with closing(driver.connect(self.path, read_only=True)) as connection:
            return [row[0] for row in connection.execute(_SOME, (count,))]

    def copy(self, profile: Path) -> Journal:
        """Copy it while nothing has it open."""
        with closing(driver.connect(self.path)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
        profile.mkdir(mode=0o700, exist_ok=True)
        shutil.copyfile(self.path, profile / JOURNAL_FILE)
        return Journal(profile)

    def _subject(self, sql: str, *values: object) -> Subject:
        with closing(driver.connect(self.path, read_only=True)) as connection:
            return Subject(*connection.execute(sql, values).fetchone())


def make_demo(profile: Path, request: DemoRequest) -> Journal:
    """Fill a new journal with invented people; the full one takes a minute or two."""
    journal = make_empty(profile)
    with closing(open_store(journal)) as store:
        DemoService(store, store.clock).fill(request)
    return journal


def make_empty(profile: Path) -> Journal:
    """Make a journal without anybody in it."""
    profile.mkdir(mode=0o700)
    open_journal(profile)
    return Journal(profile)


def open_store(journal: Journal) -> Store:
    """Open a journal by the machine's clock; whoever asks closes it."""
    return Store(journal.path, SystemClock(), ChangeBus())
