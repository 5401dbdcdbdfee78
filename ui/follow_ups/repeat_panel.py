"""Choose in detail how a follow-up repeats: how often, on which days, and until when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from enum import Enum, auto

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.errors import KnownError
from services.follow_ups.recurrence import WEEKDAYS, Recurrence, settled
from services.follow_ups.repeat_choice import (
    RepeatChoice,
    RepeatKind,
    choice_of,
    nth_weekday,
    recurrence_of,
)
from services.follow_ups.rule_text import RULE_LIMIT
from services.terms import RepeatFrom
from ui.contact_page.choice_combo import ChoiceCombo
from ui.contact_page.composer_fields import day_format
from ui.follow_ups.weekday_buttons import WeekdayButtons
from ui.qt_dates import date_of, qdate
from ui.theme.metrics import S
from ui.theme.theme import Theme
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.inputs import DateEdit, NumberEdit
from ui.widgets.labels import Label
from ui.widgets.short_line import ShortLine
from ui.widgets.styling import set_styled
from ui.wording.errors import error_text
from ui.wording.recurrence import day_of_month_words, nth_weekday_words, recurrence_words

_MOST = 999
_RULE_PX = 248
_USUAL_TIMES = 10
_USUAL_DAYS = 182
_LAST_DAY = 31


class Unit(Enum):
    """Name what a follow-up repeats by; RULE is a rule of iCalendar as it is written."""

    DAYS = auto()
    WEEKS = auto()
    MONTHS = auto()
    YEARS = auto()
    RULE = auto()


class End(Enum):
    """Name when a series ends."""

    NEVER = auto()
    ON_DAY = auto()
    AFTER = auto()


_UNIT_OF = {
    RepeatKind.DAYS: Unit.DAYS,
    RepeatKind.DAYS_AFTER: Unit.DAYS,
    RepeatKind.WORKING_DAYS: Unit.WEEKS,
    RepeatKind.WEEKS: Unit.WEEKS,
    RepeatKind.WEEKS_AFTER: Unit.WEEKS,
    RepeatKind.MONTHS_ON_DAY: Unit.MONTHS,
    RepeatKind.MONTHS_ON_WEEKDAY: Unit.MONTHS,
    RepeatKind.MONTHS_AFTER: Unit.MONTHS,
    RepeatKind.YEARS: Unit.YEARS,
    RepeatKind.CUSTOM: Unit.RULE,
}
_AFTER = {
    Unit.DAYS: (RepeatKind.DAYS_AFTER, 1),
    Unit.WEEKS: (RepeatKind.WEEKS_AFTER, 1),
    Unit.MONTHS: (RepeatKind.MONTHS_AFTER, 1),
    Unit.YEARS: (RepeatKind.MONTHS_AFTER, 12),
}


class RepeatPanel(QWidget):
    """Show a recurrence in its parts; what it says in words stands below, or what is wrong."""

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on = date(2000, 1, 1)
        self._choice = RepeatChoice(RepeatKind.WEEKS)
        self.every = NumberEdit(self.tr("How often"), 1, _MOST, 1)
        self.unit = ChoiceCombo(self.tr("Days, weeks, months or years"), self._unit_name, [*Unit])
        self.days = WeekdayButtons(theme)
        self.month_day = ChoiceCombo(self.tr("Day of the month"), self._month_words, [self._choice])
        self.rule = ShortLine(RULE_LIMIT)
        self.rule.setAccessibleName(self.tr("Rule"))
        self.rule.setPlaceholderText("FREQ=MONTHLY;BYDAY=-1FR")
        self.rule.setMinimumWidth(theme.px(_RULE_PX))
        self.start = ChoiceCombo(self.tr("Counted from"), self._start_name, [*RepeatFrom])
        self.end = ChoiceCombo(self.tr("Ends"), self._end_name, [*End])
        self.until = DateEdit(theme, self.tr("Last day"), QDate(2000, 1, 1))
        self.until.setDisplayFormat(day_format(self.locale()))
        self.times = NumberEdit(self.tr("How many times"), 1, _MOST, _USUAL_TIMES)
        self._times_word = Label(self.tr("times"), "small", "text2")
        self._words = Label(kind="small", tone="text2", wrap=True)
        self._lay_out()
        self._connect()

    @property
    def repeat(self) -> Recurrence:
        """Return what is chosen; a rule that was typed stands in it as it is."""
        unit, start = self.unit.value, self.start.value
        if unit is Unit.RULE:
            return Recurrence(self.rule.text().strip(), start)
        if start is RepeatFrom.COMPLETION:
            kind, months = _AFTER[unit]
            choice = RepeatChoice(kind, self.every.value() * months)
        else:
            choice = self._dated_choice(unit)
        end = self.end.value
        until = self.until.date()
        return recurrence_of(
            replace(
                choice,
                until=date_of(until) if end is End.ON_DAY else None,
                count=self.times.value() if end is End.AFTER else None,
            )
        )

    @property
    def problem(self) -> KnownError | None:
        """Return why what is typed can't be taken, if it can't."""
        try:
            settled(self.repeat, self._on)
        except KnownError as error:
            return error
        return None

    def show_repeat(self, repeat: Recurrence, on: date) -> None:
        """Show a recurrence of a follow-up due on a day."""
        self._on = on
        choice = self._choice = choice_of(repeat, on)
        blocked = self.blockSignals(True)
        self.unit.set_value(_UNIT_OF[choice.kind])
        self.every.setValue(choice.every)
        chosen = range(5) if choice.kind is RepeatKind.WORKING_DAYS else choice.weekdays
        self.days.show_days(chosen if self.unit.value is Unit.WEEKS and chosen else [on.weekday()])
        self._offer_month_days(choice)
        self.rule.setText(repeat.rule)
        self.start.set_value(repeat.repeat_from)
        self.end.set_value(_end_of(choice))
        until = choice.until or on + timedelta(days=min(_USUAL_DAYS, (date.max - on).days))
        self.until.setDate(qdate(until))
        self.times.setValue(choice.count or _USUAL_TIMES)
        self._show_what_fits()
        self.blockSignals(blocked)

    def show_day(self, on: date) -> None:
        """Keep what is chosen for a follow-up that is due on another day."""
        self._on = on
        self._offer_month_days(RepeatChoice(RepeatKind.CUSTOM))
        self._show_what_fits()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        self._every_word = Label(self.tr("Every"), "small", "text2")
        self._on_word = Label(self.tr("on"), "small", "text2")
        first = (self._every_word, self.every, self.unit, self._on_word, self.month_day, self.rule)
        last = (self.start, self.end, self.until, self.times, self._times_word)
        column.addWidget(_line(first))
        column.addWidget(self.days)
        column.addWidget(_line(last))
        column.addWidget(self._words)

    def _connect(self) -> None:
        for combo in (self.unit, self.month_day, self.start, self.end):
            combo.currentIndexChanged.connect(self._on_edited)
        self.every.valueChanged.connect(self._on_edited)
        self.times.valueChanged.connect(self._on_edited)
        self.until.dateChanged.connect(self._on_edited)
        self.days.edited.connect(self._on_edited)
        self.rule.textEdited.connect(self._on_edited)

    def _dated_choice(self, unit: Unit) -> RepeatChoice:
        every = self.every.value()
        match unit:
            case Unit.WEEKS:
                return RepeatChoice(RepeatKind.WEEKS, every, weekdays=self.days.days)
            case Unit.MONTHS:
                return replace(self.month_day.value, every=every)
            case Unit.YEARS:
                kind = RepeatKind.YEARS
                return RepeatChoice(kind, every, day=self._on.day, month=self._on.month)
        return RepeatChoice(RepeatKind.DAYS, every)

    def _offer_month_days(self, choice: RepeatChoice) -> None:
        on = self._on
        weekday, nth = (on.weekday(),), nth_weekday(on)
        offered = [
            RepeatChoice(RepeatKind.MONTHS_ON_DAY, day=on.day),
            RepeatChoice(RepeatKind.MONTHS_ON_WEEKDAY, nth=nth, weekdays=weekday),
            RepeatChoice(RepeatKind.MONTHS_ON_WEEKDAY, nth=-1, weekdays=weekday),
            RepeatChoice(RepeatKind.MONTHS_ON_DAY, day=_LAST_DAY),
        ]
        chosen = offered[max(0, self.month_day.currentIndex()) % len(offered)]
        if choice.kind in (RepeatKind.MONTHS_ON_DAY, RepeatKind.MONTHS_ON_WEEKDAY):
            chosen = replace(choice, every=1, count=None, until=None)
        self.month_day.offer(list(dict.fromkeys([*offered, chosen])), chosen)

    def _on_edited(self) -> None:
        self._show_what_fits()
        if not self.signalsBlocked():
            self.edited.emit()

    def _show_what_fits(self) -> None:
        unit = self.unit.value
        by_rule, from_due = unit is Unit.RULE, self.start.value is RepeatFrom.DUE
        for widget in (self._every_word, self.every):
            widget.setVisible(not by_rule)
        self.rule.setVisible(by_rule)
        self.month_day.setVisible(unit is Unit.MONTHS and from_due)
        self._on_word.setVisible(unit is Unit.MONTHS and from_due)
        self.days.setVisible(unit is Unit.WEEKS and from_due)
        self.end.setVisible(not by_rule)
        self.until.setVisible(not by_rule and self.end.value is End.ON_DAY)
        for widget in (self.times, self._times_word):
            widget.setVisible(not by_rule and self.end.value is End.AFTER)
        self._say()

    def _say(self) -> None:
        problem = self.problem
        if problem is not None and not self.rule.text().strip():
            words, wrong = self.tr("Type or paste a rule of a calendar (RRULE)."), False
        elif problem is not None:
            words, wrong = error_text(problem), True
        else:
            words, wrong = recurrence_words(self.repeat, QLocale()), False
            words = words[:1].upper() + words[1:]
        self._words.setText(words)
        self._words.set_tone("overdue" if wrong else "text2")
        set_styled(self.rule, "invalid", wrong)
        self.rule.setAccessibleDescription(words if wrong else "")

    def _unit_name(self, unit: Unit) -> str:
        names = {
            Unit.DAYS: self.tr("days"),
            Unit.WEEKS: self.tr("weeks"),
            Unit.MONTHS: self.tr("months"),
            Unit.YEARS: self.tr("years"),
            Unit.RULE: self.tr("by a rule"),
        }
        return names[unit]

    def _month_words(self, choice: RepeatChoice) -> str:
        if choice.kind is RepeatKind.MONTHS_ON_WEEKDAY and choice.nth:
            return nth_weekday_words(choice.nth, WEEKDAYS[choice.weekdays[0]], QLocale())
        if choice.day == _LAST_DAY:
            return self.tr("the last day")
        return day_of_month_words(choice.day or 1)

    def _start_name(self, start: RepeatFrom) -> str:
        if start is RepeatFrom.DUE:
            return self.tr("from the due date")
        return self.tr("from when it is done")

    def _end_name(self, end: End) -> str:
        names = {
            End.NEVER: self.tr("without an end"),
            End.ON_DAY: self.tr("until"),
            End.AFTER: self.tr("in all"),
        }
        return names[end]


def _line(widgets: Iterable[QWidget]) -> QWidget:
    line = QWidget()
    flow = FlowLayout(S, line)
    for widget in widgets:
        flow.addWidget(widget)
    return line


def _end_of(choice: RepeatChoice) -> End:
    if choice.until is not None:
        return End.ON_DAY
    return End.AFTER if choice.count is not None else End.NEVER
