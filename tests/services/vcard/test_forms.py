"""Every manner in which a card may say a thing."""

from __future__ import annotations

import pytest

from models.kinds import MethodKind
from services.vcard.card import ParsedMethod, PersonName
from services.vcard.dates import read_date, read_instant
from services.vcard.findings import DATE_UNREADABLE, LINES_UNREADABLE, NAMELESS, Remark
from tests.services.vcard.cards import card, read_one, read_reject

QP = "ENCODING=QUOTED-PRINTABLE"


@pytest.mark.parametrize(
    ("version", "lines", "name"),
    [
        ("3.0", ["FN:Anna Berg"], PersonName("Anna Berg")),
        (
            "3.0",
            ["N:van der Berg;Anna;;;"],
            PersonName("Anna van der Berg", "van der Berg", "Anna"),
        ),
        ("3.0", ["N:Berg"], PersonName("Berg", "Berg")),
        ("3.0", ["N:;Anna;;;", "FN: "], PersonName("Anna", given="Anna")),
        (
            "3.0",
            ["N:Berg;Anna;Maria,Clara;Dr.;Jr."],
            PersonName(
                "Dr. Anna Maria Clara Berg Jr.", "Berg", "Anna", "Maria Clara", "Dr.", "Jr."
            ),
        ),
        (
            "3.0",
            ["N:Berg, van den;Anna"],
            PersonName("Anna Berg, van den", "Berg, van den", "Anna"),
        ),
        ("3.0", [r"N:Berg\, Dr\;;Anna"], PersonName("Anna Berg, Dr;", "Berg, Dr;", "Anna")),
        ("2.1", ["N:Berg,van;Anna"], PersonName("Anna Berg,van", "Berg,van", "Anna")),
        ("2.1", [r"N:Berg\;Dal;Anna"], PersonName("Anna Berg;Dal", "Berg;Dal", "Anna")),
        ("2.1", [f"N;{QP}:Berg;Zo=C3=AB"], PersonName("Zoë Berg", "Berg", "Zoë")),
        ("2.1", [f"N;CHARSET=UTF-8;{QP}:=42=3B=43;Zo=C3=AB"], PersonName("Zoë B;C", "B;C", "Zoë")),
        ("2.1", [f"N;{QP}:Berg=3BAnna"], PersonName("Anna Berg", "Berg", "Anna")),
        ("2.1", [f"FN;CHARSET=ISO-8859-1;{QP}:Zo=EB"], PersonName("Zoë")),
        ("2.1", [f"FN;CHARSET=windows-1252;{QP}:Zo=EB =96"], PersonName("Zoë –")),
        ("2.1", ["FN;QUOTED-PRINTABLE:Zo=C3=", "=AB"], PersonName("Zoë")),
        ("2.1", [f"FN;{QP.lower()}:Zo=EB"], PersonName("Zoë")),
        ("2.1", [f"FN;CHARSET=zip;{QP}:Zo=C3=AB"], PersonName("Zoë")),
        ("2.1", [f"FN;{QP}:Anna="], PersonName("Anna")),
        ("3.0", ["ORG:Harbour Ltd;Sales"], PersonName("Harbour Ltd")),
        ("3.0", ["EMAIL:anna@harbour.example"], PersonName("anna@harbour.example")),
        ("3.0", ["TEL:+44 7700 900123"], PersonName("+44 7700 900123")),
        ("3.0", ["NICKNAME:Annie", "TEL:+44 7700 900123"], PersonName("Annie")),
        ("3.0", ["FN:A\x00n\x07na\t Berg"], PersonName("A n na Berg")),
        ("3.0", ["FN:Anna", " Berg"], PersonName("AnnaBerg")),
        ("2.1", ["FN:Anna", " Berg"], PersonName("Anna Berg")),
        ("4.0", ["FN:A. Berg", "FN;PREF=1:Anna Berg"], PersonName("Anna Berg")),
    ],
)
def test_names(version: str, lines: list[str], name: PersonName) -> None:
    assert read_one(card(*lines, version=version, name="")).name == name


@pytest.mark.parametrize(
    ("line", "full_name"),
    [
        ("FN:Zoë".encode(), "Zoë"),
        ("FN:Zoë".encode("cp1252"), "Zoë"),
        ("FN;CHARSET=ISO-8859-1:Zoë".encode("latin-1"), "Zoë"),
        ("FN;CHARSET=ISO-8859-1:Zoë".encode(), "Zoë"),
        ("FN;CHARSET=ISO-8859-2:Łukasz".encode("iso-8859-2"), "Łukasz"),
        ("FN;CHARSET=SHIFT_JIS:山田".encode("shift_jis"), "山田"),
        ("FN;CHARSET=punycode:Zoë".encode("cp1252"), "Zoë"),
        (b"FN:Zo\xc3\r\n \xab", "Zoë"),
    ],
)
def test_charsets(line: bytes, full_name: str) -> None:
    assert read_one(card(line, name="")).name.full == full_name


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encoded_files(encoding: str) -> None:
    data = card("FN:Zoë Łukasz", name="").decode().encode(encoding)
    assert read_one(data).name.full == "Zoë Łukasz"


@pytest.mark.parametrize(
    ("version", "line", "types", "preferred"),
    [
        ("2.1", "TEL;CELL;VOICE:+44 7700 900123", ("cell", "voice"), False),
        ("2.1", "TEL;PREF;WORK:+44 7700 900123", ("work",), True),
        ("3.0", "TEL;TYPE=CELL,VOICE:+44 7700 900123", ("cell", "voice"), False),
        ("3.0", "TEL;TYPE=CELL;TYPE=VOICE;TYPE=pref:+44 7700 900123", ("cell", "voice"), True),
        ("3.0", 'TEL;TYPE="cell,voice":+44 7700 900123', ("cell", "voice"), False),
        ("3.0", "TEL;type=mobile:+44 7700 900123", ("cell",), False),
        ("3.0", "TEL:+44 7700 900123", (), False),
        ("3.0", "TEL;:+44 7700 900123", (), False),
        ("3.0", "tel;Type=Work:tel:+44 7700 900123", ("work",), False),
        ("4.0", 'TEL;VALUE=uri;TYPE="voice,cell":tel:+44 7700 900123', ("voice", "cell"), False),
        ("4.0", "TEL;PREF=1:+44 7700 900123", (), True),
        ("4.0", "TEL;PREF=50:+44 7700 900123", (), False),
        ("3.0", 'TEL;X-A="a:b;c";TYPE=home:+44 7700 900123', ("home",), False),
        ("3.0", 'TEL;TYPE="home:+44 7700 900123', ("home",), False),
    ],
)
def test_types(version: str, line: str, types: tuple[str, ...], preferred: bool) -> None:
    (method,) = read_one(card(line, version=version)).methods
    assert method == ParsedMethod(MethodKind.PHONE, "+44 7700 900123", types, preferred=preferred)


@pytest.mark.parametrize(
    ("lines", "types", "label"),
    [
        (["i1.TEL:{}", "i1.X-ABLabel:_$!<Mobile>!$_"], ("cell",), ""),
        (["i1.X-ABLabel:_$!<WorkFAX>!$_", "i1.TEL;type=voice:{}"], ("voice", "work", "fax"), ""),
        (["i1.TEL:{}", "i1.X-ABLabel:_$!<Assistant>!$_"], (), "Assistant"),
        (["i1.TEL;TYPE=work:{}", r"i1.X-ABLabel:Front desk\, 2nd"], ("work",), "Front desk, 2nd"),
        (["i1.TEL:{}", "i2.X-ABLabel:Other"], (), ""),
        (["TEL;TYPE=X-Boat:{}"], (), "Boat"),
    ],
)
def test_labels(lines: list[str], types: tuple[str, ...], label: str) -> None:
    number = "+44 7700 900123"
    (method,) = read_one(card(*(line.replace("{}", number) for line in lines))).methods
    assert method == ParsedMethod(MethodKind.PHONE, number, types, label)


@pytest.mark.parametrize(
    ("line", "kind", "value", "label"),
    [
        ("IMPP:xmpp:anna@chat.example", "chat", "anna@chat.example", "Jabber"),
        ("IMPP;X-SERVICE-TYPE=WhatsApp:x-apple:447700900123", "chat", "447700900123", "WhatsApp"),
        ("IMPP:anna@chat.example", "chat", "anna@chat.example", ""),
        ("IMPP:unknown:anna", "chat", "unknown:anna", ""),
        ("X-SKYPE:anna.berg", "chat", "anna.berg", "Skype"),
        ("X-JABBER;TYPE=WORK:anna@chat.example", "chat", "anna@chat.example", "Jabber"),
        ("X-SOCIALPROFILE;type=twitter:x-apple:annaberg", "chat", "annaberg", "Twitter"),
        ("X-SOCIALPROFILE;type=linkedin:https://a.example", "url", "https://a.example", "LinkedIn"),
        ("EMAIL;PREF;INTERNET:anna@b.example", "email", "anna@b.example", ""),
        ("EMAIL:mailto:anna%2B1@b.example?subject=x", "email", "anna+1@b.example", ""),
        ("EMAIL:anna,berg@b.example", "email", "anna,berg@b.example", ""),
        (r"URL:http\://b.example/?a=1\,2;b", "url", "http://b.example/?a=1,2;b", ""),
        ("X-MS-URL:b.example", "url", "b.example", ""),
    ],
)  # fmt: skip
def test_other_methods(line: str, kind: str, value: str, label: str) -> None:
    (method,) = read_one(card(line)).methods
    assert (method.kind, method.value, method.label) == (MethodKind(kind), value, label)


def test_same_number_twice_is_one_with_both_types() -> None:
    methods = read_one(card("TEL;CELL:+447700900123", "TEL;HOME;PREF:+44 7700 900123")).methods
    assert methods == (
        ParsedMethod(MethodKind.PHONE, "+447700900123", ("cell", "home"), preferred=True),
    )


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("NOTE:Hello, world; again", "Hello, world; again"),
        (r"NOTE:a\nb\Nc\, d\; e\\n", "a\nb\nc, d; e\\n"),
        (r"NOTE:C:\temp", r"C:\temp"),
        ("NOTE:ends with \\", "ends with \\"),
        ("NOTE;ENCODING=BASE64:SGVsbG8=", "Hello"),
        ("NOTE;ENCODING=BASE64:A", ""),
        (f"NOTE;{QP}:50=25, yes=0D=0Aand no", "50%, yes\nand no"),
        ("NOTE:  ", ""),
        ("ITEM1.NOTE:grouped", "grouped"),
    ],
)
def test_notes(line: str, note: str) -> None:
    assert read_one(card(line)).note == note


def test_several_notes_are_kept() -> None:
    assert read_one(card("NOTE:one", "NOTE:two", "NOTE:one")).note == "one\n\ntwo"


@pytest.mark.parametrize(
    ("line", "categories"),
    [
        (r"CATEGORIES:Clients,Team\, core , ,Clients", ("Clients", "Team, core")),
        ("CATEGORIES:Clients;Friends", ("Clients", "Friends")),
        ("CATEGORIES:", ()),
    ],
)
def test_categories(line: str, categories: tuple[str, ...]) -> None:
    assert read_one(card(line)).categories == categories


def test_label_stands_for_a_missing_address() -> None:
    (address,) = read_one(card(r"LABEL;WORK:1 Quay\nLondon", "ADR;WORK:;;;;;;")).addresses
    assert (address.street, address.types) == ("1 Quay\nLondon", ("work",))


def test_address_with_lists_and_too_many_parts() -> None:
    (address,) = read_one(card("ADR:Box 1;;1 Quay,Flat 2;London;;SE1;UK;extra;more")).addresses
    assert (address.po_box, address.street, address.country) == ("Box 1", "1 Quay,Flat 2", "UK")


@pytest.mark.parametrize(
    ("text", "omitted", "found"),
    [
        ("1984-03-09", "", "1984-03-09"),
        ("19840309", "", "1984-03-09"),
        ("1984-3-9", "", "1984-03-09"),
        ("1984-03-09T00:00:00Z", "", "1984-03-09"),
        ("19840309T000000", "", "1984-03-09"),
        ("--03-09", "", "--03-09"),
        ("--0309", "", "--03-09"),
        ("--0229", "", "--02-29"),
        ("1604-02-29", "", "--02-29"),
        ("1900-03-09", "1900", "--03-09"),
        ("0000-03-09", "", "--03-09"),
        ("1985-02-29", "", ""),
        ("1984-13-01", "", ""),
        ("1984-12", "", ""),
        ("1984", "", ""),
        ("---09", "", ""),
        ("198439", "", ""),
        ("9/3/1984", "", ""),
        ("circa 1800", "", ""),
        ("١٩٨٤-03-09", "", ""),
    ],
)
def test_dates(text: str, omitted: str, found: str) -> None:
    assert read_date(text, omitted) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("20240309T101112Z", "2024-03-09T10:11:12+00:00"),
        ("2024-03-09T11:11:12.5+01:00", "2024-03-09T10:11:12.500000+00:00"),
        ("2024-03-09T10:11:12", "2024-03-09T10:11:12+00:00"),
        ("2024-03-09", "2024-03-09T00:00:00+00:00"),
        ("0001-01-01T00:00:00+23:00", None),
        ("yesterday", None),
    ],
)
def test_instants(text: str, found: str | None) -> None:
    instant = read_instant(text)
    assert (instant.isoformat() if instant else None) == found


def test_unclear_birthday_is_remarked_on() -> None:
    found = read_one(card("BDAY;VALUE=text:circa 1800"))
    assert found.birthday == ""
    assert found.remarks == (Remark(DATE_UNREADABLE, {"text": "circa 1800"}),)


def test_unreadable_lines_cost_only_themselves() -> None:
    found = read_one(card("this is no property", "TITLE:Buyer", "=;:", "X-MESSAGING/ALL:x"))
    assert found.job_title == "Buyer"
    assert found.remarks == (Remark(LINES_UNREADABLE, {"count": 2}),)


@pytest.mark.parametrize("lines", [[], ["NOTE:Nobody"], ["FN:", "N:;;;;", "ORG:;"]])
def test_nameless_cards_are_rejected(lines: list[str]) -> None:
    assert read_reject(card(*lines, name="")).reason == NAMELESS
