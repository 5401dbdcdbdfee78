"""Pairs are found by what two people have in common, and only by that."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.duplicates.finding import find_pairs
from services.duplicates.grouping import group_pairs
from services.duplicates.values import Pair, People, Person, Reason

ONE, TWO = "+447700900001", "+447700900002"
MAIL = "anna@faro.example"


def pairs(*people: Person, apart: Iterable[tuple[int, int]] = ()) -> tuple[Pair, ...]:
    found = find_pairs(People(people, frozenset(apart)))
    assert found is not None
    return found


def reasons(one: Person, two: Person) -> tuple[Reason, ...]:
    found = pairs(one, two)
    return found[0].reasons if found else ()


@pytest.mark.parametrize(
    ("one", "two", "told"),
    [
        (Person(1, "Anna", emails=(MAIL,)), Person(2, "Berg", emails=(MAIL,)), "SAME_EMAIL"),
        (Person(1, "A", numbers=(ONE,)), Person(2, "B", numbers=("07700900001",)), "SAME_NUMBER"),
        (
            Person(1, "A", numbers=(ONE,)),
            Person(2, "B", numbers=("00447700900001",)),
            "SAME_NUMBER",
        ),
        (Person(1, "A", numbers=(ONE,)), Person(2, "B", numbers=("+317700900001",)), ""),
        (Person(1, "A", numbers=("201",)), Person(2, "B", numbers=("1201",)), ""),
        (Person(1, "A", chats=("anna",)), Person(2, "B", chats=("anna",)), "SAME_CHAT"),
        (Person(1, "Anna Berg", uid="u"), Person(2, "Piet Smit", uid="u"), "SAME_UID"),
        (Person(1, "Anna Berg", uid="u"), Person(2, "Piet Smit", uid="v"), ""),
        (Person(1, "Anna Berg"), Person(2, "Berg, Anna"), "SAME_NAME"),
        (Person(1, "J. Smit"), Person(2, "Jan Smit"), "NAMES_ALIKE"),
        (Person(1, "Hanneke Zeilstra"), Person(2, "Hanneke Zeilsrta"), "NAMES_ALIKE"),
        (Person(1, "Johanna Smit", nickname="Jo"), Person(2, "Jo Smit"), "NAMES_ALIKE"),
        (Person(1, "Anna Berg"), Person(2, "Anna Smit"), ""),
        (
            Person(1, "J. Smit", organisation="faro"),
            Person(2, "Jan Smit", organisation="faro"),
            "NAMES_ALIKE SAME_ORGANISATION",
        ),
        (
            Person(1, "J. Smit", organisation="faro"),
            Person(2, "Jan Smit", organisation="duinrand"),
            "",
        ),
        (
            Person(1, "J. Smit", organisation="faro", emails=(MAIL,)),
            Person(2, "Jan Smit", organisation="duinrand", emails=(MAIL,)),
            "SAME_EMAIL NAMES_ALIKE",
        ),
        (
            Person(1, "Jan Smit", organisation="faro"),
            Person(2, "Jan Smit", organisation="duinrand"),
            "SAME_NAME",
        ),
    ],
)
def test_two_people(one: Person, two: Person, told: str) -> None:
    assert [reason.name for reason in reasons(one, two)] == told.split()


def test_more_in_common_stands_higher() -> None:
    jan = "Jan Smit"
    elsewhere = pairs(Person(1, jan, organisation="faro"), Person(2, jan, organisation="duinrand"))
    bare = pairs(Person(1, jan), Person(2, jan))
    colleague = pairs(Person(1, jan, organisation="faro"), Person(2, jan, organisation="faro"))
    sure = pairs(Person(1, jan, emails=(MAIL,)), Person(2, jan, emails=(MAIL,)))
    scores = [found[0].score for found in (elsewhere, bare, colleague, sure)]
    assert scores == sorted(set(scores))


def test_number_of_an_office_makes_nobody_the_same_by_itself() -> None:
    names = ("Anna Berg", "Piet Smit", "Noor Visser", "Koen Nowak")
    office = [Person(i, name, numbers=(ONE,)) for i, name in enumerate(names)]
    assert pairs(*office) == ()
    twin = Person(9, "N. Visser", numbers=(ONE,))
    assert [pair.ids for pair in pairs(*office, twin)] == [(2, 9)]


def test_married_couple_with_one_number_is_offered_but_not_with_the_children() -> None:
    couple = Person(1, "Anna Berg", numbers=(ONE,)), Person(2, "Piet Smit", numbers=(ONE,))
    child = Person(3, "Noor Visser", numbers=(ONE,))
    assert len(pairs(*couple)) == 1
    assert pairs(*couple, child) == ()


def test_who_was_kept_apart_is_not_offered() -> None:
    people = [Person(i, "Jan Smit") for i in (1, 2, 3)]
    assert {pair.ids for pair in pairs(*people, apart=[(1, 2)])} == {(1, 3), (2, 3)}


def test_thousands_of_one_name_are_compared_only_with_their_colleagues() -> None:
    """Comparing each with each would take minutes; this ends at once."""
    people = [Person(i, "Jan Smit", organisation=f"firm {i // 2}") for i in range(6_000)]
    assert len(pairs(*people)) == 3_000


def test_search_can_be_cancelled_and_tells_how_far_it_is() -> None:
    people = People(tuple(Person(i, f"Jan {i}") for i in range(2_000)))
    told: list[tuple[int, int]] = []
    assert find_pairs(people, progress=lambda *at: told.append(at)) is not None
    assert told == sorted(told)
    assert all(0 <= done <= total for done, total in told)
    assert find_pairs(people, cancelled=lambda: True) is None


GIVEN = st.sampled_from(["Jan", "J.", "Johannes", "Sara", "Sarah", "Piet", ""])
FAMILY = st.sampled_from(["Smit", "de Vries", "Vries", "Zeilstra", "Zijlstra"])
KEYS = st.lists(st.sampled_from([ONE, TWO, "07700900001"]), max_size=2).map(tuple)
PERSON = st.builds(
    lambda given, family, organisation, numbers, emails: Person(
        0, f"{given} {family}".strip(), "", "", organisation, emails, numbers
    ),
    GIVEN,
    FAMILY,
    st.sampled_from(["", "faro", "duinrand"]),
    KEYS,
    KEYS,
)


def numbered(people: Iterable[Person], ids: Iterable[int]) -> list[Person]:
    return [
        Person(id_, each.name, "", "", each.organisation, each.emails, each.numbers)
        for id_, each in zip(ids, people, strict=False)
    ]


@given(st.lists(PERSON, max_size=12))
def test_order_does_not_matter_and_nobody_pairs_with_themselves(people: list[Person]) -> None:
    there = numbered(people, range(1, 100))
    found = pairs(*there)
    assert set(pairs(*reversed(there))) == set(found)
    assert all(pair.one < pair.two and pair.reasons for pair in found)
    assert len({pair.ids for pair in found}) == len(found)
    assert all(0 < pair.score <= 100 for pair in found)


@given(PERSON, PERSON)
def test_either_may_come_first(one: Person, two: Person) -> None:
    first, second = numbered([one, two], (1, 2)), numbered([two, one], (1, 2))
    assert [(p.score, p.reasons) for p in pairs(*first)] == [
        (p.score, p.reasons) for p in pairs(*second)
    ]


@given(st.sets(st.tuples(st.integers(1, 12), st.integers(1, 12)), max_size=20))
def test_groups_hold_everyone_who_hangs_together_once(links: set[tuple[int, int]]) -> None:
    drawn = {(min(link), max(link)) for link in links if link[0] != link[1]}
    some = [Pair(one, two, 10 + one, (Reason.SAME_NAME,)) for one, two in sorted(drawn)]
    groups = group_pairs(some, {id_: f"P{id_}" for id_ in range(13)})

    assert sorted(pair.ids for group in groups for pair in group.pairs) == sorted(drawn)
    for one, two in combinations(groups, 2):
        assert not set(one.members) & set(two.members)
    for group in groups:
        assert group.names == tuple(f"P{id_}" for id_ in group.members)
        assert {id_ for pair in group.pairs for id_ in pair.ids} == set(group.members)
        reached = {group.members[0]}
        for _each in group.members:
            reached |= {id_ for pair in group.pairs if set(pair.ids) & reached for id_ in pair.ids}
        assert reached == set(group.members)
    assert [group.pairs[0].score for group in groups] == sorted(
        (group.pairs[0].score for group in groups), reverse=True
    )
