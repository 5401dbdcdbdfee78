"""The check-list at the end of a talk: promise, next step, next time, WOW."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.capture.note import Step
from ui.capture.chips import ChipKey, ChipKind
from ui.capture.labelled import RowLabel, labelled
from ui.capture.note_desk import NoteDesk
from ui.capture.step_row import NEXT_STEP, NEXT_TIME, PROMISE, with_step
from ui.theme.metrics import M, S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.check_box import CheckBox
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_cap import KeyCap
from ui.widgets.styling import explain

PROMISE_KEY, NEXT_KEY, NEXT_TIME_KEY, WOW_KEY, SKIP_KEY = "F4", "F5", "F6", "F7", "F8"


class ClosingRow(QWidget):
    """Show what the note has of the four; each leads to where it is written, or takes it away.

    What was taken away comes back when its box is ticked again. Skipping hides the row until the
    next note.
    """

    wanted = Signal(object)
    """What is to be written: a ChipKey of a follow-up, or of what to bring up next time."""

    skipped = Signal()

    def __init__(self, theme: Theme, desk: NoteDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._put_aside: dict[ChipKey, Step] = {}
        self.promise = self._box(theme, self.tr("Promise"), PROMISE_KEY, self._on_promise)
        self.next_step = self._box(theme, self.tr("Next step"), NEXT_KEY, self._on_next_step)
        self.next_time = self._box(theme, self.tr("Next time"), NEXT_TIME_KEY, self._on_next_time)
        self.wow = self._box(theme, self.tr("WOW"), WOW_KEY, self._on_wow)
        self.wow.setAccessibleDescription(self.tr("They were surprised by how good it was"))
        skip = Button(theme, self.tr("Skip"), variant="flat", compact=True)
        skip.clicked.connect(self.skipped)
        explain(skip, self.tr("Skip"), SKIP_KEY)
        boxes = QWidget()
        flow = FlowLayout(M, boxes)
        for box in (self.promise, self.next_step, self.next_time, self.wow):
            flow.addWidget(box)
        content = QHBoxLayout()
        content.setSpacing(S)
        content.addWidget(boxes, 1, Qt.AlignmentFlag.AlignVCenter)
        content.addWidget(skip)
        content.addWidget(KeyCap(theme, SKIP_KEY))
        row = labelled(RowLabel(self.tr("To close")), content)
        row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(row)

    def refresh(self) -> None:
        """Tick what the note has."""
        note, reading = self._desk.note, self._desk.reading
        has_step = reading is not None and bool(reading.steps)
        for box, ticked in (
            (self.promise, has_step or not note.promise.is_blank),
            (self.next_step, has_step or not note.next_step.is_blank),
            (self.next_time, bool(note.next_time.strip())),
            (self.wow, note.wow),
        ):
            with QSignalBlocker(box):
                box.setChecked(ticked)

    def forget(self) -> None:
        """Let go of what was taken away from another note."""
        self._put_aside.clear()

    def _box(self, theme: Theme, words: str, key: str, do: Callable[[], None]) -> CheckBox:
        box = CheckBox(theme, words)
        explain(box, words, key)
        box.clicked.connect(lambda _checked: do())
        return box

    def _on_promise(self) -> None:
        self._lead(PROMISE, self._desk.note.promise)

    def _on_next_step(self) -> None:
        self._lead(NEXT_STEP, self._desk.note.next_step)

    def _on_next_time(self) -> None:
        self._lead(NEXT_TIME, Step(self._desk.note.next_time))

    def _lead(self, key: ChipKey, step: Step) -> None:
        """Take away what is there, or lead to where it is written: to the line's, if it has one."""
        reading = self._desk.reading
        if not step.is_blank:
            self._put_aside[key] = step
            self._desk.change(with_step(self._desk.note, key, Step()), shows=True)
        elif key in self._put_aside:
            step = self._put_aside.pop(key)
            self._desk.change(with_step(self._desk.note, key, step), shows=True)
        elif key != NEXT_TIME and reading is not None and reading.steps:
            self.wanted.emit(ChipKey(ChipKind.STEP, reading.steps[0].read))
        else:
            self.wanted.emit(key)
        self.refresh()

    def _on_wow(self) -> None:
        self._desk.change(replace(self._desk.note, wow=not self._desk.note.wow))
        self.refresh()
