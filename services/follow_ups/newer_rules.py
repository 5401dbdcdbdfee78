"""Work out instants anew where a zone has other rules than when they were stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, delete, literal_column, select, update

from models.entities import FollowUp, ReminderDelivery
from services.batches import batched
from services.follow_ups.due import Due, lead_instant, zone_named
from services.reminding.pending import iso
from services.store import Store
from services.unit_of_work import UnitOfWork

_AT_ONCE = 1_000

# Those in the bin too: they may come back.
_TIMED = (
    select(
        FollowUp.id,
        FollowUp.contact_id,
        FollowUp.due_on,
        FollowUp.due_time,
        FollowUp.zone,
        FollowUp.lead_minutes,
        FollowUp.due_at_utc,
        FollowUp.remind_at_utc,
    )
    .where(FollowUp.status == literal_column("'open'"), FollowUp.due_time.is_not(None))
    .order_by(FollowUp.id)
)
_MOVE = (
    update(FollowUp)
    .where(FollowUp.id == bindparam("of"))
    .values(due_at_utc=bindparam("due_at"), remind_at_utc=bindparam("remind_at"))
)
_SHOWN = (
    ReminderDelivery.follow_up_id == bindparam("of"),
    ReminderDelivery.occurrence == bindparam("shown_before"),
)
# What is known of a showing is of where it is now; of one that lies ahead (again) nothing is.
_MOVE_SHOWN = (
    update(ReminderDelivery)
    .prefix_with("OR REPLACE")
    .where(*_SHOWN)
    .values(occurrence=bindparam("shown_now"))
)
_FORGET_SHOWN = delete(ReminderDelivery).where(*_SHOWN)


@dataclass(frozen=True, slots=True)
class _Moved:
    """Hold the instants of a follow-up that are others now, and how its showing is named."""

    of: int
    of_contact: int
    due_at: datetime
    remind_at: datetime
    shown_before: str
    shown_now: str


class NewerRules:
    """Go through the open follow-ups with a time, some at once; for the writing thread.

    The user changed nothing: it is no step to undo, and the rows are no newer than they were.
    What was shown is not shown again, unless it was shown too early.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._after = 0

    def apply_some(self) -> bool:
        """Do the next ones; return whether there are more, else the next call begins anew."""
        if not self._after:
            ZoneInfo.clear_cache()  # the system's files may be newer than this process
        with self._store.read() as session:
            some = session.execute(_TIMED.where(FollowUp.id > self._after).limit(_AT_ONCE)).all()
            moved = [each.of for each in _moved(some)]
        if moved:
            self._write(moved)
        more = len(some) == _AT_ONCE
        self._after = some[-1].id if more else 0
        return more

    def _write(self, ids: list[int]) -> None:
        with self._store.write() as unit:
            unit.log.stop()
            follow_rules(unit, ids)  # as they are now that nobody else writes
            unit.commit()


def follow_rules(unit: UnitOfWork, ids: Iterable[int]) -> None:
    """Bring those of these that are open and have a time to the instants of the present rules."""
    unit.session.flush()
    for some in batched(ids, _AT_ONCE):
        rows = unit.connection.execute(_TIMED.where(FollowUp.id.in_(some))).all()
        moved = list(_moved(rows))
        for statement, those in (
            (_MOVE, moved),
            (_FORGET_SHOWN, [each for each in moved if each.remind_at > unit.now]),
            (_MOVE_SHOWN, [each for each in moved if each.remind_at <= unit.now]),
        ):
            if those:
                unit.connection.execute(statement, [asdict(each) for each in those])
        unit.touch("follow_ups", (each.of for each in moved))
        unit.touch("contacts", (each.of_contact for each in moved))


def _moved(rows: Iterable[Any]) -> Iterator[_Moved]:
    """Yield those that are at another instant; of a zone that is not known, the old one stays."""
    for row_id, contact_id, on, at, zone, lead, due_at, reminded_at in rows:
        if zone_named(zone) is None:
            continue
        due = Due(on, at, zone)
        instant, remind_at = due.instant, lead_instant(due, lead)
        if instant is None or remind_at is None or instant == due_at:
            continue
        before = iso(reminded_at or due_at)
        yield _Moved(row_id, contact_id, instant, remind_at, before, iso(remind_at))
