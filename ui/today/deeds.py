"""What can be done with a row, and the keys that do it."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.today.rows import RowKind, TodayRow


class Deed(Enum):
    """Name what can be done with a row."""

    OPEN = auto()
    TOMORROW = auto()
    DONE = auto()
    LATER = auto()
    CALL = auto()
    MOVE = auto()
    PARK = auto()
    NOTE = auto()
    DROP = auto()
    MENU = auto()


KEYS: dict[Deed, str] = {
    Deed.OPEN: "Return",
    Deed.TOMORROW: "T",
    Deed.DONE: "D",
    Deed.LATER: "S",
    Deed.CALL: "C",
    Deed.MOVE: "M",
    Deed.PARK: "P",
    Deed.NOTE: "N",
    Deed.DROP: "Del",
}
"""The key of each deed, as menus and tooltips show it."""

SECTION_KEYS = ("Ctrl+Down", "Ctrl+Up")
"""The keys that lead to the next section and to the one before."""

_SECTION_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_PRESSED: dict[int, Deed] = {
    Qt.Key.Key_Return: Deed.OPEN,
    Qt.Key.Key_Enter: Deed.OPEN,
    Qt.Key.Key_O: Deed.OPEN,
    Qt.Key.Key_T: Deed.TOMORROW,
    Qt.Key.Key_D: Deed.DONE,
    Qt.Key.Key_Space: Deed.DONE,
    Qt.Key.Key_S: Deed.LATER,
    Qt.Key.Key_C: Deed.CALL,
    Qt.Key.Key_M: Deed.MOVE,
    Qt.Key.Key_P: Deed.PARK,
    Qt.Key.Key_N: Deed.NOTE,
    Qt.Key.Key_Delete: Deed.DROP,
}
_POSSIBLE: dict[RowKind, tuple[Deed, ...]] = {
    RowKind.FOLLOW_UP: tuple(deed for deed in KEYS if deed is not Deed.TOMORROW),
    RowKind.CHECK_IN: (
        Deed.OPEN,
        Deed.DONE,
        Deed.LATER,
        Deed.CALL,
        Deed.MOVE,
        Deed.PARK,
        Deed.NOTE,
        Deed.DROP,
    ),
    RowKind.WAITING: (Deed.OPEN,),
    RowKind.RHYTHMLESS: (Deed.OPEN, Deed.DONE),
    RowKind.BIRTHDAY: (Deed.OPEN, Deed.CALL, Deed.NOTE),
    RowKind.FADING: (Deed.OPEN, Deed.CALL, Deed.PARK, Deed.NOTE),
    RowKind.DRAFT: (Deed.OPEN, Deed.DROP),
    RowKind.MORE: (Deed.OPEN,),
}


def possible(row: TodayRow) -> tuple[Deed, ...]:
    """Return what can be done with a row, in the order of a menu."""
    deeds = _POSSIBLE.get(row.kind, ())
    if row.kind is RowKind.FADING and row.contact_id is None:
        return tuple(each for each in deeds if each not in (Deed.CALL, Deed.NOTE))
    if row.unanswered:
        return (Deed.TOMORROW, *deeds)
    if row.kind is RowKind.BIRTHDAY and row.prompt_id is not None:
        return (Deed.OPEN, Deed.DONE, *deeds[1:])
    return deeds


def pressed(row: TodayRow, key: int) -> Deed | None:
    """Return what a key does with a row, None where it is another's key.

    The space bar, too, opens what has no box to tick, and what can be put away is so by Delete.
    """
    deed = _PRESSED.get(key)
    if deed is Deed.DROP and row.kind in (RowKind.BIRTHDAY, RowKind.RHYTHMLESS):
        deed = Deed.DONE
    if key == Qt.Key.Key_Space and row.kind is not RowKind.FOLLOW_UP:
        deed = Deed.OPEN
    return deed if deed in possible(row) else None


def section_step(event: QKeyEvent) -> int:
    """Return 1 for the key that leads to the next section, -1 for the one before, else 0."""
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if plain != Qt.KeyboardModifier.ControlModifier:
        return 0
    return _SECTION_STEPS.get(Qt.Key(event.key()), 0)
