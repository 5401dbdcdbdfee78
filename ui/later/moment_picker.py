"""Choose a day from a calendar, with a time of it where that matters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import QDate, QPoint, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget, QWidgetAction

from ui.contact_page.composer_fields import TIME_FORMAT
from ui.theme.metrics import S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.inputs import Calendar, TimeEdit
from ui.widgets.menu import Menu

Moment = Callable[[date, time], object]


class MomentPicker(QWidget):
    """Hold a calendar, a time unless `at` is None, and the button that takes them.

    Enter on a day takes it too. `allows` says of a choice whether it can be taken; `beside` is
    another field, beside the button.
    """

    chosen = Signal(object, object)
    """A date and a time, midnight where none is asked."""

    def __init__(
        self,
        theme: Theme,
        verb: str,
        on: date,
        at: time | None = None,
        *,
        first: date,
        allows: Moment = lambda _on, _at: True,
        beside: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._allows = allows
        self.calendar = Calendar(theme)
        self.calendar.setMinimumDate(_qdate(first))
        self.calendar.setSelectedDate(_qdate(on))
        self.button = Button(theme, verb, variant="primary", compact=True)
        moment = at or time()
        self.edit = TimeEdit(self.tr("Time"), QTime(moment.hour, moment.minute))
        self.edit.setDisplayFormat(TIME_FORMAT)
        foot = QHBoxLayout()
        foot.addWidget(self.edit)
        if beside is not None:
            foot.addWidget(beside)
        foot.addStretch()
        foot.addWidget(self.button)
        self.edit.setVisible(at is not None)
        column = QVBoxLayout(self)
        column.setContentsMargins(S, S, S, S)
        column.addWidget(self.calendar)
        column.addLayout(foot)
        self.calendar.activated.connect(self._take)
        self.button.clicked.connect(self._take)
        self.calendar.selectionChanged.connect(self._show)
        self.edit.timeChanged.connect(self._show)
        self._show()

    @property
    def on(self) -> date:
        """Return the day."""
        day = self.calendar.selectedDate()
        return date(day.year(), day.month(), day.day())

    @property
    def at(self) -> time:
        """Return the time."""
        at = self.edit.time()
        return time(at.hour(), at.minute())

    def open_at(self, place: QPoint, owner: QWidget) -> None:
        """Show a popup at a place on the screen, the keyboard in the calendar."""
        menu = Menu(parent=owner)
        menu.aboutToHide.connect(menu.deleteLater)
        action = QWidgetAction(menu)
        action.setDefaultWidget(self)
        menu.addAction(action)
        self.chosen.connect(menu.close)
        menu.popup(place)
        self.calendar.setFocus()

    def _take(self) -> None:
        if self.button.isEnabled():
            self.chosen.emit(self.on, self.at)

    def _show(self) -> None:
        self.button.setEnabled(bool(self._allows(self.on, self.at)))


def _qdate(on: date) -> QDate:
    return QDate(on.year, on.month, on.day)
