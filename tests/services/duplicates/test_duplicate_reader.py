"""Whom to compare is read from the journal, and two contacts side by side."""

from __future__ import annotations

import pytest

from models.entities import ContactMethod, FieldDefinition, FieldValue, FollowUp
from models.kinds import FieldKind, MethodKind
from services.contacts.values import GroupName
from services.duplicates.fields import MergeField, OwnField, Side
from services.duplicates.finding import find_pairs
from services.duplicates.values import Person
from services.gone import GoneError
from services.journal.values import NewEntry
from services.store import Store
from services.use_cases import UseCases
from tests.services.duplicates.conftest import Put, contact
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact


def pairs(use_cases: UseCases) -> list[tuple[int, int]]:
    found = find_pairs(use_cases.duplicates().people())
    assert found is not None
    return [pair.ids for pair in found]


def method(contact_id: int, kind: MethodKind, value: str, **columns: object) -> ContactMethod:
    return ContactMethod(contact_id=contact_id, kind=kind, value=value, value_key=value, **columns)


def test_people_come_with_what_they_are_recognised_by(
    use_cases: UseCases, put: Put, add_contact: AddContact, clock: FrozenClock
) -> None:
    jan = put(contact("Jan Smit", nickname="Jantje", uid="urn:uuid:AB"))
    put(
        method(jan, MethodKind.EMAIL, "jan@faro.example"),
        method(jan, MethodKind.PHONE, "+447700900001"),
        method(jan, MethodKind.PHONE, "+447700900002", deleted_at=clock.now()),
    )
    noor = add_contact("Noor Visser", "Faro")
    people = {each.id: each for each in use_cases.duplicates().people().people}
    assert people[jan] == Person(
        jan, "Jan Smit", "Jantje", "ab", "", ("jan@faro.example",), ("+447700900001",)
    )
    assert people[noor].organisation == "faro"


def test_those_in_the_bin_are_no_duplicates_but_the_archived_are(
    use_cases: UseCases, put: Put, clock: FrozenClock
) -> None:
    there = put(contact("Jan Smit"))
    archived = put(contact("Jan Smit", archived_at=clock.now()))
    put(contact("Jan Smit", deleted_at=clock.now()))
    assert pairs(use_cases) == [(there, archived)]


def test_who_was_kept_apart_never_comes_back_until_taken_back(
    use_cases: UseCases, put: Put
) -> None:
    one, two = put(contact("Jan Smit")), put(contact("Jan Smit"))
    use_cases.merging().keep_apart(two, one)
    assert pairs(use_cases) == []
    use_cases.merging().offer_again(one, two)
    assert pairs(use_cases) == [(one, two)]


def test_somebody_new_with_an_erased_contacts_id_is_offered(
    use_cases: UseCases, put: Put, store: Store
) -> None:
    one, two = put(contact("Jan Smit")), put(contact("Jan Smit"))
    use_cases.merging().keep_apart(one, two)
    with store.write() as unit:
        unit.connection.exec_driver_sql(f"DELETE FROM contact WHERE id = {two}")
        unit.commit()
    assert put(contact("Jan Smit")) == two
    assert pairs(use_cases) == [(one, two)]


def test_who_was_kept_apart_from_one_is_kept_apart_from_what_it_became(
    use_cases: UseCases, put: Put
) -> None:
    one, two, three = (put(contact("Jan Smit")) for _ in range(3))
    use_cases.merging().keep_apart(two, three)
    use_cases.merging().merge(one, two)
    assert pairs(use_cases) == []


def test_contacts_stand_side_by_side_the_one_with_more_history_first(
    use_cases: UseCases, put: Put, clock: FrozenClock
) -> None:
    pet = put(FieldDefinition(name="Pet", kind=FieldKind.TEXT))
    one = put(contact("J. Smit", job_title="Buyer", birthday="--03-09"))
    two = put(contact("Jan Smit", group_id=1, job_title="Buyer", cadence_days=7))
    put(FollowUp(contact_id=one, title="Call"), FieldValue(contact_id=one, field_id=pet, value="x"))
    use_cases.journal.add_entry(NewEntry(contact_ids=(two,), text="Said so"))

    comparison = use_cases.duplicates().compare(one, two)

    assert (comparison.kept.id, comparison.other.id) == (two, one)
    assert (comparison.kept.entries, comparison.other.entries) == (1, 0)
    assert (comparison.kept.open_follow_ups, comparison.other.open_follow_ups) == (0, 1)
    told = {each.field: (each.kept, each.other, each.default) for each in comparison.fields}
    assert told == {
        MergeField.NAME: ("Jan Smit", "J. Smit", Side.KEPT),
        MergeField.GROUP: (GroupName("clients", None), None, Side.KEPT),
        MergeField.JOB_TITLE: ("Buyer", "Buyer", Side.KEPT),
        MergeField.BIRTHDAY: (None, "--03-09", Side.OTHER),
        MergeField.CADENCE: (7, None, Side.KEPT),
        OwnField(pet, "Pet", FieldKind.TEXT): (None, "x", Side.OTHER),
    }
    assert [each.field for each in comparison.fields if each.differs] == [MergeField.NAME]


def test_who_is_gone_is_not_compared(use_cases: UseCases, put: Put) -> None:
    one, two = put(contact("Jan Smit")), put(contact("Jan Smit"))
    use_cases.contacts.delete(two)
    with pytest.raises(GoneError):
        use_cases.duplicates().compare(one, two)
