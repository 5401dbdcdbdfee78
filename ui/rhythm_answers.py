"""What can be answered when the rhythm of somebody may be wrong, wherever that is asked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from services.changes import ChangeSet
from services.contacts.check_in import NEVER
from services.use_cases import UseCases
from ui.wording.dates import cadence_words

YEARLY_DAYS = 364


def cadence_job(contact_id: int, days: int | None) -> Callable[[UseCases], ChangeSet]:
    """Return what gives a contact a rhythm; None takes the group's, NEVER brings it up no more."""
    if days == NEVER:
        return lambda cases: cases.editing.stop_check_ins(contact_id)
    return lambda cases: cases.editing.set_cadence(contact_id, days)


def slower_days(cadence_days: int | None) -> int | None:
    """Return a rhythm half as often; None where that is no more than once a year."""
    days = 2 * (cadence_days or 0)
    return days if 0 < days < YEARLY_DAYS else None


def slower_words(days: int) -> str:
    """Return "Half as often: every 8 weeks"."""
    words = QCoreApplication.translate("CadenceQuestion", "Half as often: {every}")
    return words.format(every=cadence_words(days))


def yearly_words() -> str:
    """Return "Once a year"."""
    return QCoreApplication.translate("CadenceQuestion", "Once a year")


def never_words() -> str:
    """Return "Never"."""
    return QCoreApplication.translate("CadenceQuestion", "Never")


def question_words(name: str, *, twice: bool) -> str:
    """Ask how often somebody is to be brought to mind, who was declined."""
    if twice:
        words = QCoreApplication.translate(
            "CadenceQuestion",
            "Twice it was not {name}. How often would you like to be reminded of them?",
        )
    else:
        words = QCoreApplication.translate(
            "CadenceQuestion", "How often would you like to be reminded of {name}?"
        )
    return words.format(name=name)


def change_words() -> str:
    """Return "Change the rhythm…"."""
    return QCoreApplication.translate("CadenceQuestion", "Change the rhythm…")


def changed_words(name: str, days: int) -> str:
    """Return "Anna: every 8 weeks from now on", or "Anna: no check-ins from now on"."""
    words = QCoreApplication.translate("CadenceQuestion", "{name}: {every} from now on")
    return words.format(name=name, every=cadence_words(days))
