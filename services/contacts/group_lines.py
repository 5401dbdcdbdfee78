"""The lists of lines that a group has: questions worth asking, and templates for notes.

A list is stored one line each. "" is a list that nobody has edited, a blank line one that was
emptied: the first shows what the app brings along, the second shows nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from services.contacts.field_rules import TEXT_LIMIT, one_line
from services.contacts.group_values import GroupLines, QuestionExistsError, TemplateExistsError
from services.errors import KnownError
from services.gone import GoneError
from services.text_keys import fold

_EMPTIED = "\n"


_EXISTS: dict[GroupLines, type[KnownError]] = {
    GroupLines.QUESTIONS: QuestionExistsError,
    GroupLines.TEMPLATES: TemplateExistsError,
}


def read_lines(stored: str) -> tuple[str, ...] | None:
    """Return the lines of a list, None for one that nobody has edited."""
    return tuple(filter(None, stored.splitlines())) if stored else None


def stored_lines(lines: Sequence[str]) -> str:
    """Return a list that was edited as it is stored."""
    return "\n".join(lines) or _EMPTIED


def with_line(kind: GroupLines, lines: Sequence[str], text: str) -> list[str]:
    """Return a list with one more line, last; "" adds none. Raises for one it has."""
    return [*lines, *_checked(kind, text, lines)]


def with_change(kind: GroupLines, lines: Sequence[str], former: str, text: str) -> list[str]:
    """Return a list with another line in the place of one; "" takes that away.

    Raises for a line it has, and GoneError where the former is not there.
    """
    place = _place(lines, former)
    others = [*lines[:place], *lines[place + 1 :]]
    others[place:place] = _checked(kind, text, others)
    return others


def with_move(lines: Sequence[str], text: str, by: int) -> list[str]:
    """Return a list with a line so many places later, or earlier; the ends stop it."""
    place = _place(lines, text)
    others = [*lines[:place], *lines[place + 1 :]]
    others.insert(max(0, place + by), text)
    return others


def _checked(kind: GroupLines, text: str, others: Sequence[str]) -> list[str]:
    line = one_line(text, TEXT_LIMIT)
    if fold(line) in map(fold, others):
        raise _EXISTS[kind]
    return [line] if line else []


def _place(lines: Sequence[str], text: str) -> int:
    if text not in lines:
        raise GoneError
    return lines.index(text)
