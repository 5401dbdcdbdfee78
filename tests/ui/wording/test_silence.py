"""How long somebody has been silent, against a rhythm."""

from __future__ import annotations

import pytest

from ui.wording.silence import silence_words, silent_words, unusual_silence_words


@pytest.mark.parametrize(
    ("days", "cadence", "said"),
    [
        (59, 28, "8 weeks silent, was every 4"),
        (15, 7, "2 weeks silent, was every week"),
        (12, 10, "12 days silent, was every 10 days"),
        (122, 28, "4 months silent, was every 4 weeks"),
        (30, None, "4 weeks silent"),
    ],
)
def test_silence_against_the_rhythm(days: int, cadence: int | None, said: str) -> None:
    assert silent_words(days, cadence) == said
    short = silence_words(days, cadence)
    assert short == said.replace(" silent", "")


@pytest.mark.parametrize(
    ("days", "usual", "said"),
    [
        (65, 20, "9 weeks silent, usually every 20 days"),
        (65, 21, "9 weeks silent, usually every 3"),
        (800, 28, "2 years silent, usually every 4 weeks"),
    ],
)
def test_silence_against_what_is_usual(days: int, usual: int, said: str) -> None:
    assert unusual_silence_words(days, usual) == said
