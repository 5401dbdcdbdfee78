"""What the exports of phones and address books turn into, field by field."""

from __future__ import annotations

from datetime import UTC, datetime

from models.kinds import MethodKind
from services.vcard.card import ParsedAddress, ParsedCard, ParsedMethod, ParsedPhoto, PersonName
from services.vcard.findings import A_GROUP, PHOTO_ELSEWHERE, Reject, Remark
from tests.services.vcard.cards import PNG, SAMPLES, read

PHONE, EMAIL, CHAT, URL = MethodKind.PHONE, MethodKind.EMAIL, MethodKind.CHAT, MethodKind.URL
MORNING_OF_9_MARCH = datetime(2024, 3, 9, 10, 11, 12, tzinfo=UTC)


def cards_of(sample: str) -> list[ParsedCard | Reject]:
    return read((SAMPLES / sample).read_bytes())


def person(item: ParsedCard | Reject) -> ParsedCard:
    assert isinstance(item, ParsedCard)
    return item


def test_icloud() -> None:
    anna, firm, group = cards_of("icloud.vcf")
    anna = person(anna)
    assert anna.name == PersonName(
        "Dr. Anna van der Meer", family="van der Meer", given="Anna", prefix="Dr."
    )
    assert anna.uid == "0b7d6d3e-6c4b-4c8e-9f64-0d5d0f6f0a01"
    assert anna.nickname == "Annie"
    assert (anna.organisation, anna.department) == ("Harbour & Co, Ltd", "Finance")
    assert anna.job_title == "Head of Procurement"
    assert (anna.birthday, anna.anniversary) == ("--02-29", "2012-06-15")
    assert anna.note == "Takes coffee black; sails.\nCall before ten."
    assert anna.methods == (
        ParsedMethod(PHONE, "+44 7700 900123", ("iphone", "cell", "voice"), preferred=True),
        ParsedMethod(PHONE, "+44 20 7946 0101", ("home", "fax")),
        ParsedMethod(EMAIL, "anna@harbour.example", ("work",), preferred=True),
        ParsedMethod(EMAIL, "anna.home@mail.example", label="Sailing club"),
        ParsedMethod(CHAT, "anna.vdm", ("home",), label="Skype", preferred=True),
        ParsedMethod(URL, "https://www.linkedin.example/in/anna", label="LinkedIn"),
        ParsedMethod(URL, "https://harbour.example/anna", ("homepage",), preferred=True),
    )
    assert anna.addresses == (
        ParsedAddress(
            street="12 Quay Street\nThird floor",
            locality="London",
            postal_code="SE1 2AB",
            country="United Kingdom",
            types=("work",),
        ),
    )
    assert anna.photo == ParsedPhoto(PNG, "image/png")
    assert anna.revised_at_utc == MORNING_OF_9_MARCH
    assert anna.remarks == ()
    assert person(firm).name == PersonName("Lighthouse Hospitality")
    assert group == Reject(3, A_GROUP)


def test_google() -> None:
    joost, info = map(person, cards_of("google.vcf"))
    assert joost.name == PersonName("Joost de Wit", family="de Wit", given="Joost")
    assert joost.organisation == "De Wit Advies"
    assert joost.birthday == "1979-05-23"
    assert joost.note == 'Zoon speelt hockey, dochter\nstudeert in Gent\nVraag naar "de boot"'
    assert joost.methods == (
        ParsedMethod(PHONE, "+44 7700 900124", label="Vakantiehuis"),
        ParsedMethod(PHONE, "+44 7700 900125", ("cell",)),
        ParsedMethod(EMAIL, "joost@mail.example", ("home",)),
        ParsedMethod(URL, "http://www.dewit.example/over,ons", ("homepage",)),
    )
    assert joost.categories == ("Klanten",)
    assert joost.photo is None
    assert joost.remarks == (Remark(PHOTO_ELSEWHERE),)
    assert info.name == PersonName("info@zonnebloem.example")


def test_outlook() -> None:
    (zoe,) = map(person, cards_of("outlook.vcf"))
    assert zoe.name == PersonName("Mevr. Zoë Müller", family="Müller", given="Zoë", prefix="Mevr.")
    assert (zoe.organisation, zoe.department) == ("Café Brücke, GmbH", "Einkauf")
    assert (zoe.job_title, zoe.role) == ("Purchasing, senior", "Buyer")
    assert (zoe.birthday, zoe.anniversary) == ("1984-03-09", "2010-06-11")
    assert zoe.note == "Prefers e-mail, mornings – never Fridays\nDaughter's name: Zoë"
    assert zoe.methods == (
        ParsedMethod(PHONE, "+44 20 7946 0103", ("work", "voice")),
        ParsedMethod(PHONE, "+44 7700 900126", ("cell", "voice")),
        ParsedMethod(PHONE, "+44 20 7946 0104", ("work", "fax")),
        ParsedMethod(EMAIL, "zoe@bruecke.example", preferred=True),
        ParsedMethod(CHAT, "zoe@chat.example"),
        ParsedMethod(URL, "http://www.bruecke.example", ("work",)),
    )
    assert zoe.addresses == (
        ParsedAddress(
            street="Hauptstraße 5\nHinterhaus",
            locality="Köln",
            postal_code="50667",
            country="Germany",
            types=("work",),
        ),
    )
    assert zoe.photo == ParsedPhoto(PNG, "image/png")
    assert zoe.revised_at_utc == MORNING_OF_9_MARCH


def test_android() -> None:
    (jose,) = map(person, cards_of("android.vcf"))
    assert jose.name == PersonName("José María Sánchez", family="Sánchez", given="José María")
    assert jose.nickname == "Pepe"
    assert (jose.organisation, jose.job_title) == ("Faro", "Capitán")
    assert (jose.birthday, jose.anniversary) == ("--03-09", "2015-09-01")
    assert jose.note == "Llamar mañana.\nThen mail."
    assert jose.methods == (
        ParsedMethod(PHONE, "+447700900127", ("cell",), preferred=True),
        ParsedMethod(PHONE, "+442079460105", label="Reception"),
        ParsedMethod(EMAIL, "jose@mail.example", ("home",)),
        ParsedMethod(CHAT, "jose.faro", label="Skype"),
    )
    assert jose.addresses == (
        ParsedAddress(
            street="Calle Mayor 7; 2B", locality="Madrid", postal_code="28013", types=("home",)
        ),
    )
    assert jose.photo == ParsedPhoto(PNG, "image/png")


def test_nextcloud() -> None:
    (lukasz,) = map(person, cards_of("nextcloud.vcf"))
    assert lukasz.name == PersonName(
        "Łukasz Nowak", family="Nowak", given="Łukasz", additional="Jan Piotr"
    )
    assert lukasz.uid == "7c1f4ef2-54ee-4f8b-9a7e-1d3a3cbf5a02"
    assert (lukasz.organisation, lukasz.department) == ("Nordlicht", "Research, Lab")
    assert (lukasz.birthday, lukasz.anniversary) == ("--03-09", "2016-05-21")
    assert lukasz.methods == (
        ParsedMethod(PHONE, "+44-7700-900-128 ext. 12", ("voice", "cell"), preferred=True),
        ParsedMethod(PHONE, "+44 20 7946 0106", ("work", "fax")),
        ParsedMethod(EMAIL, "lukasz@nordlicht.example", ("work",), preferred=True),
        ParsedMethod(EMAIL, "luk+home@mail.example", ("home",)),
        ParsedMethod(CHAT, "lukasz@chat.example", ("work",), label="Jabber"),
        ParsedMethod(CHAT, "luknowak", label="Twitter"),
        ParsedMethod(URL, "https://nordlicht.example/a;b"),
    )
    assert lukasz.addresses[0].locality == "Warszawa"
    assert lukasz.categories == ("Contractors", "Team, core")
    assert lukasz.photo == ParsedPhoto(PNG, "image/png")
    assert lukasz.revised_at_utc == MORNING_OF_9_MARCH
