"""Choose the day that something is due on: three near ones, or any from a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta

from PySide6.QtCore import QDate, QLocale, QPoint, QTime, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget, QWidgetAction

from services.clock import Clock, today
from services.quick_line.expressions import add_months
from ui.contact_page.composer_fields import TIME_FORMAT, USUAL_TIME
from ui.contact_page.optional_field import OptionalField
from ui.theme.metrics import XS, S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.inputs import Calendar, TimeEdit
from ui.widgets.menu import Menu
from ui.wording.dates import stamp_words

PICK_KEY = "Alt+D"


class DayChoice(QWidget):
    """Show the day as one of three near ones, or as itself; a second click on it takes it away."""

    chosen = Signal(object, object)
    """A date, or None for some day, and a time or None."""

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
        self.pick.clicked.connect(self.open_calendar)
        flow = FlowLayout(XS, self)
        for widget in (*self._near, self._other, self.pick):
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

    def open_calendar(self) -> None:
        """Show a month to choose a day from, with a time below it."""
        menu = Menu(parent=self)
        menu.aboutToHide.connect(menu.deleteLater)
        picker = _Picker(self._theme, self._on or today(self._clock), self._at)
        action = QWidgetAction(menu)
        action.setDefaultWidget(picker)
        menu.addAction(action)

        def choose(is_done: bool) -> None:
            self.chosen.emit(picker.on, picker.at)
            if is_done:
                menu.close()

        picker.day_chosen.connect(lambda: choose(True))
        picker.time_changed.connect(lambda: choose(False))
        menu.popup(self.pick.mapToGlobal(QPoint(0, self.pick.height())))
        picker.calendar.setFocus()

    def _button(self, words: str) -> Button:
        button = Button(self._theme, words, variant="choice", compact=True)
        button.setCheckable(True)
        return button

    def _on_clicked(self, button: Button) -> None:
        if button.isChecked() and button in self._near:
            self.chosen.emit(self._near[button](today(self._clock)), None)
        else:
            self.chosen.emit(None, None)


class _Picker(QWidget):
    """Hold a calendar, and a time of day that may be left out."""

    day_chosen = Signal()
    time_changed = Signal()

    def __init__(self, theme: Theme, on: date, at: time | None) -> None:
        super().__init__()
        self.calendar = Calendar(theme)
        self.calendar.setSelectedDate(QDate(on.year, on.month, on.day))
        usual = at or USUAL_TIME
        edit = TimeEdit(self.tr("Due time"), QTime(usual.hour, usual.minute))
        edit.setDisplayFormat(TIME_FORMAT)
        self._time = OptionalField(theme, self.tr("Add a time"), edit, icon="clock")
        self._time.set_on(at is not None)
        self._edit = edit
        column = QVBoxLayout(self)
        column.setContentsMargins(S, S, S, S)
        column.addWidget(self.calendar)
        column.addWidget(self._time)
        self.calendar.activated.connect(lambda _day: self.day_chosen.emit())
        self.calendar.clicked.connect(lambda _day: self.day_chosen.emit())
        edit.timeChanged.connect(lambda _time: self.time_changed.emit())
        self._time.switched.connect(lambda _on: self.time_changed.emit())

    @property
    def on(self) -> date:
        """Return the day."""
        day = self.calendar.selectedDate()
        return date(day.year(), day.month(), day.day())

    @property
    def at(self) -> time | None:
        """Return the time, if one is wanted."""
        at = self._edit.time()
        return time(at.hour(), at.minute()) if self._time.is_on else None
