"""Read what today asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from models import today as sql
from models.instants import to_microseconds
from services.check_ins.prompt_reader import PromptReader
from services.check_ins.texts import Language
from services.check_ins.values import BirthdayView
from services.contacts.numbers import first_numbers
from services.follow_ups.values import DueItem
from services.journal.draft_list import DraftListReader
from services.store import Store
from services.today.due_rows import Query, count_open, read_ahead, read_due
from services.today.values import DayCount, OpenCounts, Today
from services.wall_time import instant_of

_DAYS_AHEAD = 7
_MOST_FADING = 5


class TodayReader:
    """Read Today; called in the reading thread."""

    def __init__(self, store: Store, prompts: PromptReader, drafts: DraftListReader) -> None:
        self._store = store
        self._prompts = prompts
        self._drafts = drafts

    def read(self, language: Language = "en") -> Today:
        """Return what today asks for, as of now in the user's zone.

        Sentences for the user are in `language`. How many more wait for a check-in is left out:
        to know it, everybody has to be looked at.
        """
        now, zone = self._store.clock.now(), self._store.clock.zone()
        with self._store.read() as session:
            today = _follow_ups(session, now, zone)
            put_away = _put_away(session, today.on)
            kept = _kept_since(session, instant_of(today.on, time(), zone))
        birthdays = self._prompts.upcoming_birthdays(_DAYS_AHEAD)
        fading = self._prompts.fading(_MOST_FADING)
        tomorrow = today.on + timedelta(days=1)
        return replace(
            today,
            check_ins=(*self._prompts.today(language), *self._prompts.unanswered(language)),
            birthdays=tuple(
                each for each in birthdays if (each.on, each.contact_id) not in put_away
            ),
            fading=fading,
            more_fading=self._prompts.fading_count() - len(fading),
            drafts=self._drafts.read(),
            tomorrow_birthdays=tuple(each for each in birthdays if each.on == tomorrow),
            week=tuple(_with_birthdays(day, birthdays) for day in today.week),
            done_today=kept + self._prompts.made_today(),
        )

    def counts(self) -> OpenCounts:
        """Return how many follow-ups wait."""
        now, zone = self._store.clock.now(), self._store.clock.zone()
        with self._store.read() as session:
            query = _query(session)
            return OpenCounts(read_due(query, now, zone).to_do, count_open(query))


def _follow_ups(session: Session, now: datetime, zone: ZoneInfo) -> Today:
    due, ahead = (read(_query(session), now, zone) for read in (read_due, read_ahead))
    shown = (*due.overdue, *due.due)
    numbers = first_numbers(session, {item.follow_up.contact_id for item in shown})

    def with_numbers(items: tuple[DueItem, ...]) -> tuple[DueItem, ...]:
        return tuple(replace(item, number=numbers.get(item.follow_up.contact_id)) for item in items)

    return replace(ahead, overdue=with_numbers(due.overdue), due=with_numbers(due.due))


def _query(session: Session) -> Query:
    return session.connection().exec_driver_sql


def _kept_since(session: Session, since: datetime) -> int:
    values = (to_microseconds(since),)
    count: int = session.connection().exec_driver_sql(sql.KEPT_COUNT, values).scalar_one()
    return count


def _put_away(session: Session, on: date) -> set[tuple[date, int]]:
    """Return whose birthday of a day nothing more is wanted of."""
    found = session.connection().exec_driver_sql(sql.PUT_AWAY_BIRTHDAYS, (on.isoformat(),))
    return {(on, contact_id) for (contact_id,) in found}


def _with_birthdays(day: DayCount, birthdays: tuple[BirthdayView, ...]) -> DayCount:
    return replace(day, birthdays=sum(each.on == day.on for each in birthdays))
