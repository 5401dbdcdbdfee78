"""What the exports of phones and address books become in the journal, field by field."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from models.entities import Address, Contact, ImportBatch, Organisation, Photo
from models.kinds import MethodKind
from services.contacts.values import AddressView, ContactDetails, MethodView
from services.store import Store
from services.text_keys import fold
from services.use_cases import UseCases
from tests.services.imports.conftest import PageOf
from tests.services.vcard.cards import PNG, SAMPLES

PHONE, EMAIL, CHAT, URL = MethodKind.PHONE, MethodKind.EMAIL, MethodKind.CHAT, MethodKind.URL


def method(
    kind: MethodKind,
    value: str,
    *types: str,
    label: str | None = None,
    preferred: bool = False,
) -> MethodView:
    return MethodView(kind, value, types, label, preferred, None)


def methods_of(contact: ContactDetails) -> tuple[MethodView, ...]:
    """Return what the card said of them, without the ids of their rows."""
    return tuple(replace(each, id=0) for each in contact.methods)


def addresses_of(contact: ContactDetails) -> tuple[AddressView, ...]:
    return tuple(AddressView(each.lines, each.types, each.label) for each in contact.addresses)


@pytest.fixture(autouse=True)
def _all_samples(use_cases: UseCases) -> None:
    assert use_cases.imports().import_files(sorted(SAMPLES.glob("*.vcf")))


def test_phone_of_apple(page_of: PageOf) -> None:
    anna = page_of("Dr. Anna van der Meer")
    assert (anna.nickname, anna.organisation) == ("Annie", "Harbour & Co, Ltd")
    assert (anna.department, anna.job_title) == ("Finance", "Head of Procurement")
    assert anna.birthday == "--02-29"
    assert anna.note == "Takes coffee black; sails.\nCall before ten."
    assert methods_of(anna) == (
        method(PHONE, "+44 7700 900123", "iphone", "cell", "voice", preferred=True),
        method(PHONE, "+44 20 7946 0101", "home", "fax"),
        method(EMAIL, "anna@harbour.example", "work", preferred=True),
        method(EMAIL, "anna.home@mail.example", label="Sailing club"),
        method(CHAT, "anna.vdm", "home", label="Skype", preferred=True),
        method(URL, "https://www.linkedin.example/in/anna", label="LinkedIn"),
        method(URL, "https://harbour.example/anna", "homepage", preferred=True),
    )
    assert addresses_of(anna) == (
        AddressView(
            ("12 Quay Street\nThird floor", "SE1 2AB London", "United Kingdom"), ("work",), None
        ),
    )
    assert anna.photo == PNG
    assert anna.last_contact_at is None
    firm = page_of("Lighthouse Hospitality")
    assert methods_of(firm) == (method(PHONE, "+44 20 7946 0102", "work", "voice", preferred=True),)


def test_google(page_of: PageOf) -> None:
    joost = page_of("Joost de Wit")
    assert (joost.organisation, joost.job_title) == ("De Wit Advies", "Eigenaar")
    assert joost.birthday == "1979-05-23"
    assert joost.note == 'Zoon speelt hockey, dochter\nstudeert in Gent\nVraag naar "de boot"'
    assert methods_of(joost) == (
        method(PHONE, "+44 7700 900124", label="Vakantiehuis"),
        method(PHONE, "+44 7700 900125", "cell"),
        method(EMAIL, "joost@mail.example", "home"),
        method(URL, "http://www.dewit.example/over,ons", "homepage"),
    )
    assert joost.tags == ("Klanten",)
    assert joost.photo is None
    assert methods_of(page_of("info@zonnebloem.example")) == (
        method(EMAIL, "info@zonnebloem.example"),
    )


def test_outlook(page_of: PageOf) -> None:
    zoe = page_of("Mevr. Zoë Müller")
    assert (zoe.organisation, zoe.department) == ("Café Brücke, GmbH", "Einkauf")
    assert (zoe.job_title, zoe.birthday) == ("Purchasing, senior", "1984-03-09")
    assert zoe.note == "Prefers e-mail, mornings – never Fridays\nDaughter's name: Zoë"
    assert methods_of(zoe) == (
        method(PHONE, "+44 20 7946 0103", "work", "voice"),
        method(PHONE, "+44 7700 900126", "cell", "voice"),
        method(PHONE, "+44 20 7946 0104", "work", "fax"),
        method(EMAIL, "zoe@bruecke.example", preferred=True),
        method(CHAT, "zoe@chat.example"),
        method(URL, "http://www.bruecke.example", "work"),
    )
    assert addresses_of(zoe) == (
        AddressView(("Hauptstraße 5\nHinterhaus", "50667 Köln", "Germany"), ("work",), None),
    )
    assert zoe.photo == PNG


def test_phone_of_android(page_of: PageOf) -> None:
    jose = page_of("José María Sánchez")
    assert (jose.nickname, jose.organisation, jose.job_title) == ("Pepe", "Faro", "Capitán")
    assert (jose.birthday, jose.note) == ("--03-09", "Llamar mañana.\nThen mail.")
    assert methods_of(jose) == (
        method(PHONE, "+447700900127", "cell", preferred=True),
        method(PHONE, "+442079460105", label="Reception"),
        method(EMAIL, "jose@mail.example", "home"),
        method(CHAT, "jose.faro", label="Skype"),
    )
    assert addresses_of(jose) == (
        AddressView(("Calle Mayor 7; 2B", "28013 Madrid"), ("home",), None),
    )
    assert jose.photo == PNG


def test_nextcloud(page_of: PageOf) -> None:
    lukasz = page_of("Łukasz Nowak")
    assert (lukasz.organisation, lukasz.department) == ("Nordlicht", "Research, Lab")
    assert lukasz.birthday == "--03-09"
    assert methods_of(lukasz) == (
        method(PHONE, "+44-7700-900-128 ext. 12", "voice", "cell", preferred=True),
        method(PHONE, "+44 20 7946 0106", "work", "fax"),
        method(EMAIL, "lukasz@nordlicht.example", "work", preferred=True),
        method(EMAIL, "luk+home@mail.example", "home"),
        method(CHAT, "lukasz@chat.example", "work", label="Jabber"),
        method(CHAT, "luknowak", label="Twitter"),
        method(URL, "https://nordlicht.example/a;b"),
    )
    assert lukasz.tags == ("Contractors", "Team, core")
    assert lukasz.photo == PNG


def test_what_no_page_shows(store: Store) -> None:
    with store.read() as session:
        people = {row.full_name: row for row in session.scalars(select(Contact))}
        anna = people["Dr. Anna van der Meer"]
        assert (anna.given_name, anna.family_name) == ("Anna", "van der Meer")
        assert (anna.name_prefix, anna.name_suffix) == ("Dr.", None)
        assert anna.uid == "0b7d6d3e-6c4b-4c8e-9f64-0d5d0f6f0a01"
        assert people["Łukasz Nowak"].additional_names == "Jan Piotr"
        assert len({row.uid for row in people.values()}) == len(people) == 7
        assert {row.sort_key for row in people.values()} == {fold(name) for name in people}
        assert "faro" in people["José María Sánchez"].search_key
        keys = {row.value_key for row in people["Joost de Wit"].methods if row.kind == PHONE}
        assert keys == {"+447700900124", "+447700900125"}
        assert session.scalars(select(Photo.media_type)).all() == ["image/png"] * 4
        assert "Warszawa" in session.scalars(select(Address.locality)).all()
        assert len(session.scalars(select(Organisation)).all()) == 6


def test_batch_and_times(store: Store) -> None:
    with store.read() as session:
        batch = session.scalars(select(ImportBatch)).one()
        assert batch.source == "android.vcf, google.vcf, icloud.vcf, nextcloud.vcf, outlook.vcf"
        assert (batch.format, batch.added, batch.rejected) == ("vcard", 7, 1)
        for row in session.scalars(select(Contact)):
            assert row.import_batch_id == batch.id
            assert row.created_at == row.updated_at == batch.created_at == store.clock.now()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("zoe", "Mevr. Zoë Müller"),
        ("mull*", "Mevr. Zoë Müller"),
        ("bruc*", "Mevr. Zoë Müller"),
        ("capitan", "José María Sánchez"),
        ("hockey boot", "Joost de Wit"),
    ],
)
def test_search_index_finds_imported_people(store: Store, words: str, name: str) -> None:
    query = (
        "SELECT c.full_name FROM contact_fts JOIN contact c ON c.id = contact_fts.rowid "
        "WHERE contact_fts MATCH ?"
    )
    with store.read() as session:
        found = session.connection().exec_driver_sql(query, (words,)).scalars().all()
    assert found == [name]


def test_search_index_is_whole(store: Store) -> None:
    check = "INSERT INTO contact_fts (contact_fts, rank) VALUES ('integrity-check', 1)"
    with store.write() as unit:
        unit.session.connection().exec_driver_sql(check)
