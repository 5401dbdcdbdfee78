"""Give the pages of a stream: an old page, a month, an entry cost what the top costs."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from models.entities import Entry, EntryParticipant
from services.gone import GoneError
from services.journal.taking_part import takes_part
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
from services.journal.whose import Whose
from services.store import Store

PAGE_SIZE = 40


class StreamReader:
    """Read streams; called in the reading thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def newest(
        self, whose: Whose, wanted: StreamFilter = EVERYTHING, size: int = PAGE_SIZE
    ) -> StreamPage:
        """Return the top of a stream."""
        return self.older(whose, None, wanted, size)

    def older(
        self,
        whose: Whose,
        key: StreamKey | None,
        wanted: StreamFilter = EVERYTHING,
        size: int = PAGE_SIZE,
    ) -> StreamPage:
        """Return what follows strictly below a key, or below the top."""
        with self._store.read() as session:
            stream = Stream(session, self._store.clock, whose, wanted)
            items = stream.older(key, size + 1)
            shown = tuple(items[:size])
            has_newer = key is not None and bool(shown)
            has_newer = has_newer and stream.has_any(key_of(shown[0]), newer=True)
        return StreamPage(shown, has_newer=has_newer, has_older=len(items) > size)

    def newer(
        self,
        whose: Whose,
        key: StreamKey | None,
        wanted: StreamFilter = EVERYTHING,
        size: int = PAGE_SIZE,
    ) -> StreamPage:
        """Return what leads strictly up to a key, or the very oldest."""
        with self._store.read() as session:
            stream = Stream(session, self._store.clock, whose, wanted)
            items = stream.newer(key, size + 1)
            shown = tuple(items[-size:])
            has_older = key is not None and bool(shown)
            has_older = has_older and stream.has_any(key_of(shown[-1]), newer=False)
        return StreamPage(shown, has_newer=len(items) > size, has_older=has_older)

    def around(
        self,
        whose: Whose,
        key: StreamKey,
        wanted: StreamFilter = EVERYTHING,
        size: int = PAGE_SIZE,
    ) -> StreamPage:
        """Return the item at a key with its neighbours, fewer of them above than below."""
        above = size // 4
        with self._store.read() as session:
            stream = Stream(session, self._store.clock, whose, wanted)
            newer = stream.newer(key, above + 1)
            older = stream.older(key._replace(id=key.id + 1), size - above + 1)
        items = (*newer[max(0, len(newer) - above) :], *older[: size - above])
        return StreamPage(items, has_newer=len(newer) > above, has_older=len(older) > size - above)

    def entry_key(self, whose: Whose, entry_id: int) -> StreamKey:
        """Return where an entry stands; raise GoneError if it is not on the timeline."""
        with self._store.read() as session:
            happened_at = session.scalar(
                select(EntryParticipant.happened_at)
                .join(Entry, Entry.id == EntryParticipant.entry_id)
                .where(Entry.id == entry_id, Entry.deleted_at.is_(None), takes_part(whose))
            )
            if happened_at is None:
                raise GoneError
            return StreamKey(happened_at, ENTRY_RANK, entry_id)

    def end_of_month(self, month: date) -> StreamKey:
        """Return a key just above all that stands in a month of the user's calendar."""
        zone = self._store.clock.zone()
        return StreamKey(month_start(next_month(month), zone), 0, 0)

    def months(self, whose: Whose, wanted: StreamFilter = EVERYTHING) -> tuple[MonthCount, ...]:
        """Return the months, newest first, in which something stands, and how much."""
        with self._store.read() as session:
            clock = self._store.clock
            return count_months(Stream(session, clock, whose, wanted), clock.zone())

    def choices(self, whose: Whose) -> FilterChoices:
        """Return what a timeline can be filtered by."""
        with self._store.read() as session:
            stream = Stream(session, self._store.clock, whose)
            return find_choices(session, stream, whose)
