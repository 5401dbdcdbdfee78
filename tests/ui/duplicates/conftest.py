"""Fixtures of the window of duplicates on a real journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from ui.context import UiContext
from ui.duplicates.duplicates_window import DuplicatesWindow
from ui.widgets.buttons import Button

ShowDuplicates = Callable[[], DuplicatesWindow]


@pytest.fixture
def show_duplicates(qtbot: QtBot, ui_context: UiContext) -> Iterator[ShowDuplicates]:
    """Give a function that opens the window and waits until everyone was compared."""
    windows: list[DuplicatesWindow] = []

    def show() -> DuplicatesWindow:
        window = DuplicatesWindow(ui_context)
        windows.append(window)
        with qtbot.waitSignal(window.searched):
            window.present()
        if window.groups:
            await_pair(qtbot, window)
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield show
    for window in windows:
        window.close()
        shiboken6.delete(window)


def await_pair(qtbot: QtBot, window: DuplicatesWindow) -> None:
    """Wait until two contacts stand side by side and can be merged."""
    qtbot.waitUntil(lambda: button(window, "Merge").isEnabled())


def button(window: DuplicatesWindow, text: str) -> Button:
    """Return the button that says so."""
    (found,) = (each for each in window.findChildren(Button) if each.text() == text)
    return found
