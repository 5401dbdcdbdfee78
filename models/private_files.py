"""Keep a journal's files and folder from everyone but their owner."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

SIDES = ("-wal", "-shm")  # SQLite gives the ones that it makes the mode of the database


def make_folder(folder: Path) -> None:
    """Make a folder that its owner alone can enter, or make an empty one so.

    A folder that holds something already keeps its mode: it may be one that others need, like
    /tmp, and the files that go into it are private all the same.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not any(folder.iterdir()):
        folder.chmod(0o700)


def make_file(path: Path) -> None:
    """Make a file that its owner alone can read, under any umask, before SQLite opens it.

    What is there already keeps its content and loses the permissions of others.
    """
    make_folder(path.parent)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    path.chmod(0o600)
    for side in SIDES:
        with suppress(FileNotFoundError):  # they come and go with the connections
            path.with_name(path.name + side).chmod(0o600)
