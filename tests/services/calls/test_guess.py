"""Whom a call was with is guessed from the journal, or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from services.calls.recent_calls import RecentCall
from services.calls.values import EndedCall, Guess, GuessReason, Program
from services.contacts.reach import Way
from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.journal.values import NewEntry
from services.terms import EntryKind, Outcome, ParkReason
from services.use_cases import UseCases
from tests.services.vcard.cards import card
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

TODAY = date(2026, 3, 3)
YESTERDAY, TOMORROW = date(2026, 3, 2), date(2026, 3, 4)


@pytest.fixture
def call(clock: FrozenClock) -> EndedCall:
    return EndedCall(Program("firefox", "Firefox"), clock.now(), 600)


@pytest.fixture
def anna(add_contact: AddContact) -> int:
    return add_contact("Anna Vos")


@pytest.fixture
def bram(add_contact: AddContact) -> int:
    return add_contact("Bram Smit")


def called(contact_id: int, call: EndedCall, minutes_before: int = 1) -> RecentCall:
    return RecentCall(contact_id, Way.CALL, call.started_at - timedelta(minutes=minutes_before))


def promise(use_cases: UseCases, contact_id: int, due: Due | None) -> int:
    new = NewFollowUp("Send references", due)
    (follow_up_id,) = use_cases.follow_ups.add(contact_id, new).follow_ups
    return follow_up_id


def test_nobody_is_guessed_without_a_sign(use_cases: UseCases, call: EndedCall, anna: int) -> None:
    assert use_cases.call_guesses().guess(call, ()) is None


def test_who_was_called_from_here_comes_before_who_was_promised_something(
    use_cases: UseCases, call: EndedCall, anna: int, bram: int
) -> None:
    promise(use_cases, bram, Due(TODAY))
    guess = use_cases.call_guesses().guess(call, [called(anna, call)])
    assert guess == Guess(anna, "Anna Vos", GuessReason.CALLED)


def test_who_is_in_the_bin_by_now_is_not_guessed(
    use_cases: UseCases, call: EndedCall, anna: int, bram: int
) -> None:
    use_cases.contacts.delete(anna)
    recent = [called(bram, call, 5), called(anna, call, 1), called(999, call, 1)]
    guess = use_cases.call_guesses().guess(call, recent)
    assert guess == Guess(bram, "Bram Smit", GuessReason.CALLED)


@pytest.mark.parametrize(
    ("due", "guessed"),
    [
        (Due(TODAY), True),
        (Due(TODAY, time(23, 30), "Europe/Amsterdam"), True),
        (Due(TOMORROW, time(1), "Asia/Tokyo"), True),  # 17:00 today in Amsterdam
        (Due(TODAY, time(1), "Asia/Tokyo"), False),  # 17:00 yesterday
        (Due(YESTERDAY), False),
        (Due(TOMORROW), False),
        (None, False),
    ],
)
def test_a_follow_up_due_today_is_a_sign(
    use_cases: UseCases, call: EndedCall, anna: int, due: Due | None, guessed: bool
) -> None:
    promise(use_cases, anna, due)
    guess = Guess(anna, "Anna Vos", GuessReason.FOLLOW_UP) if guessed else None
    assert use_cases.call_guesses().guess(call, ()) == guess


def test_several_follow_ups_of_one_are_a_sign_and_of_two_none(
    use_cases: UseCases, call: EndedCall, anna: int, bram: int
) -> None:
    promise(use_cases, anna, Due(TODAY))
    promise(use_cases, anna, Due(TODAY))
    guess = use_cases.call_guesses().guess(call, ())
    assert guess is not None
    assert guess.contact_id == anna
    promise(use_cases, bram, Due(TODAY))
    assert use_cases.call_guesses().guess(call, ()) is None


def test_what_is_done_or_belongs_to_somebody_in_the_bin_is_no_sign(
    use_cases: UseCases, call: EndedCall, anna: int, bram: int
) -> None:
    use_cases.follow_ups.complete(promise(use_cases, anna, Due(TODAY)))
    promise(use_cases, bram, Due(TODAY))
    use_cases.contacts.delete(bram)
    assert use_cases.call_guesses().guess(call, ()) is None


def test_who_is_to_be_checked_in_with_today_is_a_sign(
    use_cases: UseCases, call: EndedCall, clock: FrozenClock, anna: int, bram: int
) -> None:
    """The cadence counts from the day that they were added."""
    use_cases.editing.set_cadence(anna, 14)
    use_cases.editing.set_cadence(bram, 15)
    clock.advance(days=14)
    ended = replace(call, started_at=clock.now())
    guess = use_cases.call_guesses().guess(ended, ())
    assert guess == Guess(anna, "Anna Vos", GuessReason.CHECK_IN)


def test_who_was_imported_is_a_sign_only_beside_nobody_who_was_spoken_to(
    use_cases: UseCases, call: EndedCall, clock: FrozenClock, anna: int, tmp_path: Path
) -> None:
    cards = tmp_path / "people.vcf"
    cards.write_bytes(card("UID:cas", name="FN:Cas Bos"))
    summary = use_cases.imports().import_files([cards])
    assert summary is not None
    (cas,) = summary.changes.contacts
    use_cases.editing.set_cadence(cas, 14)
    assert use_cases.call_guesses().guess(call, ()) == Guess(cas, "Cas Bos", GuessReason.CHECK_IN)

    call_of_anna = NewEntry(
        (anna,), EntryKind.CALL, outcome=Outcome.HELD, happened_at=clock.now() - timedelta(days=14)
    )
    use_cases.journal.add_entry(call_of_anna)
    use_cases.editing.set_cadence(anna, 14)
    assert use_cases.call_guesses().guess(call, ()) == Guess(anna, "Anna Vos", GuessReason.CHECK_IN)


def test_a_follow_up_comes_before_a_check_in(
    use_cases: UseCases, call: EndedCall, clock: FrozenClock, anna: int, bram: int
) -> None:
    use_cases.editing.set_cadence(anna, 14)
    clock.advance(days=14)
    promise(use_cases, bram, Due(TODAY + timedelta(days=14)))
    guess = use_cases.call_guesses().guess(replace(call, started_at=clock.now()), ())
    assert guess == Guess(bram, "Bram Smit", GuessReason.FOLLOW_UP)


@pytest.mark.parametrize("no_sign", ["two", "binned", "archived", "parked", "late"])
def test_a_check_in_of_several_or_of_nobody_to_call_is_no_sign(
    use_cases: UseCases, call: EndedCall, clock: FrozenClock, anna: int, bram: int, no_sign: str
) -> None:
    use_cases.editing.set_cadence(anna, 14)
    match no_sign:
        case "two":
            use_cases.editing.set_cadence(bram, 14)
        case "binned":
            use_cases.contacts.delete(anna)
        case "archived":
            use_cases.bulk.archive([anna])
        case "parked":
            use_cases.editing.park(anna, TODAY + timedelta(days=30), ParkReason.LEAVE)
    clock.advance(days=15 if no_sign == "late" else 14)
    assert use_cases.call_guesses().guess(replace(call, started_at=clock.now()), ()) is None
