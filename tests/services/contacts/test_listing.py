"""Listings are stored as JSON and read back, whatever stands there."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.contacts.listing import Criteria, GroupBy, Listing, SortBy, Trait
from services.window_state import WindowState

NUMBERS = st.none() | st.integers(1, 99)
LISTINGS = st.builds(
    Listing,
    st.builds(
        Criteria,
        group_id=NUMBERS,
        organisation_id=NUMBERS,
        tag_ids=st.frozensets(st.integers(1, 9)),
        silent_months=NUMBERS,
        traits=st.frozensets(st.sampled_from(Trait)),
        archived=st.booleans(),
    ),
    st.sampled_from(SortBy),
    st.booleans(),
    st.sampled_from(GroupBy),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=9,
)
FIELDS = ("criteria", "sort_by", "group_by", "tag_ids", "traits", "listing", "place", "first_ids")


@given(LISTINGS)
def test_comes_back_as_it_was(listing: Listing) -> None:
    assert Listing.from_json(json.loads(json.dumps(listing.to_json()))) == listing


@given(LISTINGS, st.lists(st.integers(1, 99)), st.none() | st.integers(1, 9))
def test_a_windows_state_comes_back_as_it_was(
    listing: Listing, first_ids: list[int], selected_id: int | None
) -> None:
    state = WindowState("QUJD", 300, "view-1", listing, selected_id, 3, 7, tuple(first_ids), 9)

    assert WindowState.from_json(json.loads(json.dumps(state.to_json()))) == state


@given(JSON | st.dictionaries(st.sampled_from(FIELDS), JSON))
def test_anything_else_is_as_at_the_first_start_where_it_makes_no_sense(values: object) -> None:
    assert isinstance(Listing.from_json(values), Listing)
    assert isinstance(Criteria.from_json(values), Criteria)
    assert isinstance(WindowState.from_json(values), WindowState)


@pytest.mark.parametrize(
    "values",
    [None, [], "x", {"sort_by": "shoe_size"}, {"criteria": [1]}, {"group_by": ["group"]}],
)
def test_damage_shows_everybody_by_name(values: Any) -> None:
    assert Listing.from_json(values) == Listing()
