"""The index of names answers by every way to write one, and stays current."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.quick_line.names import NameIndex
from services.quick_line.values import KnownName

BRAM = KnownName(1, "Bram van den Berg")
WILLEM = KnownName(2, "Jan-Willem 't Hart", nickname="Pim")


def answering(index: NameIndex, words: str) -> list[int]:
    found = index.fitting(words)
    return [] if found is None else [name.contact_id for name in found[1]]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("bram van den berg", [1]),
        ("bram", [1]),
        ("van den berg", [1]),
        ("berg", [1]),
        ("bram berg", [1]),
        ("van den", []),
        ("van", []),
        ("bram van", []),
        ("jan willem t hart", [2]),
        ("jan willem", [2]),
        ("jan", [2]),
        ("jan hart", [2]),
        ("t hart", [2]),
        ("hart", [2]),
        ("pim", [2]),
        ("willem", []),
        ("t", []),
        ("", []),
    ],
)
def test_what_a_name_answers_to(words: str, ids: list[int]) -> None:
    assert answering(NameIndex([BRAM, WILLEM]), words) == ids


def test_a_name_that_is_taken_by_another_is_short_for_nobody() -> None:
    index = NameIndex([WILLEM])
    index.put(KnownName(3, "Jan Smit"))
    assert answering(index, "jan") == [3]
    index.remove(3)
    assert answering(index, "jan") == [2]


def test_a_renamed_contact_answers_to_the_new_name_alone() -> None:
    index = NameIndex([BRAM])
    index.put(KnownName(1, "Abraham Meer"))
    assert (answering(index, "bram"), answering(index, "berg")) == ([], [])
    assert answering(index, "abraham meer") == [1]
    assert (index.longest("abraham"), index.longest("bram"), len(index)) == (2, 0, 1)


def test_changes_of_the_journal_are_taken_over() -> None:
    index = NameIndex([BRAM, WILLEM])
    index.refresh({1, 2, 4}, {1: KnownName(1, "Bram Berg"), 4: KnownName(4, "Els Berg")})
    assert answering(index, "berg") == [1, 4]
    assert answering(index, "hart") == []
    assert len(index) == 2


names = st.lists(
    st.tuples(
        st.integers(1, 5), st.sampled_from(["Bram Berg", "Bram", "Jan-Jan B", "", "van", "王"])
    )
)


@given(names, st.sets(st.integers(1, 5)))
def test_an_index_kept_current_is_as_one_made_anew(
    written: list[tuple[int, str]], removed: set[int]
) -> None:
    index = NameIndex()
    there: dict[int, KnownName] = {}
    for contact_id, name in written:
        there[contact_id] = KnownName(contact_id, name)
        index.put(there[contact_id])
    for contact_id in removed:
        there.pop(contact_id, None)
        index.remove(contact_id)
    assert index.content() == NameIndex(there.values()).content()
