"""Bring a journal's schema up to date, or refuse to touch it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from models import driver
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
    version = driver.stored_version(path, key=key)
    if version > target:
        raise NewerJournalError(version)
    return version == target


def upgrade(
    path: Path,
    *,
    key: bytes | None = None,
    scripts: Path = MIGRATIONS,
    target: int = driver.SCHEMA_VERSION,
) -> None:
    """Migrate the journal to target in one transaction, after a backup beside it.

    A kill at any moment leaves the old schema or the new one. Foreign keys are off meanwhile,
    because a batch alter with them on deletes the children of a table that it rebuilds; they are
    checked before the commit.
    """
    if is_current(path, key=key, target=target):
        return
    driver.create_private(path)
    version = driver.stored_version(path, key=key)
    if version > 0:
        with closing(driver.connect(path, key=key)) as connection:
            driver.backup(connection, backup_path(path, version), key=key)
    _migrate(path, key=key, scripts=scripts, target=target)


def backup_path(path: Path, version: int) -> Path:
    """Return where the copy goes that is made before migrating away from version."""
    return path.parent / "backups" / f"{path.stem}-schema-{version}{path.suffix}"


def _migrate(path: Path, *, key: bytes | None, scripts: Path, target: int) -> None:
    from models.engine import writer_engine  # loads SQLAlchemy

    engine = writer_engine(path, key=key)
    try:
        with engine.connect() as connection:
            connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
            with connection.begin():
                _run_scripts(connection, scripts)
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise BrokenReferencesError
                connection.exec_driver_sql(f"PRAGMA application_id = {driver.APPLICATION_ID}")
                connection.exec_driver_sql(f"PRAGMA user_version = {target}")
            connection.connection.cursor().execute("PRAGMA foreign_keys = ON")
    finally:
        engine.dispose()


def _run_scripts(connection: Connection, scripts: Path) -> None:
    from alembic import command  # only a migration needs Alembic
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
