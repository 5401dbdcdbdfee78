"""Tell whether the user works, by what is set."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from services.check_ins.check_in_settings import read_settings
from services.check_ins.working_time import is_open, next_beginning
from services.reminding.values import Working
from services.store import Store


class WorkingHours:
    """Tell whether the user works at an instant; for the reading thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __call__(self, now: datetime, zone: ZoneInfo) -> Working:
        """Return whether they work then, and when they begin next."""
        with self._store.read() as session:
            working = read_settings(session).working
        return Working(is_open(now, zone, working), next_beginning(now, zone, working))
