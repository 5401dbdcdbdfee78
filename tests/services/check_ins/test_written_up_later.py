"""A contact of the last days counts also if it is written down after somebody was offered."""

from __future__ import annotations

from datetime import timedelta

import pytest

from services.check_ins.candidates import read_candidates
from services.check_ins.values import DAYS_OF_GRACE, Candidate
from services.contacts.editing_values import ContactField
from services.contacts.reach import Way
from services.store import Store
from services.terms import EntryKind, Outcome
from services.use_cases import UseCases
from tests.services.check_ins.conftest import TODAY, Hold, Silent, names
from tests.support.clock import FrozenClock

CALL, MAIL = EntryKind.CALL, EntryKind.EMAIL


def candidate(store: Store, clock: FrozenClock, contact_id: int) -> Candidate:
    with store.read() as session:
        found = read_candidates(session, clock.now(), clock.zone())
    return next(each for each in found if each.contact_id == contact_id)


@pytest.mark.parametrize(
    ("kind", "outcome", "days_ago", "waits"),
    [
        (CALL, Outcome.HELD, 1, False),
        (CALL, Outcome.HELD, DAYS_OF_GRACE, False),
        (CALL, Outcome.HELD, DAYS_OF_GRACE + 1, True),
        (MAIL, None, 1, False),
        (MAIL, None, DAYS_OF_GRACE, False),
        (MAIL, None, DAYS_OF_GRACE + 1, True),
        (CALL, Outcome.NO_ANSWER, 1, True),
        (CALL, Outcome.VOICEMAIL, 1, True),
    ],
)
def test_a_contact_of_the_last_days_does_a_check_in_and_a_call_in_vain_does_not(
    use_cases: UseCases,
    anna: int,
    hold: Hold,
    kind: EntryKind,
    outcome: Outcome | None,
    days_ago: int,
    waits: bool,
) -> None:
    entry_id = hold(anna, days_ago, kind, outcome)

    assert bool(use_cases.open_prompts.today()) is waits
    assert bool(use_cases.reminders.plan().due) is waits
    assert use_cases.open_prompts.made_today() == 0
    use_cases.journal.delete_entry(entry_id)
    assert len(use_cases.reminders.plan().due) == 1


def test_whom_the_user_asked_for_comes_after_a_mail_and_not_after_a_talk(
    use_cases: UseCases, anna: int, hold: Hold, clock: FrozenClock
) -> None:
    use_cases.prompts.another_day(1, TODAY + timedelta(days=1))
    clock.advance(days=1)
    use_cases.prompts.offer()

    hold(anna, 1, MAIL, None)
    assert names(use_cases.open_prompts.today()) == ["Anna Vos"]
    hold(anna, 1)
    assert use_cases.open_prompts.today() == ()


def test_who_was_called_in_vain_is_not_to_be_tried_again_after_yesterdays_talk(
    use_cases: UseCases, anna: int, hold: Hold
) -> None:
    use_cases.prompts.reached(1, Way.CALL)
    hold(anna, 0, outcome=Outcome.NO_ANSWER)
    assert names(use_cases.open_prompts.unanswered()) == ["Anna Vos"]

    hold(anna, 1)

    assert use_cases.open_prompts.unanswered() == ()


def test_a_birthday_comes_though_they_were_spoken_to_yesterday(
    use_cases: UseCases, silent: Silent, hold: Hold
) -> None:
    anna = silent("Anna Vos")
    use_cases.editing.set_field(anna, ContactField.BIRTHDAY, "1984-03-03")
    use_cases.prompts.offer()

    hold(anna, 1)

    assert names(use_cases.open_prompts.today()) == ["Anna Vos"]


@pytest.mark.parametrize(
    ("kind", "outcome", "left"),
    [
        (CALL, Outcome.HELD, 0),
        (MAIL, None, 0),
        (CALL, Outcome.NO_ANSWER, 1),
    ],
)
def test_whose_contact_was_written_up_was_not_passed_over(
    use_cases: UseCases,
    store: Store,
    anna: int,
    hold: Hold,
    clock: FrozenClock,
    kind: EntryKind,
    outcome: Outcome | None,
    left: int,
) -> None:
    hold(anna, 1, kind, outcome)
    clock.advance(days=41)  # to a Monday

    assert candidate(store, clock, anna).passed_over == left
    use_cases.prompts.offer()
    clock.advance(days=1)
    assert candidate(store, clock, anna).passed_over == left + 1


def test_nor_declined(
    use_cases: UseCases, store: Store, anna: int, hold: Hold, clock: FrozenClock
) -> None:
    use_cases.prompts.decline(1)
    hold(anna, 1)
    clock.advance(days=41)  # to a Monday

    assert candidate(store, clock, anna).declined == 0
