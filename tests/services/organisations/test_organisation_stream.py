"""The stream of an organisation holds each entry of its people once, whatever the pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta

import pytest

from services.follow_ups.values import NewFollowUp
from services.gone import GoneError
from services.journal.timeline_pages import StreamReader
from services.journal.timeline_values import StreamFilter, StreamItem, StreamKey, key_of
from services.journal.values import EntryView, NewEntry
from services.journal.whose import OfOrganisation
from services.terms import EntryKind
from services.use_cases import UseCases
from tests.support.journal import AddContact

START = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)

AddEntry = Callable[..., int]


@pytest.fixture
def people(add_contact: AddContact) -> tuple[int, int, int]:
    """Add two of one organisation, and somebody of another."""
    return (
        add_contact("Hanneke Zeilstra", "Duinrand"),
        add_contact("Pim Rozendaal", "Duinrand"),
        add_contact("Anna Vos", "Elsewhere"),
    )


@pytest.fixture
def duinrand(use_cases: UseCases, people: tuple[int, int, int]) -> OfOrganisation:
    id_ = use_cases.contact_page.read(people[0]).organisation_id
    assert id_ is not None
    return OfOrganisation(id_)


@pytest.fixture
def add_entry(use_cases: UseCases) -> AddEntry:
    def add(*contact_ids: int, days: int = 0, text: str = "x", **more: object) -> int:
        new = NewEntry(contact_ids, text=text, happened_at=START - timedelta(days=days), **more)  # type: ignore[arg-type]
        (id_,) = use_cases.journal.add_entry(new).entries
        return id_

    return add


def keys(items: Iterable[StreamItem]) -> list[StreamKey]:
    return [key_of(item) for item in items]


def entries(items: Iterable[StreamItem]) -> list[EntryView]:
    return [item for item in items if isinstance(item, EntryView)]


def test_pages_in_both_directions_hold_each_entry_once(
    use_cases: UseCases,
    people: tuple[int, int, int],
    duinrand: OfOrganisation,
    add_entry: AddEntry,
) -> None:
    expected = []
    for number in range(20):
        days, bits = number % 6, 1 + number % 7  # several fall on one instant; who took part
        there = [id_ for place, id_ in enumerate(people) if bits & 1 << place]
        id_ = add_entry(*there, days=days)
        if bits & 3:
            expected.append(StreamKey(START - timedelta(days=days), 3, id_))
    expected.sort(reverse=True)

    stream = use_cases.stream
    for size in (1, 3, 40):
        assert read_down(stream, duinrand, size) == expected
        assert read_up(stream, duinrand, size) == expected
    for key in expected[::3]:
        assert key in keys(stream.around(duinrand, key, size=4).items)
    assert sum(month.count for month in stream.months(duinrand)) == len(expected)


def read_down(stream: StreamReader, whose: OfOrganisation, size: int) -> list[StreamKey]:
    page = stream.newest(whose, size=size)
    found = keys(page.items)
    while page.has_older:
        page = stream.older(whose, found[-1], size=size)
        assert page.has_newer
        found += keys(page.items)
    return found


def read_up(stream: StreamReader, whose: OfOrganisation, size: int) -> list[StreamKey]:
    page = stream.newer(whose, None, size=size)
    found = keys(page.items)
    while page.has_newer:
        page = stream.newer(whose, found[0], size=size)
        assert page.has_older
        found = keys(page.items) + found
    return found


def test_an_entry_says_who_of_its_people_took_part_before_all_others(
    use_cases: UseCases,
    people: tuple[int, int, int],
    duinrand: OfOrganisation,
    add_entry: AddEntry,
) -> None:
    hanneke, pim, anna = people
    add_entry(anna, pim, hanneke)
    (entry,) = entries(use_cases.stream.newest(duinrand).items)
    assert [other.name for other in entry.others] == [
        "Hanneke Zeilstra",
        "Pim Rozendaal",
        "Anna Vos",
    ]


def test_promises_made_with_any_of_them_show_on_the_entry(
    use_cases: UseCases,
    people: tuple[int, int, int],
    duinrand: OfOrganisation,
    add_entry: AddEntry,
) -> None:
    _hanneke, pim, anna = people
    promise = NewFollowUp("Send references")
    add_entry(pim, anna, follow_ups=(promise,), next_times=("the board",))
    add_entry(anna, pim, days=1, follow_ups=(promise,), next_times=("her holiday",))
    newer, older = entries(use_cases.stream.newest(duinrand).items)
    assert [each.title for each in newer.follow_ups] == ["Send references"]
    assert newer.next_times == ("the board",)
    assert (older.follow_ups, older.next_times) == ((), ())  # those are hers, not theirs


def test_it_holds_entries_alone_of_those_who_work_there_now(
    use_cases: UseCases,
    people: tuple[int, int, int],
    duinrand: OfOrganisation,
    add_entry: AddEntry,
) -> None:
    hanneke, pim, anna = people
    hers, his, _elsewhere = add_entry(hanneke), add_entry(pim, days=1), add_entry(anna)
    use_cases.follow_ups.add(hanneke, NewFollowUp("Send references"))
    use_cases.editing.archive(hanneke)
    shown = entries(use_cases.stream.newest(duinrand).items)
    assert [entry.id for entry in shown] == [hers, his]
    use_cases.contacts.delete(pim)
    assert [entry.id for entry in entries(use_cases.stream.newest(duinrand).items)] == [hers]
    with pytest.raises(GoneError):
        use_cases.stream.entry_key(duinrand, his)
    assert use_cases.stream.entry_key(duinrand, hers).id == hers


def test_it_can_be_filtered_by_all_who_are_on_it(
    use_cases: UseCases,
    people: tuple[int, int, int],
    duinrand: OfOrganisation,
    add_entry: AddEntry,
) -> None:
    hanneke, pim, anna = people
    both = add_entry(hanneke, pim, kind=EntryKind.CALL, channel="phone", text="#budget")
    alone = add_entry(hanneke, days=1)
    add_entry(anna, kind=EntryKind.MEETING)
    choices = use_cases.stream.choices(duinrand)
    assert choices.kinds == (EntryKind.CALL, EntryKind.NOTE)
    assert (choices.channels, choices.topics) == (("phone",), ("budget",))
    assert [each.name for each in choices.people] == ["Hanneke Zeilstra", "Pim Rozendaal"]
    for wanted, found in (
        (StreamFilter(people=frozenset({pim})), [both]),
        (StreamFilter(people=frozenset({hanneke})), [both, alone]),
        (StreamFilter(text="budg"), [both]),
        (StreamFilter(kinds=frozenset({EntryKind.MEETING})), []),
    ):
        shown = entries(use_cases.stream.newest(duinrand, wanted).items)
        assert [entry.id for entry in shown] == found
