"""Whoever ignores the offer twice in a row is asked once whether to stop."""

from __future__ import annotations

import pytest

from services.calls.ignored_offers import IgnoredOffers


@pytest.mark.parametrize(
    ("answers", "asks"),
    [
        ("i", False),
        ("ii", True),
        ("iii", False),  # asked before
        ("ia", False),
        ("iai", False),
        ("iaii", True),
        ("iiiaii", True),
        ("ioi", True),  # another program between
        ("ioo", False),
    ],
)
def test_asks_at_the_second_time_in_a_row(answers: str, asks: bool) -> None:
    offers = IgnoredOffers()
    for answer in answers:
        if answer == "a":
            offers = offers.accepted("teams")
        else:
            offers = offers.ignored("zoom" if answer == "o" else "teams")
    assert offers.asks("teams") == asks
