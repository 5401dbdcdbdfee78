"""A stream holds everything once, in one order, whatever its pages and from wherever it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.entities import Contact
from services.follow_ups.values import NewFollowUp
from services.gone import GoneError
from services.journal.timeline_values import (
    BirthdayMoment,
    FollowUpMoment,
    StreamItem,
    StreamKey,
    key_of,
)
from services.journal.values import EntryView, NewEntry
from services.journal.whose import OfContact
from services.store import Store
from services.terms import EntryKind, FollowUpStatus
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

SetBirthday = Callable[[int, str], None]

START = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)


@pytest.fixture
def set_birthday(store: Store) -> SetBirthday:
    def set_(contact_id: int, birthday: str) -> None:
        with store.write() as unit:
            unit.session.get_one(Contact, contact_id).birthday = birthday
            unit.commit()

    return set_


def keys(items: Iterable[StreamItem]) -> list[StreamKey]:
    return [key_of(item) for item in items]


def read_down(use_cases: UseCases, contact_id: int, size: int) -> list[StreamKey]:
    """Read from the top to the end, page by page."""
    page = use_cases.stream.newest(OfContact(contact_id), size=size)
    found = keys(page.items)
    assert not page.has_newer
    while page.has_older:
        page = use_cases.stream.older(OfContact(contact_id), found[-1], size=size)
        assert 0 < len(page.items) <= size
        assert page.has_newer
        found += keys(page.items)
    return found


def read_up(use_cases: UseCases, contact_id: int, size: int) -> list[StreamKey]:
    """Read from the very first to the top, page by page."""
    page = use_cases.stream.newer(OfContact(contact_id), None, size=size)
    found = keys(page.items)
    assert not page.has_older
    while page.has_newer:
        page = use_cases.stream.newer(OfContact(contact_id), found[0], size=size)
        assert 0 < len(page.items) <= size
        assert page.has_older
        found = keys(page.items) + found
    return found


# Half days back from now: many fall on the same instant, and some on a midnight of Amsterdam.
entries = st.lists(st.tuples(st.integers(0, 40), st.booleans()), max_size=8)
follow_ups = st.lists(st.tuples(st.integers(0, 40), st.none() | st.integers(0, 10)), max_size=4)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(entries, follow_ups, st.none() | st.integers(1, 28), st.integers(1, 5))
def test_pages_in_both_directions_give_what_counting_all_gives(
    use_cases: UseCases,
    add_contact: AddContact,
    clock: FrozenClock,
    set_birthday: SetBirthday,
    entries: list[tuple[int, bool]],
    follow_ups: list[tuple[int, int | None]],
    birthday: int | None,
    size: int,
) -> None:
    clock.set(START)
    contact_id = add_contact("Hanneke Zeilstra")
    expected = [
        *add_entries(use_cases, contact_id, entries),
        *add_follow_ups(use_cases, clock, contact_id, follow_ups),
    ]
    if birthday is not None:
        set_birthday(contact_id, f"1984-02-{birthday:02}")
        at = datetime(2026, 2, birthday, 0, 0, tzinfo=clock.zone())
        if expected and min(expected).at <= at:
            expected.append(StreamKey(at, 1, 2026))
    expected.sort(reverse=True)
    clock.set(START)

    assert read_down(use_cases, contact_id, size) == expected
    assert read_up(use_cases, contact_id, size) == expected
    for key in expected[:: max(1, len(expected) // 3)]:
        page = use_cases.stream.around(OfContact(contact_id), key, size=size + 1)
        found = keys(page.items)
        begin = expected.index(found[0])
        assert key in found
        assert found == expected[begin : begin + len(found)]
        assert page.has_newer == (begin > 0)
        assert page.has_older == (begin + len(found) < len(expected))


def add_entries(
    use_cases: UseCases, contact_id: int, entries: list[tuple[int, bool]]
) -> Iterable[StreamKey]:
    for half_days, deleted in entries:
        happened_at = START - timedelta(hours=12 * half_days + 10)  # 23:00 UTC: midnight there
        new = NewEntry((contact_id,), text="x", happened_at=happened_at)
        (entry_id,) = use_cases.journal.add_entry(new).entries
        if deleted:
            use_cases.journal.delete_entry(entry_id)
        else:
            yield StreamKey(happened_at, 3, entry_id)


def add_follow_ups(
    use_cases: UseCases,
    clock: FrozenClock,
    contact_id: int,
    follow_ups: list[tuple[int, int | None]],
) -> Iterable[StreamKey]:
    for half_days, kept_after in follow_ups:
        at = START - timedelta(hours=12 * half_days + 10)
        clock.set(at)
        (id_,) = use_cases.follow_ups.add(contact_id, NewFollowUp("Call back")).follow_ups
        if kept_after is not None:
            at += timedelta(hours=12 * kept_after)
            clock.set(at)
            use_cases.follow_ups.complete(id_)
        yield StreamKey(at, 2, id_)


def test_promises_stand_with_their_entry_or_by_themselves(
    use_cases: UseCases, add_contact: AddContact, clock: FrozenClock
) -> None:
    hanneke = add_contact("Hanneke")
    clock.advance(hours=1)
    with_entry = NewEntry((hanneke,), text="Said.", follow_ups=(NewFollowUp("Send it"),))
    use_cases.journal.add_entry(with_entry)
    clock.advance(hours=1)
    (alone,) = use_cases.follow_ups.add(hanneke, NewFollowUp("Call back")).follow_ups

    made, entry = use_cases.stream.newest(OfContact(hanneke)).items
    assert isinstance(made, FollowUpMoment)
    assert isinstance(entry, EntryView)
    assert (made.follow_up.id, made.at) == (alone, clock.now())
    assert [each.title for each in entry.follow_ups] == ["Send it"]

    clock.advance(days=2)
    use_cases.follow_ups.complete(alone)
    kept, *_ = use_cases.stream.newest(OfContact(hanneke)).items
    assert isinstance(kept, FollowUpMoment)
    assert (kept.follow_up.status, kept.at) == (FollowUpStatus.DONE, clock.now())


def test_notes_for_the_next_talk_come_with_their_entry(
    use_cases: UseCases, add_contact: AddContact
) -> None:
    hanneke, pim = add_contact("Hanneke"), add_contact("Pim")
    new = NewEntry((hanneke, pim), text="x", next_times=("Ask about the exam", "Show the board"))
    use_cases.journal.add_entry(new)

    (hers,) = use_cases.stream.newest(OfContact(hanneke)).items
    (his,) = use_cases.stream.newest(OfContact(pim)).items

    assert isinstance(hers, EntryView)
    assert isinstance(his, EntryView)
    assert hers.next_times == new.next_times
    assert his.next_times == ()


def test_somebody_who_never_was_spoken_to_has_no_birthdays(
    use_cases: UseCases, add_contact: AddContact, set_birthday: SetBirthday
) -> None:
    hanneke = add_contact("Hanneke")
    set_birthday(hanneke, "1984-01-09")
    assert use_cases.stream.newest(OfContact(hanneke)).items == ()


def test_what_is_written_meanwhile_neither_repeats_nor_hides_anything(
    use_cases: UseCases, add_contact: AddContact, clock: FrozenClock
) -> None:
    hanneke = add_contact("Hanneke")
    list(add_entries(use_cases, hanneke, [(n, False) for n in range(10)]))
    first = use_cases.stream.newest(OfContact(hanneke), size=4)
    clock.advance(hours=1)
    use_cases.journal.add_entry(NewEntry((hanneke,), text="now"))
    rest = use_cases.stream.older(OfContact(hanneke), keys(first.items)[-1])
    seen = keys((*first.items, *rest.items))
    assert len(seen) == len(set(seen)) == 10


def test_a_month_begins_and_ends_on_the_users_wall(
    use_cases: UseCases, add_contact: AddContact, clock: FrozenClock, set_birthday: SetBirthday
) -> None:
    hanneke = add_contact("Hanneke")
    set_birthday(hanneke, "--02-01")
    for text in ("2025-12-31T22:59+00:00", "2025-12-31T23:00+00:00", "2026-02-28T22:00+00:00"):
        happened_at = datetime.fromisoformat(text)
        use_cases.journal.add_entry(NewEntry((hanneke,), text="x", happened_at=happened_at))
    use_cases.follow_ups.add(hanneke, NewFollowUp("Call back"))

    months = use_cases.stream.months(OfContact(hanneke))
    assert [(each.month, each.count) for each in months] == [
        (date(2026, 3, 1), 1),
        (date(2026, 2, 1), 2),
        (date(2026, 1, 1), 1),
        (date(2025, 12, 1), 1),
    ]
    key = use_cases.stream.end_of_month(date(2026, 1, 1))
    (january, _december) = use_cases.stream.older(OfContact(hanneke), key).items
    assert isinstance(january, EntryView)
    assert january.happened_at == datetime.fromisoformat("2025-12-31T23:00+00:00")


def test_where_an_entry_stands_is_known_while_it_is_there(
    use_cases: UseCases, add_contact: AddContact
) -> None:
    hanneke, pim = add_contact("Hanneke"), add_contact("Pim")
    (entry_id,) = use_cases.journal.add_entry(NewEntry((hanneke,), text="x")).entries
    (item,) = use_cases.stream.newest(OfContact(hanneke)).items

    assert use_cases.stream.entry_key(OfContact(hanneke), entry_id) == key_of(item)
    with pytest.raises(GoneError):
        use_cases.stream.entry_key(OfContact(pim), entry_id)
    use_cases.journal.delete_entry(entry_id)
    with pytest.raises(GoneError):
        use_cases.stream.entry_key(OfContact(hanneke), entry_id)


def test_birthdays_are_read_with_the_age(
    use_cases: UseCases, add_contact: AddContact, clock: FrozenClock, set_birthday: SetBirthday
) -> None:
    hanneke = add_contact("Hanneke")
    happened_at = clock.now() - timedelta(days=100)
    new = NewEntry((hanneke,), EntryKind.MILESTONE, "Starts", happened_at=happened_at)
    use_cases.journal.add_entry(new)
    set_birthday(hanneke, "1984-02-29")
    birthday, _entry = use_cases.stream.newest(OfContact(hanneke)).items
    assert isinstance(birthday, BirthdayMoment)
    assert (birthday.on, birthday.age) == (date(2026, 2, 28), 42)
