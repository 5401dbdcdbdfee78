"""Choose a day from a calendar, and a time of it if wished."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.contact_page.composer_fields import TIME_FORMAT, USUAL_TIME
from ui.contact_page.optional_field import OptionalField
from ui.qt_dates import date_of, qdate, qtime, time_of
from ui.theme.metrics import S
from ui.theme.theme import Theme
from ui.widgets.inputs import Calendar, TimeEdit
from ui.widgets.menu import pop_up


class DayPicker(QWidget):
    """Hold a calendar, and a time of day that may be left out."""

    day_chosen = Signal()
    time_changed = Signal()

    def __init__(
        self, theme: Theme, on: date, at: time | None, time_name: str, *, latest: date | None = None
    ) -> None:
        super().__init__()
        self.calendar = Calendar(theme)
        if latest is not None:
            self.calendar.setMaximumDate(qdate(latest))
        self.calendar.setSelectedDate(qdate(on))
        usual = at or USUAL_TIME
        edit = TimeEdit(time_name, qtime(usual))
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
        return date_of(self.calendar.selectedDate())

    @property
    def at(self) -> time | None:
        """Return the time, if one is wanted."""
        at = self._edit.time()
        return time_of(at) if self._time.is_on else None


def pick_day(
    picker: DayPicker,
    below: QWidget,
    owner: QWidget,
    choose: Callable[[date, time | None], None],
    then: Callable[[], None] = lambda: None,
) -> None:
    """Show a picker below a widget until a day is chosen; a time is taken over while it shows.

    `owner` is a widget that stays, whatever comes of what is below. `then` is called once a day
    was chosen and the picker is gone.
    """
    menu = pop_up(picker, below.mapToGlobal(QPoint(0, below.height())), owner)

    def on_day_chosen() -> None:
        choose(picker.on, picker.at)
        menu.close()
        then()

    picker.day_chosen.connect(on_day_chosen)
    picker.time_changed.connect(lambda: choose(picker.on, picker.at))
    picker.calendar.setFocus()
