"""What was offered is over with its day, with a talk, and with who goes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from services.contacts.editing_values import ContactField, PartKind
from services.contacts.reach import Way
from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.terms import (
    EntryKind,
    Outcome,
    ParkReason,
    PromptAction,
    PromptReason,
)
from services.use_cases import UseCases
from tests.services.check_ins.conftest import TODAY, Hold, Prompts, Silent, names
from tests.support.clock import FrozenClock

Act = Callable[[UseCases, int], object]


@pytest.mark.parametrize(
    "away",
    [
        lambda cases, id_: cases.contacts.delete(id_),
        lambda cases, id_: cases.editing.archive(id_),
        lambda cases, id_: cases.editing.park(id_, date(2026, 4, 1), ParkReason.LEAVE),
        lambda cases, id_: cases.editing.stop_check_ins(id_),
        lambda cases, id_: cases.editing.set_group(id_, None),
        lambda cases, _id: cases.parts.remove(PartKind.METHOD, 1),
    ],
    ids=["deleted", "archived", "parked", "no check-ins", "no rhythm", "no way to reach them"],
)
def test_what_was_offered_vanishes_with_who_goes_and_comes_back_with_them(
    use_cases: UseCases, silent: Silent, away: Act
) -> None:
    anna = silent("Anna Vos")
    use_cases.prompts.offer()

    away(use_cases, anna)

    assert use_cases.open_prompts.today() == ()
    use_cases.undo.undo()
    assert names(use_cases.open_prompts.today()) == ["Anna Vos"]


def test_a_birthday_comes_though_nothing_but_a_card_could_reach_them(
    use_cases: UseCases, silent: Silent
) -> None:
    use_cases.editing.set_field(silent("Anna Vos"), ContactField.BIRTHDAY, "1984-03-03")
    use_cases.prompts.offer()

    use_cases.parts.remove(PartKind.METHOD, 1)

    assert names(use_cases.open_prompts.today()) == ["Anna Vos"]


def test_a_talk_does_a_check_in_whatever_wrote_it_down_and_a_missed_call_does_not(
    use_cases: UseCases, silent: Silent, hold: Hold
) -> None:
    anna = silent("Anna Vos")
    use_cases.prompts.offer()

    hold(anna, 0, outcome=Outcome.NO_ANSWER)
    assert names(use_cases.open_prompts.today()) == ["Anna Vos"]
    entry_id = hold(anna, 0.05, EntryKind.MEETING)
    assert use_cases.open_prompts.today() == ()
    assert use_cases.open_prompts.made_today() == 1
    use_cases.journal.delete_entry(entry_id)
    assert names(use_cases.open_prompts.today()) == ["Anna Vos"]
    assert use_cases.open_prompts.made_today() == 0


def test_a_promise_or_a_mail_of_the_same_day_does_a_check_in(
    use_cases: UseCases, silent: Silent, hold: Hold
) -> None:
    anna, bram, cas = silent("Anna Vos"), silent("Bram Smit"), silent("Cas Bos")
    use_cases.prompts.offer()
    assert len(use_cases.open_prompts.today()) == 3

    use_cases.follow_ups.add(anna, NewFollowUp("Plan", Due(TODAY + timedelta(days=3))))
    hold(bram, 0, EntryKind.EMAIL, outcome=None)
    use_cases.follow_ups.add(cas, NewFollowUp("Later", Due(TODAY + timedelta(days=4))))
    use_cases.follow_ups.add(cas, NewFollowUp("Forgotten", Due(TODAY - timedelta(days=31))))

    assert names(use_cases.open_prompts.today()) == ["Cas Bos"]
    use_cases.undo.undo()
    use_cases.undo.undo()
    use_cases.undo.undo()
    assert len(use_cases.open_prompts.today()) == 2


def test_whom_the_user_asked_for_comes_though_they_were_written_to(
    use_cases: UseCases, clock: FrozenClock, silent: Silent, hold: Hold
) -> None:
    anna = silent("Anna Vos")
    use_cases.prompts.offer()
    use_cases.prompts.another_day(1, TODAY + timedelta(days=1))
    clock.advance(days=1)
    use_cases.prompts.offer()
    hold(anna, 0, EntryKind.EMAIL, outcome=None)

    assert names(use_cases.open_prompts.today()) == ["Anna Vos"]


def test_what_nobody_acted_on_is_over_with_its_day_and_ranked_anew(
    use_cases: UseCases, clock: FrozenClock, silent: Silent, prompts: Prompts
) -> None:
    anna = silent("Anna Vos")
    use_cases.prompts.offer()
    clock.advance(days=1)

    assert use_cases.open_prompts.today() == ()
    use_cases.prompts.offer()

    (view,) = use_cases.open_prompts.today()
    assert (view.contact_id, view.offered_on) == (anna, TODAY + timedelta(days=1))
    assert [prompt.action for prompt in prompts()] == [None, None]


def test_day_ends_where_the_user_is(
    use_cases: UseCases, clock: FrozenClock, silent: Silent
) -> None:
    silent("Anna Vos")
    use_cases.prompts.offer()
    clock.advance(hours=15)  # 00:00 UTC, one o'clock in Amsterdam

    assert use_cases.open_prompts.today() == ()
    clock.travel("America/New_York")
    assert names(use_cases.open_prompts.today()) == ["Anna Vos"]


def test_a_call_that_was_not_answered_can_be_tried_again_tomorrow(
    use_cases: UseCases, clock: FrozenClock, silent: Silent, hold: Hold
) -> None:
    anna = silent("Anna Vos")
    use_cases.prompts.offer()
    (view,) = use_cases.open_prompts.today()
    use_cases.prompts.reached(view.id, Way.CALL)
    assert use_cases.open_prompts.unanswered() == ()  # the call may go on
    hold(anna, 1, outcome=Outcome.NO_ANSWER)
    assert use_cases.open_prompts.unanswered() == ()
    hold(anna, 0, outcome=Outcome.VOICEMAIL)
    assert use_cases.open_prompts.today() == ()
    assert use_cases.today.read().check_ins == use_cases.open_prompts.unanswered()
    assert names(use_cases.open_prompts.unanswered()) == ["Anna Vos"]
    (row,) = use_cases.contact_list.read().rows
    assert row.check_in_on == TODAY - timedelta(days=12)  # it did not count

    use_cases.prompts.another_day(view.id, TODAY + timedelta(days=1))

    assert use_cases.open_prompts.unanswered() == ()
    clock.advance(days=1)
    use_cases.prompts.offer()
    (again,) = use_cases.open_prompts.today()
    assert (again.name, again.reason) == ("Anna Vos", PromptReason.ASKED)


def test_a_call_in_vain_shows_on_a_check_in_that_is_still_open(
    use_cases: UseCases, silent: Silent, hold: Hold
) -> None:
    anna, bram = silent("Anna Vos"), silent("Bram Smit")
    use_cases.prompts.offer()
    hold(anna, 0, outcome=Outcome.NO_ANSWER)
    assert use_cases.open_prompts.unanswered() == ()
    found = {each.contact_id: each.unanswered for each in use_cases.open_prompts.today()}
    assert found == {anna: True, bram: False}
    hold(anna, 0)
    assert names(use_cases.open_prompts.today()) == ["Bram Smit"]


def test_who_was_merged_takes_over_the_prompts_but_for_those_of_the_same_day(
    use_cases: UseCases, clock: FrozenClock, silent: Silent, prompts: Prompts
) -> None:
    anna = silent("Anna Vos")
    use_cases.prompts.offer()
    use_cases.prompts.decline(prompts()[0].id)
    clock.advance(days=8)
    twin = silent("Anna de Vos", days=41)
    use_cases.prompts.offer()
    assert prompts()[0].contact_id == anna
    assert {prompt.contact_id for prompt in prompts()[1:]} == {anna, twin}

    use_cases.merging().merge(twin, anna)

    assert [(p.contact_id, p.offered_on.day) for p in prompts() if p.contact_id == twin] == [
        (twin, 3),
        (twin, 11),
    ]
    assert [view.contact_id for view in use_cases.open_prompts.today()] == [twin]
    use_cases.undo.undo()
    assert prompts()[0].contact_id == anna
    assert prompts()[0].action is PromptAction.DECLINED


@pytest.mark.parametrize(("until_days", "waits"), [(3, False), (4, True)])
def test_a_follow_up_that_is_snoozed_to_the_next_days_does_as_well(
    use_cases: UseCases, silent: Silent, clock: FrozenClock, until_days: int, waits: bool
) -> None:
    anna = silent("Anna Vos")
    use_cases.prompts.offer()
    due = Due(TODAY - timedelta(days=90))
    (id_,) = use_cases.follow_ups.add(anna, NewFollowUp("Plan", due)).follow_ups

    use_cases.follow_ups.snooze(id_, clock.now() + timedelta(days=until_days))

    assert bool(use_cases.open_prompts.today()) is waits
    assert use_cases.open_prompts.is_promised(anna) is not waits
