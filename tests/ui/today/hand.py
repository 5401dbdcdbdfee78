"""What the user does with the page of today, and what was asked of the services by it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from services.today.values import Today
from services.use_cases import UseCases
from tests.ui.today.conftest import ON, CasesDouble
from ui.today.row_layout import RowLayout
from ui.today.row_list import TodayRowList
from ui.today.today_page import TodayPage
from ui.widgets.labels import Label


def open_menu_of(page: TodayPage) -> QMenu:
    (menu,) = (each for each in page.findChildren(QMenu) if each.isVisible())
    return menu


def choose(page: TodayPage, words: str) -> None:
    """Choose from the open menu by its words."""
    menu = open_menu_of(page)
    (action,) = (each for each in menu.actions() if each.text().split("\t")[0] == words)
    menu.close()
    action.trigger()


def click(rows: TodayRowList, key: str, part: Callable[[RowLayout], QRect]) -> None:
    index = next(rows.model().index(at, 0) for at, each in enumerate(rows.rows) if each.key == key)
    layout = rows.rows_delegate.layout_of(index, rows.visualRect(index), rows.layoutDirection())
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=part(layout).center())


def await_asked(qtbot: QtBot, cases: CasesDouble, *asked: object) -> None:
    qtbot.waitUntil(lambda: asked in cases.prompts.asked)


def await_read(qtbot: QtBot, page: TodayPage) -> None:
    """Wait for what was asked for to be read."""
    with qtbot.waitSignal(page.today_read):
        page.read()


def real_day(cases: CasesDouble, use_cases: UseCases) -> Today:
    """Show the follow-ups of the real journal."""
    cases.value = Today(ON, due=use_cases.reminders.due())
    return cases.value


def said(page: QWidget, words: str) -> bool:
    return any(each.text() == words and each.isVisible() for each in page.findChildren(Label))
