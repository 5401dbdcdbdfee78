"""Follow-ups have one order wherever they are listed: by time, then those for all of the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from services.follow_ups.due import Due, due_from_local
from services.follow_ups.page_values import FollowUpRow, Section, SectionKey
from services.follow_ups.values import FollowUpView, NewFollowUp
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

TUESDAY = date(2026, 3, 3)  # FrozenClock begins on it, at 10:00 in Amsterdam
LATE = ["mon 9", "mon 16", "mon a", "mon b"]
DUE = ["tue 15", "tue 23", "tue a", "tue b"]


@pytest.fixture
def contact_id(use_cases: UseCases, add_contact: AddContact) -> int:
    """Make promises of two days, each in an order of its own."""
    id_ = add_contact("Hanneke Zeilstra")
    for on, name, hours in ((TUESDAY, "tue", (23, 15)), (TUESDAY - timedelta(1), "mon", (16, 9))):
        for letter in ("a", "b"):
            use_cases.follow_ups.add(id_, NewFollowUp(f"{name} {letter}", Due(on)))
        for hour in hours:
            due = Due(on, time(hour), "Europe/Amsterdam")
            use_cases.follow_ups.add(id_, NewFollowUp(f"{name} {hour}", due))
    use_cases.follow_ups.add(id_, NewFollowUp("some day"))
    return id_


def test_the_page_of_all(use_cases: UseCases, contact_id: int) -> None:
    (of_contact,) = use_cases.follow_up_list.by_contact().contacts
    shown = [row.follow_up.title for row in of_contact.rows]
    assert shown == [*LATE, *DUE, "some day"]

    sections = use_cases.follow_up_list.first().sections
    for section, expected in zip(sections, (LATE, DUE), strict=False):
        assert [row.follow_up.title for row in section.rows] == expected


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_page_by_page(use_cases: UseCases, contact_id: int, limit: int) -> None:
    rows = _paged(use_cases, Section.TODAY, limit)
    assert _titles(row.follow_up for row in rows) == DUE


def test_pages_show_each_once_and_in_order(
    use_cases: UseCases, add_contact: AddContact, clock: FrozenClock
) -> None:
    people = [add_contact("Hanneke Zijl"), add_contact("Ånna Vos")]
    now = clock.now()
    for number in range(60):
        local = (now - timedelta(hours=7 * (number % 19), minutes=number)).replace(tzinfo=None)
        due = [
            due_from_local(local, ZoneInfo("America/New_York" if number % 2 else "Asia/Tokyo")),
            Due(local.date()),
            Due(local.date() + timedelta(days=30)),
            due_from_local(local + timedelta(days=40), ZoneInfo("Europe/Amsterdam")),
            None,
        ][number % 5]
        use_cases.follow_ups.add(people[number % 2], NewFollowUp(f"{number}", due))
    for number in range(3, 60, 7):
        use_cases.follow_ups.complete(number)
        clock.advance(seconds=1)
    for number in range(1, 60, 4):
        if number % 7 != 3:
            use_cases.follow_ups.snooze(number, now + timedelta(hours=5 * (number % 29)))

    for section in Section:
        whole = use_cases.follow_up_list.more(section, SectionKey(), limit=1000)
        assert whole.next_key is None
        for limit in (1, 2, 3, 7):
            assert list(_paged(use_cases, section, limit)) == list(whole.rows)
        assert {row.section for row in whole.rows} <= {section}
    dated = use_cases.follow_up_list.more(Section.OVERDUE, SectionKey(), limit=1000).rows
    assert len(dated) > 10
    for section in (Section.OVERDUE, Section.TODAY, Section.THIS_WEEK):
        dated = use_cases.follow_up_list.more(section, SectionKey(), limit=1000).rows
        order = [(row.on, row.at is None, row.at or clock.now()) for row in dated]
        assert order == sorted(each for each in order if each[0])  # of the whole day come last
    closed = use_cases.follow_up_list.more(Section.CLOSED, SectionKey(), limit=1000).rows
    at_ = [row.follow_up.closed_at for row in closed]
    assert at_ == sorted((each for each in at_ if each), reverse=True)


def test_today_and_the_page_of_the_contact(use_cases: UseCases, contact_id: int) -> None:
    today = use_cases.today.read()
    assert _titles(item.follow_up for item in today.overdue) == LATE
    assert _titles(item.follow_up for item in today.due) == DUE
    open_ones = use_cases.contact_page.read(contact_id).follow_ups
    assert _titles(iter(open_ones)) == [*LATE, *DUE, "some day"]


def _paged(use_cases: UseCases, section: Section, limit: int) -> Iterator[FollowUpRow]:
    key: SectionKey | None = SectionKey()
    seen: set[SectionKey] = set()
    while key is not None:
        assert key not in seen
        seen.add(key)
        page = use_cases.follow_up_list.more(section, key, limit=limit)
        assert len(page.rows) <= limit
        yield from page.rows
        key = page.next_key


def _titles(views: Iterator[FollowUpView]) -> list[str]:
    return [view.title for view in views]
