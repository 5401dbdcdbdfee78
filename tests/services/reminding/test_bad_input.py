"""Whatever stands in the journal, or happens to it, reminders come or are told of clearly."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from models import driver
from models.entities import FollowUp, ReminderDelivery
from models.kinds import PromptKind
from services.changes import ChangeBus
from services.check_ins.values import PromptView
from services.follow_ups.due import Due
from services.follow_ups.reminder_service import ReminderService
from services.follow_ups.values import DueItem, NewFollowUp
from services.reminding.attention import AttentionState
from services.reminding.values import Plan, ReminderKind, Situation, Working
from services.store import JournalBusyError, Store
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

TODAY = date(2026, 3, 3)  # the clock stands at 10:00 in Amsterdam


@pytest.fixture
def contact_id(add_contact: AddContact) -> int:
    return add_contact("Hanneke Zeilstra")


@pytest.fixture
def promise(use_cases: UseCases, contact_id: int) -> Callable[..., int]:
    def make(on: date = TODAY, at: time | None = time(9), zone: str = "Europe/Amsterdam") -> int:
        due = Due(on) if at is None else Due(on, at, zone)
        new = NewFollowUp("Call back", due)
        (follow_up_id,) = use_cases.follow_ups.add(contact_id, new).follow_ups
        return follow_up_id

    return make


def edit(store: Store, follow_up_id: int, **values: Any) -> None:
    with store.write() as unit:
        row = unit.session.get_one(FollowUp, follow_up_id)
        for name, value in values.items():
            setattr(row, name, value)
        unit.commit()


def due_items(plan: Plan) -> list[DueItem]:
    return [each.item for each in plan.due if isinstance(each.item, DueItem)]


def test_a_zone_that_exists_no_longer_keeps_its_instant(
    store: Store, use_cases: UseCases, promise: Callable[..., int]
) -> None:
    edit(store, promise(), zone="Mars/Olympus_Mons")
    (item,) = due_items(use_cases.reminders.plan())
    assert item.due == Due(TODAY, time(9), "Europe/Amsterdam")
    assert item.overdue
    assert item.follow_up.due == item.due


@pytest.mark.parametrize("at", [None, time(9)])
@pytest.mark.parametrize("year", [1900, 2, 9999])
def test_a_year_long_ago_or_far_ahead(
    use_cases: UseCases, promise: Callable[..., int], year: int, at: time | None
) -> None:
    promise(date(year, 12, 1), at)
    plan = use_cases.reminders.plan()
    assert len(plan.due) == (year < 2026)
    assert (plan.next_at is None) == (year < 2026)


def test_a_lead_reminds_ahead(
    store: Store, use_cases: UseCases, promise: Callable[..., int], clock: FrozenClock
) -> None:
    soon = clock.now() + timedelta(minutes=30)
    timed = promise(at=time(11))
    edit(store, timed, lead_minutes=30, remind_at_utc=soon)
    day = promise(date(2026, 3, 4), None)
    edit(store, day, lead_minutes=1440, remind_on=TODAY)
    plan = use_cases.reminders.plan()
    assert [item.follow_up.id for item in due_items(plan)] == [day]
    assert plan.next_at == soon
    clock.set(soon)
    assert [item.follow_up.id for item in due_items(use_cases.reminders.plan())] == [day, timed]


def test_who_is_deleted_or_erased_meanwhile_is_claimed_no_more(
    store: Store, use_cases: UseCases, contact_id: int, promise: Callable[..., int]
) -> None:
    gone, stays = promise(), promise()
    due = use_cases.reminders.plan().due
    with store.write() as unit:
        unit.session.delete(unit.session.get_one(FollowUp, gone))
        unit.commit()
    assert [each.key.id for each in use_cases.reminders.claim(due)] == [stays]
    assert [each.key.id for each in use_cases.reminders.confirm_shown(due)] == [stays]
    use_cases.contacts.delete(contact_id)
    assert use_cases.reminders.plan().due == ()


def test_a_locked_journal_says_so_and_loses_nothing(
    journal_path: Path,
    use_cases: UseCases,
    promise: Callable[..., int],
    clock: FrozenClock,
) -> None:
    promise()
    due = use_cases.reminders.plan().due
    with (
        closing(Store(journal_path, clock, ChangeBus())) as other,
        closing(driver.connect(journal_path)) as backup,
    ):
        service = ReminderService(other, clock)
        with other.write() as unit:  # opened before, and impatient
            unit.connection.exec_driver_sql("PRAGMA busy_timeout = 1")
            unit.commit()
        backup.execute("BEGIN IMMEDIATE")
        assert service.plan().due == due
        with pytest.raises(JournalBusyError):
            service.claim(due)
        backup.execute("COMMIT")
        assert service.claim(due) == due


class Prompts:
    """Be the prompts of today."""

    def __init__(self, *views: PromptView) -> None:
        self.views = views

    def today(self) -> tuple[PromptView, ...]:
        return self.views


def prompt(id_: int, kind: PromptKind, shows_at: datetime, contact_id: int) -> PromptView:
    return PromptView(id_, kind, contact_id, "Hanneke", "Hanneke", None, TODAY, shows_at)


@pytest.fixture
def prompt_id(store: Store, contact_id: int) -> int:
    from models.entities import Prompt

    with store.write() as unit:
        kind = PromptKind.CHECK_IN
        row_id = unit.insert(Prompt, contact_id=contact_id, kind=kind, offered_on=TODAY, uid="p")
        unit.commit()
    return row_id


def test_a_prompt_is_claimed_once_and_told_apart_from_a_follow_up(
    store: Store,
    clock: FrozenClock,
    prompt_id: int,
    contact_id: int,
    promise: Callable[..., int],
) -> None:
    assert promise() == prompt_id
    view = prompt(prompt_id, PromptKind.CHECK_IN, clock.now(), contact_id)
    service = ReminderService(store, clock, Prompts(view))
    plan = service.plan()
    assert [each.kind for each in plan.due] == [ReminderKind.TIMED, ReminderKind.CHECK_IN]
    assert service.claim(plan.due) == plan.due
    assert service.confirm_shown(plan.due) == plan.due
    assert service.confirm_shown(plan.due) == ()
    assert not service.plan().unshown
    with store.read() as session:
        rows = session.query(ReminderDelivery).order_by(ReminderDelivery.id).all()
        assert [(row.follow_up_id, row.prompt_id) for row in rows] == [
            (prompt_id, None),
            (None, prompt_id),
        ]


def test_prompts_wait_for_their_time_and_for_working_hours(
    store: Store, clock: FrozenClock, prompt_id: int, contact_id: int
) -> None:
    later = clock.now() + timedelta(hours=1)
    prompts = Prompts(prompt(prompt_id, PromptKind.CHECK_IN, later, contact_id))
    opens = datetime(2026, 3, 4, 8, tzinfo=UTC)
    working = Working()
    service = ReminderService(store, clock, prompts, lambda _now, _zone: working)
    assert service.plan().next_at == later
    clock.set(later)
    assert len(service.plan().due) == 1
    working = Working(is_open=False, opens_at=opens)
    plan = service.plan()
    assert (plan.due, plan.next_at, plan.opens_at) == ((), opens, opens)
    standing = Situation(AttentionState(in_call=True), standing=frozenset(plan.waiting))
    assert len(service.plan(standing).due) == 1


def test_what_only_today_shows_is_no_reminder(
    store: Store, clock: FrozenClock, prompt_id: int, contact_id: int
) -> None:
    view = prompt(prompt_id, PromptKind.FADING, clock.now(), contact_id)
    assert ReminderService(store, clock, Prompts(view)).plan() == Plan((), None)
