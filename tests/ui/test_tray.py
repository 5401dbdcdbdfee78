"""The tray, where there is one, brings the window, the reminders and the end."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from ui.tray import Tray

Reason = QSystemTrayIcon.ActivationReason


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    yield window
    window.close()


@pytest.fixture
def tray(window: QWidget) -> Tray:
    return Tray(window)


def icon(tray: Tray) -> QSystemTrayIcon:
    (found,) = tray.findChildren(QSystemTrayIcon)
    return found


def menu(tray: Tray) -> list[QAction]:
    shown: QMenu = icon(tray).contextMenu()
    return [action for action in shown.actions() if not action.isSeparator()]


@pytest.mark.parametrize(
    ("at", "signal"),
    [
        (0, "open_requested"),
        (1, "note_requested"),
        (2, "reminders_requested"),
        (3, "quit_requested"),
    ],
)
def test_its_menu_asks(tray: Tray, qtbot: QtBot, at: int, signal: str) -> None:
    with qtbot.waitSignal(getattr(tray, signal)):
        menu(tray)[at].trigger()


@pytest.mark.parametrize("reason", [Reason.Trigger, Reason.DoubleClick])
def test_a_click_opens_the_window(
    tray: Tray, qtbot: QtBot, reason: Reason, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    with qtbot.waitSignal(tray.open_requested):
        icon(tray).activated.emit(reason)


@pytest.mark.parametrize(
    ("platform", "reason"), [("linux", Reason.Context), ("darwin", Reason.Trigger)]
)
def test_opening_the_menu_does_not_open_the_window(
    tray: Tray, qtbot: QtBot, platform: str, reason: Reason, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    with qtbot.assertNotEmitted(tray.open_requested):
        icon(tray).activated.emit(reason)


def test_says_how_many_reminders_wait(tray: Tray) -> None:
    tray.set_due_count(3)
    assert icon(tray).toolTip() == "Attent: 3 reminders"
    tray.set_due_count(0)
    assert icon(tray).toolTip() == "Attent"


def test_has_an_icon(tray: Tray) -> None:
    assert not icon(tray).icon().pixmap(22, 22).isNull()


@pytest.mark.parametrize("available", [True, False])
def test_tells_whether_the_desktop_has_a_tray_and_waits_for_one(
    tray: Tray, available: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: available)
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    assert tray.appear() is available
    assert icon(tray).isVisible()
    tray.leave()
    assert not icon(tray).isVisible()
