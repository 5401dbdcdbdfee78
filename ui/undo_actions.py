"""Undo and redo from the menu and by keys, and offer it where something large was done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from services.changes import ChangeSet
from services.undo.values import ChangeLabel, Undone, UndoState
from services.use_cases import UseCases
from ui.change_signal import UNDONE
from ui.context import UiContext
from ui.widgets.styling import tip, without_mnemonic
from ui.wording.steps import step_text

if TYPE_CHECKING:
    from ui.main_window.actions import WindowActions
    from ui.widgets.undo_bar import UndoBar


def undoing(context: UiContext, changes: ChangeSet) -> Callable[[], None] | None:
    """Return what takes these changes back as one step; None if they are no step.

    If something newer was changed by then, nothing is undone, and the window says so.
    """
    change_id = changes.change_id
    if change_id is None:
        return None

    def undo() -> None:
        owner = context.changes  # outlives every page
        context.tasks.write(
            owner, lambda cases: cases.undo.undo(UNDONE, change_id=change_id), lambda _undone: None
        )

    return undo


class UndoActions(QObject):
    """Keep the window's Undo and Redo saying what they would do, and do it.

    Text fields come first: while one has the focus, the keys are its own.
    """

    def __init__(
        self, context: UiContext, commands: WindowActions, bar: UndoBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._undo, self._redo = commands.undo, commands.redo
        self._bar = bar
        self._undo.triggered.connect(self._on_undo_wanted)
        self._redo.triggered.connect(self._on_redo_wanted)
        context.changes.changed.connect(self.read)

    def read(self) -> None:
        """Ask what can be undone and redone; a newer asking overtakes this one."""
        self._context.tasks.read(
            self, lambda cases: cases.undo.state(), self._on_read, latest="undo"
        )

    def _on_read(self, state: UndoState) -> None:
        undo, redo = self.tr("&Undo"), self.tr("R&edo")
        if state.undo:
            undo = self.tr("&Undo {what}").format(what=_words(state.undo))
        if state.redo:
            redo = self.tr("R&edo {what}").format(what=_words(state.redo))
        _show(self._undo, undo, enabled=state.undo is not None)
        _show(self._redo, redo, enabled=state.redo is not None)

    def _on_undo_wanted(self) -> None:
        self._bar.dismiss()
        self._step(lambda cases: cases.undo.undo(UNDONE), self.tr("Undone: {what}"))

    def _on_redo_wanted(self) -> None:
        self._bar.dismiss()
        self._step(lambda cases: cases.undo.redo(), self.tr("Done again: {what}"))

    def _step(self, job: Callable[[UseCases], Undone], sentence: str) -> None:
        """Say afterwards what was done: it may lie where nobody looks."""
        # One step at a time: a second press comes after what the first one leaves was read.
        self._undo.setEnabled(False)
        self._redo.setEnabled(False)

        def on_failed(error: Exception) -> None:
            self.read()
            self._context.tasks.known_error_raised.emit(error)

        def on_done(undone: Undone) -> None:
            self.read()
            self._bar.offer(sentence.format(what=step_text(undone.label)))

        self._context.tasks.write(self, job, on_done, on_failed)


def _words(label: ChangeLabel) -> str:

    return step_text(label).replace("&", "&&")


def _show(action: QAction, text: str, *, enabled: bool) -> None:
    action.setText(text)
    action.setToolTip(tip(without_mnemonic(text), action.shortcut()))
    action.setEnabled(enabled)
