"""Who is called by which number is read for many at once, as for one."""

from __future__ import annotations

import pytest

from services.contacts import numbers
from services.contacts.editing_values import MethodDraft, PartKind
from services.contacts.numbers import first_numbers
from services.store import Store
from services.terms import MethodKind
from services.use_cases import UseCases
from tests.support.journal import AddContact

DESK, MOBILE, FAX = "+44 20 7946 0118", "+44 7700 900142", "+44 20 7946 0119"


def add(
    use_cases: UseCases, contact_id: int, value: str, *types: str, preferred: bool = False
) -> None:
    draft = MethodDraft(MethodKind.PHONE, value, types, preferred=preferred)
    use_cases.parts.add_method(contact_id, draft, as_typed=True)


def test_the_preferred_number_comes_first_and_a_fax_never(
    use_cases: UseCases, store: Store, add_contact: AddContact
) -> None:
    anna, bram, chloe, daan = map(add_contact, ("Anna", "Bram", "Chloé", "Daan"))
    add(use_cases, anna, DESK, "work")
    add(use_cases, anna, MOBILE, "cell", preferred=True)
    add(use_cases, bram, FAX, "fax")
    add(use_cases, chloe, FAX, "work", "fax")
    add(use_cases, chloe, DESK, "work")
    add(use_cases, chloe, MOBILE, "cell")
    use_cases.parts.add_method(daan, MethodDraft(MethodKind.EMAIL, "daan@duinrand.example"))
    with store.read() as session:
        found = first_numbers(session, (anna, bram, chloe, daan))
        assert first_numbers(session, ()) == {}
        assert first_numbers(session, (bram, chloe)) == {chloe: DESK}
    assert found == {anna: MOBILE, chloe: DESK}


def test_a_number_that_was_removed_is_none(
    use_cases: UseCases, store: Store, add_contact: AddContact
) -> None:
    anna = add_contact("Anna")
    add(use_cases, anna, DESK)
    (method,) = use_cases.contact_page.read(anna).methods
    use_cases.parts.remove(PartKind.METHOD, method.id)
    with store.read() as session:
        assert first_numbers(session, (anna,)) == {}


def test_more_contacts_than_one_query_takes(
    use_cases: UseCases, store: Store, add_contact: AddContact, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(numbers, "_AT_ONCE", 2)
    contacts = [add_contact(f"Contact {number}") for number in range(5)]
    for contact_id in contacts:
        add(use_cases, contact_id, DESK)
    with store.read() as session:
        assert first_numbers(session, contacts) == dict.fromkeys(contacts, DESK)
