"""Make, keep, drop, snooze and move follow-ups."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities import Contact, FollowUp
from models.kinds import FollowUpStatus
from services.changes import ChangeSet
from services.contacts.field_rules import TEXT_LIMIT, one_line
from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.follow_ups.due import Due
from services.follow_ups.values import FollowUpView, NewFollowUp
from services.gone import get_or_gone
from services.store import Store
from services.unit_of_work import UnitOfWork


class EmptyTitleError(KnownError):
    """Refuse a follow-up that says nothing."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "A follow-up needs a few words that say what to do. Type them and save again."
    )


class FollowUpService:
    """Change follow-ups; every call is one unit of work in the writing thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, contact_id: int, new: NewFollowUp, origin: str = "") -> ChangeSet:
        """Make a follow-up with a contact."""
        with self._store.write(origin) as unit:
            get_or_gone(unit.session, Contact, contact_id)
            insert_follow_up(unit, contact_id, new)
            return unit.commit()

    def complete(self, follow_up_id: int, origin: str = "") -> ChangeSet:
        """Mark it done, as kept now."""
        return self._close(follow_up_id, FollowUpStatus.DONE, origin)

    def drop(self, follow_up_id: int, origin: str = "") -> ChangeSet:
        """Mark it as not to be done any more."""
        return self._close(follow_up_id, FollowUpStatus.DROPPED, origin)

    def reopen(self, follow_up_id: int, origin: str = "") -> ChangeSet:
        """Take back that it was done or dropped."""
        with self._store.write(origin) as unit:
            row = get_or_gone(unit.session, FollowUp, follow_up_id)
            row.status, row.closed_at = FollowUpStatus.OPEN, None
            return unit.commit()

    def snooze(self, follow_up_id: int, until_utc: datetime, origin: str = "") -> ChangeSet:
        """Remind of it again at that instant; the due date stays what was promised."""
        with self._store.write(origin) as unit:
            get_or_gone(unit.session, FollowUp, follow_up_id).snoozed_until_utc = until_utc
            return unit.commit()

    def snooze_all(self, until_utc: Mapping[int, datetime | None], origin: str = "") -> ChangeSet:
        """Snooze each until its instant, or wake it with None; those gone are left out."""
        with self._store.write(origin) as unit:
            for follow_up_id, until in until_utc.items():
                if (row := unit.session.get(FollowUp, follow_up_id)) is not None:
                    row.snoozed_until_utc = until
            return unit.commit()

    def move(self, follow_up_id: int, due: Due | None, origin: str = "") -> ChangeSet:
        """Give it another due date, or none; a snooze ends with the date it belonged to."""
        with self._store.write(origin) as unit:
            row = get_or_gone(unit.session, FollowUp, follow_up_id)
            set_due(row, due)
            row.snoozed_until_utc = None
            return unit.commit()

    def _close(self, follow_up_id: int, status: FollowUpStatus, origin: str) -> ChangeSet:
        with self._store.write(origin) as unit:
            close(unit, get_or_gone(unit.session, FollowUp, follow_up_id), status)
            return unit.commit()


def close(unit: UnitOfWork, row: FollowUp, status: FollowUpStatus) -> None:
    """Mark a follow-up done or dropped; what is closed already keeps its moment."""
    if row.status is not status:
        row.status, row.closed_at, row.snoozed_until_utc = status, unit.now, None


def insert_follow_up(
    unit: UnitOfWork, contact_id: int, new: NewFollowUp, *, entry_id: int | None = None
) -> None:
    """Insert a new follow-up; raise as title_of() does."""
    title, columns = title_of(new.title), due_columns(new.due)
    unit.insert(FollowUp, contact_id=contact_id, entry_id=entry_id, title=title, **columns)


def title_of(typed: str) -> str:
    """Return the title that was typed; raise EmptyTitleError without one, or TooLongError."""
    title = one_line(typed, TEXT_LIMIT)
    if not title:
        raise EmptyTitleError
    return title


def set_due(row: FollowUp, due: Due | None) -> None:
    """Write a due date and what is derived from it."""
    for name, value in due_columns(due).items():
        setattr(row, name, value)


def due_columns(due: Due | None) -> dict[str, object]:
    """Return the columns that hold a due date, with what is derived from it."""
    return {
        "due_on": due.on if due else None,
        "due_time": due.at if due else None,
        "zone": due.zone if due else None,
        "due_at_utc": due.instant if due else None,
        "remind_at_utc": due.instant if due else None,
        "remind_on": due.on if due and due.at is None else None,
    }


def due_of(row: FollowUp) -> Due | None:
    """Return the due date of a stored follow-up."""
    if row.due_on is None:
        return None
    return Due(row.due_on, row.due_time, row.zone if row.due_time is not None else None)


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
    )


def open_follow_ups(session: Session, contact_id: int) -> tuple[FollowUpView, ...]:
    """Return a contact's open follow-ups: by due date, those for some day last."""
    rows = session.scalars(
        select(FollowUp)
        .where(
            FollowUp.contact_id == contact_id,
            FollowUp.status == FollowUpStatus.OPEN,
            FollowUp.deleted_at.is_(None),
        )
        .order_by(FollowUp.due_on.is_(None), FollowUp.due_on, FollowUp.due_time, FollowUp.id)
    )
    return tuple(map(view_of, rows))
