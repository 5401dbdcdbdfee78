"""Choose days of the week, at least one."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from ui.theme.metrics import XS
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout

_DAYS = 7


class WeekdayButtons(QWidget):
    """Show a button for each day, in the order of the user's week; Monday is 0."""

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        locale = QLocale()
        first = locale.firstDayOfWeek().value - 1
        self._buttons: dict[int, Button] = {}
        flow = FlowLayout(XS, self)
        for day in ((first + place) % _DAYS for place in range(_DAYS)):
            short = locale.standaloneDayName(day + 1, QLocale.FormatType.ShortFormat)
            button = Button(theme, short, variant="choice", compact=True)
            button.setCheckable(True)
            button.setAccessibleName(locale.standaloneDayName(day + 1))
            button.clicked.connect(lambda _on, day=day: self._on_clicked(day))
            self._buttons[day] = button
            flow.addWidget(button)

    @property
    def days(self) -> tuple[int, ...]:
        """Return the days that are chosen, from Monday on."""
        return tuple(day for day in range(_DAYS) if self._buttons[day].isChecked())

    def show_days(self, days: Iterable[int]) -> None:
        """Show these as chosen."""
        chosen = frozenset(days)
        for day, button in self._buttons.items():
            button.setChecked(day in chosen)

    def _on_clicked(self, day: int) -> None:
        if not self.days:
            self._buttons[day].setChecked(True)  # without a day, a week is none
        self.edited.emit()
