"""Whatever the bytes, reading ends and raises nothing but a refusal of the file."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.errors import KnownError
from services.vcard.card import ParsedCard
from tests.services.vcard.cards import SAMPLES, card, read, read_one

WHOLE = [path.read_bytes() for path in sorted(SAMPLES.glob("*.vcf"))]
PIECES = (
    b"",
    b"\r\n",
    b"\n ",
    b"=",
    b"=\r\n",
    b";",
    b":",
    b",",
    b"\\",
    b'"',
    b"\0",
    b"\xff",
    b"=3B",
    b"BEGIN:VCARD\r\n",
    b"END:VCARD\r\n",
    b"AGENT:\r\n",
    b"VERSION:2.1\r\n",
    b"N:",
    b"ADR;",
    b";ENCODING=QUOTED-PRINTABLE",
    b";ENCODING=b",
    b";CHARSET=utf-7",
    b"item1.",
    b"PHOTO:data:,",
)
NAMES = [
    "ADR",
    "BDAY",
    "CATEGORIES",
    "EMAIL",
    "FN",
    "IMPP",
    "KIND",
    "LABEL",
    "N",
    "NOTE",
    "ORG",
    "PHOTO",
    "REV",
    "TEL",
    "UID",
    "URL",
    "VERSION",
    "X-ABLabel",
    "X-ANDROID-CUSTOM",
    "X-SOCIALPROFILE",
]


def check(data: bytes) -> None:
    """Read data; a card that comes in always has a name."""
    with contextlib.suppress(KnownError):
        assert all(item.name.full for item in read(data) if isinstance(item, ParsedCard))


@given(st.binary(max_size=400))
def test_random_bytes(data: bytes) -> None:
    check(data)
    check(b"BEGIN:VCARD\r\nFN:A\r\n" + data + b"\r\nEND:VCARD\r\n")


@given(st.sampled_from(NAMES), st.binary(max_size=60), st.binary(max_size=60))
def test_random_properties(name: str, parameters: bytes, value: bytes) -> None:
    check(card(name.encode() + b";" + parameters + b":" + value))


@given(st.sampled_from(NAMES), st.text(max_size=60), st.sampled_from(["2.1", "3.0", "4.0"]))
def test_random_text(name: str, value: str, version: str) -> None:
    check(card(f"{name}:{value}".encode("utf-8", "replace"), version=version))


@given(st.data(), st.sampled_from(WHOLE))
def test_mutated_exports(data: st.DataObject, whole: bytes) -> None:
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(whole)))
        end = data.draw(st.integers(start, min(len(whole), start + 40)))
        whole = whole[:start] + data.draw(st.sampled_from(PIECES)) + whole[end:]
    check(whole)


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=30))
def test_escaped_text_comes_back(text: str) -> None:
    escaped = text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    found = read_one(card(f"N:{escaped};{escaped}", f"NOTE:{escaped}", version="3.0"))
    assert (found.name.family, found.name.given, found.note) == (text, text, text)


@pytest.mark.parametrize(
    "line",
    [
        "TEL" + ";A=b=c" * 2000 + "x",
        "TEL" + ";A=b=c" * 2000 + ":1",
        "TEL;A=" + '"a",' * 5000 + "x",
        "TEL;A=" + '"' * 20_001 + ":1",
        "a." * 20_000 + "TEL:1",
        "N:" + ";" * 100_000,
        "N:" + "\\" * 100_001,
        "AGENT:" + " " * 100_000 + "x",
        "ADR:" + "," * 100_000,
        "NOTE;ENCODING=QUOTED-PRINTABLE:" + "=" * 100_001,
        "CATEGORIES:" + "a," * 50_000,
        "FN:" + "\t" * 100_000,
        "X-ANDROID-CUSTOM:" + ";" * 100_000,
        "TEL:tel:" + ";ext=" * 20_000,
        "BDAY:" + "-" * 100_000,
        "REV:" + "1" * 100_000,
        "IMPP:" + "a" * 100_000,
    ],
    ids=lambda line: line[:16],
)
def test_lines_made_to_hang_a_parser(line: str) -> None:
    """The pattern vobject has for a line never comes back from the first of these."""
    check(card(line))
