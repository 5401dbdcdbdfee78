"""A value that is edited where it stands: no form, no button; leaving it saves it."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.editing.editors import Editor
from ui.theme.focus_ring import RING_PROPERTY
from ui.theme.theme import Theme
from ui.widgets.labels import Label
from ui.widgets.menu import Menu

V = TypeVar("V")

_UNDERLINE_PX = 2  # a line, and the page between it and the text
_BEGINS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class InPlaceField(QAbstractButton, Generic[V]):
    """Show a value, and an editor in its place once it is clicked or Enter or F2 is pressed.

    Enter and leaving emit `edited` with what was typed; whoever saves it answers with settle()
    or refuse(), and until then the text stays. Esc brings the former value back. What is set
    meanwhile never touches the caret. One that `adds_several` is empty again after Enter.
    Subclasses give display and editor.
    """

    edited = Signal(object, bool)
    """A value is to be saved; True says that it was doubted before and is insisted on."""

    removal_wished = Signal()
    """Delete was pressed on the value."""

    move_wished = Signal(int)
    """Alt with the up (-1) or down (1) key was pressed on the value."""

    menu_opening = Signal(object)
    """The context menu is about to show; more can be put into it."""

    closed = Signal()
    """The editor is gone; the value shows."""

    def __init__(
        self, theme: Theme, name: str, value: V, display: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.name = name
        self._value = value
        self._display = display
        self._editor: Editor[V] | None = None
        self._opened_with = value
        self._sent: V | None = None
        self._refused: V | None = None
        self._doubted = False
        self._stays_open = False
        self._sent_by_enter = False
        self.adds_several = False
        self._error: Label | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, _UNDERLINE_PX)
        self._column.setSpacing(_UNDERLINE_PX)
        self._column.addWidget(display)
        # A button's own policy would neither wrap a sentence nor give way to what stands beside.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(RING_PROPERTY, 4)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleDescription(self.tr("Press Enter to edit"))
        self.clicked.connect(self.begin)  # by a screen reader; mouse and keys are handled here
        self.show_value(value)

    @property
    def value(self) -> V:
        """Return the value as the journal has it, as far as this field was told."""
        return self._value

    @property
    def is_editing(self) -> bool:
        """Return whether the editor shows, perhaps with a text that could not be saved."""
        return self._editor is not None

    @property
    def editor(self) -> Editor[V] | None:
        """Return the editor, if it shows."""
        return self._editor

    def set_value(self, value: V) -> None:
        """Show another value, or keep it for when the editing ends without being saved."""
        self._value = value
        self.show_value(value)

    def begin(self) -> None:
        """Edit the value."""
        if self._editor is not None:
            self._editor.begin()
            return
        editor = self._editor = self.make_editor()
        editor.set_value(self.editable(self._value))
        self._opened_with = editor.value()
        editor.finished.connect(lambda: self._commit(by_enter=True))
        editor.left.connect(self._commit)
        editor.paused.connect(lambda: self._commit(stays_open=True))
        editor.cancelled.connect(self.close_editor)
        editor.overflowed.connect(
            lambda: self._say(self.tr("Not all of it fits: the rest was cut off."))
        )
        self._display.hide()
        self._column.insertWidget(1, editor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        editor.show()
        editor.begin()
        self.update()

    def commit(self) -> None:
        """Save what is typed, as if the focus had left."""
        if self._editor is not None:
            self._commit()

    def settle(self) -> None:
        """Take what was sent as saved: show it and end, unless more was typed meanwhile."""
        sent, self._sent = self._sent, None
        editor = self._editor
        if sent is None or editor is None:
            return
        self._refused = None
        self._say("")
        editor.mark_invalid("")
        if self.adds_several and (self._sent_by_enter or self._stays_open):
            self._empty(editor, sent)
            return
        self.show_typed(sent)
        self._opened_with = sent
        if editor.value() == sent and not self._stays_open:
            self.close_editor()

    def refuse(self, sentence: str, *, doubted: bool = False) -> None:
        """Say why it could not be saved; what is typed stays, and the focus goes where it likes.

        A value that is only doubted is sent again, insisted on, if Enter is pressed again.
        """
        self._refused, self._sent = self._sent, None
        self._doubted = doubted
        self._say(sentence)
        if self._editor is not None:
            self._editor.mark_invalid(sentence)

    def close_editor(self) -> None:
        """Show the value again."""
        editor, self._editor = self._editor, None
        if editor is None:
            return
        had_focus = editor.has_focus()
        self._sent = self._refused = None
        self._say("")
        self._column.removeWidget(editor)
        self._display.show()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.hide()
        editor.blockSignals(True)
        editor.deleteLater()
        self.closed.emit()

    def make_editor(self) -> Editor[V]:
        """Return what the value is edited in."""
        raise NotImplementedError

    def editable(self, value: V) -> V:
        """Return the value as it stands in the editor."""
        return value

    def show_value(self, value: V) -> None:
        """Show a value of the journal in the display."""
        raise NotImplementedError

    def show_typed(self, typed: V) -> None:
        """Show what was typed, until the journal is read again."""
        self.show_value(typed)

    def copied_text(self) -> str:
        """Return what Ctrl+C copies."""
        return str(self._value)

    def copy(self) -> None:
        """Put the value on the clipboard."""
        QGuiApplication.clipboard().setText(self.copied_text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit, remove or copy."""
        if self.is_editing:
            super().keyPressEvent(event)
        elif event.key() in _BEGINS:
            self.begin()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wished.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in _MOVES:
            self.move_wished.emit(_MOVES[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what the keys do."""
        if self.is_editing:
            return
        menu = Menu(parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Edit")).triggered.connect(self.begin)
        copy = menu.addAction(self.tr("Copy"))
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.triggered.connect(self.copy)
        self.menu_opening.emit(menu)
        menu.popup(event.globalPos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Edit on a click."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside and not self.is_editing:
            self.begin()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the click from what lies below."""
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be edited."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Rest."""
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that it can be edited."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Rest."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line of an input under what the mouse or the focus is on."""
        if self.is_editing or not (self.underMouse() or self.hasFocus()):
            return
        shown = self._display.geometry()
        colour = self.theme.palette.edge
        QPainter(self).fillRect(shown.left(), self.height() - 1, shown.width(), 1, colour)

    def _commit(self, *, by_enter: bool = False, stays_open: bool = False) -> None:
        editor = self._editor
        if editor is None or self._sent is not None:
            return
        typed = editor.value()
        insists = by_enter and self._doubted and typed == self._refused
        if typed == self._opened_with:
            if not stays_open:
                self.close_editor()
        elif typed != self._refused or insists:
            self._stays_open = stays_open
            self._sent_by_enter = by_enter
            self._sent = typed
            self.edited.emit(typed, insists)
        elif by_enter:
            self._sent = typed
            self.edited.emit(typed, False)

    def _empty(self, editor: Editor[V], sent: V) -> None:
        """Be ready for the next one; what was typed on meanwhile is that."""
        if editor.value() == sent:
            editor.set_value(self.editable(self._value))
        self._opened_with = self.editable(self._value)

    def _say(self, sentence: str) -> None:
        if self._error is None:
            if not sentence:
                return
            self._error = Label(kind="meta", tone="overdue", wrap=True)
            self._column.addWidget(self._error)
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
