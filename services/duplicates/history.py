"""Hand the history of one contact over to another: entries, follow-ups, prompts, drafts."""

from __future__ import annotations

from sqlalchemy import delete, exists, insert, literal, select, update
from sqlalchemy.orm import aliased

from models.entities import EntryParticipant, FollowUp, Prompt
from services.undo.drafts import hand_over
from services.unit_of_work import UnitOfWork


def move_history(unit: UnitOfWork, keep_id: int, other_id: int) -> None:
    """Put everything on the kept contact's timeline, also what is in the bin.

    An entry both took part in has the kept one once. Follow-ups stay the rows they were, so the
    record of what was shown of them stays true and nothing shows twice. Of two prompts of a day the
    kept one's stays.
    """
    _move_entries(unit, keep_id, other_id)
    theirs = {"contact_id": keep_id, "updated_at": unit.now}
    follow_ups = update(FollowUp).where(FollowUp.contact_id == other_id).returning(FollowUp.id)
    unit.touch("follow_ups", unit.connection.scalars(follow_ups, theirs))
    _move_prompts(unit, keep_id, other_id)
    hand_over(unit, other_id, keep_id)


def _move_entries(unit: UnitOfWork, keep_id: int, other_id: int) -> None:
    table = EntryParticipant
    own = select(table.entry_id).where(table.contact_id == keep_id)
    moving = select(table.entry_id, literal(keep_id), table.happened_at).where(
        table.contact_id == other_id, table.entry_id.not_in(own)
    )
    unit.connection.execute(
        insert(table).from_select(["entry_id", "contact_id", "happened_at"], moving)
    )
    gone = delete(table).where(table.contact_id == other_id).returning(table.entry_id)
    unit.touch("entries", unit.connection.scalars(gone))


def _move_prompts(unit: UnitOfWork, keep_id: int, other_id: int) -> None:
    own = aliased(Prompt)
    is_there = exists().where(
        own.contact_id == keep_id, own.kind == Prompt.kind, own.offered_on == Prompt.offered_on
    )
    moving = update(Prompt).where(Prompt.contact_id == other_id, ~is_there).returning(Prompt.id)
    theirs = {"contact_id": keep_id, "updated_at": unit.now}
    unit.touch("prompts", unit.connection.scalars(moving, theirs))
