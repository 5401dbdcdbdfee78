"""The quick note opens from anywhere, for a talk or by itself, and stays put."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from services.capture.note import Begun
from services.contacts.reach import Way
from services.global_shortcut import Press
from services.journal.values import Participant
from services.terms import EntryKind, Purpose
from services.use_cases import UseCases
from tests.support.jobs import Gate
from tests.ui.capture.conftest import Begin
from tests.ui.capture.journal import entries, waiting
from tests.ui.capture.note_window import CTRL, leave, needs_focus, opened, press, shown, text, write
from ui.capture.capture_controller import CaptureController
from ui.capture.capture_window import CaptureWindow
from ui.capture.quick_notes import QuickNotes
from ui.capture.window_place import SETTING
from ui.context import UiContext

CALL = Begun(kind=EntryKind.VIDEO_CALL, channel="teams", duration_s=18 * 60)


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


def test_a_check_in_is_for_them_alone(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    anna = people["Anna de Vries"]
    notes.open_after(anna, Way.CALL, Purpose.CARE)
    qtbot.waitUntil(lambda: "care" in [each.casefold() for each in shown(window)])
    assert notes.window.isVisible()
    write(window, "The dog is well")
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)
    (entry,) = entries(use_cases, anna)
    assert entry.purpose is Purpose.CARE


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
