"""Whatever the app was started for, garbage is collected once all of it is loaded."""

from __future__ import annotations

import gc

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.application.conftest import LONG_ENOUGH_MS, Open
from ui import application as application_module
from ui.main_window.main_window import MainWindow


class Knot:
    """Hold itself, so that only the collector ends it."""

    def __init__(self, ended: list[None]) -> None:
        self.knot = self
        self._ended = ended

    def __del__(self) -> None:
        self._ended.append(None)


def await_collecting(qtbot: QtBot) -> None:
    """Pile up garbage, and wait until it is collected."""
    ended: list[None] = []
    Knot(ended)
    for _ in range(10 * gc.get_threshold()[0]):
        Knot([])
    qtbot.waitUntil(lambda: bool(ended), timeout=LONG_ENOUGH_MS)


@pytest.fixture
def unpainted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Paint no window, which without a window manager even a minimised one would be.

    Nothing is left of the apps before, which would collect too.
    """
    gc.collect()
    monkeypatch.setattr(MainWindow, "paintEvent", lambda _self, _event: None)
    monkeypatch.setattr(application_module, "_UNSEEN_MS", 1)


def test_in_the_background_with_a_tray(
    qtbot: QtBot, open_app: Open, tray: None, unpainted: None
) -> None:
    open_app().start(background=True)
    await_collecting(qtbot)


def test_in_the_background_without_a_tray(
    qtbot: QtBot, open_app: Open, no_tray: None, unpainted: None
) -> None:
    open_app().start(background=True)
    await_collecting(qtbot)


def test_after_a_start_for_a_note(
    qtbot: QtBot, open_app: Open, tray: None, unpainted: None, notes_wanted: list[None]
) -> None:
    open_app().start(background=False, request="note")
    await_collecting(qtbot)
    assert len(notes_wanted) == 1
