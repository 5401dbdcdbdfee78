"""Read ISO 8601 dates and times as they are typed: without an offset they are wall time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.follow_ups.due import Due, due_from_local
from services.wall_time import instant_of


class NoDateError(KnownError):
    """Report what is no date, or one that the calendar does not have."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "“{value}” is no date or time. Write 2026-03-31, 2026-03-31T10:00 or "
        "2026-03-31T10:00+02:00.",
    )


def read_instant(value: str, zone: ZoneInfo, *, time_of_day: time) -> datetime:
    """Return the instant, in UTC, that a text names; a date alone means that time of the day.

    Raises NoDateError. A wall time that daylight saving skips is the first that exists after it.
    """
    read = _read(value)
    try:
        if not isinstance(read, datetime):
            return instant_of(read, time_of_day, zone)
        if read.tzinfo is None:
            return instant_of(read.date(), read.time(), zone)
        return read.astimezone(UTC)
    except OverflowError as error:  # in the first or the last hours of the calendar
        raise NoDateError(value=value) from error


def read_due(value: str, zone: ZoneInfo) -> Due:
    """Return the due date that a text names: for the whole day if it has no time.

    Raises NoDateError.
    """
    read = _read(value)
    if not isinstance(read, datetime):
        return Due(read)
    instant = read_instant(value, zone, time_of_day=time())
    local = read if read.tzinfo is None else instant.astimezone(zone).replace(tzinfo=None, fold=0)
    due = due_from_local(local, zone)
    if read.tzinfo is not None and due.instant != instant.replace(second=0, microsecond=0):
        # The second of two equal wall times: only another zone can tell them apart.
        return due_from_local(instant.replace(tzinfo=None), ZoneInfo("UTC"))
    return due


def read_date(value: str) -> date | None:
    """Return the day that a text names without a time, None with one. Raises NoDateError."""
    read = _read(value)
    return None if isinstance(read, datetime) else read


def _read(value: str) -> date | datetime:
    for kind in (date, datetime):
        try:
            return kind.fromisoformat(value.strip())
        except ValueError:
            continue
    raise NoDateError(value=value)
