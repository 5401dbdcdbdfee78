"""Turn follow-ups into rows and back; what is derived is written here alone."""

from __future__ import annotations

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, literal_column, select
from sqlalchemy.orm import Session

from models.entities import FollowUp
from models.kinds import FollowUpStatus, RepeatFrom
from services.contacts.field_rules import TEXT_LIMIT, one_line
from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.follow_ups.due import Due, due_from_local, lead_day, lead_instant, stored_due
from services.follow_ups.recurrence import Recurrence, RepeatNeedsDateError, settled
from services.follow_ups.values import FollowUpView, NewFollowUp
from services.unit_of_work import UnitOfWork

LONGEST_LEAD_DAYS = 366

# Literally as in the partial indexes: SQLite can't tell that a bound parameter will fit them.
OPEN = and_(FollowUp.status == literal_column("'open'"), FollowUp.deleted_at.is_(None))


class EmptyTitleError(KnownError):
    """Refuse a follow-up that says nothing."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "A follow-up needs a few words that say what to do. Type them and save again."
    )


class LeadTimeError(KnownError):
    """Refuse a reminder after the due time, or too long before it."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "A reminder can come at most {days} days ahead. Choose a shorter time."
    )


def insert_follow_up(
    unit: UnitOfWork, contact_id: int, new: NewFollowUp, *, entry_id: int | None = None
) -> None:
    """Insert a new follow-up; raise as new_columns() does."""
    unit.insert(FollowUp, contact_id=contact_id, entry_id=entry_id, **new_columns(new))


def new_columns(new: NewFollowUp) -> dict[str, object]:
    """Return the columns of a new follow-up but whose it is.

    Raises EmptyTitleError, TooLongError, LeadTimeError, or for how it repeats as series_columns().
    """
    return {
        "title": title_of(new.title),
        **due_columns(new.due, checked_lead(new.lead_minutes)),
        **series_columns(new.repeat, new.due),
    }


def title_of(typed: str) -> str:
    """Return the title that was typed; raise EmptyTitleError without one, or TooLongError."""
    title = one_line(typed, TEXT_LIMIT)
    if not title:
        raise EmptyTitleError
    return title


def checked_lead(lead_minutes: int) -> int:
    """Return how long ahead to remind; raise LeadTimeError."""
    if not 0 <= lead_minutes <= LONGEST_LEAD_DAYS * 24 * 60:
        raise LeadTimeError(days=LONGEST_LEAD_DAYS)
    return lead_minutes


def change_row(row: FollowUp, wanted: NewFollowUp) -> bool:
    """Make a follow-up be as wanted, and return whether its reminder comes at another time.

    While it repeats in the same way, another due date moves this one of the series alone. Raises
    as new_columns() does.
    """
    former = _when(row)
    if wanted.title != row.title:  # one that is longer than it may be now can stay
        row.title = title_of(wanted.title)
    if wanted.repeat != repeat_of(row):
        set_columns(row, series_columns(wanted.repeat, wanted.due))
    set_due(row, wanted.due, checked_lead(wanted.lead_minutes))
    return _when(row) != former


def set_due(row: FollowUp, due: Due | None, lead_minutes: int | None = None) -> None:
    """Write a due date, a lead if it changes, and what is derived from both.

    One of a series keeps its own day there, and a snooze ends with the date it belonged to. Raises
    RepeatNeedsDateError where a recurring one would lose its date.
    """
    if due is None and row.rrule is not None:
        raise RepeatNeedsDateError
    row.dtstart_on = starts_on(row)
    if due_of(row) != due:
        row.snoozed_until_utc = None
    lead = row.lead_minutes if lead_minutes is None else lead_minutes
    set_columns(row, due_columns(due, lead))


def _when(row: FollowUp) -> tuple[object, ...]:
    """Return what says when its reminder comes."""
    return row.snoozed_until_utc, row.remind_at_utc, row.remind_on


def set_columns(row: FollowUp, columns: dict[str, object]) -> None:
    """Write columns of a follow-up."""
    for name, value in columns.items():
        setattr(row, name, value)


def due_columns(due: Due | None, lead_minutes: int = 0) -> dict[str, object]:
    """Return the columns that hold a due date and a lead, with what is derived from them."""
    all_day = due is not None and due.at is None
    return {
        "due_on": due.on if due else None,
        "due_time": due.at if due else None,
        "zone": due.zone if due else None,
        "due_at_utc": due.instant if due else None,
        "lead_minutes": lead_minutes,
        "remind_at_utc": lead_instant(due, lead_minutes) if due else None,
        "remind_on": lead_day(due, lead_minutes) if due and all_day else None,
    }


def series_columns(repeat: Recurrence | None, due: Due | None) -> dict[str, object]:
    """Return the columns that say how a follow-up repeats from its due date on.

    Raises RepeatNeedsDateError, UnreadableRuleError, TooOftenError or NeverFiresError.
    """
    if repeat is None:
        return {"rrule": None, "repeat_from": None, "dtstart_on": None}
    if due is None:
        raise RepeatNeedsDateError
    repeat = settled(repeat, due.on)
    return {"rrule": repeat.rule, "repeat_from": repeat.repeat_from, "dtstart_on": due.on}


def due_of(row: FollowUp) -> Due | None:
    """Return the due date of a stored follow-up; see stored_due()."""
    if row.due_on is None:
        return None
    return stored_due(row.due_on, row.due_time, row.zone, row.due_at_utc)


def due_here(row: FollowUp, zone: ZoneInfo) -> Due | None:
    """Return the due date of a stored follow-up, in the user's zone if its own is not known."""
    due = due_of(row)
    if due is None or due.zone == row.zone or due.instant is None:
        return due
    return due_from_local(due.instant.astimezone(zone), zone)


def repeat_of(row: FollowUp) -> Recurrence | None:
    """Return how a stored follow-up repeats."""
    if row.rrule is None:
        return None
    return Recurrence(row.rrule, row.repeat_from or RepeatFrom.DUE)


def starts_on(row: FollowUp) -> date | None:
    """Return the day that is its own in the series, if it repeats."""
    return None if row.rrule is None else row.dtstart_on or row.due_on


def view_of(row: FollowUp) -> FollowUpView:
    """Return a stored follow-up as a value."""
    return FollowUpView(
        id=row.id,
        contact_id=row.contact_id,
        title=row.title,
        due=due_of(row),
        status=row.status,
        snoozed_until=row.snoozed_until_utc,
        closed_at=row.closed_at,
        repeat=repeat_of(row),
        lead_minutes=row.lead_minutes,
        starts_on=starts_on(row),
    )


def by_due_date() -> tuple[ColumnElement[Any], ...]:
    """Return the order by due date: of a day those with a time first, those for some day last."""
    day, time, last = FollowUp.due_on, FollowUp.due_time, FollowUp.id
    return (day.is_(None), day.expression, time.is_(None), time.expression, last.expression)


def open_follow_ups(session: Session, contact_id: int) -> tuple[FollowUpView, ...]:
    """Return a contact's open follow-ups by their due date."""
    rows = session.scalars(
        select(FollowUp)
        .where(
            FollowUp.contact_id == contact_id,
            FollowUp.status == FollowUpStatus.OPEN,
            FollowUp.deleted_at.is_(None),
        )
        .order_by(*by_due_date())
    )
    return tuple(map(view_of, rows))
