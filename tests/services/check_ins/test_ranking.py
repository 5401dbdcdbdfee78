"""Who is offered has a reason to be, and comes in the order of its worth."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.kinds import PromptReason
from services.check_ins.ranking import (
    LONGEST_REST_DAYS,
    REST_WHEN_PASSED_DAYS,
    group_weight,
    may_be_offered,
    reason_for,
    score,
)
from services.check_ins.values import Candidate

DUE = Candidate(contact_id=1, cadence_days=28, days_silent=30, days_since_any=30)

STRANGER = {"spoken": False, "imported": True, "days_since_any": None}

HALF_WAY = replace(DUE, days_silent=14, days_since_any=14)


@pytest.mark.parametrize(
    ("changes", "offered"),
    [
        ({}, True),
        ({"days_silent": 28}, True),
        ({"days_silent": 27}, False),
        ({"parked": True}, False),
        ({"archived": True}, False),
        ({"reachable": False}, False),
        ({"follow_up_in_days": -31}, True),
        ({"follow_up_in_days": -30}, False),
        ({"days_since_held": 3}, False),  # which does not count for the cadence
        ({"days_since_held": 4}, True),
        ({"spread": True, "days_since_any": 2}, False),
        ({"follow_up_in_days": 0}, False),
        ({"follow_up_in_days": 3}, False),
        ({"follow_up_in_days": 4}, True),
        ({"days_since_any": 0}, False),
        ({"days_since_any": 3}, False),
        ({"days_since_any": 4}, True),
        ({"days_since_any": None, "spoken": False}, True),
        ({"days_since_any": 8, "tries": 4}, False),
        ({"days_since_any": 9, "tries": 4}, True),
        ({"days_since_any": LONGEST_REST_DAYS, "tries": 90}, False),
        ({"days_since_any": LONGEST_REST_DAYS + 1, "tries": 90}, True),
        ({"passed_over": 1, "passed_days_ago": 1}, True),
        ({"passed_over": 2, "passed_days_ago": REST_WHEN_PASSED_DAYS}, False),
        ({"passed_over": 2, "passed_days_ago": REST_WHEN_PASSED_DAYS + 1}, True),
        ({"passed_over": 3, "passed_days_ago": REST_WHEN_PASSED_DAYS + 1}, False),
        ({"passed_over": 99, "passed_days_ago": LONGEST_REST_DAYS}, False),
        ({"passed_over": 99, "passed_days_ago": LONGEST_REST_DAYS + 1}, True),
        ({"cadence_days": 0, "days_silent": 4}, True),
        ({"cadence_days": 4000}, False),
    ],
)
def test_a_cadence_that_has_run_out_is_offered_unless_something_stands_against_it(
    changes: dict[str, Any], offered: bool
) -> None:
    assert may_be_offered(replace(DUE, **changes)) is offered


@pytest.mark.parametrize(
    ("changes", "offered"),
    [
        ({}, False),
        ({"asked": True}, True),
        ({"fading": True}, True),
        ({"fading": True, "days_silent": 5}, True),
        ({"birthday_in_days": 7}, True),
        ({"birthday_in_days": 8}, False),
        ({"birthday_in_days": 0, "days_silent": 13}, False),
        ({"last_mood": 2}, True),
        ({"last_mood": 3}, False),
        ({"last_mood": 1, "days_silent": 13}, False),
        ({"days_without_voice": 85}, True),
        ({"days_without_voice": 84}, False),
        ({"next_time": True}, False),
    ],
)
def test_before_the_cadence_has_run_out_it_takes_another_reason(
    changes: dict[str, Any], offered: bool
) -> None:
    assert may_be_offered(replace(HALF_WAY, **changes)) is offered


@pytest.mark.parametrize(
    ("changes", "offered"),
    [
        ({"days_silent": 10, "days_since_any": 0, "tries": 1}, True),  # "try again tomorrow"
        ({"passed_over": 9, "passed_days_ago": 1}, True),
        ({"days_silent": 2}, False),  # talked meanwhile
        ({"days_since_held": 2}, False),
        ({"follow_up_in_days": 2}, False),
        ({"parked": True}, False),
        ({"archived": True}, False),
        ({"reachable": False}, False),
    ],
)
def test_what_the_user_asked_goes_before_the_rest_after_a_try(
    changes: dict[str, Any], offered: bool
) -> None:
    assert may_be_offered(replace(HALF_WAY, asked=True, **changes)) is offered


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({}, PromptReason.OVERDUE),
        ({"days_without_voice": 90}, PromptReason.VOICE),
        ({"days_without_voice": 30}, PromptReason.OVERDUE),
        ({"next_time": True, "days_without_voice": 90}, PromptReason.NEXT_TIME),
        ({"last_mood": 1, "next_time": True}, PromptReason.MOOD),
        ({"fading": True, "last_mood": 1}, PromptReason.FADING),
        ({"birthday_in_days": 0, "fading": True}, PromptReason.BIRTHDAY),
        ({"asked": True, "birthday_in_days": 0}, PromptReason.ASKED),
        ({"spread": True}, PromptReason.OVERDUE),
    ],
)
def test_the_reason_is_the_weightiest_that_holds(
    changes: dict[str, Any], reason: PromptReason
) -> None:
    assert reason_for(replace(DUE, **changes)) == reason


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({"days_silent": 60}, {}),
        ({"weight": 1.5}, {}),
        ({"fading": True}, {}),
        ({"birthday_in_days": 3}, {}),
        ({"last_mood": 1}, {}),
        ({"next_time": True}, {}),
        ({"days_without_voice": 100}, {}),
        ({}, {"tries": 1}),
        ({}, {"declined": 1}),
        ({"declined": 1}, {"declined": 2}),
        ({"days_silent": 56, "weight": 0.8}, {"days_silent": 45, "weight": 1.5}),
        ({}, {"spoken": False}),
        ({"spoken": False}, {**STRANGER, "days_silent": 400}),
        ({}, {**STRANGER, "spread": True, "days_silent": 400}),
        ({**STRANGER, "spread": True}, {**STRANGER, "days_silent": 400}),
        ({"imported": True, "declined": 3}, STRANGER),
        ({**STRANGER, "asked": True}, {"days_silent": 400}),
        # Written to, which is no talk.
        ({**STRANGER, "days_since_any": 60}, {"spoken": False, "tries": 1}),
        ({**STRANGER, "days_since_any": 60}, {**STRANGER, "spread": True, "days_silent": 400}),
        ({}, {"follow_up_in_days": 10}),
        ({"asked": True, "tries": 5, "declined": 3}, {"days_silent": 400, "birthday_in_days": 0}),
        ({"spread": True}, {"days_silent": 400, "birthday_in_days": 0, "fading": True}),
        ({"asked": True}, {"spread": True, "days_silent": 400}),
        # A weekly and a monthly rhythm, both twice over: the month gains more.
        ({"cadence_days": 28, "days_silent": 56}, {"cadence_days": 7, "days_silent": 14}),
    ],
)
def test_a_call_is_worth_more(better: dict[str, Any], worse: dict[str, Any]) -> None:
    assert score(replace(DUE, **better)) > score(replace(DUE, **worse))


def test_who_is_hard_to_reach_is_not_given_up() -> None:
    assert score(replace(DUE, tries=40)) == score(replace(DUE, tries=2))


def test_groups_weigh_as_they_matter_and_own_groups_in_the_middle() -> None:
    weights = [group_weight(code) for code in ("clients", "prospects", "candidates", "team")]

    assert weights == sorted(weights, reverse=True)
    assert group_weight(None) == group_weight("anything") == group_weight("candidates")
