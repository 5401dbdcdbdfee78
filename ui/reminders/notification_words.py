"""Say in a notification what is due: no more than it needs, and no names where they are hidden."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QCoreApplication

from services.notifications import Action, Button, Notification
from services.reminding.values import ReminderKind
from ui.reminders.reminder_row import ReminderRow
from ui.wording.plurals import Plurals

_FOLLOW_UPS = {ReminderKind.TIMED, ReminderKind.ALL_DAY}


def notification_of(
    rows: Sequence[ReminderRow], *, hidden: bool = False, key: Hashable = None
) -> Notification:
    """Return one notification for all: what, with whom and when if it is one, else their number.

    The words to act on stand in the body, of which every desktop shows more than of a title.
    Hidden, it says what kind it is and nothing else.
    """
    if len(rows) > 1:
        body = (
            ""
            if hidden
            else QCoreApplication.translate("Reminders", "They wait in the reminder window.")
        )
        return Notification(_count(rows), body, (_open_button(),), key)
    (row,) = rows
    if hidden:
        return Notification(_kind(row.kind), "", _buttons(row, hidden=True), key)
    return Notification(_title(row), _body(row), _buttons(row, hidden=False), key)


def trial_notification(key: Hashable) -> Notification:
    """Return a notification to try with."""
    return Notification(
        QCoreApplication.translate("Reminders", "This is how Attent reminds"),
        QCoreApplication.translate("Reminders", "Press a button, and the answer arrives."),
        (_done_button(), _snooze_button(), _open_button()),
        key,
    )


def _title(row: ReminderRow) -> str:
    if row.kind not in _FOLLOW_UPS:
        return row.title
    return " · ".join(filter(None, (_kind(row.kind), row.due if row.late else row.when)))


def _body(row: ReminderRow) -> str:
    return f"{row.who}: {row.title}" if row.kind in _FOLLOW_UPS else row.who


def _kind(kind: ReminderKind) -> str:
    if kind is ReminderKind.CHECK_IN:
        return QCoreApplication.translate("Reminders", "Just to check in")
    if kind is ReminderKind.BIRTHDAY:
        return QCoreApplication.translate("Reminders", "Birthday")
    return QCoreApplication.translate("Reminders", "Follow-up due")


def _count(rows: Sequence[ReminderRow]) -> str:
    if all(row.kind in _FOLLOW_UPS for row in rows):
        return Plurals.follow_ups_due(len(rows))
    return Plurals.new_reminders(len(rows))


def _buttons(row: ReminderRow, *, hidden: bool) -> tuple[Button, ...]:
    """Offer to be done only with what the user can see, and what was promised."""
    done = (_done_button(),) if row.kind in _FOLLOW_UPS and not hidden else ()
    return (*done, _snooze_button(), _open_button())


def _done_button() -> Button:
    return Button(Action.DONE, QCoreApplication.translate("Reminders", "Done"))


def _snooze_button() -> Button:
    return Button(Action.SNOOZE, QCoreApplication.translate("Reminders", "Snooze 1 h"))


def _open_button() -> Button:
    return Button(Action.OPEN, QCoreApplication.translate("Reminders", "Open"))
