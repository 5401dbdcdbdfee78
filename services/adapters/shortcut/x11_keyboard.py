"""What to grab for a combination of keys: codes of keys, and every state of the locks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, combinations
from typing import Any, NamedTuple

from services.adapters.shortcut.keysyms import keysym
from services.key_combination import KeyCombination, Modifier

# X.h has fixed bits for these; what the others mean is up to the keyboard.
_SHIFT, _CAPS_LOCK, _CONTROL = 1, 2, 4
_MOD1, _MOD4 = 8, 64
_LEVELS = 4  # unshifted and shifted, of the first two groups; beyond are keys with AltGr

_ALT = ("Alt_L", "Alt_R")
_META = ("Super_L", "Super_R")  # Qt calls them Meta
_LOCKS = ("Num_Lock", "Scroll_Lock")


class Grab(NamedTuple):
    """Be what the X server grabs: a key, with exactly these modifiers."""

    keycode: int
    mask: int


class KeyPlace(NamedTuple):
    """Say on which key something stands; at odd levels it takes Shift."""

    keycode: int
    level: int


def grabs_for(
    places: Iterable[KeyPlace], mask: int, locks: Sequence[int] = (_CAPS_LOCK,)
) -> frozenset[Grab]:
    """Return all grabs for a key with a mask, whichever locks are on.

    A key that types it unshifted goes before one that types it with Shift.
    """
    reachable = [place for place in places if place.level < _LEVELS]
    plain = [place for place in reachable if place.level % 2 == 0]
    masks = mask if plain else mask | _SHIFT
    states = [sum(some) for some in _subsets({each for each in locks if each})]
    return frozenset(
        Grab(place.keycode, masks | state) for place in plain or reachable for state in states
    )


class Keyboard:
    """Read the keyboard of a python-xlib display."""

    def __init__(self, display: Any) -> None:
        self._display = display

    def grabs(self, keys: KeyCombination) -> frozenset[Grab]:
        """Return what to grab; nothing where the keyboard lacks the key."""
        rows = self._display.get_modifier_mapping()
        bits = {
            Modifier.SHIFT: _SHIFT,
            Modifier.CTRL: _CONTROL,
            Modifier.ALT: self._bit(rows, _ALT) or _MOD1,
            Modifier.META: self._bit(rows, _META) or _MOD4,
        }
        locks = [_CAPS_LOCK, *(self._bit(rows, (name,)) for name in _LOCKS)]
        mask = sum(bits[each] for each in keys.modifiers)
        return grabs_for(self._places(keysym(keys.key)), mask, locks)

    def _bit(self, rows: Sequence[Sequence[int]], names: Iterable[str]) -> int:
        """Return the bit that is set while one of these keys is down, 0 if none is."""
        from Xlib.XK import string_to_keysym

        codes = {place.keycode for name in names for place in self._places(string_to_keysym(name))}
        return next((1 << bit for bit, row in enumerate(rows) if codes & {*row}), 0)

    def _places(self, symbol: int) -> list[KeyPlace]:
        found = self._display.keysym_to_keycodes(symbol) if symbol else ()
        return [KeyPlace(code, level) for code, level in found]


def _subsets(bits: set[int]) -> Iterable[tuple[int, ...]]:
    return chain.from_iterable(combinations(bits, size) for size in range(len(bits) + 1))
