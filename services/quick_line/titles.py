"""Call a promise by its clause, without its label, its date and time, and its hashtags."""

from __future__ import annotations

from collections.abc import Sequence

from services.quick_line.folded import Folded
from services.quick_line.promises import Promise
from services.quick_line.values import Span

_EDGES = " \t\r\n,;:.!?-–—>*•"


def title_of(line: Folded, promise: Promise, topics: Sequence[Span]) -> str:
    """Return the title as typed; if nothing would be left, with the date, or "" without any."""
    clause = line.span(promise.clause.start, promise.clause.end)
    due = [line.span(*place) for place in promise.due_words]
    return _without(line.original, clause, [*due, *topics]) or _without(
        line.original, clause, topics
    )


def _without(text: str, clause: Span, spans: Sequence[Span]) -> str:
    rest, place = [], clause.start
    for span in sorted(span for span in spans if span.touches(clause)):
        rest.append(text[place : span.start])
        place = max(place, span.end)
    rest.append(text[place : clause.end])
    title = " ".join(" ".join(rest).split()).strip(_EDGES)
    return title if title.count("(") == title.count(")") else title.strip(f"{_EDGES}()")
