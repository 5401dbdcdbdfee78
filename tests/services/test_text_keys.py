"""Names and numbers are found again, however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.text_keys import find_topics, fold, method_key, search_key


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Chloé Martens", "chloe martens"),
        ("  Sven   Öztürk ", "sven ozturk"),
        ("Łukasz Øster", "lukasz oster"),
        ("STRAẞE Straße", "strasse strasse"),
        ("İpek Işık", "ipek isik"),
        ("cafe\u0301", "cafe"),
        ("D’Arc", "d'arc"),
        ("王小明", "王小明"),
        ("20 ℃", "20 °c"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("value", "key"),
    [
        ("+44 7700 900142", "+447700900142"),
        ("(020) 7946-0118", "02079460118"),
        ("Hanneke@Duinrand.example", "hanneke@duinrand.example"),
        ("112", "112"),
        ("12", "12"),
    ],
)
def test_method_key(value: str, key: str) -> None:
    assert method_key(value) == key


def test_search_key_has_name_nickname_and_organisation() -> None:
    assert search_key("Pim Rozendaal", None, "Duinrand Lögistiek") == (
        "pim rozendaal duinrand logistiek"
    )


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("send proposal #pricing", ("pricing",)),
        ("#Pricing #second-team #PRICING", ("pricing", "second-team")),
        ("#één_ding.", ("één_ding",)),
        ("no# #, # and C#", ()),
        ("we're #1 and #2026", ()),
        ("https://example.example/#anchor a#b", ()),
        ("&#39; entity", ()),
    ],
)
def test_find_topics(text: str, topics: tuple[str, ...]) -> None:
    assert find_topics(text) == topics
