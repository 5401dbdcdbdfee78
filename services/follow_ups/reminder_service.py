"""Find what is due, when to look again, and claim each showing before it happens."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol, TypeAlias
from zoneinfo import ZoneInfo

from sqlalchemy import and_
from sqlalchemy.orm import Session

from models.entities import FollowUp, Setting
from services.check_ins.values import PromptView
from services.clock import Clock
from services.contacts.numbers import first_numbers
from services.follow_ups.due import is_due, remind_at
from services.follow_ups.snooze import day_at_hand
from services.follow_ups.values import DueItem
from services.reminding import deliveries
from services.reminding.manners import SETTING, manners_of
from services.reminding.pending import (
    due_items,
    follow_ups_to_remind_of,
    next_follow_up,
    prompts_to_remind_of,
    with_claims,
)
from services.reminding.plan import State, plan
from services.reminding.values import Plan, Reminder, Situation, Working
from services.store import Store


class OpenPrompts(Protocol):
    """Know whom to bring to mind today."""

    def today(self) -> tuple[PromptView, ...]:
        """Return the open prompts of today; for the reading thread."""
        ...


WorkingAt: TypeAlias = Callable[[datetime, ZoneInfo], Working]
"""Tell whether the user works at an instant; for the reading thread."""


class ReminderService:
    """Answer what is due; reading calls belong to the reading thread, claims to the writing.

    Without `prompts` there are only follow-ups, without `working` the user always works.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        prompts: OpenPrompts | None = None,
        working: WorkingAt | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._prompts = prompts
        self._working = working

    def plan(self, situation: Situation | None = None) -> Plan:
        """Return what to remind of now, what waits and why, and when to look again."""
        now, zone = self._clock.now(), self._clock.zone()
        situation = situation or Situation()
        prompts = () if self._prompts is None else self._prompts.today()
        working = Working() if self._working is None else self._working(now, zone)
        with self._store.read() as session:
            pending = follow_ups_to_remind_of(session, now, zone, situation.standing)
            pending += prompts_to_remind_of(prompts)
            counted, claims = with_claims(session, pending)
            setting = session.get(Setting, SETTING)
            state = State(
                pending=counted,
                later=next_follow_up(session, now, zone),
                claims=claims,
                manners=manners_of(setting and setting.value),
                working=working,
                situation=situation,
            )
            planned = plan(now, zone, state)
            return replace(planned, due=_with_numbers(session, planned.due))

    def due(self, at: datetime | None = None) -> tuple[DueItem, ...]:
        """Return the open follow-ups that are due at an instant (now).

        Those snoozed until later that day too, as Today has them, but not until another day.
        """
        now, zone = at or self._clock.now(), self._clock.zone()
        latest = max(now.date(), now.astimezone(zone).date())
        all_day = and_(FollowUp.due_time.is_(None), FollowUp.due_on <= latest)
        with self._store.read() as session:
            items = due_items(session, FollowUp.due_at_utc <= now, now, zone)
            items += due_items(session, all_day, now, zone)
        items.sort(key=lambda item: remind_at(item.due, None, zone))
        today = now.astimezone(zone).date()
        return tuple(
            item
            for item in items
            if is_due(item.due, now, zone)
            and day_at_hand(item.due, item.follow_up.snoozed_until, now, zone) <= today
        )

    def claim(self, reminders: Iterable[Reminder]) -> tuple[Reminder, ...]:
        """Claim the showing of each and return those that are ours to show."""
        with self._store.write() as unit:
            mine = deliveries.claim(unit, tuple(reminders))
            unit.commit()
        return mine

    def confirm_shown(self, reminders: Iterable[Reminder]) -> tuple[Reminder, ...]:
        """Note that claimed reminders reached the screen; return those to notify of.

        These nobody had noted before: of each, only one process ever notifies.
        """
        with self._store.write() as unit:
            first = deliveries.confirm(unit, tuple(reminders))
            unit.commit()
        return first


def _with_numbers(session: Session, reminders: Sequence[Reminder]) -> tuple[Reminder, ...]:
    """Return the reminders with the first number of whom a follow-up is for."""
    ids = {each.item.follow_up.contact_id for each in reminders if isinstance(each.item, DueItem)}
    numbers = first_numbers(session, ids)
    return tuple(
        replace(each, item=replace(each.item, number=numbers.get(each.item.follow_up.contact_id)))
        if isinstance(each.item, DueItem)
        else each
        for each in reminders
    )
