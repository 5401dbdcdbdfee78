"""Write down who shows a reminder, and that it was shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo

from sqlalchemy import String, bindparam, cast, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from models.entities import FollowUp, Prompt, ReminderDelivery
from services.batches import batched
from services.reminding.pending import COLUMNS, FORMER, iso, showing_of
from services.reminding.plan import LEASE
from services.reminding.values import Occurrence, Reminder, ReminderKey, Subject
from services.unit_of_work import UnitOfWork

_IDS = {Subject.FOLLOW_UP: FollowUp.id, Subject.PROMPT: Prompt.id}
_AT_ONCE = 500  # bound parameters of one statement
_WHEN = select(
    *(FollowUp.id, FollowUp.contact_id, FollowUp.snoozed_until_utc),
    *(FollowUp.remind_at_utc, FollowUp.remind_on, FollowUp.due_on),
)
_PUT_OFF = select(Prompt.id, Prompt.snoozed_until_utc).where(Prompt.snoozed_until_utc.is_not(None))
_CHOOSE_ANEW = {
    of: update(ReminderDelivery)
    .where(column == bindparam("of"), ReminderDelivery.occurrence == bindparam("at"))
    .values(occurrence=ReminderDelivery.occurrence + FORMER + cast(ReminderDelivery.id, String))
    for of, column in COLUMNS.items()
}


def claim(unit: UnitOfWork, reminders: Sequence[Reminder]) -> tuple[Reminder, ...]:
    """Claim each showing and return those that are ours.

    A claim that came to nothing is taken over: who made it was killed before it was shown.
    """
    return tuple(each for each in reminders if _exists(unit, each) and _claim(unit, each))


def confirm(unit: UnitOfWork, reminders: Sequence[Reminder]) -> tuple[Reminder, ...]:
    """Note that claimed showings reached the screen; return those nobody had noted before."""
    return tuple(each for each in reminders if _confirm(unit, each.occurrence))


def choose_anew(unit: UnitOfWork, follow_up_ids: Iterable[int], zone: ZoneInfo) -> None:
    """Let follow-ups be shown when the user has now chosen, whatever was shown of that before.

    Which is of what lies ahead: the clock was set back since. `zone` is the user's.
    """
    unit.session.flush()
    for some in batched(follow_up_ids, _AT_ONCE):
        rows = unit.connection.execute(_WHEN.where(FollowUp.id.in_(some))).all()
        for row_id, contact_id, snoozed, remind_at, remind_on, due_on in rows:
            name, at = showing_of(snoozed or remind_at, remind_on or due_on, zone)
            if at > unit.now and _is_chosen_anew(
                unit, ReminderKey(Subject.FOLLOW_UP, row_id), name
            ):
                unit.touch("follow_ups", [row_id])
                unit.touch("contacts", [contact_id])


def choose_prompts_anew(unit: UnitOfWork, prompt_ids: Iterable[int]) -> None:
    """Let prompts be shown when they are now put off to, as choose_anew() does."""
    unit.session.flush()
    for some in batched(prompt_ids, _AT_ONCE):
        rows = unit.connection.execute(_PUT_OFF.where(Prompt.id.in_(some))).all()
        for row_id, until in rows:
            key = ReminderKey(Subject.PROMPT, row_id)
            if until and until > unit.now and _is_chosen_anew(unit, key, iso(until)):
                unit.touch("prompts", [row_id])


def _is_chosen_anew(unit: UnitOfWork, key: ReminderKey, at: str) -> bool:
    """Give what was claimed of a showing another name; return whether there was anything."""
    return unit.connection.execute(_CHOOSE_ANEW[key.of], {"of": key.id, "at": at}).rowcount > 0


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
