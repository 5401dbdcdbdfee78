"""Call whom a reminder is of."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from services.contacts.reach import Way
from ui.context import UiContext
from ui.reaching import Reaching
from ui.reminders.reminder_row import ReminderRow


class ReminderCalls(QObject):
    """Start a call with the number of a row; one that can't be dialled is copied."""

    started = Signal(int, object)
    """The contact with this id is called, by a Way: from here, or by hand with the number."""
    check_in_begun = Signal(int)
    """The call that is told next is a check-in with the contact with this id."""
    reached = Signal(object, object)
    """A program was started to call whom the ReminderRow is of, by a Way."""
    failed = Signal(str)
    """Carries what to do instead, in the few words that the window has room for."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._row: ReminderRow | None = None
        self._reaching = Reaching(context, self)
        self._reaching.started.connect(self._on_started)
        self._reaching.refused.connect(self._on_refused)

    def call(self, row: ReminderRow) -> None:
        """Call the number of a row."""
        self._row = row
        self._reaching.start(row.contact_id, Way.CALL, row.number or "")

    def _on_started(self, contact_id: int, way: Way) -> None:
        self._tell_check_in()
        self.started.emit(contact_id, way)
        self.reached.emit(self._row, way)

    def _on_refused(self, _why: str, _value: str) -> None:
        """Copy the number; why it can't be dialled is said on the contact's page."""
        if self._row is None:
            return
        number = self._row.number or ""
        QGuiApplication.clipboard().setText(number)
        self.failed.emit(self.tr("It can't be dialled. Copied: {number}").format(number=number))
        self._tell_check_in()
        self.started.emit(self._row.contact_id, Way.CALL)  # by another phone, perhaps

    def _tell_check_in(self) -> None:
        if self._row is not None and self._row.is_check_in:
            self.check_in_begun.emit(self._row.contact_id)
