"""Turn dates and times of day into Qt's own, and back."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QDate, QTime


def qdate(on: date) -> QDate:
    """Return Qt's own of a date."""
    return QDate(on.year, on.month, on.day)


def date_of(day: QDate) -> date:
    """Return the date of Qt's own."""
    return date(day.year(), day.month(), day.day())


def qtime(at: time) -> QTime:
    """Return Qt's own of a time of day, to the minute."""
    return QTime(at.hour, at.minute)


def time_of(at: QTime) -> time:
    """Return the time of day of Qt's own, to the minute."""
    return time(at.hour(), at.minute())
