"""The page of all follow-ups shows each once, in its section, in order, page by page."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event

from models.entities import FollowUp
from services.follow_ups.due import Due, due_from_local
from services.follow_ups.follow_up_list import ROWS_OF_CONTACT
from services.follow_ups.page_values import (
    ContactFollowUps,
    FollowUpFilter,
    FollowUpRow,
    Section,
)
from services.follow_ups.sections import section_of, spans
from services.follow_ups.values import COUNTED_TO, FollowUpView, NewFollowUp
from services.store import Store
from services.terms import FollowUpStatus
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

# FrozenClock begins on Tuesday 3 March 2026, 9:00 in UTC; the user is in Amsterdam.
TUESDAY = date(2026, 3, 3)
S = Section


def at(day: int, hour: int, zone: str = "Europe/Amsterdam", month: int = 3) -> Due:
    return Due(date(2026, month, day), time(hour), zone)


def titles(rows: tuple[FollowUpRow, ...]) -> list[str]:
    return [row.follow_up.title for row in rows]


def sections(use_cases: UseCases, wanted: FollowUpFilter | None = None) -> dict[Section, list[str]]:
    page = use_cases.follow_up_list.first(wanted or FollowUpFilter())
    assert page.on == TUESDAY
    shown = {each.section: titles(each.rows) for each in page.sections}
    assert {key: len(value) for key, value in shown.items()} == page.counts
    return {key: value for key, value in shown.items() if value}


@pytest.fixture
def people(add_contact: AddContact) -> list[int]:
    return [add_contact("Hanneke Zijl", "Nautilus", 1), add_contact("Ånna Vos", None, 2)]


def test_sections_follow_the_traveller(
    use_cases: UseCases, people: list[int], clock: FrozenClock
) -> None:
    assert clock.now() == datetime(2026, 3, 3, 9, tzinfo=UTC)
    for title, due in {
        "last year": Due(date(2025, 12, 24)),
        "yesterday": Due(date(2026, 3, 2)),
        "an hour ago": at(3, 9),
        "at 1 in Tokyo": at(4, 1, "Asia/Tokyo"),
        "just now": at(3, 10),
        "today": Due(TUESDAY),
        "at 23 here": at(3, 23),
        "at 7 in Tokyo": at(4, 7, "Asia/Tokyo"),
        "at 18 in New York": at(3, 18, "America/New_York"),
        "tomorrow": Due(date(2026, 3, 4)),
        "Sunday": Due(date(2026, 3, 8)),
        "Monday": Due(date(2026, 3, 9)),
        "some day": None,
    }.items():
        use_cases.follow_ups.add(people[0], NewFollowUp(title, due))
    use_cases.follow_ups.add(people[0], NewFollowUp("done"))
    use_cases.follow_ups.complete(14)

    assert sections(use_cases) == {
        S.OVERDUE: ["last year", "yesterday", "an hour ago"],
        S.TODAY: ["just now", "at 1 in Tokyo", "at 23 here", "at 7 in Tokyo", "today"],
        S.THIS_WEEK: ["at 18 in New York", "tomorrow", "Sunday"],
        S.LATER: ["Monday"],
        S.SOME_DAY: ["some day"],
        S.CLOSED: ["done"],
    }


def test_a_traveller_sees_other_days(
    use_cases: UseCases, people: list[int], clock: FrozenClock
) -> None:
    use_cases.follow_ups.add(people[0], NewFollowUp("today", Due(TUESDAY)))
    use_cases.follow_ups.add(people[0], NewFollowUp("evening", at(3, 22)))
    assert sections(use_cases) == {S.TODAY: ["evening", "today"]}

    clock.travel("Asia/Tokyo")
    assert sections(use_cases) == {S.TODAY: ["today"], S.THIS_WEEK: ["evening"]}
    (row,) = use_cases.follow_up_list.first().sections[2].rows
    assert row.on == date(2026, 3, 4)


def test_what_is_snoozed_stands_where_its_snooze_brings_it_and_is_not_late(
    use_cases: UseCases, people: list[int], clock: FrozenClock
) -> None:
    soon, tomorrow = clock.now() + timedelta(hours=2), clock.now() + timedelta(days=1)
    for title, due, until in (
        ("late", Due(date(2026, 3, 1)), None),
        ("late, in two hours", Due(date(2026, 3, 1)), soon),
        ("late, tomorrow at 10", at(2, 9), tomorrow),
        ("late, next week", Due(date(2026, 3, 2)), clock.now() + timedelta(days=7)),
        ("late, and snoozed long ago", Due(date(2026, 3, 2)), clock.now()),
        ("at 11", at(3, 11), None),
        ("at 16, in two hours", at(3, 16), soon),
        ("today", Due(TUESDAY), None),
        ("tomorrow at 9", at(4, 9), None),
        ("tomorrow at 11", at(4, 11), None),
        ("on Friday, tomorrow", at(6, 9), tomorrow),
    ):
        use_cases.follow_ups.add(people[0], NewFollowUp(title, due))
        if until is not None:
            last = use_cases.contact_page.read(people[0]).follow_ups
            use_cases.follow_ups.snooze(max(view.id for view in last), until)

    expected = {
        S.OVERDUE: ["late", "late, and snoozed long ago"],
        S.TODAY: ["at 11", "late, in two hours", "at 16, in two hours", "today"],
        S.THIS_WEEK: [
            "tomorrow at 9",
            "late, tomorrow at 10",
            "tomorrow at 11",
            "on Friday, tomorrow",
        ],
        S.LATER: ["late, next week"],
    }
    assert sections(use_cases) == expected
    (_late, _today, week, *_) = use_cases.follow_up_list.first().sections
    assert [row.on.day for row in week.rows if row.on] == [4, 4, 4, 6]

    clock.advance(hours=2)
    assert sections(use_cases)[S.OVERDUE][0:2] == ["late", "late, in two hours"]


def test_rows_say_whose_they_are(use_cases: UseCases, people: list[int]) -> None:
    use_cases.follow_ups.add(people[0], NewFollowUp("call", at(3, 16), None, 30))

    (row,) = use_cases.follow_up_list.first().sections[1].rows

    assert (row.contact_name, row.organisation) == ("Hanneke Zijl", "Nautilus")
    assert (row.on, row.section, row.follow_up.lead_minutes) == (TUESDAY, S.TODAY, 30)


def test_those_of_binned_contacts_and_binned_ones_are_left_out(
    use_cases: UseCases, store: Store, people: list[int]
) -> None:
    for contact_id in people:
        use_cases.follow_ups.add(contact_id, NewFollowUp(f"call {contact_id}"))
    use_cases.follow_ups.add(people[0], NewFollowUp("gone"))
    with store.write() as unit:
        unit.session.get_one(FollowUp, 3).deleted_at = unit.now
        unit.commit()
    use_cases.contacts.delete(people[1])

    assert sections(use_cases) == {S.SOME_DAY: [f"call {people[0]}"]}
    assert len(use_cases.follow_up_list.by_contact().contacts) == 1


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (FollowUpFilter(group_id=1), ["Send the plan", "Plan #2 🎉"]),
        (FollowUpFilter(group_id=2), ["Call back"]),
        (FollowUpFilter(group_id=3), []),
        (FollowUpFilter(text="PLAN"), ["Send the plan", "Plan #2 🎉"]),
        (FollowUpFilter(text="anna"), ["Call back"]),
        (FollowUpFilter(text="vos cal"), ["Call back"]),
        (FollowUpFilter(text="naut send"), ["Send the plan"]),
        (FollowUpFilter(text="back plan"), []),
        (FollowUpFilter(text="🎉"), ["Plan #2 🎉"]),
        (FollowUpFilter(text='" OR *'), []),
        (FollowUpFilter(text="%"), []),
        (FollowUpFilter(text="  "), ["Send the plan", "Plan #2 🎉", "Call back"]),
        (FollowUpFilter(group_id=2, text="plan"), []),
    ],
)
def test_filter_by_group_and_text(
    use_cases: UseCases, people: list[int], wanted: FollowUpFilter, expected: list[str]
) -> None:
    for contact_id, title in zip(
        (people[0], people[0], people[1]), ("Send the plan", "Plan #2 🎉", "Call back"), strict=True
    ):
        use_cases.follow_ups.add(contact_id, NewFollowUp(title))

    assert sections(use_cases, wanted).get(S.SOME_DAY, []) == expected
    by_contact = use_cases.follow_up_list.by_contact(wanted).contacts
    found = [title for contact in by_contact for title in titles(contact.rows)]
    assert sorted(found) == sorted(expected)


def test_contact_by_contact(use_cases: UseCases, add_contact: AddContact) -> None:
    names = ["Zoë", "anna", "Bram", "Nobody", "Anna"]
    ids = {name: add_contact(name) for name in names}
    for name in ("Zoë", "anna", "Bram", "Anna"):
        for title, due in (("late", at(1, 9)), ("some", None), ("all day", Due(date(2026, 3, 1)))):
            use_cases.follow_ups.add(ids[name], NewFollowUp(title, due))

    found: list[ContactFollowUps] = []
    key: tuple[str, int] | None = None
    while True:
        page = use_cases.follow_up_list.by_contact(key=key, limit=2)
        found += page.contacts
        key = page.next_key
        if key is None:
            break

    assert [each.contact_name for each in found] == ["anna", "Anna", "Bram", "Zoë"]
    assert {tuple(titles(each.rows)) for each in found} == {("late", "all day", "some")}
    assert not any(each.more for each in found)


def test_many_are_counted_and_shown_no_further_than_makes_sense(
    use_cases: UseCases, store: Store, people: list[int]
) -> None:
    with store.write() as unit:
        for _ in range(COUNTED_TO + 5):
            unit.insert(FollowUp, contact_id=people[0], title="call", due_on=TUESDAY)
        unit.commit()

    page = use_cases.follow_up_list.first(limit=10)
    assert page.counts[S.TODAY] == COUNTED_TO
    (contact,) = use_cases.follow_up_list.by_contact().contacts
    assert (len(contact.rows), contact.more) == (ROWS_OF_CONTACT, True)


def test_every_section_comes_in_order_from_an_index(
    use_cases: UseCases, store: Store, people: list[int]
) -> None:
    asked: list[tuple[str, Any]] = []

    def note(*args: Any) -> None:
        if "follow_up" in args[2]:
            asked.append((args[2], args[3]))

    event.listen(store._reading(), "before_cursor_execute", note)
    page = use_cases.follow_up_list.first()
    assert len(page.sections) == 6
    event.remove(store._reading(), "before_cursor_execute", note)

    used = []
    with store.read() as session:
        for statement, values in asked:
            explained = session.connection().exec_driver_sql(
                f"EXPLAIN QUERY PLAN {statement}", values
            )
            steps = [row.detail for row in explained]
            assert not any("TEMP B-TREE" in step or step == "SCAN follow_up" for step in steps)
            used.append(next(step for step in steps if "follow_up" in step))
    names = ["ix_follow_up_all_day", "ix_follow_up_timed"] * 4
    names += ["ix_follow_up_open", "ix_follow_up_closed"]
    for step, name in zip(
        used, [*names[:2], "ix_follow_up_snoozed", *names[2:], *names], strict=True
    ):
        assert name in step


@given(
    now=st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - Hypothesis wants them so
    zone=st.sampled_from(["Europe/Amsterdam", "America/New_York", "Pacific/Apia"]).map(ZoneInfo),
    shift=st.timedeltas(timedelta(days=-20), timedelta(days=20)),
    all_day=st.booleans(),
)
def test_the_rule_and_the_query_agree(
    now: datetime, zone: ZoneInfo, shift: timedelta, all_day: bool
) -> None:
    local = (now + shift).astimezone(zone)
    due = Due(local.date()) if all_day else due_from_local(local.replace(tzinfo=None), zone)
    view = FollowUpView(1, 1, "x", due, FollowUpStatus.OPEN, None, None)

    found = []
    for section, span in spans(now, zone).items():
        if due.instant is None:
            after = span.from_on is None or due.on >= span.from_on
            before = span.until_on is None or due.on < span.until_on
        else:
            after = span.from_at is None or due.instant >= span.from_at
            before = span.until_at is None or due.instant < span.until_at
        found += [section] if after and before else []
    assert found == [section_of(view, now, zone)]
