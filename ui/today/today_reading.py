"""Read Today, and know when it was read: the clock goes on while it shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.context import UiContext
from ui.language import current_language

if TYPE_CHECKING:
    from services.today.values import Today
    from services.use_cases import UseCases


class TodayReading:
    """Hold what was read last."""

    def __init__(self, context: UiContext, page: QObject) -> None:
        self._context, self._page = context, page
        self._read_at: datetime | None = None
        self.today: Today | None = None
        self.all_fading = False

    @property
    def is_outdated(self) -> bool:
        """Tell whether it is another day since, or something of today is late by now."""
        today, now = self.today, self._context.clock.now()
        if today is None:
            return False
        is_another_day = today.on != now.astimezone(self._context.clock.zone()).date()
        return is_another_day or today.has_struck(self._read_at or now, now)

    def take(self, today: Today, read_at: datetime) -> None:
        """Hold what somebody read."""
        self.today, self._read_at = today, read_at

    def read(self, on_read: Callable[[], None]) -> None:
        """Read in the reading thread; a newer asking overtakes this one."""
        language, whole, at = current_language(), self.all_fading, self._context.clock.now()

        def job(cases: UseCases) -> Today:
            today = cases.today.read(language)
            return _with_all_fading(cases, today) if whole else today

        def on_done(today: Today) -> None:
            self.take(today, at)
            on_read()

        self._context.tasks.read(self._page, job, on_done, latest="today")


def _with_all_fading(cases: UseCases, today: Today) -> Today:
    """Return today with everybody who fades."""
    if not today.more_fading:
        return today
    fading = cases.open_prompts.fading(len(today.fading) + today.more_fading)
    return replace(today, fading=fading, more_fading=0)
