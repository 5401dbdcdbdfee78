"""Of what there can be only one of, the kept contact has what was chosen, or what is better."""

from __future__ import annotations

from datetime import date

import pytest

from models.entities import (
    FieldDefinition,
    FieldValue,
    Photo,
    Tag,
)
from models.kinds import FieldKind
from services.check_ins.values import FreshStart
from services.contacts.check_in import NEVER
from services.duplicates.fields import Choices, MergeField, Side
from services.use_cases import UseCases
from tests.services.duplicates.conftest import Put, RowsOf, contact
from tests.services.duplicates.merging import NOON, merged
from tests.support.journal import AddContact


def test_filled_field_stays_then_the_one_that_changed_last(
    use_cases: UseCases, jan: int, twin: int
) -> None:
    page = merged(use_cases, jan, twin)
    assert (page.full_name, page.job_title) == ("Jan Smit", "Head of IT")
    assert (page.birthday, page.nickname) == ("--03-09", "Jantje")


def test_user_chooses_field_by_field(use_cases: UseCases, jan: int, twin: int) -> None:
    choices: Choices = {MergeField.NAME: Side.KEPT, MergeField.JOB_TITLE: Side.KEPT}
    page = merged(use_cases, jan, twin, choices)
    assert (page.full_name, page.job_title, page.nickname) == ("J. Smit", "Buyer", "Jantje")


def test_name_in_full_goes_before_initials_that_came_later(use_cases: UseCases, put: Put) -> None:
    keep, other = put(contact("Jan Smit")), put(contact("J. Smit"))
    assert merged(use_cases, keep, other).full_name == "Jan Smit"


def test_what_counts_goes_with_the_cadence_and_nobody_comes_before_either_wanted(
    use_cases: UseCases, put: Put
) -> None:
    keep, other = put(contact("Jan Smit")), put(contact("J. Smit"))
    use_cases.editing.set_cadence(other, 14)
    use_cases.editing.set_cadence_by_voice(other, True)
    days = {keep: date(2026, 5, 1), other: date(2026, 6, 1)}
    use_cases.prompts.start_afresh(FreshStart(tuple(days.items())))
    page = merged(use_cases, keep, other)
    assert (page.own_cadence_days, page.own_cadence_by_voice) == (14, True)
    assert page.check_in_after == days[other]


def test_that_somebody_is_not_to_be_called_survives_a_twin(use_cases: UseCases, put: Put) -> None:
    keep, other = put(contact("Jan Smit")), put(contact("J. Smit"))
    use_cases.editing.stop_check_ins(other)
    assert merged(use_cases, keep, other).own_cadence_days == NEVER


def test_kept_contact_is_found_by_its_new_name_and_organisation(
    use_cases: UseCases, add_contact: AddContact
) -> None:
    keep, other = add_contact("J. Smit"), add_contact("Jan Smit", "Faro")
    merged(use_cases, keep, other)
    (row,) = use_cases.contact_list.read().rows
    assert (row.id, row.name, row.organisation, row.search_key) == (
        keep,
        "Jan Smit",
        "Faro",
        "jan smit faro",
    )


@pytest.mark.parametrize(
    ("side", "value"), [(None, "dog"), (Side.KEPT, "cat"), (Side.OTHER, "dog")]
)
def test_own_fields_are_chosen_too(
    use_cases: UseCases,
    put: Put,
    rows_of: RowsOf,
    jan: int,
    twin: int,
    side: Side | None,
    value: str,
) -> None:
    pet = put(FieldDefinition(name="Pet", kind=FieldKind.TEXT))
    car = put(FieldDefinition(name="Car", kind=FieldKind.TEXT))
    put(
        FieldValue(contact_id=jan, field_id=pet, value="cat"),
        FieldValue(contact_id=twin, field_id=pet, value="dog"),
        FieldValue(contact_id=twin, field_id=car, value="none"),
    )
    use_cases.merging().merge(jan, twin, {} if side is None else {pet: side})
    kept = {row.field_id: row.value for row in rows_of(FieldValue) if row.contact_id == jan}
    assert kept == {pet: value, car: "none"}


@pytest.mark.parametrize(
    ("own", "side", "left"),
    [
        (None, None, b"two"),
        (b"one", None, b"two"),
        (b"one", Side.KEPT, b"one"),
        (None, Side.KEPT, None),
    ],
)
def test_photo_is_one_of_both(
    use_cases: UseCases,
    put: Put,
    jan: int,
    twin: int,
    own: bytes | None,
    side: Side | None,
    left: bytes | None,
) -> None:
    photos = {jan: own, twin: b"two"}
    put(*(Photo(contact_id=i, media_type="image/png", data=p) for i, p in photos.items() if p))
    page = merged(use_cases, jan, twin, {} if side is None else {MergeField.PHOTO: side})
    assert page.photo == left


def test_tags_and_notes_of_both_stay(use_cases: UseCases, put: Put) -> None:
    both, one = Tag(name="Both", name_key="both"), Tag(name="One", name_key="one")
    keep = contact("Jan Smit", note="Calls late.", tags=[both])
    other = contact("Jan Smit", note="Has a dog.", tags=[both, one])
    put(keep, other)
    page = merged(use_cases, keep.id, other.id)
    assert page.tags == ("Both", "One")
    assert page.note == "Calls late.\n\nHas a dog."


def test_note_that_is_in_the_other_is_not_repeated(use_cases: UseCases, put: Put) -> None:
    keep = put(contact("Jan Smit", note="Has a dog."))
    other = put(contact("Jan Smit", note="Has a dog. Calls late."))
    assert merged(use_cases, keep, other).note == "Has a dog. Calls late."


def test_one_of_both_in_use_is_in_use(use_cases: UseCases, put: Put) -> None:
    keep, other = put(contact("Jan", archived_at=NOON)), put(contact("Jan"))
    assert merged(use_cases, keep, other).archived_at is None
