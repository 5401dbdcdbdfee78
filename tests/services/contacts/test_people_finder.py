"""People are found by the beginnings of their names and organisations."""

from __future__ import annotations

import pytest

from services.journal.values import NewEntry
from services.terms import EntryKind, Outcome
from services.use_cases import UseCases
from tests.support.journal import AddContact


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", []),
        ("han", ["Hanneke Zeilstra"]),
        ("ZEIL", ["Zeil Janssen", "Hanneke Zeilstra"]),
        ("zeil duin", ["Hanneke Zeilstra"]),
        ("eilstra", []),
        ("jose", ["José Vermeer"]),
        ("%", []),
        ("_", []),
    ],
)
def test_beginnings_of_words_find_people_those_first_whose_name_begins_so(
    use_cases: UseCases, add_contact: AddContact, words: str, found: list[str]
) -> None:
    add_contact("Hanneke Zeilstra", "Duinrand Logistiek")
    add_contact("Zeil Janssen")
    add_contact("José Vermeer")
    assert [person.name for person in use_cases.people.find(words)] == found


def test_those_who_are_there_already_and_those_in_the_bin_are_left_out(
    use_cases: UseCases, add_contact: AddContact
) -> None:
    one, two = add_contact("Anna Bos"), add_contact("Anna Berg")
    use_cases.contacts.delete(add_contact("Anna Vos"))
    assert [each.contact_id for each in use_cases.people.find("anna", [one])] == [two]


def test_of_many_with_one_name_those_spoken_to_last_are_likely(
    use_cases: UseCases, add_contact: AddContact
) -> None:
    ids = [add_contact(f"Anna {letter}") for letter in "ABCDEFGHIJKL"]
    use_cases.journal.add_entry(
        NewEntry((ids[-1],), kind=EntryKind.CALL, outcome=Outcome.HELD, text="x")
    )
    likely = use_cases.people.likely(ids)
    assert [each.name[-1] for each in likely] == ["A", "B", "C", "D", "E", "F", "G", "L"]
