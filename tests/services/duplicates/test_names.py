"""Names of one person are alike, those of two are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.duplicates.names import ALIKE, likeness, name_words

WORDS = st.sampled_from(
    [
        "jan",
        "j",
        "johannes",
        "piet",
        "vries",
        "fries",
        "zeilstra",
        "zijlstra",
        "smit",
        "de",
        "van",
        "anna",
    ]
)
NAMES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)


def alike(one: str, two: str) -> float:
    return likeness(name_words(one), name_words(two))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Jan de Vries", "VRIES, Jan de"),
        ("Renée Müller", "Muller Renee"),
        ("Drs. H. van der Zeil MBA", "Zeil, mevr. H."),
        ("Pat O’Brien", "O'Brien, Pat"),
        ("Hanneke", "hanneke"),
        ("Jan van 't Hof", "ds. Jan van het Hof"),
        ("Øyvind Łuk", "Oyvind Luk"),
        ("李 小龍", "小龍 李"),
    ],
)
def test_same_name_however_it_is_written(one: str, two: str) -> None:
    assert alike(one, two) == 1.0


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("J. de Vries", "Jan de Vries"),
        ("T. Vos", "Tom Vos"),
        ("J.P. Smit", "Jan Piet Smit"),
        ("Hanneke Zeilstra", "Hanneke Zijlstra"),
        ("Sara Janssen", "Sarah Jansen"),
        ("Bob van den Berg", "Robert Berg"),
        ("Alex Smit", "Alexandra Smit"),
        ("Hanneke Maria Zeilstra", "Hanneke Zeilstra"),
    ],
)
def test_names_are_alike(one: str, two: str) -> None:
    assert ALIKE <= alike(one, two) < 1.0


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Anna Smit", "Anne Smit"),
        ("Anna Smit", "Anna Berg"),
        ("Hans de Boer", "Hanna de Boer"),
        ("J. Smit", "P. Smit"),
        ("Hanneke", "Hanneke Zeilstra"),
        ("J. J.", "J. J. Smit"),
        ("Anh Le", "Anh Van"),
    ],
)
def test_names_of_two_people_are_not_alike(one: str, two: str) -> None:
    assert alike(one, two) < ALIKE


@pytest.mark.parametrize("name", ["", " ", "+44 7700 900001", "…"])
def test_what_has_no_words_is_like_nothing(name: str) -> None:
    assert alike(name, name) == 0.0


@given(NAMES, NAMES)
def test_likeness_is_symmetric_and_at_most_one(one: str, two: str) -> None:
    assert alike(one, two) == alike(two, one)
    assert 0.0 <= alike(one, two) <= 1.0


@given(NAMES)
def test_every_name_is_like_itself(name: str) -> None:
    assert alike(name, name) == 1.0
