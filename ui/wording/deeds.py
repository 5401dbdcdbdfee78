"""Say what was done with something that waited, as the offer to take it back has it."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from services.clock import Clock, today
from ui.wording.dates import day_words, until_words


def done_words(title: str) -> str:
    """Return "Done: send the offer"."""
    return QCoreApplication.translate("Deeds", "Done: {title}").format(title=title)


def dropped_words(title: str) -> str:
    """Return "Dropped: send the offer"."""
    return QCoreApplication.translate("Deeds", "Dropped: {title}").format(title=title)


def snoozed_words(title: str, until: datetime, clock: Clock) -> str:
    """Return "Snoozed until 15:00: send the offer"."""
    words = QCoreApplication.translate("Deeds", "Snoozed until {time}: {title}")
    return words.format(time=_until(until, clock), title=title)


def moved_words(title: str, on: date | None, clock: Clock) -> str:
    """Return "Moved to Wed 4 Mar: send the offer", or that it is for some day now."""
    if on is None:
        words = QCoreApplication.translate("Deeds", "Without a date now: {title}")
        return words.format(title=title)
    words = QCoreApplication.translate("Deeds", "Moved to {day}: {title}")
    return words.format(day=_day(on, clock), title=title)


def put_off_words(name: str, until: datetime, clock: Clock) -> str:
    """Return "Gijs Molendijk comes back at 15:00"."""
    words = QCoreApplication.translate("Deeds", "{name} comes back at {time}")
    return words.format(name=name, time=_until(until, clock))


def another_day_words(name: str, on: date, clock: Clock) -> str:
    """Return "Gijs Molendijk comes back on Wed 4 Mar"."""
    words = QCoreApplication.translate("Deeds", "{name} comes back on {day}")
    return words.format(name=name, day=_day(on, clock))


def parked_words(name: str, until: date, clock: Clock) -> str:
    """Return "Gijs Molendijk parked until Tue 2 Jun"."""
    words = QCoreApplication.translate("Deeds", "{name} parked until {day}")
    return words.format(name=name, day=_day(until, clock))


def declined_words(name: str) -> str:
    """Return "Not Gijs Molendijk this time"."""
    return QCoreApplication.translate("Deeds", "Not {name} this time").format(name=name)


def archived_words(name: str) -> str:
    """Return "Gijs Molendijk archived"."""
    return QCoreApplication.translate("Deeds", "{name} archived").format(name=name)


def _day(on: date, clock: Clock) -> str:
    return day_words(on, today(clock), QLocale())


def _until(until: datetime, clock: Clock) -> str:
    return until_words(until, clock.now(), clock.zone(), QLocale())
