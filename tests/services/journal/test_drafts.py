"""A draft is kept as it is typed, never over newer typing, and goes when its entry comes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from services.changes import ChangeSet
from services.gone import GoneError
from services.journal.drafts import DraftElsewhereError
from services.journal.journal_service import EmptyEntryError
from services.journal.values import DraftView, EntryEdit, EntryView, NewEntry
from services.terms import EntryKind
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact


@pytest.fixture
def hanneke(add_contact: AddContact) -> int:
    return add_contact("Hanneke Zeilstra")


@pytest.fixture
def entry(use_cases: UseCases, hanneke: int) -> EntryView:
    use_cases.journal.add_entry(NewEntry((hanneke,), text="as it was"))
    return use_cases.timeline.page(hanneke).entries[0]


@pytest.fixture
def typed(hanneke: int) -> DraftView:
    return DraftView("u-1", hanneke, None, "half a", {"kind": "call", "due_on": "2026-03-06"})


def of_entry(typed: DraftView, entry: EntryView) -> DraftView:
    return replace(typed, uid="u-2", entry_id=entry.id)


def edit_of(entry: EntryView, contact_id: int, text: str, draft_uid: str | None) -> EntryEdit:
    return EntryEdit(
        contact_ids=(contact_id,),
        kind=entry.kind,
        text=text,
        channel=entry.channel,
        direction=entry.direction,
        outcome=entry.outcome,
        happened_at=entry.happened_at,
        zone=entry.zone,
        draft_uid=draft_uid,
    )


def test_a_draft_comes_back_as_it_was_typed(
    use_cases: UseCases, hanneke: int, typed: DraftView
) -> None:
    kept = use_cases.drafts.keep(typed, None)
    assert kept == typed == use_cases.kept_drafts.read(hanneke)
    more = replace(kept, text="half a sentence")
    use_cases.drafts.keep(more, kept)
    assert use_cases.kept_drafts.read(hanneke) == more


def test_drafts_of_a_new_entry_and_of_an_edit_stand_apart(
    use_cases: UseCases, hanneke: int, typed: DraftView, entry: EntryView, add_contact: AddContact
) -> None:
    use_cases.drafts.keep(typed, None)
    use_cases.drafts.keep(of_entry(typed, entry), None)
    assert use_cases.kept_drafts.read(hanneke) == typed
    assert use_cases.kept_drafts.read(hanneke, entry.id) == of_entry(typed, entry)
    assert use_cases.kept_drafts.read(add_contact("Pim")) is None


def test_newer_typing_elsewhere_is_not_overwritten_and_neither_is_lost(
    use_cases: UseCases, hanneke: int, typed: DraftView, clock: FrozenClock
) -> None:
    here = there = use_cases.drafts.keep(typed, None)
    there = use_cases.drafts.keep(replace(there, text="typed there"), there)
    clock.advance(timedelta(seconds=1))
    mine = use_cases.drafts.keep(replace(here, text="typed here"), here)
    assert mine.uid != there.uid
    assert use_cases.kept_drafts.read(hanneke) == mine
    use_cases.drafts.discard(mine.uid)
    assert use_cases.kept_drafts.read(hanneke) == there


@pytest.mark.parametrize("saved", [True, False])
def test_what_goes_on_after_it_was_saved_or_discarded_elsewhere_is_another_note(
    use_cases: UseCases, hanneke: int, typed: DraftView, saved: bool
) -> None:
    kept = use_cases.drafts.keep(typed, None)
    if saved:
        use_cases.journal.add_entry(NewEntry((hanneke,), text="saved", uid=typed.uid))
    else:
        use_cases.drafts.discard(typed.uid)
    more = use_cases.drafts.keep(replace(kept, text="more"), kept)
    assert more.uid != typed.uid
    use_cases.journal.add_entry(NewEntry((hanneke,), text=more.text, uid=more.uid))
    texts = {each.text for each in use_cases.timeline.page(hanneke).entries}
    assert texts == ({"saved", "more"} if saved else {"more"})


def test_a_changed_entry_has_one_draft_and_the_first_to_type_keeps_it(
    use_cases: UseCases, hanneke: int, typed: DraftView, entry: EntryView
) -> None:
    first = use_cases.drafts.keep(of_entry(typed, entry), None)
    with pytest.raises(DraftElsewhereError):
        use_cases.drafts.keep(replace(first, uid="u-3", text="other"), None)
    assert use_cases.kept_drafts.read(hanneke, entry.id) == first


def test_saving_an_entry_drops_its_draft_in_the_same_unit(
    use_cases: UseCases, hanneke: int, typed: DraftView, published: list[ChangeSet]
) -> None:
    use_cases.drafts.keep(typed, None)
    published.clear()
    use_cases.journal.add_entry(NewEntry((hanneke,), text="half a", uid=typed.uid))
    assert use_cases.kept_drafts.read(hanneke) is None
    (changes,) = published
    assert changes.drafts
    assert changes.entries


def test_saving_a_change_drops_its_draft(
    use_cases: UseCases, hanneke: int, typed: DraftView, entry: EntryView
) -> None:
    draft = use_cases.drafts.keep(of_entry(typed, entry), None)
    use_cases.journal.edit_entry(entry.id, edit_of(entry, hanneke, "changed", draft.uid))
    assert use_cases.kept_drafts.read(hanneke, entry.id) is None


def test_a_refused_entry_keeps_its_draft(
    use_cases: UseCases, hanneke: int, typed: DraftView
) -> None:
    use_cases.drafts.keep(typed, None)
    with pytest.raises(EmptyEntryError):
        use_cases.journal.add_entry(NewEntry((hanneke,), EntryKind.NOTE, text=" ", uid=typed.uid))
    assert use_cases.kept_drafts.read(hanneke) == typed


def test_a_draft_for_nobody_is_refused(use_cases: UseCases, typed: DraftView) -> None:
    with pytest.raises(GoneError):
        use_cases.drafts.keep(replace(typed, contact_id=99), None)
    with pytest.raises(GoneError):
        use_cases.drafts.keep(replace(typed, entry_id=99), None)


def test_typing_leaves_the_contact_as_it_was(
    use_cases: UseCases, typed: DraftView, hanneke: int, published: list[ChangeSet]
) -> None:
    published.clear()
    use_cases.drafts.keep(typed, None)
    (changes,) = published
    assert changes.drafts
    assert not changes.contacts
