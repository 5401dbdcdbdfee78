"""Each system gets the numbers and names that it has for a key."""

from __future__ import annotations

import pytest

from services.adapters.shortcut import macos_keys, windows_keys
from services.adapters.shortcut.keysyms import keysym, keysym_name
from services.adapters.shortcut.portal_session import trigger
from services.adapters.shortcut.x11_keyboard import Grab, KeyPlace, grabs_for
from services.key_combination import NAMED_KEYS, KeyCombination

parse = KeyCombination.parse


@pytest.mark.parametrize(
    ("key", "name", "number"),
    [
        ("N", "n", 0x6E),
        ("5", "5", 0x35),
        (",", "comma", 0x2C),
        ("+", "plus", 0x2B),
        ("`", "grave", 0x60),
        ("F12", "F12", 0xFFC9),
        ("PgDown", "Next", 0xFF56),
        ("Space", "space", 0x20),
        ("Enter", "KP_Enter", 0xFF8D),
        ("É", "U00E9", 0xE9),
        ("Ж", "U0436", 0x1000436),
    ],
)
def test_keys_as_x_calls_them(key: str, name: str, number: int) -> None:
    assert (keysym_name(key), keysym(key)) == (name, number)


def test_x_knows_every_named_key() -> None:
    assert [key for key in NAMED_KEYS if keysym(key) == 0] == []


def test_x_knows_every_character_of_ascii_by_its_name() -> None:
    from Xlib.XK import string_to_keysym

    keys = [chr(point) for point in range(0x21, 0x7F) if not chr(point).islower()]
    assert [key for key in keys if string_to_keysym(keysym_name(key)) != keysym(key)] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ctrl+Alt+N", "CTRL+ALT+n"),
        ("Meta+Shift+F9", "LOGO+SHIFT+F9"),
        ("Ctrl+,", "CTRL+comma"),
        ("Ctrl++", "CTRL+plus"),
    ],
)
def test_keys_as_the_portal_writes_them(text: str, words: str) -> None:
    assert trigger(parse(text)) == words


CTRL, SHIFT, CAPS, NUM, SCROLL = 4, 1, 2, 16, 32


def test_every_state_of_the_locks_is_grabbed() -> None:
    grabs = grabs_for([KeyPlace(57, 0)], CTRL, [CAPS, NUM, SCROLL])
    assert len(grabs) == 8
    assert Grab(57, CTRL) in grabs
    assert Grab(57, CTRL | CAPS | NUM | SCROLL) in grabs


def test_a_lock_that_the_keyboard_lacks_is_no_state() -> None:
    assert grabs_for([KeyPlace(57, 0)], CTRL, [CAPS, 0, 0]) == {
        Grab(57, CTRL),
        Grab(57, CTRL | CAPS),
    }


@pytest.mark.parametrize(
    ("places", "grabbed"),
    [
        ([KeyPlace(10, 1)], {Grab(10, CTRL | SHIFT)}),
        ([KeyPlace(10, 1), KeyPlace(20, 0)], {Grab(20, CTRL)}),
        ([KeyPlace(20, 0), KeyPlace(21, 2)], {Grab(20, CTRL), Grab(21, CTRL)}),
        ([KeyPlace(10, 4)], set()),
        ([], set()),
    ],
)
def test_where_a_character_stands_says_what_is_grabbed(
    places: list[KeyPlace], grabbed: set[Grab]
) -> None:
    assert grabs_for(places, CTRL, []) == grabbed


def test_windows_knows_every_named_key() -> None:
    codes = {key: windows_keys.virtual_key(key) for key in NAMED_KEYS}
    assert None not in codes.values()
    assert (codes["F1"], codes["F20"], codes["PgDown"], codes["Del"]) == (0x70, 0x83, 0x22, 0x2E)


@pytest.mark.parametrize(
    ("scanned", "code"),
    [(0x4E, 0x4E), (0x0131, 0x31), (-1, None), (0xFFFF, None)],
)
def test_windows_knows_characters_by_the_layout(scanned: int, code: int | None) -> None:
    assert windows_keys.virtual_key("x", scanned) == code


@pytest.mark.parametrize(
    ("text", "mask"),
    [("Ctrl+Alt+N", 0x4003), ("Shift+Ctrl+N", 0x4006), ("Meta+N", 0x4008)],
)
def test_modifiers_as_windows_numbers_them(text: str, mask: int) -> None:
    assert windows_keys.modifier_mask(parse(text)) == mask


@pytest.mark.parametrize(
    ("text", "mask", "code"),
    [
        ("Ctrl+Alt+N", 0x0900, 45),
        ("Meta+Shift+A", 0x1200, 0),
        ("Ctrl+5", 0x0100, 23),
        ("Ctrl+`", 0x0100, 50),
        ("Ctrl+F20", 0x0100, 90),
        ("Alt+Up", 0x0800, 126),
    ],
)
def test_keys_as_a_mac_numbers_them(text: str, mask: int, code: int) -> None:
    keys = parse(text)
    assert (macos_keys.modifier_mask(keys), macos_keys.key_code(keys.key)) == (mask, code)


def test_a_mac_has_no_key_twice_and_lacks_some() -> None:
    keys = [*NAMED_KEYS, *"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-=[]\\;',./`"]
    codes = {key: macos_keys.key_code(key) for key in keys}
    assert {key for key, code in codes.items() if code is None} == {"Ins", "Pause", "Print"}
    known = [code for code in codes.values() if code is not None]
    assert len(set(known)) == len(known)
