"""Timelines come newest first, page by page, by key."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from sqlalchemy import update

from models.entities import Entry
from services.gone import GoneError
from services.journal.values import EntryView, NewEntry, TimelineKey
from services.store import Store
from services.terms import EntryKind
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact


def add_entries(use_cases: UseCases, clock: FrozenClock, contact_id: int, count: int) -> None:
    """Add entries in no order of time, two at every instant."""
    for number in range(count):
        back = timedelta(days=(number * 7 % count) // 2)
        use_cases.journal.add_entry(
            NewEntry((contact_id,), text=f"note {number}", happened_at=clock.now() - back)
        )


def read_all(use_cases: UseCases, contact_id: int, size: int) -> list[EntryView]:
    entries: list[EntryView] = []
    key: TimelineKey | None = None
    while True:
        page = use_cases.timeline.page(contact_id, after=key, size=size)
        assert len(page.entries) <= size
        entries += page.entries
        key = page.next_key
        if key is None:
            return entries


def test_pages_give_every_entry_once_newest_first(
    use_cases: UseCases, add_contact: AddContact, clock: FrozenClock
) -> None:
    hanneke = add_contact("Hanneke")
    add_entries(use_cases, clock, hanneke, 23)

    for size in (1, 2, 5, 23, 40):
        entries = read_all(use_cases, hanneke, size)
        assert len({entry.id for entry in entries}) == 23
        assert all(
            (newer.happened_at, newer.id) > (older.happened_at, older.id)
            for newer, older in pairwise(entries)
        )


def test_new_entry_meanwhile_neither_repeats_nor_hides_one(
    use_cases: UseCases, add_contact: AddContact, clock: FrozenClock
) -> None:
    hanneke = add_contact("Hanneke")
    add_entries(use_cases, clock, hanneke, 10)
    first = use_cases.timeline.page(hanneke, size=4)

    clock.advance(hours=1)
    use_cases.journal.add_entry(NewEntry((hanneke,), text="now"))
    rest = use_cases.timeline.page(hanneke, after=first.next_key, size=40)

    seen = [entry.id for entry in (*first.entries, *rest.entries)]
    assert len(seen) == len(set(seen)) == 10


def test_last_page_that_is_full_has_no_next(
    use_cases: UseCases, add_contact: AddContact, clock: FrozenClock
) -> None:
    hanneke = add_contact("Hanneke")
    add_entries(use_cases, clock, hanneke, 4)

    assert use_cases.timeline.page(hanneke, size=4).next_key is None


def test_empty_timeline(use_cases: UseCases, add_contact: AddContact) -> None:
    page = use_cases.timeline.page(add_contact("Hanneke"))

    assert (page.entries, page.next_key) == ((), None)


def test_deleted_entries_and_those_of_others_stay_out(
    use_cases: UseCases, add_contact: AddContact
) -> None:
    hanneke, pim = add_contact("Hanneke"), add_contact("Pim")
    use_cases.journal.add_entry(NewEntry((hanneke,), text="gone"))
    use_cases.journal.add_entry(NewEntry((pim,), text="his"))
    use_cases.journal.delete_entry(use_cases.timeline.page(hanneke).entries[0].id)

    assert use_cases.timeline.page(hanneke).entries == ()


def test_entry_keeps_the_wall_time_of_where_it_happened(
    use_cases: UseCases, add_contact: AddContact, clock: FrozenClock
) -> None:
    hanneke = add_contact("Hanneke")
    clock.travel("America/New_York")
    use_cases.journal.add_entry(NewEntry((hanneke,), EntryKind.MEETING, "there"))
    clock.travel("Europe/Amsterdam")

    (entry,) = use_cases.timeline.page(hanneke).entries

    assert entry.happened_local.isoformat() == "2026-03-03T04:00:00-05:00"


def test_one_entry_reads_as_on_its_page(
    use_cases: UseCases, add_contact: AddContact, clock: FrozenClock
) -> None:
    hanneke, bram = add_contact("Hanneke"), add_contact("Bram")
    add_entries(use_cases, clock, hanneke, 3)
    changes = use_cases.journal.add_entry(NewEntry((hanneke, bram), text="both #pricing"))
    (entry_id,) = changes.entries

    entry = use_cases.timeline.entry(hanneke, entry_id)

    assert entry in use_cases.timeline.page(hanneke).entries
    assert [other.name for other in entry.others] == ["Bram"]
    with pytest.raises(GoneError):
        use_cases.timeline.entry(hanneke, entry_id + 1)


def test_an_entry_of_a_zone_that_is_known_no_more_shows_at_its_instant(
    use_cases: UseCases, add_contact: AddContact, clock: FrozenClock, store: Store
) -> None:
    hanneke = add_contact("Hanneke")
    use_cases.journal.add_entry(NewEntry((hanneke,), text="now"))
    with store.write() as unit:
        unit.connection.execute(update(Entry).values(zone="Atlantis/Capital"))
        unit.commit()

    (entry,) = use_cases.timeline.page(hanneke, size=1).entries

    assert entry.happened_local == clock.now()
    assert entry.zone == "Atlantis/Capital"  # it may be known again
