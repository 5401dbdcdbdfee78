"""A migration keeps everything, or changes nothing."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from models import driver, private_files, schema
from models.errors import (
    BrokenReferencesError,
    BusyJournalError,
    DamagedJournalError,
    NewerJournalError,
)
from tests.models import steps
from tests.models.children import fork

BROKEN = """
from alembic import op


def upgrade():
    op.execute("CREATE TABLE half (way TEXT)")
    op.execute("{}")
"""


@pytest.fixture
def filled(profile: Path) -> Path:
    path = profile / "journal.db"
    steps.fill(path)
    return path


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    return steps.write_scripts(tmp_path / "100% scripts")


def test_every_step_keeps_every_row_and_its_children(filled: Path, scripts: Path) -> None:
    schema.upgrade(filled, scripts=scripts, target=steps.NEWEST)
    assert steps.check(filled) == steps.NEWEST


@pytest.mark.parametrize("target", range(steps.FIRST + 1, steps.NEWEST))
def test_migration_can_stop_at_an_earlier_step(filled: Path, scripts: Path, target: int) -> None:
    schema.upgrade(filled, scripts=scripts, target=target)
    assert steps.check(filled) == target


def test_backup_is_the_journal_as_it_was_with_what_the_wal_held(
    filled: Path, scripts: Path
) -> None:
    with closing(driver.connect(filled)) as connection:  # keeps the WAL from being folded in
        connection.execute("UPDATE setting SET value = value")
        connection.execute("INSERT INTO setting VALUES ('last words', '1', 0)")
        schema.upgrade(filled, scripts=scripts, target=steps.NEWEST)
    backup = schema.backup_path(filled, 1)
    assert [path.name for path in backup.parent.iterdir()] == ["journal-schema-1.db"]
    assert steps.check(backup) == 1
    with closing(driver.connect(backup)) as connection:
        assert connection.execute("SELECT name FROM setting").fetchall() == [("last words",)]


def test_encrypted_journal_migrates_and_its_backup_is_encrypted(
    tmp_path: Path, scripts: Path
) -> None:
    key, path = bytes(range(32)), tmp_path / "profile" / "journal.db"
    schema.upgrade(path, key=key, target=steps.FIRST)
    schema.upgrade(path, key=key, scripts=scripts, target=steps.NEWEST)
    assert driver.stored_version(path, key=key) == steps.NEWEST
    backup = schema.backup_path(path, 1)
    assert driver.stored_version(backup, key=key) == 1
    assert not backup.read_bytes().startswith(b"SQLite format 3")


def content(path: Path) -> list[str]:
    with closing(driver.connect(path)) as connection:
        rows = connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
        for table in ("contact", "contact_method", "entry", "alembic_version"):
            rows += connection.execute(f"SELECT * FROM {table}").fetchall()
        return [*map(repr, rows), str(driver.version(connection))]


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        ("DELETE FROM contact WHERE id = 3", BrokenReferencesError),
        ("UPDATE entry SET happened_at = 77", BrokenReferencesError),
        ("INSERT INTO contact (id) VALUES (1)", Exception),
        ("SELECT nonsense", Exception),
    ],
)
def test_migration_that_fails_or_breaks_references_changes_nothing(
    statement: str, error: type[Exception], filled: Path, tmp_path: Path
) -> None:
    scripts = steps.write_scripts(tmp_path / "scripts", BROKEN.format(statement))
    before = content(filled)
    with pytest.raises(error):
        schema.upgrade(filled, scripts=scripts, target=steps.NEWEST + 1)
    assert content(filled) == before
    assert steps.check(filled) == 1


def test_damaged_journal_is_not_migrated(filled: Path, scripts: Path) -> None:
    with filled.open("r+b") as file:
        file.seek(-20 * 4096, 2)
        file.write(b"\xff" * 20 * 4096)
    before = filled.read_bytes()
    with pytest.raises(DamagedJournalError):
        schema.upgrade(filled, scripts=scripts, target=steps.NEWEST)
    assert filled.read_bytes() == before


def test_app_of_the_day_before_refuses_what_a_newer_one_migrated_meanwhile(
    filled: Path, scripts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both looked at version 1; the newer one was first to get the write lock."""

    def overtake(*_: Any, **__: Any) -> None:
        monkeypatch.undo()
        schema.upgrade(filled, scripts=scripts, target=steps.NEWEST)

    monkeypatch.setattr(private_files, "make_file", overtake)
    with pytest.raises(NewerJournalError):
        schema.upgrade(filled, scripts=scripts, target=2)
    assert steps.check(filled) == steps.NEWEST


def test_processes_that_migrate_at_once_leave_one_whole_backup(filled: Path, scripts: Path) -> None:
    starts = [
        fork(lambda: schema.upgrade(filled, scripts=scripts, target=steps.NEWEST)) for _ in range(3)
    ]
    assert [os.waitpid(start, 0)[1] for start in starts] == [0, 0, 0]
    assert steps.check(filled) == steps.NEWEST
    assert steps.check(schema.backup_path(filled, 1)) == 1


def test_processes_that_start_at_once_make_one_journal(tmp_path: Path) -> None:
    path = tmp_path / "profile" / "journal.db"
    starts = [fork(lambda: schema.upgrade(path)) for _ in range(3)]
    assert [os.waitpid(start, 0)[1] for start in starts] == [0, 0, 0]
    assert driver.stored_version(path) == driver.SCHEMA_VERSION
    with closing(driver.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM contact_group").fetchone() == (5,)


def test_journal_that_another_program_holds_is_unusable_for_now(
    filled: Path, scripts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "_PRAGMAS", ("busy_timeout = 0", *driver._PRAGMAS[1:]))
    with closing(driver.connect(filled)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyJournalError, match="locked"):
            schema.upgrade(filled, scripts=scripts, target=steps.NEWEST)
    assert steps.check(filled) == 1
