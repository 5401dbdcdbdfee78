"""The quick note opens from anywhere, goes on with what was being written, and stays put."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from services.capture.draft_fields import draft_of
from services.capture.note import Begun, QuickNote
from services.global_shortcut import Press
from services.journal.values import DraftView, Participant
from services.terms import EntryKind
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.jobs import Gate
from tests.ui.capture.conftest import (
    CTRL,
    Disk,
    choose,
    entries,
    leave,
    needs_focus,
    offered,
    open_menu,
    opened,
    press,
    shown,
    waiting,
    write,
)
from ui.capture.capture_controller import SETTING, CaptureController
from ui.capture.capture_window import CaptureWindow
from ui.capture.quick_notes import QuickNotes
from ui.context import UiContext

CALL = Begun(kind=EntryKind.VIDEO_CALL, channel="teams", duration_s=18 * 60)
Begin = Callable[[], CaptureController]


@pytest.fixture
def again(ui_context: UiContext) -> Iterator[Begin]:
    """Give a function that starts the app anew on the same journal."""
    started: list[CaptureController] = []

    def start() -> CaptureController:
        started.append(CaptureController(ui_context, lambda _window, _press: None))
        return started[-1]

    yield start
    for each in filter(shiboken6.isValid, started):
        each.close()


def text(notes: CaptureController) -> str:
    window = notes.window
    return window.fields.text.toPlainText()


def test_it_is_built_beforehand_and_stays_hidden(qtbot: QtBot, ui_context: UiContext) -> None:
    notes = QuickNotes(ui_context, lambda _window, _press: None, None)
    notes.prepare_soon()
    assert windows() == []
    qtbot.waitUntil(lambda: len(windows()) == 1)
    assert not windows()[0].isVisible()
    notes.close()


def windows() -> list[CaptureWindow]:
    """Return the windows that are built."""
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, CaptureWindow)]


def test_it_opens_with_the_caret_in_the_text(
    notes: CaptureController, window: CaptureWindow, activated: list[int]
) -> None:
    write(window, "x")
    assert text(notes) == "x"
    assert activated == []


def test_a_press_gives_it_the_right_to_the_focus(
    qtbot: QtBot, notes: CaptureController, activated: list[int]
) -> None:
    notes.open(Press(1))
    assert activated == [int(notes.window.winId())]
    qtbot.waitUntil(notes.window.fields.text.hasFocus)


def test_the_right_of_a_press_is_handed_on(
    notes: CaptureController, window: CaptureWindow, activated: list[int]
) -> None:
    notes.open(Press(time_ms=7))
    assert activated == [int(window.winId())]


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
    assert "Follow-up today" in shown(window)  # as of when it was written
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


def test_typed_before_names_are_known_it_is_saved_once_they_are(
    qtbot: QtBot,
    ui_context: UiContext,
    notes: CaptureController,
    use_cases: UseCases,
    people: dict[str, int],
    gate: Gate,
) -> None:
    ui_context.tasks.read(ui_context.tasks, gate.job, lambda _: None)
    notes.open()
    qtbot.waitUntil(notes.window.fields.text.hasFocus)
    write(notes.window, "Called Anna")
    press(Qt.Key.Key_Return, CTRL)
    with qtbot.waitSignal(notes.note_saved):
        gate.open()
    assert len(entries(use_cases, people["Anna de Vries"])) == 1


def test_it_opens_for_a_talk_and_what_was_written_waits(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    write(window, "Called Daan")
    anna = Participant(people["Anna de Vries"], "Anna de Vries")
    notes.open_for(replace(CALL, contact=anna))
    assert shown(window)[:3] == ["Anna de Vries", "Video call", "Teams"]
    assert text(notes) == ""
    qtbot.waitUntil(lambda: waiting(use_cases) == ["Called Daan"])
    write(window, "The board signs")
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)
    (entry,) = entries(use_cases, people["Anna de Vries"])
    assert (entry.kind, entry.channel, entry.duration_s) == (
        EntryKind.VIDEO_CALL,
        "teams",
        18 * 60,
    )


@needs_focus
def test_it_offers_itself_without_taking_the_focus(
    qtbot: QtBot, notes: CaptureController, other: QLineEdit, activated: list[int]
) -> None:
    assert notes.offer(CALL)
    window = notes.window
    qtbot.waitUntil(lambda: window.isVisible() and bool(shown(window)))
    qtbot.waitExposed(window)
    assert shown(window) == ["Video call", "Teams"]
    assert other.isActiveWindow()
    assert other.hasFocus()
    assert activated == []


def test_it_does_not_offer_itself_while_somebody_writes(
    notes: CaptureController, window: CaptureWindow
) -> None:
    write(window, "Called Anna")
    assert not notes.offer(CALL)
    assert text(notes) == "Called Anna"
    assert "Teams" not in shown(window)


def test_what_it_offered_itself_for_is_there_when_it_is_opened(
    qtbot: QtBot, notes: CaptureController, other: QLineEdit
) -> None:
    notes.offer(CALL)
    window = opened(qtbot, notes)
    assert shown(window) == ["Video call", "Teams"]


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
    assert "Follow-up Thu 26 Nov" in shown(notes.window)


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


@needs_focus
def test_it_stands_where_it_stood(
    qtbot: QtBot, notes: CaptureController, window: CaptureWindow, use_cases: UseCases, again: Begin
) -> None:
    window.move(120, 90)
    qtbot.waitUntil(lambda: window.pos() == QPoint(120, 90))
    leave(qtbot, window)
    qtbot.waitUntil(lambda: use_cases.kept_settings.read(SETTING) == [120, 90])
    opened(qtbot, notes)
    assert window.pos() == QPoint(120, 90)
    notes.close()
    after = again()
    qtbot.waitUntil(lambda: bool(shown(after.window)))
    assert opened(qtbot, after).pos() == QPoint(120, 90)


@pytest.mark.parametrize("value", [[9_000, 9_000], "here", [1], [True, False]])
def test_a_place_that_is_none_is_not_taken(
    qtbot: QtBot, use_cases: UseCases, again: Begin, value: object
) -> None:
    use_cases.settings.write(SETTING, value)
    notes = again()
    qtbot.waitUntil(lambda: bool(shown(notes.window)))
    window = opened(qtbot, notes)
    assert window.screen().availableGeometry().contains(window.geometry())
