"""Save what a line reads as, or keep it as a draft where it does not say whose it is.

Where the specification leaves room: a day without a time is kept as noon of it, today as now, and
the promises of a line are with the first contact that it names.
"""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

from models.base import new_uid
from services.changes import ChangeSet
from services.contacts.people_finder import PeopleFinder
from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.journal.drafts import DraftService
from services.journal.entry_rows import EmptyEntryError
from services.journal.journal_service import JournalService
from services.journal.values import NOBODY, DraftView, NewEntry
from services.quick_line.candidates import told_apart
from services.quick_line.values import QuickFollowUp, QuickLine
from services.store import Store
from services.wall_time import instant_of

_NOON = time(12)


class UnnamedLineError(KnownError):
    """Report a line without a contact; it was kept."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "This line names nobody in your journal and is kept as a draft. Write the name, or add "
        "the contact first.",
    )


class AmbiguousLineError(KnownError):
    """Report a line with a name that several contacts share; it was kept."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "Several contacts answer to “{name}”: {candidates}. The line is kept as a draft. Give the "
        "full name.",
    )


class QuickLineService:
    """Save lines, each as one unit of work in the writing thread."""

    def __init__(self, store: Store) -> None:
        self._people = PeopleFinder(store)
        self._journal = JournalService(store)
        self._drafts = DraftService(store)

    def save(self, line: QuickLine, now: datetime, zone: ZoneInfo, origin: str = "") -> ChangeSet:
        """Save an entry with its topics and promises; `now` is the instant the line was read at.

        Raises UnnamedLineError or AmbiguousLineError once it is kept as a draft of nobody's, as
        the whole line is read again when it is taken up; EmptyEntryError for one without a word.
        """
        if line.contacts and not line.ambiguous:
            return self._journal.add_entry(entry_of(line, now, zone), origin)
        if not line.text.strip():
            raise EmptyEntryError
        self._drafts.keep(DraftView(new_uid(), NOBODY, None, line.text, {}), None, origin)
        for name in line.ambiguous:
            candidates = ", ".join(told_apart(name.candidates, self._people))
            raise AmbiguousLineError(name=name.typed, candidates=candidates)
        raise UnnamedLineError


def entry_of(line: QuickLine, now: datetime, zone: ZoneInfo) -> NewEntry:
    """Return the entry that a line describes."""
    return NewEntry(
        contact_ids=tuple(contact.contact_id for contact in line.contacts),
        kind=line.kind,
        text=line.text,
        channel=line.channel,
        outcome=line.outcome,
        happened_at=_happened_at(line, now, zone),
        zone=zone.key,
        follow_ups=tuple(NewFollowUp(each.title, _due(each, zone)) for each in line.follow_ups),
    )


def _happened_at(line: QuickLine, now: datetime, zone: ZoneInfo) -> datetime:
    if line.occurred_time is None and line.occurred_on == now.astimezone(zone).date():
        return now
    return instant_of(line.occurred_on, line.occurred_time or _NOON, zone)


def _due(follow_up: QuickFollowUp, zone: ZoneInfo) -> Due | None:
    if follow_up.due_on is None:
        return None
    zone_key = None if follow_up.due_time is None else zone.key
    return Due(follow_up.due_on, follow_up.due_time, zone_key)
