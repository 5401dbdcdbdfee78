"""Tell reminders whether the user works, and when they begin next."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from services.check_ins.setting_reader import read_settings
from services.check_ins.working_time import WorkingTime, hours_on, is_open, working_days
from services.reminding.values import Working
from services.store import Store
from services.wall_time import instant_of


class WorkingNow:
    """Answer by the working days and hours that are set; for the reading thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __call__(self, now: datetime, zone: ZoneInfo) -> Working:
        """Return whether the user works at an instant, and when they begin after it."""
        with self._store.read() as session:
            return working_at(now, zone, read_settings(session, zone).working)


def working_at(now: datetime, zone: ZoneInfo, working: WorkingTime) -> Working:
    """Return whether the user works at an instant, and when they begin after it."""
    opens_at = None
    for day in working_days(now.astimezone(zone).date(), working):
        hours = hours_on(day, working)
        if hours is not None and (begins := instant_of(day, hours.begin, zone)) > now:
            opens_at = begins
            break
    return Working(is_open(now.astimezone(UTC), zone, working), opens_at)
