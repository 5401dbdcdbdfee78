"""What is typed into a field of the user's own is stored neutral, or refused in a sentence."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.contacts.field_rules import TooLongError
from services.errors import KnownError
from services.own_fields import rules
from services.terms import FieldKind

K = FieldKind
CHOICES = ("rot", "grün")


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (K.TEXT, " two\n lines \n", "two\n lines"),
        (K.NUMBER, "-007.50", "-7.50"),
        (K.NUMBER, "-0.0", "0.0"),
        (K.NUMBER, "000", "0"),
        (K.DATE, "20260309", "2026-03-09"),
        (K.CHOICE, "GRUN", "grün"),
        (K.YES_NO, "No", "no"),
        *((kind, " \t", "") for kind in K),
    ],
)
def test_what_is_typed_is_kept_neutral(kind: FieldKind, typed: str, kept: str) -> None:
    assert rules.checked(kind, typed, CHOICES) == kept


@pytest.mark.parametrize(
    ("kind", "typed", "error"),
    [
        (K.TEXT, "x" * 5_000_000, TooLongError),
        (K.NUMBER, "ten", rules.NotANumberError),
        (K.NUMBER, "1,5", rules.NotANumberError),
        (K.NUMBER, "1e5", rules.NotANumberError),
        (K.NUMBER, "٣", rules.NotANumberError),
        (K.NUMBER, "9" * 19, TooLongError),
        (K.DATE, "2026-02-30", rules.NoSuchDayError),
        (K.DATE, "--03-09", rules.NoSuchDayError),
        (K.CHOICE, "blue", rules.UnknownChoiceError),
        (K.YES_NO, "maybe", rules.UnknownChoiceError),
    ],
)
def test_what_cannot_be_is_refused(kind: FieldKind, typed: str, error: type[KnownError]) -> None:
    with pytest.raises(error):
        rules.checked(kind, typed, CHOICES)


def test_what_the_field_has_may_stay() -> None:
    assert rules.checked(K.CHOICE, "blue", CHOICES, "blue") == "blue"


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9))
def test_a_number_keeps_its_worth(value: Decimal) -> None:
    text = f"{value:f}"
    try:
        kept = rules.number(text)
    except TooLongError:
        assert sum(map(str.isdigit, text)) > rules.DIGITS_LIMIT
    else:
        assert Decimal(kept) == value
        assert rules.number(kept) == kept
