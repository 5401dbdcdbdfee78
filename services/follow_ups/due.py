"""Say when a follow-up is due and when to remind of it: pure rules of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from models.instants import from_microseconds
from services.wall_time import instant_of

ALL_DAY_REMINDER = time(9)  # when the day's follow-ups without a time are shown

# Instants stay off both ends of the calendar, so that they can be told in every zone.
_FIRST = datetime(1, 1, 3, tzinfo=UTC)
_LAST = datetime(9999, 12, 29, 23, 59, tzinfo=UTC)
_MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Due:
    """Hold a due date, with wall time and IANA zone if it has a time.

    Without a time it is for the whole day in whatever zone the user is.
    """

    on: date
    at: time | None = None
    zone: str | None = None

    def __post_init__(self) -> None:
        if (self.at is None) != (self.zone is None):
            raise ValueError("a due time and its zone come together")

    @property
    def instant(self) -> datetime | None:
        """Return the due instant in UTC, or None without a time.

        A zone that this computer does not know is taken for UTC: it has to be some instant.
        """
        if self.at is None or self.zone is None:
            return None
        return _instant(self.on, self.at, zone_named(self.zone) or ZoneInfo("UTC"))


def zone_named(name: str) -> ZoneInfo | None:
    """Return an IANA zone, or None if this computer knows none of that name any more."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a folder of zones is an OSError
        return None


def due_from_local(local: datetime, zone: ZoneInfo) -> Due:
    """Return the due time that a wall clock in zone shows as local; seconds are dropped.

    Of an hour that comes twice it is the first: the second could not be stored.
    """
    at = local.time().replace(second=0, microsecond=0, fold=0)
    return Due(local.date(), at, zone.key)


def stored_due(on: date, at: time | None, zone: str | None, instant: datetime | None) -> Due:
    """Return the due date that was stored so.

    Of a zone that this computer does not know (any more), the instant, in UTC, stays what it was.
    """
    if at is None or zone is None:
        return Due(on)
    if instant is not None and zone_named(zone) is None:
        return Due(instant.date(), instant.time(), "UTC")
    return Due(on, at, zone)


def due_of_columns(on: str, at: str | None, zone: str | None, instant: int | None) -> Due:
    """Return the due date that was stored so, from columns as plain SQL reads them."""
    return stored_due(
        date.fromisoformat(on),
        time.fromisoformat(at) if at else None,
        zone,
        None if instant is None else from_microseconds(instant),
    )


def local_due(due: Due, zone: ZoneInfo) -> tuple[date, time | None]:
    """Return date and time on the wall of a user in zone, wherever it was promised."""
    instant = due.instant
    if instant is None:
        return due.on, None
    local = instant.astimezone(zone)
    return local.date(), local.time()


def is_due(due: Due, now: datetime, zone: ZoneInfo) -> bool:
    """Return whether it is time: the instant has come, or the day has begun in the user's zone."""
    instant = due.instant
    return instant <= now if instant is not None else due.on <= now.astimezone(zone).date()


def is_overdue(due: Due, now: datetime, zone: ZoneInfo) -> bool:
    """Return whether it is too late: the instant has passed, or the day is over."""
    instant = due.instant
    return instant < now if instant is not None else due.on < now.astimezone(zone).date()


def remind_at(
    due: Due, snoozed_until: datetime | None, zone: ZoneInfo, lead_minutes: int = 0
) -> datetime:
    """Return the instant, in UTC, at which to remind of an open follow-up.

    It is once, ahead of the due time by the lead, or in the morning so many whole days ahead.
    """
    if snoozed_until is not None:
        return snoozed_until
    ahead = lead_instant(due, lead_minutes)
    return ahead or _instant(lead_day(due, lead_minutes), ALL_DAY_REMINDER, zone)


def lead_instant(due: Due, lead_minutes: int) -> datetime | None:
    """Return the instant so much ahead of a due time; None without a time."""
    instant = due.instant
    if instant is None:
        return None
    return max(_FIRST, instant - min(timedelta(minutes=lead_minutes), instant - _FIRST))


def lead_day(due: Due, lead_minutes: int) -> date:
    """Return the day ahead of a due date by a lead, in whole days."""
    days = min(lead_minutes // _MINUTES_A_DAY, (due.on - date.min).days)
    return due.on - timedelta(days=days)


def _instant(on: date, at: time, zone: ZoneInfo) -> datetime:
    """Return the instant of a wall time, near the ends of the calendar one that still can be."""
    first, last = _FIRST.date(), _LAST.date()
    if on < first or on > last:
        return _FIRST if on < first else _LAST
    return instant_of(on, at, zone)
