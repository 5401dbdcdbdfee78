"""The list shows everyone by name, with what is due, and filters as you type."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from services.contacts.contact_list import ContactListRow, DueMark, PutOff, due_mark
from services.contacts.list_reader import FIRST_ROWS, read_first_rows
from services.contacts.listing import Listing, SortBy
from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.journal.values import NewEntry
from services.store import Store
from services.terms import EntryKind, Outcome
from services.use_cases import UseCases
from services.window_state import SETTING, WindowState
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from tests.support.rows import make_row

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

    first = read_first_rows(store.path, store.clock).contacts
    whole = use_cases.contact_list.read()

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
    assert row.due_on == date(2026, 4, 1)
    assert row.due_at_utc == datetime(2026, 3, 10, 9, tzinfo=UTC)

    use_cases.follow_ups.complete(follow_ups["sooner"])
    (row,) = use_cases.contact_list.read().rows
    assert (row.due_on, row.due_at_utc) == (date(2026, 4, 1), None)


def test_first_rows_are_those_that_showed_last(
    store: Store, use_cases: UseCases, add_contact: AddContact
) -> None:
    anna, bram, carla = (add_contact(name) for name in ("Anna", "Bram", "Carla"))
    listing = Listing(sort_by=SortBy.ADDED, descending=True)
    left = WindowState(listing=listing, first_ids=(carla, anna, bram), selected_id=anna)
    use_cases.settings.write(SETTING, left.to_json())
    use_cases.contacts.delete(bram)

    first = read_first_rows(store.path, store.clock)

    assert [row.name for row in first.contacts.rows] == ["Anna", "Carla"]
    assert first.state == left


def test_row_says_what_the_filters_ask_for(
    use_cases: UseCases, add_contact: AddContact, clock: FrozenClock
) -> None:
    add_contact("Hanneke", organisation="Duinrand", group_id=1)
    contact_id = add_contact("Okke")
    use_cases.bulk.add_tag([contact_id], "sailing")
    use_cases.bulk.archive([contact_id])

    listed = use_cases.contact_list.read()

    hanneke, okke = listed.rows
    assert (hanneke.cadence_days, hanneke.check_in_on) == (28, date(2026, 3, 31))
    assert (hanneke.has_method, hanneke.verified_on, hanneke.archived) == (False, None, False)
    assert (okke.check_in_on, okke.archived, okke.created_at) == (None, True, clock.now())
    assert [tag.name for tag in listed.tags if tag.id in okke.tag_ids] == ["sailing"]
    assert listed.total == 1


def day(text: str) -> date:
    return date.fromisoformat(text)


def clock_time(hour: int, minute: int) -> datetime:
    return datetime(2026, 3, 3, hour, minute, tzinfo=UTC)


YESTERDAY = Due(date(2026, 3, 2))


@pytest.mark.parametrize(
    ("row", "mark"),
    [
        (make_row(1), None),
        (make_row(1, due_on=day("2026-03-02")), DueMark.OVERDUE),
        (make_row(1, due_on=day("2026-03-03")), DueMark.DUE_TODAY),
        (make_row(1, due_on=day("2026-03-04")), None),
        (
            make_row(
                1,
                due_on=day("2026-03-03"),
                due_at_utc=clock_time(8, 59),
            ),
            DueMark.OVERDUE,
        ),
        (
            make_row(
                1,
                due_on=day("2026-03-03"),
                due_at_utc=clock_time(9, 1),
            ),
            DueMark.DUE_TODAY,
        ),
        (make_row(1, due_at_utc=datetime(2026, 3, 3, 22, tzinfo=UTC)), DueMark.DUE_TODAY),
        (make_row(1, due_at_utc=datetime(2026, 3, 3, 23, tzinfo=UTC)), None),
        (make_row(1, put_off=(PutOff(YESTERDAY, clock_time(9, 1)),)), DueMark.DUE_TODAY),
        (make_row(1, put_off=(PutOff(YESTERDAY, clock_time(9, 0)),)), DueMark.OVERDUE),
        (make_row(1, put_off=(PutOff(YESTERDAY, clock_time(23, 0)),)), None),
        (
            make_row(1, put_off=(PutOff(YESTERDAY, clock_time(9, 1)),), due_on=YESTERDAY.on),
            DueMark.OVERDUE,
        ),
        (make_row(1, parked_until=day("2026-03-04")), DueMark.PARKED),
        (make_row(1, parked_until=day("2026-03-03")), None),
        (
            make_row(1, fades_at=clock_time(9, 0)),
            DueMark.FADING,
        ),
        (make_row(1, fades_at=clock_time(9, 1)), None),
        (
            make_row(1, fades_at=clock_time(8, 0), parked_until=day("2026-05-01")),
            DueMark.PARKED,
        ),
        (
            make_row(
                1,
                due_on=day("2026-03-03"),
                parked_until=day("2026-05-01"),
            ),
            DueMark.DUE_TODAY,
        ),
    ],
)
def test_due_mark(row: ContactListRow, mark: DueMark | None) -> None:
    assert due_mark(row, datetime(2026, 3, 3, 9, tzinfo=UTC), AMSTERDAM) is mark


def test_the_day_ends_where_the_user_is() -> None:
    row = make_row(1, due_on=day("2026-03-03"))
    late_evening = datetime(2026, 3, 4, 2, tzinfo=UTC)

    assert due_mark(row, late_evening, AMSTERDAM) is DueMark.OVERDUE
    assert due_mark(row, late_evening, ZoneInfo("America/New_York")) is DueMark.DUE_TODAY
