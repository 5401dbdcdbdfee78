"""Initials are of the name, not of what stands around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.contacts.names import initials, same_name


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Hanneke Zeilstra", "HZ"),
        ("Joost van Wildenberg", "JW"),
        ("Nadia el Kadiri", "NK"),
        ("Anna", "A"),
        ("élise", "É"),
        ("e\u0301lise", "É"),
        ("anna bakker", "AB"),
        ("anna van dijk", "AD"),
        ("  ", ""),
        ("(Anna) Bakker", "AB"),
        ("3M Nederland", "3N"),
        ("— Bakker", "B"),
        # titles
        ("Dr. Anna Maria de Groot", "AG"),
        ("drs. Joost van den Berg", "JB"),
        ("Prof. dr.ir. A. Bakker", "AB"),
        ("Mevr. Bakker", "B"),
        ("De heer Jansen", "J"),
        ("Pim Rozendaal, MSc", "PR"),
        ("Willem Schelvis jr.", "WS"),
        ("Dr.", "D"),
        # particles
        ("van der Berg", "B"),
        ("Van der Berg", "B"),
        ("In ’t Veld", "V"),
        ("Jan van ’t Hof", "JH"),
        ("Van Morrison", "VM"),
        ("Jan d’Arcy", "JA"),
        ("Yo-Yo Ma", "YM"),
        # scripts without capitals, and no letters at all
        ("李 小龙", "李小"),
        ("محمد علي", "مع"),
        ("דנה כהן", "דכ"),
        ("ßeta", "S"),
        ("🌸 Roos Bakelaar", "RB"),
        ("🌸", "🌸"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


@given(st.text())
def test_any_name_has_at_most_two(name: str) -> None:
    assert len(initials(name)) <= 2
    assert bool(initials(name)) == bool(name.strip())


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Duinrand Logistiek", "duinrand  logistiek", True),
        ("Café Noord", "Cafe Noord", True),
        ("Duinrand Logistiek", "Duinrand", False),
        ("Duinrand", None, False),
    ],
)
def test_the_same_name(one: str, other: str | None, same: bool) -> None:
    assert same_name(one, other) is same
