"""Say when a follow-up is due and when to remind of it: pure rules of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from services.wall_time import instant_of

ALL_DAY_REMINDER = time(9)  # when the day's follow-ups without a time are shown


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
        """Return the due instant in UTC, or None without a time."""
        if self.at is None or self.zone is None:
            return None
        return instant_of(self.on, self.at, ZoneInfo(self.zone))


def due_from_local(local: datetime, zone: ZoneInfo) -> Due:
    """Return the due time that a wall clock in zone shows as local; seconds are dropped.

    Of an hour that comes twice it is the first: the second could not be stored.
    """
    at = local.time().replace(second=0, microsecond=0, fold=0)
    return Due(local.date(), at, zone.key)


def is_due(due: Due, now: datetime, zone: ZoneInfo) -> bool:
    """Return whether it is time: the instant has come, or the day has begun in the user's zone."""
    instant = due.instant
    return instant <= now if instant is not None else due.on <= now.astimezone(zone).date()


def is_overdue(due: Due, now: datetime, zone: ZoneInfo) -> bool:
    """Return whether it is too late: the instant has passed, or the day is over."""
    instant = due.instant
    return instant < now if instant is not None else due.on < now.astimezone(zone).date()


def remind_at(due: Due, snoozed_until: datetime | None, zone: ZoneInfo) -> datetime:
    """Return the instant, in UTC, at which to remind of an open follow-up."""
    if snoozed_until is not None:
        return snoozed_until
    return due.instant or instant_of(due.on, ALL_DAY_REMINDER, zone)


def occurrence_key(due: Due, snoozed_until: datetime | None) -> str:
    """Return what makes one reminder different from the next of the same follow-up.

    An all-day item keeps its date, so that a traveller is not reminded again in every zone.
    """
    instant = snoozed_until or due.instant
    return due.on.isoformat() if instant is None else instant.astimezone(UTC).isoformat()
