"""Give the pages of a contact's stream: an old page, a month, an entry cost what the top costs."""

from __future__ import annotations

from datetime import date

from models.entities import Entry, EntryParticipant
from services.gone import GoneError
from services.journal.timeline_choices import (
    count_months,
    find_choices,
    month_start,
    next_month,
)
from services.journal.timeline_stream import Stream
from services.journal.timeline_values import (
    ENTRY_RANK,
    EVERYTHING,
    FilterChoices,
    MonthCount,
    StreamFilter,
    StreamKey,
    StreamPage,
    key_of,
)
from services.store import Store

PAGE_SIZE = 40


class StreamReader:
    """Read streams of everything with a contact; called in the reading thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def newest(
        self, contact_id: int, wanted: StreamFilter = EVERYTHING, size: int = PAGE_SIZE
    ) -> StreamPage:
        """Return the top of a stream."""
        return self.older(contact_id, None, wanted, size)

    def older(
        self,
        contact_id: int,
        key: StreamKey | None,
        wanted: StreamFilter = EVERYTHING,
        size: int = PAGE_SIZE,
    ) -> StreamPage:
        """Return what follows strictly below a key, or below the top."""
        with self._store.read() as session:
            stream = Stream(session, self._store.clock, contact_id, wanted)
            items = stream.older(key, size + 1)
            shown = tuple(items[:size])
            has_newer = key is not None and bool(shown)
            has_newer = has_newer and stream.has_any(key_of(shown[0]), newer=True)
        return StreamPage(shown, has_newer=has_newer, has_older=len(items) > size)

    def newer(
        self,
        contact_id: int,
        key: StreamKey | None,
        wanted: StreamFilter = EVERYTHING,
        size: int = PAGE_SIZE,
    ) -> StreamPage:
        """Return what leads strictly up to a key, or the very oldest."""
        with self._store.read() as session:
            stream = Stream(session, self._store.clock, contact_id, wanted)
            items = stream.newer(key, size + 1)
            shown = tuple(items[-size:])
            has_older = key is not None and bool(shown)
            has_older = has_older and stream.has_any(key_of(shown[-1]), newer=False)
        return StreamPage(shown, has_newer=len(items) > size, has_older=has_older)

    def around(
        self,
        contact_id: int,
        key: StreamKey,
        wanted: StreamFilter = EVERYTHING,
        size: int = PAGE_SIZE,
    ) -> StreamPage:
        """Return the item at a key with its neighbours, fewer of them above than below."""
        above = size // 4
        with self._store.read() as session:
            stream = Stream(session, self._store.clock, contact_id, wanted)
            newer = stream.newer(key, above + 1)
            older = stream.older(key._replace(id=key.id + 1), size - above + 1)
        items = (*newer[max(0, len(newer) - above) :], *older[: size - above])
        return StreamPage(items, has_newer=len(newer) > above, has_older=len(older) > size - above)

    def entry_key(self, contact_id: int, entry_id: int) -> StreamKey:
        """Return where an entry stands; raise GoneError if it is not on the timeline."""
        with self._store.read() as session:
            there = session.get(EntryParticipant, (entry_id, contact_id))
            entry = session.get(Entry, entry_id) if there else None
            if entry is None or entry.deleted_at is not None:
                raise GoneError
            return StreamKey(entry.happened_at, ENTRY_RANK, entry_id)

    def end_of_month(self, month: date) -> StreamKey:
        """Return a key just above all that stands in a month of the user's calendar."""
        zone = self._store.clock.zone()
        return StreamKey(month_start(next_month(month), zone), 0, 0)

    def months(self, contact_id: int, wanted: StreamFilter = EVERYTHING) -> tuple[MonthCount, ...]:
        """Return the months, newest first, in which something stands, and how much."""
        with self._store.read() as session:
            clock = self._store.clock
            return count_months(Stream(session, clock, contact_id, wanted), clock.zone())

    def choices(self, contact_id: int) -> FilterChoices:
        """Return what a contact's timeline can be filtered by."""
        with self._store.read() as session:
            stream = Stream(session, self._store.clock, contact_id)
            return find_choices(session, stream, contact_id)
