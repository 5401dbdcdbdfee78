"""The navigation list: choosing, headings, counts and the narrow rail."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.theme.palette import LIGHT
from ui.theme.theme import Theme
from ui.widgets.nav_list import NavList


@pytest.fixture
def nav(qtbot: QtBot, theme: Theme) -> NavList:
    nav = NavList(theme, "Navigation")
    nav.add_row("today", "Today", "today")
    nav.add_row("contacts", "Contacts", "contacts")
    nav.add_heading("Groups", "people3")
    nav.add_row("clients", "Clients")
    nav.add_row("team", "Team")
    qtbot.addWidget(nav)
    nav.resize(192, 400)
    nav.show()
    return nav


def index_of(nav: NavList, text: str) -> int:
    model = nav.model()
    texts = [model.index(row, 0).data() for row in range(model.rowCount())]
    return texts.index(text)


def click(nav: NavList, text: str) -> None:
    rect = nav.visualRect(nav.model().index(index_of(nav, text), 0))
    QTest.mouseClick(nav.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())


def test_model_keeps_the_rules_of_qt(nav: NavList, qtmodeltester: ModelTester) -> None:
    model: QAbstractItemModel = nav.model()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_a_click_chooses(qtbot: QtBot, nav: NavList) -> None:
    with qtbot.waitSignal(nav.chosen) as told:
        click(nav, "Clients")
    assert told.args == ["clients"]
    assert nav.chosen_key == "clients"


def test_arrows_pass_over_headings(qtbot: QtBot, nav: NavList) -> None:
    nav.choose("contacts")
    with qtbot.waitSignal(nav.chosen) as told:
        QTest.keyClick(nav, Qt.Key.Key_Down)
    assert told.args == ["clients"]


def test_a_heading_cannot_be_chosen(qtbot: QtBot, nav: NavList) -> None:
    with qtbot.assertNotEmitted(nav.chosen):
        click(nav, "Groups")


def test_choosing_the_same_again_tells_nothing(qtbot: QtBot, nav: NavList) -> None:
    nav.choose("today")
    with qtbot.assertNotEmitted(nav.chosen):
        nav.choose("today")


def test_chosen_row_has_an_accent_bar(nav: NavList) -> None:
    nav.choose("today")
    rect = nav.visualRect(nav.model().index(0, 0))
    image = nav.viewport().grab().toImage()
    assert image.pixelColor(rect.left() + 1, rect.center().y()) == LIGHT.accent


def test_counts_are_read_out_with_the_name(nav: NavList) -> None:
    nav.set_count("team", 9)
    index = nav.model().index(index_of(nav, "Team"), 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Team, 9"
    nav.set_count("team", None)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Team"


def test_rail_shows_icons_with_tooltips(nav: NavList, theme: Theme) -> None:
    nav.set_rail(True)
    assert nav.sizeHint().width() == theme.sizes.nav_rail_width
    assert nav.isRowHidden(index_of(nav, "Clients"))
    assert "Today" in nav.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    nav.set_rail(False)
    assert not nav.isRowHidden(index_of(nav, "Clients"))


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)  # pop-ups, off-screen
def test_heading_in_the_rail_stands_for_its_rows(qtbot: QtBot, nav: NavList) -> None:
    nav.choose("clients")
    nav.set_rail(True)
    heading = nav.model().index(index_of(nav, "Groups"), 0)
    assert nav.is_chosen(heading)
    click(nav, "Groups")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    with qtbot.waitSignal(nav.chosen) as told:
        menu.actions()[1].trigger()
    menu.close()
    assert told.args == ["team"]


def test_rows_grow_with_the_font(nav: NavList, theme: Theme) -> None:
    assert nav.sizeHintForRow(0) >= theme.line_height("base")


def test_it_can_be_filled_anew(nav: NavList) -> None:
    nav.choose("today")
    nav.clear_rows()
    nav.add_row("insight", "Insight", "insight")
    assert nav.chosen_key == ""
    nav.choose("insight")
    assert nav.chosen_key == "insight"
