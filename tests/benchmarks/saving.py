"""Measure what the service adds to writing a note's rows."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, time
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Any
from uuid import uuid4

from models import driver
from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.journal.journal_service import JournalService
from services.journal.values import NewEntry
from services.terms import Channel, Direction, EntryKind, Outcome
from tests.benchmarks.figures import Figure, Goal, Pair, milliseconds, no_collection, ratio, seconds
from tests.benchmarks.journals import Journal, open_store

_YARDSTICK = "the same rows through the driver"
_AT_MOST = 5
_WARM_UP = 5

# Where the rows of one entry are, and how they refer to it; in the order foreign keys ask for.
_ENTRY_IN = {
    "entry": "id",
    "entry_participant": "entry_id",
    "entry_topic": "entry_id",
    "follow_up": "entry_id",
}

_LOG_COLUMNS = ("change_id", "table_name", "row_key", "operation", "image")

Row = dict[str, Any]


def saving(journal: Journal, folder: Path, *, rounds: int) -> list[Figure]:
    """Save notes, each beside the same rows inserted and committed on the same file."""
    copy = journal.copy(folder)
    goals = {
        Goal("saving a note", _YARDSTICK, _AT_MOST): _note,
        Goal("saving a note with topic and follow-up", _YARDSTICK, _AT_MOST): _promise,
    }
    return [ratio(goal, _rounds(copy, make, rounds), milliseconds) for goal, make in goals.items()]


def _rounds(copy: Journal, make: Callable[[int], NewEntry], rounds: int) -> list[Pair]:
    contact_ids = cycle(copy.some_contacts(50))
    pairs: list[Pair] = []
    with (
        closing(open_store(copy)) as store,
        closing(driver.connect(copy.path)) as connection,
        no_collection(),
    ):
        service = JournalService(store)
        for _ in range(_WARM_UP + rounds):
            saved_s = seconds(partial(service.add_entry, make(next(contact_ids))))
            rows = _rows_of_newest(connection)
            written_s = seconds(partial(_write, connection, rows))
            pairs.append((saved_s, written_s))
    return pairs[_WARM_UP:]


def _note(contact_id: int) -> NewEntry:
    """Return a note as the composer hands it over: it has a uid by then."""
    return NewEntry(
        contact_ids=(contact_id,),
        kind=EntryKind.CALL,
        text="Spoke about the move to the new office; wants the plan on paper first.",
        channel=Channel.PHONE,
        direction=Direction.OUTGOING,
        outcome=Outcome.HELD,
        uid=str(uuid4()),
    )


def _promise(contact_id: int) -> NewEntry:
    note = _note(contact_id)
    due = Due(date(2030, 1, 1), time(10), "Europe/Amsterdam")
    return replace(
        note, text=f"{note.text} #planning", follow_ups=(NewFollowUp("Send the plan", due),)
    )


def _rows_of_newest(connection: Any) -> list[tuple[str, Row]]:
    """Return the rows that make up the newest entry, as those of an entry yet to be written.

    The log that undo works from is among them.
    """
    (newest,) = connection.execute("SELECT max(id) FROM entry").fetchone()
    found = []
    for table, column in _ENTRY_IN.items():
        cursor = connection.execute(f"SELECT * FROM {table} WHERE {column} = ?", (newest,))
        names = [each[0] for each in cursor.description]
        for values in cursor.fetchall():
            row = dict(zip(names, values, strict=True))
            found.append((table, _renewed(row) | {column: newest + 1}))
    return found + _log_of_newest(connection)


def _log_of_newest(connection: Any) -> list[tuple[str, Row]]:
    (made_at, change_id) = connection.execute("SELECT max(made_at), max(id) FROM change").fetchone()
    rows = connection.execute(
        "SELECT table_name, row_key, operation, image FROM change_row WHERE change_id = ?",
        (change_id,),
    ).fetchall()
    log_id = change_id + 1
    return [("change", {"id": log_id, "made_at": made_at, "state": "done"})] + [
        ("change_row", dict(zip(_LOG_COLUMNS, (log_id, *row), strict=True))) for row in rows
    ]


def _renewed(row: Row) -> Row:
    """Return a row that does not collide with the one it was copied from."""
    fresh = {"id": None, "uid": str(uuid4())}
    return row | {name: value for name, value in fresh.items() if name in row}


def _write(connection: Any, rows: list[tuple[str, Row]]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for table, row in rows:
        marks = ", ".join("?" * len(row))
        connection.execute(
            f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values())
        )
    participant = next(row for table, row in rows if table == "entry_participant")
    connection.execute(
        "UPDATE contact SET last_contact_at = ? WHERE id = ?",
        (participant["happened_at"], participant["contact_id"]),
    )
    connection.execute("COMMIT")
