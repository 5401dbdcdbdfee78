"""Choose a day from a calendar, with a time of it where that matters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.contact_page.composer_fields import TIME_FORMAT
from ui.qt_dates import date_of, qdate, qtime, time_of
from ui.theme.metrics import S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.inputs import Calendar, TimeEdit
from ui.widgets.menu import pop_up

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

Moment = Callable[[date, time], object]


class MomentPicker(QWidget):
    """Hold a calendar, and below it a time, or another field, with the button that takes them.

    Enter takes them too, wherever the keyboard is, and where a day is all that is asked, a click.
    `allows` says of a choice whether it can be taken.
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
        self.calendar.setMinimumDate(qdate(first))
        self.calendar.setSelectedDate(qdate(on))
        self.button = Button(theme, verb, variant="primary", compact=True)
        moment = at or time()
        self.edit = TimeEdit(self.tr("Time"), qtime(moment))
        self.edit.setDisplayFormat(TIME_FORMAT)
        foot = QHBoxLayout()
        foot.addWidget(self.edit)
        if beside is not None:
            foot.addWidget(beside)
        foot.addStretch()
        foot.addWidget(self.button)
        self.edit.setVisible(at is not None)
        asks_day_alone = at is None and beside is None
        self.button.setVisible(not asks_day_alone)
        column = QVBoxLayout(self)
        column.setContentsMargins(S, S, S, S)
        column.addWidget(self.calendar)
        column.addLayout(foot)
        self.calendar.activated.connect(self._take)
        if asks_day_alone:
            self.calendar.clicked.connect(self._take)
        self.button.clicked.connect(self._take)
        self.calendar.selectionChanged.connect(self._show)
        self.edit.timeChanged.connect(self._show)
        self._show()

    @property
    def on(self) -> date:
        """Return the day."""
        return date_of(self.calendar.selectedDate())

    @property
    def at(self) -> time:
        """Return the time."""
        at = self.edit.time()
        return time_of(at)

    def open_at(self, place: QPoint, owner: QWidget) -> None:
        """Show a popup at a place on the screen, the keyboard in the calendar."""
        self.chosen.connect(pop_up(self, place, owner).close)
        self.calendar.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what is chosen at Enter, which would close the menu that this shows in."""
        if event.key() in _ENTER:
            self._take()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        if self.button.isEnabled():
            self.chosen.emit(self.on, self.at)

    def _show(self) -> None:
        self.button.setEnabled(bool(self._allows(self.on, self.at)))
