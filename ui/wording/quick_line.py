"""Say what is doubtful in a line that was read all the same."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.errors import QT_TRANSLATE_NOOP
from services.quick_line.values import WarningCode

_WARNINGS = {
    WarningCode.WEEKDAY_MISMATCH: QT_TRANSLATE_NOOP(
        "CommandLine", "The weekday is not that of the date; the date counts."
    ),
    WarningCode.PAST_TIME: QT_TRANSLATE_NOOP(
        "CommandLine", "That time is over today, so it is for today without a time."
    ),
    WarningCode.PAST_DATE: QT_TRANSLATE_NOOP(
        "CommandLine", "That date is over, so nothing is due then."
    ),
}


def warning_words(code: WarningCode) -> str:
    """Return the doubt as a sentence."""
    return QCoreApplication.translate("CommandLine", _WARNINGS[code])
