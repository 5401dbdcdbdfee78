"""Guess whom a call was with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from models.entities import Contact, FollowUp, Group
from models.kinds import FollowUpStatus
from services.calls.recent_calls import RecentCall, called_for
from services.calls.values import EndedCall, Guess, GuessReason
from services.clock import Clock
from services.contacts.check_in import effective_cadence, next_check_in
from services.store import Store

_BY_VOICE = func.coalesce(Contact.cadence_by_voice, Group.cadence_by_voice, False)


class CallGuesser:
    """Look in the journal for whom a call may have been with. For the reading thread."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def guess(self, call: EndedCall, recent: Sequence[RecentCall]) -> Guess | None:
        """Return who was called from here, else the only one with a follow-up due that day.

        Where nobody has one it is the only one whose cadence runs out that day.
        """
        zone = self._clock.zone()
        with self._store.read() as session:
            for contact_id in called_for(call, recent):
                if (name := _names(session, [contact_id]).get(contact_id)) is not None:
                    return Guess(contact_id, name, GuessReason.CALLED)
            day = call.ended_at.astimezone(zone).date()
            reason, likely = GuessReason.FOLLOW_UP, _names(session, _due_on(session, day, zone))
            if not likely:
                reason, likely = GuessReason.CHECK_IN, _names(session, _silent(session, day, zone))
        if len(likely) != 1:
            return None
        ((contact_id, name),) = likely.items()
        return Guess(contact_id, name, reason)


def _names(session: Session, contact_ids: Sequence[int]) -> dict[int, str]:
    """Return the names of those who are there."""
    rows = session.execute(
        select(Contact.id, Contact.full_name).where(
            Contact.id.in_(contact_ids), Contact.deleted_at.is_(None)
        )
    )
    return {row.id: row.full_name for row in rows}


def _due_on(session: Session, day: date, zone: ZoneInfo) -> list[int]:
    """Return whose follow-ups are open and due on a day; one with a time is due where the user is.

    Wall time in another zone may name the day before or after.
    """
    around = (day - timedelta(days=1), day + timedelta(days=1))
    rows = session.execute(
        select(FollowUp.contact_id, FollowUp.due_on, FollowUp.due_at_utc).where(
            FollowUp.status == FollowUpStatus.OPEN,
            FollowUp.deleted_at.is_(None),
            FollowUp.due_on.between(*around),
        )
    )
    return [
        contact_id
        for contact_id, due_on, due_at in rows
        if day == (due_on if due_at is None else due_at.astimezone(zone).date())
    ]


def _silent(session: Session, day: date, zone: ZoneInfo) -> list[int]:
    """Return whose cadence runs out on a day; nobody is called from the archive.

    Who was imported and never spoken to is left out where there is anybody else: they are due by
    the hundred on one day, and would hide the one relation that is.
    """
    rows = session.execute(
        select(
            Contact.id,
            Contact.created_at,
            Contact.import_batch_id.is_not(None),
            Contact.cadence_days,
            Group.cadence_days,
            Contact.parked_until,
            Contact.check_in_after,
            case((_BY_VOICE, Contact.last_voice_at), else_=Contact.last_contact_at),
        )
        .outerjoin(Contact.group)
        .where(
            func.coalesce(Contact.cadence_days, Group.cadence_days).is_not(None),
            Contact.archived_at.is_(None),
            Contact.deleted_at.is_(None),
        )
    )
    known: list[int] = []
    strangers: list[int] = []
    for id_, created_at, imported, own_days, groups_days, parked_until, put_off, last_at in rows:
        runs_out_on = next_check_in(
            last_counted_at=last_at,
            created_at=created_at,
            imported=imported,
            cadence_days=effective_cadence(own_days, groups_days),
            parked_until=parked_until,
            today=day,
            zone=zone,
            not_before=put_off,
        )
        if runs_out_on == day:
            (strangers if imported and last_at is None else known).append(id_)
    return known or strangers
