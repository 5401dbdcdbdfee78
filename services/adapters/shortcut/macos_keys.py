"""Keys and modifiers as Carbon numbers them (HIToolbox, Events.h)."""

from __future__ import annotations

from services.key_combination import KeyCombination, Modifier

# In Qt's words: Ctrl is the Command key, Meta is Control.
_MASKS = {
    Modifier.CTRL: 0x0100,
    Modifier.SHIFT: 0x0200,
    Modifier.ALT: 0x0800,
    Modifier.META: 0x1000,
}
# By code from 0 on, "\0" where there is another key. Characters by their places on a keyboard of
# ANSI, whatever the layout makes of them.
_CHARACTERS = "ASDFHGZXCV\0BQWERYT123465=97-80]OU[IP\0LJ'K;\\,/NM.\0\0`"
_FUNCTION_KEYS = (
    *(122, 120, 99, 118, 96, 97, 98, 100, 101, 109),
    *(103, 111, 105, 107, 113, 106, 64, 79, 80, 90),
)
_CODES = {
    **{key: code for code, key in enumerate(_CHARACTERS) if key != "\0"},
    **{f"F{number}": code for number, code in enumerate(_FUNCTION_KEYS, start=1)},
    "Return": 36,
    "Tab": 48,
    "Space": 49,
    "Backspace": 51,
    "Esc": 53,
    "Enter": 76,
    "Home": 115,
    "PgUp": 116,
    "Del": 117,
    "End": 119,
    "PgDown": 121,
    "Left": 123,
    "Right": 124,
    "Down": 125,
    "Up": 126,
}


def modifier_mask(keys: KeyCombination) -> int:
    """Return the modifiers of RegisterEventHotKey."""
    return sum(_MASKS[each] for each in keys.modifiers)


def key_code(key: str) -> int | None:
    """Return the virtual key code, None where a Mac has no such key."""
    return _CODES.get(key)
