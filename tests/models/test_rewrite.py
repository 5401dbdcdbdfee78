"""A journal's file that is written anew holds nothing of deleted rows."""

from __future__ import annotations

import random
from contextlib import closing
from pathlib import Path
from typing import Any

from models import driver, private_files

MARK = b"zqvmark"


def open_empty(path: Path) -> Any:
    private_files.make_file(path)
    return driver.connect(path)


def traces(path: Path) -> int:
    return sum(each.read_bytes().count(MARK) for each in path.parent.iterdir())


def test_rewriting_takes_away_what_splitting_pages_left(profile: Path) -> None:
    path, dice = profile / "journal.db", random.Random(1)
    with closing(open_empty(path)) as connection:
        connection.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)")
        rows = [
            (id_, ("other" if id_ % 10 else MARK.decode()) + " long" * dice.randint(1, 150))
            for id_ in dice.sample(range(10**6), 1000)
        ]
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO note VALUES (?, ?)", rows)
        connection.execute("COMMIT")
        connection.execute("DELETE FROM note WHERE id % 10 = 0")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
        assert traces(path) > 0  # else secure_delete would do, and rewriting is for nothing
        assert driver.rewrite(connection)
        assert traces(path) == 0


def test_a_reader_keeps_the_wal_until_later(profile: Path) -> None:
    path = profile / "journal.db"
    with closing(open_empty(path)) as connection, closing(driver.connect(path)) as reader:
        connection.execute("CREATE TABLE note (text TEXT)")
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM note").close()
        connection.execute("PRAGMA busy_timeout = 10")
        assert not driver.rewrite(connection)
        reader.execute("COMMIT")
        assert driver.rewrite(connection)
        assert path.with_name("journal.db-wal").stat().st_size == 0
