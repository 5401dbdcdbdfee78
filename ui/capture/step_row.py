"""Edit one of the things that a quick note promises, or what to bring up next time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.capture.note import QuickNote, Step
from services.capture.reading import NoteReading
from services.contacts.field_rules import TEXT_LIMIT
from ui.capture.chips import ChipKey, ChipKind
from ui.capture.day_choice import DayChoice
from ui.capture.labelled import RowLabel, labelled
from ui.capture.note_desk import NoteDesk
from ui.capture.step_repeat import StepRepeat
from ui.contact_page.composer_panel import NEXT_STEP_KEY
from ui.context import UiContext
from ui.theme.metrics import XS
from ui.widgets.short_line import ShortLine
from ui.widgets.styling import explain

NEXT_STEP = ChipKey(ChipKind.OWN_STEP, "next_step")
PROMISE = ChipKey(ChipKind.OWN_STEP, "promise")
NEXT_TIME = ChipKey(ChipKind.OWN_STEP, "next_time")


class StepRow(QWidget):
    """Show what is next, and let it be changed: of the line, else beside it.

    By itself it shows the next step; `lead_to` shows another, until another note lies on the desk.
    """

    overflowed = Signal()

    def __init__(self, context: UiContext, desk: NoteDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted: ChipKey | None = None
        self._repeat_wanted: ChipKey | None = None
        self._names = {
            NEXT_STEP: self.tr("Next step"),
            NEXT_TIME: self.tr("Next time"),
            PROMISE: self.tr("Promise"),
        }
        self._hints = {
            NEXT_STEP: self.tr("What comes next"),
            NEXT_TIME: self.tr("What to bring up next time"),
            PROMISE: self.tr("What you promised"),
        }
        self._label = RowLabel("", self._names.values())
        self.line = ShortLine(TEXT_LIMIT)
        self.line.textEdited.connect(self._on_text_edited)
        self.line.overflowed.connect(self.overflowed)
        self.days = DayChoice(context.theme, context.clock)
        self.days.chosen.connect(self._on_day_chosen)
        self.days.repeat_wanted.connect(self.ask_for_repeat)
        self.repeat = StepRepeat(context.theme)
        self.repeat.edited.connect(self._on_repeat_edited)
        column = QVBoxLayout()
        column.setSpacing(XS)
        column.addWidget(self.line)
        column.addWidget(self.days)
        column.addWidget(self.repeat)
        row = labelled(self._label, column)
        row.setAlignment(self._label, Qt.AlignmentFlag.AlignTop)
        self._label.setContentsMargins(0, XS * 2, 0, 0)
        row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(row)
        self.refresh()

    def refresh(self) -> None:
        """Show the note as it is now."""
        target, step = self._target, self._step
        name = self._names.get(target, self._names[NEXT_STEP])
        self._label.setText(name)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(self._hints.get(target, self._hints[NEXT_STEP]))
        explain(self.line, name, NEXT_STEP_KEY)
        if self.line.text() != step.title:
            self.line.setText(step.title)
        self.days.setVisible(target != NEXT_TIME)
        self.days.show_day(step.due_on, step.due_at)
        self.repeat.show_step(step, is_wanted=target == self._repeat_wanted)

    def forget(self) -> None:
        """Show the next step of another note."""
        self._wanted = self._repeat_wanted = None

    def lead_to(self, key: ChipKey) -> None:
        """Let a follow-up be changed, or what to bring up next time."""
        self._wanted = key
        self.refresh()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def lead_to_next(self) -> None:
        """Let what shows be changed."""
        self.lead_to(self._target)

    def lead_to_untitled(self) -> None:
        """Let be typed what is to be done on a day that was chosen without it."""
        note, reading = self._desk.note, self._desk.reading
        read = () if reading is None else reading.steps
        steps = [
            *((ChipKey(ChipKind.STEP, each.read), each.step) for each in read),
            (PROMISE, note.promise),
            (NEXT_STEP, note.next_step),
        ]
        untitled = (key for key, step in steps if not (step.is_blank or step.title.strip()))
        self.lead_to(next(untitled, self._target))

    def ask_for_day(self) -> None:
        """Let the day be chosen."""
        self._show_what_has_days()
        self.days.open_calendar()

    def ask_for_repeat(self) -> None:
        """Let it be chosen whether it comes back; of what has no day yet, its first day before."""
        self._show_what_has_days()
        self._repeat_wanted = self._target
        self.refresh()
        if self._step.due_on is None:
            self.days.open_calendar(then=self.repeat.lead_here)
        else:
            self.repeat.lead_here()

    def set_busy(self, *, busy: bool) -> None:
        """Let nothing be changed that the entry being saved would not have."""
        self.line.setReadOnly(busy)
        self.days.setEnabled(not busy)
        self.repeat.setEnabled(not busy)

    def _show_what_has_days(self) -> None:
        if self._target == NEXT_TIME:
            self.forget()
            self.refresh()

    @property
    def _target(self) -> ChipKey:
        note, reading = self._desk.note, self._desk.reading
        read = [] if reading is None else [each.read for each in reading.steps]
        wanted = self._wanted
        if wanted is not None and (wanted.kind is ChipKind.OWN_STEP or wanted.value in read):
            return wanted
        if note.next_step.is_blank and read:
            return ChipKey(ChipKind.STEP, read[0])
        return NEXT_STEP

    @property
    def _step(self) -> Step:
        note, target = self._desk.note, self._target
        if target.kind is ChipKind.STEP:
            return step_of(self._desk.reading, str(target.value))
        if target == NEXT_TIME:
            return Step(note.next_time)
        return note.promise if target == PROMISE else note.next_step

    def _change(self, step: Step) -> None:
        self._desk.change(with_step(self._desk.note, self._target, step))

    def _on_text_edited(self, text: str) -> None:
        self._change(replace(self._step, title=text))

    def _on_day_chosen(self, on: date | None, at: time | None) -> None:
        step = replace(self._step, due_on=on, due_at=at if on else None)
        self._change(self.repeat.moved(step))

    def _on_repeat_edited(self) -> None:
        self._change(self.repeat.filled(self._step))


def step_of(reading: NoteReading | None, read: str) -> Step:
    """Return a follow-up of the line by its title there, a blank one if it is not there."""
    steps = () if reading is None else reading.steps
    return next((each.step for each in steps if each.read == read), Step())


def with_step(note: QuickNote, target: ChipKey, step: Step) -> QuickNote:
    """Return a note with one of its follow-ups, or what to bring up next time, as it is to be."""
    if target.kind is ChipKind.STEP:
        return note.with_step(str(target.value), step)
    if target == NEXT_TIME:
        return replace(note, next_time=step.title)
    if target == PROMISE:
        return replace(note, promise=step)
    return replace(note, next_step=step)
