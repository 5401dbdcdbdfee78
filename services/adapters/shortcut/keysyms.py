"""Names of keys as X and the desktops that came after it write them."""

from __future__ import annotations

import unicodedata

_OTHER_NAMES = {
    "PgUp": "Prior",
    "PgDown": "Next",
    "Ins": "Insert",
    "Del": "Delete",
    "Esc": "Escape",
    "Backspace": "BackSpace",
    "Enter": "KP_Enter",
    "Space": "space",
}
_CHARACTERS = dict(
    zip(
        "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
        (
            *("exclam", "quotedbl", "numbersign", "dollar", "percent", "ampersand", "apostrophe"),
            *("parenleft", "parenright", "asterisk", "plus", "comma", "minus", "period", "slash"),
            *("colon", "semicolon", "less", "equal", "greater", "question", "at", "bracketleft"),
            *("backslash", "bracketright", "asciicircum", "underscore", "grave", "braceleft"),
            *("bar", "braceright", "asciitilde"),
        ),
        strict=True,
    )
)
_UNICODE = 0x01000000


def keysym_name(key: str) -> str:
    """Return the name of a KeyCombination's key, from keysymdef.h without its XK_."""
    if len(key) > 1:
        return _OTHER_NAMES.get(key, key)
    small = key.lower()
    if small.isascii():
        return _CHARACTERS.get(small, small)
    return f"U{ord(unicodedata.normalize('NFC', small)):04X}"


def keysym(key: str) -> int:
    """Return the number of a KeyCombination's key; 0 if X has none."""
    if len(key) > 1:
        from Xlib.XK import string_to_keysym

        number: int = string_to_keysym(keysym_name(key))
        return number
    point = ord(key.lower())
    return point if point < 0x100 else _UNICODE + point
