"""Several follow-ups are changed at once, as one step, and those gone are left out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time

import pytest
from sqlalchemy import event

from models.entities import FollowUp
from services.follow_ups.due import Due
from services.follow_ups.follow_up_rows import LeadTimeError
from services.follow_ups.recurrence import Recurrence
from services.follow_ups.values import FollowUpView, NewFollowUp
from services.gone import GoneError
from services.journal.values import NewEntry
from services.store import Store
from services.undo.values import ChangeKind
from services.use_cases import UseCases
from tests.support.journal import AddContact

TUESDAY, FRIDAY = date(2026, 3, 3), date(2026, 3, 6)
AT_11 = Due(TUESDAY, time(11), "Europe/Amsterdam")
WEEKLY = Recurrence("FREQ=WEEKLY;BYDAY=TU")


@pytest.fixture
def ids(use_cases: UseCases, add_contact: AddContact) -> list[int]:
    """Make one with a time, one all day, one for some day, one that repeats; one in the bin."""
    contact_id = add_contact("Hanneke")
    for new in (
        NewFollowUp("timed", AT_11),
        NewFollowUp("all day", Due(TUESDAY)),
        NewFollowUp("some day"),
        NewFollowUp("weekly", AT_11, WEEKLY),
        NewFollowUp("gone", AT_11),
    ):
        use_cases.follow_ups.add(contact_id, new)
    return [1, 2, 3, 4, 5]


@pytest.fixture
def chosen(ids: list[int], store: Store) -> list[int]:
    with store.write() as unit:
        unit.session.get_one(FollowUp, ids[-1]).deleted_at = unit.now
        unit.commit()
    return [*ids, 99]


def dues(use_cases: UseCases, contact_id: int = 1) -> dict[str, Due | None]:
    return {view.title: view.due for view in open_ones(use_cases, contact_id)}


def open_ones(use_cases: UseCases, contact_id: int = 1) -> tuple[FollowUpView, ...]:
    return use_cases.contact_page.read(contact_id).follow_ups


@pytest.mark.parametrize("close", ["complete_all", "drop_all"])
def test_all_are_closed(use_cases: UseCases, chosen: list[int], close: str) -> None:
    changes = getattr(use_cases.follow_ups, close)(chosen)

    next_week = Due(date(2026, 3, 10), time(11), "Europe/Amsterdam")
    assert dues(use_cases) == {"weekly": next_week}
    assert changes.follow_ups == {1, 2, 3, 4, 6}


def test_all_are_moved_to_a_day_and_keep_their_time(use_cases: UseCases, chosen: list[int]) -> None:
    use_cases.follow_ups.move_all(chosen, FRIDAY)

    at_11 = Due(FRIDAY, time(11), "Europe/Amsterdam")
    assert dues(use_cases) == {
        "timed": at_11,
        "all day": Due(FRIDAY),
        "some day": Due(FRIDAY),
        "weekly": at_11,
    }


def test_all_are_put_off_to_some_day(use_cases: UseCases, chosen: list[int]) -> None:
    use_cases.follow_ups.move_all(chosen[:3], None)

    assert [dues(use_cases)[title] for title in ("timed", "all day", "some day")] == [None] * 3


def test_all_are_shifted_by_days(use_cases: UseCases, chosen: list[int]) -> None:
    use_cases.follow_ups.shift_all(chosen, 3)

    at_11 = Due(FRIDAY, time(11), "Europe/Amsterdam")
    assert dues(use_cases) == {
        "timed": at_11,
        "all day": Due(FRIDAY),
        "some day": None,
        "weekly": at_11,
    }


@pytest.mark.parametrize("days", [10**8, -(10**8)])
def test_nothing_is_shifted_off_the_calendar(
    use_cases: UseCases, chosen: list[int], days: int
) -> None:
    use_cases.follow_ups.shift_all(chosen, days)

    end = date.max if days > 0 else date.min
    assert dues(use_cases)["all day"] == Due(end)
    assert use_cases.reminders.plan() is not None
    assert use_cases.follow_up_list.first().sections


def test_all_are_handed_over(
    use_cases: UseCases, chosen: list[int], add_contact: AddContact
) -> None:
    other = add_contact("Bram")

    changes = use_cases.follow_ups.hand_over(chosen, other)

    assert open_ones(use_cases, 1) == ()
    assert len(open_ones(use_cases, other)) == 4
    assert changes.contacts == {1, other}
    assert changes.follow_ups == {1, 2, 3, 4}
    assert not use_cases.follow_ups.hand_over(chosen, other)


def test_nobody_who_is_gone_is_handed_anything(
    use_cases: UseCases, chosen: list[int], add_contact: AddContact
) -> None:
    other = add_contact("Bram")
    use_cases.contacts.delete(other)
    for nobody in (other, 99):
        with pytest.raises(GoneError):
            use_cases.follow_ups.hand_over(chosen, nobody)


def test_an_entry_is_kept_by_those_who_took_part(
    use_cases: UseCases, store: Store, add_contact: AddContact
) -> None:
    first, second, stranger = (add_contact(name) for name in ("Anna", "Bram", "Cas"))
    new = NewEntry((first, second), text="Said.", follow_ups=(NewFollowUp("call"),))
    (entry_id,) = use_cases.journal.add_entry(new).entries

    def entry_of_it() -> int | None:
        with store.read() as session:
            return session.get_one(FollowUp, 1).entry_id

    use_cases.follow_ups.hand_over([1], second)
    assert entry_of_it() == entry_id
    use_cases.follow_ups.hand_over([1], stranger)
    assert entry_of_it() is None


ACTS: dict[str, tuple[Callable[[UseCases, list[int]], object], ChangeKind]] = {
    "done": (lambda cases, ids: cases.follow_ups.complete_all(ids), ChangeKind.FOLLOW_UP_CLOSED),
    "drop": (lambda cases, ids: cases.follow_ups.drop_all(ids), ChangeKind.FOLLOW_UP_CLOSED),
    "end": (lambda cases, ids: cases.follow_ups.end_series(ids), ChangeKind.FOLLOW_UP_CLOSED),
    "move": (
        lambda cases, ids: cases.follow_ups.move_all(ids, FRIDAY),
        ChangeKind.FOLLOW_UP_CHANGED,
    ),
    "shift": (lambda cases, ids: cases.follow_ups.shift_all(ids, 2), ChangeKind.FOLLOW_UP_CHANGED),
    "hand over": (
        lambda cases, ids: cases.follow_ups.hand_over(ids, 2),
        ChangeKind.FOLLOW_UP_CHANGED,
    ),
    "snooze": (
        lambda cases, ids: cases.follow_ups.snooze_all(
            dict.fromkeys(ids, datetime(2026, 3, 9, tzinfo=UTC))
        ),
        ChangeKind.FOLLOW_UP_SNOOZED,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("act", "kind"), ACTS.values(), ids=ACTS)
def test_all_at_once_are_one_step_that_says_how_many(
    use_cases: UseCases,
    add_contact: AddContact,
    act: Callable[[UseCases, list[int]], object],
    kind: ChangeKind,
) -> None:
    people = [add_contact("Anna"), add_contact("Bram")]
    for _ in range(75):
        for due in (AT_11, Due(TUESDAY)):
            use_cases.follow_ups.add(people[0], NewFollowUp("call", due, WEEKLY))
    before = open_ones(use_cases)
    act(use_cases, [view.id for view in before])
    after = use_cases.follow_up_list.by_contact()

    for _ in range(2):
        label = use_cases.undo.state().undo
        assert label is not None
        assert (label.kind, label.count, label.subject) == (kind, 150, None)
        use_cases.undo.undo()
        assert open_ones(use_cases) == before
        redone = use_cases.undo.state().redo
        assert redone is not None
        assert (redone.kind, redone.count) == (kind, 150)
        use_cases.undo.redo()
        assert use_cases.follow_up_list.by_contact() == after


def test_a_lead_has_its_limits(use_cases: UseCases, add_contact: AddContact) -> None:
    contact_id = add_contact("Anna")
    for minutes in (-1, 367 * 24 * 60):
        with pytest.raises(LeadTimeError):
            use_cases.follow_ups.add(contact_id, NewFollowUp("call", AT_11, lead_minutes=minutes))


def test_many_take_few_statements(
    use_cases: UseCases, store: Store, add_contact: AddContact
) -> None:
    contact_id = add_contact("Anna")
    use_cases.bulk.add_follow_up([contact_id], NewFollowUp("call", AT_11))
    with store.write() as unit:
        for _ in range(999):
            unit.insert(FollowUp, contact_id=contact_id, title="call", due_on=TUESDAY)
        unit.commit()
    statements = 0

    def count(*_args: object) -> None:
        nonlocal statements
        statements += 1

    event.listen(store._writing(), "before_cursor_execute", count)
    use_cases.follow_ups.complete_all(range(1, 1001))
    assert statements < 30
