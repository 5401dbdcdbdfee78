"""Close follow-ups and open them again; the next of a series comes and goes with that."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from zoneinfo import ZoneInfo

from sqlalchemy import select

from models.entities import FollowUp
from models.kinds import FollowUpStatus
from services.batches import batched
from services.errors import KnownError
from services.follow_ups.due import Due
from services.follow_ups.follow_up_rows import due_columns, due_here, repeat_of, starts_on
from services.follow_ups.newer_rules import follow_rules
from services.follow_ups.recurrence import Occurrence, next_occurrence, settled
from services.follow_ups.rule_text import parts_of, rule_of
from services.unit_of_work import UnitOfWork

_BATCH = 500  # bound parameters of one statement
_HANDED_ON = ("contact_id", "title", "due_time", "lead_minutes", "repeat_from")


def close(
    unit: UnitOfWork, rows: Collection[FollowUp], status: FollowUpStatus, zone: ZoneInfo
) -> None:
    """Mark follow-ups done or dropped, and make the next of each series that goes on.

    What is closed already keeps its moment. `zone` is the user's.
    """
    closed = [row for row in rows if row.status is FollowUpStatus.OPEN]
    finish(unit, rows, status)
    recurring = [row for row in closed if row.rrule is not None and row.deleted_at is None]
    followed = {row.follows_id for row in _successors(unit, recurring)}
    for row in recurring:
        if row.id not in followed and (following := _next(unit, row, zone)) is not None:
            _insert_next(unit, row, following)


def finish(unit: UnitOfWork, rows: Collection[FollowUp], status: FollowUpStatus) -> None:
    """Mark follow-ups done or dropped, and let their series end with them."""
    for row in rows:
        if row.status is not status:
            row.status, row.closed_at, row.snoozed_until_utc = status, unit.now, None


def open_again(unit: UnitOfWork, row: FollowUp) -> None:
    """Take back that a follow-up was closed.

    The next of its series goes, unless that is no longer as it was made: then both stay.
    """
    if row.status is FollowUpStatus.OPEN:
        return
    row.status, row.closed_at = FollowUpStatus.OPEN, None
    follow_rules(unit, [row.id])  # while it was closed nobody did
    for successor in _successors(unit, [row]):
        if _is_untouched(successor, row):
            unit.session.delete(successor)


def _successors(unit: UnitOfWork, rows: Sequence[FollowUp]) -> Iterator[FollowUp]:
    for batch in batched((row.id for row in rows), _BATCH):
        yield from unit.session.scalars(
            select(FollowUp).where(FollowUp.follows_id.in_(batch), FollowUp.deleted_at.is_(None))
        )


def _is_untouched(successor: FollowUp, row: FollowUp) -> bool:
    """Return whether the next of a series is as it came: its stamps don't survive undo and redo."""
    return (
        successor.status is FollowUpStatus.OPEN
        and successor.snoozed_until_utc is None
        and successor.entry_id is None
        and successor.due_on == successor.dtstart_on
        and all(getattr(successor, name) == getattr(row, name) for name in _HANDED_ON)
        and _days_of(successor) == _days_of(row)
    )


def _days_of(row: FollowUp) -> str | None:
    """Return the rule of a follow-up but for how many are left."""
    repeat, start = repeat_of(row), starts_on(row)
    if repeat is None or start is None:
        return None
    try:
        return rule_of({**parts_of(settled(repeat, start).rule), "COUNT": None})
    except KnownError:
        return repeat.rule


def _next(unit: UnitOfWork, row: FollowUp, zone: ZoneInfo) -> Occurrence | None:
    """Return what follows; a rule that can't be read, from another program, ends its series."""
    repeat = repeat_of(row)
    due = due_here(row, zone) or Due(unit.now.astimezone(zone).date())
    if repeat is None:
        return None
    try:
        return next_occurrence(repeat, due, starts_on(row) or due.on, unit.now, zone)
    except KnownError:
        return None


def _insert_next(unit: UnitOfWork, row: FollowUp, following: Occurrence) -> None:
    """Insert the next of a series; the entry keeps only the first, which was promised there."""
    unit.insert(
        FollowUp,
        contact_id=row.contact_id,
        title=row.title,
        **due_columns(following.due, row.lead_minutes),
        rrule=following.repeat.rule,
        repeat_from=following.repeat.repeat_from,
        dtstart_on=following.due.on,
        follows_id=row.id,
    )
