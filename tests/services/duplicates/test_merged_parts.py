"""What both had several of is united: methods, facts, people, history, what is being typed."""

from __future__ import annotations

from datetime import date, time

from models.entities import (
    Address,
    Draft,
    EntryParticipant,
    Fact,
    FollowUp,
    NextTime,
    Relation,
    ReminderDelivery,
    Tag,
)
from services.use_cases import UseCases
from tests.services.duplicates.conftest import Put, RowsOf
from tests.services.duplicates.merging import LATER, NOON, held, merged, phone
from tests.support.journal import AddContact


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
