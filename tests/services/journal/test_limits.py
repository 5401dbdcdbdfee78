"""What a note holds, in all and without a space; and how much of what is pasted fits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.journal import limits
from services.journal.limits import MOST_TEXT_CHARS, MOST_WORD_CHARS, is_too_long, what_fits

WORD = "x" * MOST_WORD_CHARS


@pytest.mark.parametrize(
    ("text", "too_long"),
    [
        ("", False),
        (WORD, False),
        (WORD + "x", True),
        (f"{WORD} {WORD}\u2029{WORD}", False),
        ("x " * (MOST_TEXT_CHARS // 2), False),
        ("x " * (MOST_TEXT_CHARS // 2) + "x", True),
    ],
)
def test_a_note_is_bounded_in_all_and_by_the_word(text: str, too_long: bool) -> None:
    assert is_too_long(text) is too_long


@pytest.mark.parametrize(
    ("before", "added", "after", "fits"),
    [
        ("", "any words", "", "any words"),
        ("", WORD + "x", "", WORD),
        ("a ", WORD, " b", WORD),
        ("ab", WORD, "", WORD[2:]),
        ("", f"a {WORD}", "cd", f"a {WORD[2:]}"),
        ("ab", WORD, "cd", WORD[4:]),
        (WORD, "x y", "", ""),
        (WORD, " x y", "", " x y"),
        ("", f"{WORD}x and more", "", WORD),
    ],
)
def test_a_paste_is_taken_up_to_the_word_that_gets_too_long(
    before: str, added: str, after: str, fits: str
) -> None:
    assert what_fits(before, added, after) == fits


SHORT = st.text("ab \n", max_size=12)


@given(SHORT, SHORT, SHORT)
def test_no_paste_makes_a_word_too_long(before: str, added: str, after: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "MOST_WORD_CHARS", 4)
        fits = what_fits(before, added, after)
        if fits and not is_too_long(before) and not is_too_long(after):
            assert added.startswith(fits)
            assert not is_too_long(before + fits + after)
            assert fits == added or is_too_long(before + added + after)
