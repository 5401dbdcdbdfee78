"""Say in words what Today shows."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from services.errors import QT_TRANSLATE_NOOP
from services.follow_ups.due import local_due
from services.follow_ups.snooze import is_snoozed
from ui.qt_dates import qdate
from ui.wording.dates import time_words, until_words
from ui.wording.due import due_words, snoozed_words

if TYPE_CHECKING:
    from services.clock import Clock
    from services.follow_ups.values import DueItem
    from services.today.values import DayCount

_NUMBERS = (
    QT_TRANSLATE_NOOP("TodayWords", "one"),
    QT_TRANSLATE_NOOP("TodayWords", "two"),
    QT_TRANSLATE_NOOP("TodayWords", "three"),
    QT_TRANSLATE_NOOP("TodayWords", "four"),
    QT_TRANSLATE_NOOP("TodayWords", "five"),
    QT_TRANSLATE_NOOP("TodayWords", "six"),
    QT_TRANSLATE_NOOP("TodayWords", "seven"),
    QT_TRANSLATE_NOOP("TodayWords", "eight"),
    QT_TRANSLATE_NOOP("TodayWords", "nine"),
    QT_TRANSLATE_NOOP("TodayWords", "ten"),
    QT_TRANSLATE_NOOP("TodayWords", "eleven"),
    QT_TRANSLATE_NOOP("TodayWords", "twelve"),
)


class Moment(NamedTuple):
    """Hold what words of time depend on: now, where the user is, and the language."""

    now: datetime
    zone: ZoneInfo
    locale: QLocale

    @classmethod
    def of(cls, clock: Clock, locale: QLocale) -> Moment:
        """Return the moment of a clock."""
        return cls(clock.now(), clock.zone(), locale)

    @property
    def today(self) -> date:
        """Return the day on the user's calendar."""
        return self.now.astimezone(self.zone).date()


class TodayWords:
    """Gather the plurals of Today; lupdate takes what stands before tr() for their context."""

    @staticmethod
    def tr(text: str, comment: str, n: int) -> str:
        """Return the form of text for n."""
        return QCoreApplication.translate("TodayWords", text, comment, n)

    @staticmethod
    def things_to_do(n: int) -> str:
        """Return "six things to do"."""
        return TodayWords.tr("{count} things to do", "", n).format(count=number_words(n))

    @staticmethod
    def people_to_call(n: int) -> str:
        """Return "two people to call just because"."""
        words = TodayWords.tr("{count} people to call just because", "", n)
        return words.format(count=number_words(n))

    @staticmethod
    def things_done(n: int) -> str:
        """Return "Six things are done."."""
        words = TodayWords.tr("{count} things are done.", "", n)
        return capitalised(words.format(count=number_words(n)))

    @staticmethod
    def more_people(n: int) -> str:
        """Return "12 more people are waiting for a check-in"."""
        return TodayWords.tr("%n more people are waiting for a check-in", "", n)

    @staticmethod
    def rhythmless_people(n: int) -> str:
        """Return "412 contacts have no group or rhythm yet"."""
        return TodayWords.tr("%n contacts have no group or rhythm yet", "", n)

    @staticmethod
    def more_of_tomorrow(n: int) -> str:
        """Return "and 4 more"."""
        return TodayWords.tr("and %n more", "promises of tomorrow", n)

    @staticmethod
    def more_fading(n: int) -> str:
        """Return "and 4 more"."""
        return TodayWords.tr("and %n more", "who fade", n)

    @staticmethod
    def due_on_day(n: int) -> str:
        """Return "3 things to do", of a day of the week."""
        return TodayWords.tr("%n things to do", "on a day of the week", n)

    @staticmethod
    def birthdays_on_day(n: int) -> str:
        """Return "2 birthdays"."""
        return TodayWords.tr("%n birthdays", "", n)


def number_words(n: int) -> str:
    """Return "six", and figures beyond twelve."""
    return _translated(_NUMBERS[n - 1]) if 1 <= n <= len(_NUMBERS) else QLocale().toString(n)


def capitalised(words: str) -> str:
    """Return words as a sentence begins."""
    return words[:1].upper() + words[1:]


def day_in_full(on: date, locale: QLocale) -> str:
    """Return "Tuesday 24 November", as a heading."""
    pattern = QCoreApplication.translate("TodayWords", "dddd d MMMM", "day as a heading")
    return capitalised(locale.toString(qdate(on), pattern))


def summary(to_do: int, people: int) -> tuple[str, str]:
    """Return "Six things to do," and "two people to call just because."; "" for none."""
    things = capitalised(TodayWords.things_to_do(to_do)) if to_do else ""
    calls = TodayWords.people_to_call(people) if people else ""
    if things:
        return f"{things}," if calls else f"{things}.", f"{calls}." if calls else ""
    return "", f"{capitalised(calls)}." if calls else ""


def nothing_words() -> str:
    """Return "Nothing waits for you today."."""
    return _translated(QT_TRANSLATE_NOOP("TodayWords", "Nothing waits for you today."))


def kind_words(done: int, *, some_may_be_silent: bool) -> tuple[str, str]:
    """Return a title and a sentence for a day on which nothing is left to do."""
    if done:
        title = _translated(QT_TRANSLATE_NOOP("TodayWords", "All done"))
        rest = _translated(QT_TRANSLATE_NOOP("TodayWords", "The rest of the day is yours."))
        return title, f"{TodayWords.things_done(done)} {rest}"
    title = _translated(QT_TRANSLATE_NOOP("TodayWords", "A day without promises"))
    if some_may_be_silent:
        text = QT_TRANSLATE_NOOP("TodayWords", "Nothing is due, and nobody is to be called today.")
    else:
        text = QT_TRANSLATE_NOOP(
            "TodayWords",
            "Nothing is due, and nobody has been silent for too long. Enjoy your coffee, or "
            "call someone you like.",
        )
    return title, _translated(text)


def when_due(item: DueItem, moment: Moment) -> str:
    """Return "10:30", "during the day", until when it is snoozed, or the day and how late it is."""
    now, zone, locale = moment
    until = item.follow_up.snoozed_until
    if until is not None and is_snoozed(until, now):
        return snoozed_words(until_words(until, now, zone, locale))
    if item.overdue:
        return due_words(item.due, now, zone, locale).text
    _on, at = local_due(item.due, zone)
    if at is not None:
        return time_words(at, locale)
    return QCoreApplication.translate("TodayWords", "during the day")


def put_off_words(until: datetime, moment: Moment) -> str:
    """Return "later: 15:00"."""
    words = QCoreApplication.translate("TodayWords", "later: {time}")
    return words.format(time=until_words(until, moment.now, moment.zone, moment.locale))


def day_of_week(day: DayCount, locale: QLocale) -> str:
    """Return "Wednesday 25 November: 3 things to do, 1 birthday"."""
    parts = [TodayWords.due_on_day(day.due)] if day.due else []
    if day.birthdays:
        parts.append(TodayWords.birthdays_on_day(day.birthdays))
    nothing = QCoreApplication.translate("TodayWords", "nothing planned")
    return f"{day_in_full(day.on, locale)}: {', '.join(parts) or nothing}"


def later_word() -> str:
    """Return "Later"."""
    return _translated(QT_TRANSLATE_NOOP("TodayWords", "Later"))


def tomorrow_words() -> str:
    """Return "Try again tomorrow"."""
    return QCoreApplication.translate("TodayDeeds", "Try again tomorrow")


def give_group_words() -> str:
    """Return "Choose a group…"."""
    return QCoreApplication.translate("TodayDeeds", "Choose a group…")


def not_now_word() -> str:
    """Return "Not now"."""
    return QCoreApplication.translate("TodayDeeds", "Not now")


def reach_word(number: str | None) -> str:
    """Return "Call", or "Message" without a number."""
    if number is None:
        return _translated(QT_TRANSLATE_NOOP("TodayWords", "Message"))
    return _translated(QT_TRANSLATE_NOOP("TodayWords", "Call"))


def _translated(text: str) -> str:
    return QCoreApplication.translate("TodayWords", text)
