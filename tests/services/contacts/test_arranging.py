"""Choosing, ordering and heading the contacts of a list."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.contacts.arranging import Day, filter_rows, group_rows, silent_since, sort_rows
from services.contacts.contact_list import ContactListRow
from services.contacts.listing import Criteria, GroupBy, Listing, SortBy, Trait
from tests.support.rows import make_row

DAY = Day(date(2026, 3, 3), ZoneInfo("Europe/Amsterdam"))
VERIFIED = date(2026, 1, 1)


def spoke(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


ANNA = make_row(
    1,
    "Anna Duin",
    "Duinrand",
    group_id=1,
    tag_ids=(7, 8),
    last_contact_at=spoke("2026-02-20T10:00"),
    verified_on=VERIFIED,
    check_in_on=date(2026, 4, 1),
)
BRAM = make_row(
    2,
    "Bram Noord",
    "Noordkraai",
    group_id=2,
    tag_ids=(8,),
    last_contact_at=spoke("2025-12-02T22:59"),
    verified_on=date(2025, 3, 2),
    parked_until=date(2026, 5, 1),
)
CARLA = make_row(3, "Carla", group_id=1, has_method=False, created_at=spoke("2025-11-01T10:00"))
DAAN = make_row(4, "Daan Duin", archived=True, check_in_on=date(2026, 2, 1))
EVERYBODY = (ANNA, BRAM, CARLA, DAAN)


def traits(*found: Trait) -> Criteria:
    return Criteria(traits=frozenset(found))


@pytest.mark.parametrize(
    ("criteria", "words", "expected"),
    [
        (Criteria(), "", [1, 2, 3]),
        (Criteria(archived=True), "", [1, 2, 3, 4]),
        (Criteria(), "du an", [1]),
        (Criteria(archived=True), "duin", [1, 4]),
        (Criteria(), "zz", []),
        (Criteria(group_id=1), "", [1, 3]),
        (Criteria(group_id=1), "carla", [3]),
        (Criteria(organisation_id=ANNA.organisation_id), "", [1]),
        (Criteria(tag_ids=frozenset({8})), "", [1, 2]),
        (Criteria(tag_ids=frozenset({7, 8})), "", [1]),
        (Criteria(silent_months=3), "", [2, 3]),  # Bram since half a minute before midnight
        (Criteria(silent_months=4), "", [3]),  # never spoken to, and added in November
        (Criteria(silent_months=2, group_id=2), "", [2]),
        (traits(Trait.NEVER_CONTACTED), "", [3]),
        (traits(Trait.NO_METHOD), "", [3]),
        (traits(Trait.NO_ORGANISATION), "", [3]),
        (traits(Trait.NO_GROUP), "", []),
        (traits(Trait.INCOMPLETE), "", [3]),
        (traits(Trait.STALE), "", [2, 3]),
        (traits(Trait.PARKED), "", [2]),
        (traits(Trait.STALE, Trait.PARKED), "", [2]),
    ],
)
def test_filters_narrow_together(criteria: Criteria, words: str, expected: list[int]) -> None:
    assert ids(filter_rows(EVERYBODY, criteria, DAY, words=words)) == expected


def ids(rows: tuple[ContactListRow, ...]) -> list[int]:
    return [row.id for row in rows]


@pytest.mark.parametrize(
    ("sort_by", "descending", "expected"),
    [
        (SortBy.NAME, False, [1, 2, 3, 4]),
        (SortBy.NAME, True, [4, 3, 2, 1]),
        (SortBy.LAST_CONTACT, False, [2, 1, 3, 4]),
        (SortBy.LAST_CONTACT, True, [1, 2, 3, 4]),
        (SortBy.CHECK_IN, False, [4, 1, 2, 3]),
        (SortBy.CHECK_IN, True, [1, 4, 2, 3]),
        (SortBy.ADDED, False, [3, 1, 2, 4]),
    ],
)
def test_who_has_no_date_comes_last_either_way(
    sort_by: SortBy, descending: bool, expected: list[int]
) -> None:
    assert ids(sort_rows(EVERYBODY, sort_by, descending=descending)) == expected


@pytest.mark.parametrize(
    ("listing", "expected"),
    [
        (
            Listing(group_by=GroupBy.ORGANISATION),
            {"Duinrand": [1], "Noordkraai": [2], None: [3, 4]},
        ),
        (Listing(group_by=GroupBy.GROUP), {2: [2], 1: [1, 3], None: [4]}),
        (Listing(group_by=GroupBy.ORDER), {"A": [1], "B": [2], "C": [3], "D": [4]}),
        (
            Listing(sort_by=SortBy.LAST_CONTACT, group_by=GroupBy.ORDER),
            {date(2025, 12, 1): [2], date(2026, 2, 1): [1], None: [3, 4]},
        ),
        (
            Listing(sort_by=SortBy.CHECK_IN, descending=True, group_by=GroupBy.ORDER),
            {date(2026, 4, 1): [1], date(2026, 2, 1): [4], None: [2, 3]},
        ),
    ],
)
def test_headings(listing: Listing, expected: dict[object, list[int]]) -> None:
    rows = sort_rows(EVERYBODY, listing.sort_by, descending=listing.descending)

    sections = group_rows(rows, listing, DAY.zone, groups=(2, 1))

    assert [(each.key, ids(each.rows)) for each in sections] == list(expected.items())


def test_a_month_begins_where_the_user_is() -> None:
    rows = (make_row(1, last_contact_at=spoke("2026-01-31T23:30")),)
    listing = Listing(sort_by=SortBy.LAST_CONTACT, group_by=GroupBy.ORDER)

    (section,) = group_rows(rows, listing, DAY.zone)

    assert section.key == date(2026, 2, 1)


@pytest.mark.parametrize(
    ("months", "today", "expected"),
    [
        (1, "2026-03-03", "2026-02-03"),
        (1, "2026-03-31", "2026-02-28"),
        (1, "2024-03-30", "2024-02-29"),
        (12, "2026-03-03", "2025-03-03"),
        (3, "2026-02-28", "2025-11-28"),
        (100_000, "2026-03-03", "0001-01-01"),
    ],
)
def test_months_ago(months: int, today: str, expected: str) -> None:
    assert silent_since(months, date.fromisoformat(today)) == date.fromisoformat(expected)


def hours_ago(hours: int) -> datetime:
    return spoke("2026-03-01T00:00") - timedelta(hours=hours)


ROWS = st.lists(
    st.builds(
        make_row,
        st.integers(1, 1_000_000),
        st.text(min_size=1, max_size=4),
        st.none() | st.sampled_from(("Duinrand", "Noordkraai")),
        group_id=st.none() | st.integers(1, 3),
        last_contact_at=st.none() | st.integers(0, 9_999).map(hours_ago),
    ),
    max_size=30,
)


@given(ROWS, st.sampled_from(SortBy), st.booleans(), st.sampled_from(GroupBy))
def test_nobody_is_lost_or_shown_twice(
    rows: list[ContactListRow], sort_by: SortBy, descending: bool, group_by: GroupBy
) -> None:
    listing = Listing(sort_by=sort_by, descending=descending, group_by=group_by)
    ordered = sort_rows(rows, sort_by, descending=descending)

    sections = group_rows(ordered, listing, DAY.zone)

    assert Counter(row for each in sections for row in each.rows) == Counter(rows)
    assert len({each.key for each in sections}) == len(sections)
    assert all(each.rows for each in sections)
