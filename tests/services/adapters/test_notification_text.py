"""Any text comes out well-formed, plain and short enough, and otherwise as it went in."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.adapters.notification_text import cut, lines, one_line

ARABIC = "\u200f\u0645\u0631\u062d\u0628\u0627"
FAMILY = "👩\u200d👩\u200d👧"


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def controls(text: str) -> set[str]:
    return {character for character in text if unicodedata.category(character) in {"Cc", "Cs"}}


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Call Anna", "Call Anna", "Call Anna"),
        ("  padded \n", "padded", "padded"),
        ("one\ntwo", "one two", "one\ntwo"),
        (
            "one\r\ntwo\rthree\u2028four\vfive",
            "one two three four five",
            "one\ntwo\nthree\nfour\nfive",
        ),
        ("one\n\ntwo", "one  two", "one\n\ntwo"),
        ("tab\there", "tab here", "tab\there"),
        ("nul\0bell\aesc\x1b[31mdel\x7f\x9b", "nulbellesc[31mdel", "nulbellesc[31mdel"),
        ("\ufeffbyte order", "\ufeffbyte order", "\ufeffbyte order"),
        ("no\ufffecharacter\uffff", "nocharacter", "nocharacter"),
        ("half \ud83d emoji", "half \ufffd emoji", "half \ufffd emoji"),
        ("two halves \ud83d\ude00", "two halves 😀", "two halves 😀"),
        (f"{ARABIC} Anna", f"{ARABIC} Anna", f"{ARABIC} Anna"),
        ("<b> & %s 'quoted' \"twice\" \\n", *["<b> & %s 'quoted' \"twice\" \\n"] * 2),
        ("", "", ""),
        ("\0\n\t", "", ""),
    ],
)
def test_what_a_person_should_see(text: str, title: str, body: str) -> None:
    assert one_line(text) == title
    assert lines(text) == body


@given(st.text(st.characters()))
def test_any_text_becomes_well_formed_and_plain(text: str) -> None:
    title, body = one_line(text), lines(text)
    assert title.encode("utf-8").decode("utf-8") == title
    assert len(title.splitlines()) <= 1
    assert controls(title) == set()
    assert controls(body) <= {"\n", "\t"}
    assert (one_line(title), lines(body)) == (title, body)


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("abcdef", 6, "abcdef"),
        ("abcdefg", 6, "abcde…"),
        ("abcd efg", 6, "abcd…"),
        ("ab😀", 4, "ab😀"),
        ("ab😀c", 4, "ab…"),
        ("abc😀", 4, "abc…"),
        ("cafe\u0301s", 5, "caf…"),
        (f"ab{FAMILY}c", 8, "ab…"),
        ("ab👍🏽c", 5, "ab…"),
        ("❤\ufe0f❤\ufe0f", 3, "❤\ufe0f…"),
        ("e" + "\u0301" * 40, 20, "e" + "\u0301" * 18 + "…"),
        ("", 5, ""),
    ],
)
def test_cuts_between_characters(text: str, limit: int, expected: str) -> None:
    assert cut(text, limit) == expected


@given(st.text(), st.integers(min_value=2, max_value=40))
def test_a_cut_text_fits_and_starts_as_it_did(text: str, limit: int) -> None:
    shortened = cut(text, limit)
    assert units(shortened) <= limit
    if units(text) <= limit:
        assert shortened == text
    else:
        assert shortened.endswith("…")
        assert text.startswith(shortened[:-1])
