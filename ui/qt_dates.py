"""Turn dates into Qt's own, and back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate


def qdate(on: date) -> QDate:
    """Return Qt's own of a date."""
    return QDate(on.year, on.month, on.day)


def date_of(day: QDate) -> date:
    """Return the date of Qt's own."""
    return date(day.year(), day.month(), day.day())
