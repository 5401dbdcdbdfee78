"""Connect to a journal's file through the driver alone, with every PRAGMA the store relies on.

Imports no SQLAlchemy, so that the first window can be painted before that is loaded.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from models.errors import ForeignFileError, OldSqliteError

SAFE_SQLITE = (3, 51, 3)  # 3.7.0 to 3.51.2 can corrupt a WAL database on reset: sqlite.org/wal.html
APPLICATION_ID = 0x41544E54  # "ATNT"
SCHEMA_VERSION = 1  # what the newest migration leaves in user_version
BUSY_TIMEOUT_MS = 10_000


def check_sqlite(version: tuple[int, ...] = sqlite.sqlite_version_info) -> None:
    """Raise OldSqliteError if this SQLite may corrupt a journal."""
    if version < SAFE_SQLITE:
        raise OldSqliteError(".".join(map(str, version)))


def create_private(path: Path) -> None:
    """Make the file and its folder readable by their owner alone before SQLite opens it.

    SQLite gives its -wal and -shm files the mode of the database.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.parent.chmod(0o700)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    path.chmod(0o600)


def connect(path: Path, *, key: bytes | None = None, read_only: bool = False) -> Any:
    """Open the file as prepare() leaves it; raise ForeignFileError if it is no database."""
    check_sqlite()
    connection = sqlite.connect(str(path), check_same_thread=False, isolation_level=None)
    try:
        prepare(connection, key=key, read_only=read_only)
    except sqlite.DatabaseError as error:
        connection.close()
        raise _refusal(error) from error
    return connection


def prepare(connection: Any, *, key: bytes | None, read_only: bool) -> None:
    """Set key and PRAGMAs of a fresh connection; transactions are begun by hand from here on.

    `key` is a raw key of 32 bytes; without one the file is plain SQLite.
    """
    connection.isolation_level = None
    cursor = connection.cursor()
    if key is not None:
        _unlock(connection, key)
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA fullfsync = ON")
    cursor.execute("PRAGMA checkpoint_fullfsync = ON")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.execute("PRAGMA trusted_schema = OFF")
    if read_only:
        cursor.execute("PRAGMA query_only = ON")
    cursor.close()


def stored_version(path: Path, *, key: bytes | None = None) -> int:
    """Return the journal's schema version, 0 for an empty or missing file, changing nothing.

    Raises ForeignFileError if the file belongs to another program or needs another key.
    """
    check_sqlite()
    if not path.exists():
        return 0
    connection = sqlite.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        if key is not None:
            _unlock(connection, key)
        application_id = connection.execute("PRAGMA application_id").fetchone()[0]
        tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    except sqlite.DatabaseError as error:
        raise _refusal(error) from error
    finally:
        connection.close()
    if application_id == APPLICATION_ID or (application_id == 0 and tables == 0):
        return version
    raise ForeignFileError


def backup(source: Any, target: Path, *, key: bytes | None) -> None:
    """Copy a live journal into target, whole and with what its WAL holds."""
    create_private(target)
    copy = sqlite.connect(str(target), isolation_level=None)
    try:
        if key is not None:
            _unlock(copy, key)
        source.backup(copy)
    finally:
        copy.close()


def _unlock(connection: Any, key: bytes) -> None:
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")


def _refusal(error: Exception) -> Exception:
    """Tell "file is not a database", which has the base class, from busy and I/O errors."""
    return ForeignFileError() if type(error) is sqlite.DatabaseError else error
