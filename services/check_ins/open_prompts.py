"""Tell which prompts of a day wait, and what became of the others."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from models.entities import Contact, ContactMethod, Entry, Group, Organisation, Prompt
from models.kinds import PromptAction, PromptKind, PromptReason
from services.check_ins.promised import read_promised
from services.check_ins.prompt_views import (
    IN_VAIN,
    Moment,
    PromptRow,
    entries_since,
    views_of,
)
from services.check_ins.reach import REACHED_BY
from services.check_ins.values import DAYS_OF_GRACE, PROMISE_HOLDS_DAYS, PromptView


def read_open(session: Session, moment: Moment) -> tuple[PromptView, ...]:
    """Return the prompts of today that wait: birthdays, then check-ins in their order.

    Any contact held on the day does them, whatever wrote that down. They are over for who is
    archived or in the bin. Check-ins are over by all that would have kept from offering them too,
    even if it was written down afterwards: a talk or a mail of the last days, but no call in vain;
    a follow-up that is as soon; a park; no rhythm, or no way to reach them, any more.
    """
    rows = [row for row in _rows(session, moment, Prompt.action.is_(None)) if _waits(row, moment)]
    ids = [row.contact.id for row in rows if row.prompt.kind is PromptKind.CHECK_IN]
    over, written = _ids_of_over(session, ids, moment), _written_to(session, ids, moment)
    waiting = [
        row
        for row in rows
        if row.prompt.kind is PromptKind.BIRTHDAY
        or not _is_over(row.prompt, over=over, written=written)
    ]
    return views_of(session, waiting, moment)


def read_unanswered(session: Session, moment: Moment) -> tuple[PromptView, ...]:
    """Return the check-ins of today in which somebody was called, and it was noted in vain.

    While nothing is noted of a call it may go on.
    """
    rows = _rows(session, moment, Prompt.action == PromptAction.CALLED)
    over = _ids_of_over(session, [row.contact.id for row in rows], moment)
    waiting = [
        row
        for row in rows
        if row.prompt.kind is PromptKind.CHECK_IN
        and row.contact.id not in over
        and _waits(row, moment)
    ]
    views = views_of(session, waiting, moment)
    return tuple(view for view in views if view.unanswered)


def count_made(session: Session, moment: Moment) -> int:
    """Count the check-ins of today that came to something: a call, a message, any contact."""
    made = (PromptAction.CALLED, PromptAction.MESSAGED)
    rows = _rows(session, moment, or_(Prompt.action.is_(None), Prompt.action.in_(made)))
    return sum(
        row.prompt.kind is PromptKind.CHECK_IN
        and (row.prompt.action is not None or _was_spoken_to(row.contact, moment.today, moment))
        for row in rows
    )


def _rows(session: Session, moment: Moment, condition: ColumnElement[bool]) -> list[PromptRow]:
    rows = session.execute(
        select(Prompt, Contact, Group, Organisation.name)
        .join(Contact, Contact.id == Prompt.contact_id)
        .outerjoin(Group, (Group.id == Contact.group_id) & Group.deleted_at.is_(None))
        .outerjoin(Organisation, Organisation.id == Contact.organisation_id)
        .where(
            Prompt.offered_on == moment.today,
            Prompt.kind.in_((PromptKind.CHECK_IN, PromptKind.BIRTHDAY)),
            Prompt.deleted_at.is_(None),
            condition,
            Contact.deleted_at.is_(None),
            Contact.archived_at.is_(None),
        )
        .order_by(Prompt.kind == PromptKind.CHECK_IN, Prompt.id)
    )
    return [PromptRow._make(row) for row in rows]


def _waits(row: PromptRow, moment: Moment) -> bool:
    if row.prompt.kind is PromptKind.BIRTHDAY:
        return not _was_spoken_to(row.contact, moment.today, moment)
    if _was_spoken_to(row.contact, _first_day_of_grace(moment), moment):
        return False
    days = (row.contact.parked_until, row.contact.check_in_after)
    is_away = any(day is not None and day > moment.today for day in days)
    return moment.settings.on and row.cadence_days is not None and not is_away


def _is_over(
    prompt: Prompt, *, over: Collection[int | None], written: Collection[int | None]
) -> bool:
    """Return whether nobody is to be called; whom the user asked for comes after a mail."""
    is_written_to = prompt.contact_id in written and prompt.reason is not PromptReason.ASKED
    return is_written_to or prompt.contact_id in over


def promised_ids(session: Session, contact_ids: Collection[int], moment: Moment) -> set[int]:
    """Return who has an open follow-up that keeps from offering them."""
    first = moment.today - timedelta(days=PROMISE_HOLDS_DAYS)
    last = moment.today + timedelta(days=DAYS_OF_GRACE)
    promised = read_promised(session, moment.now, moment.zone, first, last)
    return promised.keys() & contact_ids


def _ids_of_over(session: Session, contact_ids: Collection[int], moment: Moment) -> set[int]:
    """Return who has such a follow-up, or can be reached no more."""
    reachable = select(ContactMethod.contact_id).where(
        ContactMethod.contact_id.in_(contact_ids),
        ContactMethod.deleted_at.is_(None),
        ContactMethod.kind.in_(REACHED_BY),
    )
    out_of_reach = {*contact_ids} - {*session.scalars(reachable)}
    return promised_ids(session, contact_ids, moment) | out_of_reach


def _written_to(session: Session, contact_ids: Collection[int], moment: Moment) -> set[int]:
    """Return with whom there is an entry of the last days that is no call in vain."""
    of_late = entries_since(_first_day_of_grace(moment), contact_ids, moment)
    return set(session.scalars(of_late.where(or_(Entry.outcome.is_(None), ~IN_VAIN))))


def _was_spoken_to(contact: Contact, since: date, moment: Moment) -> bool:
    last = contact.last_contact_at
    return last is not None and last.astimezone(moment.zone).date() >= since


def _first_day_of_grace(moment: Moment) -> date:
    return moment.today - timedelta(days=DAYS_OF_GRACE)
