"""What is set of reminders survives being stored, and damage to it hides names sooner than not."""

from __future__ import annotations

import json
from datetime import time
from itertools import product

import pytest

from services.hours import Hours
from services.notifications import NotifierWay
from services.reminding.attention import AttentionState
from services.reminding.manners import manners_of
from services.reminding.reminder_settings import ReminderSettings
from services.reminding.values import Manners

MANNERS = Manners(Hours(time(19, 30), time(8)), timed_even_so=True)
ALL_SET = ReminderSettings(
    notifier=NotifierWay.PLAIN,
    hides_names=True,
    waits_in_calls=False,
    waits_for_full_screen=False,
    waits_undisturbed=False,
    manners=MANNERS,
)


@pytest.mark.parametrize("settings", [ReminderSettings(), ALL_SET])
def test_it_comes_back_as_it_was(settings: ReminderSettings) -> None:
    stored = json.loads(json.dumps(settings.to_json()))
    assert ReminderSettings.from_json(stored) == settings
    assert manners_of(stored) == settings.manners


@pytest.mark.parametrize(
    "values",
    [
        None,
        [],
        "off",
        {"notifier": 7, "wait_in_calls": 0, "wait_for_full_screen": "no", "quiet_from": "late"},
        {"notifier": "buttons"},
        {"notifier": None, "hide_names": False},
    ],
)
def test_what_is_damaged_is_as_at_the_first_start(values: object) -> None:
    assert ReminderSettings.from_json(values) == ReminderSettings()


@pytest.mark.parametrize("value", [True, 1, 0, "yes", None])
def test_names_are_hidden_in_doubt(value: object) -> None:
    assert ReminderSettings.from_json({"hide_names": value}).hides_names


@pytest.mark.parametrize("waits", list(product((True, False), repeat=3)))
def test_only_what_is_waited_for_counts(waits: tuple[bool, bool, bool]) -> None:
    settings = ReminderSettings(
        waits_in_calls=waits[0], waits_for_full_screen=waits[1], waits_undisturbed=waits[2]
    )
    worst = AttentionState(in_call=True, full_screen=True, do_not_disturb=True, locked=True)
    assert settings.heeded(worst) == AttentionState(*waits, locked=True)
    assert settings.heeded(AttentionState()) == AttentionState()
