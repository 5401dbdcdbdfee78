"""A card that comes again updates what it says and leaves what it does not mention."""

from __future__ import annotations

import base64
from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.entities import Contact, Photo
from models.kinds import MethodKind
from services.contacts.values import ContactDetails
from services.store import Store
from tests.services.imports.conftest import BringIn, PageOf, Rows, counts
from tests.services.vcard.cards import PNG, card

ANNA = "Anna Berg"
TEL = "+44 7700 900001"
FULL = (
    "UID:anna",
    "N:Berg;Anna;;Dr.;",
    "NICKNAME:Annie",
    "ORG:Faro;Sales",
    "TITLE:Buyer",
    "BDAY:1984-03-09",
    "NOTE:Sails.",
    f"TEL;TYPE=CELL,PREF:{TEL}",
    "EMAIL;TYPE=WORK:anna@faro.example",
    "ADR;TYPE=WORK:;;Quay 1;London;;;UK",
    "CATEGORIES:Sailing",
    "PHOTO;ENCODING=b;TYPE=PNG:" + base64.b64encode(PNG).decode(),
)
Edit = Callable[[Contact], None]


@pytest.fixture
def edit(store: Store) -> Callable[[Edit], None]:
    """Change the one contact as the user does in the app."""

    def run(change: Edit) -> None:
        with store.write() as unit:
            change(unit.session.scalars(select(Contact)).one())
            unit.commit()

    return run


def only(page: ContactDetails) -> tuple[tuple[str, tuple[str, ...], str | None, bool], ...]:
    """Return what is said of the phone numbers."""
    return tuple(
        (method.value, method.types, method.label, method.preferred)
        for method in page.methods
        if method.kind is MethodKind.PHONE
    )


def test_what_the_card_lacks_stays(bring_in: BringIn, rows: Rows) -> None:
    bring_in(card(*FULL))
    before = rows()

    assert counts(bring_in(card("UID:anna"))) == (0, 0, 1, 0)
    assert rows() == before


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("NICKNAME:An", "nickname", "An"),
        ("ORG:Duinrand", "organisation", "Duinrand"),
        ("ORG:Faro;Purchasing", "department", "Purchasing"),
        ("TITLE:Director", "job_title", "Director"),
        ("ROLE:Director", "job_title", "Director"),
        ("BDAY:--03-10", "birthday", "--03-10"),
        ("NOTE:Rows.", "note", "Sails.\n\nRows."),
        ("NOTE:Sails. Rows.", "note", "Sails. Rows."),
        ("CATEGORIES:Rowing,SAILING", "tags", ("Rowing", "Sailing")),
        ("PHOTO:data:;base64," + base64.b64encode(PNG + b"x").decode(), "photo", PNG + b"x"),
    ],
)
def test_what_the_card_has_otherwise_is_taken(
    bring_in: BringIn, page_of: PageOf, rows: Rows, line: str, field: str, value: object
) -> None:
    bring_in(card(*FULL))

    summary = bring_in(card("UID:anna", line))

    assert counts(summary) == (0, 1, 0, 0)
    assert summary.changes.contacts == {page_of(ANNA).id}
    assert getattr(page_of(ANNA), field) == value
    before = rows()
    assert counts(bring_in(card("UID:anna", line))) == (0, 0, 1, 0)
    assert rows() == before


def test_name_is_taken_with_its_parts(bring_in: BringIn, store: Store) -> None:
    bring_in(card(*FULL))
    bring_in(card("UID:anna", "N:Visser;Anna;;;", "ORG:Faro", name="FN:Anna Visser"))

    with store.read() as session:
        anna = session.scalars(select(Contact)).one()
        assert (anna.full_name, anna.family_name, anna.name_prefix) == (
            "Anna Visser",
            "Visser",
            None,
        )
        assert (anna.sort_key, anna.search_key) == ("anna visser", "anna visser annie faro")


def test_number_in_place_of_a_name_does_not_rename(bring_in: BringIn, page_of: PageOf) -> None:
    bring_in(card(*FULL))

    assert counts(bring_in(card("UID:anna", f"TEL:{TEL}", name=""))) == (0, 0, 1, 0)
    assert page_of(ANNA).nickname == "Annie"


@pytest.mark.parametrize(
    ("lines", "numbers"),
    [
        (["TEL:+447700900001"], [(TEL, ("cell",), None, True)]),
        (["TEL;TYPE=HOME:+447700900001"], [(TEL, ("home",), None, True)]),
        (
            [f"a.TEL:{TEL}", "a.X-ABLabel:Boat"],
            [(TEL, ("cell",), "Boat", True)],
        ),
        (
            ["TEL;TYPE=HOME:+44 7700 900002"],
            [(TEL, ("cell",), None, True), ("+44 7700 900002", ("home",), None, False)],
        ),
        (
            [f"TEL:{TEL}", "TEL;TYPE=PREF:+44 7700 900002"],
            [(TEL, ("cell",), None, False), ("+44 7700 900002", (), None, True)],
        ),
    ],
)
def test_numbers_are_added_or_take_types_and_label(
    bring_in: BringIn,
    page_of: PageOf,
    lines: list[str],
    numbers: list[tuple[str, tuple[str, ...], str | None, bool]],
) -> None:
    bring_in(card(*FULL))
    bring_in(card("UID:anna", *lines))

    assert only(page_of(ANNA)) == tuple(numbers)
    again = bring_in(card("UID:anna", *lines))
    assert counts(again) == (0, 0, 1, 0)
    assert not again.changes


def test_addresses_are_added_or_take_their_types(bring_in: BringIn, page_of: PageOf) -> None:
    bring_in(card(*FULL))
    bring_in(
        card("UID:anna", "ADR;TYPE=HOME:;;QUAY  1;London;;;uk", "ADR:;;Kade 2;Utrecht;;;", TEL)
    )

    assert [(a.lines, a.types) for a in page_of(ANNA).addresses] == [
        (("Quay 1", "London", "UK"), ("home",)),
        (("Kade 2", "Utrecht"), ()),
    ]


def test_what_the_user_added_stays(
    bring_in: BringIn, page_of: PageOf, edit: Callable[[Edit], None]
) -> None:
    bring_in(card(*FULL))

    def change(anna: Contact) -> None:
        anna.note = "Sails.\nCall before ten."
        anna.language = "nl"
        anna.methods[0].label = "Boat"
        anna.tags.clear()

    edit(change)
    summary = bring_in(card(*(line for line in FULL if "CATEGORIES" not in line)))

    assert counts(summary) == (0, 0, 1, 0)
    anna = page_of(ANNA)
    assert (anna.note, anna.language, anna.tags) == ("Sails.\nCall before ten.", "nl", ())
    assert only(anna) == ((TEL, ("cell",), "Boat", True),)


def test_number_and_address_the_user_deleted_do_not_come_back(
    bring_in: BringIn, page_of: PageOf, store: Store
) -> None:
    bring_in(card(*FULL))
    with store.write() as unit:
        anna = unit.session.scalars(select(Contact)).one()
        anna.methods[0].deleted_at = anna.methods[1].deleted_at = unit.now
        anna.addresses[0].deleted_at = unit.now
        unit.commit()

    assert counts(bring_in(card(*FULL))) == (0, 0, 1, 0)
    assert (page_of(ANNA).methods, page_of(ANNA).addresses) == ((), ())


def test_photo_that_is_the_same_is_not_written_again(
    bring_in: BringIn, page_of: PageOf, store: Store
) -> None:
    bring_in(card("UID:anna"))
    assert counts(bring_in(card(*FULL))) == (0, 1, 0, 0)
    assert page_of(ANNA).photo == PNG
    with store.read() as session:
        assert session.scalars(select(Photo)).one().media_type == "image/png"

    assert not bring_in(card(*FULL)).changes


def test_cards_that_undo_each_other_change_nothing(bring_in: BringIn, rows: Rows) -> None:
    photo = "PHOTO:data:;base64," + base64.b64encode(PNG + b"x").decode()
    cards = card("UID:anna", "TITLE:Buyer", f"TEL;TYPE=HOME:{TEL}", photo), card(*FULL)
    bring_in(*cards)
    before = rows()

    assert counts(bring_in(*cards)) == (0, 0, 2, 0)
    assert rows() == before
