"""Keys and modifiers as Windows numbers them (winuser.h)."""

from __future__ import annotations

from services.key_combination import KeyCombination, Modifier

_MOD_NO_REPEAT = 0x4000  # a key held down is one press
_MASKS = {Modifier.ALT: 1, Modifier.CTRL: 2, Modifier.SHIFT: 4, Modifier.META: 8}
_NAMED_KEYS = {
    "Backspace": 0x08,
    "Tab": 0x09,
    "Return": 0x0D,
    "Enter": 0x0D,
    "Pause": 0x13,
    "Esc": 0x1B,
    "Space": 0x20,
    "PgUp": 0x21,
    "PgDown": 0x22,
    "End": 0x23,
    "Home": 0x24,
    "Left": 0x25,
    "Up": 0x26,
    "Right": 0x27,
    "Down": 0x28,
    "Print": 0x2C,
    "Ins": 0x2D,
    "Del": 0x2E,
    **{f"F{number}": 0x6F + number for number in range(1, 21)},
}


def modifier_mask(keys: KeyCombination) -> int:
    """Return the modifiers of RegisterHotKey."""
    return sum(_MASKS[each] for each in keys.modifiers) | _MOD_NO_REPEAT


def virtual_key(key: str, scanned: int = -1) -> int | None:
    """Return the virtual key of a named key, or of a character by what VkKeyScanW says of it.

    None where the layout lacks the key.
    """
    if len(key) > 1:
        return _NAMED_KEYS.get(key)
    return None if scanned & 0xFFFF == 0xFFFF else scanned & 0xFF
