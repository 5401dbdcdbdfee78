"""Cards find the people they are of, and in doubt nobody."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from models.kinds import MethodKind
from services.imports.keys import CardFolder, KeyedCard
from services.imports.matching import Known, People
from services.imports.values import FileCard
from services.vcard.card import ParsedCard, ParsedMethod, PersonName

ANNA, BRAM = "Anna Berg", "Bram Smit"
ONE, TWO, THREE = "+44 7700 900001", "+44 7700 900002", "+44 7700 900003"


def keyed(name: str, *numbers: str, at: str = "", uid: str = "") -> KeyedCard:
    methods = tuple(ParsedMethod(MethodKind.PHONE, number) for number in numbers)
    card = ParsedCard(1, PersonName(name), uid=uid, organisation=at, methods=methods)
    return CardFolder().fold(FileCard("people.vcf", card))


def people(*there: KeyedCard, in_bin: Sequence[int] = ()) -> People:
    """Return people whose ids count from 1."""
    found = People()
    for number, card in enumerate(there, 1):
        known = Known(number, card.name, card.organisation, set(card.methods), number in in_bin)
        found.add(known, card.uid or f"own-{number}")
    return found


def matches(there: People, *cards: KeyedCard) -> list[int | None]:
    """Match cards as one file; who is new gets an id from 101 on, told as None."""
    there.begin_file(cards)
    told: list[int | None] = []
    for number, card in enumerate(cards, 101):
        known = there.match(card)
        told.append(known.contact_id if known else None)
        if known is None:
            there.add_new(card, number)
    return told


@pytest.mark.parametrize(
    ("there", "card", "is_found"),
    [
        (keyed(ANNA, ONE), keyed("ANNA  bérg", "+44 (7700) 900-001"), True),
        (keyed(ANNA, ONE), keyed(BRAM, ONE), False),
        (keyed(ANNA, ONE, TWO, at="Faro"), keyed(ANNA, TWO, at="Duinrand"), True),
        (keyed(ANNA, ONE), keyed(ANNA, TWO), False),
        (keyed(ANNA, ONE, at="Faro"), keyed(ANNA, TWO, at="Duinrand"), False),
        (keyed(ANNA, ONE, at="Faro"), keyed(ANNA, TWO, at="FARO"), True),
        (keyed(ANNA), keyed(ANNA), True),
        (keyed(ANNA), keyed(ANNA, ONE), True),
        (keyed(ANNA, ONE), keyed(ANNA), True),
        (keyed(ANNA, at="Faro"), keyed(ANNA, ONE), True),
        (keyed(ANNA, at="Faro"), keyed(ANNA, ONE, at="Duinrand"), False),
        (keyed(ANNA, at="Faro"), keyed(ANNA, at="Duinrand"), False),
        (keyed(ANNA, ONE, uid="u1"), keyed(BRAM, TWO, uid="u1"), True),
        (keyed(ANNA, ONE, uid="u1"), keyed(ANNA, ONE, uid="u2"), True),
        (keyed(ANNA, ONE, uid="u1"), keyed(ANNA, TWO, uid="U1"), False),
        (keyed(ANNA, ONE, uid="u" * 256), keyed(BRAM, TWO, uid="u" * 256), False),
    ],
)
def test_one_against_one(there: KeyedCard, card: KeyedCard, is_found: bool) -> None:
    assert matches(people(there), card) == [1 if is_found else None]


def test_most_in_common_wins_then_least_else_then_the_oldest() -> None:
    there = (keyed(ANNA, ONE), keyed(ANNA, ONE, TWO), keyed(ANNA, ONE, TWO), keyed(ANNA))

    assert matches(people(*there), keyed(ANNA, ONE, TWO)) == [2]
    assert matches(people(*there), keyed(ANNA, ONE)) == [1]
    assert matches(people(*there), keyed(ANNA)) == [4]


def test_doubt_makes_somebody_new() -> None:
    two_annas = keyed(ANNA, ONE, at="Faro"), keyed(ANNA, TWO, at="Faro")

    assert matches(people(*two_annas), keyed(ANNA, THREE, at="Faro")) == [None]
    assert matches(people(*two_annas), keyed(ANNA)) == [None]
    assert matches(people(keyed(ANNA), keyed(ANNA)), keyed(ANNA, ONE)) == [None]


def test_same_organisation_settles_a_doubt() -> None:
    there = keyed(ANNA, ONE), keyed(ANNA, TWO, at="Faro")

    assert matches(people(*there), keyed(ANNA, at="Faro")) == [2]


def test_two_cards_of_one_file_are_one_person_only_if_surely() -> None:
    assert matches(People(), keyed(ANNA, ONE), keyed(ANNA, ONE, TWO)) == [None, 101]
    assert matches(People(), keyed(ANNA), keyed(ANNA)) == [None, 101]
    assert matches(People(), keyed(ANNA, ONE), keyed(ANNA, TWO)) == [None, None]
    assert matches(People(), keyed(ANNA, ONE, at="Faro"), keyed(ANNA, at="Faro")) == [None, None]
    assert matches(People(), keyed(ANNA, ONE, uid="a"), keyed(BRAM, uid="a")) == [None, 101]
    assert matches(People(), keyed(ANNA, ONE, uid="a"), keyed(ANNA, ONE, uid="b")) == [None, None]


def test_cards_with_one_uid_are_of_one_contact_whatever_its_own_uid() -> None:
    there = people(keyed(ANNA))

    assert matches(there, keyed(ANNA, uid="a"), keyed(ANNA, uid="a")) == [1, 1]


def test_contact_that_a_later_card_names_is_left_to_it() -> None:
    there = people(keyed(ANNA, ONE, uid="mother"))

    daughter, mother = keyed(ANNA, ONE, uid="daughter"), keyed(ANNA, ONE, uid="mother")
    assert matches(there, daughter, mother) == [None, 1]


def test_someone_in_the_bin_is_found_by_uid_or_surely_and_after_others() -> None:
    there = keyed(ANNA, ONE, uid="u1"), keyed(ANNA, TWO), keyed(BRAM)

    assert matches(people(*there, in_bin=[1, 2, 3]), keyed(ANNA, uid="u1")) == [1]
    assert matches(people(*there, in_bin=[1, 2, 3]), keyed(ANNA, TWO)) == [2]
    assert matches(people(*there, in_bin=[1, 2, 3]), keyed(BRAM)) == [3]
    assert matches(people(*there, in_bin=[1, 2, 3]), keyed(BRAM, THREE)) == [None]
    assert matches(people(*there, in_bin=[1]), keyed(ANNA, ONE, TWO)) == [2]


def test_renamed_person_is_found_by_the_new_name_in_the_next_file() -> None:
    there = people(keyed(ANNA, ONE, uid="u1"))

    assert matches(there, keyed("Anna Smit", ONE, uid="u1")) == [1]
    assert matches(there, keyed("Anna Smit", ONE)) == [1]
    assert matches(there, keyed(ANNA, ONE)) == [None]


def test_number_that_stands_in_for_a_name_is_no_new_name() -> None:
    there = people(keyed(ANNA, ONE, uid="u1"))

    assert matches(there, keyed(ONE, ONE, uid="u1")) == [1]
    assert matches(there, keyed(ANNA, ONE)) == [1]


def test_thousands_of_one_name_take_no_longer_each() -> None:
    """Comparing each with each would take hours; this ends at once."""
    numbers = [f"+44 7700 {number:06}" for number in range(20_000)]
    cards = [keyed(ANNA, number, numbers[0]) for number in numbers[1:]]
    cards += [keyed(ANNA, number, at=number) for number in numbers]

    assert len(matches(People(), *cards)) == len(cards)
