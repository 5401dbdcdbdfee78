"""Entries are saved whole, edited, deleted and restored; last contact follows them all."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from services.changes import ChangeSet
from services.contacts.contact_service import EmptyNameError
from services.contacts.field_rules import TooLongError
from services.contacts.values import NewContact
from services.follow_ups.due import Due
from services.follow_ups.follow_up_service import EmptyTitleError
from services.follow_ups.values import NewFollowUp
from services.gone import GoneError
from services.journal.journal_service import (
    EmptyEntryError,
    EntryEdit,
    HeldInFutureError,
    NoContactError,
)
from services.journal.values import EntryView, NewEntry
from services.terms import EntryKind, Outcome
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

CALL_HELD = {"kind": EntryKind.CALL, "outcome": Outcome.HELD}


def last_contact(use_cases: UseCases, contact_id: int) -> datetime | None:
    return use_cases.contact_page.read(contact_id).last_contact_at


def only_entry(use_cases: UseCases, contact_id: int) -> EntryView:
    (entry,) = use_cases.timeline.page(contact_id).entries
    return entry


def edit_of(entry: EntryView, *contact_ids: int, **changes: object) -> EntryEdit:
    values: dict[str, object] = {
        name: getattr(entry, name)
        for name in ("kind", "text", "channel", "direction", "outcome", "happened_at", "zone")
    }
    return EntryEdit(contact_ids=contact_ids, **(values | changes))  # type: ignore[arg-type]


def test_saved_note_stands_on_the_timeline_with_its_follow_up(
    use_cases: UseCases, add_contact: AddContact, clock: FrozenClock
) -> None:
    hanneke, pim = add_contact("Hanneke"), add_contact("Pim")

    changes = use_cases.journal.add_entry(
        NewEntry(
            (hanneke, pim),
            EntryKind.VIDEO_CALL,
            "Board signs on the 30th #pricing #second-team",
            channel="teams",
            outcome=Outcome.HELD,
            duration_s=2700,
            mood=4,
            wow=True,
            next_times=("How did the exam go?",),
            follow_ups=(NewFollowUp("Send references", Due(date(2026, 3, 6))),),
        )
    )

    entry = only_entry(use_cases, hanneke)
    assert (entry.kind, entry.channel) == (EntryKind.VIDEO_CALL, "teams")
    assert (entry.duration_s, entry.mood, entry.wow) == (2700, 4, True)
    assert entry.topics == ("pricing", "second-team")
    assert entry.happened_at == clock.now()
    assert entry.zone == "Europe/Amsterdam"
    assert [other.name for other in entry.others] == ["Pim"]
    assert [view.title for view in entry.follow_ups] == ["Send references"]
    details = use_cases.contact_page.read(hanneke)
    assert [view.title for view in details.follow_ups] == ["Send references"]
    assert [each.text for each in details.next_times] == ["How did the exam go?"]
    assert use_cases.contact_page.read(pim).follow_ups == ()
    assert changes.entries == {entry.id}
    assert changes.contacts == {hanneke, pim}
    assert changes.follow_ups == {view.id for view in details.follow_ups}


def test_saving_the_same_uid_twice_makes_one_entry(
    use_cases: UseCases, add_contact: AddContact
) -> None:
    new = NewEntry((add_contact("Hanneke"),), text="hello", uid="a-draft")

    assert use_cases.journal.add_entry(new)
    assert not use_cases.journal.add_entry(new)

    assert len(use_cases.timeline.page(new.contact_ids[0]).entries) == 1


def test_newcomers_are_added_with_their_entry_and_take_part_after_the_others(
    use_cases: UseCases, add_contact: AddContact
) -> None:
    hanneke = add_contact("Hanneke")
    newcomers = (NewContact(" Pim  Post ", organisation="Attent"), NewContact("Pim Post"))
    promise = NewFollowUp("Send references")

    changes = use_cases.journal.add_entry(
        NewEntry((hanneke,), text="x", newcomers=newcomers, follow_ups=(promise,))
    )

    first, second = sorted(changes.contacts - {hanneke})
    entry = only_entry(use_cases, hanneke)
    assert {each.contact_id for each in entry.others} == {first, second}
    page = use_cases.contact_page.read(first)
    assert (page.full_name, page.organisation) == ("Pim Post", "Attent")
    assert [len(use_cases.contact_page.read(i).follow_ups) for i in (hanneke, first)] == [1, 0]
    assert changes.organisations


def test_an_entry_of_a_newcomer_alone_keeps_its_promises_with_them(use_cases: UseCases) -> None:
    promise, pim = NewFollowUp("Send references"), NewContact("Pim")
    changes = use_cases.journal.add_entry(
        NewEntry((), text="x", newcomers=(pim,), follow_ups=(promise,), next_times=("boat",))
    )

    page = use_cases.contact_page.read(*changes.contacts)
    assert [each.title for each in page.follow_ups] == ["Send references"]
    assert [each.text for each in page.next_times] == ["boat"]


def test_the_same_uid_twice_adds_its_newcomer_once(
    use_cases: UseCases, add_contact: AddContact
) -> None:
    new = NewEntry((add_contact("Hanneke"),), text="x", newcomers=(NewContact("Pim"),), uid="u")

    use_cases.journal.add_entry(new)
    assert not use_cases.journal.add_entry(new)

    assert [row.name for row in use_cases.contact_list.read().rows] == ["Hanneke", "Pim"]


@pytest.mark.parametrize(
    ("topics", "kept"), [(None, ("one", "two")), (("two", "three"), ("three", "two")), ((), ())]
)
def test_topics_that_were_chosen_stand_for_those_of_the_text(
    use_cases: UseCases,
    add_contact: AddContact,
    topics: tuple[str, ...] | None,
    kept: tuple[str, ...],
) -> None:
    hanneke = add_contact("Hanneke")
    use_cases.journal.add_entry(NewEntry((hanneke,), text="#one #two", topics=topics))
    assert only_entry(use_cases, hanneke).topics == kept


@pytest.mark.parametrize(
    ("new", "error"),
    [
        ({"text": "  \n"}, EmptyEntryError),
        ({"text": "x", "newcomers": (NewContact(" "),)}, EmptyNameError),
        ({"text": "x", "newcomers": (NewContact("x" * 301),)}, TooLongError),
        ({"text": "x", "newcomers": (NewContact("Pim", group_id=99),)}, GoneError),
        (
            {
                "text": "x",
                "newcomers": (NewContact("Pim"),),
                "follow_ups": (NewFollowUp("x" * 2_001),),
            },
            TooLongError,
        ),
        ({"text": "x", "contact_ids": ()}, NoContactError),
        ({"text": "x", "contact_ids": (99,)}, GoneError),
        ({"text": "x", "follow_ups": (NewFollowUp("  "),)}, EmptyTitleError),
        ({"text": "x", "follow_ups": (NewFollowUp("x" * 2_001),)}, TooLongError),
        ({"text": "x", "next_times": ("x" * 2_001,)}, TooLongError),
        ({"text": "x", "channel": "x" * 301}, TooLongError),
        (
            {**CALL_HELD, "happened_at": datetime(2026, 3, 4, tzinfo=UTC)},
            HeldInFutureError,
        ),
    ],
)
def test_refused_entry_leaves_nothing_behind(
    use_cases: UseCases,
    add_contact: AddContact,
    published: list[ChangeSet],
    new: dict[str, object],
    error: type[Exception],
) -> None:
    hanneke = add_contact("Hanneke")
    published.clear()

    with pytest.raises(error):
        use_cases.journal.add_entry(NewEntry(**({"contact_ids": (hanneke,)} | new)))  # type: ignore[arg-type]

    assert use_cases.timeline.page(hanneke).entries == ()
    assert use_cases.contact_page.read(hanneke).follow_ups == ()
    assert [row.name for row in use_cases.contact_list.read().rows] == ["Hanneke"]
    assert published == []


@pytest.mark.parametrize(
    ("kind", "outcome", "counts"),
    [
        (EntryKind.CALL, Outcome.HELD, True),
        (EntryKind.CALL, Outcome.NO_ANSWER, False),
        (EntryKind.CALL, Outcome.VOICEMAIL, False),
        (EntryKind.EMAIL, None, False),
        (EntryKind.EMAIL, Outcome.HELD, True),
        (EntryKind.NOTE, None, False),
    ],
)
def test_only_what_was_held_is_contact(
    use_cases: UseCases,
    add_contact: AddContact,
    clock: FrozenClock,
    kind: EntryKind,
    outcome: Outcome | None,
    counts: bool,
) -> None:
    hanneke = add_contact("Hanneke")

    use_cases.journal.add_entry(NewEntry((hanneke,), kind, "text", outcome=outcome))

    assert last_contact(use_cases, hanneke) == (clock.now() if counts else None)


def test_last_contact_follows_back_dating_editing_deleting_and_restoring(
    use_cases: UseCases, add_contact: AddContact, clock: FrozenClock
) -> None:
    hanneke, pim = add_contact("Hanneke"), add_contact("Pim")
    now = clock.now()
    week_ago, month_ago = now - timedelta(days=7), now - timedelta(days=30)
    journal = use_cases.journal
    journal.add_entry(NewEntry((hanneke,), **CALL_HELD, happened_at=week_ago))  # type: ignore[arg-type]
    entry = only_entry(use_cases, hanneke)

    journal.add_entry(NewEntry((hanneke,), **CALL_HELD, happened_at=month_ago))  # type: ignore[arg-type]
    assert last_contact(use_cases, hanneke) == week_ago

    journal.edit_entry(entry.id, edit_of(entry, hanneke, happened_at=now))
    assert last_contact(use_cases, hanneke) == now

    journal.edit_entry(entry.id, edit_of(entry, hanneke, outcome=Outcome.NO_ANSWER))
    assert last_contact(use_cases, hanneke) == month_ago

    journal.edit_entry(entry.id, edit_of(entry, hanneke, pim))
    assert last_contact(use_cases, pim) == week_ago

    journal.edit_entry(entry.id, edit_of(entry, pim))
    assert last_contact(use_cases, hanneke) == month_ago

    journal.delete_entry(entry.id)
    assert last_contact(use_cases, pim) is None

    journal.restore_entry(entry.id)
    assert last_contact(use_cases, pim) == week_ago


def test_everyone_who_was_or_is_on_an_edited_entry_is_named_as_changed(
    use_cases: UseCases, add_contact: AddContact
) -> None:
    hanneke, pim = add_contact("Hanneke"), add_contact("Pim")
    use_cases.journal.add_entry(NewEntry((hanneke,), text="x"))
    entry = only_entry(use_cases, hanneke)

    changes = use_cases.journal.edit_entry(entry.id, edit_of(entry, pim, text="y #new"))

    assert changes.contacts == {hanneke, pim}
    assert changes.entries == {entry.id}
    assert only_entry(use_cases, pim).topics == ("new",)


def test_refused_edit_changes_nothing(use_cases: UseCases, add_contact: AddContact) -> None:
    hanneke = add_contact("Hanneke")
    use_cases.journal.add_entry(NewEntry((hanneke,), text="kept"))
    entry = only_entry(use_cases, hanneke)

    with pytest.raises(NoContactError):
        use_cases.journal.edit_entry(entry.id, edit_of(entry, text="lost"))

    assert only_entry(use_cases, hanneke).text == "kept"
