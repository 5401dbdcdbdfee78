"""Read who is brought to mind: check-ins, birthdays, and who fades."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from services.check_ins.birthdays import read_birthdays
from services.check_ins.candidates import read_candidates
from services.check_ins.fading_reader import count_fading, read_fading
from services.check_ins.open_prompts import (
    count_made,
    promised_ids,
    read_open,
    read_unanswered,
)
from services.check_ins.prompt_views import Moment
from services.check_ins.rhythmless import count_rhythmless, read_rhythmless
from services.check_ins.setting_reader import read_settings
from services.check_ins.spreading import fresh_start, is_backlog
from services.check_ins.texts import Language
from services.check_ins.values import BirthdayView, FadingView, FreshStart, PromptView
from services.check_ins.working_time import working_days
from services.clock import today
from services.store import Store


class PromptReader:
    """Read prompts; called in the reading thread. Sentences for the user are in `language`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def today(self, language: Language = "en") -> tuple[PromptView, ...]:
        """Return the birthdays and check-ins of today that nothing was done with yet."""
        with self._store.read() as session:
            return read_open(session, self._moment(session, language))

    def unanswered(self, language: Language = "en") -> tuple[PromptView, ...]:
        """Return the check-ins of today whose call came to nothing: "try again tomorrow"."""
        with self._store.read() as session:
            return read_unanswered(session, self._moment(session, language))

    def is_promised(self, contact_id: int) -> bool:
        """Return whether an open follow-up brings a contact to mind in the next days anyhow."""
        with self._store.read() as session:
            return bool(promised_ids(session, [contact_id], self._moment(session, "en")))

    def made_today(self) -> int:
        """Count the check-ins of today that were made."""
        with self._store.read() as session:
            return count_made(session, self._moment(session, "en"))

    def fresh_start(self) -> FreshStart | None:
        """Propose to spread those who wait over the weeks to come; None while they are not many."""
        clock = self._store.clock
        with self._store.read() as session:
            settings = read_settings(session, clock.zone())
            waiting = read_candidates(session, clock.now(), clock.zone())
        if not settings.on or not is_backlog(waiting, settings.limits):
            return None
        on = today(clock)
        return fresh_start(waiting, settings.limits, working_days(on, settings.working), on)

    def rhythmless(self) -> int:
        """Count who could be called, but has neither group nor rhythm, where they are the most."""
        clock = self._store.clock
        with self._store.read() as session:
            is_on = read_settings(session, clock.zone()).on
            return count_rhythmless(session, today(clock)) if is_on else 0

    def rhythmless_ids(self) -> tuple[int, ...]:
        """Return who could be called, but has neither group nor rhythm."""
        with self._store.read() as session:
            return read_rhythmless(session, today(self._store.clock))

    def upcoming_birthdays(
        self, days: int = 7, at: datetime | None = None
    ) -> tuple[BirthdayView, ...]:
        """Return the birthdays of the day of an instant (now) and so many ahead, the next first."""
        clock = self._store.clock
        day = (at or clock.now()).astimezone(clock.zone()).date()
        with self._store.read() as session:
            return read_birthdays(session, day, days)

    def fading(self, limit: int = 10, at: datetime | None = None) -> tuple[FadingView, ...]:
        """Return who is silent at an instant (now) for unusually long, the most unusual first."""
        clock = self._store.clock
        with self._store.read() as session:
            return read_fading(session, at or clock.now(), clock.zone(), limit)

    def fading_count(self) -> int:
        """Count all of them."""
        clock = self._store.clock
        with self._store.read() as session:
            return count_fading(session, clock.now(), clock.zone())

    def _moment(self, session: Session, language: Language) -> Moment:
        clock = self._store.clock
        return Moment(clock.now(), clock.zone(), language, read_settings(session, clock.zone()))
