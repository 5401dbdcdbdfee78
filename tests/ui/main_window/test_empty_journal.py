"""In an empty journal every place that keys lead to says what to do next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.conftest import ShowWindow
from tests.ui.main_window.conftest import focused, texts, the
from ui.follow_ups.follow_ups_page import FollowUpsPage
from ui.main_window.first_start_page import FirstStartPage
from ui.main_window.main_window import MainWindow
from ui.widgets.nav_list import NavList

Key = Qt.Key
QUESTION = "Who do you want to remember?"


@pytest.fixture
def empty(show_window: ShowWindow) -> MainWindow:
    """Open a journal without anybody."""
    return show_window()


def go(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def follow_ups(qtbot: QtBot, empty: MainWindow) -> FollowUpsPage:
    """Go to the follow-ups by their key."""
    go(empty, Key.Key_3)
    page = the(empty, FollowUpsPage)
    qtbot.waitUntil(lambda: "Nothing to follow up" in texts(page))
    return page


def test_follow_ups_lead_to_the_first_contact(
    qtbot: QtBot, empty: MainWindow, follow_ups: FollowUpsPage, add_contact: AddContact
) -> None:
    assert QUESTION not in texts(empty)
    assert "What you promise somebody comes here" in " ".join(texts(follow_ups))
    asked: list[None] = []
    empty.commands.new_contact.triggered.connect(lambda: asked.append(None))
    QTest.keyClick(focused(), Key.Key_Return)
    assert len(asked) == 1

    with qtbot.waitSignal(empty.contacts_read):
        add_contact("Anna")
    assert follow_ups.isVisible()
    assert "Make one now" in " ".join(texts(follow_ups))
    QTest.keyClick(focused(), Key.Key_Return)
    assert len(asked) == 1


@pytest.mark.parametrize("key", [Key.Key_1, Key.Key_2])
def test_today_and_contacts_ask_how_to_begin(
    empty: MainWindow, follow_ups: FollowUpsPage, key: Qt.Key
) -> None:
    go(empty, key)
    assert not follow_ups.isVisible()
    assert QUESTION in texts(empty)
    assert the(empty, FirstStartPage).isAncestorOf(focused())


def test_the_keyboard_walks_on_through_the_navigation(
    empty: MainWindow, follow_ups: FollowUpsPage
) -> None:
    navigation = the(empty, NavList)
    navigation.setFocus()
    for _ in range(2):
        QTest.keyClick(focused(), Key.Key_Up)
    assert QUESTION in texts(empty)
    assert navigation.hasFocus()
    QTest.keyClick(focused(), Key.Key_Down)
    QTest.keyClick(focused(), Key.Key_Down)
    assert follow_ups.isVisible()
    assert navigation.hasFocus()


def test_who_deletes_the_last_contact_stays_where_they_are(
    qtbot: QtBot, show_window: ShowWindow, use_cases: UseCases, add_contact: AddContact
) -> None:
    contact_id = add_contact("Anna")
    window = show_window()
    go(window, Key.Key_3)
    page = the(window, FollowUpsPage)
    qtbot.waitUntil(lambda: "Make one now" in " ".join(texts(page)))
    with qtbot.waitSignal(window.contacts_read):
        use_cases.contacts.delete(contact_id)
    assert "Add the first contact" in " ".join(texts(page))
