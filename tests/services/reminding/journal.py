"""A real journal for simulated apps, written to past the services, which takes less time."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from models.instants import to_microseconds
from models.kinds import PromptKind
from services.check_ins.prompt_service import PromptService
from services.check_ins.values import PromptView
from services.clock import Clock
from services.follow_ups.due import Due
from services.follow_ups.follow_up_service import FollowUpService
from services.follow_ups.reminder_service import ReminderService
from services.follow_ups.values import NewFollowUp
from services.reminding.values import Working
from services.store import Store
from services.wall_time import instant_of
from tests.services.invariant.machine import driver_of
from tests.services.reminding.naive import (
    ALL_DAY,
    CHECK_IN,
    MINUTE,
    OFFICE,
    TIMED,
    Item,
    within,
)


class ReminderJournal:
    """Hold one journal, and a service that reads it by a clock that can be replaced."""

    clock: Clock

    def __init__(self, store: Store, clock: Clock) -> None:
        self.clock = clock
        self._driver = driver_of(store)
        self._follow_ups, self._prompts = FollowUpService(store), PromptService(store)
        self._number = 0
        self._hours: dict[int, tuple[time, time | None]] = {}
        self.working = OFFICE
        store.clock = self
        self.service = ReminderService(store, self, self, self._working)
        self._execute(
            "INSERT INTO contact (id, full_name, sort_key, search_key, uid, created_at, updated_at)"
            " VALUES (1, 'Hanneke Zeilstra', 'h', 'h', 'h', 0, 0)"
        )

    def now(self) -> datetime:
        return self.clock.now()

    def zone(self) -> ZoneInfo:
        return self.clock.zone()

    def empty(self) -> None:
        for table in ("reminder_delivery", "follow_up", "prompt", "setting"):
            self._execute(f"DELETE FROM {table}")
        self._hours.clear()
        self.working = OFFICE

    def set_manners(self, quiet: tuple[time, time] | None, even_so: bool) -> None:
        value: dict[str, Any] = {"timed_even_so": even_so}
        if quiet is not None:
            value |= {"quiet_from": f"{quiet[0]:%H:%M}", "quiet_until": f"{quiet[1]:%H:%M}"}
        self._execute(
            "INSERT OR REPLACE INTO setting (name, value, updated_at) VALUES ('reminders', ?, 0)",
            json.dumps(value),
        )

    def add(self, item: Item) -> Item:
        """Write an item under a number of its own."""
        self._number += 1
        number = str(UUID(int=self._number))
        if item.sort == CHECK_IN:
            self._execute(
                "INSERT OR IGNORE INTO prompt (contact_id, kind, offered_on, uid, created_at,"
                " updated_at) VALUES (1, 'check_in', ?, ?, 0, 0)",
                *(item.on.isoformat(), number),
            )
            (row,) = self._execute(
                "SELECT id FROM prompt WHERE offered_on = ?", item.on.isoformat()
            )
        else:
            self._execute(
                "INSERT INTO follow_up (contact_id, title, due_on, lead_minutes, status, uid,"
                " created_at, updated_at) VALUES (1, 'Call', '2026-01-01', 0, 'open', ?, 0, 0)",
                number,
            )
            (row,) = self._execute("SELECT last_insert_rowid()")
        return self.write(replace(item, id=row[0]))

    def write(self, item: Item) -> Item:
        """Write an item over what it was."""
        snoozed = None if item.snoozed is None else to_microseconds(item.snoozed)
        if item.sort == CHECK_IN:
            self._hours[item.id] = item.at, item.until
            action = None if item.is_open else "dismissed"
            sql = "UPDATE prompt SET action = ?, snoozed_until_utc = ? WHERE id = ?"
            self._execute(sql, action, snoozed, item.id)
            return item
        due = Due(item.on, item.at, item.zone) if item.sort == TIMED else Due(item.on)
        at = due.instant
        is_day = item.sort == ALL_DAY
        self._execute(
            "UPDATE follow_up SET due_on = ?, due_time = ?, zone = ?, due_at_utc = ?,"
            " remind_at_utc = ?, remind_on = ?, snoozed_until_utc = ?, status = ? WHERE id = ?",
            *(item.on.isoformat(), None if is_day else f"{item.at:%H:%M:%S}.000000"),
            *(due.zone, at and to_microseconds(at), at and to_microseconds(at - item.lead)),
            *((item.on - item.lead).isoformat() if is_day else None, snoozed),
            *("open" if item.is_open else "done", item.id),
        )
        return item

    def snooze(self, item: Item, until: datetime) -> Item:
        """Put an item off by the services; a check-in to another day past them."""
        snoozed = replace(item, is_open=True, snoozed=until)
        if item.sort != CHECK_IN:
            self.write(replace(item, is_open=True))
            self._follow_ups.snooze(item.id, until)
        elif until.astimezone(self.zone()).date() > self.now().astimezone(self.zone()).date():
            self.write(snoozed)
        else:
            self._prompts.put_off(item.id, until)
        return snoozed

    def move(self, item: Item, moved: Item) -> Item:
        """Give a follow-up another time by the service, with another lead."""
        due = Due(moved.on, moved.at, moved.zone)
        self.write(replace(item, is_open=True))
        lead_minutes = moved.lead // MINUTE
        self._follow_ups.edit(item.id, NewFollowUp("Call", due, lead_minutes=lead_minutes))
        self._follow_ups.move(item.id, due)
        return moved

    def today(self) -> tuple[PromptView, ...]:
        """Return the open prompts of today, as PromptReader does."""
        zone = self.zone()
        on = self.now().astimezone(zone).date()
        rows = self._execute(
            "SELECT id, snoozed_until_utc FROM prompt WHERE offered_on = ? AND action IS NULL",
            on.isoformat(),
        )
        views = []
        for row_id, micros in rows:
            until = None if micros is None else datetime.fromtimestamp(micros / 1e6, UTC)
            at, last = self._hours[row_id]
            view = PromptView(
                *(row_id, PromptKind.CHECK_IN, 1, "Hanneke", "", None, on),
                shows_at=until or instant_of(on, at, zone),
                shows_until=None if until or last is None else instant_of(on, last, zone),
                snoozed_until=until,
            )
            views.append(view)
        return tuple(views)

    def _working(self, now: datetime, zone: ZoneInfo) -> Working:
        opens, _closes = self.working
        if within(*self.working, now, zone):
            return Working()
        today = now.astimezone(zone).date()
        days = (today.fromordinal(today.toordinal() + n) for n in (0, 1))
        begins = [instant_of(day, opens, zone) for day in days]
        return Working(is_open=False, opens_at=next(at for at in begins if at > now))

    def _execute(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        cursor = self._driver.execute(sql, values)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows
