"""Closing one of a series brings the next, and taking that back takes it away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

import pytest

from models.entities import FollowUp
from services.follow_ups.due import Due
from services.follow_ups.recurrence import (
    NeverFiresError,
    Recurrence,
    RepeatNeedsDateError,
)
from services.follow_ups.rule_text import TooOftenError, UnreadableRuleError
from services.follow_ups.values import NewFollowUp
from services.store import Store
from services.terms import FollowUpStatus, RepeatFrom
from services.use_cases import UseCases
from tests.services.follow_ups.conftest import AT_11, TODAY, WEEKLY, Add, open_ones, stored
from tests.support.clock import FrozenClock


@pytest.mark.parametrize("close", ["complete", "drop"])
def test_closing_one_brings_the_next(
    use_cases: UseCases, store: Store, add: Add, close: str
) -> None:
    view = add(lead_minutes=30)

    changes = getattr(use_cases.follow_ups, close)(view.id)

    (following,) = open_ones(use_cases)
    assert following.due == Due(date(2026, 3, 10), time(11), "Europe/Amsterdam")
    assert (following.title, following.lead_minutes) == ("call", 30)
    assert (following.repeat, following.starts_on) == (WEEKLY, date(2026, 3, 10))
    assert changes.follow_ups == {view.id, following.id}
    row = stored(store, following.id)
    assert row.follows_id == view.id
    assert row.remind_at_utc == datetime(2026, 3, 10, 9, 30, tzinfo=UTC)


def test_one_missed_for_weeks_appears_once(
    use_cases: UseCases, add: Add, clock: FrozenClock
) -> None:
    view = add()
    clock.advance(days=30)

    assert open_ones(use_cases) == (view,)
    use_cases.follow_ups.complete(view.id)

    assert [each.due and each.due.on for each in open_ones(use_cases)] == [date(2026, 4, 7)]


def test_counted_from_completion(use_cases: UseCases, add: Add, clock: FrozenClock) -> None:
    view = add(Recurrence("FREQ=DAILY;INTERVAL=10", RepeatFrom.COMPLETION))
    clock.advance(days=4)

    use_cases.follow_ups.complete(view.id)

    (following,) = open_ones(use_cases)
    assert following.due == Due(date(2026, 3, 17), time(11), "Europe/Amsterdam")


def test_series_ends_when_its_count_is_used_up(use_cases: UseCases, add: Add) -> None:
    add(Recurrence("FREQ=WEEKLY;COUNT=3"))
    for left in (2, 1, 0):
        use_cases.follow_ups.complete(open_ones(use_cases)[0].id)
        assert len(open_ones(use_cases)) == (1 if left else 0)


def test_completing_or_dropping_what_is_closed_brings_nothing_more(
    use_cases: UseCases, add: Add
) -> None:
    view = add()
    use_cases.follow_ups.complete(view.id)
    once = open_ones(use_cases)

    assert not use_cases.follow_ups.complete(view.id)
    use_cases.follow_ups.drop(view.id)

    assert open_ones(use_cases) == once


def test_reopening_takes_the_next_away(use_cases: UseCases, add: Add) -> None:
    view = add()
    use_cases.follow_ups.complete(view.id)
    use_cases.undo.undo()
    use_cases.undo.redo()
    (following,) = open_ones(use_cases)

    changes = use_cases.follow_ups.reopen(view.id)

    assert open_ones(use_cases) == (view,)
    assert changes.follow_ups == {view.id, following.id}


@pytest.mark.parametrize(
    "touch",
    [
        lambda cases, id_: cases.follow_ups.shift_all([id_], 1),
        lambda cases, id_: cases.follow_ups.snooze(id_, datetime(2026, 3, 11, tzinfo=UTC)),
        lambda cases, id_: cases.follow_ups.edit(
            id_, NewFollowUp("other", Due(date(2026, 3, 10), time(11), "Europe/Amsterdam"), WEEKLY)
        ),
        lambda cases, id_: cases.follow_ups.complete(id_),
    ],
)
def test_reopening_keeps_a_next_one_that_was_touched(
    use_cases: UseCases, store: Store, add: Add, touch: Callable[[UseCases, int], object]
) -> None:
    view = add()
    use_cases.follow_ups.complete(view.id)
    (following,) = open_ones(use_cases)
    touch(use_cases, following.id)
    before = stored(store, following.id)

    use_cases.follow_ups.reopen(view.id)
    use_cases.follow_ups.complete(view.id)

    after = stored(store, following.id)  # its id could be given to another if it went
    assert (after.status, after.due_on, after.uid) == (before.status, before.due_on, before.uid)
    assert len(open_ones(use_cases)) == 1  # closing it again brings no second next one


def test_ending_a_series_brings_nothing_more(use_cases: UseCases, store: Store, add: Add) -> None:
    view, other = add(), add()

    use_cases.follow_ups.end_series([view.id, other.id, 99])

    assert open_ones(use_cases) == ()
    assert stored(store, view.id).status is FollowUpStatus.DROPPED
    use_cases.follow_ups.reopen(view.id)
    assert open_ones(use_cases) == (view,)


def test_moving_one_leaves_the_series_where_it_is(use_cases: UseCases, add: Add) -> None:
    view = add()

    use_cases.follow_ups.move(view.id, Due(date(2026, 3, 5), time(9), "Europe/Amsterdam"))

    (moved,) = open_ones(use_cases)
    assert (moved.repeat, moved.starts_on) == (WEEKLY, TODAY)
    use_cases.follow_ups.complete(view.id)
    (following,) = open_ones(use_cases)
    assert following.due is not None
    assert following.due.on == date(2026, 3, 10)


def test_editing_makes_repeats_changes_and_ends_it(use_cases: UseCases, add: Add) -> None:
    view = add(None)
    edit = use_cases.follow_ups.edit

    edit(view.id, NewFollowUp("write", AT_11, Recurrence("FREQ=MONTHLY"), lead_minutes=60))
    (repeating,) = open_ones(use_cases)
    assert repeating.repeat == Recurrence("FREQ=MONTHLY;BYMONTHDAY=3")
    assert (repeating.title, repeating.lead_minutes, repeating.starts_on) == ("write", 60, TODAY)

    edit(view.id, NewFollowUp("write", Due(date(2026, 3, 9)), repeating.repeat))
    (moved,) = open_ones(use_cases)
    assert (moved.due, moved.starts_on) == (Due(date(2026, 3, 9)), TODAY)

    edit(view.id, NewFollowUp("write"))
    (single,) = open_ones(use_cases)
    assert (single.due, single.repeat, single.starts_on) == (None, None, None)


def test_editing_keeps_a_snooze_unless_the_date_changes(
    use_cases: UseCases, add: Add, clock: FrozenClock
) -> None:
    view = add()
    until = clock.now() + timedelta(hours=3)
    use_cases.follow_ups.snooze(view.id, until)

    use_cases.follow_ups.edit(view.id, NewFollowUp("write", AT_11, WEEKLY))
    assert open_ones(use_cases)[0].snoozed_until == until
    use_cases.follow_ups.edit(view.id, NewFollowUp("write", Due(TODAY), WEEKLY))
    assert open_ones(use_cases)[0].snoozed_until is None


@pytest.mark.parametrize(
    ("rule", "error"),
    [
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", NeverFiresError),
        ("FREQ=SECONDLY", TooOftenError),
        ("now and then", UnreadableRuleError),
    ],
)
def test_bad_rules_are_refused_and_nothing_is_changed(
    use_cases: UseCases, contact_id: int, add: Add, rule: str, error: type[Exception]
) -> None:
    view = add(None)
    bad = NewFollowUp("call", AT_11, Recurrence(rule))
    acts: tuple[Callable[[], object], ...] = (
        lambda: use_cases.follow_ups.add(contact_id, bad),
        lambda: use_cases.follow_ups.edit(view.id, bad),
        lambda: use_cases.bulk.add_follow_up([contact_id], bad),
    )
    for act in acts:
        with pytest.raises(error):
            act()
    assert open_ones(use_cases) == (view,)


def test_what_repeats_keeps_a_date(use_cases: UseCases, contact_id: int, add: Add) -> None:
    view = add()
    acts: tuple[Callable[[], object], ...] = (
        lambda: use_cases.follow_ups.add(contact_id, NewFollowUp("call", None, WEEKLY)),
        lambda: use_cases.follow_ups.edit(view.id, NewFollowUp("call", None, WEEKLY)),
        lambda: use_cases.follow_ups.move(view.id, None),
        lambda: use_cases.follow_ups.move_all([view.id], None),
    )
    for act in acts:
        with pytest.raises(RepeatNeedsDateError):
            act()
    assert open_ones(use_cases) == (view,)


def test_a_stored_rule_nobody_can_read_ends_its_series(
    use_cases: UseCases, store: Store, add: Add
) -> None:
    view = add()
    with store.write() as unit:
        unit.session.get_one(FollowUp, view.id).rrule = "FREQ=SECONDLY"
        unit.commit()

    use_cases.follow_ups.complete(view.id)

    assert open_ones(use_cases) == ()


def test_a_zone_that_is_no_more_keeps_its_instant_and_goes_on_in_the_users(
    use_cases: UseCases, store: Store, add: Add, clock: FrozenClock
) -> None:
    view = add()
    with store.write() as unit:
        unit.session.get_one(FollowUp, view.id).zone = "Atlantis/Capital"
        unit.commit()

    (there,) = open_ones(use_cases)
    assert there.due is not None
    assert there.due.instant == datetime(2026, 3, 3, 10, tzinfo=UTC)
    assert len(use_cases.reminders.plan().due) == len(use_cases.reminders.due(clock.now()))
    use_cases.follow_ups.shift_all([view.id], 7)
    use_cases.follow_ups.complete(view.id)

    (following,) = open_ones(use_cases)
    assert following.due is not None
    assert following.due.at == time(11)
    assert following.due.zone == clock.zone().key


def test_binned_ones_bring_nothing(use_cases: UseCases, store: Store, add: Add) -> None:
    view = add()
    with store.write() as unit:
        unit.session.get_one(FollowUp, view.id).deleted_at = unit.now
        unit.commit()

    use_cases.follow_ups.complete(view.id)

    assert open_ones(use_cases) == ()


def test_a_series_without_a_stored_beginning_begins_at_its_due_date(
    use_cases: UseCases, store: Store, add: Add
) -> None:
    view = add()
    with store.write() as unit:
        unit.session.get_one(FollowUp, view.id).dtstart_on = None
        unit.commit()

    use_cases.follow_ups.shift_all([view.id], 9)

    assert open_ones(use_cases)[0].starts_on == TODAY
