"""Measure what a long history costs when its contact is opened."""

from __future__ import annotations

import json
from contextlib import closing

from services.contacts.contact_page import ContactPageReader
from services.journal.timeline_pages import StreamReader
from services.journal.whose import OfContact
from tests.benchmarks.figures import Figure, Goal, alternate, milliseconds, ratio
from tests.benchmarks.journals import Journal, Subject, open_store
from tests.benchmarks.processes import child, finish
from ui.timeline.timeline_model import FIRST_ROWS

_AT_MOST = 1.5
_WARM_UP = 5


def opening(journal: Journal, *, rounds: int) -> list[Figure]:
    """Open the busiest contact beside one with ten entries: read alone, and as the page does."""
    many, few = journal.busiest(), journal.with_few_entries()
    yardstick = f"one with {few.entries:,}"
    what = f"opening a contact with {many.entries:,} entries"
    return [
        _reading(Goal(f"{what}: reading", yardstick, _AT_MOST), journal, many, few, rounds),
        _painting(Goal(f"{what}: painted", yardstick, _AT_MOST), journal, many, few, rounds),
    ]


def _reading(goal: Goal, journal: Journal, many: Subject, few: Subject, rounds: int) -> Figure:
    with closing(open_store(journal)) as store:
        pages, streams = ContactPageReader(store), StreamReader(store)

        def read(subject: Subject) -> None:
            pages.read(subject.contact_id)
            streams.newest(OfContact(subject.contact_id), size=FIRST_ROWS)

        pairs = alternate(lambda: read(many), lambda: read(few), rounds=rounds, warm_up=_WARM_UP)
    return ratio(goal, pairs, milliseconds)


def _painting(goal: Goal, journal: Journal, many: Subject, few: Subject, rounds: int) -> Figure:
    ids = (many.contact_id, few.contact_id)
    arguments = [str(journal.profile), *map(str, ids), str(rounds), str(_WARM_UP)]
    with child("open_pages.py", arguments) as process:
        pairs = json.loads(finish(process))
    return ratio(goal, [(a, b) for a, b in pairs], milliseconds)
