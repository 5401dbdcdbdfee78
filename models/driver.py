"""Connect to a journal's file through the driver alone, with every PRAGMA the store relies on.

Imports no SQLAlchemy, so that the first window can be painted before that is loaded.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from models import private_files
from models.errors import (
    BusyJournalError,
    DamagedJournalError,
    ForeignFileError,
    JournalError,
    OldSqliteError,
    UnusableFileError,
)

SAFE_SQLITE = (3, 51, 3)  # 3.7.0 to 3.51.2 can corrupt a WAL database on reset: sqlite.org/wal.html
APPLICATION_ID = 0x41544E54  # "ATNT"
SCHEMA_VERSION = 3  # what the newest migration leaves in user_version
BUSY_TIMEOUT_MS = 12_000  # a backup may keep the journal to itself for ten seconds
READ_CACHE_KIB = 2_000  # SQLCipher's 8 MB would stay full of a contact list read once

_PRAGMAS = (
    f"busy_timeout = {BUSY_TIMEOUT_MS}",  # first: the next one may have to wait
    "journal_mode = WAL",
    "synchronous = FULL",
    "fullfsync = ON",
    "checkpoint_fullfsync = ON",
    "foreign_keys = ON",
    "recursive_triggers = ON",  # REPLACE fires the delete triggers that keep the search index
    "secure_delete = ON",
    "trusted_schema = OFF",
)
_REFUSALS: dict[int, type[JournalError]] = {
    sqlite.SQLITE_NOTADB: ForeignFileError,
    sqlite.SQLITE_CORRUPT: DamagedJournalError,
    sqlite.SQLITE_BUSY: BusyJournalError,
    sqlite.SQLITE_CANTOPEN: UnusableFileError,
    sqlite.SQLITE_FULL: UnusableFileError,
    sqlite.SQLITE_IOERR: UnusableFileError,
    sqlite.SQLITE_PERM: UnusableFileError,
    sqlite.SQLITE_READONLY: UnusableFileError,
}


def check_sqlite(present: tuple[int, ...] = sqlite.sqlite_version_info) -> None:
    """Raise OldSqliteError if this SQLite may corrupt a journal."""
    if present < SAFE_SQLITE:
        raise OldSqliteError(".".join(map(str, present)))


def connect(path: Path, *, key: bytes | None = None, read_only: bool = False) -> Any:
    """Open a journal that exists as prepare() leaves it."""
    with refusals():
        connection = sqlite.connect(uri(path), uri=True, check_same_thread=False)
    prepare(connection, key=key, read_only=read_only)
    return connection


def uri(path: Path) -> str:
    """Return what opens the file and never makes it: SQLite's own would be open to others."""
    return f"{path.absolute().as_uri()}?mode=rw"


def prepare(connection: Any, *, key: bytes | None, read_only: bool) -> None:
    """Set key and PRAGMAs of a fresh connection; transactions are begun by hand from here on.

    `key` is a raw key of 32 bytes; without one the file is plain SQLite. Raises JournalError, the
    connection closed, for a file that can't be used.
    """
    connection.isolation_level = None
    try:
        check_sqlite()
        with refusals():
            _unlock(connection, key)
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}").close()
            if read_only:
                connection.execute("PRAGMA query_only = ON").close()
                connection.execute(f"PRAGMA cache_size = -{READ_CACHE_KIB}").close()
    except JournalError:
        connection.close()
        raise


def stored_version(path: Path, *, key: bytes | None = None) -> int:
    """Return the journal's schema version, 0 for an empty or missing file.

    Changes nothing and leaves nothing beside the file. Raises ForeignFileError if it belongs to
    another program or needs another key.
    """
    check_sqlite()
    if not path.exists():
        return 0
    path = path.resolve()
    # Even a read-only connection makes -wal and -shm, unless the file is said to be immutable.
    sides = (path.with_name(f"{path.name}{side}") for side in ("-wal", "-journal"))
    quiet = not any(side.exists() for side in sides)
    with refusals():
        try:
            return _marked_version(f"{path.as_uri()}?mode=ro&immutable={quiet:d}", key)
        except sqlite.OperationalError as error:
            if _code(error) != sqlite.SQLITE_READONLY:
                raise
        return _version_rolled_back(path, key)


def _marked_version(address: str, key: bytes | None) -> int:
    with closing(sqlite.connect(address, uri=True)) as connection:
        _unlock(connection, key)
        connection.execute("BEGIN")  # one look: another process may be making the journal
        application_id = _value(connection, "PRAGMA application_id")
        marked = version(connection)
        if application_id == APPLICATION_ID:
            return marked
        tables = _value(connection, "SELECT count(*) FROM sqlite_schema")
    if application_id == marked == tables == 0:
        return 0
    raise ForeignFileError


def _version_rolled_back(path: Path, key: bytes | None) -> int:
    """Look at a copy: a crash left a rollback journal, which only a writer can play back."""
    from shutil import copyfile  # hardly ever needed
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        for side in ("", "-journal"):
            copyfile(f"{path}{side}", f"{folder}/copy{side}")
        return _marked_version(uri(Path(folder, "copy")), key)


def version(connection: Any) -> int:
    """Return the schema version that an open journal holds."""
    return _value(connection, "PRAGMA user_version")


def backup(source: Any, target: Path, *, key: bytes | None) -> None:
    """Copy a live journal into target, whole and with what its WAL holds.

    A copy that is cut short or damaged never stands under the name of target.
    """
    partial = target.with_name(f"{target.name}.partial")
    partial.unlink(missing_ok=True)
    private_files.make_file(partial)
    with refusals(), closing(sqlite.connect(uri(partial), uri=True)) as copy:
        _unlock(copy, key)
        copy.execute("PRAGMA journal_mode = MEMORY").close()  # nothing to roll back to
        copy.execute("PRAGMA fullfsync = ON").close()
        _copy(source, copy)
    partial.replace(target)


def rewrite(connection: Any) -> bool:
    """Write a journal's file anew, so that it holds no trace of deleted rows.

    secure_delete blanks a row where it stands, but splitting a page leaves copies in its free
    space. Memory holds the whole journal meanwhile. Return whether the WAL was emptied too; it
    is not while another connection reads.
    """
    with refusals():
        connection.execute("VACUUM").close()
        busy: int = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    return not busy


def _copy(source: Any, copy: Any) -> None:
    try:
        source.backup(copy)
    except sqlite.OperationalError as error:  # comes without a code, and from the machine
        raise UnusableFileError(str(error)) from error
    try:
        found = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite.DatabaseError as error:
        raise DamagedJournalError(str(error)) from error
    if found != "ok":  # a damaged page is copied without a word
        raise DamagedJournalError(found)


@contextmanager
def refusals() -> Iterator[None]:
    """Raise what SQLite holds against the file or the machine as a JournalError.

    Takes errors of the driver and those that SQLAlchemy made of them; others pass unchanged.
    """
    try:
        yield
    except Exception as error:
        said = getattr(error, "orig", error)
        refusal = _REFUSALS.get(_code(said))
        if refusal is None:
            raise
        raise refusal(str(said)) from error


def _code(error: object) -> int:
    """Return SQLite's primary result code, 0 if the error carries none."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _unlock(connection: Any, key: bytes | None) -> None:
    if key is None:
        return
    if len(key) != 32:  # SQLCipher would take another length for a passphrase
        raise ValueError("a raw key has 32 bytes")
    connection.execute("PRAGMA cipher_log_level = NONE").close()  # a wrong key is told by us
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"").close()


def _value(connection: Any, sql: str) -> int:
    return int(connection.execute(sql).fetchone()[0])
