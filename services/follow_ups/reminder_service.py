"""Find what is due, when to look again, and claim each showing before it happens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, func, literal_column, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from models.entities import Contact, FollowUp, Organisation, ReminderDelivery
from services.clock import Clock
from services.contacts.numbers import first_numbers
from services.follow_ups.due import Due, is_due, is_overdue, occurrence_key, remind_at
from services.follow_ups.follow_up_service import view_of
from services.follow_ups.values import DueItem, Plan
from services.store import Store

# Literally as in the partial indexes: SQLite can't tell that a bound parameter will fit them.
_OPEN = and_(FollowUp.status == literal_column("'open'"), FollowUp.deleted_at.is_(None))
_SNOOZED = FollowUp.snoozed_until_utc.is_not(None)
_TIMED = and_(FollowUp.snoozed_until_utc.is_(None), FollowUp.due_at_utc.is_not(None))
_ALL_DAY = and_(FollowUp.snoozed_until_utc.is_(None), FollowUp.due_time.is_(None))


class ReminderService:
    """Answer what is due; reading calls belong to the reading thread, claims to the writing."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def plan(self) -> Plan:
        """Return the open follow-ups whose reminder has come, and when the next one does."""
        now, zone = self._clock.now(), self._clock.zone()
        today = now.astimezone(zone).date()
        come = (
            and_(_SNOOZED, FollowUp.snoozed_until_utc <= now),
            and_(_TIMED, FollowUp.due_at_utc <= now),
            and_(_ALL_DAY, FollowUp.due_on <= today),
        )
        with self._store.read() as session:
            items = [
                (remind_at(item.due, item.follow_up.snoozed_until, zone), item)
                for condition in come
                for item in _items(session, condition, now, zone)
            ]
            later = [when for when, _item in items if when > now]
            later += _upcoming(session, now, today, zone)
            items.sort(key=lambda pair: pair[0])
            come_now = _with_numbers(session, [item for when, item in items if when <= now])
        return Plan(come_now, min(later, default=None))

    def due(self, at: datetime | None = None) -> tuple[DueItem, ...]:
        """Return the open follow-ups that are due at an instant (now), snoozed ones too."""
        now, zone = at or self._clock.now(), self._clock.zone()
        latest = max(now.date(), now.astimezone(zone).date())
        with self._store.read() as session:
            timed = _items(session, FollowUp.due_at_utc <= now, now, zone)
            all_day = and_(FollowUp.due_time.is_(None), FollowUp.due_on <= latest)
            items = [*timed, *_items(session, all_day, now, zone)]
        items.sort(key=lambda item: remind_at(item.due, None, zone))
        return tuple(item for item in items if is_due(item.due, now, zone))

    def claim(self, items: Iterable[DueItem]) -> tuple[DueItem, ...]:
        """Claim the showing of each item and return those that nobody had claimed before."""
        with self._store.write() as unit:
            mine = tuple(item for item in items if _claimed(unit.session, item, unit.now))
            unit.commit()
        return mine

    def confirm_shown(self, items: Iterable[DueItem]) -> None:
        """Note that claimed items reached the screen."""
        with self._store.write() as unit:
            for item in items:
                unit.session.execute(
                    update(ReminderDelivery)
                    .where(
                        ReminderDelivery.follow_up_id == item.follow_up.id,
                        ReminderDelivery.occurrence == _occurrence(item),
                    )
                    .values(shown_at=unit.now)
                )
            unit.commit()


def _items(
    session: Session, condition: ColumnElement[bool], now: datetime, zone: ZoneInfo
) -> list[DueItem]:
    rows = session.execute(
        select(FollowUp, Contact.full_name, Organisation.name)
        .join(Contact, Contact.id == FollowUp.contact_id)
        .outerjoin(Organisation, Organisation.id == Contact.organisation_id)
        .where(_OPEN, condition, FollowUp.due_on.is_not(None), Contact.deleted_at.is_(None))
    )
    return [_item(row, name, organisation, now, zone) for row, name, organisation in rows]


def _item(
    row: FollowUp, name: str, organisation: str | None, now: datetime, zone: ZoneInfo
) -> DueItem:
    follow_up = view_of(row)
    due = follow_up.due or Due(now.astimezone(zone).date())
    return DueItem(follow_up, name, organisation, due, is_overdue(due, now, zone))


def _with_numbers(session: Session, items: Sequence[DueItem]) -> tuple[DueItem, ...]:
    numbers = first_numbers(session, {item.follow_up.contact_id for item in items})
    return tuple(replace(item, number=numbers.get(item.follow_up.contact_id)) for item in items)


def _upcoming(session: Session, now: datetime, today: date, zone: ZoneInfo) -> list[datetime]:
    """Return the next instant of each sort that lies ahead."""
    waiting = select(func.min(FollowUp.snoozed_until_utc)).where(
        _OPEN, _SNOOZED, FollowUp.snoozed_until_utc > now
    )
    timed = select(func.min(FollowUp.due_at_utc)).where(_OPEN, _TIMED, FollowUp.due_at_utc > now)
    all_day = select(func.min(FollowUp.due_on)).where(_OPEN, _ALL_DAY, FollowUp.due_on > today)
    found = [session.scalar(waiting), session.scalar(timed)]
    day = session.scalar(all_day)
    if day is not None:
        found.append(remind_at(Due(day), None, zone))
    return [instant for instant in found if instant is not None]


def _claimed(session: Session, item: DueItem, now: datetime) -> bool:
    claim = insert(ReminderDelivery).values(
        follow_up_id=item.follow_up.id, occurrence=_occurrence(item), claimed_at=now
    )
    statement = claim.on_conflict_do_nothing().returning(ReminderDelivery.id)
    return session.execute(statement).first() is not None


def _occurrence(item: DueItem) -> str:
    return occurrence_key(item.due, item.follow_up.snoozed_until)
