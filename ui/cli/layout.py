"""Lay out text for people in a terminal: columns, dates, paragraphs."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from services.follow_ups.due import Due

_GAP = "  "


def columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield a line for each row, its cells on one line each and aligned in columns."""
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        padded = (
            cell + " " * (wide - _width(cell)) for cell, wide in zip(row, widths, strict=True)
        )
        yield _GAP.join(padded).rstrip()


def indented(text: str, by: str = "    ") -> Iterator[str]:
    """Yield the lines of a text, moved to the right."""
    for line in text.splitlines():
        yield f"{by}{line}".rstrip()


def stamp(instant: datetime, zone: ZoneInfo) -> str:
    """Return 2026-03-31 10:00."""
    return instant.astimezone(zone).replace(tzinfo=None).isoformat(" ", "minutes")


def due_stamp(due: Due, zone: ZoneInfo) -> str:
    """Return a due date as the user's own calendar and clock show it."""
    return due.on.isoformat() if due.instant is None else stamp(due.instant, zone)


def _width(text: str) -> int:
    """Return how many columns a terminal needs: an accent none, a CJK character two."""
    return sum(
        0 if unicodedata.combining(char) else 1 + (unicodedata.east_asian_width(char) in "WF")
        for char in text
    )
