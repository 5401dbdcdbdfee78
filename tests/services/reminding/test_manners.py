"""The settings of reminders are read, whatever stands there."""

from __future__ import annotations

from datetime import time

import pytest

from services.hours import Hours
from services.reminding.manners import manners_json, manners_of
from services.reminding.values import Manners


@pytest.mark.parametrize(
    "manners", [Manners(), Manners(Hours(time(18), time(8, 30)), timed_even_so=True)]
)
def test_what_was_written_is_read(manners: Manners) -> None:
    assert manners_of(manners_json(manners)) == manners


@pytest.mark.parametrize(
    "values",
    [
        *(None, [], "quiet", {}, {"quiet_from": "18:00"}, {"quiet_from": 18, "quiet_until": 8}),
        {"quiet_from": "25:00", "quiet_until": "08:00", "timed_even_so": "yes"},
        {"quiet_from": "18:00+01:00", "quiet_until": "08:00"},
    ],
)
def test_what_is_damaged_holds_nothing_back(values: object) -> None:
    assert manners_of(values) == Manners()
