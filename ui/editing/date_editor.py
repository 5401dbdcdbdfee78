"""A line to type a day on, with a calendar to choose it from."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from ui.editing.editors import LineEditor
from ui.theme.theme import Theme
from ui.widgets.inputs import Calendar
from ui.widgets.menu import pop_up
from ui.widgets.styling import tip

_LIMIT = 40


class DateEditor(LineEditor):
    """Take a day as it is typed; Alt+Down, F4 or the icon shows a calendar.

    `read` returns the day that is typed, or None; `words` says a chosen day as one types it.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        read: Callable[[str], QDate | None],
        words: Callable[[QDate], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, _LIMIT, parent=parent)
        self._theme = theme
        self._read = read
        self._words = words
        action = self.line.addAction(
            theme.icons.icon("calendar"), QLineEdit.ActionPosition.TrailingPosition
        )
        action.setText(self.tr("Calendar"))
        action.setToolTip(tip(action.text(), "Alt+Down"))
        action.triggered.connect(self.open_calendar)
        for button in self.line.findChildren(QToolButton):
            button.setAccessibleName(action.text())
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def open_calendar(self) -> Calendar:
        """Show the month of the day that is typed, else this one, below the line."""
        calendar = Calendar(self._theme)
        day = self._read(self.value())
        if day is not None:
            calendar.setSelectedDate(day)
        menu = pop_up(calendar, self.line.mapToGlobal(QPoint(0, self.line.height())), self)

        def choose(chosen: QDate) -> None:
            self.line.setText(self._words(chosen))
            menu.close()

        calendar.clicked.connect(choose)
        calendar.activated.connect(choose)
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)
        return calendar

    def _on_key(self, event: QKeyEvent) -> bool:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down):
            self.open_calendar()
            return True
        return super()._on_key(event)
