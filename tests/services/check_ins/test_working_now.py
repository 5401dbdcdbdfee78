"""Reminders learn whether the user works, and when they begin next."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from services.check_ins.check_in_settings import CheckInSettings
from services.check_ins.working_now import WorkingNow, working_at
from services.check_ins.working_time import WorkingTime
from services.hours import Hours
from services.store import Store
from services.use_cases import UseCases
from tests.support.clock import FrozenClock

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
DUTCH = WorkingTime(country="NL")


@pytest.mark.parametrize(
    ("now", "is_open", "opens"),
    [
        ("2026-03-03T08:59", False, "2026-03-03T09:00"),
        ("2026-03-03T09:00", True, "2026-03-04T09:00"),
        ("2026-03-03T17:00", False, "2026-03-04T09:00"),
        ("2026-03-06T18:00", False, "2026-03-09T09:00"),  # the weekend
        ("2026-04-24T18:00", False, "2026-04-28T09:00"),  # the King's birthday
    ],
)
def test_working_days_and_hours(now: str, is_open: bool, opens: str) -> None:
    at, expected = (datetime.fromisoformat(each).replace(tzinfo=AMSTERDAM) for each in (now, opens))
    working = working_at(at, AMSTERDAM, DUTCH)
    assert (working.is_open, working.opens_at) == (is_open, expected)


def test_who_never_works_never_begins() -> None:
    at = datetime(2026, 3, 3, 9, tzinfo=AMSTERDAM)
    working = working_at(at, AMSTERDAM, WorkingTime(hours=(None,) * 7))
    assert (working.is_open, working.opens_at) == (False, None)


def test_it_is_as_the_user_set_it(store: Store, use_cases: UseCases, clock: FrozenClock) -> None:
    working = WorkingNow(store)
    assert working(clock.now(), clock.zone()).is_open
    late = WorkingTime(hours=(Hours(time(12), time(20)),) * 7)
    use_cases.settings.write("check_ins", CheckInSettings(working=late).to_json())
    assert not working(clock.now(), clock.zone()).is_open
