"""Filters combine, find text as it is typed, and offer what there is with a contact."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.entities import Entry, FollowUp, Topic
from services.follow_ups.values import NewFollowUp
from services.journal.timeline_filter import match_expression
from services.journal.timeline_values import (
    FollowUpMoment,
    MomentKind,
    StreamFilter,
    StreamItem,
    StreamKey,
    key_of,
)
from services.journal.values import EntryView, NewEntry
from services.journal.whose import OfContact
from services.store import Store
from services.terms import Channel, EntryKind, Outcome
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact


@dataclass(frozen=True)
class People:
    hanneke: int
    pim: int


@pytest.fixture
def people(use_cases: UseCases, add_contact: AddContact, clock: FrozenClock) -> People:
    """Give a contact with one of each."""
    people = People(add_contact("Hanneke Zeilstra"), add_contact("Pim Rozendaal"))
    her = (people.hanneke,)
    entries = (
        NewEntry(her, EntryKind.CALL, "Café budget #pricing", Channel.PHONE, outcome=Outcome.HELD),
        NewEntry(her, EntryKind.CALL, "", Channel.PHONE, outcome=Outcome.NO_ANSWER),
        NewEntry(her, EntryKind.EMAIL, "Sent the offer 🎂 #second-team", Channel.EMAIL),
        NewEntry((*her, people.pim), EntryKind.MEETING, "Board", "sauna", outcome=Outcome.HELD),
    )
    for entry in entries:
        clock.advance(hours=1)
        use_cases.journal.add_entry(entry)
    clock.advance(hours=1)
    use_cases.follow_ups.add(people.hanneke, NewFollowUp("Send the café bill 🎂"))
    return people


def words(item: StreamItem) -> str:
    if isinstance(item, EntryView):
        return item.text.split(" ")[0] or item.kind
    assert isinstance(item, FollowUpMoment)
    return item.follow_up.title.split(" ")[0] + "!"


ALL = ["Send!", "Board", "Sent", "call", "Café"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (StreamFilter(), ALL),
        (StreamFilter(kinds=frozenset({EntryKind.CALL})), ["call", "Café"]),
        (StreamFilter(kinds=frozenset({MomentKind.FOLLOW_UP})), ["Send!"]),
        (StreamFilter(kinds=frozenset({MomentKind.FOLLOW_UP, EntryKind.EMAIL})), ["Send!", "Sent"]),
        (StreamFilter(kinds=frozenset({EntryKind.GIFT})), []),
        (StreamFilter(kinds=frozenset({MomentKind.BIRTHDAY})), []),
        (StreamFilter(channels=frozenset({"sauna", "email"})), ["Board", "Sent"]),
        (StreamFilter(topics=frozenset({"pricing"})), ["Café"]),
        (StreamFilter(topics=frozenset({"pricing", "second-team"})), ["Sent", "Café"]),
        (StreamFilter(held_only=True), ["Board", "Café"]),
        (StreamFilter(held_only=True, kinds=frozenset({EntryKind.CALL})), ["Café"]),
        (StreamFilter(text="cafe"), ["Send!", "Café"]),
        (StreamFilter(text="BUDG caf"), ["Café"]),
        (StreamFilter(text="#pric"), ["Café"]),
        (StreamFilter(text="#second-te"), ["Sent"]),
        (StreamFilter(text="udget"), []),
        (StreamFilter(text="🎂"), ["Send!", "Sent"]),
        (StreamFilter(text='" OR *'), []),
        (StreamFilter(text="cafe", kinds=frozenset({EntryKind.CALL})), ["Café"]),
    ],
)
def test_what_passes(
    use_cases: UseCases, people: People, wanted: StreamFilter, found: list[str]
) -> None:
    assert [
        words(item) for item in use_cases.stream.newest(OfContact(people.hanneke), wanted).items
    ] == found


def test_who_else_took_part(use_cases: UseCases, people: People) -> None:
    wanted = StreamFilter(people=frozenset({people.pim}))
    (item,) = use_cases.stream.newest(OfContact(people.hanneke), wanted).items
    assert words(item) == "Board"


def test_a_topic_given_by_hand_is_found_by_its_word(
    use_cases: UseCases, people: People, store: Store
) -> None:
    with store.write() as unit:
        entry = unit.session.query(Entry).filter_by(text="Board").one()
        entry.topics.append(Topic(name="überblick"))
        unit.commit()
    (item,) = use_cases.stream.newest(OfContact(people.hanneke), StreamFilter(text="uberb")).items
    assert words(item) == "Board"


@pytest.mark.parametrize(
    ("typed", "found"),
    [("refer", 1), ("CAFE sai", 1), ("🎂", 1), ("eferences", 0), ("references sails", 0)],
)
def test_an_entry_is_found_by_what_stands_under_it(
    use_cases: UseCases, people: People, typed: str, found: int
) -> None:
    under = NewEntry(
        (people.pim, people.hanneke),
        text="Tea",
        follow_ups=(NewFollowUp("Send references 🎂"),),
        next_times=("The café, and how she sails",),
    )
    use_cases.journal.add_entry(under)
    wanted = StreamFilter(text=typed)
    items = use_cases.stream.newest(OfContact(people.pim), wanted).items
    assert [words(item) for item in items] == ["Tea"] * found
    hers = use_cases.stream.newest(OfContact(people.hanneke), wanted).items
    assert "Tea" not in map(words, hers)  # where nothing stands under it


def test_what_was_taken_from_under_an_entry_finds_it_no_more(
    use_cases: UseCases, people: People, store: Store
) -> None:
    follow_ups = (NewFollowUp("Send references"),)
    use_cases.journal.add_entry(NewEntry((people.pim,), text="Tea", follow_ups=follow_ups))
    wanted = StreamFilter(text="references")
    (item,) = use_cases.stream.newest(OfContact(people.pim), wanted).items
    assert isinstance(item, EntryView)
    with store.write() as unit:
        unit.session.get_one(FollowUp, item.follow_ups[0].id).deleted_at = unit.now
        unit.commit()
    assert use_cases.stream.newest(OfContact(people.pim), wanted).items == ()


def test_filtered_pages_go_by_key_too(use_cases: UseCases, people: People) -> None:
    wanted = StreamFilter(kinds=frozenset({EntryKind.CALL}))
    first = use_cases.stream.newest(OfContact(people.hanneke), wanted, size=1)
    key: StreamKey = key_of(first.items[0])
    second = use_cases.stream.older(OfContact(people.hanneke), key, wanted, size=1)
    assert [words(item) for item in (*first.items, *second.items)] == ["call", "Café"]
    assert (first.has_older, second.has_older, second.has_newer) == (True, False, True)
    assert [each.count for each in use_cases.stream.months(OfContact(people.hanneke), wanted)] == [
        2
    ]


def test_what_is_offered_is_what_there_is(use_cases: UseCases, people: People) -> None:
    choices = use_cases.stream.choices(OfContact(people.hanneke))
    assert choices.kinds == (
        EntryKind.CALL,
        EntryKind.MEETING,
        EntryKind.EMAIL,
        MomentKind.FOLLOW_UP,
    )
    assert choices.channels[0] == "phone"
    assert set(choices.channels) == {"phone", "email", "sauna"}
    assert choices.topics == ("pricing", "second-team")
    assert [person.name for person in choices.people] == ["Pim Rozendaal"]
    his = use_cases.stream.choices(OfContact(people.pim))
    assert (his.kinds, his.topics) == ((EntryKind.MEETING,), ())


@given(st.text(max_size=30))
def test_nothing_typed_is_read_as_syntax(typed: str) -> None:
    match = match_expression(typed)
    assert match is None or match.count('"') == 2 * match.count("*")


@pytest.mark.parametrize("typed", ["a\0b", "NEAR(", "~", "_", "٣", "x" * 5000])
def test_any_text_can_be_searched_for(use_cases: UseCases, people: People, typed: str) -> None:
    assert use_cases.stream.newest(OfContact(people.hanneke), StreamFilter(text=typed)).items == ()
