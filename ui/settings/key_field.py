"""A field that takes keys by their being pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from services.errors import KnownError
from services.global_shortcut import NoSuchKeyError
from services.key_combination import NAMED_KEYS, KeyCombination
from ui.widgets.styling import key_text

_HELD = {
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_Super_L,
    Qt.Key.Key_Super_R,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
}
_LEAVING = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape}
_CLEARING = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
    | Qt.KeyboardModifier.ShiftModifier
)


class KeyField(QLineEdit):
    """Take the combination that is pressed while the focus is here.

    Tab goes on, Esc gives the focus to what comes before, Backspace asks for no keys at all.
    """

    keys_pressed = Signal(object)
    """A KeyCombination was pressed."""

    cleared = Signal()
    """No keys are wanted."""

    refused = Signal(object)
    """What was pressed can't be taken: the KnownError that says why."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._keys: KeyCombination | None = None
        self.setPlaceholderText(self.tr("Press the keys"))

    def show_keys(self, keys: KeyCombination | None) -> None:
        """Show these keys as this platform writes them."""
        self._keys = keys
        self.setText(key_text(str(keys)) if keys is not None else "")

    def event(self, event: QEvent) -> bool:
        """Take keys before the shortcuts of the window and of the app."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a combination, once however long it is held; show what is held so far."""
        key, held = Qt.Key(event.key()), event.modifiers() & _MODIFIERS
        if key in _LEAVING and not held & ~Qt.KeyboardModifier.ShiftModifier:
            self._leave(key, event)
        elif key in _CLEARING and not held:
            self.cleared.emit()
        elif key in _HELD:
            self._show_held(held)
        elif not event.isAutoRepeat():
            self._take(key, held)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Show what is still held, else the keys that are chosen."""
        self._show_held(event.modifiers() & _MODIFIERS)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the keys that are chosen."""
        super().focusOutEvent(event)
        self.show_keys(self._keys)

    def _leave(self, key: Qt.Key, event: QKeyEvent) -> None:
        if key == Qt.Key.Key_Escape:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)  # which goes on to where Tab leads

    def _take(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        try:
            keys = _combination(key, held)
            keys.check()
        except KnownError as error:
            self.refused.emit(error)
        else:
            self.keys_pressed.emit(keys)

    def _show_held(self, held: Qt.KeyboardModifier) -> None:
        text = key_text(QKeySequence(QKeyCombination(held, Qt.Key.Key_A))).removesuffix("A")
        if held:
            self.setText(f"{text}…")
        else:
            self.show_keys(self._keys)


def _combination(key: Qt.Key, held: Qt.KeyboardModifier) -> KeyCombination:
    """Return what was pressed; raise NoSuchKeyError where that is no key we can ask for."""
    sequence = QKeySequence(QKeyCombination(held, key))
    text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    try:
        keys = KeyCombination.parse(text)
    except ValueError:
        raise NoSuchKeyError from None
    # Qt writes others that are no characters, such as accents, as some letter of Khmer.
    if key >= Qt.Key.Key_Escape and keys.key not in NAMED_KEYS:
        raise NoSuchKeyError
    return keys
