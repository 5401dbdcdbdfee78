"""Promises are made, kept, dropped, snoozed and moved."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from services.contacts.field_rules import TooLongError
from services.follow_ups.due import Due
from services.follow_ups.follow_up_service import EmptyTitleError
from services.follow_ups.values import FollowUpView, NewFollowUp
from services.gone import GoneError
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

TODAY_11 = Due(date(2026, 3, 3), time(11), "Europe/Amsterdam")


@pytest.fixture
def contact_id(add_contact: AddContact) -> int:
    return add_contact("Hanneke")


def open_ones(use_cases: UseCases, contact_id: int) -> tuple[FollowUpView, ...]:
    return use_cases.contact_page.read(contact_id).follow_ups


def test_open_ones_stand_by_due_date_and_those_for_some_day_last(
    use_cases: UseCases, contact_id: int
) -> None:
    for new in (
        NewFollowUp("some day"),
        NewFollowUp("april", Due(date(2026, 4, 1))),
        NewFollowUp("at eleven", TODAY_11),
        NewFollowUp("today", Due(date(2026, 3, 3))),
    ):
        use_cases.follow_ups.add(contact_id, new)

    titles = [view.title for view in open_ones(use_cases, contact_id)]
    assert titles == ["at eleven", "today", "april", "some day"]


@pytest.mark.parametrize("close", ["complete", "drop"])
def test_closed_one_is_gone_from_the_open_and_can_be_reopened(
    use_cases: UseCases, contact_id: int, close: str
) -> None:
    use_cases.follow_ups.add(contact_id, NewFollowUp("call", TODAY_11))
    (view,) = open_ones(use_cases, contact_id)

    changes = getattr(use_cases.follow_ups, close)(view.id)
    assert open_ones(use_cases, contact_id) == ()
    assert (changes.follow_ups, changes.contacts) == ({view.id}, {contact_id})

    use_cases.follow_ups.reopen(view.id)
    assert open_ones(use_cases, contact_id) == (view,)


def test_completing_twice_changes_nothing_the_second_time(
    use_cases: UseCases, contact_id: int
) -> None:
    use_cases.follow_ups.add(contact_id, NewFollowUp("call"))
    (view,) = open_ones(use_cases, contact_id)

    assert use_cases.follow_ups.complete(view.id)
    assert not use_cases.follow_ups.complete(view.id)


def test_snooze_keeps_what_was_promised(
    use_cases: UseCases, contact_id: int, clock: FrozenClock
) -> None:
    use_cases.follow_ups.add(contact_id, NewFollowUp("call", TODAY_11))
    (view,) = open_ones(use_cases, contact_id)
    until = clock.now() + timedelta(days=1)

    use_cases.follow_ups.snooze(view.id, until)

    (snoozed,) = open_ones(use_cases, contact_id)
    assert (snoozed.due, snoozed.snoozed_until) == (TODAY_11, until)


def test_several_are_snoozed_or_woken_at_once_and_those_gone_left_out(
    use_cases: UseCases, contact_id: int, clock: FrozenClock
) -> None:
    for title in ("call", "write", "visit"):
        use_cases.follow_ups.add(contact_id, NewFollowUp(title, TODAY_11))
    call, write, visit = (view.id for view in open_ones(use_cases, contact_id))
    soon, later = clock.now() + timedelta(minutes=10), clock.now() + timedelta(days=1)
    use_cases.follow_ups.snooze(visit, soon)

    changes = use_cases.follow_ups.snooze_all({call: later, 99: later, visit: None})

    until = [view.snoozed_until for view in open_ones(use_cases, contact_id)]
    assert until == [later, None, None]
    assert changes.follow_ups == {call, visit}
    assert write not in changes.follow_ups


def test_moving_ends_the_snooze(use_cases: UseCases, contact_id: int, clock: FrozenClock) -> None:
    use_cases.follow_ups.add(contact_id, NewFollowUp("call", TODAY_11))
    (view,) = open_ones(use_cases, contact_id)
    use_cases.follow_ups.snooze(view.id, clock.now() + timedelta(days=1))

    use_cases.follow_ups.move(view.id, Due(date(2026, 3, 9)))

    (moved,) = open_ones(use_cases, contact_id)
    assert (moved.due, moved.snoozed_until) == (Due(date(2026, 3, 9)), None)


def test_title_is_needed_and_kept_on_one_line(use_cases: UseCases, contact_id: int) -> None:
    for nothing in (" \n ", "\x00", "\u200b"):
        with pytest.raises(EmptyTitleError):
            use_cases.follow_ups.add(contact_id, NewFollowUp(nothing))
    with pytest.raises(TooLongError):
        use_cases.follow_ups.add(contact_id, NewFollowUp("x" * 2_001))

    use_cases.follow_ups.add(contact_id, NewFollowUp("call\n back "))
    assert open_ones(use_cases, contact_id)[0].title == "call back"


def test_unknown_ones_are_gone(use_cases: UseCases) -> None:
    with pytest.raises(GoneError):
        use_cases.follow_ups.add(99, NewFollowUp("call"))
    with pytest.raises(GoneError):
        use_cases.follow_ups.complete(99)
