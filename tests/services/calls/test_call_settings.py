"""What is set of calls survives being stored, and whatever else is stored survives nothing."""

from __future__ import annotations

import json

import pytest

from services.calls.call_settings import (
    CallSettings,
    ProgramName,
    with_program,
    with_recent,
    without_program,
)
from services.calls.ignored_offers import IgnoredOffers
from services.calls.values import Program

ZOOM, TEAMS = ProgramName("zoom", "Zoom"), ProgramName("teams", "Teams")


def test_it_comes_back_as_it_was() -> None:
    settings = CallSettings(
        on=True,
        least_s=90,
        gap_s=20,
        excluded=(ZOOM,),
        recent=(TEAMS, ZOOM),
        asked=True,
        ignored=IgnoredOffers({"teams": 1}),
    )
    assert CallSettings.from_json(json.loads(json.dumps(settings.to_json()))) == settings


@pytest.mark.parametrize(
    "values",
    [
        None,
        [],
        {"on": 1, "least_s": "60", "gap_s": True, "excluded": "zoom", "recent": [1, {"id": 2}]},
        {"asked": "yes", "ignored": ["zoom"]},
    ],
)
def test_what_is_damaged_is_as_at_the_first_start(values: object) -> None:
    assert CallSettings.from_json(values) == CallSettings()


def test_off_until_it_is_switched_on_with_a_minute_and_a_quarter_of_one() -> None:
    settings = CallSettings()
    assert (settings.on, settings.least_s, settings.gap_s) == (False, 60, 15)


@pytest.mark.parametrize(("stored", "least_s", "gap_s"), [(-5, 5, 0), (10**9, 3600, 300)])
def test_limits_stay_within_reason(stored: int, least_s: int, gap_s: int) -> None:
    settings = CallSettings.from_json({"least_s": stored, "gap_s": stored})
    assert (settings.least_s, settings.gap_s) == (least_s, gap_s)


def test_lists_hold_a_program_once() -> None:
    zoom = Program("zoom", "Zoom")
    assert with_program((ZOOM, TEAMS), zoom) == (TEAMS, ZOOM)
    assert without_program((ZOOM, TEAMS), "zoom") == (TEAMS,)
    assert with_recent((TEAMS, ZOOM), zoom) == (ZOOM, TEAMS)
    many = tuple(ProgramName(str(number), "x") for number in range(20))
    assert len(with_recent(many, zoom)) == 8


def test_what_is_excluded_is_not_offered_to_be() -> None:
    settings = CallSettings(excluded=(ZOOM,), recent=(ZOOM, TEAMS))
    assert settings.offered == (TEAMS,)
    assert settings.rules.excludes(Program("zoom", "Zoom"))
    assert settings.rules.excludes(Program("zoom-2", "Zoom"))  # excluded by the name it shows
    assert not settings.rules.excludes(Program("teams", "Teams"))
