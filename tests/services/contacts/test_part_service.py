"""What a contact has several of is added, changed, ordered, removed and brought back."""

from __future__ import annotations

from datetime import date

import pytest

from models.entities import ContactMethod
from services.contacts.editing_values import AddressParts, MethodDraft, PartKind
from services.contacts.field_rules import TooLongError
from services.contacts.method_rules import (
    DoubtfulMethodError,
    NoEmailAddressError,
    NoPhoneNumberError,
    NoWayToReachError,
    recognise,
)
from services.gone import GoneError
from services.store import Store
from services.terms import MethodKind
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

PHONE, EMAIL, CHAT, URL = MethodKind.PHONE, MethodKind.EMAIL, MethodKind.CHAT, MethodKind.URL


@pytest.fixture
def hanneke(add_contact: AddContact) -> int:
    return add_contact("Hanneke Zeilstra")


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("+44 7700 900142", PHONE),
        ("020 7946 0118", PHONE),
        ("020 7946 0118 ext. 12", PHONE),
        ("hanneke@duinrand.example", EMAIL),
        ("https://www.linkedin.example/in/hanneke", URL),
        ("www.duinrand.example", URL),
        ("duinrand.example/over", URL),
        ("https://chat.example/@hanneke", URL),
        ("hanneke.z", CHAT),
        ("@hanneke", CHAT),
        ("12", CHAT),
    ],
)
def test_what_is_typed_is_recognised(value: str, kind: MethodKind) -> None:
    assert recognise(value) is kind


@pytest.mark.parametrize(
    ("draft", "error"),
    [
        (MethodDraft(PHONE, "ask reception"), NoPhoneNumberError),
        (MethodDraft(PHONE, "+44 12"), NoPhoneNumberError),
        (MethodDraft(PHONE, "+44 7700 900142 900142 900142"), NoPhoneNumberError),
        (MethodDraft(EMAIL, "hanneke.duinrand.example"), NoEmailAddressError),
        (MethodDraft(EMAIL, "hanneke@@duinrand.example"), NoEmailAddressError),
        (MethodDraft(CHAT, "06-abc"), NoWayToReachError),
        (MethodDraft(CHAT, "call reception", label="desk"), NoWayToReachError),
    ],
)
def test_a_doubtful_method_is_kept_only_if_insisted_on(
    use_cases: UseCases, hanneke: int, draft: MethodDraft, error: type[DoubtfulMethodError]
) -> None:
    with pytest.raises(error):
        use_cases.parts.add_method(hanneke, draft, region="GB")
    use_cases.parts.add_method(hanneke, draft, region="GB", as_typed=True)
    (kept,) = use_cases.contact_page.read(hanneke).methods
    assert kept.value == draft.value
    labelled = MethodDraft(draft.kind, draft.value, label="doubtful")
    use_cases.parts.change_method(kept.id, labelled, region="GB")  # the value was accepted once


@pytest.mark.parametrize(
    ("value", "label"),
    [
        ("hanneke.z", None),
        ("@hanneke", None),
        ("Łucja_W-42", None),
        ("live:.cid.hanneke", None),
        ("@hanneke:duinrand.example", None),
        ("hanneke#4711", "Mumble"),
        ("Hanneke Zeilstra", "Slack"),
        ("+44 7700 900142", "Signal"),
    ],
)
def test_a_name_in_a_chat_is_taken(
    use_cases: UseCases, hanneke: int, value: str, label: str | None
) -> None:
    assert use_cases.parts.add_method(hanneke, MethodDraft(CHAT, value, label=label))


@pytest.mark.parametrize(("value", "region"), [("020 7946 0118", "GB"), ("+44 20 7946 0118", "")])
def test_a_number_without_country_is_of_the_region(
    use_cases: UseCases, hanneke: int, value: str, region: str
) -> None:
    use_cases.parts.add_method(hanneke, MethodDraft(PHONE, value), region=region)
    assert [each.value for each in use_cases.contact_page.read(hanneke).methods] == [value]


def test_a_changed_number_is_found_by_its_new_key(
    use_cases: UseCases, store: Store, hanneke: int
) -> None:
    use_cases.parts.add_method(hanneke, MethodDraft(PHONE, "+44 7700 900142", ("cell",)))
    (row,) = use_cases.contact_page.read(hanneke).methods
    changed = MethodDraft(PHONE, "+44 20 7946-0118", ("work",), " desk ")
    assert use_cases.parts.change_method(row.id, changed).contacts == {hanneke}
    (row,) = use_cases.contact_page.read(hanneke).methods
    assert (row.value, row.types, row.label) == ("+44 20 7946-0118", ("work",), "desk")
    with store.read() as session:
        assert session.get_one(ContactMethod, row.id).value_key == "+442079460118"


def test_one_of_a_kind_is_preferred(use_cases: UseCases, hanneke: int) -> None:
    for value in ("+44 7700 900142", "+44 7700 900143"):
        use_cases.parts.add_method(hanneke, MethodDraft(PHONE, value, preferred=True))
    use_cases.parts.add_method(hanneke, MethodDraft(EMAIL, "h@mail.example", preferred=True))
    shown = use_cases.contact_page.read(hanneke).methods
    assert [each.preferred for each in shown] == [False, True, True]


def test_a_number_is_verified_today(use_cases: UseCases, hanneke: int) -> None:
    use_cases.parts.add_method(hanneke, MethodDraft(PHONE, "+44 7700 900142"))
    (row,) = use_cases.contact_page.read(hanneke).methods
    use_cases.parts.verify_method(row.id)
    (row,) = use_cases.contact_page.read(hanneke).methods
    assert row.verified_on == date(2026, 3, 3)


def test_an_address_is_kept_in_its_parts(use_cases: UseCases, hanneke: int) -> None:
    parts = AddressParts(" Havenkade 12\nBack door", "1234 AB", "Duinrand", "", "Nederland")
    use_cases.parts.add_address(hanneke, parts, ("work",))
    (address,) = use_cases.contact_page.read(hanneke).addresses
    assert address.lines == ("Havenkade 12\nBack door", "1234 AB Duinrand", "Nederland")
    assert address.types == ("work",)
    assert not use_cases.parts.change_address(address.id, address.parts)
    use_cases.parts.change_address(address.id, AddressParts())
    assert use_cases.contact_page.read(hanneke).addresses == ()


def test_facts_are_ordered_removed_and_restored_in_their_place(
    use_cases: UseCases, hanneke: int
) -> None:
    parts = use_cases.parts

    def facts() -> list[str]:
        return [fact.text for fact in use_cases.contact_page.read(hanneke).facts]

    for text in ("coffee black", "sails", "  ", "Fenna studies medicine"):
        parts.add_fact(hanneke, text)
    assert facts() == ["coffee black", "sails", "Fenna studies medicine"]
    last = use_cases.contact_page.read(hanneke).facts[2].id
    parts.move(PartKind.FACT, last, -1)
    assert facts() == ["coffee black", "Fenna studies medicine", "sails"]
    parts.move(PartKind.FACT, last, -9)
    assert facts()[0] == "Fenna studies medicine"
    assert not parts.move(PartKind.FACT, last, -1)
    parts.remove(PartKind.FACT, last)
    assert facts() == ["coffee black", "sails"]
    use_cases.undo.undo()
    assert facts()[0] == "Fenna studies medicine"
    parts.change_text(PartKind.FACT, last, "")
    assert facts() == ["coffee black", "sails"]


def test_what_was_brought_up_is_ticked_off(
    use_cases: UseCases, clock: FrozenClock, hanneke: int
) -> None:
    parts = use_cases.parts
    parts.add_next_time(hanneke, "How did the exam go?")
    (point,) = use_cases.contact_page.read(hanneke).next_times
    parts.change_text(PartKind.NEXT_TIME, point.id, "How did Fenna’s exam go?")
    parts.use_next_time(point.id, used=True)
    assert use_cases.contact_page.read(hanneke).next_times == ()
    clock.advance(days=1)
    assert not parts.use_next_time(point.id, used=True)
    parts.use_next_time(point.id, used=False)
    (point,) = use_cases.contact_page.read(hanneke).next_times
    assert point.text == "How did Fenna’s exam go?"


def test_the_same_again_writes_nothing(
    use_cases: UseCases, clock: FrozenClock, hanneke: int
) -> None:
    parts = use_cases.parts
    parts.add_fact(hanneke, "sails")
    parts.add_method(hanneke, MethodDraft(EMAIL, "h@mail.example", ("work",)))
    shown = use_cases.contact_page.read(hanneke)
    clock.advance(days=1)
    assert not parts.change_text(PartKind.FACT, shown.facts[0].id, " sails ")
    same = MethodDraft(EMAIL, "h@mail.example ", ("work",))
    assert not parts.change_method(shown.methods[0].id, same)


def test_what_was_removed_meanwhile_is_gone(use_cases: UseCases, hanneke: int) -> None:
    use_cases.parts.add_fact(hanneke, "sails")
    (fact,) = use_cases.contact_page.read(hanneke).facts
    use_cases.parts.remove(PartKind.FACT, fact.id)
    with pytest.raises(GoneError):
        use_cases.parts.change_text(PartKind.FACT, fact.id, "sails a lot")


def test_a_fact_is_no_book(use_cases: UseCases, hanneke: int) -> None:
    with pytest.raises(TooLongError):
        use_cases.parts.add_fact(hanneke, "x" * 5_000_000)
