"""Choose the day that something is due on: three near ones, or any from a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from services.clock import Clock, today
from services.quick_line.expressions import add_months
from ui.capture.day_picker import DayPicker, pick_day
from ui.theme.metrics import XS
from ui.theme.theme import Theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.styling import explain
from ui.wording.dates import stamp_words

PICK_KEY, REPEAT_KEY = "Alt+D", "Alt+R"


class DayChoice(QWidget):
    """Show the day as one of three near ones, or as itself; a second click on it takes it away."""

    chosen = Signal(object, object)
    """A date, or None for some day, and a time or None."""

    repeat_wanted = Signal()
    """Let it be said whether it comes back, and how early to remind of it."""

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self._on: date | None = None
        self._at: time | None = None
        self._near: dict[Button, Callable[[date], date]] = {
            self._button(self.tr("Tomorrow")): lambda day: day + timedelta(days=1),
            self._button(self.tr("In a week")): lambda day: day + timedelta(days=7),
            self._button(self.tr("In a month")): lambda day: add_months(day, 1) or day,
        }
        self._other = self._button("")
        self.pick = IconButton(
            theme, "calendar", self.tr("Pick a date"), shortcut=PICK_KEY, small=True
        )
        self.pick.clicked.connect(lambda _checked=False: self.open_calendar())
        self.repeat = IconButton(theme, "repeat", self.tr("Repeat and reminder"), small=True)
        explain(self.repeat, self.tr("Repeat and reminder"), REPEAT_KEY)
        self.repeat.clicked.connect(self.repeat_wanted)
        flow = FlowLayout(XS, self)
        for widget in (*self._near, self._other, self.pick, self.repeat):
            flow.addWidget(widget)
        for button in (*self._near, self._other):
            button.clicked.connect(lambda _checked=False, button=button: self._on_clicked(button))
        self.show_day(None, None)

    def show_day(self, on: date | None, at: time | None) -> None:
        """Show when it is due."""
        self._on, self._at = on, at
        day, lit = today(self._clock), False
        for button, count in self._near.items():
            is_it = on == count(day) and at is None and not lit
            button.setChecked(is_it)
            lit = lit or is_it
        self._other.setVisible(on is not None and not lit)
        self._other.setChecked(True)
        if on is not None:
            self._other.setText(stamp_words(on, at, day, QLocale()))
        self.updateGeometry()

    def open_calendar(self, *, then: Callable[[], None] = lambda: None) -> None:
        """Show a month to choose a day from, with a time below it; go on once one is chosen."""
        picker = DayPicker(
            self._theme, self._on or today(self._clock), self._at, self.tr("Due time")
        )
        pick_day(picker, self.pick, self, self.chosen.emit, then)

    def _button(self, words: str) -> Button:
        button = Button(self._theme, words, variant="choice", compact=True)
        button.setCheckable(True)
        return button

    def _on_clicked(self, button: Button) -> None:
        if button.isChecked() and button in self._near:
            self.chosen.emit(self._near[button](today(self._clock)), None)
        else:
            self.chosen.emit(None, None)
