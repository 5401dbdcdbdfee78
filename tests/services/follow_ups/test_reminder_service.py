"""What is due is found, in time, and claimed once."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from services.changes import ChangeBus
from services.composition import build_use_cases
from services.contacts.editing_values import MethodDraft
from services.follow_ups.due import Due
from services.follow_ups.values import DueItem, NewFollowUp
from services.reminding.values import Reminder
from services.store import Store
from services.terms import MethodKind
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

TODAY = date(2026, 3, 3)  # the clock stands at 10:00 in Amsterdam


@pytest.fixture
def contact_id(add_contact: AddContact) -> int:
    return add_contact("Hanneke Zeilstra", "Duinrand")


def promise(use_cases: UseCases, contact_id: int, title: str, on: date, at: str = "") -> int:
    due = Due(on, time.fromisoformat(at), "Europe/Amsterdam") if at else Due(on)
    (follow_up_id,) = use_cases.follow_ups.add(contact_id, NewFollowUp(title, due)).follow_ups
    return follow_up_id


def items(reminders: tuple[Reminder, ...]) -> list[DueItem]:
    return [each.item for each in reminders if isinstance(each.item, DueItem)]


def titles(due: tuple[Reminder, ...] | tuple[DueItem, ...]) -> list[str]:
    found = [each.item if isinstance(each, Reminder) else each for each in due]
    return [each.follow_up.title for each in found if isinstance(each, DueItem)]


def test_plan_has_what_has_come_oldest_first_and_the_next_instant(
    use_cases: UseCases, contact_id: int
) -> None:
    promise(use_cases, contact_id, "at ten", TODAY, "10:00")
    promise(use_cases, contact_id, "at eleven", TODAY, "11:00")
    promise(use_cases, contact_id, "today", TODAY)
    promise(use_cases, contact_id, "yesterday", date(2026, 3, 2), "16:00")
    promise(use_cases, contact_id, "tomorrow", date(2026, 3, 4))
    use_cases.follow_ups.add(contact_id, NewFollowUp("some day"))

    plan = use_cases.reminders.plan()

    assert titles(plan.due) == ["yesterday", "today", "at ten"]
    assert plan.next_at == datetime(2026, 3, 3, 10, tzinfo=UTC)
    assert items(plan.due)[0].contact_name == "Hanneke Zeilstra"
    assert items(plan.due)[0].organisation == "Duinrand"
    assert [item.overdue for item in items(plan.due)] == [True, False, False]


@pytest.mark.parametrize(
    ("now", "due", "next_at"),
    [
        ("2026-03-03T07:59", [], "2026-03-03T08:00"),
        ("2026-03-03T08:00", ["today"], "2026-03-05T08:00"),
        ("2026-03-02T23:30", [], "2026-03-03T08:00"),
        ("2026-03-06T12:00", ["today", "thursday"], None),
    ],
)
def test_all_day_ones_are_shown_at_nine(
    use_cases: UseCases,
    contact_id: int,
    clock: FrozenClock,
    now: str,
    due: list[str],
    next_at: str | None,
) -> None:
    promise(use_cases, contact_id, "today", TODAY)
    promise(use_cases, contact_id, "thursday", date(2026, 3, 5))
    clock.set(datetime.fromisoformat(now).replace(tzinfo=UTC))

    plan = use_cases.reminders.plan()

    assert titles(plan.due) == due
    expected = datetime.fromisoformat(next_at).replace(tzinfo=UTC) if next_at else None
    assert plan.next_at == expected


def test_traveller_meets_all_day_ones_at_nine_there(
    use_cases: UseCases, contact_id: int, clock: FrozenClock
) -> None:
    promise(use_cases, contact_id, "today", TODAY)
    promise(use_cases, contact_id, "at ten at home", TODAY, "10:00")
    clock.travel("America/New_York")

    plan = use_cases.reminders.plan()

    assert titles(plan.due) == ["at ten at home"]
    assert plan.next_at == datetime(2026, 3, 3, 14, tzinfo=UTC)


def test_snoozed_one_comes_back_at_its_time_only(
    use_cases: UseCases, contact_id: int, clock: FrozenClock
) -> None:
    follow_up_id = promise(use_cases, contact_id, "call", TODAY, "09:00")
    until = clock.now() + timedelta(minutes=10)
    use_cases.follow_ups.snooze(follow_up_id, until)
    plan = use_cases.reminders.plan()
    assert (plan.due, plan.next_at) == ((), until)

    clock.set(until)

    assert titles(use_cases.reminders.plan().due) == ["call"]


def test_a_plan_has_the_number_of_who_is_to_be_called(
    use_cases: UseCases, contact_id: int, add_contact: AddContact
) -> None:
    number = "+44 7700 900142"
    use_cases.parts.add_method(contact_id, MethodDraft(MethodKind.PHONE, number))
    promise(use_cases, contact_id, "first", TODAY, "09:00")
    promise(use_cases, add_contact("Gijs Molenschot"), "second", TODAY, "09:30")
    promise(use_cases, contact_id, "third", TODAY, "09:45")
    due = use_cases.reminders.plan().due
    assert titles(due) == ["first", "second", "third"]
    assert [item.number for item in items(due)] == [number, None, number]


def test_what_is_done_or_of_someone_deleted_is_not_due(
    use_cases: UseCases, contact_id: int, add_contact: AddContact
) -> None:
    use_cases.follow_ups.complete(promise(use_cases, contact_id, "done", TODAY))
    use_cases.follow_ups.drop(promise(use_cases, contact_id, "dropped", TODAY))
    pim = add_contact("Pim")
    promise(use_cases, pim, "his", TODAY)
    use_cases.contacts.delete(pim)

    plan = use_cases.reminders.plan()
    assert (plan.due, plan.next_at) == ((), None)
    assert use_cases.reminders.due() == ()


def test_due_at_another_moment_leaves_out_what_is_snoozed_beyond_that_day(
    use_cases: UseCases, contact_id: int, clock: FrozenClock
) -> None:
    for title, until in (("this afternoon", timedelta(hours=5)), ("thursday", timedelta(days=2))):
        snoozed = promise(use_cases, contact_id, title, date(2026, 3, 2), "09:00")
        use_cases.follow_ups.snooze(snoozed, clock.now() + until)

    (due,) = use_cases.reminders.due()
    assert (due.follow_up.title, due.overdue) == ("this afternoon", True)  # by the due date
    tomorrow = use_cases.reminders.due(clock.now() + timedelta(days=1))
    assert titles(tomorrow) == ["this afternoon"]
    on_thursday = use_cases.reminders.due(clock.now() + timedelta(days=2, hours=-1))
    assert titles(on_thursday) == ["this afternoon", "thursday"]


@pytest.mark.parametrize(
    ("place", "has"), [("Europe/Amsterdam", False), ("America/New_York", True)]
)
def test_the_day_of_a_snooze_is_the_users(
    use_cases: UseCases, contact_id: int, clock: FrozenClock, place: str, has: bool
) -> None:
    follow_up_id = promise(use_cases, contact_id, "call", date(2026, 3, 2))
    use_cases.follow_ups.snooze(follow_up_id, datetime(2026, 3, 4, 0, tzinfo=UTC))
    clock.travel(place)
    assert bool(use_cases.reminders.due()) == has


def test_each_showing_is_claimed_once(
    use_cases: UseCases, contact_id: int, clock: FrozenClock
) -> None:
    follow_up_id = promise(use_cases, contact_id, "call", TODAY, "09:00")
    promise(use_cases, contact_id, "send", TODAY)
    due = use_cases.reminders.plan().due

    assert use_cases.reminders.claim(due) == due
    assert use_cases.reminders.claim(due) == ()
    assert use_cases.reminders.confirm_shown(due) == due
    assert use_cases.reminders.confirm_shown(due) == ()

    until = clock.now() + timedelta(minutes=10)
    use_cases.follow_ups.snooze(follow_up_id, until)
    clock.set(until)
    assert titles(use_cases.reminders.claim(use_cases.reminders.plan().due)) == ["call"]


def test_clock_set_back_claims_nothing_again(
    use_cases: UseCases, contact_id: int, clock: FrozenClock
) -> None:
    promise(use_cases, contact_id, "call", TODAY, "10:00")
    due = use_cases.reminders.plan().due
    use_cases.reminders.confirm_shown(use_cases.reminders.claim(due))

    for hours in (-1, 1):
        clock.advance(hours=hours)
        plan = use_cases.reminders.plan()
        assert titles(plan.due) == ["call"]  # what was shown stays
        assert not plan.fresh
        assert use_cases.reminders.claim(plan.due) == ()


def test_two_processes_share_the_claims(
    use_cases: UseCases, contact_id: int, journal_path: Path, clock: FrozenClock
) -> None:
    promise(use_cases, contact_id, "call", TODAY, "10:00")
    other_store = Store(journal_path, clock, ChangeBus())
    other = build_use_cases(other_store, clock)
    due = use_cases.reminders.plan().due

    assert len(use_cases.reminders.claim(due)) + len(other.reminders.claim(due)) == 1
    other_store.close()
