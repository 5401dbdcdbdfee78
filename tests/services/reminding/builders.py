"""Reminders made by hand, for the pure rules."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from models.kinds import FollowUpStatus
from services.follow_ups.due import Due
from services.follow_ups.values import DueItem, FollowUpView
from services.reminding.values import (
    Occurrence,
    Reminder,
    ReminderKey,
    ReminderKind,
    Subject,
)

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def at(text: str) -> datetime:
    """Return an instant from its wall time in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def local(text: str, zone: ZoneInfo = AMSTERDAM) -> datetime:
    """Return the instant at which a wall shows a time."""
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


def reminder(instant: datetime, kind: ReminderKind = ReminderKind.TIMED, id_: int = 1) -> Reminder:
    """Return a reminder that comes at an instant."""
    is_prompt = kind in (ReminderKind.CHECK_IN, ReminderKind.BIRTHDAY)
    key = ReminderKey(Subject.PROMPT if is_prompt else Subject.FOLLOW_UP, id_)
    due = Due(date(2026, 3, 3))
    view = FollowUpView(id_, 1, "Call back", due, FollowUpStatus.OPEN, None, None)
    item = DueItem(view, "Hanneke Zeilstra", None, due, False)
    return Reminder(Occurrence(key, instant.isoformat()), kind, instant, item)
