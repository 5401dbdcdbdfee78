"""Steps are told in words, end where something newer began, and are kept for a while."""

from __future__ import annotations

from itertools import pairwise

import pytest
from sqlalchemy import delete, text

from models.entities import Contact, Entry, EntryParticipant, Fact
from services.changes import ChangeSet
from services.contacts.contact_service import ContactService
from services.demo.demo_service import DemoRequest, DemoService
from services.follow_ups.follow_up_service import FollowUpService
from services.follow_ups.values import NewFollowUp
from services.journal.journal_service import JournalService
from services.journal.values import NewEntry
from services.store import Store
from services.terms import EntryKind
from services.undo.undo_service import (
    CanNotUndoError,
    NothingToRedoError,
    NothingToUndoError,
    UndoService,
)
from services.undo.values import ChangeKind, UndoState
from tests.services.undo.acts import ACTS
from tests.services.undo.conftest import Look
from tests.support.clock import FrozenClock

pytestmark = pytest.mark.usefixtures("journal")

LABELS = {
    "add a contact": (ChangeKind.CONTACT_ADDED, "Cas", 1),
    "delete a contact": (ChangeKind.CONTACT_DELETED, "Anna Vos", 1),
    "add an entry": (ChangeKind.ENTRY_ADDED, "Anna Vos, Bram Smit", 1),
    "delete an entry": (ChangeKind.ENTRY_DELETED, "Anna Vos, Bram Smit", 1),
    "keep a promise": (ChangeKind.FOLLOW_UP_CLOSED, "Send the plan", 1),
    "import": (ChangeKind.IMPORTED, "cards.vcf", 4),
    "tag everybody": (ChangeKind.CONTACT_CHANGED, None, 2),
    "replace a row": (ChangeKind.CONTACT_CHANGED, "Anna Vos", 1),
    "change many": (ChangeKind.CONTACT_CHANGED, None, 2),
}


@pytest.mark.parametrize(("act", "told"), LABELS.items(), ids=LABELS)
def test_next_step_is_told_in_both_directions(
    act: str, told: tuple[ChangeKind, str | None, int], store: Store, undo: UndoService
) -> None:
    ACTS[act](store)
    label = undo.state().undo
    assert label is not None
    assert (label.kind, label.subject, label.count) == told
    assert undo.undo().label == label
    assert undo.state().redo == label
    undo.redo()
    assert undo.state() == UndoState(undo=label)


def test_empty_log_has_nothing_to_undo_or_redo(undo: UndoService) -> None:
    while undo.state().undo:
        undo.undo()
    with pytest.raises(NothingToUndoError):
        undo.undo()
    while undo.state().redo:
        undo.redo()
    with pytest.raises(NothingToRedoError):
        undo.redo()


def test_new_change_ends_redoing(store: Store, undo: UndoService) -> None:
    ContactService(store).delete(1)
    undo.undo()
    ContactService(store).delete(2)
    assert undo.state().redo is None
    with pytest.raises(NothingToRedoError):
        undo.redo()


def test_only_the_very_change_that_was_offered_is_undone(
    store: Store, undo: UndoService, content: Look
) -> None:
    ContactService(store).delete(1)
    offered = undo.state().undo
    assert offered
    ContactService(store).delete(2)
    after = content()
    with pytest.raises(NothingToUndoError):
        undo.undo(change_id=offered.change_id)
    assert content() == after
    undo.undo()
    undo.undo(change_id=offered.change_id)


def test_unit_that_changed_nothing_or_rolled_back_is_no_step(
    store: Store, undo: UndoService
) -> None:
    before = undo.state()
    call = NewEntry(contact_ids=(1,), kind=EntryKind.CALL, text="", uid="e")
    JournalService(store).add_entry(call)
    JournalService(store).add_entry(call)
    with store.write() as unit:
        unit.connection.execute(delete(Entry))
    undo.undo()
    assert undo.state().undo == before.undo


def test_two_hundred_steps_can_be_undone_and_the_log_stays_small(
    store: Store, undo: UndoService, content: Look
) -> None:
    stages = []
    for number in range(230):
        FollowUpService(store).add(1, NewFollowUp(f"Promise {number}"))
        stages.append(len(content()["follow_up"]))
    assert logged_rows(store) <= 220
    for stage in reversed(stages[-201:-1]):
        undo.undo()
        assert len(content()["follow_up"]) == stage
    while undo.state().redo:
        undo.redo()
    assert len(content()["follow_up"]) == stages[-1]


def logged_rows(store: Store) -> int:
    with store.read() as session:
        return session.scalar(text("SELECT count(*) FROM change_row")) or 0


def test_rows_of_a_large_change_that_was_dropped_go_little_by_little(
    store: Store, undo: UndoService
) -> None:
    with store.write() as unit:
        for number in range(1200):
            unit.insert(Fact, contact_id=1, text=str(number))
        unit.commit()
    undo.undo()
    left = []
    for number in range(50):
        FollowUpService(store).add(1, NewFollowUp(str(number)))
        left.append(logged_rows(store))
    assert left[0] > 1200
    assert max(one - other for one, other in pairwise(left)) <= 500
    assert left[-1] < 100


def test_views_are_told_what_to_read_anew(undo: UndoService, published: list[ChangeSet]) -> None:
    undo.undo()  # the fact and the photo
    assert published[-1] == ChangeSet(contacts=frozenset({1}))
    undo.undo("window")  # the entry
    one = frozenset({1})
    assert published[-1] == ChangeSet(
        "window", contacts=frozenset({1, 2}), entries=one, follow_ups=one
    )
    undo.redo()
    assert published[-1] == ChangeSet(contacts=frozenset({1, 2}), entries=one, follow_ups=one)


def test_rows_that_came_back_are_newer_than_what_they_undo(
    store: Store, undo: UndoService, clock: FrozenClock
) -> None:
    ContactService(store).delete(1)
    clock.advance(days=2)
    undo.undo()
    with store.read() as session:
        anna = session.get_one(Contact, 1)
        assert (anna.updated_at, anna.deleted_at) == (clock.now(), None)


def test_change_whose_rows_no_longer_fit_is_refused_and_changes_nothing(
    store: Store, undo: UndoService, content: Look
) -> None:
    with store.write() as unit:
        unit.connection.execute(delete(EntryParticipant))
        unit.commit()
    with store.write() as unit:  # as no version of the app does
        unit.log.stop()
        unit.connection.execute(delete(Entry))
        unit.commit()
    before, state = content(), undo.state()
    with pytest.raises(CanNotUndoError):
        undo.undo()
    assert (content(), undo.state()) == (before, state)


def test_other_process_and_this_one_undo_the_same_steps(
    store: Store, undo: UndoService, clock: FrozenClock, content: Look
) -> None:
    before = content()
    other = Store(store.path, clock, store.bus)
    ContactService(other).delete(1)
    ContactService(store).delete(2)
    UndoService(other).undo()
    undo.undo()
    other.close()
    assert content() == before


def test_sample_people_are_no_step_and_end_the_steps_before(
    store: Store, undo: UndoService, clock: FrozenClock
) -> None:
    while undo.state().undo:
        undo.undo()
    DemoService(store, clock).fill(DemoRequest(contacts=3, entries=9))
    assert undo.state() == UndoState()
