"""Find in the journal what may be reminded of: what has come, and what was shown lately."""

from __future__ import annotations

from collections import Counter
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
FORMER = "#"
"""What parts, in a delivery, an occurrence that the user chose anew and the delivery's id."""

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


def with_claims(
    session: Session, reminders: Iterable[Reminder]
) -> tuple[tuple[Reminder, ...], dict[Occurrence, Claim]]:
    """Return these with their showings counted, and what was claimed of them by any process."""
    pending = tuple(reminders)
    claims: dict[Occurrence, Claim] = {}
    former: Counter[Occurrence] = Counter()
    for of, statement in _CLAIMS.items():
        ids = sorted({each.key.id for each in pending if each.key.of is of})
        for some in batched(ids, _IDS_AT_ONCE):
            rows = session.execute(statement, {"ids": some})
            for row_id, name, claimed_at, shown_at in rows:
                at, is_former, _id = name.partition(FORMER)
                occurrence = Occurrence(ReminderKey(of, row_id or 0), at)
                if is_former:
                    former[occurrence] += 1
                else:
                    claims[occurrence] = Claim(claimed_at, shown_at is not None)
    counted = {each.occurrence: _counted(each, former) for each in pending}
    known = {
        reminder.occurrence: claims[occurrence]
        for occurrence, reminder in counted.items()
        if occurrence in claims
    }
    return tuple(counted.values()), known


def _counted(reminder: Reminder, former: Counter[Occurrence]) -> Reminder:
    showing = former[reminder.occurrence]
    if not showing:
        return reminder
    return replace(reminder, occurrence=reminder.occurrence._replace(showing=showing))


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
    name, at = showing_of(
        row.snoozed_until_utc or row.remind_at_utc, row.remind_on or row.due_on, zone
    )
    return Reminder(Occurrence(ReminderKey(Subject.FOLLOW_UP, row.id), name), kind, at, item)


def showing_of(instant: datetime | None, on: date | None, zone: ZoneInfo) -> tuple[str, datetime]:
    """Return how the showing of a follow-up is named, and from when on it is to be seen.

    `instant` is of its snooze or its reminder; without one it is shown on a day.
    """
    if instant is not None:
        return iso(instant), instant
    day = on or _FIRST_DAY
    return day.isoformat(), _morning(day, zone)


def _morning(on: date, zone: ZoneInfo) -> datetime:
    """Return when to remind on a day; the ends of the calendar have no instant everywhere."""
    return instant_of(min(max(on, _FIRST_DAY), _LAST_DAY), ALL_DAY_REMINDER, zone)


def iso(instant: datetime) -> str:
    """Return how an occurrence names an instant."""
    return instant.astimezone(UTC).isoformat()
