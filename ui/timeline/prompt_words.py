"""Say what was done with a prompt, for its row on a timeline."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from services.errors import QT_TRANSLATE_NOOP
from services.journal.timeline_values import PromptMoment
from services.terms import PromptAction, PromptKind
from ui.wording.dates import day_words
from ui.wording.terms import park_reason_name

_HEADINGS = {
    PromptAction.ANOTHER_DAY: QT_TRANSLATE_NOOP("EntryWords", "Check-in put off"),
    PromptAction.PARKED: QT_TRANSLATE_NOOP("EntryWords", "Parked"),
    PromptAction.DECLINED: QT_TRANSLATE_NOOP("EntryWords", "Check-in declined"),
    PromptAction.CALLED: QT_TRANSLATE_NOOP("EntryWords", "Called from a check-in"),
    PromptAction.MESSAGED: QT_TRANSLATE_NOOP("EntryWords", "Wrote from a check-in"),
}
_OF_BIRTHDAYS = {
    PromptAction.CALLED: QT_TRANSLATE_NOOP("EntryWords", "Called for a birthday"),
    PromptAction.MESSAGED: QT_TRANSLATE_NOOP("EntryWords", "Wrote for a birthday"),
}
_QUIET = QT_TRANSLATE_NOOP("EntryWords", "Why it is quiet")


def prompt_icon(moment: PromptMoment) -> str:
    """Return the icon of what was done."""
    match moment.action:
        case PromptAction.PARKED:
            return "parked"
        case PromptAction.GIVEN_REASON:
            return "fading"
        case PromptAction.CALLED:
            return "phone"
        case PromptAction.MESSAGED:
            return "message"
        case _:
            return "checkin"


def prompt_heading(moment: PromptMoment) -> str:
    """Return "Check-in put off", "Called from a check-in" or "Why it is quiet"."""
    text = _OF_BIRTHDAYS.get(moment.action) if moment.kind is PromptKind.BIRTHDAY else None
    text = text or _HEADINGS.get(moment.action, _QUIET)
    return QCoreApplication.translate("EntryWords", text)


def prompt_details(moment: PromptMoment) -> str:
    """Return "to Tue 1 Dec", "until Mon 1 Mar · hiring freeze", or a reason alone."""
    parts = []
    if moment.action in (PromptAction.CALLED, PromptAction.MESSAGED):
        parts.append(QCoreApplication.translate("EntryWords", "nothing noted"))
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
