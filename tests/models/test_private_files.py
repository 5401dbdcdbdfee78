"""Nobody but the owner reads a journal, and nobody is locked out of a folder they share."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from models import driver, private_files, schema


@pytest.fixture(params=[0o000, 0o022, 0o077, 0o777], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.mark.usefixtures("umask")
def test_new_journal_is_private_with_all_its_files(tmp_path: Path) -> None:
    path = tmp_path / "profile" / "journal.db"
    schema.upgrade(path)
    with closing(driver.connect(path)) as connection:
        connection.execute("INSERT INTO setting VALUES ('spoken', 'true', 0)")
        driver.backup(connection, tmp_path / "profile" / "backups" / "copy.db", key=None)
        modes = {file.name: mode(file) for file in path.parent.rglob("*")}
    assert modes == {
        "journal.db": 0o600,
        "journal.db-wal": 0o600,
        "journal.db-shm": 0o600,
        "backups": 0o700,
        "copy.db": 0o600,
    }
    assert mode(path.parent) == 0o700


def test_journal_that_was_copied_with_open_permissions_is_closed_again(journal_path: Path) -> None:
    with closing(driver.connect(journal_path)) as connection:
        connection.execute("INSERT INTO setting VALUES ('spoken', 'true', 0)")
        for file in journal_path.parent.iterdir():
            file.chmod(0o644)
        schema.upgrade(journal_path)
        assert {mode(file) for file in journal_path.parent.iterdir()} == {0o600}


def test_empty_folder_becomes_private(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    private_files.make_folder(tmp_path)
    assert mode(tmp_path) == 0o700


def test_folder_that_others_use_keeps_its_mode_and_the_journal_in_it_is_private(
    tmp_path: Path,
) -> None:
    (tmp_path / "theirs.txt").write_text("ours too")
    tmp_path.chmod(0o777)
    schema.upgrade(tmp_path / "journal.db")
    assert mode(tmp_path) == 0o777
    assert mode(tmp_path / "journal.db") == 0o600
