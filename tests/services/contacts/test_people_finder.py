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


@pytest.mark.parametrize(
    ("typed", "alike"),
    [
        ("Sofie Meyer", ["Sophie Meijer"]),
        ("sohpie meijer", ["Sophie Meijer"]),
        ("Meyer Sofie", ["Sophie Meijer"]),
        ("Sofie", ["Sophie Meijer"]),
        ("Jan de Vires", ["Jan de Vries", "Jan-Willem de Vries"]),
        ("Jose Vermeer", ["José Vermeer"]),
        ("drs. C. Bakkers", ["Kees Bakker", "Noor Bakker"]),
        ("Cees Bakker", ["Kees Bakker"]),
        ("Jan de Vos", []),
        ("Sophie Bakker", []),
        ("Willem Willems", []),
        ("Piet Puk", []),
        ("Li", []),
        ("%", []),
        ("", []),
    ],
)
def test_names_that_are_spelt_alike_are_found(
    use_cases: UseCases, add_contact: AddContact, typed: str, alike: list[str]
) -> None:
    for name in (
        "Sophie Meijer",
        "Jan de Vries",
        "Jan-Willem de Vries",
        "José Vermeer",
        "Kees Bakker",
        "Noor Bakker",
        "Willem Bos",
    ):
        add_contact(name)
    assert [person.name for person in use_cases.people.alike(typed)] == alike


def test_of_names_spelt_alike_the_likest_come_first_with_where_they_work(
    use_cases: UseCases, add_contact: AddContact
) -> None:
    add_contact("Anna Jaansens")
    add_contact("Anna Jansens")
    add_contact("Hanna Jansen", "Duinrand")
    add_contact("Anna Janssen", "Kade")
    use_cases.contacts.delete(add_contact("Anna Jansen"))
    found = use_cases.people.alike("Anna Jansen")
    assert len(found) == 3
    assert {(each.name, each.organisation) for each in found[:2]} == {
        ("Anna Janssen", "Kade"),
        ("Anna Jansens", None),
    }
