"""What is being typed is no step of its own, and steps neither lose it nor make two of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from services.journal.values import NOBODY, DraftView, EntryEdit, NewEntry
from services.terms import EntryKind
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact


@pytest.fixture
def anna(add_contact: AddContact) -> int:
    return add_contact("Anna Vos")


@pytest.fixture
def typed(use_cases: UseCases, anna: int) -> DraftView:
    """Give a draft that is stored."""
    return use_cases.drafts.keep(DraftView("u-1", anna, None, "half a", {"kind": "call"}), None)


def edit_of(typed: DraftView, clock: FrozenClock) -> EntryEdit:
    return EntryEdit(
        contact_ids=(typed.contact_id,),
        kind=EntryKind.NOTE,
        text=typed.text,
        channel=None,
        direction=None,
        outcome=None,
        happened_at=clock.now(),
        zone="Europe/Amsterdam",
        draft_uid=typed.uid,
    )


def test_keeping_and_discarding_are_no_steps(use_cases: UseCases, typed: DraftView) -> None:
    before = use_cases.undo.state()
    use_cases.drafts.keep(replace(typed, text="half a sentence"), typed)
    use_cases.drafts.discard(typed.uid)
    assert use_cases.undo.state() == before


def test_draft_outlives_deleting_its_contact(
    use_cases: UseCases, anna: int, typed: DraftView
) -> None:
    use_cases.contacts.delete(anna)
    for step in (use_cases.undo.undo, use_cases.undo.redo, use_cases.undo.undo):
        step()
        assert use_cases.kept_drafts.read(anna) == typed


def test_draft_comes_back_with_the_contact_whose_adding_was_undone(
    use_cases: UseCases, anna: int, typed: DraftView
) -> None:
    for _ in range(2):
        use_cases.undo.undo()
        assert use_cases.kept_drafts.read(anna) is None
        use_cases.undo.redo()
        assert use_cases.kept_drafts.read(anna) == typed


def test_draft_of_an_edit_comes_back_with_its_entry(
    use_cases: UseCases, anna: int, typed: DraftView
) -> None:
    use_cases.journal.add_entry(NewEntry((anna,), text="as it was"))
    entry_id = use_cases.timeline.page(anna).entries[0].id
    edit = use_cases.drafts.keep(replace(typed, uid="u-2", entry_id=entry_id), None)
    label = use_cases.undo.undo().label
    assert label.count == 1
    other = use_cases.drafts.keep(replace(typed, uid="u-3"), None)  # may take the id
    assert use_cases.undo.redo().label == label
    assert use_cases.kept_drafts.read(anna, entry_id) == edit
    assert use_cases.kept_drafts.read(anna, uid="u-3") == other
    assert use_cases.kept_drafts.read(anna, uid=typed.uid) == typed


def test_what_was_saved_from_a_draft_comes_and_goes_without_it(
    use_cases: UseCases, anna: int, typed: DraftView, clock: FrozenClock
) -> None:
    """Redo brings the text back; a draft beside that would be the same note twice."""
    use_cases.journal.add_entry(NewEntry((anna,), text=typed.text, uid=typed.uid))
    entry_id = use_cases.timeline.page(anna).entries[0].id
    edit = use_cases.drafts.keep(DraftView("u-2", anna, entry_id, "whole", {}), None)
    use_cases.journal.edit_entry(entry_id, edit_of(edit, clock))
    use_cases.undo.undo()
    assert use_cases.timeline.page(anna).entries[0].text == "half a"
    use_cases.undo.undo()
    assert use_cases.timeline.page(anna).entries == ()
    assert use_cases.kept_drafts.read(anna) is None
    use_cases.undo.redo()
    use_cases.undo.redo()
    assert [entry.text for entry in use_cases.timeline.page(anna).entries] == ["whole"]
    assert use_cases.kept_drafts.read(anna) is use_cases.kept_drafts.read(anna, entry_id) is None


def people_of(*contacts: tuple[int, str]) -> dict[str, list[list[object]]]:
    return {"people": [list(each) for each in contacts]}


def test_drafts_follow_a_merge_and_its_undoing(
    use_cases: UseCases, anna: int, typed: DraftView, add_contact: AddContact
) -> None:
    bram, cas = add_contact("Bram Smit"), add_contact("Cas Bos")
    use_cases.journal.add_entry(NewEntry((anna, bram), text="with both"))
    use_cases.journal.add_entry(NewEntry((anna, cas), text="with one"))
    of_one, of_both = (entry.id for entry in use_cases.timeline.page(anna).entries)
    both = people_of((anna, "Anna Vos"), (bram, "Bram Smit"))
    one = people_of((anna, "Anna Vos"), (cas, "Cas Bos"))
    edits = {
        entry_id: use_cases.drafts.keep(DraftView(uid, anna, entry_id, "more", people), None)
        for uid, entry_id, people in (("u-2", of_both, both), ("u-3", of_one, one))
    }
    own = use_cases.drafts.keep(DraftView("u-4", bram, None, "own", {}), None)
    use_cases.merging().merge(bram, anna)
    after = {
        of_both: people_of((bram, "Bram Smit")),
        of_one: people_of((bram, "Bram Smit"), (cas, "Cas Bos")),
    }
    read = use_cases.kept_drafts.read
    for _ in range(2):
        assert read(bram, uid="u-1") == replace(typed, contact_id=bram)
        for entry_id, people in after.items():
            assert read(bram, entry_id) == replace(edits[entry_id], contact_id=bram, fields=people)
        assert use_cases.undo.undo().changes.drafts
        assert read(anna) == typed
        assert {entry_id: read(anna, entry_id) for entry_id in edits} == edits
        assert (read(bram, uid="u-1"), read(bram, of_both)) == (own, None)
        use_cases.undo.redo()


def test_drafts_that_name_somebody_follow_a_merge_and_its_undoing(
    use_cases: UseCases, anna: int, add_contact: AddContact
) -> None:
    """Whose they are they stay: nobody's, and those of a third."""
    bram, cas = add_contact("Bram Smit"), add_contact("Cas Bos")
    use_cases.journal.add_entry(NewEntry((anna, cas), text="with both"))
    entry_id = use_cases.timeline.page(cas).entries[0].id
    quick = people_of((anna, "Anna Vos"), (bram, "Bram Smit")) | {"contact_ids": [anna, cas]}
    theirs = people_of((cas, "Cas Bos"), (anna, "Anna Vos"))
    keep, read = use_cases.drafts.keep, use_cases.kept_drafts.read
    keep(DraftView("u-1", NOBODY, None, "called Anna", quick), None)
    keep(DraftView("u-2", cas, entry_id, "more", theirs), None)
    plain = keep(DraftView("u-3", NOBODY, None, "Anna", {}), None)
    use_cases.merging().merge(bram, anna)
    for _ in range(2):
        after = people_of((bram, "Bram Smit")) | {"contact_ids": [bram, cas]}
        assert read(NOBODY, uid="u-1") == DraftView("u-1", NOBODY, None, "called Anna", after)
        edit = read(cas, entry_id)
        assert edit is not None
        assert edit.fields == people_of((cas, "Cas Bos"), (bram, "Bram Smit"))
        assert use_cases.undo.undo().changes.drafts
        before = read(NOBODY, uid="u-1")
        assert before == DraftView("u-1", NOBODY, None, "called Anna", quick)
        assert read(cas, entry_id) == replace(edit, fields=theirs)
        assert read(NOBODY, uid="u-3") == plain
        use_cases.undo.redo()


def test_words_that_name_somebody_in_a_draft_keep_whom_they_mean(
    use_cases: UseCases, anna: int, add_contact: AddContact
) -> None:
    """Also where several mean the same contact, before a merge or after it."""
    bram, cas, dirk = (add_contact(name) for name in ("Bram Smit", "Cas Bos", "Dirk Post"))
    rows: list[tuple[int, str, str]] = [
        *((anna, "Anna Vos", "An"), (bram, "Bram Smit", "Bram"), (anna, "Anna Vos", "Anna")),
        (cas, "Cas Bos", "Cas"),
    ]
    quick = {"named": [list(row) for row in rows]}
    use_cases.drafts.keep(DraftView("u-1", NOBODY, None, "An, Bram, Anna, Cas", quick), None)

    def named() -> list[tuple[int, str]]:
        draft = use_cases.kept_drafts.read(NOBODY, uid="u-1")
        assert draft is not None
        return [(id_, typed) for id_, _name, typed in draft.fields["named"]]

    before = [(id_, typed) for id_, _name, typed in rows]
    use_cases.merging().merge(dirk, add_contact("Somebody Else"))
    assert named() == before
    use_cases.merging().merge(bram, anna)
    assert named() == [(bram, "An"), (bram, "Bram"), (bram, "Anna"), (cas, "Cas")]
    use_cases.undo.undo()
    assert named() == before


def test_undoing_a_merge_takes_no_draft_that_came_later(
    use_cases: UseCases, anna: int, typed: DraftView, add_contact: AddContact
) -> None:
    bram = add_contact("Bram Smit")
    use_cases.merging().merge(bram, anna)
    use_cases.drafts.discard(typed.uid)
    later = use_cases.drafts.keep(DraftView("u-2", bram, None, "later", {}), None)  # takes the id
    use_cases.undo.undo()
    assert use_cases.kept_drafts.read(bram) == later
    assert use_cases.kept_drafts.read(anna) is None


def test_the_draft_of_a_moved_entry_moves_along_and_back(
    use_cases: UseCases, anna: int, typed: DraftView, add_contact: AddContact
) -> None:
    bram = add_contact("Bram Smit")
    use_cases.journal.add_entry(NewEntry((anna,), text="as it was"))
    entry_id = use_cases.timeline.page(anna).entries[0].id
    mine = people_of((anna, "Anna Vos"))
    edit = use_cases.drafts.keep(DraftView("u-2", anna, entry_id, "more", mine), None)
    use_cases.journal.move_entry(entry_id, anna, bram)
    theirs = replace(edit, contact_id=bram, fields=people_of((bram, "Bram Smit")))
    assert use_cases.entries.read(bram, entry_id).draft == theirs
    assert use_cases.kept_drafts.read(anna) == typed
    use_cases.undo.undo()
    assert use_cases.entries.read(anna, entry_id).draft == edit
    use_cases.undo.redo()
    assert use_cases.entries.read(bram, entry_id).draft == theirs
