"""A note is saved once, with all that it says; what can't be saved stays where it lies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from services.capture.saving import WhoseNoteError
from services.errors import KnownError
from services.journal.values import NewEntry
from services.store import JournalBusyError, JournalUnusableError
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.jobs import Gate
from tests.ui.capture.conftest import Disk
from tests.ui.capture.journal import entries, kept, waiting
from ui.capture.line_reader import LineReader
from ui.capture.note_desk import NoteDesk
from ui.capture.saved_note import SavedNote
from ui.context import UiContext
from ui.tasks import UnexpectedError

NOW = datetime(2026, 11, 25, 15, 0, tzinfo=UTC)
LONG = "Called Anna de Vries. " + "She spoke of the board, " * 900 + "and left."


def test_a_saved_note_leaves_no_draft_and_a_blank_one(
    qtbot: QtBot,
    desk: NoteDesk,
    save: Callable[[], SavedNote],
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    desk.type("Called Anna")
    desk.flush()
    assert save().names == ("Anna de Vries",)
    assert desk.note.is_blank
    assert waiting(use_cases) == []
    (entry,) = entries(use_cases, people["Anna de Vries"])
    assert entry.happened_at == NOW


def test_a_note_is_saved_though_the_clock_was_put_back(
    desk: NoteDesk,
    save: Callable[[], SavedNote],
    clock: FrozenClock,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    desk.type("Called Anna")
    clock.advance(minutes=-10)
    save()
    (entry,) = entries(use_cases, people["Anna de Vries"])
    assert entry.happened_at == clock.now()


def test_saving_twice_makes_one_entry(
    qtbot: QtBot,
    desk: NoteDesk,
    save: Callable[[], SavedNote],
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    desk.type("Called Anna")
    desk.save()
    assert desk.is_busy
    save()
    assert len(entries(use_cases, people["Anna de Vries"])) == 1


def test_nothing_is_taken_over_while_it_is_saved(
    desk: NoteDesk, save: Callable[[], SavedNote], use_cases: UseCases, people: dict[str, int]
) -> None:
    desk.type("Called Anna")
    desk.save()
    desk.change(replace(desk.note, mood=5))
    desk.begin()
    assert (desk.note.text, desk.note.mood) == ("Called Anna", None)
    assert desk.discard() is None
    save()
    assert desk.note.is_blank


def test_a_note_that_is_being_saved_leaves_no_draft_when_its_window_goes(
    qtbot: QtBot, desk: NoteDesk, ui_context: UiContext, use_cases: UseCases
) -> None:
    gate = Gate()
    ui_context.tasks.write(desk, gate.job, lambda _through: None)
    desk.type("Called Anna")
    desk.save()
    desk.flush()
    with qtbot.waitSignal(desk.saved):
        gate.open()
    ui_context.tasks.finish_writes()
    assert waiting(use_cases) == []


def test_a_bug_elsewhere_leaves_what_is_being_saved(
    qtbot: QtBot, desk: NoteDesk, ui_context: UiContext, bugs: list[BaseException]
) -> None:
    gate = Gate()
    ui_context.tasks.write(desk, gate.job, lambda _through: None)
    desk.type("Called Anna")
    desk.save()
    ui_context.tasks.bug_raised.emit(ZeroDivisionError())
    bugs.clear()
    assert desk.is_busy
    with qtbot.waitSignal(desk.saved):
        gate.open()


def test_a_note_of_nobody_is_refused_and_stays(qtbot: QtBot, desk: NoteDesk) -> None:
    desk.type("No name in here")
    with qtbot.waitSignal(desk.refused) as told:
        desk.save()
    assert isinstance(one(told.args), WhoseNoteError)
    assert desk.note.text == "No name in here"
    assert not desk.is_busy


def one(args: list[object] | None) -> object:
    """Return what a signal told."""
    assert args is not None
    (only,) = args
    return only


@pytest.mark.parametrize(
    ("mishap", "error"), [("fill", JournalUnusableError), ("lock", JournalBusyError)]
)
def test_what_could_not_be_saved_stays_and_is_saved_by_the_next_try(
    qtbot: QtBot,
    desk: NoteDesk,
    save: Callable[[], SavedNote],
    disk: Disk,
    use_cases: UseCases,
    people: dict[str, int],
    mishap: str,
    error: type[KnownError],
) -> None:
    desk.type(LONG)
    getattr(disk, mishap)()
    with qtbot.waitSignal(desk.refused) as told:
        desk.save()
    assert isinstance(one(told.args), error)
    assert desk.note.text == LONG
    assert not desk.is_busy
    assert entries(use_cases, people["Anna de Vries"]) == ()
    disk.free()
    save()
    (entry,) = entries(use_cases, people["Anna de Vries"])
    assert entry.text == LONG
    assert waiting(use_cases) == []


def test_a_bug_while_saving_leaves_the_note(
    qtbot: QtBot,
    desk: NoteDesk,
    use_cases: UseCases,
    bugs: list[BaseException],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_self: object, _new: NewEntry, _origin: str) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(type(use_cases.journal), "add_entry", fail)
    desk.type("Called Anna")
    with qtbot.waitSignal(desk.refused) as told:
        desk.save()
    assert isinstance(one(told.args), UnexpectedError)
    assert (desk.is_busy, desk.note.text) == (False, "Called Anna")
    kept(qtbot, use_cases, "Called Anna")
    bugs.clear()


def test_undo_takes_the_entry_back_and_brings_the_note_back(
    qtbot: QtBot,
    desk: NoteDesk,
    save: Callable[[], SavedNote],
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    desk.type("Called Anna")
    desk.change(replace(desk.note, mood=4))
    saved = save()
    desk.type("the next one")
    with qtbot.waitSignal(desk.taken_back):
        saved.undo()
    assert (desk.note.text, desk.note.mood) == ("Called Anna", 4)
    assert entries(use_cases, people["Anna de Vries"]) == ()
    qtbot.waitUntil(lambda: set(waiting(use_cases)) == {"Called Anna", "the next one"})
    save()
    assert len(entries(use_cases, people["Anna de Vries"])) == 1


def test_undo_after_something_newer_lays_no_second_note(
    qtbot: QtBot,
    ui_context: UiContext,
    desk: NoteDesk,
    save: Callable[[], SavedNote],
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    desk.type("Called Anna")
    saved = save()
    use_cases.bulk.add_tag([people["Noor Bakker"]], "sailing")
    with qtbot.waitSignal(ui_context.tasks.known_error_raised):
        saved.undo()
    assert desk.note.is_blank
    assert len(entries(use_cases, people["Anna de Vries"])) == 1


def test_a_note_is_saved_once_names_are_known(
    qtbot: QtBot, ui_context: UiContext, people: dict[str, int], use_cases: UseCases, gate: Gate
) -> None:
    ui_context.tasks.read(ui_context.tasks, gate.job, lambda _: None)
    reader = LineReader(ui_context)
    desk = NoteDesk(ui_context, reader, reader)
    reader.load()
    desk.type("Called Anna")
    desk.save()
    assert desk.reading is None
    with qtbot.waitSignal(desk.saved):
        gate.open()
    assert len(entries(use_cases, people["Anna de Vries"])) == 1
