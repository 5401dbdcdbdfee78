"""Open a journal and run units of work on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from models import driver, private_files, schema
from models.errors import (
    BusyJournalError,
    DamagedJournalError,
    ForeignFileError,
    JournalError,
    NewerJournalError,
    OldSqliteError,
)
from services.changes import ChangeBus
from services.clock import Clock
from services.errors import QT_TRANSLATE_NOOP, KnownError

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlalchemy.orm import Session

    from services.unit_of_work import UnitOfWork

JOURNAL_FILE = "journal.db"


class NewerJournalKnownError(KnownError):
    """Refuse a journal that a newer version wrote."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "This journal was written by a newer version of Attent. It was left untouched; install "
        "the newest version to open it.",
    )


class NotAJournalError(KnownError):
    """Refuse a file that is no journal."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "The file {path} is not an Attent journal. It was left untouched; choose another profile "
        "folder.",
    )


class JournalDamagedError(KnownError):
    """Report a journal whose content SQLite finds damaged."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "The journal in {folder} is damaged. It was left as it is; put a backup in its place.",
    )


class JournalUnusableError(KnownError):
    """Report a folder or file that the machine won't open, read or write."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "The journal in {folder} can't be read or written. Check that the folder exists, that "
        "you may write in it and that the disk is not full.",
    )


class JournalBusyError(KnownError):
    """Report that another process kept the journal to itself for too long."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "Another program is writing in the journal in {folder}. Wait until it is done and try "
        "again.",
    )


class OldSqliteKnownError(KnownError):
    """Refuse to run on a SQLite that can corrupt a journal."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "The SQLite library on this computer ({version}) can damage a journal. Install Attent "
        "again to get a safe one.",
    )


def make_profile(folder: Path) -> None:
    """Make the folder of a profile, for its owner alone, before anything is put into it."""
    with refusals_told(folder, OSError):
        private_files.make_folder(folder)


def open_journal(folder: Path, *, key: bytes | None = None) -> Path:
    """Bring the journal in folder up to date, making it if there is none; return its file.

    Runs without SQLAlchemy where the schema is current. Raises KnownError, nothing changed, for
    a journal that can't be used.
    """
    path = folder / JOURNAL_FILE
    with refusals_told(folder, OSError):
        schema.upgrade(path, key=key)
    return path


@contextmanager
def refusals_told(folder: Path, *also: type[Exception]) -> Iterator[None]:
    """Raise what the file or the machine refuses, or one of also, as a KnownError."""
    unusable: tuple[type[Exception], ...] = (JournalError, *also)
    try:
        with driver.refusals():
            yield
    except NewerJournalError as error:
        raise NewerJournalKnownError from error
    except ForeignFileError as error:
        raise NotAJournalError(path=folder / JOURNAL_FILE) from error
    except OldSqliteError as error:
        raise OldSqliteKnownError(version=error) from error
    except BusyJournalError as error:
        raise JournalBusyError(folder=folder) from error
    except DamagedJournalError as error:
        raise JournalDamagedError(folder=folder) from error
    except unusable as error:
        raise JournalUnusableError(folder=folder) from error


class Store:
    """Give units of work on an open journal, and tell the bus what they changed.

    The engines are made at first use, because they load SQLAlchemy. Any thread may use the
    store; write() and read() each serve one thread at a time.
    """

    def __init__(self, path: Path, clock: Clock, bus: ChangeBus, key: bytes | None = None) -> None:
        self.path = path
        self.clock = clock
        self.bus = bus
        self._key = key
        self._writer: Engine | None = None
        self._reader: Engine | None = None

    @contextmanager
    def write(
        self, origin: str = "", *, kind: str | None = None, subject: str | None = None
    ) -> Iterator[UnitOfWork]:
        """Begin a unit of work that rolls back unless its commit() is called.

        It is undone as one step. `kind` is a ChangeKind of services.undo and `subject` whom or
        what it is about; without them the rows that changed say so.

        Raises JournalUnusableError where the disk is full, JournalBusyError where another writer
        does not end.
        """
        from services.unit_of_work import UnitOfWork  # loads SQLAlchemy

        with refusals_told(self.path.parent):
            now = self.clock.now()
            unit = UnitOfWork(self._writing(), now, origin, kind=kind, subject=subject)
            try:
                yield unit
            finally:
                unit.close()
        self.bus.publish(unit.changes)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Begin a session that sees one state of the journal and can't change it."""
        from sqlalchemy.orm import Session

        with (
            refusals_told(self.path.parent),
            Session(self._reading(), autoflush=False) as session,
        ):
            yield session

    def rewrite(self) -> bool:
        """Leave no trace of deleted rows in the journal's files; for the writing thread.

        Return False, to be tried again later, while somebody reads and keeps the WAL.
        """
        with refusals_told(self.path.parent):
            connection = self._writing().raw_connection()
            try:
                return driver.rewrite(connection.driver_connection)
            finally:
                connection.close()

    def close(self) -> None:
        """Close the connections; the next use opens them again."""
        for engine in (self._writer, self._reader):
            if engine is not None:
                engine.dispose()
        self._writer = self._reader = None

    def _writing(self) -> Engine:
        if self._writer is None:
            from models.engine import writer_engine  # loads SQLAlchemy
            from models.recording import record_changes
            from models.stale import mark_stale

            self._writer = writer_engine(self.path, key=self._key)
            record_changes(self._writer)
            mark_stale(self._writer)
        return self._writer

    def _reading(self) -> Engine:
        if self._reader is None:
            from models.engine import reader_engine  # loads SQLAlchemy

            self._reader = reader_engine(self.path, key=self._key)
        return self._reader
