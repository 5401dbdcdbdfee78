"""Keys pressed together have one text, the same as Qt's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.key_combination import NAMED_KEYS, BareKeysError, KeyCombination, Modifier

M = Modifier
ALL = frozenset(Modifier)
COMBINATIONS = st.builds(
    KeyCombination,
    st.frozensets(st.sampled_from(Modifier)),
    st.sampled_from([*NAMED_KEYS, *"ANZ0159É+-=,./<\\Ж"]),
)


@pytest.mark.parametrize(
    ("text", "modifiers", "key"),
    [
        ("Ctrl+Alt+N", {M.CTRL, M.ALT}, "N"),
        ("Meta+Ctrl+Alt+Shift+F12", ALL, "F12"),
        ("Ctrl++", {M.CTRL}, "+"),
        ("Ctrl+Shift++", {M.CTRL, M.SHIFT}, "+"),
        ("+", set(), "+"),
        ("N", set(), "N"),
        ("Alt+PgDown", {M.ALT}, "PgDown"),
        ("Ctrl+É", {M.CTRL}, "É"),
        ("Ctrl+,", {M.CTRL}, ","),
    ],
)
def test_text_is_read_and_written(text: str, modifiers: set[Modifier], key: str) -> None:
    keys = KeyCombination.parse(text)
    assert keys == KeyCombination(frozenset(modifiers), key)
    assert str(keys) == text


def test_modifiers_stand_in_the_order_of_qt() -> None:
    assert str(KeyCombination.parse("Alt+Ctrl+N")) == "Ctrl+Alt+N"


@pytest.mark.parametrize(
    "text",
    [
        *("", "Ctrl", "Ctrl+", "Ctrl+Alt", "Hyper+N", "ctrl+N", "Ctrl+n", "Ctrl+Ctrl+N", "F99"),
        *("Ctrl+N, Ctrl+M", "Ctrl+ ", "Ctrl+Nn", "++", "Ctrl+\x07", "Num+5", "None", "7+N"),
    ],
)
def test_other_text_is_no_combination(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any that says so
        KeyCombination.parse(text)


@given(COMBINATIONS)
def test_what_is_written_is_read_again(keys: KeyCombination) -> None:
    assert KeyCombination.parse(str(keys)) == keys


@given(st.text())
def test_any_text_is_read_or_no_combination(text: str) -> None:
    try:
        keys = KeyCombination.parse(text)
    except ValueError:
        return
    assert KeyCombination.parse(str(keys)) == keys


@pytest.mark.parametrize(
    ("text", "is_bare"),
    [
        *(("N", True), ("Shift+N", True), ("F5", True), ("Shift+Space", True)),
        *(("Ctrl+N", False), ("Alt+N", False), ("Meta+N", False), ("Ctrl+Shift+F5", False)),
    ],
)
def test_keys_that_people_type_with_are_refused(text: str, is_bare: bool) -> None:
    keys = KeyCombination.parse(text)
    if is_bare:
        with pytest.raises(BareKeysError):
            keys.check()
    else:
        keys.check()
