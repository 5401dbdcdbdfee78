"""Say how long somebody has been silent, against the rhythm that was meant or their own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.wording.plurals import Plurals

_DAYS_UNTIL_WEEKS = 14
_DAYS_UNTIL_MONTHS = 120
_DAYS_A_MONTH = 30.4


def silence_words(days_silent: int | None, cadence_days: int | None) -> str:
    """Return "8 weeks, was every 4", as short as can be; "" where nothing is known."""
    if days_silent is None:
        return ""
    silent = span_words(days_silent)
    if not cadence_days:
        return silent
    words = QCoreApplication.translate("Wording", "{silent}, was every {cadence}")
    return words.format(silent=silent, cadence=_cadence(cadence_days, days_silent))


def unusual_silence_words(days_silent: int, usual_days: int) -> str:
    """Return "9 weeks silent, usually 3"."""
    words = QCoreApplication.translate("Wording", "{silent} silent, usually {usual}")
    return words.format(silent=span_words(days_silent), usual=_cadence(usual_days, days_silent))


def silent_words(days_silent: int) -> str:
    """Return "9 weeks silent"."""
    words = QCoreApplication.translate("Wording", "{silent} silent")
    return words.format(silent=span_words(days_silent))


def span_words(days: int) -> str:
    """Return "5 days", "8 weeks" or "5 months"."""
    if days < _DAYS_UNTIL_WEEKS:
        return Plurals.days(days)
    if days < _DAYS_UNTIL_MONTHS:
        return Plurals.weeks(days // 7)
    return Plurals.months(round(days / _DAYS_A_MONTH))


def _cadence(days: int, silent: int) -> str:
    """Return a span without its unit where it is that of the silence, else with its own."""
    if _DAYS_UNTIL_WEEKS <= silent < _DAYS_UNTIL_MONTHS and days % 7 == 0:
        return str(days // 7)
    if silent < _DAYS_UNTIL_WEEKS and days < _DAYS_UNTIL_WEEKS:
        return str(days)
    return span_words(days) if days % 7 or days < 7 else Plurals.weeks(days // 7)
