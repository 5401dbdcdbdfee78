"""Keys pressed together, as a value that has one text on every platform."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from services.errors import QT_TRANSLATE_NOOP, KnownError


class Modifier(StrEnum):
    """Name a key that is held, in the order in which Qt writes them.

    As in Qt, on a Mac CTRL is the Command key and META is Control; elsewhere META is the Windows
    key.
    """

    META = "Meta"
    CTRL = "Ctrl"
    ALT = "Alt"
    SHIFT = "Shift"


NAMED_KEYS = frozenset(
    (
        *(f"F{number}" for number in range(1, 21)),
        *("Left", "Up", "Right", "Down", "Home", "End", "PgUp", "PgDown", "Ins", "Del"),
        *("Esc", "Tab", "Backspace", "Return", "Enter", "Space", "Pause", "Print"),
    )
)
"""The keys that type no character, by Qt's names."""

_HOLDING = frozenset((Modifier.META, Modifier.CTRL, Modifier.ALT))


class BareKeysError(KnownError):
    """Report keys that somebody types with."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "Other programs need these keys for typing. Hold Ctrl or Alt down with them.",
    )


@dataclass(frozen=True, slots=True)
class KeyCombination:
    """Hold one key and what is held down with it.

    `key` is one of NAMED_KEYS or the character that the key types, as a capital letter.
    """

    modifiers: frozenset[Modifier]
    key: str

    @classmethod
    def parse(cls, text: str) -> KeyCombination:
        """Read Qt's portable text of one combination, such as "Ctrl+Alt+N"; raise ValueError."""
        held, key = _split(text)
        if key not in NAMED_KEYS and not _is_character(key):
            raise ValueError(f"{text!r} names no key")
        modifiers = [Modifier(name) for name in held]
        if len(set(modifiers)) < len(modifiers):
            raise ValueError(f"{text!r} names a key twice")
        return cls(frozenset(modifiers), key)

    def __str__(self) -> str:
        """Return what `parse` reads."""
        return "+".join((*(each for each in Modifier if each in self.modifiers), self.key))

    def check(self) -> None:
        """Raise BareKeysError unless a key is held that nobody types with."""
        if not self.modifiers & _HOLDING:
            raise BareKeysError


def _split(text: str) -> tuple[list[str], str]:
    """Return what is held and the key, which may be the plus itself."""
    if text == "+" or (text.endswith("++") and len(text) > 2):
        held, key = text[:-2], "+"
    else:
        held, _, key = text.rpartition("+")
    return held.split("+") if held else [], key


def _is_character(key: str) -> bool:
    return len(key) == 1 and key.isprintable() and not key.isspace() and key.upper() == key
