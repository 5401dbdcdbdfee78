"""Values of JSON are read, and what is not of the right shape is as if it were not there."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from services.json_fields import JsonFields


@pytest.mark.parametrize(
    ("value", "whole", "row"),
    [
        (4, 4, "none"),
        ("4", 4, "4"),
        (["x"], "none", "x"),
        ([], "none", "none"),
        ({"x": 1}, "none", "none"),
        ({}, "none", "none"),
        (None, "none", "none"),
        ("four", "none", "f"),
        (float("inf"), "none", "none"),
        (float("nan"), "none", "none"),
    ],
)
def test_nonsense_is_the_fallback(value: Any, whole: object, row: object) -> None:
    fields = JsonFields({"it": value})
    assert fields.read("it", int, "none") == whole  # type: ignore[arg-type]
    assert fields.read("it", lambda row: row[0], "none") == row
    assert fields.read("other", int, 7) == 7


@pytest.mark.parametrize(
    ("value", "days"),
    [
        (["2026-03-06"], (date(2026, 3, 6),)),
        (["2026-03-06", "soon"], ()),
        (["2026-03-06", None], ()),
        ("2026-03-06", ()),
        ([], ()),
        (7, ()),
        (None, ()),
    ],
)
def test_a_list_is_read_whole_or_not_at_all(value: Any, days: tuple[date, ...]) -> None:
    assert JsonFields({"days": value}).each("days", date.fromisoformat) == days
