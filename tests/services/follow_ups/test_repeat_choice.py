"""Simple choices make rules and are read back from them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.follow_ups.recurrence import Recurrence, settled
from services.follow_ups.repeat_choice import (
    RepeatChoice,
    RepeatKind,
    choice_of,
    recurrence_of,
    usual_choices,
)
from services.terms import RepeatFrom

TUESDAY = date(2026, 11, 24)
K = RepeatKind


@pytest.mark.parametrize(
    ("choice", "rule"),
    [
        (RepeatChoice(K.DAYS), "FREQ=DAILY"),
        (RepeatChoice(K.DAYS, every=3), "FREQ=DAILY;INTERVAL=3"),
        (RepeatChoice(K.WORKING_DAYS), "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        (RepeatChoice(K.WEEKS, weekdays=(0, 3)), "FREQ=WEEKLY;BYDAY=MO,TH"),
        (RepeatChoice(K.WEEKS, 2, weekdays=(1,)), "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        (RepeatChoice(K.MONTHS_ON_DAY, day=15), "FREQ=MONTHLY;BYMONTHDAY=15"),
        (RepeatChoice(K.MONTHS_ON_DAY, day=30), "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"),
        (RepeatChoice(K.MONTHS_ON_DAY, 3, day=31), "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"),
        (RepeatChoice(K.MONTHS_ON_WEEKDAY, nth=2, weekdays=(1,)), "FREQ=MONTHLY;BYDAY=2TU"),
        (RepeatChoice(K.MONTHS_ON_WEEKDAY, nth=-1, weekdays=(4,)), "FREQ=MONTHLY;BYDAY=-1FR"),
        (RepeatChoice(K.YEARS, day=24, month=11), "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=24"),
        (
            RepeatChoice(K.YEARS, day=29, month=2),
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1",
        ),
        (RepeatChoice(K.DAYS, count=5), "FREQ=DAILY;COUNT=5"),
        (RepeatChoice(K.DAYS, until=date(2027, 1, 31)), "FREQ=DAILY;UNTIL=20270131"),
    ],
)
def test_choice_and_rule(choice: RepeatChoice, rule: str) -> None:
    assert recurrence_of(choice) == Recurrence(rule, RepeatFrom.DUE)
    assert settled(Recurrence(rule), TUESDAY).rule == rule
    assert choice_of(Recurrence(rule), TUESDAY) == choice


@pytest.mark.parametrize(
    ("kind", "rule"),
    [
        (K.DAYS_AFTER, "FREQ=DAILY;INTERVAL=10"),
        (K.WEEKS_AFTER, "FREQ=WEEKLY;INTERVAL=10"),
        (K.MONTHS_AFTER, "FREQ=MONTHLY;INTERVAL=10"),
    ],
)
def test_counted_from_completion(kind: RepeatKind, rule: str) -> None:
    repeat = Recurrence(rule, RepeatFrom.COMPLETION)

    assert recurrence_of(RepeatChoice(kind, 10)) == repeat
    assert choice_of(repeat, TUESDAY) == RepeatChoice(kind, 10)


@pytest.mark.parametrize(
    ("rule", "choice"),
    [
        ("FREQ=WEEKLY", RepeatChoice(K.WEEKS, weekdays=(1,))),
        ("FREQ=MONTHLY", RepeatChoice(K.MONTHS_ON_DAY, day=24)),
        ("FREQ=YEARLY", RepeatChoice(K.YEARS, day=24, month=11)),
        ("rrule:freq=weekly;byday=th,mo;wkst=mo", RepeatChoice(K.WEEKS, weekdays=(0, 3))),
        ("FREQ=WEEKLY;BYDAY=FR,TH,WE,TU,MO", RepeatChoice(K.WORKING_DAYS)),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR",
            RepeatChoice(K.WEEKS, 2, weekdays=(0, 1, 2, 3, 4)),
        ),
        ("FREQ=MONTHLY;BYDAY=+1MO", RepeatChoice(K.CUSTOM)),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", RepeatChoice(K.CUSTOM)),
        ("FREQ=MONTHLY;BYDAY=MO", RepeatChoice(K.CUSTOM)),
        ("FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1", RepeatChoice(K.CUSTOM)),
        ("FREQ=DAILY;BYDAY=MO,TU", RepeatChoice(K.CUSTOM)),
        ("FREQ=WEEKLY;BYDAY=MO;WKST=SU", RepeatChoice(K.CUSTOM)),
        ("nonsense", RepeatChoice(K.CUSTOM)),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", RepeatChoice(K.CUSTOM)),
    ],
)
def test_rules_of_others_are_read_as_far_as_a_choice_makes_them(
    rule: str, choice: RepeatChoice
) -> None:
    assert choice_of(Recurrence(rule), TUESDAY) == choice


def test_what_is_offered_fits_the_day() -> None:
    offered = usual_choices(date(2026, 10, 31))  # the fifth Saturday

    assert offered[2] == RepeatChoice(K.WEEKS, weekdays=(5,))
    assert offered[4] == RepeatChoice(K.MONTHS_ON_DAY, day=31)
    assert offered[5] == RepeatChoice(K.MONTHS_ON_WEEKDAY, nth=-1, weekdays=(5,))


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)), st.integers(1, 99))
def test_all_that_is_offered_comes_back_as_it_was(on: date, every: int) -> None:
    after = (K.DAYS_AFTER, K.WEEKS_AFTER, K.MONTHS_AFTER)
    for choice in (*usual_choices(on), *(RepeatChoice(kind, every) for kind in after)):
        repeat = recurrence_of(choice)
        assert settled(repeat, on) == repeat
        assert choice_of(repeat, on) == choice


def test_a_custom_rule_has_no_text_of_its_own() -> None:
    with pytest.raises(ValueError, match="custom"):
        recurrence_of(RepeatChoice(K.CUSTOM))
