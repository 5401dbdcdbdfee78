"""The window fits the screen, and its columns fit the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from services.contacts.list_reader import read_first_rows
from services.store import Store
from tests.ui.main_window.conftest import the
from ui.context import UiContext
from ui.main_window.contact_list_panel import ContactListPanel
from ui.main_window.main_window import MainWindow
from ui.main_window.navigation import Navigation
from ui.widgets.splitter import HairlineSplitter


@pytest.mark.parametrize(
    ("width", "nav", "least_list"), [(1280, 192, 272), (1100, 192, 272), (1099, 56, 256)]
)
def test_below_1100_px_the_navigation_is_a_rail(
    qtbot: QtBot, window: MainWindow, width: int, nav: int, least_list: int
) -> None:
    window.resize(width, 700)
    qtbot.waitUntil(lambda: the(window, Navigation).width() == nav)
    assert the(window, ContactListPanel).width() == least_list


def test_a_width_the_user_gave_the_list_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 700)
    the(window, HairlineSplitter).setSizes([400, 700])
    wanted = the(window, ContactListPanel).width()
    window.resize(1290, 720)
    assert the(window, ContactListPanel).width() == wanted


class Screen:
    """Stand for a screen by the room it has."""

    def __init__(self, width: int, height: int) -> None:
        self._room = QSize(width, height)

    def availableSize(self) -> QSize:
        return self._room


@pytest.mark.parametrize(
    ("room", "size"),
    [
        ((1920, 1080), (1280, 800)),
        ((1280, 840), (1280, 800)),
        ((1024, 700), (1024, 660)),
        ((683, 360), (683, 320)),
    ],
)
def test_fits_the_screen(
    ui_context: UiContext,
    store: Store,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    room: tuple[int, int],
    size: tuple[int, int],
) -> None:
    monkeypatch.setattr(MainWindow, "screen", lambda _self: Screen(*room))
    window = MainWindow(ui_context, read_first_rows(store.path, store.clock))
    qtbot.addWidget(window)
    assert window.size().toTuple() == size
    least = window.minimumSize()
    assert (least.width() <= room[0], least.height() <= room[1] - 40) == (True, True)
    assert window.isMaximized() == (size != (1280, 800))
