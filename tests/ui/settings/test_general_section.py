"""That the app starts at log-in is switched in the settings."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.autostart import NotedAutostart
from ui.autostart_keeper import AutostartKeeper
from ui.context import UiContext
from ui.settings.general_section import GeneralSection


@pytest.fixture
def autostart() -> NotedAutostart:
    return NotedAutostart()


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[QWidget]:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    yield page
    page.close()


@pytest.fixture
def keeper(ui_context: UiContext, autostart: NotedAutostart, page: QWidget) -> AutostartKeeper:
    return AutostartKeeper(ui_context, autostart, ["attent"], page)


@pytest.fixture
def section(
    ui_context: UiContext, keeper: AutostartKeeper, page: QWidget, qtbot: QtBot
) -> GeneralSection:
    section = GeneralSection(ui_context.theme, keeper, page)
    section.show()
    assert not section.check.isEnabled()
    with qtbot.waitSignal(keeper.changed):
        keeper.start()
    return section


def test_a_click_switches_it(
    section: GeneralSection, autostart: NotedAutostart, qtbot: QtBot
) -> None:
    assert section.check.isEnabled()
    assert not section.check.isChecked()
    QTest.mouseClick(section.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: autostart.command == ("attent",))
    QTest.keyClick(section.check, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: autostart.command is None)


def test_a_refusal_takes_the_tick_back(
    section: GeneralSection, autostart: NotedAutostart, qtbot: QtBot
) -> None:
    autostart.refuses = True
    QTest.mouseClick(section.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not section.check.isChecked())
    assert autostart.command is None


def test_shows_what_the_system_does_when_it_opens(
    ui_context: UiContext,
    section: GeneralSection,
    keeper: AutostartKeeper,
    autostart: NotedAutostart,
    qtbot: QtBot,
) -> None:
    autostart.command = ("attent",)
    GeneralSection(ui_context.theme, keeper, section.parentWidget())
    qtbot.waitUntil(section.check.isChecked)
