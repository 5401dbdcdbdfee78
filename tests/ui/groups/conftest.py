"""What tests of groups and tags share: the page on a real journal, and how to find things."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from services.use_cases import UseCases
from tests.support.journal import AddContact
from ui.context import UiContext
from ui.groups.group_block import GroupBlock
from ui.groups.groups_page import GroupsPage
from ui.wording.terms import group_name

CLIENTS, PROSPECTS, TEAM = 1, 2, 5
Undo = Callable[[], object]


class Offers:
    """Collect what the page offers to take back."""

    def __init__(self, page: GroupsPage) -> None:
        self.words: list[str] = []
        self._undo: list[Undo | None] = []
        page.undo_offered.connect(self._on_offered)

    def take(self) -> None:
        """Take the last one."""
        undo = self._undo[-1]
        assert undo is not None
        undo()

    def _on_offered(self, words: str, undo: Undo | None) -> None:
        self.words.append(words)
        self._undo.append(undo)


@pytest.fixture
def page(
    qtbot: QtBot, ui_context: UiContext, use_cases: UseCases, add_contact: AddContact
) -> GroupsPage:
    """Show the groups, with two clients and three tags."""
    anna, bram = add_contact("Anna", group_id=CLIENTS), add_contact("Bram", group_id=CLIENTS)
    use_cases.bulk.add_tag([anna, bram], "sailing")
    use_cases.bulk.add_tag([anna], "Northern")
    use_cases.bulk.add_tag([bram], "coffee")
    page = GroupsPage(ui_context)
    qtbot.addWidget(page)
    page.resize(712, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    qtbot.waitUntil(lambda: bool(page.groups.blocks))
    return page


@pytest.fixture
def offers(page: GroupsPage) -> Offers:
    return Offers(page)


def block(page: GroupsPage, group_id: int = CLIENTS) -> GroupBlock:
    found = page.groups.block_of(group_id)
    assert found is not None
    return found


def names(use_cases: UseCases) -> list[str]:
    """Return the names of the groups as the journal has them."""
    return [group_name(group) for group in use_cases.groups.read()]


def shown_names(page: GroupsPage) -> list[str]:
    return [each.name.value for each in page.groups.blocks]


def choose(menu: QMenu, *path: str) -> None:
    """Trigger an entry of a menu, or of the menus in it."""
    for words in path[:-1]:
        (inner,) = (each.menu() for each in menu.actions() if each.text() == words)
        assert isinstance(inner, QMenu)
        menu = inner
    (action,) = (each for each in menu.actions() if each.text() == path[-1])
    action.trigger()


def choose_in_open_menu(words: str) -> None:
    """Trigger an entry of the menu that is open, which closes it."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    choose(menu, words)
    if QApplication.activePopupWidget() is menu:
        menu.close()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
