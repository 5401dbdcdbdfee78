"""The settings of check-ins: whether, how many, when, and with what words."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from services.check_ins.setting_rules import check_limits
from services.check_ins.values import Limits
from services.check_ins.working_time import COUNTRIES
from services.errors import QT_TRANSLATE_NOOP
from ui.context import UiContext
from ui.settings.check_in_preferences import CheckInPreferences
from ui.settings.courage_part import CouragePart
from ui.settings.fault_label import FaultLabel
from ui.settings.settings_section import SettingsSection
from ui.settings.working_days_part import WorkingDaysPart
from ui.theme.metrics import XS, L, M, S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.check_box import CheckBox
from ui.widgets.inputs import ComboBox, NumberEdit
from ui.widgets.labels import Label

_MOST_TYPED = 999  # so that a number that can't be is answered in words
_COUNTRY_NAMES = {
    "NL": QT_TRANSLATE_NOOP("CheckInsSection", "The Netherlands"),
    "BE": QT_TRANSLATE_NOOP("CheckInsSection", "Belgium"),
    "DE": QT_TRANSLATE_NOOP("CheckInsSection", "Germany"),
    "GB": QT_TRANSLATE_NOOP("CheckInsSection", "The United Kingdom"),
}


class CheckInsSection(SettingsSection):
    """Change the rules of check-ins; what can be applies at once, what can't says why."""

    groups_wanted = Signal()
    """The groups, which have rhythms and questions, are to be shown."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Check-ins"), parent)
        theme = context.theme
        self.preferences = CheckInPreferences(context, self)
        words = self.tr("Bring people to mind who have not been called for too long")
        self.check = CheckBox(theme, words, kind="base")
        self.limits = LimitsPart(self.preferences)
        self.days = WorkingDaysPart(theme, self.preferences)
        self.country = ComboBox(self.tr("Not on public holidays of"))
        self.country.addItem(self.tr("No country"), "")
        for code in COUNTRIES:
            self.country.addItem(self.tr(_COUNTRY_NAMES[code]), code)
        self.courage = CouragePart(context, self.preferences)
        self.groups = Button(theme, self.tr("Rhythms and questions in the groups"), compact=True)
        self._rules = QWidget()
        self._lay_out(theme)
        self.check.clicked.connect(self._on_switched)
        self.country.activated.connect(self._on_country_chosen)
        self.groups.clicked.connect(self.groups_wanted)
        self.preferences.changed.connect(self._show)
        self._show()
        self.preferences.read()

    def _lay_out(self, theme: Theme) -> None:
        holidays = QHBoxLayout()
        holidays.setSpacing(S)
        label = Label(self.country.accessibleName(), "base")
        label.setBuddy(self.country)
        holidays.addWidget(label)
        holidays.addWidget(self.country)
        holidays.addStretch()
        rules = QVBoxLayout(self._rules)
        rules.setContentsMargins(theme.sizes.check_box + S, XS, 0, 0)
        rules.setSpacing(M)
        rules.addWidget(self.limits)
        rules.addWidget(self.days)
        rules.addLayout(holidays)
        rules.addWidget(self.courage)
        rules.addWidget(self.groups, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.check)
        self.column.addWidget(Label(self._promise(), "small", "text2", wrap=True))
        self.column.addWidget(self._rules)

    def _promise(self) -> str:
        return self.tr("Only a few a day, and nobody you have promised something these days.")

    def _show(self) -> None:
        settings = self.preferences.settings
        self.check.setChecked(settings.on)
        self._rules.setVisible(settings.on)
        self.country.setCurrentIndex(self.country.findData(settings.working.country))

    def _on_switched(self, checked: bool) -> None:
        self.preferences.change(lambda settings: replace(settings, on=checked))

    def _on_country_chosen(self) -> None:
        country = self.country.currentData()
        self.preferences.change(
            lambda settings: replace(settings, working=replace(settings.working, country=country))
        )


class LimitsPart(QWidget):
    """Choose how many people are brought to mind a day and a week.

    It applies once a field is left, or by Enter: on the way to a number there are others, and who
    was brought to mind stays so.
    """

    def __init__(self, preferences: CheckInPreferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.per_day = NumberEdit(self.tr("People a day, at most"), 0, _MOST_TYPED, 0)
        self.per_week = NumberEdit(self.tr("People a week, at most"), 0, _MOST_TYPED, 0)
        self.fault = FaultLabel()
        self._lay_out()
        for field in (self.per_day, self.per_week):
            field.valueChanged.connect(self._check)
            field.editingFinished.connect(self._apply)
        preferences.changed.connect(self._show)
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Apply what was typed before the window was closed."""
        self._apply()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(S)
        for row, field in enumerate((self.per_day, self.per_week)):
            label = Label(field.accessibleName(), "base")
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(grid)
        column.addWidget(self.fault)

    def _typed(self) -> Limits:
        return Limits(self.per_day.value(), self.per_week.value())

    def _check(self) -> bool:
        limits = self._typed()
        return self.fault.check(lambda: check_limits(limits), (self.per_day, self.per_week))

    def _apply(self) -> None:
        limits = self._typed()
        if self._check():
            self._preferences.change(lambda settings: replace(settings, limits=limits))

    def _show(self) -> None:
        """Show what is set, unless something else is being typed."""
        fields = (self.per_day, self.per_week)
        if not self.fault.is_clear or any(field.hasFocus() for field in fields):
            return
        limits = self._preferences.settings.limits
        for field, value in zip(fields, (limits.per_day, limits.per_week), strict=True):
            field.blockSignals(True)
            field.setValue(value)
            field.blockSignals(False)
