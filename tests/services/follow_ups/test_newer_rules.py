"""What was promised for ten on a wall stays at ten there, whatever a country decides."""

from __future__ import annotations

import zoneinfo
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from models.entities import FollowUp
from services.changes import ChangeBus, ChangeSet
from services.follow_ups import newer_rules
from services.follow_ups.due import Due
from services.follow_ups.values import FollowUpView, NewFollowUp
from services.reminding.values import Situation
from services.store import Store
from services.terms import FollowUpStatus
from services.undo.values import ChangeKind
from services.use_cases import UseCases
from tests.services.follow_ups.conftest import Add, stored
from tests.support.clock import FrozenClock

ZONE = "Europe/Duinrand"
AT_10 = Due(date(2026, 6, 10), time(10), ZONE)
BEFORE, AFTER = datetime(2026, 6, 10, 8, tzinfo=UTC), datetime(2026, 6, 10, 9, tzinfo=UTC)

Follow = Callable[[str | None], None]


@pytest.fixture
def rules(tmp_path: Path) -> Iterator[Follow]:
    """Install a zone with the rules of another, over what is there, or remove it with None."""
    former = zoneinfo.TZPATH
    file = tmp_path / ZONE
    file.parent.mkdir()

    def follow(other: str | None) -> None:
        file.unlink(missing_ok=True)
        if other is not None:
            file.write_bytes(files("tzdata").joinpath("zoneinfo", other).read_bytes())

    follow("Europe/Amsterdam")
    zoneinfo.reset_tzpath([str(tmp_path), *former])
    yield follow
    zoneinfo.reset_tzpath(former)
    ZoneInfo.clear_cache()


@pytest.fixture
def promised(rules: Follow, add: Add) -> FollowUpView:
    return add(None, AT_10, lead_minutes=60)


def catch_up(use_cases: UseCases) -> None:
    while use_cases.follow_ups.follow_zone_rules():
        pass


def test_an_open_follow_up_keeps_its_wall_time_and_is_told_of(
    use_cases: UseCases,
    store: Store,
    bus: ChangeBus,
    clock: FrozenClock,
    rules: Follow,
    promised: FollowUpView,
) -> None:
    before = stored(store, promised.id)
    assert before.due_at_utc == BEFORE
    step = use_cases.undo.state().undo
    clock.advance(hours=1)
    told: list[ChangeSet] = []
    bus.subscribe(told.append)
    rules("Europe/London")  # behind the back of a running app

    catch_up(use_cases)

    row = stored(store, promised.id)
    assert (row.due_at_utc, row.remind_at_utc) == (AFTER, AFTER - timedelta(hours=1))
    assert (row.due_on, row.due_time, row.zone) == (AT_10.on, AT_10.at, ZONE)
    (changes,) = told
    assert changes.follow_ups == {promised.id}
    assert changes.contacts == {promised.contact_id}
    # Nobody edited it.
    assert row.updated_at == before.updated_at
    assert use_cases.undo.state().undo == step
    assert use_cases.reminders.plan().next_at == AFTER - timedelta(hours=1)

    told.clear()
    catch_up(use_cases)
    assert not told


def test_what_was_shown_is_not_shown_again(
    use_cases: UseCases, clock: FrozenClock, rules: Follow, promised: FollowUpView
) -> None:
    clock.set(BEFORE)
    shown = use_cases.reminders.claim(use_cases.reminders.plan().due)
    use_cases.reminders.confirm_shown(shown)
    rules("Europe/London")

    catch_up(use_cases)

    for now in (BEFORE, AFTER):
        clock.set(now)
        plan = use_cases.reminders.plan()
        assert len(plan.due) == 1  # it stays until it is dealt with
        assert not plan.fresh | plan.unshown
        assert not use_cases.reminders.claim(plan.due)


def test_what_was_shown_an_hour_early_goes_and_comes_at_its_time(
    use_cases: UseCases, clock: FrozenClock, rules: Follow, add: Add
) -> None:
    add(None, AT_10)
    clock.set(BEFORE)
    shown = use_cases.reminders.claim(use_cases.reminders.plan().due)
    use_cases.reminders.confirm_shown(shown)
    standing = Situation(standing=frozenset(each.occurrence for each in shown))
    rules("Europe/London")

    catch_up(use_cases)

    early = use_cases.reminders.plan(standing)
    assert (early.due, early.next_at) == ((), AFTER)
    clock.set(AFTER)
    plan = use_cases.reminders.plan(standing)
    assert len(plan.due) == len(plan.fresh) == 1
    assert use_cases.reminders.claim(plan.due) == plan.due


def test_undo_and_redo_bring_back_no_instant_of_former_rules(
    use_cases: UseCases, store: Store, rules: Follow, promised: FollowUpView
) -> None:
    use_cases.follow_ups.snooze(promised.id, BEFORE - timedelta(days=9))
    rules("Europe/London")
    catch_up(use_cases)
    for step, snoozed in ((use_cases.undo.undo, False), (use_cases.undo.redo, True)) * 2:
        step()
        row = stored(store, promised.id)
        assert (row.due_at_utc, row.remind_at_utc) == (AFTER, AFTER - timedelta(hours=1))
        assert (row.snoozed_until_utc is not None) == snoozed


@pytest.mark.parametrize("undone", [False, True])
def test_what_was_closed_opens_at_the_instant_of_the_present_rules(
    use_cases: UseCases, store: Store, rules: Follow, promised: FollowUpView, undone: bool
) -> None:
    use_cases.follow_ups.complete(promised.id)
    rules("Europe/London")
    catch_up(use_cases)
    assert stored(store, promised.id).due_at_utc == BEFORE

    if undone:
        use_cases.undo.undo()
    else:
        use_cases.follow_ups.reopen(promised.id)

    row = stored(store, promised.id)
    assert (row.due_at_utc, row.remind_at_utc) == (AFTER, AFTER - timedelta(hours=1))
    if not undone:
        reopened = use_cases.undo.state().undo
        assert reopened is not None
        assert (reopened.kind, reopened.count) == (ChangeKind.FOLLOW_UP_REOPENED, 1)
        use_cases.undo.undo()
        assert stored(store, promised.id).status is FollowUpStatus.DONE
        use_cases.undo.redo()
        assert stored(store, promised.id).due_at_utc == AFTER


def test_all_are_gone_through_in_batches_those_in_the_bin_too(
    use_cases: UseCases,
    store: Store,
    add: Add,
    rules: Follow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(newer_rules, "_AT_ONCE", 2)
    of = [add(None, AT_10).id for _ in range(5)]
    use_cases.follow_ups.complete(of[0])
    with store.write() as unit:
        unit.session.get_one(FollowUp, of[4]).deleted_at = unit.now
        unit.commit()
    rules("Europe/London")

    rounds = 1
    while use_cases.follow_ups.follow_zone_rules():
        rounds += 1

    assert rounds == 3
    assert [stored(store, each).due_at_utc for each in of] == [BEFORE, *4 * [AFTER]]


def test_of_a_zone_that_is_gone_the_instant_stays_until_it_is_known_again(
    use_cases: UseCases, store: Store, clock: FrozenClock, rules: Follow, promised: FollowUpView
) -> None:
    rules(None)
    catch_up(use_cases)
    assert stored(store, promised.id).due_at_utc == BEFORE
    (shown,) = use_cases.contact_page.read(promised.contact_id).follow_ups
    assert shown.due is not None
    assert shown.due.instant == BEFORE
    clock.set(BEFORE)
    (reminder,) = use_cases.reminders.plan().due
    assert reminder.at == BEFORE - timedelta(hours=1)
    # An edit of the words leaves it where it is, and one of the date is in a zone that is known.
    wanted = NewFollowUp("Ring", shown.due, lead_minutes=shown.lead_minutes)
    use_cases.follow_ups.edit(promised.id, wanted)
    assert stored(store, promised.id).due_at_utc == BEFORE


def test_a_zone_that_is_known_again_counts_by_its_rules(
    use_cases: UseCases, store: Store, rules: Follow, promised: FollowUpView
) -> None:
    rules(None)
    catch_up(use_cases)
    rules("Europe/London")
    catch_up(use_cases)
    assert stored(store, promised.id).due_at_utc == AFTER
