"""One contact is made of two: nothing is lost, and nothing is there twice."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from models.entities import (
    Address,
    Contact,
    ContactMethod,
    Draft,
    Entry,
    EntryParticipant,
    Fact,
    FieldDefinition,
    FieldValue,
    FollowUp,
    NextTime,
    Photo,
    Relation,
    ReminderDelivery,
    Tag,
)
from models.kinds import EntryKind, FieldKind, MethodKind, Outcome
from services.changes import ChangeSet
from services.contacts.values import ContactDetails
from services.duplicates.fields import Choices, MergeField, Side
from services.gone import GoneError
from services.undo.values import ChangeKind
from services.use_cases import UseCases
from tests.services.duplicates.conftest import Put, RowsOf, contact
from tests.support.journal import AddContact

NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)
LATER = datetime(2026, 2, 10, 12, tzinfo=UTC)


def merged(use_cases: UseCases, keep: int, other: int, choices: Choices = {}) -> ContactDetails:  # noqa: B006
    use_cases.merging().merge(keep, other, choices)
    return use_cases.contact_page.read(keep)


def held(at: datetime, *contact_ids: int) -> Entry:
    return Entry(
        kind=EntryKind.CALL,
        outcome=Outcome.HELD,
        happened_at=at,
        zone="UTC",
        participants=[EntryParticipant(contact_id=id_, happened_at=at) for id_ in contact_ids],
    )


def phone(contact_id: int, value: str, **columns: object) -> ContactMethod:
    key = value.replace(" ", "")
    return ContactMethod(
        contact_id=contact_id, kind=MethodKind.PHONE, value=value, value_key=key, **columns
    )


@pytest.fixture
def jan(put: Put) -> int:
    contact_id: int = put(contact("J. Smit", job_title="Buyer", birthday="--03-09"))
    return contact_id


@pytest.fixture
def twin(put: Put, jan: int) -> int:
    contact_id: int = put(contact("Jan Smit", job_title="Head of IT", nickname="Jantje"))
    return contact_id


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


def test_numbers_are_united_whatever_their_spelling(
    use_cases: UseCases, put: Put, jan: int, twin: int
) -> None:
    put(
        phone(jan, "07700 900001", types="cell", preferred=True),
        phone(twin, "+44 7700 900001", types="work", label="Direct", verified_on=date(2026, 1, 2)),
        phone(twin, "+44 7700 900002", preferred=True),
        phone(twin, "+44 7700 900003", deleted_at=NOON),
    )
    one, two = merged(use_cases, jan, twin).methods
    assert (one.value, one.types, one.label) == ("+44 7700 900001", ("cell", "work"), "Direct")
    assert (one.preferred, one.verified_on) == (True, date(2026, 1, 2))
    assert (two.value, two.preferred) == ("+44 7700 900002", False)


def test_everything_else_is_united_without_doubles(
    use_cases: UseCases, put: Put, jan: int, twin: int
) -> None:
    put(Tag(name="Sailing", name_key="sailing"))
    for id_ in (jan, twin):
        put(
            Fact(contact_id=id_, text="Sails" if id_ == jan else "sails"),
            Fact(contact_id=id_, text=f"Fact {id_}"),
            NextTime(contact_id=id_, text="The boat"),
            Address(contact_id=id_, street="Kade 1", locality="Waterhoek"),
            Address(contact_id=id_, street=f"Kade {id_ + 1}"),
        )
    page = merged(use_cases, jan, twin)
    assert [fact.text for fact in page.facts] == ["Sails", f"Fact {jan}", f"Fact {twin}"]
    assert [each.text for each in page.next_times] == ["The boat"]
    assert [each.lines[0] for each in page.addresses] == [
        "Kade 1",
        f"Kade {jan + 1}",
        f"Kade {twin + 1}",
    ]


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


def test_history_of_both_is_one_and_an_entry_with_both_has_one(
    use_cases: UseCases, put: Put, rows_of: RowsOf, add_contact: AddContact, jan: int, twin: int
) -> None:
    third = add_contact("Noor Visser")
    put(held(NOON, jan), held(NOON, jan, twin), held(LATER, twin, third))
    use_cases.merging().merge(jan, twin)

    assert sorted((row.entry_id, row.contact_id) for row in rows_of(EntryParticipant)) == [
        (1, jan),
        (2, jan),
        (3, jan),
        (3, third),
    ]
    assert use_cases.contact_page.read(jan).last_contact_at == LATER
    assert use_cases.contact_page.read(twin).last_contact_at is None
    assert use_cases.contact_page.read(third).last_contact_at == LATER


def test_follow_ups_move_with_what_was_shown_of_them(
    use_cases: UseCases, put: Put, rows_of: RowsOf, jan: int, twin: int
) -> None:
    due = {"due_on": date(2026, 3, 1), "due_time": time(9), "zone": "UTC", "due_at_utc": NOON}
    follow_up = put(FollowUp(contact_id=twin, title="Send proposal", **due))
    put(ReminderDelivery(follow_up_id=follow_up, occurrence="x", claimed_at=NOON, shown_at=NOON))

    changes = use_cases.merging().merge(jan, twin)

    assert changes.follow_ups == {follow_up}
    assert [each.title for each in use_cases.contact_page.read(jan).follow_ups] == ["Send proposal"]
    (delivery,) = rows_of(ReminderDelivery)
    assert (delivery.follow_up_id, delivery.shown_at) == (follow_up, NOON)


def test_what_both_were_to_each_other_goes_and_others_stay_around(
    use_cases: UseCases, put: Put, add_contact: AddContact, jan: int, twin: int
) -> None:
    noor = add_contact("Noor Visser")
    put(
        Relation(contact_id=jan, other_id=twin, role="assistant"),
        Relation(contact_id=twin, other_id=jan, role="manager"),
        Relation(contact_id=jan, other_id=noor, role="partner"),
        Relation(contact_id=noor, other_id=twin, role="partner"),
        Relation(contact_id=twin, other_id=noor, role="manager"),
    )
    changes = use_cases.merging().merge(jan, twin)
    people = use_cases.contact_page.read(jan).people
    assert [(each.contact_id, each.role) for each in people] == [
        (noor, "partner"),
        (noor, "manager"),
    ]
    assert {row.contact_id for row in use_cases.contact_page.read(noor).people} == {jan}
    assert changes.contacts == {jan, twin, noor}


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


def test_what_was_being_typed_follows(
    use_cases: UseCases, put: Put, rows_of: RowsOf, jan: int, twin: int
) -> None:
    entry = put(held(NOON, jan, twin))
    put(
        Draft(contact_id=twin, text="Called"),
        Draft(contact_id=jan, entry_id=entry, text="mine"),
        Draft(contact_id=twin, entry_id=entry, text="theirs"),
    )
    use_cases.merging().merge(jan, twin)
    assert {row.text: row.contact_id for row in rows_of(Draft)} == {
        "Called": jan,
        "mine": jan,
        "theirs": twin,
    }


def test_other_lies_in_the_bin_and_leads_to_the_kept_one(
    use_cases: UseCases, put: Put, rows_of: RowsOf, jan: int, twin: int
) -> None:
    third = put(contact("Jan Smit"))
    use_cases.merging().merge(twin, third)
    use_cases.merging().merge(jan, twin)
    found = {row.id: row for row in rows_of(Contact)}
    assert found[jan].deleted_at is None
    for id_ in (twin, third):
        assert found[id_].deleted_at is not None
        assert found[id_].merged_into_id == jan
    assert use_cases.contact_list.read().total == 1


def test_contact_brought_back_from_the_bin_is_somebody_again(
    use_cases: UseCases, rows_of: RowsOf, jan: int, twin: int
) -> None:
    use_cases.merging().merge(jan, twin)
    use_cases.contacts.restore(twin)
    (restored,) = (row for row in rows_of(Contact) if row.id == twin)
    assert (restored.deleted_at, restored.merged_into_id) == (None, None)


def test_one_of_both_in_use_is_in_use(use_cases: UseCases, put: Put) -> None:
    keep, other = put(contact("Jan", archived_at=NOON)), put(contact("Jan"))
    assert merged(use_cases, keep, other).archived_at is None


def test_merge_is_told_once_and_with_its_origin(
    use_cases: UseCases, published: list[ChangeSet], jan: int, twin: int
) -> None:
    published.clear()
    changes = use_cases.merging().merge(jan, twin, origin="duplicates")
    assert published == [changes]
    assert changes.origin == "duplicates"


@pytest.mark.parametrize("gone", [0, 1])
def test_who_is_gone_is_not_merged(
    use_cases: UseCases, published: list[ChangeSet], jan: int, twin: int, gone: int
) -> None:
    use_cases.contacts.delete((jan, twin)[gone])
    published.clear()
    with pytest.raises(GoneError):
        use_cases.merging().merge(jan, twin)
    assert published == []


def test_nobody_merges_with_themselves(use_cases: UseCases, jan: int) -> None:
    with pytest.raises(ValueError, match="themselves"):
        use_cases.merging().merge(jan, jan)


def test_merge_is_undone_and_redone_as_one_step(
    use_cases: UseCases, put: Put, rows_of: RowsOf, jan: int, twin: int
) -> None:
    put(
        phone(twin, "+44 7700 900001"),
        Fact(contact_id=twin, text="Sails"),
        Relation(contact_id=jan, other_id=twin, role="partner"),
        FollowUp(contact_id=twin, title="Call"),
        Photo(contact_id=twin, media_type="image/png", data=b"two"),
    )
    put(held(NOON, jan, twin))
    put(held(LATER, twin))

    def everything() -> list[object]:
        ends = [(row.entry_id, row.contact_id) for row in rows_of(EntryParticipant)]
        parts = [
            (type(row), row.id, row.contact_id, row.deleted_at)
            for entity in (ContactMethod, Fact, Relation, FollowUp)
            for row in rows_of(entity)
        ]
        people = [
            (row.full_name, row.job_title, row.deleted_at, row.merged_into_id, row.last_contact_at)
            for row in rows_of(Contact)
        ]
        photos = [(row.contact_id, row.data) for row in rows_of(Photo)]
        return [sorted(ends), parts, people, photos, use_cases.contact_list.read().rows]

    before = everything()
    use_cases.merging().merge(jan, twin)
    after = everything()
    label = use_cases.undo.state().undo
    assert label is not None
    assert label.kind is ChangeKind.CONTACT_MERGED

    use_cases.undo.undo()
    assert everything() == before
    use_cases.undo.redo()
    assert everything() == after
