"""The days on which the user works, each with its hours."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from services.check_ins.setting_rules import check_week
from services.check_ins.working_time import OFFICE_HOURS
from services.hours import Hours
from ui.qt_dates import qtime, time_of
from ui.settings.check_in_preferences import CheckInPreferences
from ui.settings.fault_label import FaultLabel
from ui.theme.metrics import XS, S
from ui.theme.theme import Theme
from ui.widgets.check_box import CheckBox
from ui.widgets.inputs import TimeEdit
from ui.widgets.labels import Label

_WEEK = range(7)


class WorkingDaysPart(QWidget):
    """Choose the days, Monday first, and from when until when; all days apply, or none."""

    def __init__(
        self, theme: Theme, preferences: CheckInPreferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        names = [QLocale().standaloneDayName(day + 1).capitalize() for day in _WEEK]
        start, end = (qtime(at) for at in OFFICE_HOURS)
        self.checks = [CheckBox(theme, name, kind="base") for name in names]
        self.begins = [TimeEdit(self.tr("{day} from").format(day=name), start) for name in names]
        self.ends = [TimeEdit(self.tr("{day} until").format(day=name), end) for name in names]
        self.fault = FaultLabel()
        self._lay_out()
        for check in self.checks:
            check.clicked.connect(self._on_changed)
        for field in (*self.begins, *self.ends):
            field.setKeyboardTracking(False)  # else "19" would be 1 first
            field.timeChanged.connect(self._on_changed)
        preferences.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(S)
        grid.setVerticalSpacing(XS)
        for day in _WEEK:
            grid.addWidget(self.checks[day], day, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(self.begins[day], day, 1)
            grid.addWidget(Label("–", "base", "text2"), day, 2)
            grid.addWidget(self.ends[day], day, 3)
        grid.setColumnStretch(4, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(Label(self.tr("Only while you work"), "small", "text2"))
        column.addLayout(grid)
        column.addWidget(self.fault)

    def _typed(self) -> tuple[Hours | None, ...]:
        return tuple(
            Hours(time_of(self.begins[day].time()), time_of(self.ends[day].time()))
            if self.checks[day].isChecked()
            else None
            for day in _WEEK
        )

    def _on_changed(self) -> None:
        self._enable()
        week = self._typed()
        wrong = [day for day, hours in enumerate(week) if hours and hours.begin >= hours.end]
        fields = [field for day in wrong for field in (self.begins[day], self.ends[day])]
        if self.fault.check(lambda: check_week(week), fields):
            self._preferences.change(
                lambda settings: replace(settings, working=replace(settings.working, hours=week))
            )

    def _show(self) -> None:
        """Show what is set; a day off keeps the hours it had, and a fault what was typed."""
        if not self.fault.is_clear:
            return
        for day, hours in enumerate(self._preferences.settings.working.hours):
            self.checks[day].setChecked(hours is not None)
            for field, at in zip((self.begins[day], self.ends[day]), hours or (), strict=False):
                field.blockSignals(True)
                field.setTime(qtime(at))
                field.blockSignals(False)
        self._enable()

    def _enable(self) -> None:
        for day in _WEEK:
            for field in (self.begins[day], self.ends[day]):
                field.setEnabled(self.checks[day].isChecked())
