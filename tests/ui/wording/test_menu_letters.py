"""In no menu two choices are reached by the same letter, in either language."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.terms import FollowUpStatus
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.conftest import OpenWindow
from ui.context import UiContext
from ui.follow_ups.follow_ups_page import FollowUpsPage
from ui.tray import Tray

pytestmark = pytest.mark.parametrize("speak", ["en", "nl"], indirect=True)


def doubles(menu: QMenu) -> list[list[str]]:
    """Return which choices of a menu share a letter, and those of the menus in it."""
    menu.aboutToShow.emit()
    shown = [each for each in menu.actions() if each.isVisible()]
    letters = {each.text(): _letter(each.text()) for each in shown}
    counts = Counter(filter(None, letters.values()))
    found = [
        [text for text, each in letters.items() if each == letter]
        for letter, count in counts.items()
        if count > 1
    ]
    inner = (each.menu() for each in shown)
    return found + [each for other in inner if isinstance(other, QMenu) for each in doubles(other)]


@pytest.mark.usefixtures("speak")
def test_in_the_window_of_a_contact(open_window: OpenWindow, add_contact: AddContact) -> None:
    window = open_window(add_contact("Hanneke Zeilstra", "Duinrand Logistiek"))
    Tray(window)
    menus = window.findChildren(QMenu)
    assert any(_letter(action.text()) for menu in menus for action in menu.actions())
    assert [each for menu in menus for each in doubles(menu)] == []


@pytest.mark.usefixtures("speak")
@pytest.mark.parametrize("status", [FollowUpStatus.OPEN, FollowUpStatus.DONE])
def test_of_a_follow_up(
    qtbot: QtBot,
    ui_context: UiContext,
    use_cases: UseCases,
    add_contact: AddContact,
    status: FollowUpStatus,
) -> None:
    new = NewFollowUp("late", Due(date(2026, 2, 27)))
    changes = use_cases.follow_ups.add(add_contact("Hanneke Zeilstra"), new)
    if status is FollowUpStatus.DONE:
        use_cases.follow_ups.complete_all(list(changes.follow_ups))
    page = FollowUpsPage(ui_context)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.items_read):
        page.show()
    page.list.choose_first()
    page.tools.open_menu(page.mapToGlobal(QPoint()))
    menu: QWidget | None = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert doubles(menu) == []
    menu.close()


def _letter(text: str) -> str:
    found = re.search(r"&(\w)", text.replace("&&", ""))
    return found[1].lower() if found else ""
