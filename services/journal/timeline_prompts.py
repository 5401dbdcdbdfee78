"""Say which prompts stand on a timeline, and what of them."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from models.entities import Entry, EntryParticipant, Prompt
from models.kinds import PromptAction
from services.journal.taking_part import is_among, takes_part
from services.journal.timeline_values import PromptMoment
from services.journal.whose import Whose

_TOLD_ACTIONS = (
    PromptAction.ANOTHER_DAY,
    PromptAction.PARKED,
    PromptAction.DECLINED,
    PromptAction.GIVEN_REASON,
)
_REACHED = (PromptAction.CALLED, PromptAction.MESSAGED)

ACTED_AT = func.coalesce(Prompt.acted_at, Prompt.updated_at, type_=Prompt.updated_at.type)


def are_told(session: Session, whose: Whose, zone: ZoneInfo) -> ColumnElement[bool]:
    """Return the condition for prompts that are told of.

    A call and a message are entries of their own, unless nothing was noted on that day where the
    user is. To pass a prompt over says nothing.
    """
    return or_(Prompt.action.in_(_TOLD_ACTIONS), Prompt.id.in_(_unnoted(session, whose, zone)))


def prompt_moment(row: Prompt, zone: ZoneInfo) -> PromptMoment:
    """Return what was done with a stored prompt as it stands on a timeline in a zone."""
    at, action = row.acted_at or row.updated_at, row.action
    assert action is not None
    on = at.astimezone(zone).date()
    return PromptMoment(row.id, row.kind, action, at, on, row.until_on, row.park_reason)


def _unnoted(session: Session, whose: Whose, zone: ZoneInfo) -> list[int]:
    """Return the prompts that led to a call or a message of which nothing was noted."""
    reached = session.execute(
        select(Prompt.id, ACTED_AT).where(
            is_among(Prompt.contact_id, whose),
            Prompt.action.in_(_REACHED),
            Prompt.deleted_at.is_(None),
        )
    ).all()
    if not reached:
        return []
    noted = session.scalars(
        select(EntryParticipant.happened_at)
        .join(Entry, EntryParticipant.entry_id == Entry.id)
        .where(
            takes_part(whose),
            Entry.deleted_at.is_(None),
            EntryParticipant.happened_at > min(at for _id, at in reached) - timedelta(days=1),
        )
    )
    days = {at.astimezone(zone).date() for at in noted}
    return [id_ for id_, at in reached if at.astimezone(zone).date() not in days]
