"""Say how a follow-up repeats and how early one is reminded of it: pure, from rule to words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.follow_ups.recurrence import WEEKDAYS, Recurrence
from services.follow_ups.rule_text import parts_of
from services.terms import RepeatFrom
from ui.qt_dates import qdate
from ui.wording.follow_up_plurals import FollowUpPlurals

Parts = dict[str, str]

_WORKDAYS = frozenset(WEEKDAYS[:5])
_MINUTES_A_WEEK, _MINUTES_A_DAY, _MINUTES_AN_HOUR = 10_080, 1_440, 60
_LAST = -1
_LEAP_DAY = 29


class _Unit(NamedTuple):
    """Hold the words for one FREQ: once in each, every so many, and after it is done."""

    once: str
    every: Callable[[int], str]
    after: Callable[[int], str]


_UNITS = {
    "DAILY": _Unit(
        QT_TRANSLATE_NOOP("Recurrence", "daily"),
        FollowUpPlurals.every_days,
        FollowUpPlurals.days_after,
    ),
    "WEEKLY": _Unit(
        QT_TRANSLATE_NOOP("Recurrence", "weekly"),
        FollowUpPlurals.every_weeks,
        FollowUpPlurals.weeks_after,
    ),
    "MONTHLY": _Unit(
        QT_TRANSLATE_NOOP("Recurrence", "monthly"),
        FollowUpPlurals.every_months,
        FollowUpPlurals.months_after,
    ),
    "YEARLY": _Unit(
        QT_TRANSLATE_NOOP("Recurrence", "yearly"),
        FollowUpPlurals.every_years,
        FollowUpPlurals.years_after,
    ),
}
_ORDINALS = {
    1: QT_TRANSLATE_NOOP("Recurrence", "first"),
    2: QT_TRANSLATE_NOOP("Recurrence", "second"),
    3: QT_TRANSLATE_NOOP("Recurrence", "third"),
    4: QT_TRANSLATE_NOOP("Recurrence", "fourth"),
    5: QT_TRANSLATE_NOOP("Recurrence", "fifth"),
    _LAST: QT_TRANSLATE_NOOP("Recurrence", "last"),
}
_ENDINGS = {
    "1": QT_TRANSLATE_NOOP("Recurrence", "{n}st"),
    "2": QT_TRANSLATE_NOOP("Recurrence", "{n}nd"),
    "3": QT_TRANSLATE_NOOP("Recurrence", "{n}rd"),
    "": QT_TRANSLATE_NOOP("Recurrence", "{n}th"),
}


def recurrence_words(repeat: Recurrence, locale: QLocale) -> str:
    """Return "every 2 weeks on Tuesday and Thursday", "2 weeks after it is done", or the rule."""
    try:
        parts = parts_of(repeat.rule)
    except KnownError:
        return _by_rule(repeat.rule)
    days = _days_words(parts, locale)
    if days is None:
        return _by_rule(repeat.rule)
    return f"{_counted(parts, days, repeat.repeat_from)}{_end_words(parts, locale)}"


def lead_words(minutes: int) -> str:
    """Return "30 min before", "1 week before", or "" where one is reminded at the time."""
    if minutes <= 0:
        return ""
    if minutes % _MINUTES_A_WEEK == 0:
        return FollowUpPlurals.weeks_before(minutes // _MINUTES_A_WEEK)
    if minutes % _MINUTES_A_DAY == 0:
        return FollowUpPlurals.days_before(minutes // _MINUTES_A_DAY)
    if minutes % _MINUTES_AN_HOUR == 0:
        return FollowUpPlurals.hours_before(minutes // _MINUTES_AN_HOUR)
    return FollowUpPlurals.minutes_before(minutes)


def weekday_name(code: str, locale: QLocale) -> str:
    """Return "Tuesday" for iCalendar's TU."""
    return locale.standaloneDayName(WEEKDAYS.index(code) + 1)


def day_of_month_words(day: int) -> str:
    """Return "the 24th"."""
    teens = 10 < day < 14
    ending = _ENDINGS.get("" if teens else str(day)[-1], _ENDINGS[""])
    return QCoreApplication.translate("Recurrence", "the {day}").format(
        day=_said(ending).format(n=day)
    )


def nth_weekday_words(nth: int, code: str, locale: QLocale) -> str:
    """Return "the third Tuesday" or "the last Friday"."""
    words = QCoreApplication.translate("Recurrence", "the {ordinal} {weekday}")
    return words.format(ordinal=_said(_ORDINALS[nth]), weekday=weekday_name(code, locale))


def _counted(parts: Parts, days: str, repeat_from: RepeatFrom) -> str:
    unit, every = _UNITS[parts["FREQ"]], int(parts.get("INTERVAL", "1"))
    if repeat_from is RepeatFrom.COMPLETION and not days:
        return unit.after(every)
    words = _said(unit.once) if every == 1 else unit.every(every)
    if parts["FREQ"] in ("DAILY", "WEEKLY") and every == 1 and _weekdays(parts) == _WORKDAYS:
        words, days = QCoreApplication.translate("Recurrence", "on weekdays"), ""
    if days:
        words = QCoreApplication.translate("Recurrence", "{how_often} on {days}").format(
            how_often=words, days=days
        )
    if repeat_from is RepeatFrom.COMPLETION:
        return QCoreApplication.translate(
            "Recurrence", "{how_often}, counted from when it is done"
        ).format(how_often=words)
    return words


def _end_words(parts: Parts, locale: QLocale) -> str:
    if "COUNT" in parts:
        return f", {FollowUpPlurals.times(int(parts['COUNT']))}"
    until = _day_of(parts.get("UNTIL", ""))
    if until is None:
        return ""
    day = locale.toString(
        qdate(until),
        QCoreApplication.translate("Recurrence", "d MMMM yyyy"),
    )
    return QCoreApplication.translate("Recurrence", ", until {day}").format(day=day)


def _days_words(parts: Parts, locale: QLocale) -> str | None:
    """Return "Tuesday and Thursday" or "the last day"; "" without days, None beyond words."""
    named = {name for name in parts if name.startswith("BY")}
    if not named:
        return ""
    match parts["FREQ"]:
        case "DAILY" | "WEEKLY" if named == {"BYDAY"}:
            days = [code for code in WEEKDAYS if code in parts["BYDAY"].split(",")]
            plain = len(days) == len(set(parts["BYDAY"].split(",")))
            return _listed([weekday_name(code, locale) for code in days], locale) if plain else None
        case "MONTHLY":
            return _month_days(parts, named, locale)
        case "YEARLY" if named >= {"BYMONTH", "BYMONTHDAY"}:
            return _day_of_year(parts, named, locale)
    return None


def _month_days(parts: Parts, named: set[str], locale: QLocale) -> str | None:
    if named == {"BYMONTHDAY"}:
        days = [int(day) for day in parts["BYMONTHDAY"].split(",")]
        if days == [_LAST]:
            return QCoreApplication.translate("Recurrence", "the last day")
        if all(0 < day <= 31 for day in days):
            return _listed([day_of_month_words(day) for day in sorted(days)], locale)
    elif named == {"BYMONTHDAY", "BYSETPOS"} and (day := short_month_day(parts)):
        return QCoreApplication.translate("Recurrence", "{day}, or the last day").format(
            day=day_of_month_words(day)
        )
    elif named in ({"BYDAY"}, {"BYDAY", "BYSETPOS"}):
        return _nth_days(parts, locale)
    return None


def short_month_day(parts: Parts) -> int:
    """Return 30 for the rule that takes the 30th, or else the last day; 0 for any other."""
    days = parts["BYMONTHDAY"].split(",")
    last = int(days[-1])
    rule = [str(day) for day in range(28, last + 1)]
    return last if parts.get("BYSETPOS") == "-1" and days == rule else 0


def nth_weekday(parts: Parts) -> tuple[int, str] | None:
    """Return (3, "TU") for the rule of third Tuesdays, None for any other."""
    day, place = parts["BYDAY"], parts.get("BYSETPOS", "")
    nth = f"{place}{day}" if place else day
    number, code = nth[:-2].removeprefix("+"), nth[-2:]
    if code not in WEEKDAYS or not number.lstrip("-").isdigit() or int(number) not in _ORDINALS:
        return None
    return int(number), code


def _nth_days(parts: Parts, locale: QLocale) -> str | None:
    place = int(parts.get("BYSETPOS", "0")) if "," not in parts.get("BYSETPOS", "") else 0
    if place in _ORDINALS and _weekdays(parts) == _WORKDAYS:
        return QCoreApplication.translate("Recurrence", "the {ordinal} weekday").format(
            ordinal=_said(_ORDINALS[place])
        )
    found = nth_weekday(parts)
    return None if found is None else nth_weekday_words(*found, locale)


def _day_of_year(parts: Parts, named: set[str], locale: QLocale) -> str | None:
    month, day = parts["BYMONTH"], parts["BYMONTHDAY"]
    if is_leap_day := "BYSETPOS" in named and short_month_day(parts) == _LEAP_DAY:
        day = str(_LEAP_DAY)
    if not (month.isdigit() and day.isdigit()) or (len(named) > 2 and not is_leap_day):
        return None
    on = QDate(2000, int(month), int(day))  # any leap year
    words = (
        locale.toString(on, QCoreApplication.translate("Recurrence", "d MMMM"))
        if on.isValid()
        else None
    )
    return (
        QCoreApplication.translate("Recurrence", "{day}, or the last day").format(day=words)
        if is_leap_day
        else words
    )


def _weekdays(parts: Parts) -> frozenset[str]:
    return frozenset(parts.get("BYDAY", "").split(","))


def _day_of(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:8])
    except ValueError:
        return None


def _by_rule(rule: str) -> str:
    return QCoreApplication.translate("Recurrence", "by the rule {rule}").format(rule=rule)


def _listed(words: list[str], locale: QLocale) -> str:
    return locale.createSeparatedList(words)


def _said(text: str) -> str:
    return QCoreApplication.translate("Recurrence", text)
