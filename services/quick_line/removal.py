"""Say which words to take as plain, so that a line no longer means one of the things it meant.

Words that were plain before stay so: what is returned here is added to them. Text never changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.kinds import EntryKind
from services.quick_line.values import QuickLine, Role, Span

_WORD = re.compile(r"\S+")
_OF_A_FOLLOW_UP = frozenset({Role.DUE, Role.LABEL, Role.ACTION})
_NAMED = frozenset({Role.CONTACT, Role.AMBIGUOUS, Role.UNKNOWN, Role.TOPIC})


def spans_of(line: QuickLine, role: Role, index: int = 0) -> tuple[Span, ...]:
    """Return the words that say a value, in order; none for what no word says (held, today).

    DUE, LABEL and ACTION are those of the follow-up with that index: all its words but names and
    topics, so that none of them tells what happened instead. What is then the next to say
    something counts: without "Teams", "gebeld via Teams" is a call; without the second of two
    promises joined by "and", its words are of the first.
    """
    if role in _OF_A_FOLLOW_UP:
        return tuple(sorted(_follow_up_words(line, index)))
    roles = {role}
    if role is Role.KIND and line.kind is EntryKind.CALL:
        roles.add(Role.OUTCOME)  # "no answer" says that it was a call
    return tuple(mark.span for mark in line.marks if mark.role in roles and mark.index == index)


def _follow_up_words(line: QuickLine, index: int) -> Iterator[Span]:
    if index >= len(line.follow_ups):
        return
    own = [mark for mark in line.marks if mark.role in _OF_A_FOLLOW_UP and mark.index == index]
    yield from (mark.span for mark in own)
    kept = [each.span for each in own] + [each.span for each in line.marks if each.role in _NAMED]
    clause = line.follow_ups[index].span
    for match in _WORD.finditer(line.text, clause.start, clause.end):
        word = Span(*match.span())
        if not any(map(word.touches, kept)):
            yield word
