"""What the user chooses anew comes then, also where a clock that was wrong showed it before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

import pytest

from services.contacts.editing_values import MethodDraft
from services.follow_ups.due import Due
from services.follow_ups.snooze import Snooze, snoozed_until
from services.follow_ups.values import NewFollowUp
from services.journal.values import NewEntry
from services.reminding.desk import ReminderDesk
from services.reminding.values import Situation
from services.terms import EntryKind, MethodKind, Outcome
from services.use_cases import UseCases
from tests.services.check_ins.conftest import CLIENTS
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

ZONE = "Europe/Amsterdam"
NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)  # 10:00 in Amsterdam
DAY = timedelta(days=1)
TOMORROW = date(2026, 3, 4)


class App:
    """Remind as the app does, and return what opened its window and what was notified of."""

    def __init__(self, use_cases: UseCases) -> None:
        self._reminders = use_cases.reminders
        self._desk = ReminderDesk()

    def look(self) -> tuple[int, int, int]:
        """Return how many stand in the window, opened it and were notified of."""
        desk = self._desk
        asked = desk.take(self._reminders.plan(Situation(standing=desk.standing)))
        desk.claimed(asked, self._reminders.claim(asked))
        opened, shown = desk.opens(), desk.shown()
        told = desk.confirmed(shown, self._reminders.confirm_shown(shown))
        return len(desk.rows), len(opened), len(told)


NOTHING, COMES, STAYS = (0, 0, 0), (1, 1, 1), (1, 0, 0)


@pytest.fixture
def app(use_cases: UseCases) -> App:
    return App(use_cases)


@pytest.fixture
def follow_up(use_cases: UseCases, clock: FrozenClock, add_contact: AddContact) -> int:
    clock.set(NOW)
    new = NewFollowUp("call", Due(NOW.date(), time(10), ZONE))
    (id_,) = use_cases.follow_ups.add(add_contact("Hanneke Zeilstra"), new).follow_ups
    return id_


def to_tomorrow(cases: UseCases, id_: int, clock: FrozenClock) -> None:
    cases.follow_ups.snooze(id_, snoozed_until(Snooze.TOMORROW, clock.now(), clock.zone()))


def all_to_tomorrow(cases: UseCases, id_: int, clock: FrozenClock) -> None:
    until = snoozed_until(Snooze.TOMORROW, clock.now(), clock.zone())
    cases.follow_ups.snooze_all({id_: until})


CHOICES: dict[str, Callable[[UseCases, int, FrozenClock], object]] = {
    "snooze": to_tomorrow,
    "snooze all": all_to_tomorrow,
    "move": lambda cases, id_, _: cases.follow_ups.move(id_, Due(TOMORROW, time(9), ZONE)),
    "move to all day": lambda cases, id_, _: cases.follow_ups.move(id_, Due(TOMORROW)),
    "move all": lambda cases, id_, _: cases.follow_ups.move_all([id_], TOMORROW),
}


@pytest.mark.parametrize("choose", CHOICES.values(), ids=CHOICES)
@pytest.mark.parametrize("meanwhile", ["stays", "moved away", "undone and redone"])
def test_what_a_wrong_clock_showed_comes_once_more_where_the_user_chooses_that_time_anew(
    use_cases: UseCases,
    app: App,
    clock: FrozenClock,
    follow_up: int,
    choose: Callable[[UseCases, int, FrozenClock], object],
    meanwhile: str,
) -> None:
    assert app.look() == COMES
    choose(use_cases, follow_up, clock)
    assert app.look() == NOTHING
    clock.set(NOW + DAY)  # wrong
    assert app.look() == COMES
    clock.set(NOW)  # and right again
    assert app.look() == STAYS
    if meanwhile == "undone and redone":
        use_cases.undo.undo()
        assert app.look() == STAYS
        use_cases.undo.redo()
    else:
        if meanwhile == "moved away":
            use_cases.follow_ups.move(follow_up, Due(NOW.date(), time(9), ZONE))
        choose(use_cases, follow_up, clock)
    assert app.look() == NOTHING
    clock.set(NOW + DAY)
    assert app.look() == COMES
    assert app.look() == STAYS


def test_an_edited_time_comes_once_more_but_an_edited_title_changes_nothing(
    use_cases: UseCases, app: App, clock: FrozenClock, follow_up: int
) -> None:
    early = NewFollowUp("call", Due(NOW.date(), time(10), ZONE))
    late = NewFollowUp("call", Due(TOMORROW, time(9), ZONE))
    use_cases.follow_ups.edit(follow_up, late)
    clock.set(NOW + DAY)
    assert app.look() == COMES
    clock.set(NOW)
    use_cases.follow_ups.edit(follow_up, NewFollowUp("call her", late.due))
    assert app.look() == STAYS
    use_cases.follow_ups.edit(follow_up, early)
    app.look()
    use_cases.follow_ups.edit(follow_up, late)
    assert app.look() == NOTHING
    clock.set(NOW + DAY)
    assert app.look() == COMES


def test_what_is_chosen_anew_is_told_so_that_it_leaves_the_window(
    use_cases: UseCases, app: App, clock: FrozenClock, follow_up: int
) -> None:
    until = NOW + DAY
    use_cases.follow_ups.snooze(follow_up, until)
    clock.set(until)
    app.look()
    clock.set(NOW)
    assert use_cases.follow_ups.snooze(follow_up, until).follow_ups == {follow_up}


def test_what_has_come_does_not_come_again_at_the_time_it_came(
    use_cases: UseCases, app: App, clock: FrozenClock, follow_up: int
) -> None:
    assert app.look() == COMES
    clock.advance(minutes=5)
    use_cases.follow_ups.move(follow_up, Due(NOW.date(), time(10), ZONE))
    assert app.look() == STAYS


def test_a_check_in_that_is_put_off_to_the_same_time_again_comes_then(
    use_cases: UseCases, app: App, clock: FrozenClock, add_contact: AddContact
) -> None:
    clock.set(NOW)
    anna = add_contact("Anna Vos", group_id=CLIENTS)
    use_cases.parts.add_method(anna, MethodDraft(MethodKind.PHONE, "+44 7700 900142"))
    at = NOW - timedelta(days=40)
    use_cases.journal.add_entry(
        NewEntry((anna,), EntryKind.CALL, outcome=Outcome.HELD, happened_at=at)
    )
    use_cases.prompts.offer()
    (prompt,) = use_cases.open_prompts.today()
    until = NOW + timedelta(hours=4)
    use_cases.prompts.put_off(prompt.id, until)
    assert app.look() == NOTHING
    clock.set(until)
    assert app.look() == COMES
    clock.set(NOW)
    assert app.look() == STAYS
    use_cases.prompts.put_off(prompt.id, until)
    assert app.look() == NOTHING
    clock.set(until)
    assert app.look() == COMES
