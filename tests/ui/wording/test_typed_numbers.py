"""Numbers are read as people of a place type them, and written as they read them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from services.contacts.field_rules import TooLongError
from services.own_fields.rules import NotANumberError, number
from ui.wording.typed_numbers import number_words, read_number, typed_number

LOCALES = ("en_GB", "nl_NL", "fr_FR", "de_CH", "en_IN", "sv_SE", "es_ES", "ar_EG", "fa_IR")


@pytest.mark.parametrize(
    ("name", "typed", "read"),
    [
        ("en_GB", " 1,234.50 ", "1234.50"),
        ("en_GB", "1,5", "1.5"),
        ("en_GB", "1,234", "1234"),
        ("en_GB", "-.5", "-0.5"),
        ("en_GB", "+5", "5"),
        ("en_GB", "1 234 567", "1234567"),
        ("nl_NL", "1.234,50", "1234.50"),
        ("nl_NL", "1.234", "1234"),
        ("nl_NL", "1.5", "1.5"),
        ("nl_NL", "0.500", "0.500"),
        ("nl_NL", "1,234", "1.234"),
        ("fr_FR", "1\u202f234,5", "1234.5"),
        ("de_CH", "1’234.5", "1234.5"),
        ("sv_SE", "\u22125", "-5"),
        ("ar_EG", "\u0663\u066b\u0665", "3.5"),
        ("en_IN", "12,34,567", "1234567"),
        ("nl_NL", "", ""),
    ],
)
def test_a_number_is_typed_as_one_writes_it(name: str, typed: str, read: str) -> None:
    assert read_number(typed, QLocale(name)) == read


@pytest.mark.parametrize(
    "typed", ["ten", "12 34", "1,2,3", "1.2.3", "€ 5", "5-", "--5", "1e5", ".", "-", "½", "5 %"]
)
@pytest.mark.parametrize("name", ["en_GB", "nl_NL"])
def test_what_is_no_number_is_refused_with_an_example(name: str, typed: str) -> None:
    example = {"en_GB": "12,345.5", "nl_NL": "12.345,5"}[name]
    with pytest.raises(NotANumberError, match=example):
        read_number(typed, QLocale(name))


def test_a_number_of_many_digits_is_refused() -> None:
    with pytest.raises(TooLongError):
        read_number("9" * 19, QLocale("nl_NL"))


@pytest.mark.parametrize(
    ("name", "value", "words", "typed"),
    [
        ("en_GB", "1987", "1987", "1987"),
        ("en_GB", "-12345.50", "-12,345.50", "-12345.50"),
        ("nl_NL", "12345.5", "12.345,5", "12345,5"),
        ("nl_NL", "0.10", "0,10", "0,10"),
        ("en_GB", "some", "some", "some"),
        ("en_GB", "", "", ""),
        ("en_GB", ".5", ".5", ".5"),
    ],
)
def test_a_number_is_written_by_the_locale(name: str, value: str, words: str, typed: str) -> None:
    assert number_words(value, QLocale(name)) == words
    assert typed_number(value, QLocale(name)) == typed


@given(
    st.sampled_from(LOCALES),
    st.decimals(min_value=-(10**11), max_value=10**11, places=6),
    st.integers(0, 7),
)
def test_what_is_written_is_read_back(name: str, value: Decimal, cut: int) -> None:
    locale = QLocale(name)
    text = f"{value:f}"
    neutral = number(text[: len(text) - cut].rstrip("."))
    assert read_number(number_words(neutral, locale), locale) == neutral
    assert read_number(typed_number(neutral, locale), locale) == neutral
