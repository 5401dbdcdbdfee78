"""Measure whether reading a typed line depends on how many names it may hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from itertools import cycle, islice, product
from zoneinfo import ZoneInfo

from services.quick_line.names import NameIndex
from services.quick_line.parser import parse_quick_line
from services.quick_line.values import KnownName
from tests.benchmarks.figures import Figure, Goal, alternate, milliseconds, ratio

_CONTACTS = 10_000
_FEWER = 100
_WARM_UP = 12
_NOW = datetime(2026, 11, 25, 15, tzinfo=UTC)
_ZONE = ZoneInfo("Europe/Amsterdam")
_LINES = (
    "gebeld met Anna de Vries, volgende week dinsdag terugbellen #vacaturestop",
    "called Anna, send proposal on Friday 10:00 #pricing",
    "gisteren koffie met Bram Jansen en Noor, over 3 weken mailen",
    "Chloe geen gehoor, morgenochtend half elf bellen",
    "Teams met van den Berg; eind van de maand offerte sturen",
    "spoke to Anna about her daughter's exam",
)
_LETTER_LENGTH, _NOTE_LENGTH = 20_000, 4_000
_LETTER = (
    "Beste Anna, gisteren hebben we elkaar gesproken over de vacature van Bram Jansen. Op vrijdag "
    "3 december om 10:00 wil ik je graag terugbellen, want de planning is nog niet rond.\n"
    "Ik stuur je de offerte over twee weken en we spreken af in de week van 7 december. #cao\n\n"
) * 80
_FIRST = "Anna Bram Chloé Daan Noor Sven Vera Karim Els Joost Jan-Willem Sara Mark June".split()  # noqa: SIM905
_LAST = ("de Vries", "Jansen", "van den Berg", "Martens", "Visser", "Bakker", "'t Hart", "Smit")


def reading(*, rounds: int) -> Figure:
    """Read lines with an index of many names and with one of few, the same line in turn."""
    many, few = (cycle(_readings(count)) for count in (_CONTACTS, _FEWER))
    pairs = alternate(
        partial(_call_next, many),
        partial(_call_next, few),
        rounds=rounds * len(_LINES),
        warm_up=_WARM_UP,
    )
    goal = Goal(f"reading a typed line, {_CONTACTS:,} names", f"{_FEWER} names", 1.5)
    return ratio(goal, pairs, milliseconds)


def pasting(*, rounds: int) -> Figure:
    """Read a letter, and the longest note that is read word for word; both with many names."""
    index = _index(_CONTACTS)
    letter, note = (
        partial(parse_quick_line, _LETTER[:length], _NOW, _ZONE, index)
        for length in (_LETTER_LENGTH, _NOTE_LENGTH)
    )
    pairs = alternate(letter, note, rounds=rounds, warm_up=1)
    goal = Goal(
        f"a pasted letter of {_LETTER_LENGTH:,} characters", f"a note of {_NOTE_LENGTH:,}", 1.5
    )
    return ratio(goal, pairs, milliseconds)


def _call_next(calls: Iterator[Callable[[], object]]) -> None:
    next(calls)()


def _readings(contacts: int) -> list[Callable[[], object]]:
    index = _index(contacts)
    return [partial(parse_quick_line, line, _NOW, _ZONE, index) for line in _LINES]


def _index(contacts: int) -> NameIndex:
    return NameIndex(KnownName(number, name) for number, name in enumerate(_names(contacts)))


def _names(count: int) -> list[str]:
    """Return names of which every first name is shared, and none is whole."""
    parts = product(range(count), _LAST, _FIRST)
    return [f"{first} {last}{number or ''}" for number, last, first in islice(parts, count)]
