"""A letter that is pasted into the line is not read word for word, and loses nothing."""

from __future__ import annotations

import pytest

from services.quick_line.values import QuickLine
from tests.services.quick_line.tables import Row, read_rows, told

NOW = next(iter(read_rows("lines_examples.txt"))).now
# It would say a lot, were it a line: each sentence is read where it stands at an end.
LETTER = "Geachte heer Visser, gisteren geappt over #cao. Maandag offerte sturen aan Noor.\n" * 300


def read(text: str) -> QuickLine:
    return Row(text, "", NOW).parse()


@pytest.mark.parametrize("letter", [LETTER, LETTER.replace("e", "é"), LETTER.replace(" ", "\n")])
def test_what_is_typed_before_and_after_a_letter_is_read(letter: str) -> None:
    text = f"gebeld met Anna, vrijdag nabellen. {'x ' * 1000}{letter}{'x ' * 1000}-> mail Sven"
    line = read(text)
    assert line.text == text
    assert told(line, NOW) == (
        "call phone held | Anna de Vries | Sven Öztürk | "
        'due 2026-11-27 "nabellen" | due someday "mail Sven" | #cao'
    )


def test_every_topic_is_marked_wherever_it_stands() -> None:
    assert sum(mark.role == "topic" for mark in read(LETTER).marks) == 300


def test_beginning_and_end_are_no_one_clause() -> None:
    line = read(f"vrijdag {'x ' * 10_000} bellen")
    assert line.follow_ups == ()


def test_a_long_note_is_read_whole() -> None:
    line = read(f"{'x ' * 990}. gebeld met Anna. {'x ' * 990}")
    assert told(line, NOW) == "call phone held | Anna de Vries"
