"""A chip that is removed takes its meaning from the line, and leaves the others theirs."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from services.quick_line.parser import parse_quick_line
from services.quick_line.removal import spans_of
from services.quick_line.values import QuickLine, Role, Span
from tests.services.quick_line.tables import Row, read_rows, told
from tests.services.quick_line.test_any_line import INDEX, instants, lines, zones
from tests.services.quick_line.test_lines import LINES

NOW = next(iter(read_rows("lines_examples.txt"))).now
ROWS = [row for name in (*LINES, "strangers") for row in read_rows(f"lines_{name}.txt")]


def without(row: Row, role: Role, index: int = 0) -> QuickLine:
    """Return what a row reads as when one of its chips is removed."""
    return row.parse(plain=spans_of(row.parse(), role, index))


@pytest.mark.parametrize(
    ("text", "role", "index", "reading"),
    [
        ("gebeld met Anna", Role.KIND, 0, "Anna de Vries"),
        ("gebeld met Anna", Role.CONTACT, 0, "call phone held"),
        ("gebeld met Anna de Vries, Anna is ziek", Role.CONTACT, 0, "call phone held"),
        ("gebeld met Anna en Daan", Role.CONTACT, 0, "call phone held | Daan Visser"),
        ("gebeld via Teams", Role.KIND, 0, "call phone held"),
        ("gebeld met Anna, later weer gebeld", Role.KIND, 0, "Anna de Vries"),
        ("Anna geen gehoor", Role.KIND, 0, "Anna de Vries"),
        ("Anna gebeld, geen gehoor", Role.OUTCOME, 0, "call phone held | Anna de Vries"),
        ("Anna geen gehoor, nam niet op", Role.OUTCOME, 0, "Anna de Vries"),
        ("Bram gesproken", Role.AMBIGUOUS, 0, "call - held"),
        ("gisteren om 10u Anna gebeld", Role.WHEN, 0, "call phone held | Anna de Vries"),
        ("gisteren 's avonds Anna gebeld", Role.WHEN, 0, "call phone held | Anna de Vries"),
        ("maandag 23-11 Anna gebeld", Role.WHEN, 0, "call phone held | Anna de Vries"),
        ("#cao en #CAO, #zorg", Role.TOPIC, 0, "note - - | #zorg"),
        ("gebeld, vrijdag mail sturen naar Anna", Role.DUE, 0, "call phone held | Anna de Vries"),
        ("vrijdag Daan e-mail sturen #cao", Role.ACTION, 0, "Daan Visser | #cao"),
        ("gebeld -> vrijdag 3-12 cv sturen", Role.LABEL, 0, "call phone held"),
        (
            "vrijdag bellen, maandag mailen",
            Role.DUE,
            0,
            'due 2026-11-30 "mailen"',
        ),
        ("todo: visitekaartjes bestellen", Role.LABEL, 0, "note - -"),
        (
            "gebeld -> ma 30-11 mailen -> di 1-12 Anna bellen -> todo: kaartje",
            Role.DUE,
            1,
            'call phone held | Anna de Vries | due 2026-11-30 "mailen" | due someday "kaartje"',
        ),
        ("-> todo: kaartje, vrijdag bellen", Role.LABEL, 0, 'due 2026-11-27 "bellen"'),
        ("vrijdag bellen", Role.DUE, 1, 'due 2026-11-27 "bellen"'),
        ("gebeld met Anna", Role.WHEN, 0, "call phone held | Anna de Vries"),
    ],
)
def test_what_is_left(text: str, role: Role, index: int, reading: str) -> None:
    row = Row(text, "", NOW)
    assert told(without(row, role, index), NOW) == reading.removeprefix("note - - | ")


def test_a_name_that_nobody_has_outlives_the_promise() -> None:
    row = Row("gebeld, vrijdag koffie drinken met Sofie Post plannen", "", NOW)
    assert row.parse().unknown == ("Sofie Post",)
    left = without(row, Role.DUE)
    assert (left.unknown, left.follow_ups) == (("Sofie Post",), ())
    assert without(row, Role.UNKNOWN).unknown == ()


def test_a_name_that_nobody_has_outlives_what_it_stands_beside() -> None:
    row = Row("Piet Klaassen gebeld, Youssef gemaild", "", NOW)
    assert row.parse().unknown == ("Piet Klaassen", "Youssef")
    assert without(row, Role.KIND).unknown == ("Piet Klaassen", "Youssef")


rows = pytest.mark.parametrize("row", ROWS, ids=lambda row: row.text[:40])


@rows
def test_without_a_promise_all_else_of_a_line_is_read_as_before(row: Row) -> None:
    line = row.parse()
    for number, follow_up in enumerate(line.follow_ups):
        left = without(row, Role.DUE, number)
        others = [each for each in line.follow_ups if each is not follow_up]
        for before, after in zip(others, left.follow_ups, strict=True):
            assert (after.due_on, after.due_time) == (before.due_on, before.due_time)
            assert after.title.startswith(before.title)  # words after an "and" are of it again
        assert (left.kind, left.channel, left.outcome) == (line.kind, line.channel, line.outcome)
        assert (left.contacts, left.ambiguous) == (line.contacts, line.ambiguous)
        assert (left.topics, left.unknown) == (line.topics, line.unknown)


@rows
def test_a_name_or_topic_goes_alone(row: Row) -> None:
    line = row.parse()
    for number, contact in enumerate(line.contacts):
        left = without(row, Role.CONTACT, number)
        assert contact not in left.contacts
        assert left.topics == line.topics
    for number, topic in enumerate(line.topics):
        left = without(row, Role.TOPIC, number)
        assert topic not in left.topics
        assert (left.kind, left.contacts) == (line.kind, line.contacts)


@rows
def test_what_happened_goes_with_all_words_that_say_it(row: Row) -> None:
    line = row.parse()
    roles = {mark.role for mark in line.marks}
    if Role.KIND in roles:
        assert without(row, Role.KIND).kind is not line.kind
    if Role.OUTCOME in roles:
        assert without(row, Role.OUTCOME).outcome is not line.outcome
    if Role.WHEN in roles and line.occurred_on != row.now.date():
        assert without(row, Role.WHEN).occurred_on != line.occurred_on


@given(lines, instants, zones)
def test_removing_chips_one_by_one_leaves_none(text: str, now: datetime, zone: ZoneInfo) -> None:
    plain: list[Span] = []
    for _ in range(len(text) + 1):
        line = parse_quick_line(text, now, zone, INDEX, plain)
        if not line.marks:
            break
        first = line.marks[0]
        plain += spans_of(line, first.role, first.index)
    assert line.marks == ()
    assert told(line, now.astimezone(zone)) == "note - -"
    assert line.text == text
