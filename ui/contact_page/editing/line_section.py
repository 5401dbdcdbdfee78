"""A list of lines, each edited, moved and removed where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout

from ui.contact_page.editing.desk import Desk
from ui.contact_page.editing.section import EditSection
from ui.editing.saving import Job
from ui.editing.text_fields import WrappedField
from ui.widgets.menu import Menu


@dataclass(frozen=True, slots=True)
class LineWords:
    """Say what a list is called, what adds to it, what a line is, and that one was removed."""

    title: str
    add: str
    new: str
    line: str
    removed: str


class LineJobs(Protocol):
    """Make the jobs that change a list; asked in the main thread."""

    def add(self, text: str) -> Job:
        """Return what adds a line at the end."""
        ...

    def change(self, line: str, text: str) -> Job:
        """Return what puts another line in the place of one; "" takes it away."""
        ...

    def move(self, line: str, by: int) -> Job:
        """Return what moves a line so many places."""
        ...


class LineSection(EditSection):
    """Show lines in their order; without a title there is no heading to add from."""

    def __init__(self, desk: Desk, words: LineWords, jobs: LineJobs) -> None:
        super().__init__(desk, words.title, spacing=2, add_words=words.add, always_shown=True)
        self._words = words
        self._jobs = jobs

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show the lines as they were read."""
        self.sync(lines, str, self._make, WrappedField.set_value)

    def add_field(self) -> WrappedField:
        """Return an empty line."""
        field = WrappedField(self.theme, self._words.new, "")
        self.desk.bind(field, lambda text, _: self._jobs.add(text))
        return field

    def _heading(self, title: str, add_words: str) -> QHBoxLayout:
        return super()._heading(title, add_words) if title else QHBoxLayout()

    def _make(self, line: str) -> WrappedField:
        row = WrappedField(self.theme, self._words.line, line)

        def move(by: int) -> None:
            self.desk.do(self._jobs.move(line, by))

        def remove() -> None:
            self.desk.do(self._jobs.change(line, ""), self._words.removed)

        def fill(menu: Menu) -> None:
            for words, keys, by in (
                (self.tr("Move up"), "Alt+Up", -1),
                (self.tr("Move down"), "Alt+Down", 1),
            ):
                action = menu.addAction(words)
                action.setShortcut(QKeySequence(keys))
                action.triggered.connect(lambda _checked=False, by=by: move(by))
            action = menu.addAction(self.tr("Remove"))
            action.setShortcut(QKeySequence("Del"))
            action.triggered.connect(remove)

        self.desk.bind(row, lambda text, _: self._jobs.change(line, text))
        row.removal_wished.connect(remove)
        row.move_wished.connect(move)
        row.menu_opening.connect(fill)
        return row
