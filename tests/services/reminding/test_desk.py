"""The desk claims, shows and confirms every reminder once, whatever fails in between."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from services.reminding.desk import ReminderDesk
from services.reminding.values import Occurrence, Plan, Reminder
from tests.services.reminding.builders import at, reminder

ONE = reminder(at("2026-03-03T09:00"), id_=1)
TWO = reminder(at("2026-03-03T09:05"), id_=2)
BOTH = (ONE, TWO)


def names(of: Iterable[Reminder]) -> frozenset[Occurrence]:
    return frozenset(each.occurrence for each in of)


def fresh(*reminders: Reminder) -> Plan:
    return Plan(reminders, None, fresh=names(reminders), unshown=names(reminders))


def known(*reminders: Reminder) -> Plan:
    """Return a plan of what was shown before, by whomever."""
    return Plan(reminders, None)


@pytest.fixture
def desk() -> ReminderDesk:
    """Give a desk at which the app has started with nothing due."""
    desk = ReminderDesk()
    desk.take(Plan((), None))
    assert not desk.opens()
    return desk


def test_what_is_fresh_is_claimed_then_shown_then_confirmed_then_notified_of(
    desk: ReminderDesk,
) -> None:
    assert desk.take(fresh(*BOTH)) == BOTH
    assert not desk.rows
    desk.claimed(BOTH, BOTH)
    assert names(desk.rows) == names(BOTH)
    assert desk.opens() == names(BOTH)
    assert desk.shown() == BOTH
    assert desk.confirmed(BOTH, BOTH) == BOTH
    assert desk.take(known(*BOTH)) == ()
    assert not desk.opens()
    assert desk.shown() == ()


def test_what_another_claimed_stands_there_and_opens_nothing(desk: ReminderDesk) -> None:
    desk.take(fresh(*BOTH))
    desk.claimed(BOTH, [TWO])
    assert desk.rows == BOTH
    assert desk.opens() == names([TWO])
    assert desk.shown() == (TWO,)


def test_what_another_confirmed_first_is_not_notified_of(desk: ReminderDesk) -> None:
    desk.take(fresh(ONE))
    desk.claimed([ONE], [ONE])
    desk.opens()
    assert desk.confirmed([ONE], []) == ()


def test_a_claim_that_fails_shows_at_once_and_is_made_up_for(desk: ReminderDesk) -> None:
    desk.take(fresh(ONE))
    desk.claimed([ONE], None)
    assert desk.opens() == names([ONE])
    assert desk.shown() == ()
    assert desk.take(fresh(ONE)) == (ONE,)
    desk.claimed([ONE], [ONE])
    assert not desk.opens()
    assert desk.shown() == (ONE,)
    assert desk.confirmed([ONE], [ONE]) == (ONE,)


def test_a_confirmation_that_fails_is_tried_again_without_another_claim(desk: ReminderDesk) -> None:
    desk.take(fresh(ONE))
    desk.claimed([ONE], [ONE])
    desk.opens()
    assert desk.shown() == (ONE,)
    assert desk.shown() == ()  # it is being noted
    assert desk.confirmed([ONE], None) == ()
    assert desk.take(fresh(ONE)) == ()  # its lease has ended by now
    assert not desk.opens()
    assert desk.shown() == (ONE,)


def test_at_the_start_it_opens_for_all_that_is_due() -> None:
    desk = ReminderDesk()
    assert desk.take(known(ONE)) == ()
    assert desk.opens() == names([ONE])
    assert desk.shown() == ()
    assert desk.take(known(*BOTH)) == ()
    assert not desk.opens()


def test_what_a_crash_left_unshown_is_shown_and_confirmed_at_the_start() -> None:
    desk = ReminderDesk()
    desk.take(Plan((ONE,), None, unshown=names([ONE])))
    assert desk.opens() == names([ONE])
    assert desk.shown() == (ONE,)
    assert desk.confirmed([ONE], [ONE]) == (ONE,)


def test_what_waits_at_the_start_opens_it_later() -> None:
    desk = ReminderDesk()
    desk.take(Plan((), None, waiting=names([ONE])))
    assert not desk.opens()
    desk.take(known(ONE))
    assert desk.opens() == names([ONE])


def test_a_start_that_is_to_stay_closed_opens_for_what_is_new_alone() -> None:
    desk = ReminderDesk()
    desk.start_closed()
    desk.take(known(ONE))
    assert not desk.opens()
    assert desk.take(Plan(BOTH, None, fresh=names([TWO]), unshown=names([TWO]))) == (TWO,)
    desk.claimed([TWO], [TWO])
    assert desk.opens() == names([TWO])


def test_what_was_dealt_with_meanwhile_is_neither_shown_nor_notified_of(desk: ReminderDesk) -> None:
    desk.take(fresh(ONE))
    desk.take(Plan((), None))
    desk.claimed([ONE], [ONE])
    assert desk.rows == ()
    assert not desk.opens()
    assert desk.confirmed([ONE], [ONE]) == ()
