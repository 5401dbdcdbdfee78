"""The driver opens a journal safely and refuses the rest without a trace."""

from __future__ import annotations

import os
import resource
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlite

from models import driver, schema
from models.errors import (
    DamagedJournalError,
    ForeignFileError,
    OldSqliteError,
    UnusableFileError,
)
from tests.models.children import fork_and_kill

KEY = bytes(range(32))
OTHER_KEY = bytes(32)


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def text_file(path: Path) -> None:
    path.write_text("Dear Anna, " * 500)


def short_file(path: Path) -> None:
    path.write_text("hi")


def plain_database(path: Path) -> None:
    with closing(sqlite.connect(str(path))) as connection:
        connection.execute("CREATE TABLE recipe (title TEXT)")


def wal_database(path: Path) -> None:
    with closing(sqlite.connect(str(path))) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE recipe (title TEXT)")


def marked_database(path: Path) -> None:
    with closing(sqlite.connect(str(path))) as connection:
        connection.execute("CREATE TABLE recipe (title TEXT)")
        connection.execute("PRAGMA application_id = 1")
        connection.execute("PRAGMA user_version = 1")


def numbered_database(path: Path) -> None:
    with closing(sqlite.connect(str(path))) as connection:
        connection.execute("PRAGMA user_version = 7")


def encrypted_database(path: Path) -> None:
    schema.upgrade(path, key=KEY)


FOREIGN = [
    text_file,
    short_file,
    plain_database,
    wal_database,
    marked_database,
    numbered_database,
    encrypted_database,
]


@pytest.mark.parametrize("make", FOREIGN)
def test_foreign_file_is_refused_with_nothing_changed_beside_it(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    path = tmp_path / "journal.db"
    make(path)
    path.chmod(0o640)
    tmp_path.chmod(0o750)
    before = snapshot(tmp_path)
    with pytest.raises(ForeignFileError):
        schema.upgrade(path)
    assert snapshot(tmp_path) == before
    assert path.stat().st_mode & 0o777 == 0o640
    assert tmp_path.stat().st_mode & 0o777 == 0o750


@pytest.mark.parametrize("key", [None, OTHER_KEY])
def test_encrypted_journal_opens_with_its_key_alone(
    key: bytes | None, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "journal.db"
    schema.upgrade(path, key=KEY)
    assert not path.read_bytes().startswith(b"SQLite format 3")
    assert schema.is_current(path, key=KEY)
    with pytest.raises(ForeignFileError):
        driver.stored_version(path, key=key)
    with pytest.raises(ForeignFileError):
        driver.connect(path, key=key)
    assert capfd.readouterr().err == ""


def test_plain_journal_does_not_open_with_a_key(journal_path: Path) -> None:
    with pytest.raises(ForeignFileError):
        driver.connect(journal_path, key=KEY)


@pytest.mark.parametrize("length", [0, 16, 31, 33, 48, 64])
def test_key_of_another_length_is_a_bug_and_no_passphrase(length: int, journal_path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        driver.connect(journal_path, key=bytes(length))


def test_folder_in_place_of_the_file_is_unusable(tmp_path: Path) -> None:
    with pytest.raises(UnusableFileError):
        driver.stored_version(tmp_path)


def test_missing_file_has_version_0_and_is_not_made(tmp_path: Path) -> None:
    assert driver.stored_version(tmp_path / "journal.db") == 0
    with pytest.raises(UnusableFileError):
        driver.connect(tmp_path / "journal.db")
    assert snapshot(tmp_path) == {}


def test_damaged_journal_is_told_apart_from_a_foreign_one(journal_path: Path) -> None:
    content = journal_path.read_bytes()
    journal_path.write_bytes(content[:4096] + bytes(len(content) - 4096))
    with pytest.raises(DamagedJournalError):
        driver.connect(journal_path)


def test_errors_in_sql_are_not_taken_for_refusals(journal_path: Path) -> None:
    with (
        closing(driver.connect(journal_path)) as connection,
        pytest.raises(sqlite.OperationalError, match="no such table"),
        driver.refusals(),
    ):
        connection.execute("SELECT * FROM recipe")


def test_version_is_read_while_another_connection_has_it_in_the_wal(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    schema.upgrade(path)
    with closing(driver.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 8")
        assert driver.stored_version(path) == 8


def test_journal_left_in_the_middle_of_a_rollback_is_read_as_it_was(journal_path: Path) -> None:
    """A power cut while the first page is written leaves a hot journal: sqlite.org/lockingv3."""
    fork_and_kill(lambda: _leave_hot_journal(journal_path))
    before = snapshot(journal_path.parent)
    assert set(before) == {"journal.db", "journal.db-journal"}
    assert driver.stored_version(journal_path) == driver.SCHEMA_VERSION
    assert snapshot(journal_path.parent) == before


def _leave_hot_journal(path: Path) -> Any:
    connection = sqlite.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN")
    connection.execute("PRAGMA user_version = 99")
    connection.execute(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)"
        " INSERT INTO tag (name, name_key, uid, created_at, updated_at)"
        " SELECT hex(randomblob(500)), i, i, 0, 0 FROM n"
    )
    return connection


def test_old_sqlite_is_refused_before_the_file_is_touched(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(journal_path.parent)
    monkeypatch.setattr(driver, "SAFE_SQLITE", (99, 0, 0))
    for refuse in (driver.stored_version, driver.connect, schema.upgrade):
        with pytest.raises(OldSqliteError, match=sqlite.sqlite_version.replace(".", r"\.")):
            refuse(journal_path)
    assert snapshot(journal_path.parent) == before


@pytest.mark.parametrize(
    ("present", "safe"), [((3, 51, 2), False), ((3, 51, 3), True), ((3, 53, 0), True)]
)
def test_wal_reset_bug_ends_with_3_51_3(present: tuple[int, ...], safe: bool) -> None:
    if safe:
        driver.check_sqlite(present)
    else:
        with pytest.raises(OldSqliteError, match=r"3\.51\.2"):
            driver.check_sqlite(present)


@pytest.mark.parametrize("key", [None, KEY])
def test_backup_holds_what_is_in_the_wal(key: bytes | None, tmp_path: Path) -> None:
    path, target = tmp_path / "a" / "journal.db", tmp_path / "b" / "copy.db"
    schema.upgrade(path, key=key)
    with closing(driver.connect(path, key=key)) as connection:
        connection.execute("INSERT INTO setting VALUES ('spoken', 'true', 0)")
        shutil.copy(path, tmp_path / "main_file_alone.db")
        driver.backup(connection, target, key=key)
    with closing(driver.connect(tmp_path / "main_file_alone.db", key=key)) as stale:
        assert stale.execute("SELECT count(*) FROM setting").fetchone() == (0,)
    assert set(snapshot(target.parent)) == {"copy.db"}
    with closing(driver.connect(target, key=key)) as copy:
        assert copy.execute("SELECT name FROM setting").fetchall() == [("spoken",)]


def test_backup_takes_the_place_of_an_older_one_and_of_one_cut_short(journal_path: Path) -> None:
    target = journal_path.with_name("copy.db")
    text_file(target)
    text_file(target.with_name("copy.db.partial"))
    with closing(driver.connect(journal_path)) as connection:
        driver.backup(connection, target, key=None)
    assert driver.stored_version(target) == driver.SCHEMA_VERSION
    assert not target.with_name("copy.db.partial").exists()


@pytest.mark.parametrize("key", [None, KEY])
def test_backup_of_a_damaged_journal_leaves_the_older_one(
    key: bytes | None, tmp_path: Path
) -> None:
    path, target = tmp_path / "journal.db", tmp_path / "copy.db"
    schema.upgrade(path, key=key)
    target.write_text("an older copy")
    with path.open("r+b") as file:
        file.seek(-4096, os.SEEK_END)
        file.write(b"\xff" * 4096)
    with closing(driver.connect(path, key=key)) as connection, pytest.raises(DamagedJournalError):
        driver.backup(connection, target, key=key)
    assert target.read_text() == "an older copy"


def test_backup_on_a_full_disk_is_the_machines_fault(
    journal_path: Path,
) -> None:
    target = journal_path.with_name("copy.db")
    target.write_text("an older copy")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    with closing(driver.connect(journal_path)) as connection:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))
        try:
            with pytest.raises(UnusableFileError):
                driver.backup(connection, target, key=None)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert target.read_text() == "an older copy"
