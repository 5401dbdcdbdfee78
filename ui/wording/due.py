"""Say when a follow-up is due, and whether it is late."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

from services.follow_ups.due import Due, is_overdue
from ui.wording.dates import day_words, late_words, stamp_words, when_words


class DueWords(NamedTuple):
    """Hold the words and whether they are to be shown as overdue."""

    text: str
    overdue: bool


def due_words(due: Due | None, now: datetime, zone: ZoneInfo, locale: QLocale) -> DueWords:
    """Return "Tue 1 Dec, in 6 days", "Fri 20 Nov · 4 days late", or nothing for some day."""
    if due is None:
        return DueWords("", False)
    on, at = _local(due, zone)
    today = now.astimezone(zone).date()
    if not is_overdue(due, now, zone):
        return DueWords(when_words(on, today, locale, at), False)
    day = when_words(on, today, locale, at) if on == today else day_words(on, today, locale)
    return DueWords(f"{day} · {late_words(on, today)}", True)


def due_day(due: Due, now: datetime, zone: ZoneInfo, locale: QLocale) -> DueWords:
    """Return "Tue 1 Dec" or "Tue 1 Dec, 10:00", as short as a chip has it."""
    on, at = _local(due, zone)
    today = now.astimezone(zone).date()
    return DueWords(stamp_words(on, at, today, locale), is_overdue(due, now, zone))


def _local(due: Due, zone: ZoneInfo) -> tuple[date, time | None]:
    """Return the date and time on the user's own wall, wherever it was promised."""
    instant = due.instant
    if instant is None:
        return due.on, None
    local = instant.astimezone(zone)
    return local.date(), local.time()
