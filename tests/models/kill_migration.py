"""Kill a migration at every statement in turn; a program of its own, started by the test.

It forks after its imports, so that a round costs no more than the migration. Prints one JSON
object: for each journal that it began with, how many kills left which version.
"""

from __future__ import annotations

import gc
import json
import os
import shutil
import signal
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import alembic.command  # noqa: F401 - loaded once, before the rounds
import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Engine

import models.entities  # noqa: F401
from models import driver, schema
from tests.models import steps

READS = ("-- ", "SELECT", "PRAGMA main.", "PRAGMA temp.")  # "-- ": inside FTS5 and triggers


def main(folder: Path) -> None:
    """Migrate a new journal and a filled one in folder, killed once at each statement."""
    steps.write_scripts(folder / "scripts")
    (folder / "nothing").mkdir()
    steps.fill(folder / "filled" / "journal.db")
    gc.freeze()
    left = {
        "nothing": _kill_at_each(folder, "nothing", range(0), target=steps.OWN),
        "filled": _kill_at_each(folder, "filled", steps.PEOPLE, target=steps.NEWEST),
    }
    print(json.dumps(left))


def _kill_at_each(folder: Path, start: str, people: range, target: int) -> Counter[str]:
    left: Counter[str] = Counter()
    path = folder / "round" / "journal.db"
    finished = False
    while not finished:
        shutil.copytree(folder / start, path.parent)
        finished = _migrate_in_child(path, folder / "scripts", target, left.total() + 1)
        if not finished:
            left[f"version {_check(path, people)}"] += 1
            schema.upgrade(path, scripts=folder / "scripts", target=target)
        assert _check(path, people) == target
        shutil.rmtree(path.parent)
    return left


def _check(path: Path, people: range) -> int:
    """Return the version of what a kill left; fail unless that and its backup are whole."""
    backup = schema.backup_path(path, steps.FIRST)
    assert not backup.exists() or steps.check(backup, people) == steps.FIRST
    return steps.check(path, people) if driver.stored_version(path) > 0 else 0


def _migrate_in_child(path: Path, scripts: Path, target: int, kill_at: int) -> bool:
    """Return whether the child came to its end before statement kill_at."""
    child = os.fork()
    if child == 0:
        _Killer(kill_at).watch()
        schema.upgrade(path, scripts=scripts, target=target)
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    assert status in {0, signal.SIGKILL}
    return status == 0


class _Killer:
    """Kill this process as it starts its nth statement that may write, or just after the commit.

    What a trigger does counts once for all rows. A cache of one page sends what is not yet
    committed to the file, where a kill finds it.
    """

    def __init__(self, statement: int) -> None:
        self._left = statement
        self._last = ""

    def watch(self) -> None:
        """Trace every connection that is opened from here on, and the end of the last one."""
        connect, dispose = sqlite.connect, Engine.dispose

        def connect_traced(*args: Any, **options: Any) -> Any:
            connection = connect(*args, **options)
            connection.execute("PRAGMA cache_size = 1").close()
            connection.set_trace_callback(self._on_statement)
            return connection

        def dispose_watched(engine: Engine) -> None:
            self._on_statement("the commit is done")
            dispose(engine)

        sqlite.connect = connect_traced
        Engine.dispose = dispose_watched  # type: ignore[method-assign,assignment]

    def _on_statement(self, sql: str) -> None:
        if sql == self._last or sql.startswith(READS):
            return
        self._last = sql
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
