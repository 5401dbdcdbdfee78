"""One note at a time lies on the desk: kept as a draft while it is written, and saved once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from services.capture.note import Begun, Named
from services.journal.drafts import DraftService
from services.journal.values import Participant
from services.store import JournalBusyError, Store
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.jobs import Gate
from tests.ui.capture.conftest import Disk
from tests.ui.capture.journal import drafts, kept, waiting
from ui.capture.note_desk import NoteDesk
from ui.capture.saved_note import SavedNote
from ui.context import UiContext

NOW = datetime(2026, 11, 25, 15, 0, tzinfo=UTC)
LONG = "Called Anna de Vries. " + "She spoke of the board, " * 900 + "and left."


def test_a_note_is_of_the_moment_and_place_of_its_first_word(
    desk: NoteDesk, clock: FrozenClock
) -> None:
    desk.type("C")
    clock.advance(hours=2)
    clock.travel("America/New_York")
    desk.type("Call with Anna")
    assert (desk.note.written_at, desk.note.zone) == (NOW, "Europe/Amsterdam")
    desk.type(" ")
    assert (desk.note.written_at, desk.note.zone) == (None, None)


@pytest.mark.parametrize(("minutes", "goes_on"), [(0, True), (10, True), (11, False), (-11, False)])
def test_a_note_of_just_now_goes_on(
    desk: NoteDesk, clock: FrozenClock, minutes: int, goes_on: bool
) -> None:
    assert not desk.goes_on
    desk.type("Called Anna")
    clock.advance(minutes=minutes)
    assert desk.goes_on is goes_on


def test_a_draft_is_kept_within_300_ms(qtbot: QtBot, desk: NoteDesk, use_cases: UseCases) -> None:
    with qtbot.waitSignal(desk.draft_kept, timeout=300):
        desk.type("Called Anna")
    assert waiting(use_cases) == ["Called Anna"]
    assert desk.kept_at == NOW


def test_a_draft_is_kept_while_somebody_types_on_and_on(qtbot: QtBot, desk: NoteDesk) -> None:
    with qtbot.waitSignal(desk.draft_kept):
        desk.type("x")
        qtbot.waitUntil(lambda: not_paused(desk), timeout=2_000)


def not_paused(desk: NoteDesk) -> bool:
    """Type one more letter, and return whether a draft was stored all the same."""
    desk.type(f"{desk.note.text}x")
    return desk.kept_at is not None


def test_what_is_stored_is_said_though_somebody_typed_on_meanwhile(
    qtbot: QtBot, ui_context: UiContext, desk: NoteDesk, use_cases: UseCases, gate: Gate
) -> None:
    ui_context.tasks.write(ui_context.tasks, gate.job, lambda _: None)
    desk.type("Called")
    desk.flush()
    desk.type("Called Anna")
    with qtbot.waitSignal(desk.draft_kept):
        gate.open()
    assert waiting(use_cases) == ["Called"]


def test_that_the_note_before_was_stored_is_not_said_of_this_one(
    qtbot: QtBot, ui_context: UiContext, desk: NoteDesk, use_cases: UseCases, gate: Gate
) -> None:
    ui_context.tasks.write(ui_context.tasks, gate.job, lambda _: None)
    desk.type("Called Anna")
    desk.begin()
    desk.type("Called Daan")
    with qtbot.waitSignal(desk.draft_kept):
        gate.open()
    assert set(waiting(use_cases)) == {"Called Anna", "Called Daan"}


def test_what_lies_there_waits_when_another_is_begun(
    qtbot: QtBot, desk: NoteDesk, use_cases: UseCases
) -> None:
    desk.type("Called Anna")
    desk.begin(Begun(duration_s=90))
    assert (desk.note.text, desk.note.begun.duration_s) == ("", 90)
    kept(qtbot, use_cases, "Called Anna")
    desk.begin()
    (draft,) = drafts(use_cases)
    desk.lay_draft(draft, NOW)
    assert desk.note.text == "Called Anna"
    assert desk.kept_at == NOW


def test_a_draft_that_could_not_be_kept_is_kept_by_the_next_key(
    qtbot: QtBot, desk: NoteDesk, disk: Disk, use_cases: UseCases
) -> None:
    disk.lock()
    with qtbot.waitSignal(desk.refused):
        desk.type("Called Anna")
    disk.free()
    desk.type("Called Anna.")
    kept(qtbot, use_cases, "Called Anna.")


def test_no_note_gives_way_to_another_before_it_is_kept(
    qtbot: QtBot, desk: NoteDesk, disk: Disk, use_cases: UseCases
) -> None:
    disk.lock()
    with qtbot.waitSignal(desk.refused) as told:
        desk.type("Called Anna")
    assert told.args == [desk.unkept]
    desk.begin()
    assert desk.note.text == "Called Anna"
    disk.free()
    desk.type("Called Anna.")
    kept(qtbot, use_cases, "Called Anna.")
    qtbot.waitUntil(lambda: desk.unkept is None)
    desk.begin()
    assert desk.note.is_blank


def test_a_draft_that_is_refused_once_another_note_lies_there_is_kept_later(
    qtbot: QtBot, desk: NoteDesk, disk: Disk, use_cases: UseCases
) -> None:
    disk.lock()
    desk.type("Called Anna")
    with qtbot.waitSignal(desk.refused):
        desk.begin()
    assert isinstance(desk.unkept, JournalBusyError)
    disk.free()
    desk.flush()
    kept(qtbot, use_cases, "Called Anna")
    desk.type("Called Bram Jansen")
    qtbot.waitUntil(lambda: desk.unkept is None)
    kept(qtbot, use_cases, "Called Bram Jansen", "Called Anna")


def test_a_draft_that_is_refused_does_not_come_back_once_it_is_discarded(
    qtbot: QtBot, desk: NoteDesk, disk: Disk, ui_context: UiContext, use_cases: UseCases
) -> None:
    disk.lock()
    desk.type("Called Anna")
    desk.flush()
    with qtbot.waitSignal(desk.refused):
        desk.discard()
    disk.free()
    desk.flush()
    ui_context.tasks.finish_writes()
    assert waiting(use_cases) == []


def test_a_discarded_note_is_gone_until_it_is_taken_back(
    qtbot: QtBot, desk: NoteDesk, use_cases: UseCases
) -> None:
    assert desk.discard() is None
    desk.type("Called Anna")
    kept(qtbot, use_cases, "Called Anna")
    take_back = desk.discard()
    assert desk.note.is_blank
    kept(qtbot, use_cases)
    assert take_back is not None
    take_back()
    assert desk.note.text == "Called Anna"
    kept(qtbot, use_cases, "Called Anna")


def test_what_is_laid_back_while_another_is_saved_stays(
    qtbot: QtBot, desk: NoteDesk, save: Callable[[], SavedNote], use_cases: UseCases
) -> None:
    desk.type("thrown away")
    take_back = desk.discard()
    assert take_back is not None
    desk.type("Called Anna")
    desk.save()
    with qtbot.waitSignal(desk.saved):
        take_back()
    assert desk.note.text == "thrown away"
    kept(qtbot, use_cases, "thrown away")


def test_a_draft_discarded_elsewhere_leaves_the_desk(
    qtbot: QtBot, desk: NoteDesk, use_cases: UseCases
) -> None:
    desk.type("Called Anna")
    kept(qtbot, use_cases, "Called Anna")
    (draft,) = drafts(use_cases)
    use_cases.drafts.discard(draft.draft.uid, "elsewhere")
    qtbot.waitUntil(lambda: desk.note.is_blank)


def test_a_contact_that_is_merged_into_another_gives_way_to_that_one(
    qtbot: QtBot, desk: NoteDesk, use_cases: UseCases, people: dict[str, int]
) -> None:
    jansen, berg = people["Bram Jansen"], people["Bram van den Berg"]
    desk.type("Called Bram")
    desk.change(desk.note.meaning("Bram", Participant(jansen, "Bram Jansen")))
    desk.flush()
    kept(qtbot, use_cases, "Called Bram")
    use_cases.merging().merge(berg, jansen)
    meant = (Named("Bram", Participant(berg, "Bram van den Berg")),)
    qtbot.waitUntil(lambda: desk.note.named == meant)
    desk.type("Called Bram, and well")
    kept(qtbot, use_cases, "Called Bram, and well")


def test_who_is_erased_does_not_come_back_with_the_next_key(
    qtbot: QtBot, desk: NoteDesk, use_cases: UseCases, people: dict[str, int]
) -> None:
    jansen = people["Bram Jansen"]
    desk.type("Called Bram")
    desk.change(desk.note.meaning("Bram", Participant(jansen, "Bram Jansen")))
    desk.flush()
    kept(qtbot, use_cases, "Called Bram")
    use_cases.contacts.delete(jansen)
    while use_cases.bin().erase():
        pass
    qtbot.waitUntil(lambda: desk.note.named == ())
    desk.type("Called Bram again")
    kept(qtbot, use_cases, "Called Bram again")
    (draft,) = drafts(use_cases)
    assert "Jansen" not in str(draft.draft.fields)


def test_what_is_typed_on_in_a_draft_discarded_elsewhere_is_kept_as_another(
    qtbot: QtBot, desk: NoteDesk, use_cases: UseCases
) -> None:
    desk.type("Called Anna")
    kept(qtbot, use_cases, "Called Anna")
    uid = desk.uid
    use_cases.drafts.discard(uid, "elsewhere")
    desk.type("Called Anna, and Bram")
    kept(qtbot, use_cases, "Called Anna, and Bram")
    assert desk.note.text == "Called Anna, and Bram"
    (draft,) = drafts(use_cases)
    qtbot.waitUntil(lambda: desk.uid == draft.draft.uid)
    assert desk.uid != uid


def test_a_page_is_read_once_typing_pauses_or_it_is_asked_for(qtbot: QtBot, desk: NoteDesk) -> None:
    with qtbot.assertNotEmitted(desk.changed):
        desk.type(LONG)
    with qtbot.waitSignal(desk.changed):
        desk.type(f"{LONG}x")
    desk.type(f"#board {LONG}")
    assert desk.reading is not None
    assert desk.reading.topics == ("board",)


def test_two_desks_lose_nothing_of_each_other(
    qtbot: QtBot, store: Store, desk: NoteDesk, use_cases: UseCases
) -> None:
    """Another process writes on in the draft that is being written here."""
    desk.type("both")
    kept(qtbot, use_cases, "both")
    (waits,) = drafts(use_cases)
    DraftService(store).keep(replace(waits.draft, text="there"), waits.draft, "elsewhere")
    desk.type("here")
    qtbot.waitUntil(lambda: set(waiting(use_cases)) == {"here", "there"})
