"""Measure whether finding what is due depends on how much is not."""

from __future__ import annotations

from contextlib import ExitStack, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from models import driver
from models.instants import to_microseconds
from services.clock import SystemClock
from services.composition import build_use_cases
from tests.benchmarks.figures import Figure, Goal, alternate, milliseconds, ratio
from tests.benchmarks.journals import Journal, make_empty, open_store

_CONTACTS = 10_000
_FOLLOW_UPS = 100_000
_DUE = 20
_WARM_UP = 5


def due(folder: Path, *, rounds: int, part: int = 1) -> list[Figure]:
    """Ask what to remind of in a journal, and in one with a hundredth of everything not due.

    Today is read from both likewise. `part` makes both journals so many times smaller.
    """
    contacts, follow_ups = _CONTACTS // part, _FOLLOW_UPS // part
    folder.mkdir()
    with ExitStack() as stack:
        large, small = (
            stack.enter_context(
                closing(open_store(_make(folder / name, contacts // share, follow_ups // share)))
            )
            for name, share in (("large", 1), ("small", 100))
        )
        clock = SystemClock()
        cases = [build_use_cases(store, clock) for store in (large, small)]
        found = {len(each.reminders.plan().due) for each in cases}
        if found != {_DUE}:
            raise ValueError(f"{_DUE} follow-ups are due, and these were found: {found}")
        return [
            ratio(
                Goal(f"{what}, of {follow_ups:,} follow-ups", "a hundredth of them", 2),
                alternate(*reads, rounds=rounds, warm_up=_WARM_UP),
                milliseconds,
            )
            for what, reads in (
                ("what is due now", [each.reminders.plan for each in cases]),
                ("Today", [each.today.read for each in cases]),
            )
        ]


def _make(profile: Path, contacts: int, follow_ups: int) -> Journal:
    """Make a journal in which few follow-ups are due, half are done and the others lie ahead."""
    journal = make_empty(profile)
    now = datetime.now(UTC)
    with closing(driver.connect(journal.path)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        _insert_contacts(connection, contacts, now)
        _insert_follow_ups(connection, contacts, follow_ups, now)
        connection.execute("COMMIT")
    return journal


def _insert_contacts(connection: Any, count: int, now: datetime) -> None:
    made_at = to_microseconds(now)
    connection.executemany(
        "INSERT INTO contact (id, full_name, sort_key, search_key, cadence_days, uid, created_at,"
        " updated_at) VALUES (?, ?, ?, ?, 28, ?, ?, ?)",
        (
            (number, f"Contact {number}", key, key, _uid(number), made_at, made_at)
            for number in range(1, count + 1)
            for key in (f"contact {number}",)
        ),
    )


def _insert_follow_ups(connection: Any, contacts: int, count: int, now: datetime) -> None:
    made_at = to_microseconds(now)
    connection.executemany(
        "INSERT INTO follow_up (contact_id, title, due_on, due_time, zone, due_at_utc,"
        " remind_at_utc, lead_minutes, status, uid, created_at, updated_at)"
        " VALUES (?1, 'Call back', ?2, ?3, 'UTC', ?4, ?4, 0, ?5, ?6, ?7, ?7)",
        (
            (number % contacts + 1, *_when(number, now), _uid(number), made_at)
            for number in range(count)
        ),
    )


def _when(number: int, now: datetime) -> tuple[str, str, int, str]:
    """Return day, wall time, instant and status of a follow-up."""
    hours = timedelta(hours=1 + number % 5000)
    if number < _DUE:
        at, status = now - hours, "open"
    elif number % 2:
        at, status = now + hours, "open"
    else:
        at, status = now - hours, "done"
    at = at.replace(second=0, microsecond=0)
    return at.date().isoformat(), at.strftime("%H:%M:00.000000"), to_microseconds(at), status


def _uid(number: int) -> str:
    return str(UUID(int=number))
