"""Fields of the user's own are added, changed, ordered and removed, and nothing in them is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.entities import FieldDefinition
from services.changes import ChangeSet
from services.contacts.values import GroupName
from services.errors import KnownError
from services.gone import GoneError
from services.own_fields import rules
from services.own_fields.field_service import OwnFieldService
from services.own_fields.values import ChoiceView, NewField
from services.store import Store
from services.terms import FieldKind
from services.undo.values import ChangeKind
from services.use_cases import UseCases
from tests.services.own_fields.conftest import CLIENTS, PROSPECTS, AddField, Values

K = FieldKind
Step = Callable[[OwnFieldService], ChangeSet]


def bring_back(store: Store, field_id: int) -> None:
    with store.write() as unit:
        unit.session.get_one(FieldDefinition, field_id).deleted_at = None
        unit.commit()


def test_a_field_is_for_all_or_for_one_group(
    add_field: AddField, values: Values, anna: int, bram: int
) -> None:
    add_field("  Coffee   order ")
    add_field("Day rate", K.NUMBER, CLIENTS)
    assert values(anna) == {"Coffee order": "", "Day rate": ""}
    assert values(bram) == {"Coffee order": ""}


def test_what_is_in_a_field_stays_when_the_contact_or_the_field_changes_group(
    use_cases: UseCases, add_field: AddField, values: Values, anna: int, bram: int
) -> None:
    rate = add_field("Day rate", K.NUMBER, CLIENTS)
    use_cases.own_fields.set_value(anna, rate, "950")
    use_cases.editing.set_group(anna, PROSPECTS)
    (own,) = use_cases.contact_page.read(anna).own_values
    assert (own.value, own.stray_group) == ("950", GroupName("clients", None))
    use_cases.own_fields.set_group(rate, PROSPECTS)
    (own,) = use_cases.contact_page.read(anna).own_values
    assert (own.value, own.stray_group) == ("950", None)
    assert values(bram) == {"Day rate": ""}
    use_cases.own_fields.set_group(rate, CLIENTS)
    use_cases.own_fields.set_value(anna, rate, "")
    assert values(anna) == {}


def test_a_field_follows_its_group_and_is_for_no_deleted_one(
    use_cases: UseCases, add_field: AddField, values: Values, anna: int, bram: int
) -> None:
    rate = add_field("Day rate", K.NUMBER, CLIENTS)
    use_cases.groups.delete(CLIENTS)
    assert values(anna) == values(bram) == {"Day rate": ""}
    with pytest.raises(GoneError):
        use_cases.own_fields.set_group(rate, CLIENTS)
    with pytest.raises(GoneError):
        add_field("Hour rate", K.NUMBER, CLIENTS)
    assert [field.group_id for field in use_cases.field_list.read()] == [None]


def test_the_list_of_fields_counts_who_has_something_in_them(
    use_cases: UseCases, add_field: AddField, anna: int, bram: int
) -> None:
    size = add_field("Shirt", K.CHOICE, choices=("S", "M", "", "s", "L"))
    add_field("Day rate", K.NUMBER, CLIENTS)
    for contact_id in (anna, bram):
        use_cases.own_fields.set_value(contact_id, size, "m")
    use_cases.contacts.delete(bram)
    shirt, rate = use_cases.field_list.read()
    assert (shirt.name, shirt.kind, shirt.group, shirt.contacts) == ("Shirt", K.CHOICE, None, 1)
    assert shirt.choices == (ChoiceView("S", 0), ChoiceView("M", 1), ChoiceView("L", 0))
    assert (rate.group_id, rate.group, rate.contacts) == (CLIENTS, GroupName("clients", None), 0)
    assert use_cases.field_list.contacts_with(size) == 1


def test_fields_are_moved_among_each_other(
    use_cases: UseCases, add_field: AddField, values: Values, anna: int
) -> None:
    ids = [add_field(name) for name in ("a", "b", "c")]
    use_cases.own_fields.move(ids[2], -1)
    assert list(values(anna)) == ["a", "c", "b"]
    use_cases.own_fields.move(ids[2], -9)
    assert list(values(anna)) == ["c", "a", "b"]
    use_cases.own_fields.move(ids[2], 9)
    add_field("d")
    assert list(values(anna)) == ["a", "b", "c", "d"]


def test_a_removed_field_comes_back_with_all_that_is_in_it(
    use_cases: UseCases, add_field: AddField, values: Values, anna: int
) -> None:
    boat = add_field("Boat")
    use_cases.own_fields.set_value(anna, boat, "Valk")
    use_cases.own_fields.remove(boat)
    assert (values(anna), use_cases.field_list.read()) == ({}, ())
    with pytest.raises(rules.RemovedFieldError):
        use_cases.own_fields.set_value(anna, boat, "Zalm")
    use_cases.undo.undo()
    assert values(anna) == {"Boat": "Valk"}


def test_a_field_whose_adding_was_undone_takes_nothing(
    use_cases: UseCases, add_field: AddField, anna: int
) -> None:
    boat = add_field("Boat")
    use_cases.undo.undo()
    with pytest.raises(rules.RemovedFieldError):
        use_cases.own_fields.set_value(anna, boat, "Valk")


def test_a_name_is_given_once(use_cases: UseCases, add_field: AddField) -> None:
    boat, car = add_field("Boat"), add_field("Car")
    service = use_cases.own_fields
    with pytest.raises(rules.SameFieldNameError, match="“Boat”"):
        service.add(NewField("BOAT"))
    with pytest.raises(rules.SameFieldNameError, match="“Boat”"):
        service.rename(car, " boat ")
    service.rename(boat, "boat")
    service.remove(boat)
    service.rename(car, "Boat")
    with pytest.raises(rules.EmptyFieldNameError):
        service.rename(car, " \u200b ")
    assert [field.name for field in use_cases.field_list.read()] == ["Boat"]


def test_a_renamed_choice_is_renamed_where_it_was_chosen(
    use_cases: UseCases, add_field: AddField, values: Values, anna: int, bram: int
) -> None:
    size = add_field("Shirt", K.CHOICE, choices=("S", "M"))
    use_cases.own_fields.set_value(anna, size, "M")
    use_cases.own_fields.set_value(bram, size, "S")
    changes = use_cases.own_fields.rename_choice(size, "M", "Medium")
    assert anna in changes.contacts
    assert (values(anna), values(bram)) == ({"Shirt": "Medium"}, {"Shirt": "S"})
    use_cases.undo.undo()
    assert values(anna) == {"Shirt": "M"}


def test_a_removed_choice_stays_with_whoever_has_it(
    use_cases: UseCases, add_field: AddField, values: Values, anna: int
) -> None:
    size = add_field("Shirt", K.CHOICE, choices=("S", "M"))
    use_cases.own_fields.set_value(anna, size, "M")
    use_cases.own_fields.remove_choice(size, "M")
    (own,) = use_cases.contact_page.read(anna).own_values
    assert (own.value, own.choices) == ("M", ("S",))
    use_cases.own_fields.set_value(anna, size, "M")
    use_cases.own_fields.set_value(anna, size, "S")
    with pytest.raises(rules.UnknownChoiceError):
        use_cases.own_fields.set_value(anna, size, "M")
    assert values(anna) == {"Shirt": "S"}


def test_choices_are_added_and_moved(use_cases: UseCases, add_field: AddField) -> None:
    size = add_field("Shirt", K.CHOICE, choices=("S",))
    service = use_cases.own_fields
    service.add_choice(size, " M ")
    service.move_choice(size, "M", -1)

    def words() -> list[str]:
        return [choice.word for choice in use_cases.field_list.read()[0].choices]

    assert words() == ["M", "S"]
    for typed, error in (("m", rules.SameChoiceError), (" ", rules.EmptyChoiceError)):
        with pytest.raises(error):
            service.add_choice(size, typed)
        with pytest.raises(error):
            service.rename_choice(size, "S", typed)
    with pytest.raises(rules.UnknownChoiceError):
        service.rename_choice(size, "XL", "XXL")
    assert words() == ["M", "S"]


def test_every_kind_is_filled_in_and_emptied(
    use_cases: UseCases, add_field: AddField, values: Values, anna: int
) -> None:
    typed = {K.TEXT: "Valk", K.NUMBER: "1.5", K.DATE: "2026-03-09", K.CHOICE: "S", K.YES_NO: "no"}
    for kind, value in typed.items():
        field_id = add_field(kind.value, kind, choices=("S",))
        use_cases.own_fields.set_value(anna, field_id, value)
        assert values(anna)[kind.value] == value
        with pytest.raises(KnownError):
            use_cases.own_fields.set_value(anna, field_id, "x" * 5_000_000)
        assert values(anna)[kind.value] == value
        use_cases.own_fields.set_value(anna, field_id, "")
        assert values(anna)[kind.value] == ""
        use_cases.undo.undo()
    assert values(anna) == {kind.value: value for kind, value in typed.items()}


def test_what_does_not_differ_is_no_step(
    use_cases: UseCases, add_field: AddField, anna: int
) -> None:
    boat = add_field("Boat")
    use_cases.own_fields.set_value(anna, boat, "Valk")
    assert not use_cases.own_fields.set_value(anna, boat, "Valk")
    with pytest.raises(GoneError):
        use_cases.own_fields.set_value(999, boat, "Valk")


STEPS: dict[ChangeKind, Step] = {
    ChangeKind.FIELD_ADDED: lambda service: service.add(NewField("Car")),
    ChangeKind.FIELD_CHANGED: lambda service: service.rename_choice(1, "M", "Medium"),
    ChangeKind.FIELD_DELETED: lambda service: service.remove(1),
    ChangeKind.CONTACT_CHANGED: lambda service: service.set_value(1, 1, "S"),
}


def test_each_step_is_told_undone_and_done_again(
    use_cases: UseCases, add_field: AddField, anna: int
) -> None:
    size = add_field("Shirt", K.CHOICE, choices=("S", "M"))
    use_cases.own_fields.set_value(anna, size, "M")
    undo = use_cases.undo
    subjects = {ChangeKind.FIELD_ADDED: "Car", ChangeKind.CONTACT_CHANGED: "Anna Vos"}

    def look() -> object:
        return use_cases.field_list.read(), use_cases.contact_page.read(anna).own_values

    for kind, step in STEPS.items():
        before = look()
        step(use_cases.own_fields)
        after = look()
        label = undo.state().undo
        assert label is not None
        assert (label.kind, label.subject) == (kind, subjects.get(kind, "Shirt"))
        assert after != before
        undone = undo.undo()
        assert look() == before
        assert undone.changes.own_fields or undone.changes.contacts
        undo.redo()
        assert look() == after
        undo.undo()


def test_merging_brings_along_what_is_in_fields_also_in_removed_ones(
    use_cases: UseCases, add_field: AddField, values: Values, anna: int, bram: int, store: Store
) -> None:
    boat, car, rate = add_field("Boat"), add_field("Car"), add_field("Rate", K.NUMBER, PROSPECTS)
    for field_id, value in ((boat, "Valk"), (car, "none"), (rate, "950")):
        use_cases.own_fields.set_value(bram, field_id, value)
    use_cases.own_fields.remove(boat)
    use_cases.merging().merge(anna, bram)
    assert values(anna) == {"Car": "none", "Rate": "950"}
    bring_back(store, boat)
    assert values(anna) == {"Boat": "Valk", "Car": "none", "Rate": "950"}
    use_cases.undo.undo()
    use_cases.undo.undo()
    assert values(anna) == {"Car": ""}
