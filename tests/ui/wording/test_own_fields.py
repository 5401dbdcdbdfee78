"""What is in a field of the user's own shows by the locale, and is typed by it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from services.errors import KnownError
from services.terms import FieldKind
from ui.wording.own_fields import field_kind_name, typed_value, value_words
from ui.wording.typed_dates import read_date, typed_date

K = FieldKind
ENGLISH, DUTCH = QLocale("en_GB"), QLocale("nl_NL")


@pytest.mark.parametrize(
    ("kind", "value", "words", "typed"),
    [
        (K.TEXT, "10,000.5", "10,000.5", "10,000.5"),
        (K.NUMBER, "10000.5", "10.000,5", "10000,5"),
        (K.DATE, "2026-03-09", "9 maart 2026", "9 maart 2026"),
        (K.DATE, "soon", "soon", "soon"),
        (K.CHOICE, "yes", "yes", "yes"),
        (K.YES_NO, "yes", "Yes", "Yes"),
        (K.YES_NO, "no", "No", "No"),
        (K.YES_NO, "", "", ""),
    ],
)
def test_what_is_in_a_field_shows_by_the_locale(
    kind: FieldKind, value: str, words: str, typed: str
) -> None:
    assert value_words(kind, value, DUTCH) == words
    assert typed_value(kind, value, DUTCH) == typed


def test_every_kind_has_a_name() -> None:
    assert len({field_kind_name(kind) for kind in K}) == len(K)


@pytest.mark.parametrize(
    ("typed", "locale", "read"),
    [
        ("31 dec 27", ENGLISH, "2027-12-31"),
        ("31-12-2027", DUTCH, "2027-12-31"),
        ("9 maart", DUTCH, "2026-03-09"),
        ("9-3-46", DUTCH, "2046-03-09"),
        ("9-3-47", DUTCH, "1947-03-09"),
        ("2026-03-09", ENGLISH, "2026-03-09"),
        ("3/9/2026", QLocale("en_US"), "2026-03-09"),
        (" ", ENGLISH, ""),
    ],
)
def test_a_day_is_typed_as_one_says_it(typed: str, locale: QLocale, read: str) -> None:
    assert read_date(typed, locale, 2026) == read


@pytest.mark.parametrize("typed", ["31 April", "9 March 198", "9 March 0000", "soon", "9" * 5000])
def test_what_is_no_day_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(KnownError, match="9 March 1984"):
        read_date(typed, ENGLISH, 2026)


@given(st.dates(date(1000, 1, 1)), st.sampled_from(("en_GB", "nl_NL", "en_US", "fr_FR")))
def test_a_day_that_shows_is_read_back(day: date, name: str) -> None:
    locale = QLocale(name)
    assert read_date(typed_date(day.isoformat(), locale), locale, 2026) == day.isoformat()
