"""Make, keep, drop, snooze, move, edit and hand over follow-ups, one or several at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from models.entities import Contact, EntryParticipant, FollowUp
from models.kinds import FollowUpStatus
from services.batches import batched
from services.changes import ChangeSet
from services.follow_ups.closing import close, finish, open_again
from services.follow_ups.due import Due
from services.follow_ups.follow_up_rows import (
    EmptyTitleError,
    change_row,
    due_here,
    due_of,
    insert_follow_up,
    set_due,
    view_of,
)
from services.follow_ups.newer_rules import NewerRules
from services.follow_ups.values import NewFollowUp
from services.gone import get_or_gone, live_or_gone
from services.reminding.deliveries import choose_anew
from services.store import Store
from services.unit_of_work import UnitOfWork

__all__ = ["EmptyTitleError", "FollowUpService", "due_of", "view_of"]

_BATCH = 500  # bound parameters of one statement


class FollowUpService:
    """Change follow-ups; every call is one unit of work in the writing thread.

    What is closed of a series brings the next one. Where several are changed at once, those that
    are gone or in the bin are left out.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._newer_rules = NewerRules(store)

    def add(self, contact_id: int, new: NewFollowUp, origin: str = "") -> ChangeSet:
        """Make a follow-up with a contact."""
        with self._store.write(origin) as unit:
            get_or_gone(unit.session, Contact, contact_id)
            insert_follow_up(unit, contact_id, new)
            return unit.commit()

    def edit(self, follow_up_id: int, wanted: NewFollowUp, origin: str = "") -> ChangeSet:
        """Make a follow-up be as wanted; raise as new_columns() does.

        While it repeats in the same way, another due date moves this one of the series alone;
        where that changes, the series starts anew on its due date.
        """
        with self._store.write(origin) as unit:
            row = get_or_gone(unit.session, FollowUp, follow_up_id)
            if change_row(row, wanted):
                choose_anew(unit, [row.id], self._store.clock.zone())
            return unit.commit()

    def complete(self, follow_up_id: int, origin: str = "") -> ChangeSet:
        """Mark it done, as kept now."""
        return self._close([follow_up_id], FollowUpStatus.DONE, origin)

    def complete_all(self, follow_up_ids: Collection[int], origin: str = "") -> ChangeSet:
        """Mark each done, as kept now."""
        return self._close_all(follow_up_ids, FollowUpStatus.DONE, origin)

    def drop(self, follow_up_id: int, origin: str = "") -> ChangeSet:
        """Mark it as not to be done any more; of a series, this one alone."""
        return self._close([follow_up_id], FollowUpStatus.DROPPED, origin)

    def drop_all(self, follow_up_ids: Collection[int], origin: str = "") -> ChangeSet:
        """Mark each as not to be done any more; of a series, this one alone."""
        return self._close_all(follow_up_ids, FollowUpStatus.DROPPED, origin)

    def end_series(self, follow_up_ids: Collection[int], origin: str = "") -> ChangeSet:
        """Drop each with all that would follow on it."""
        with self._store.write(origin) as unit:
            finish(unit, _live(unit, follow_up_ids), FollowUpStatus.DROPPED)
            return unit.commit()

    def reopen(self, follow_up_id: int, origin: str = "") -> ChangeSet:
        """Take back that it was done or dropped, and what followed on it if nobody touched that."""
        with self._store.write(origin) as unit:
            open_again(unit, get_or_gone(unit.session, FollowUp, follow_up_id))
            return unit.commit()

    def snooze(self, follow_up_id: int, until_utc: datetime, origin: str = "") -> ChangeSet:
        """Remind of it again at that instant; the due date stays what was promised."""
        with self._store.write(origin) as unit:
            get_or_gone(unit.session, FollowUp, follow_up_id).snoozed_until_utc = until_utc
            choose_anew(unit, [follow_up_id], self._store.clock.zone())
            return unit.commit()

    def snooze_all(self, until_utc: Mapping[int, datetime | None], origin: str = "") -> ChangeSet:
        """Snooze each until its instant, or wake it with None; those gone are left out."""

        def put_off(row: FollowUp) -> None:
            row.snoozed_until_utc = until_utc[row.id]

        return self._time_all(until_utc, put_off, origin)

    def move(self, follow_up_id: int, due: Due | None, origin: str = "") -> ChangeSet:
        """Give it another due date, or none; a snooze ends with the date it belonged to.

        The others of a series stay where they are. Raises RepeatNeedsDateError.
        """
        with self._store.write(origin) as unit:
            row = get_or_gone(unit.session, FollowUp, follow_up_id)
            set_due(row, due)
            row.snoozed_until_utc = None
            choose_anew(unit, [follow_up_id], self._store.clock.zone())
            return unit.commit()

    def move_all(
        self, follow_up_ids: Collection[int], on: date | None, origin: str = ""
    ) -> ChangeSet:
        """Move each to a day, or to some day; times stay. Raises RepeatNeedsDateError."""
        zone = self._store.clock.zone()
        return self._time_all(follow_up_ids, lambda row: _move_to(row, on, zone), origin)

    def shift_all(self, follow_up_ids: Collection[int], days: int, origin: str = "") -> ChangeSet:
        """Move each so many days from where it is; those for some day stay there."""
        zone = self._store.clock.zone()
        return self._time_all(follow_up_ids, lambda row: _shift(row, days, zone), origin)

    def follow_zone_rules(self) -> bool:
        """Bring some to the instants of the zones' present rules; return whether to go on.

        Called until it returns False, at the start and once a day: a country may have changed
        its rules.
        """
        return self._newer_rules.apply_some()

    def hand_over(
        self, follow_up_ids: Collection[int], contact_id: int, origin: str = ""
    ) -> ChangeSet:
        """Give follow-ups to another contact; raise GoneError if there is none.

        They stay with the entry they came from where that contact took part in it.
        """
        with self._store.write(origin) as unit:
            live_or_gone(unit.session, Contact, contact_id)
            rows = [row for row in _live(unit, follow_up_ids) if row.contact_id != contact_id]
            shared = _entries_with(unit, contact_id, (row.entry_id for row in rows))
            for row in rows:
                unit.touch("contacts", [row.contact_id])
                row.contact_id = contact_id
                row.entry_id = row.entry_id if row.entry_id in shared else None
            return unit.commit()

    def _close(self, ids: Sequence[int], status: FollowUpStatus, origin: str) -> ChangeSet:
        with self._store.write(origin) as unit:
            rows = [get_or_gone(unit.session, FollowUp, each) for each in ids]
            close(unit, rows, status, self._store.clock.zone())
            return unit.commit()

    def _close_all(self, ids: Collection[int], status: FollowUpStatus, origin: str) -> ChangeSet:
        with self._store.write(origin) as unit:
            close(unit, _live(unit, ids), status, self._store.clock.zone())
            return unit.commit()

    def _time_all(
        self, follow_up_ids: Collection[int], change: Callable[[FollowUp], None], origin: str
    ) -> ChangeSet:
        """Change when each comes."""
        with self._store.write(origin) as unit:
            rows = _live(unit, follow_up_ids)
            for row in rows:
                change(row)
            choose_anew(unit, [row.id for row in rows], self._store.clock.zone())
            return unit.commit()


def _live(unit: UnitOfWork, ids: Iterable[int]) -> list[FollowUp]:
    """Return the follow-ups that are there and in no bin."""
    rows: list[FollowUp] = []
    for batch in batched(dict.fromkeys(ids), _BATCH):
        there = select(FollowUp).where(FollowUp.id.in_(batch), FollowUp.deleted_at.is_(None))
        rows += unit.session.scalars(there)
    return rows


def _entries_with(unit: UnitOfWork, contact_id: int, entry_ids: Iterable[int | None]) -> set[int]:
    """Return the entries in which a contact took part."""
    found: set[int] = set()
    for batch in batched({each for each in entry_ids if each is not None}, _BATCH):
        found |= set(
            unit.session.scalars(
                select(EntryParticipant.entry_id).where(
                    EntryParticipant.contact_id == contact_id,
                    EntryParticipant.entry_id.in_(batch),
                )
            )
        )
    return found


def _move_to(row: FollowUp, on: date | None, zone: ZoneInfo) -> None:
    due = due_here(row, zone)
    moved = Due(on) if on else None
    set_due(row, replace(due, on=on) if on and due else moved)


def _shift(row: FollowUp, days: int, zone: ZoneInfo) -> None:
    due = due_here(row, zone)
    if due is not None:
        room = (date.max - due.on).days, (date.min - due.on).days
        set_due(row, replace(due, on=due.on + timedelta(days=max(min(days, room[0]), room[1]))))
