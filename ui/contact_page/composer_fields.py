"""The fields below the text of a note: kind, channel, outcome, when, how long."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, time

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime, QTimeZone, Signal
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from services.clock import Clock
from services.contacts.field_rules import LINE_LIMIT
from services.journal.defaults import CALLS, default_channel, default_outcome
from services.terms import Channel, EntryKind, Outcome
from ui.contact_page.choice_combo import ChoiceCombo
from ui.contact_page.note_form import NoteForm
from ui.contact_page.optional_field import OptionalField
from ui.qt_dates import date_of, qdate, qtime, time_of
from ui.theme.metrics import S
from ui.theme.theme import Theme
from ui.timeline.entry_words import kind_icon
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.inputs import DateTimeEdit, NumberEdit
from ui.widgets.short_line import ShortLine
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

    def show_kind(self, kind: EntryKind, channel: str | None) -> None:
        """Show another kind, as if it were chosen, and how that went."""
        self.kind.set_value(kind)
        self.channel.set_value(channel)

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
        on, at = qdate(wall), qtime(wall.time())
        self._when_edit.setDateTime(QDateTime(on, at, QTimeZone.utc()))


def day_format(locale: QLocale) -> str:
    """Return the locale's order of day, month and year, in digits and each of full length.

    Qt takes typed digits only where all parts are numbers: a name of a day gets in their way.
    """
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return re.sub("d+", "dd", re.sub("M+", "MM", re.sub("y+", "yyyy", short)))


def _wall(edit: QDateTimeEdit) -> datetime:
    on, at = edit.date(), edit.time()
    return datetime.combine(date_of(on), time_of(at))
