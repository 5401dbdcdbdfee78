"""What appears in the place of a value while it is edited: a line, several, a line and a word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.theme.metrics import XS, TypeRole
from ui.widgets.completions import make_completer
from ui.widgets.inputs import PlainComboBox
from ui.widgets.styling import set_styled

V = TypeVar("V")

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Editor(QWidget, Generic[V]):
    """Hold one or more inputs; the focus may go round among them without leaving the editor."""

    finished = Signal()
    """Enter: the value is to be saved."""

    cancelled = Signal()
    """Esc: the value is to be as it was."""

    left = Signal()
    """The focus went elsewhere in the window."""

    paused = Signal()
    """The window is no longer the active one; the focus comes back with it."""

    overflowed = Signal()
    """Not all that was pasted fitted in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inputs: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(XS)

    def value(self) -> V:
        """Return what is typed."""
        raise NotImplementedError

    def set_value(self, value: V) -> None:
        """Show a value to be edited."""
        raise NotImplementedError

    def begin(self) -> None:
        """Put the caret into the first input, with all of it selected."""
        first = self._inputs[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(first, QLineEdit | QPlainTextEdit):
            first.selectAll()

    def has_focus(self) -> bool:
        """Return whether the caret is in one of the inputs."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def mark_invalid(self, sentence: str) -> None:
        """Show, and say to a screen reader, why the value was refused; "" takes that back."""
        for each in self._inputs:
            set_styled(each, "invalid", bool(sentence))
            each.setAccessibleDescription(sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Esc and Enter, and see the focus leave."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            return self._claim(event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._on_focus_out(event.reason())
        return False

    def add_input(self, widget: QWidget, name: str) -> None:
        """Add an input below the others."""
        widget.setAccessibleName(name)
        widget.installEventFilter(self)
        self._inputs.append(widget)
        self._column.addWidget(widget)

    def _enter_saves(self, event: QKeyEvent) -> bool:
        """Return whether this Enter ends the editing."""
        return True

    @staticmethod
    def _claim(event: QKeyEvent) -> bool:
        """Keep Esc from the window's shortcuts."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return True
        if event.key() in _ENTER and self._enter_saves(event):
            self.finished.emit()
            return True
        return False

    def _on_focus_out(self, reason: Qt.FocusReason) -> None:
        if reason == Qt.FocusReason.ActiveWindowFocusReason:
            self.paused.emit()
        elif reason != Qt.FocusReason.PopupFocusReason and not self.has_focus():
            self.left.emit()


def make_line(
    name: str, limit: int, kind: TypeRole = "small", completions: Sequence[str] = ()
) -> QLineEdit:
    """Return a line to write on that is no higher than the text it stands for."""
    line = QLineEdit()
    line.setProperty("variant", "inline")
    line.setProperty("kind", kind)
    line.setPlaceholderText(name)
    line.setMaxLength(limit)
    if completions:
        line.setCompleter(make_completer(completions, line))
    return line


class LineEditor(Editor[str]):
    """Take one line, perhaps with words to choose from."""

    def __init__(
        self,
        name: str,
        limit: int,
        *,
        kind: TypeRole = "small",
        completions: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._limit = limit
        self.line = make_line(name, limit, kind, completions)
        self.line.inputRejected.connect(self.overflowed)
        self.add_input(self.line, name)

    def value(self) -> str:
        """Return what is typed."""
        return self.line.text()

    def set_value(self, value: str) -> None:
        """Show a text; one that is too long already stays whole."""
        self.line.setMaxLength(max(self._limit, len(value)))
        self.line.setText(value)

    def complete_from(self, words: Sequence[str]) -> None:
        """Offer words while typing."""
        self.line.setCompleter(make_completer(words, self.line))


class LinesEditor(Editor[tuple[str, ...]]):
    """Take several lines that belong together, such as those of an address."""

    def __init__(self, names: Sequence[str], limit: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = limit
        self.lines = [make_line(name, limit) for name in names]
        for name, line in zip(names, self.lines, strict=True):
            line.inputRejected.connect(self.overflowed)
            self.add_input(line, name)

    def value(self) -> tuple[str, ...]:
        """Return the lines."""
        return tuple(line.text() for line in self.lines)

    def set_value(self, value: tuple[str, ...]) -> None:
        """Show the lines, as many as there are names."""
        for line, text in zip(self.lines, value, strict=True):
            line.setMaxLength(max(self._limit, len(text)))
            line.setText(text)


class PairEditor(Editor[tuple[str, str]]):
    """Take a line and, below it, a word chosen from a list or typed: a number and its type."""

    def __init__(
        self,
        name: str,
        word_name: str,
        words: Sequence[str],
        limit: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._limit = limit
        self.line = make_line(name, limit)
        self.line.inputRejected.connect(self.overflowed)
        self.add_input(self.line, name)
        self.word = PlainComboBox()
        self.word.setProperty("variant", "inline")
        self.word.addItems(list(words))
        self.word.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.word.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.word.setMinimumContentsLength(6)
        line = QLineEdit()
        self.word.setLineEdit(line)
        line.setMaxLength(limit)
        line.setPlaceholderText(word_name)
        self.add_input(self.word, word_name)  # it has the focus, and hands keys on to its line

    def value(self) -> tuple[str, str]:
        """Return the line and the word."""
        return self.line.text(), self.word.currentText()

    def set_value(self, value: tuple[str, str]) -> None:
        """Show both."""
        self.line.setMaxLength(max(self._limit, len(value[0])))
        self.line.setText(value[0])
        self.word.setCurrentText(value[1])
