"""Write down who shows a reminder, and that it was shown."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import or_, select, update
from sqlalchemy.dialects.sqlite import insert

from models.entities import FollowUp, Prompt, ReminderDelivery
from services.reminding.pending import COLUMNS
from services.reminding.plan import LEASE
from services.reminding.values import Occurrence, Reminder, Subject
from services.unit_of_work import UnitOfWork

_IDS = {Subject.FOLLOW_UP: FollowUp.id, Subject.PROMPT: Prompt.id}


def claim(unit: UnitOfWork, reminders: Sequence[Reminder]) -> tuple[Reminder, ...]:
    """Claim each showing and return those that are ours.

    A claim that came to nothing is taken over: who made it was killed before it was shown.
    """
    return tuple(each for each in reminders if _exists(unit, each) and _claim(unit, each))


def confirm(unit: UnitOfWork, reminders: Sequence[Reminder]) -> tuple[Reminder, ...]:
    """Note that claimed showings reached the screen; return those nobody had noted before."""
    return tuple(each for each in reminders if _confirm(unit, each.occurrence))


def _exists(unit: UnitOfWork, reminder: Reminder) -> bool:
    """Return whether it is still in the journal, which another process may have changed."""
    column = _IDS[reminder.key.of]
    statement = select(column).where(column == reminder.key.id)
    return unit.session.execute(statement).first() is not None


def _claim(unit: UnitOfWork, reminder: Reminder) -> bool:
    column = COLUMNS[reminder.key.of]
    claimed_at = ReminderDelivery.claimed_at
    new = insert(ReminderDelivery).values(
        {column.key: reminder.key.id, "occurrence": reminder.occurrence.at, "claimed_at": unit.now}
    )
    statement = new.on_conflict_do_update(
        index_elements=[column, ReminderDelivery.occurrence],
        set_={"claimed_at": unit.now},
        where=ReminderDelivery.shown_at.is_(None)
        & or_(claimed_at <= unit.now - LEASE, claimed_at >= unit.now + LEASE),
    )
    return unit.session.execute(statement.returning(ReminderDelivery.id)).first() is not None


def _confirm(unit: UnitOfWork, occurrence: Occurrence) -> bool:
    statement = (
        update(ReminderDelivery)
        .where(
            COLUMNS[occurrence.key.of] == occurrence.key.id,
            ReminderDelivery.occurrence == occurrence.at,
            ReminderDelivery.shown_at.is_(None),
        )
        .values(shown_at=unit.now)
        .returning(ReminderDelivery.id)
    )
    return unit.session.execute(statement).first() is not None
