"""Every word that was understood is marked where it stands, for chips and underlines."""

from __future__ import annotations

import pytest

from services.quick_line.values import QuickLine, Role
from tests.services.quick_line.tables import Row, read_rows

NOW = next(iter(read_rows("lines_examples.txt"))).now


def read(text: str) -> QuickLine:
    return Row(text, "", NOW).parse()


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (
            "gebeld met Anna, volgende week dinsdag terugbellen #vacaturestop",
            "kind:gebeld contact:Anna due:volgende week dinsdag action:terugbellen "
            "topic:#vacaturestop",
        ),
        (
            "gisteren koffie met Chloé’s team en Noor",
            "when:gisteren kind:koffie met contact:Chloé contact:Noor",
        ),
        ("kreeg Anna niet te pakken", "outcome:kreeg contact:Anna outcome:niet te pakken"),
        ("Bram gesproken", "ambiguous:Bram kind:gesproken"),
        ("met Pieter Post gesproken", "unknown:Pieter Post kind:gesproken"),
        (
            "todo: cv op vrijdag 3-12 om 10u sturen",
            "label:todo: due:op vrijdag due:3-12 due:om 10u action:sturen",
        ),
        ("O\u0308ztu\u0308rk e\u0301 gebeld", "contact:O\u0308ztu\u0308rk kind:gebeld"),
        ("visitekaartjes besteld", ""),
    ],
)
def test_marks(text: str, marked: str) -> None:
    marks = read(text).marks
    shown = [f"{mark.role}:{text[mark.span.start : mark.span.end]}" for mark in marks]
    assert " ".join(shown) == marked


def test_marks_say_which_of_several_they_are_of() -> None:
    line = read("gebeld met Anna en Bram, vrijdag mailen, maandag Daan bellen")
    found = [(mark.role, mark.index) for mark in line.marks if mark.role is not Role.KIND]
    assert found == [
        (Role.CONTACT, 0),
        (Role.AMBIGUOUS, 0),
        (Role.DUE, 0),
        (Role.ACTION, 0),
        (Role.DUE, 1),
        (Role.CONTACT, 1),
        (Role.ACTION, 1),
    ]


def test_a_name_that_nobody_has_is_offered() -> None:
    assert read("called Anna Bakker").unknown == ("Anna Bakker",)
    assert read("spoke with Sofie van Dam-Lund about it").unknown == ("Sofie van Dam-Lund",)
    assert read("gebeld met Anna over Teams").unknown == ()
