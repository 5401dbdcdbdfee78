"""Write dates and spans of time in words, by a locale; the year only where it is another one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from services.contacts.check_in import NEVER
from ui.qt_dates import qdate, qtime
from ui.wording.plurals import Plurals

if TYPE_CHECKING:
    from services.contacts.birthday import Birthday

DAYS_UNTIL_WEEKS = 14
DAYS_UNTIL_MONTHS = 84
"""From so many days on, spans are told in weeks, and in months."""

_SOON_DAYS = 60
_DAYS_UNTIL_YEARS = 730
_DAYS_A_MONTH = 30.4
_DAYS_A_YEAR = 365.25
_Counted = Callable[[int], str]


def day_words(on: date, today: date, locale: QLocale) -> str:
    """Return "Tue 1 Dec", or "Mon 1 Dec 2025" in another year."""
    if on.year == today.year:
        pattern = QCoreApplication.translate("Wording", "ddd d MMM", "day of this year")
    else:
        pattern = QCoreApplication.translate("Wording", "ddd d MMM yyyy", "day of another year")
    return locale.toString(qdate(on), pattern)


def long_day_words(on: date, today: date, locale: QLocale) -> str:
    """Return "12 November", or "12 November 2025" in another year."""
    if on.year == today.year:
        pattern = QCoreApplication.translate("Wording", "d MMMM", "day of this year, in full")
    else:
        pattern = QCoreApplication.translate("Wording", "d MMMM yyyy", "day of another year")
    return locale.toString(qdate(on), pattern)


def time_words(at: time, locale: QLocale) -> str:
    """Return "14:05", or "2:05 PM" where clocks have twelve hours."""
    return locale.toString(qtime(at), QLocale.FormatType.ShortFormat)


def stamp_words(on: date, at: time | None, today: date, locale: QLocale) -> str:
    """Return "Thu 12 Nov, 14:05"."""
    day = day_words(on, today, locale)
    return f"{day}, {time_words(at, locale)}" if at is not None else day


def when_words(on: date, today: date, locale: QLocale, at: time | None = None) -> str:
    """Return "Today", "Tomorrow, 10:00", "Tue 1 Dec, 10:00" or "Tue 1 Dec, in 6 days"."""
    days = (on - today).days
    near = {
        -1: QCoreApplication.translate("Wording", "Yesterday"),
        0: QCoreApplication.translate("Wording", "Today"),
        1: QCoreApplication.translate("Wording", "Tomorrow"),
    }.get(days)
    words = stamp_words(on, at, today, locale)
    if near is not None:
        return f"{near}, {time_words(at, locale)}" if at is not None else near
    if at is None and 1 < days <= _SOON_DAYS:
        ahead = Plurals.in_days(days)
        return f"{words}, {ahead}"
    return words


def until_words(until: datetime, now: datetime, zone: ZoneInfo, locale: QLocale) -> str:
    """Return "15:06" today, or "Tue 1 Dec 09:00"."""
    local, today = until.astimezone(zone), now.astimezone(zone).date()
    words = time_words(local.time(), locale)
    if local.date() == today:
        return words
    return f"{day_words(local.date(), today, locale)} {words}"


def late_words(on: date, today: date) -> str:
    """Return "4 days late", or "late" for what was due today."""
    days = (today - on).days
    if days < 1:
        return QCoreApplication.translate("Wording", "late")
    return Plurals.days_late(days)


def month_title(on: date, locale: QLocale) -> str:
    """Return "November 2026"; capitalised, as it stands alone."""
    pattern = QCoreApplication.translate("Wording", "MMMM yyyy", "month as a heading")
    words = locale.toString(qdate(on), pattern)
    return words[:1].upper() + words[1:]


def month_name(on: date, locale: QLocale) -> str:
    """Return "November"; capitalised, as it stands alone."""
    words = locale.standaloneMonthName(on.month)
    return words[:1].upper() + words[1:]


def month_words(on: date, locale: QLocale) -> str:
    """Return "May 2026", within a line."""
    pattern = QCoreApplication.translate("Wording", "MMM yyyy", "month within a line")
    return locale.toString(qdate(on), pattern)


def days_silent(days: int) -> str:
    """Return how long ago, as short as can be: "today", "12 d", "2 wk", "3 mo", "2 y"."""
    if days < 1:
        return QCoreApplication.translate("Wording", "today")
    return in_units(
        days, Plurals.short_days, Plurals.short_weeks, Plurals.short_months, Plurals.short_years
    )


def not_spoken_words() -> str:
    """Return "not spoken to yet", within a line."""
    return QCoreApplication.translate("Wording", "not spoken to yet")


def last_spoke_words(last: date | None, today: date) -> str:
    """Return "last spoke 12 days ago", within a line."""
    if last is None:
        return not_spoken_words()
    days = (today - last).days
    if days < 1:
        return QCoreApplication.translate("Wording", "spoke today")
    if days == 1:
        return QCoreApplication.translate("Wording", "spoke yesterday")
    return QCoreApplication.translate("Wording", "last spoke {ago}").format(ago=ago_words(days))


def ago_words(days: int) -> str:
    """Return "12 days ago", "9 weeks ago", "3 months ago" or "2 years ago", within a line."""
    return in_units(
        days, Plurals.days_ago, Plurals.weeks_ago, Plurals.months_ago, Plurals.years_ago
    )


def in_units(
    days: int, by_day: _Counted, by_week: _Counted, by_month: _Counted, by_year: _Counted
) -> str:
    """Return a span in the unit that tells enough: what a unit's own words make of the count."""
    if days < DAYS_UNTIL_WEEKS:
        return by_day(days)
    if days < DAYS_UNTIL_MONTHS:
        return by_week(days // 7)
    if days < _DAYS_UNTIL_YEARS:
        return by_month(round(days / _DAYS_A_MONTH))
    return by_year(round(days / _DAYS_A_YEAR))


def cadence_words(days: int) -> str:
    """Return "every 4 weeks", or "no check-ins"."""
    if days == NEVER:
        return QCoreApplication.translate("Wording", "no check-ins")
    if days == 1:
        return QCoreApplication.translate("Wording", "every day")
    if days == 7:
        return QCoreApplication.translate("Wording", "every week")
    if days % 7 == 0:
        return Plurals.every_weeks(days // 7)
    return Plurals.every_days(days)


def duration_words(seconds: int) -> str:
    """Return "18 min" or "1 h 30 min"; part of a minute counts as one."""
    minutes = -(-seconds // 60)
    if minutes < 60:
        return QCoreApplication.translate("Wording", "{minutes} min").format(minutes=minutes)
    hours, rest = divmod(minutes, 60)
    if rest == 0:
        return QCoreApplication.translate("Wording", "{hours} h").format(hours=hours)
    words = QCoreApplication.translate("Wording", "{hours} h {minutes} min")
    return words.format(hours=hours, minutes=rest)


def duration_in_full(seconds: int) -> str:
    """Return "20 minutes" or "1 hour 30 minutes", to be read out."""
    hours, minutes = divmod(-(-seconds // 60), 60)
    parts = (Plurals.hours(hours) if hours else "", Plurals.minutes(minutes) if minutes else "")
    return " ".join(filter(None, parts))


def birthday_words(birthday: Birthday, today: date, locale: QLocale) -> str:
    """Return "9 March 1984 · turns 43" or "9 March", with "today" on the day itself."""
    pattern = QCoreApplication.translate("Wording", "d MMMM", "birthday without a year")
    if birthday.year is not None:
        pattern = QCoreApplication.translate("Wording", "d MMMM yyyy", "birthday")
    # Any leap year will do where the year is not shown.
    words = [locale.toString(QDate(birthday.year or 2000, birthday.month, birthday.day), pattern)]
    days = (birthday.next_on(today) - today).days
    turning = birthday.turning(today)
    if days == 0:
        words.append(QCoreApplication.translate("Wording", "today"))
    if turning is not None:
        turns = QCoreApplication.translate("Wording", "turns {age}")
        words.append(turns.format(age=turning))
    elif 0 < days <= _SOON_DAYS:
        words.append(Plurals.in_days(days))
    return " · ".join(words)
