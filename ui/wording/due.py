"""Say when a follow-up is due, and whether it is late: the word always beside the date."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from services.follow_ups.due import Due, is_overdue, local_due
from services.follow_ups.snooze import is_snoozed
from ui.wording.dates import ago_words, day_words, in_units, late_words, stamp_words, time_words
from ui.wording.follow_up_plurals import FollowUpPlurals
from ui.wording.plurals import Plurals


class DueWords(NamedTuple):
    """Hold the words and whether they are to be shown as overdue."""

    text: str
    overdue: bool


def due_words(
    due: Due | None,
    now: datetime,
    zone: ZoneInfo,
    locale: QLocale,
    snoozed_until: datetime | None = None,
) -> DueWords:
    """Return "Tue 1 Dec, in 6 days", "Fri 20 Nov · 4 days late", or nothing for some day.

    What is snoozed is not called late.
    """
    if due is None:
        return DueWords("", False)
    on, at = local_due(due, zone)
    today = now.astimezone(zone).date()
    if not is_overdue(due, now, zone) or is_snoozed(snoozed_until, now):
        return DueWords(dated_words(on, at, today, locale), False)
    if on >= today:
        return DueWords(f"{dated_words(on, at, today, locale)} · {late_words(on, today)}", True)
    return DueWords(f"{day_and_time_words(on, at, today, locale)} · {late_words(on, today)}", True)


def dated_words(on: date, at: time | None, today: date, locale: QLocale) -> str:
    """Return "Tue 24 Nov, today", "Tue 1 Dec 10:00, in 6 days" or "Mon 23 Nov, yesterday"."""
    return f"{day_and_time_words(on, at, today, locale)}, {distance_words((on - today).days)}"


def snoozed_words(until: str) -> str:
    """Return "snoozed until 15:00", of a moment in words."""
    return QCoreApplication.translate("Wording", "snoozed until {time}").format(time=until)


def day_and_time_words(on: date, at: time | None, today: date, locale: QLocale) -> str:
    """Return "Tue 1 Dec" or "Tue 1 Dec 10:00"."""
    day = day_words(on, today, locale)
    return f"{day} {time_words(at, locale)}" if at is not None else day


def distance_words(days: int) -> str:
    """Return how far off a day is, within a line: "tomorrow", "in 6 days", "3 weeks ago"."""
    near = {
        -1: QCoreApplication.translate("Wording", "yesterday"),
        0: QCoreApplication.translate("Wording", "today"),
        1: QCoreApplication.translate("Wording", "tomorrow"),
    }.get(days)
    if near is not None:
        return near
    if days < 0:
        return ago_words(-days)
    ahead = FollowUpPlurals
    return in_units(days, Plurals.in_days, ahead.in_weeks, ahead.in_months, ahead.in_years)


def due_day(due: Due, now: datetime, zone: ZoneInfo, locale: QLocale) -> DueWords:
    """Return "Tue 1 Dec" or "Tue 1 Dec, 10:00", as short as a chip has it."""
    on, at = local_due(due, zone)
    today = now.astimezone(zone).date()
    return DueWords(stamp_words(on, at, today, locale), is_overdue(due, now, zone))
