"""What can be done with follow-ups that are selected, and the keys that do it."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt


class Deed(Enum):
    """Name what can be done; the last ones to a single follow-up or its contact alone."""

    DONE = auto()
    SNOOZE = auto()
    MOVE = auto()
    HAND_OVER = auto()
    DROP = auto()
    END_SERIES = auto()
    REOPEN = auto()
    EDIT = auto()
    OPEN = auto()
    CALL = auto()
    PARK = auto()


KEYS = {
    Deed.DONE: "D",
    Deed.SNOOZE: "S",
    Deed.MOVE: "M",
    Deed.HAND_OVER: "H",
    Deed.DROP: "Del",
    Deed.END_SERIES: "Shift+Del",
    Deed.REOPEN: "U",
    Deed.EDIT: "E",
    Deed.OPEN: "Return",
    Deed.CALL: "C",
    Deed.PARK: "P",
}
"""The key of each, as menus and tooltips show it."""

_PRESSED = {
    Qt.Key.Key_D: Deed.DONE,
    Qt.Key.Key_Space: Deed.DONE,
    Qt.Key.Key_S: Deed.SNOOZE,
    Qt.Key.Key_M: Deed.MOVE,
    Qt.Key.Key_H: Deed.HAND_OVER,
    Qt.Key.Key_Delete: Deed.DROP,
    Qt.Key.Key_U: Deed.REOPEN,
    Qt.Key.Key_E: Deed.EDIT,
    Qt.Key.Key_F2: Deed.EDIT,
    Qt.Key.Key_Return: Deed.OPEN,
    Qt.Key.Key_Enter: Deed.OPEN,
    Qt.Key.Key_C: Deed.CALL,
    Qt.Key.Key_P: Deed.PARK,
}


def pressed(key: int, modifiers: Qt.KeyboardModifier) -> Deed | None:
    """Return what a key does, None where it is another's."""
    plain = modifiers & ~Qt.KeyboardModifier.KeypadModifier
    if plain == Qt.KeyboardModifier.ShiftModifier and key == Qt.Key.Key_Delete:
        return Deed.END_SERIES
    if plain != Qt.KeyboardModifier.NoModifier:
        return None
    return _PRESSED.get(Qt.Key(key))
