"""Bring a journal's schema up to date, or refuse to touch it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from models import driver, private_files
from models.errors import BrokenReferencesError, NewerJournalError

if TYPE_CHECKING:
    from sqlalchemy import Connection

MIGRATIONS = Path(__file__).parent / "migrations"


def is_current(
    path: Path, *, key: bytes | None = None, target: int = driver.SCHEMA_VERSION
) -> bool:
    """Return whether the schema is the one this version of the app works with.

    Raises NewerJournalError or ForeignFileError with the file untouched.
    """
    return _is_target(driver.stored_version(path, key=key), target)


def upgrade(
    path: Path,
    *,
    key: bytes | None = None,
    scripts: Path = MIGRATIONS,
    target: int = driver.SCHEMA_VERSION,
) -> None:
    """Migrate the journal to target in one transaction, after a backup beside it.

    Makes the journal where there is none. A kill at any moment leaves the old schema or the new
    one. Raises JournalError where is_current() does, and where the machine fails on the way.
    """
    current = is_current(path, key=key, target=target)
    private_files.make_file(path)
    if current:
        return
    with driver.refusals():
        _migrate(path, key=key, scripts=scripts, target=target)


def backup_path(path: Path, version: int) -> Path:
    """Return where the copy goes that is made before migrating away from version."""
    return path.parent / "backups" / f"{path.stem}-schema-{version}{path.suffix}"


def backups(path: Path) -> list[Path]:
    """Return the copies that were made before migrating a journal, whole or cut short."""
    return sorted(backup_path(path, 0).parent.glob(f"{path.stem}-schema-*"))


def _is_target(version: int, target: int) -> bool:
    if version > target:
        raise NewerJournalError(version)
    return version == target


def _migrate(path: Path, *, key: bytes | None, scripts: Path, target: int) -> None:
    from models.engine import writer_engine  # loads SQLAlchemy

    engine = writer_engine(path, key=key)
    try:
        with engine.connect() as connection:
            # A batch alter deletes the children of the table that it rebuilds if they are on.
            connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
            with connection.begin():
                version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
                if _is_target(version, target):  # another process was faster
                    return
                if version > 0:
                    _back_up(path, version, key=key)
                _run_scripts(connection, scripts, target)
    finally:
        engine.dispose()


def _back_up(path: Path, version: int, *, key: bytes | None) -> None:
    """Copy the journal while the migration holds the write lock: nothing comes in between."""
    with closing(driver.connect(path, key=key, read_only=True)) as reader:
        driver.backup(reader, backup_path(path, version), key=key)


def _run_scripts(connection: Connection, scripts: Path, target: int) -> None:
    from alembic import command  # only a migration needs Alembic
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, f"{target:04}")
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise BrokenReferencesError
    connection.exec_driver_sql(f"PRAGMA application_id = {driver.APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {target}")
