"""An entry is changed whole: topics, promises, participants; and moves with all it brought."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from models.entities import Entry, FollowUp, NextTime
from services.contacts.field_rules import LINE_LIMIT, TEXT_LIMIT, TooLongError
from services.follow_ups.due import Due
from services.follow_ups.follow_up_service import EmptyTitleError
from services.follow_ups.values import NewFollowUp
from services.gone import GoneError
from services.journal.journal_service import HeldInFutureError, TooLongTextError
from services.journal.limits import MOST_TEXT_CHARS, MOST_WORD_CHARS
from services.journal.values import (
    EntryEdit,
    EntryView,
    FollowUpEdit,
    NewEntry,
    NextTimeEdit,
    Promises,
)
from services.store import Store
from services.terms import Direction, EntryKind, Outcome, Purpose
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

FRIDAY = Due(date(2026, 3, 6))


@pytest.fixture
def hanneke(add_contact: AddContact) -> int:
    return add_contact("Hanneke Zeilstra")


@pytest.fixture
def pim(add_contact: AddContact) -> int:
    return add_contact("Pim Rozendaal")


@pytest.fixture
def call(use_cases: UseCases, hanneke: int) -> EntryView:
    """Save a call that was held, with a follow-up and a next-time note."""
    use_cases.journal.add_entry(
        NewEntry(
            (hanneke,),
            EntryKind.CALL,
            "The board signs #budget",
            outcome=Outcome.HELD,
            next_times=("How was the exam?",),
            follow_ups=(NewFollowUp("Call back", FRIDAY),),
        )
    )
    return on_timeline(use_cases, hanneke)


def on_timeline(use_cases: UseCases, contact_id: int) -> EntryView:
    (entry,) = use_cases.timeline.page(contact_id).entries
    return entry


def edit_of(entry: EntryView, *contact_ids: int, **changes: object) -> EntryEdit:
    values: dict[str, object] = {
        name: getattr(entry, name)
        for name in ("kind", "text", "channel", "direction", "outcome", "happened_at", "zone")
    }
    return EntryEdit(contact_ids=contact_ids, **(values | changes))  # type: ignore[arg-type]


def test_every_field_can_be_changed(use_cases: UseCases, hanneke: int, call: EntryView) -> None:
    use_cases.journal.edit_entry(
        call.id,
        edit_of(
            call,
            hanneke,
            kind=EntryKind.VIDEO_CALL,
            channel="Webex",
            direction=Direction.INCOMING,
            happened_at=call.happened_at - timedelta(days=3),
            duration_s=900,
            purpose=Purpose.CARE,
            mood=2,
            wow=True,
            text="She signs herself",
        ),
    )
    entry = on_timeline(use_cases, hanneke)
    assert (entry.kind, entry.channel, entry.direction) == (
        EntryKind.VIDEO_CALL,
        "Webex",
        Direction.INCOMING,
    )
    assert (entry.duration_s, entry.purpose, entry.mood, entry.wow) == (
        900,
        Purpose.CARE,
        2,
        True,
    )
    assert entry.text == "She signs herself"
    assert entry.happened_at == call.happened_at - timedelta(days=3)
    assert use_cases.contact_page.read(hanneke).last_contact_at == entry.happened_at


def test_topics_are_those_of_the_text_and_those_added(
    use_cases: UseCases, hanneke: int, call: EntryView
) -> None:
    edit = edit_of(
        call, hanneke, text="Signed #budget", topics=("#Second team", "budget", "  ", "#7")
    )
    use_cases.journal.edit_entry(call.id, edit)
    assert on_timeline(use_cases, hanneke).topics == ("budget", "second-team")


def test_promises_are_changed_added_and_removed(
    use_cases: UseCases, hanneke: int, call: EntryView
) -> None:
    kept = call.follow_ups[0]
    monday = Due(date(2026, 3, 9))
    first = Promises(
        hanneke,
        (NextTimeEdit(None, "Ask about sailing"),),
        (FollowUpEdit(kept.id, "Call her back", monday), FollowUpEdit(None, "Send it", None)),
    )
    use_cases.journal.edit_entry(call.id, edit_of(call, hanneke, promises=first))
    details = use_cases.contact_page.read(hanneke)
    assert [each.text for each in details.next_times] == ["Ask about sailing"]
    assert [(each.title, each.due) for each in details.follow_ups] == [
        ("Call her back", monday),
        ("Send it", None),
    ]
    assert details.follow_ups[0].id == kept.id

    changes = use_cases.journal.edit_entry(
        call.id, edit_of(call, hanneke, promises=Promises(hanneke))
    )
    details = use_cases.contact_page.read(hanneke)
    assert (details.next_times, details.follow_ups) == ((), ())
    assert kept.id in changes.follow_ups


def test_an_edit_that_names_no_promises_leaves_them(
    use_cases: UseCases, hanneke: int, call: EntryView
) -> None:
    use_cases.journal.edit_entry(call.id, edit_of(call, hanneke, text="Other words"))
    (next_time,) = use_cases.contact_page.read(hanneke).next_times
    assert next_time.text == "How was the exam?"
    assert on_timeline(use_cases, hanneke).follow_ups == call.follow_ups


def test_a_snooze_ends_only_with_the_date_it_belonged_to(
    use_cases: UseCases, hanneke: int, call: EntryView, clock: FrozenClock
) -> None:
    kept = call.follow_ups[0]
    later = clock.now() + timedelta(hours=1)
    use_cases.follow_ups.snooze(kept.id, later)

    def change(due: Due) -> None:
        promises = Promises(hanneke, (), (FollowUpEdit(kept.id, "Call", due),))
        use_cases.journal.edit_entry(call.id, edit_of(call, hanneke, promises=promises))

    change(FRIDAY)
    assert on_timeline(use_cases, hanneke).follow_ups[0].snoozed_until == later
    change(Due(date(2026, 3, 9)))
    assert on_timeline(use_cases, hanneke).follow_ups[0].snoozed_until is None


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"happened_at_days": 1}, HeldInFutureError),
        ({"text": "x " * MOST_TEXT_CHARS}, TooLongTextError),
        ({"text": "x" * (MOST_WORD_CHARS + 1)}, TooLongTextError),
        ({"title": "  "}, EmptyTitleError),
        ({"title": "x" * (TEXT_LIMIT + 1)}, TooLongError),
        ({"next_time": "x" * (TEXT_LIMIT + 1)}, TooLongError),
        ({"channel": "x" * (LINE_LIMIT + 1)}, TooLongError),
        ({"topics": ("x" * (LINE_LIMIT + 1),)}, TooLongError),
    ],
)
def test_what_is_refused_changes_nothing(
    use_cases: UseCases,
    hanneke: int,
    call: EntryView,
    changes: dict[str, object],
    error: type[Exception],
) -> None:
    happened_at = call.happened_at + timedelta(days=int(str(changes.get("happened_at_days", 0))))
    title = str(changes.get("title", "Call"))
    next_time = NextTimeEdit(None, str(changes.get("next_time", "")))
    edit = edit_of(
        call,
        hanneke,
        text=changes.get("text", "changed"),
        happened_at=happened_at,
        channel=changes.get("channel"),
        topics=changes.get("topics", ()),
        promises=Promises(hanneke, (next_time,), (FollowUpEdit(call.follow_ups[0].id, title),)),
    )
    with pytest.raises(error):
        use_cases.journal.edit_entry(call.id, edit)
    assert on_timeline(use_cases, hanneke) == call


def test_what_was_longer_before_there_were_limits_can_stay(
    use_cases: UseCases, store: Store, hanneke: int, call: EntryView
) -> None:
    long = "x" * (TEXT_LIMIT + 1)
    (note,) = use_cases.contact_page.read(hanneke).next_times
    follow_up_id = call.follow_ups[0].id
    with store.write() as unit:
        unit.session.get_one(Entry, call.id).channel = long
        unit.session.get_one(NextTime, note.id).text = long
        unit.session.get_one(FollowUp, follow_up_id).title = long
        unit.commit()
    promises = Promises(
        hanneke, (NextTimeEdit(note.id, long),), (FollowUpEdit(follow_up_id, long),)
    )
    edit = edit_of(call, hanneke, text="changed", channel=long, promises=promises)
    use_cases.journal.edit_entry(call.id, edit)
    entry = on_timeline(use_cases, hanneke)
    assert (entry.text, entry.channel, entry.follow_ups[0].title) == ("changed", long, long)
    assert entry.next_times == (long,)


def test_a_moved_entry_takes_along_what_it_brought(
    use_cases: UseCases, hanneke: int, pim: int, call: EntryView
) -> None:
    changes = use_cases.journal.move_entry(call.id, hanneke, pim)
    assert use_cases.timeline.page(hanneke).entries == ()
    assert [each.title for each in on_timeline(use_cases, pim).follow_ups] == ["Call back"]
    former, now = use_cases.contact_page.read(hanneke), use_cases.contact_page.read(pim)
    assert (former.next_times, former.follow_ups, former.last_contact_at) == ((), (), None)
    assert [each.text for each in now.next_times] == ["How was the exam?"]
    assert now.last_contact_at == call.happened_at
    assert changes.contacts == {hanneke, pim}
    assert changes.entries == {call.id}


def test_moving_to_somebody_who_took_part_leaves_the_others(
    use_cases: UseCases, hanneke: int, pim: int, call: EntryView, add_contact: AddContact
) -> None:
    roos = add_contact("Roos Bakelaar")
    use_cases.journal.edit_entry(call.id, edit_of(call, hanneke, pim, roos))
    use_cases.journal.move_entry(call.id, hanneke, pim)
    assert [each.name for each in on_timeline(use_cases, pim).others] == ["Roos Bakelaar"]


def test_moving_back_brings_back_what_was(
    use_cases: UseCases, hanneke: int, pim: int, call: EntryView
) -> None:
    use_cases.journal.move_entry(call.id, hanneke, pim)
    use_cases.journal.move_entry(call.id, pim, hanneke)
    assert on_timeline(use_cases, hanneke) == call


def test_moving_to_the_same_contact_changes_nothing(
    use_cases: UseCases, hanneke: int, call: EntryView
) -> None:
    assert not use_cases.journal.move_entry(call.id, hanneke, hanneke)


def test_moving_from_or_to_somebody_who_is_not_there_is_refused(
    use_cases: UseCases, hanneke: int, pim: int, call: EntryView
) -> None:
    with pytest.raises(GoneError):
        use_cases.journal.move_entry(call.id, pim, hanneke)
    with pytest.raises(GoneError):
        use_cases.journal.move_entry(call.id, hanneke, 99)
    assert on_timeline(use_cases, hanneke) == call
