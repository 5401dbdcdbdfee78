"""What is being written is kept as a draft, and gone on with or discarded."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from services.capture.draft_fields import draft_of
from services.capture.note import QuickNote
from services.journal.values import DraftView
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.jobs import Gate
from tests.ui.capture.conftest import Begin, Disk
from tests.ui.capture.journal import drafts, entries, waiting
from tests.ui.capture.note_window import (
    CTRL,
    choose,
    leave,
    needs_focus,
    offered,
    open_menu,
    opened,
    press,
    shown,
    text,
    write,
)
from ui.capture.capture_controller import CaptureController
from ui.capture.capture_window import CaptureWindow
from ui.context import UiContext


@needs_focus
def test_what_was_written_just_now_is_gone_on_with(
    qtbot: QtBot, notes: CaptureController, window: CaptureWindow, clock: FrozenClock
) -> None:
    write(window, "Called An")
    leave(qtbot, window)
    clock.advance(minutes=9)
    opened(qtbot, notes)
    write(window, "na")
    assert text(notes) == "Called Anna"


@needs_focus
def test_what_is_older_waits_and_can_be_gone_on_with(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    clock: FrozenClock,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    write(window, "Called Anna & co, mail tomorrow")
    leave(qtbot, window)
    qtbot.waitUntil(lambda: len(waiting(use_cases)) == 1)
    clock.advance(days=1)
    opened(qtbot, notes)
    assert text(notes) == ""
    qtbot.waitUntil(window.fields.footer.drafts.isVisible)
    press(Qt.Key.Key_D, CTRL)
    assert offered(open_menu(qtbot)) == [
        "Called Anna && co, mail tomorrow\tYesterday, 16:00",
        "&New note",
        "&Discard draft",
    ]
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: text(notes) == "Called Anna & co, mail tomorrow")
    qtbot.waitUntil(window.fields.text.hasFocus)
    assert "Follow-up Thu 26 Nov, today" in shown(window)  # as of when it was written
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)
    (entry,) = entries(use_cases, people["Anna de Vries"])
    assert entry.happened_local.day == 25


def test_a_new_note_leaves_the_other_waiting(
    qtbot: QtBot, notes: CaptureController, window: CaptureWindow, use_cases: UseCases
) -> None:
    write(window, "Called Anna")
    press(Qt.Key.Key_N, CTRL)
    write(window, "Called Daan")
    qtbot.waitUntil(lambda: set(waiting(use_cases)) == {"Called Anna", "Called Daan"})
    press(Qt.Key.Key_D, CTRL)
    choose(qtbot, "Called Anna")
    qtbot.waitUntil(lambda: text(notes) == "Called Anna")
    qtbot.waitUntil(lambda: set(waiting(use_cases)) == {"Called Anna", "Called Daan"})


@pytest.mark.parametrize("how", ["hide", "close", "end"])
def test_what_was_typed_is_kept_at_once_when_it_is_left(
    ui_context: UiContext,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    how: str,
) -> None:
    write(window, "Called Anna")
    if how == "end":
        notes.close()
    else:
        getattr(window, how)()
    ui_context.tasks.finish_writes()  # and no pause in typing was waited for
    assert waiting(use_cases) == ["Called Anna"]


@pytest.mark.parametrize(("minutes", "goes_on"), [(3, "Called Anna"), (60, "")])
def test_what_was_written_when_the_app_ended_is_gone_on_with_for_a_while(
    qtbot: QtBot,
    ui_context: UiContext,
    notes: CaptureController,
    window: CaptureWindow,
    clock: FrozenClock,
    again: Begin,
    minutes: int,
    goes_on: str,
) -> None:
    write(window, "Called Anna")
    notes.close()
    ui_context.tasks.finish_writes()
    clock.advance(minutes=minutes)
    after = again()
    qtbot.waitUntil(lambda: shown_drafts(after) or text(after) == goes_on != "")
    opened(qtbot, after)
    assert text(after) == goes_on


def shown_drafts(notes: CaptureController) -> bool:
    return notes.window.fields.footer.drafts.text() == "1 drafts wait"


def test_what_is_typed_before_drafts_are_read_is_not_overtaken(
    qtbot: QtBot, ui_context: UiContext, use_cases: UseCases, again: Begin, gate: Gate
) -> None:
    use_cases.drafts.keep(draft_of(QuickNote("Called Daan")), None)
    ui_context.tasks.read(ui_context.tasks, gate.job, lambda _: None)
    notes = again()
    notes.open()
    qtbot.waitUntil(notes.window.fields.text.hasFocus)
    write(notes.window, "Called Anna")
    gate.open()
    qtbot.waitUntil(lambda: bool(shown(notes.window)))
    assert text(notes) == "Called Anna"


def test_a_draft_is_opened(
    qtbot: QtBot, notes: CaptureController, use_cases: UseCases, clock: FrozenClock
) -> None:
    first = use_cases.drafts.keep(draft_of(QuickNote("Called Anna")), None)
    clock.advance(minutes=5)
    use_cases.drafts.keep(draft_of(QuickNote("Called Daan")), None)
    notes.open_draft(first.uid)
    qtbot.waitUntil(notes.window.isVisible)
    assert text(notes) == "Called Anna"


def test_a_draft_of_the_command_line_is_read_as_of_when_it_was_typed(
    qtbot: QtBot, notes: CaptureController, use_cases: UseCases, clock: FrozenClock
) -> None:
    draft = use_cases.drafts.keep(DraftView("a", 0, None, "Bram, mail tomorrow", {}), None)
    clock.advance(days=3)
    notes.open_draft(draft.uid)
    qtbot.waitUntil(lambda: len(shown(notes.window)) > 1)
    assert "Follow-up Thu 26 Nov, 2 days ago" in shown(notes.window)


def test_what_was_refused_a_moment_ago_is_kept_at_the_end(
    notes: CaptureController,
    window: CaptureWindow,
    disk: Disk,
    qtbot: QtBot,
    ui_context: UiContext,
    use_cases: UseCases,
) -> None:
    disk.lock()
    write(window, "Called Anna")
    press(Qt.Key.Key_N, CTRL)
    leave(qtbot, window)
    qtbot.waitUntil(lambda: bool(window.fields.text.accessibleDescription()))
    disk.free()
    notes.close()
    ui_context.tasks.finish_writes()
    assert waiting(use_cases) == ["Called Anna"]


def test_a_draft_discarded_can_be_taken_back(
    qtbot: QtBot, notes: CaptureController, window: CaptureWindow, use_cases: UseCases
) -> None:
    write(window, "Called Anna")
    qtbot.waitUntil(lambda: waiting(use_cases) == ["Called Anna"])
    press(Qt.Key.Key_D, CTRL)
    with qtbot.waitSignal(notes.undo_offered) as told:
        choose(qtbot, "&Discard draft")
    words, take_back = told.args or ("", None)
    assert words == "Draft discarded"
    assert window.fields.text.toPlainText() == ""
    qtbot.waitUntil(lambda: waiting(use_cases) == [])
    assert take_back is not None
    take_back()
    assert window.fields.text.toPlainText() == "Called Anna"
    qtbot.waitUntil(lambda: waiting(use_cases) == ["Called Anna"])


def test_a_draft_discarded_elsewhere_leaves_the_window(
    qtbot: QtBot, window: CaptureWindow, use_cases: UseCases
) -> None:
    write(window, "Called Anna")
    qtbot.waitUntil(lambda: waiting(use_cases) == ["Called Anna"])
    (draft,) = drafts(use_cases)
    use_cases.drafts.discard(draft.draft.uid, "elsewhere")
    qtbot.waitUntil(lambda: window.fields.text.toPlainText() == "")


def test_the_foot_says_when_the_draft_was_kept(qtbot: QtBot, window: CaptureWindow) -> None:
    drafts = window.fields.footer.drafts
    assert not drafts.isVisible()
    write(window, "Called Anna")
    qtbot.waitUntil(lambda: drafts.text() == "Draft saved 16:00")
    press(Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: drafts.text() == "1 drafts wait")  # "1 draft waits" once translated
