"""Say what was done with a prompt, for its row on a timeline."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from services.journal.timeline_values import PromptMoment
from services.terms import PromptAction
from ui.wording.dates import day_words
from ui.wording.terms import park_reason_name


def prompt_icon(moment: PromptMoment) -> str:
    """Return the icon of what was done."""
    match moment.action:
        case PromptAction.PARKED:
            return "parked"
        case PromptAction.GIVEN_REASON:
            return "fading"
        case _:
            return "checkin"


def prompt_heading(moment: PromptMoment) -> str:
    """Return "Check-in put off", "Parked", "Check-in declined" or "Why it is quiet"."""
    match moment.action:
        case PromptAction.ANOTHER_DAY:
            return QCoreApplication.translate("EntryWords", "Check-in put off")
        case PromptAction.PARKED:
            return QCoreApplication.translate("EntryWords", "Parked")
        case PromptAction.DECLINED:
            return QCoreApplication.translate("EntryWords", "Check-in declined")
        case _:
            return QCoreApplication.translate("EntryWords", "Why it is quiet")


def prompt_details(moment: PromptMoment) -> str:
    """Return "to Tue 1 Dec", "until Mon 1 Mar · hiring freeze", or a reason alone."""
    parts = []
    if moment.until is not None and moment.action is not PromptAction.DECLINED:
        if moment.action is PromptAction.PARKED:
            line = QCoreApplication.translate("EntryWords", "until {day}")
        else:
            line = QCoreApplication.translate("EntryWords", "to {day}")
        # The year is told where it is another than when this was done.
        parts.append(line.format(day=day_words(moment.until, moment.on, QLocale())))
    if moment.park_reason is not None:
        parts.append(park_reason_name(moment.park_reason))
    return " · ".join(parts)
