"""The fields below the text of a note: kind, channel, outcome, when, how long; next step, due."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime, QTimeZone, Signal
from PySide6.QtWidgets import QDateTimeEdit, QVBoxLayout, QWidget

from services.clock import Clock, today
from services.contacts.field_rules import LINE_LIMIT, TEXT_LIMIT
from services.journal.defaults import CALLS, default_channel, default_outcome
from services.terms import Channel, EntryKind, Outcome
from ui.contact_page.choice_combo import ChoiceCombo
from ui.contact_page.note_form import NoteForm
from ui.contact_page.optional_field import OptionalField
from ui.theme.metrics import XS, S
from ui.theme.theme import Theme
from ui.timeline.entry_words import kind_icon
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.inputs import DateEdit, DateTimeEdit, NumberEdit, TimeEdit
from ui.widgets.labels import Label
from ui.widgets.short_line import ShortLine
from ui.wording.due import dated_words
from ui.wording.terms import channel_name, kind_name, outcome_name

_OWN = "\0"  # no channel is called so: it stands for one that is typed
_LONGEST_MINUTES = 24 * 60
_USUAL_MINUTES = 15
USUAL_TIME = time(9)
TIME_FORMAT = "HH:mm"  # with AM and PM, Qt would take a typed 14:30 for 1:30 AM


class EntryFields(QWidget):
    """Ask what it was, how it went, when and how long; channel and outcome follow the kind."""

    edited = Signal()
    overflowed = Signal()

    def __init__(
        self,
        theme: Theme,
        clock: Clock,
        parent: QWidget | None = None,
        *,
        asks_outcome_of_all: bool = False,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._asks_of_all = asks_outcome_of_all
        self.kind = ChoiceCombo(self.tr("Kind"), kind_name, list(EntryKind))
        self.kind.set_icons(theme, kind_icon)
        channels: list[str | None] = [None, *Channel, _OWN]
        self.channel = ChoiceCombo(self.tr("Channel"), self._channel_words, channels)
        self.own_channel = ShortLine(LINE_LIMIT)
        self.own_channel.setAccessibleName(self.tr("Another channel"))
        self.own_channel.setPlaceholderText(self.tr("Another channel"))
        outcomes: list[Outcome | None] = [None, *Outcome] if asks_outcome_of_all else [*Outcome]
        self.outcome = ChoiceCombo(self.tr("Outcome"), self._outcome_words, outcomes)
        # Wall time: UTC keeps Qt's idea of the local zone out of it.
        moment = QDateTime(QDate(2000, 1, 1), QTime(0, 0), QTimeZone.utc())
        self._when_edit = DateTimeEdit(theme, self.tr("When it was"), moment)
        self._when_edit.setDisplayFormat(f"{day_format(self.locale())} {TIME_FORMAT}")
        self.when = OptionalField(theme, self.tr("now"), self._when_edit, icon="clock")
        self._minutes_edit = NumberEdit(
            self.tr("Duration in minutes"), 1, _LONGEST_MINUTES, _USUAL_MINUTES
        )
        self._minutes_edit.setSuffix(self.tr(" min"))
        self.minutes = OptionalField(theme, self.tr("duration"), self._minutes_edit)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        layout = FlowLayout(S, self)
        for widget in (
            self.kind,
            self.channel,
            self.own_channel,
            self.outcome,
            self.when,
            self.minutes,
        ):
            layout.addWidget(widget)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._on_kind_chosen)
        self.when.switched.connect(self._on_when_switched)
        self._when_edit.dateTimeChanged.connect(self.edited)
        self._minutes_edit.valueChanged.connect(self.edited)
        self.minutes.switched.connect(self.edited)
        for choice in (self.channel, self.outcome):
            choice.currentIndexChanged.connect(self.edited)
        self.channel.currentIndexChanged.connect(self._show_own_channel)
        self.channel.activated.connect(self._on_channel_chosen)
        self.own_channel.textEdited.connect(self.edited)
        self.own_channel.overflowed.connect(self.overflowed)

    def show_form(self, form: NoteForm) -> None:
        """Show what was chosen before."""
        self.kind.set_value(form.kind)
        self.channel.set_value(form.channel)
        self.own_channel.clear()
        self._show_own_channel()
        self.outcome.set_value(form.outcome if self._asks_of_all else form.outcome or Outcome.HELD)
        self.outcome.setVisible(self._asks(form.kind))
        self.when.set_on(form.when is not None)
        if form.when is not None:
            self._show_when(form.when)
        self.minutes.set_on(form.minutes > 0)
        self._minutes_edit.setValue(form.minutes or _USUAL_MINUTES)

    def filled(self, form: NoteForm) -> NoteForm:
        """Return the form with what is chosen here."""
        kind, channel = self.kind.value, self.channel.value
        if channel == _OWN:
            channel = " ".join(self.own_channel.text().split()) or None
        return replace(
            form,
            kind=kind,
            channel=channel,
            outcome=self.outcome.value if self._asks(kind) else default_outcome(kind),
            direction=form.direction if kind is form.kind else None,
            when=_wall(self._when_edit) if self.when.is_on else None,
            minutes=self._minutes_edit.value() if self.minutes.is_on else 0,
        )

    def _asks(self, kind: EntryKind) -> bool:
        return self._asks_of_all or kind in CALLS

    def _channel_words(self, channel: str | None) -> str:
        if channel == _OWN:
            return self.tr("another…")
        return self.tr("no channel") if channel is None else channel_name(channel)

    def _outcome_words(self, outcome: Outcome | None) -> str:
        return self.tr("no outcome") if outcome is None else outcome_name(outcome)

    def _show_own_channel(self) -> None:
        self.own_channel.setVisible(self.channel.value == _OWN)

    def _on_channel_chosen(self) -> None:
        if self.channel.value == _OWN:
            self.own_channel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_kind_chosen(self) -> None:
        kind = self.kind.value
        self.channel.set_value(default_channel(kind))
        self.outcome.set_value(default_outcome(kind) if self._asks_of_all else Outcome.HELD)
        self.outcome.setVisible(self._asks(kind))
        self.edited.emit()

    def _on_when_switched(self, on: bool) -> None:
        if on:
            self._show_when(self._clock.now().astimezone(self._clock.zone()))
        self.edited.emit()

    def _show_when(self, wall: datetime) -> None:
        on, at = QDate(wall.year, wall.month, wall.day), QTime(wall.hour, wall.minute)
        self._when_edit.setDateTime(QDateTime(on, at, QTimeZone.utc()))


class NextStepFields(QWidget):
    """Ask what to do next and on which day, perhaps at what time."""

    edited = Signal()
    overflowed = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.title = ShortLine(TEXT_LIMIT)
        self.title.setPlaceholderText(self.tr("Next step"))
        self.title.setAccessibleName(self.tr("Next step"))
        self.tomorrow = self._quick_button(theme, self.tr("Tomorrow"), days=1)
        self.week = self._quick_button(theme, self.tr("In a week"), days=7)
        self._day_edit = DateEdit(theme, self.tr("Due date"), _qdate(today(clock)))
        self._day_edit.setDisplayFormat(day_format(self.locale()))
        self.day = OptionalField(theme, self.tr("Pick a date"), self._day_edit, icon="calendar")
        self._time_edit = TimeEdit(self.tr("Due time"), QTime(USUAL_TIME.hour, 0))
        self._time_edit.setDisplayFormat(TIME_FORMAT)
        self.time = OptionalField(theme, self.tr("Add a time"), self._time_edit, icon="clock")
        self._in_words = Label(kind="small", tone="text2")
        self._lay_out()
        self.title.textEdited.connect(self.edited)
        self.title.overflowed.connect(self.overflowed)
        self._day_edit.dateChanged.connect(self._show_what_fits)
        for changed in (
            self._day_edit.dateChanged,
            self._time_edit.timeChanged,
            self.time.switched,
        ):
            changed.connect(self.edited)
        self.day.switched.connect(self._on_day_switched)

    def show_form(self, form: NoteForm) -> None:
        """Show what was chosen before."""
        self.title.setText(form.next_step)
        self.day.set_on(form.due_on is not None)
        if form.due_on is not None:
            self._day_edit.setDate(_qdate(form.due_on))
        self.time.set_on(form.due_at is not None)
        at = form.due_at or USUAL_TIME
        self._time_edit.setTime(QTime(at.hour, at.minute))
        self._show_what_fits()

    def filled(self, form: NoteForm) -> NoteForm:
        """Return the form with what is chosen here."""
        on = self._day_edit.date() if self.day.is_on else None
        at = self._time_edit.time() if on and self.time.is_on else None
        return replace(
            form,
            next_step=self.title.text(),
            due_on=date(on.year(), on.month(), on.day()) if on else None,
            due_at=time(at.hour(), at.minute()) if at else None,
        )

    def choose_day(self, on: date) -> None:
        """Make it due on a day."""
        self.day.set_on(True)
        self._day_edit.setDate(_qdate(on))

    def ask_for_day(self) -> None:
        """Let a day be typed or picked."""
        if not self.day.is_on:
            self.day.button.click()
        self._day_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _quick_button(self, theme: Theme, text: str, *, days: int) -> Button:
        button = Button(theme, text, variant="flat", compact=True)
        button.clicked.connect(lambda: self._on_quick_day_chosen(days))
        return button

    def _lay_out(self) -> None:
        days = QWidget()
        flow = FlowLayout(XS, days)
        for widget in (self.tomorrow, self.week, self.day, self._in_words, self.time):
            flow.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(XS)
        layout.addWidget(self.title)
        layout.addWidget(days)

    def _show_what_fits(self) -> None:
        """Offer days until there is one; then say it in words, and offer a time."""
        on = self._day_edit.date()
        words = dated_words(_date(on), None, today(self._clock), QLocale())
        self._in_words.setText(words)
        self._in_words.setVisible(self.day.is_on)
        self.tomorrow.setVisible(not self.day.is_on)
        self.week.setVisible(not self.day.is_on)
        self.time.setVisible(self.day.is_on)

    def _on_quick_day_chosen(self, days: int) -> None:
        self.choose_day(today(self._clock) + timedelta(days=days))
        self._day_edit.setFocus()

    def _on_day_switched(self, on: bool) -> None:
        if on:
            self._day_edit.setDate(_qdate(today(self._clock) + timedelta(days=1)))
        else:
            self.time.set_on(False)
        self._show_what_fits()
        self.edited.emit()


def day_format(locale: QLocale) -> str:
    """Return the locale's order of day, month and year, in digits and each of full length.

    Qt takes typed digits only where all parts are numbers: a name of a day gets in their way.
    """
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return re.sub("d+", "dd", re.sub("M+", "MM", re.sub("y+", "yyyy", short)))


def _wall(edit: QDateTimeEdit) -> datetime:
    on, at = edit.date(), edit.time()
    return datetime.combine(date(on.year(), on.month(), on.day()), time(at.hour(), at.minute()))


def _date(on: QDate) -> date:
    return date(on.year(), on.month(), on.day())


def _qdate(on: date) -> QDate:
    return QDate(on.year, on.month, on.day)
