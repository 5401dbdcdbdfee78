"""The navigation column: everybody, groups with their counts, and the menu of all actions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from services.contacts.contact_list import ContactList, GroupRow
from services.window_state import FOLLOW_UPS, TODAY
from ui.main_window.actions import WindowActions
from ui.main_window.navigation import Navigation
from ui.theme.theme import Theme
from ui.widgets.nav_button import NavButton
from ui.widgets.nav_delegate import NAV_ROW
from ui.widgets.nav_list import NavList


def contacts(*groups: tuple[int, str | None, str | None, int], total: int) -> ContactList:
    """Make what was read: groups as id, code, name, number of contacts."""
    rows = (GroupRow(id_, code, name, None, count) for id_, code, name, count in groups)
    return ContactList(tuple(rows), (), total)


CLIENTS = (1, "clients", None, 48)
FRIENDS = (2, None, "Sailing friends", 0)


class Bench:
    """Be a navigation and what it told."""

    def __init__(self, theme: Theme) -> None:
        self.window = QWidget()
        self.actions = WindowActions(theme, self.window)
        self.navigation = Navigation(theme, self.actions, self.window)
        self.list = self.navigation.findChildren(NavList)[0]
        self.chosen: list[tuple[int | None, str]] = []
        self.navigation.group_chosen.connect(lambda id_, name: self.chosen.append((id_, name)))
        self.navigation.show_groups(contacts(CLIENTS, FRIENDS, total=12_345))

    def rows(self) -> list[tuple[str, str]]:
        """Return word and count of every row that shows."""
        model = self.list.model()
        shown = [i for i in range(model.rowCount()) if not self.list.isRowHidden(i)]
        rows = [model.index(i, 0).data(NAV_ROW) for i in shown]
        return [(each.text, each.count) for each in rows]

    def click(self, text: str) -> None:
        model = self.list.model()
        texts = [model.index(i, 0).data(NAV_ROW).text for i in range(model.rowCount())]
        place = self.list.visualRect(model.index(texts.index(text), 0)).center()
        QTest.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme) -> Bench:
    bench = Bench(theme)
    qtbot.addWidget(bench.window)
    bench.window.resize(300, 600)
    bench.navigation.resize(192, 600)
    bench.window.show()
    bench.window.activateWindow()
    qtbot.waitUntil(bench.window.isActiveWindow)
    return bench


def test_shows_everybody_and_the_groups_with_their_counts(bench: Bench) -> None:
    assert bench.rows() == [
        ("Today", ""),
        ("Contacts", "12,345"),
        ("Follow-ups", ""),
        ("Groups", ""),
        ("Clients", "48"),
        ("Sailing friends", ""),
        ("Bin", ""),
    ]
    assert bench.chosen == [(None, "Contacts")]


def test_a_click_chooses_a_group(bench: Bench) -> None:
    bench.click("Sailing friends")
    assert bench.chosen[-1] == (2, "Sailing friends")


def test_the_arrow_keys_choose_and_skip_the_heading(bench: Bench) -> None:
    bench.list.setFocus()
    QTest.keyClick(bench.list, Qt.Key.Key_Down)
    QTest.keyClick(bench.list, Qt.Key.Key_Down)
    assert bench.chosen[-1] == (1, "Clients")


def test_counts_change_without_choosing_anew(bench: Bench) -> None:
    bench.click("Clients")
    told = len(bench.chosen)
    bench.navigation.show_groups(contacts((1, "clients", None, 49), FRIENDS, total=0))
    assert ("Contacts", "") in bench.rows()
    assert ("Clients", "49") in bench.rows()
    assert len(bench.chosen) == told


def test_what_waits_is_counted_beside_its_place(bench: Bench) -> None:
    bench.navigation.show_waiting(TODAY, 6)
    bench.navigation.show_waiting(FOLLOW_UPS, 14)
    bench.navigation.show_groups(contacts(FRIENDS, total=2))
    assert bench.rows()[:3] == [("Today", "6"), ("Contacts", "2"), ("Follow-ups", "14")]
    bench.navigation.show_waiting(TODAY, 0)
    assert bench.rows()[0] == ("Today", "")


def test_a_new_or_renamed_group_keeps_what_was_chosen(bench: Bench) -> None:
    bench.click("Clients")
    bench.navigation.show_groups(contacts((1, "clients", "Customers", 48), total=50))
    assert "Customers" in dict(bench.rows())
    assert bench.chosen[-1] == (1, "Customers")


def test_when_the_chosen_group_goes_everybody_shows(bench: Bench) -> None:
    bench.click("Clients")
    bench.navigation.show_groups(contacts(FRIENDS, total=2))
    assert bench.chosen[-1] == (None, "Contacts")


def test_everybody_can_be_chosen_from_elsewhere(bench: Bench) -> None:
    bench.click("Clients")
    bench.navigation.choose_everybody()
    assert bench.chosen[-1] == (None, "Contacts")


def test_the_rail_shows_icons_and_is_as_narrow_as_in_the_picture(bench: Bench) -> None:
    bench.navigation.set_rail(True)
    assert bench.navigation.width() == 56
    assert list(dict(bench.rows())) == ["Today", "Contacts", "Follow-ups", "Groups", "Bin"]
    bench.navigation.set_rail(False)
    assert bench.navigation.width() == 192
    assert len(bench.rows()) == 7


def test_new_note_is_offered_when_there_is_somebody_to_write_about(bench: Bench) -> None:
    button = bench.navigation.findChildren(NavButton)[0]
    noted: list[None] = []
    bench.actions.new_note.triggered.connect(lambda: noted.append(None))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(noted) == 1
    assert "Ctrl+N" in button.toolTip()
    bench.actions.new_note.setEnabled(False)
    assert not button.isEnabled()


def test_f10_opens_the_menu_with_every_action(bench: Bench) -> None:
    menu = bench.navigation.findChildren(QMenu)[0]
    words: list[str] = []

    def look() -> None:
        words.extend(each.text() for each in menu.actions() if not each.isSeparator())
        menu.close()

    menu.aboutToShow.connect(lambda: QTimer.singleShot(0, menu, look))
    QTest.keyClick(bench.window, Qt.Key.Key_F10)  # returns when the menu has closed
    members = vars(bench.actions).values()
    actions = [each for each in members if isinstance(each, QAction)]
    actions += [each.menuAction() for each in members if isinstance(each, QMenu)]
    assert sorted(words) == sorted(each.text() for each in actions)


def test_every_action_has_a_mnemonic_of_its_own_and_a_shortcut(bench: Bench) -> None:
    members = vars(bench.actions).values()
    actions = [each for each in members if isinstance(each, QAction)]
    actions += [each.menuAction() for each in members if isinstance(each, QMenu)]
    letters = [each.text()[each.text().index("&") + 1].lower() for each in actions]
    assert len(set(letters)) == len(letters), letters
    without = [each.text() for each in actions if each.shortcut().isEmpty()]
    assert without == ["&About Attent", "&Language"]  # the latter opens a menu of its own
