"""Find in the journal what may be reminded of: what has come, and what was shown lately."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import (
    ColumnElement,
    and_,
    bindparam,
    func,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import Session

from models.entities import Contact, FollowUp, Organisation, ReminderDelivery
from models.kinds import PromptKind
from services.batches import batched
from services.check_ins.values import PromptView
from services.follow_ups.due import ALL_DAY_REMINDER, Due
from services.follow_ups.follow_up_rows import OPEN, due_here, view_of
from services.follow_ups.values import DueItem
from services.reminding.plan import Claim
from services.reminding.values import (
    Occurrence,
    Reminder,
    ReminderKey,
    ReminderKind,
    Subject,
)
from services.wall_time import instant_of

_SNOOZED = FollowUp.snoozed_until_utc.is_not(None)
_TIMED = and_(FollowUp.snoozed_until_utc.is_(None), FollowUp.remind_at_utc.is_not(None))
_ALL_DAY = and_(FollowUp.snoozed_until_utc.is_(None), FollowUp.remind_on.is_not(None))

COLUMNS = {
    Subject.FOLLOW_UP: ReminderDelivery.follow_up_id,
    Subject.PROMPT: ReminderDelivery.prompt_id,
}
"""The column of a delivery that holds the id of its subject."""

_LATE_CLAIMS = 200  # so many of the last may be of what lies ahead since the clock was set back
_IDS_AT_ONCE = 5_000
_FIRST_DAY, _LAST_DAY = date(1, 1, 3), date(9999, 12, 29)


_NOW = bindparam("now", type_=FollowUp.remind_at_utc.type)
_TODAY = bindparam("today", type_=FollowUp.remind_on.type)
_AHEAD = or_(
    and_(_SNOOZED, FollowUp.snoozed_until_utc > _NOW),
    and_(_TIMED, FollowUp.remind_at_utc > _NOW),
    and_(_ALL_DAY, FollowUp.remind_on > _TODAY),
)
_CLAIMED_LAST = (
    select(ReminderDelivery.follow_up_id)
    .order_by(ReminderDelivery.id.desc())
    .limit(_LATE_CLAIMS)
    .subquery()
)
# What stands in the window, or stood there before the app ended, may lie ahead again: the clock
# was set back, or the zone is another.
_SHOWN = or_(
    FollowUp.id.in_(select(_CLAIMED_LAST.c.follow_up_id)),
    FollowUp.id.in_(bindparam("standing", expanding=True)),
)
_ITEMS = (
    select(FollowUp, Contact.full_name, Organisation.name)
    .join(Contact, Contact.id == FollowUp.contact_id)
    .outerjoin(Organisation, Organisation.id == Contact.organisation_id)
    .where(OPEN, FollowUp.due_on.is_not(None), Contact.deleted_at.is_(None))
)
# Made once, as making a statement takes longer than running it; each part has an index.
_TO_REMIND_OF = _ITEMS.where(
    FollowUp.id.in_(
        union_all(
            *(
                select(FollowUp.id).where(OPEN, condition)
                for condition in (
                    and_(_SNOOZED, FollowUp.snoozed_until_utc <= _NOW),
                    and_(_TIMED, FollowUp.remind_at_utc <= _NOW),
                    and_(_ALL_DAY, FollowUp.remind_on <= _TODAY),
                    and_(_SHOWN, _AHEAD),
                )
            )
        )
    )
)
_NEXT: Any = select(
    *(
        select(func.min(column)).where(OPEN, sort, column > after).scalar_subquery()
        for column, sort, after in (
            (FollowUp.snoozed_until_utc, _SNOOZED, _NOW),
            (FollowUp.remind_at_utc, _TIMED, _NOW),
            (FollowUp.remind_on, _ALL_DAY, _TODAY),
        )
    )
)
_CLAIMS = {
    of: select(
        column,
        ReminderDelivery.occurrence,
        ReminderDelivery.claimed_at,
        ReminderDelivery.shown_at,
    ).where(column.in_(bindparam("ids", expanding=True)))
    for of, column in COLUMNS.items()
}


def follow_ups_to_remind_of(
    session: Session, now: datetime, zone: ZoneInfo, standing: Iterable[Occurrence]
) -> list[Reminder]:
    """Return the open follow-ups that have come, and those shown that lie ahead (again)."""
    ids = [each.key.id for each in standing if each.key.of is Subject.FOLLOW_UP]
    today = now.astimezone(zone).date()
    values = {"now": now, "today": today, "standing": ids[:_IDS_AT_ONCE]}
    return [
        _reminder(_due_item(row, name, organisation, now, zone), row, zone)
        for row, name, organisation in session.execute(_TO_REMIND_OF, values)
    ]


def next_follow_up(session: Session, now: datetime, zone: ZoneInfo) -> datetime | None:
    """Return the first instant at which a follow-up comes that lies ahead by its day or time."""
    values = {"now": now, "today": now.astimezone(zone).date()}
    until, instant, day = session.execute(_NEXT, values).one()
    found = (until, instant, None if day is None else _morning(day, zone))
    return min((at for at in found if at is not None), default=None)


def prompts_to_remind_of(views: Iterable[PromptView]) -> Iterator[Reminder]:
    """Yield the reminders of today's prompts, but for those that only Today shows."""
    kinds = {PromptKind.CHECK_IN: ReminderKind.CHECK_IN, PromptKind.BIRTHDAY: ReminderKind.BIRTHDAY}
    for view in views:
        if (kind := kinds.get(view.kind)) is not None:
            at = iso(view.snoozed_until) if view.snoozed_until else view.offered_on.isoformat()
            occurrence = Occurrence(ReminderKey(Subject.PROMPT, view.id), at)
            yield Reminder(occurrence, kind, view.shows_at, view, view.shows_until)


def claims_on(session: Session, reminders: Iterable[Reminder]) -> dict[Occurrence, Claim]:
    """Return what was claimed of these, in whatever process and run."""
    wanted = {reminder.occurrence for reminder in reminders}
    claims: dict[Occurrence, Claim] = {}
    for of, statement in _CLAIMS.items():
        ids = sorted(each.key.id for each in wanted if each.key.of is of)
        for some in batched(ids, _IDS_AT_ONCE):
            rows = session.execute(statement, {"ids": some})
            for row_id, at, claimed_at, shown_at in rows:
                occurrence = Occurrence(ReminderKey(of, row_id or 0), at)
                claims[occurrence] = Claim(claimed_at, shown_at is not None)
    return {occurrence: claims[occurrence] for occurrence in wanted & claims.keys()}


def due_items(
    session: Session, condition: ColumnElement[bool], now: datetime, zone: ZoneInfo
) -> list[DueItem]:
    """Return open follow-ups with a date, of contacts that are not deleted."""
    rows = session.execute(_ITEMS.where(condition))
    return [_due_item(row, name, organisation, now, zone) for row, name, organisation in rows]


def _due_item(
    row: FollowUp, name: str, organisation: str | None, now: datetime, zone: ZoneInfo
) -> DueItem:
    due = due_here(row, zone) or Due(_FIRST_DAY)
    follow_up = replace(view_of(row), due=due)
    late = due.on < now.astimezone(zone).date() if row.due_at_utc is None else row.due_at_utc < now
    return DueItem(follow_up, name, organisation, due, late)


def _reminder(item: DueItem, row: FollowUp, zone: ZoneInfo) -> Reminder:
    kind = ReminderKind.ALL_DAY if row.due_time is None else ReminderKind.TIMED
    on = row.remind_on or row.due_on or _FIRST_DAY
    instant = row.snoozed_until_utc or row.remind_at_utc
    occurrence = Occurrence(
        ReminderKey(Subject.FOLLOW_UP, row.id), on.isoformat() if instant is None else iso(instant)
    )
    return Reminder(occurrence, kind, instant or _morning(on, zone), item)


def _morning(on: date, zone: ZoneInfo) -> datetime:
    """Return when to remind on a day; the ends of the calendar have no instant everywhere."""
    return instant_of(min(max(on, _FIRST_DAY), _LAST_DAY), ALL_DAY_REMINDER, zone)


def iso(instant: datetime) -> str:
    """Return how an occurrence names an instant."""
    return instant.astimezone(UTC).isoformat()
