"""The list shows everyone by name, with what is due, and filters as you type."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from services.contacts.contact_list import (
    FIRST_ROWS,
    ContactListRow,
    DueMark,
    due_mark,
    filter_rows,
    read_first_rows,
)
from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.journal.values import NewEntry
from services.store import Store
from services.terms import EntryKind, Outcome
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def test_rows_are_sorted_by_name_without_accents(
    use_cases: UseCases, add_contact: AddContact
) -> None:
    for name in ("Öznur Ak", "oscar Vink", "Élise Bos", "Eva de Wit"):
        add_contact(name)

    names = [row.name for row in use_cases.contact_list.read().rows]

    assert names == ["Élise Bos", "Eva de Wit", "oscar Vink", "Öznur Ak"]


def test_first_rows_are_the_top_of_the_whole_list(
    store: Store, use_cases: UseCases, add_contact: AddContact
) -> None:
    for number in range(FIRST_ROWS + 3):
        add_contact(f"Person {number:03}", organisation=f"Firm {number % 7}")

    first, whole = read_first_rows(store.path), use_cases.contact_list.read()

    assert first.rows == whole.rows[:FIRST_ROWS]
    assert first.total == whole.total == FIRST_ROWS + 3
    assert first.groups == whole.groups


def test_new_journal_has_the_five_groups_with_their_cadence(use_cases: UseCases) -> None:
    groups = use_cases.contact_list.read().groups

    assert [(group.code, group.cadence_days) for group in groups] == [
        ("clients", 28),
        ("prospects", 42),
        ("candidates", 56),
        ("contractors", 28),
        ("team", 7),
    ]


def test_row_shows_last_contact_and_the_earliest_open_follow_up(
    use_cases: UseCases, add_contact: AddContact, clock: FrozenClock
) -> None:
    contact_id = add_contact("Hanneke")
    use_cases.journal.add_entry(
        NewEntry(
            (contact_id,),
            EntryKind.CALL,
            outcome=Outcome.HELD,
            follow_ups=(
                NewFollowUp("later", Due(date(2026, 4, 1))),
                NewFollowUp("sooner", Due(date(2026, 3, 10), time(10), "Europe/Amsterdam")),
                NewFollowUp("some day"),
            ),
        )
    )
    follow_ups = {
        view.title: view.id for view in use_cases.contact_page.read(contact_id).follow_ups
    }

    (row,) = use_cases.contact_list.read().rows
    assert row.last_contact_at == clock.now()
    assert row.due_on == date(2026, 3, 10)
    assert row.due_at_utc == datetime(2026, 3, 10, 9, tzinfo=UTC)

    use_cases.follow_ups.complete(follow_ups["sooner"])
    (row,) = use_cases.contact_list.read().rows
    assert (row.due_on, row.due_at_utc) == (date(2026, 4, 1), None)


def make_row(
    name: str = "X",
    group_id: int | None = None,
    due_on: str | None = None,
    due_at: str | None = None,
    parked: str | None = None,
) -> ContactListRow:
    return ContactListRow(
        1,
        name,
        None,
        group_id,
        name.lower(),
        None,
        date.fromisoformat(due_on) if due_on else None,
        datetime.fromisoformat(due_at) if due_at else None,
        date.fromisoformat(parked) if parked else None,
    )


@pytest.mark.parametrize(
    ("row", "mark"),
    [
        (make_row(), None),
        (make_row(due_on="2026-03-02"), DueMark.OVERDUE),
        (make_row(due_on="2026-03-03"), DueMark.DUE_TODAY),
        (make_row(due_on="2026-03-04"), None),
        (make_row(due_on="2026-03-03", due_at="2026-03-03T08:59+00:00"), DueMark.OVERDUE),
        (make_row(due_on="2026-03-03", due_at="2026-03-03T09:01+00:00"), DueMark.DUE_TODAY),
        (make_row(parked="2026-03-04"), DueMark.PARKED),
        (make_row(parked="2026-03-03"), None),
        (make_row(due_on="2026-03-03", parked="2026-05-01"), DueMark.DUE_TODAY),
    ],
)
def test_due_mark(row: ContactListRow, mark: DueMark | None) -> None:
    assert due_mark(row, datetime(2026, 3, 3, 9, tzinfo=UTC), AMSTERDAM) is mark


def test_the_day_ends_where_the_user_is() -> None:
    row = make_row(due_on="2026-03-03")
    late_evening = datetime(2026, 3, 4, 2, tzinfo=UTC)

    assert due_mark(row, late_evening, AMSTERDAM) is DueMark.OVERDUE
    assert due_mark(row, late_evening, ZoneInfo("America/New_York")) is DueMark.DUE_TODAY


@pytest.mark.parametrize(
    ("words", "group_id", "expected"),
    [
        ("", None, ["Anna Duin", "Bram Noord", "Daan Duin"]),
        ("duin", None, ["Anna Duin", "Daan Duin"]),
        ("du an", None, ["Anna Duin", "Daan Duin"]),
        ("duin", 2, ["Daan Duin"]),
        ("zz", None, []),
    ],
)
def test_filter_wants_every_word(words: str, group_id: int | None, expected: list[str]) -> None:
    rows = [make_row("Anna Duin", 1), make_row("Bram Noord", 2), make_row("Daan Duin", 2)]

    found = filter_rows(rows, words=words, group_id=group_id)

    assert [row.name for row in found] == expected
