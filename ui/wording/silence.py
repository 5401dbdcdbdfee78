"""Say how long somebody has been silent, against the rhythm that was meant or their own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.wording.dates import DAYS_UNTIL_MONTHS, DAYS_UNTIL_WEEKS, cadence_words, in_units
from ui.wording.plurals import Plurals


def span_words(days: int) -> str:
    """Return "5 days", "8 weeks" or "5 months"."""
    return in_units(days, Plurals.days, Plurals.weeks, Plurals.months, Plurals.years)


def silence_words(days_silent: int, cadence_days: int | None) -> str:
    """Return "8 weeks, was every 4", as short as can be."""
    return _against(span_words(days_silent), days_silent, cadence_days)


def silent_words(days_silent: int, cadence_days: int | None = None) -> str:
    """Return "8 weeks silent", or "8 weeks silent, was every 4"."""
    words = QCoreApplication.translate("Wording", "{silent} silent")
    return _against(words.format(silent=span_words(days_silent)), days_silent, cadence_days)


def unusual_silence_words(days_silent: int, usual_days: int) -> str:
    """Return "9 weeks silent, usually every 20 days"."""
    words = QCoreApplication.translate("Wording", "{silent}, usually {rhythm}")
    return words.format(silent=silent_words(days_silent), rhythm=_rhythm(usual_days, days_silent))


def _against(silent: str, days_silent: int, cadence_days: int | None) -> str:
    if not cadence_days:
        return silent
    words = QCoreApplication.translate("Wording", "{silent}, was {rhythm}")
    return words.format(silent=silent, rhythm=_rhythm(cadence_days, days_silent))


def _rhythm(days: int, days_silent: int) -> str:
    """Return "every 4" after weeks, else "every 4 weeks", "every week" or "every 10 days"."""
    in_weeks = DAYS_UNTIL_WEEKS <= days_silent < DAYS_UNTIL_MONTHS
    if in_weeks and days % 7 == 0 and days > 7:
        return QCoreApplication.translate("Wording", "every {weeks}").format(weeks=days // 7)
    return cadence_words(days)
