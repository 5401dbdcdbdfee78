"""Whole lines read as the specification says, and phrases of time as it says."""

from __future__ import annotations

import pytest

from tests.services.quick_line.tables import Row, canonical, read_rows, told, told_due, told_people

LINES = ("examples", "rules", "happened", "names", "clauses", "calendar", "office", "notes")
PHRASES = ("days", "spans", "written", "times")


def rows(kind: str, names: tuple[str, ...]) -> list[object]:
    return [
        pytest.param(row, id=f"{name}-{number}-{row.text[:40]}")
        for name in names
        for number, row in enumerate(read_rows(f"{kind}_{name}.txt"))
    ]


@pytest.mark.parametrize("row", rows("lines", LINES))
def test_line(row: Row) -> None:
    line = row.parse()
    assert canonical(told(line, row.now)) == canonical(row.reading)
    assert line.text == row.text


@pytest.mark.parametrize("row", rows("due", PHRASES))
def test_phrase_of_time(row: Row) -> None:
    line = row.parse(f"{row.text} offerte sturen")
    if row.reading == "text":
        assert line.follow_ups == ()
        return
    due, doubt = row.reading.removesuffix(" !"), row.reading.endswith(" !")
    assert [told_due(each) for each in line.follow_ups] == [due]
    assert bool(line.warnings) == doubt
    if ":75" not in row.text and "25:" not in row.text and "midnight" not in row.text:
        assert line.follow_ups[0].title == "offerte sturen"


@pytest.mark.parametrize("row", rows("due", PHRASES))
def test_phrase_of_time_at_the_end(row: Row) -> None:
    follow_ups = row.parse(f"send the offer {row.text}").follow_ups
    if row.reading == "text":
        assert follow_ups == () or row.text in follow_ups[0].title
    else:
        assert [told_due(each) for each in follow_ups] == [row.reading.removesuffix(" !")]


@pytest.mark.parametrize("row", rows("lines", ("strangers",)))
def test_who_is_new(row: Row) -> None:
    line = row.parse()
    assert told_people(line) == row.reading
    assert line.text == row.text
