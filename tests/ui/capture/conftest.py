"""A shortcut that tests press, and the keeper that listens to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.support.shortcut import PressableShortcut
from ui.capture.shortcut_keeper import ShortcutKeeper
from ui.context import UiContext


@pytest.fixture
def shortcut() -> PressableShortcut:
    return PressableShortcut()


@pytest.fixture
def keeper(
    qtbot: QtBot, ui_context: UiContext, owner: QObject, shortcut: PressableShortcut
) -> ShortcutKeeper:
    """Give a keeper that has not begun."""
    return ShortcutKeeper(ui_context, shortcut, owner)


@pytest.fixture
def started(qtbot: QtBot, keeper: ShortcutKeeper) -> ShortcutKeeper:
    """Give a keeper that has read the setting and bound its keys."""
    keeper.start()
    qtbot.waitUntil(lambda: keeper.state.works or keeper.state.error is not None)
    return keeper
