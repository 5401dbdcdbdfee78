"""The window opens as it was left."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from services.contacts.list_reader import read_first_rows
from services.contacts.listing import Criteria, GroupBy, Listing, SortBy
from services.store import Store
from services.use_cases import UseCases
from services.window_state import SETTING, WindowState
from tests.support.journal import AddContact, setting
from tests.ui.conftest import ShowWindow
from tests.ui.main_window.conftest import contact_rows, names, selected_name, texts
from ui.context import UiContext
from ui.main_window.contact_list_panel import ContactListPanel
from ui.main_window.main_window import MainWindow
from ui.widgets.nav_list import NavList

BACKWARDS = Listing(Criteria(archived=True), SortBy.NAME, descending=True, group_by=GroupBy.ORDER)


@pytest.fixture
def people(add_contact: AddContact) -> list[int]:
    return [add_contact(f"Contact {number:02}", group_id=1) for number in range(40)]


def panel(window: MainWindow) -> ContactListPanel:
    (found,) = window.findChildren(ContactListPanel)
    return found


def leave(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    """Hide the window, and wait until that is written."""
    window.hide()
    qtbot.waitUntil(lambda: setting(store, SETTING) == window.state().to_json())


@pytest.fixture
def left(qtbot: QtBot, show_window: ShowWindow, store: Store, people: list[int]) -> MainWindow:
    """Leave a window in a group, backwards under headings, scrolled, with somebody selected."""
    window = show_window()
    (navigation,) = window.findChildren(NavList)
    navigation.choose("1")
    panel(window).set_listing(BACKWARDS)
    window.open_contact(people[20])
    contact_rows(window).verticalScrollBar().setValue(777)
    leave(qtbot, window, store)
    return window


@pytest.fixture
def again(qtbot: QtBot, ui_context: UiContext, store: Store, left: MainWindow) -> MainWindow:
    window = MainWindow(ui_context, read_first_rows(store.path, store.clock))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.windowHandle().isExposed)
    return window


def top_names(window: MainWindow) -> list[str]:
    view = contact_rows(window)
    return [view.indexAt(QPoint(20, y)).data() for y in (0, 60, 120)]


def test_the_first_frame_shows_what_showed_last(again: MainWindow, left: MainWindow) -> None:
    assert top_names(again) == top_names(left) == ["Contact 26", "Contact 25", "Contact 24"]
    assert selected_name(again) == "Contact 20"
    assert {"Clients", "40"} <= set(texts(again))
    assert "Choose a contact" not in texts(again)


def test_all_of_it_is_back_when_everybody_was_read(
    qtbot: QtBot, again: MainWindow, left: MainWindow, people: list[int]
) -> None:
    with qtbot.waitSignal(again.contacts_read):
        again.read()
    assert names(again)[0:2] == ["C", "Contact 39"]
    assert replace(again.state(), geometry="") == replace(left.state(), geometry="")
    assert contact_rows(again).verticalScrollBar().value() == 777
    page = again.page_area.contact_page
    assert page is not None
    qtbot.waitUntil(lambda: page.shown_id == people[20])


def test_somebody_deleted_since_is_not_opened(
    qtbot: QtBot, again: MainWindow, use_cases: UseCases, people: list[int]
) -> None:
    use_cases.contacts.delete(people[20])
    with qtbot.waitSignal(again.contacts_read):
        again.read()
    assert again.page_area.contact_page is None
    assert "Choose a contact" in texts(again)


def test_a_view_that_is_gone_shows_everybody(
    qtbot: QtBot, ui_context: UiContext, store: Store, use_cases: UseCases, people: list[int]
) -> None:
    use_cases.settings.write(SETTING, WindowState(place="view-9").to_json())
    window = MainWindow(ui_context, read_first_rows(store.path, store.clock))
    qtbot.addWidget(window)
    assert window.state().place == "contacts"


@pytest.mark.parametrize("geometry", ["", "bm9uc2Vuc2U=", "%%%"])
def test_a_place_that_makes_no_sense_is_as_at_the_first_start(
    qtbot: QtBot, ui_context: UiContext, store: Store, use_cases: UseCases, geometry: str
) -> None:
    use_cases.settings.write(SETTING, WindowState(geometry=geometry).to_json())
    window = MainWindow(ui_context, read_first_rows(store.path, store.clock))
    qtbot.addWidget(window)
    assert window.width() >= 760


def test_a_window_left_on_a_screen_that_is_gone_stands_on_one_that_is_there(
    qtbot: QtBot, ui_context: UiContext, store: Store, use_cases: UseCases, left: MainWindow
) -> None:
    left.move(20_000, 20_000)
    use_cases.settings.write(SETTING, left.state().to_json())
    window = MainWindow(ui_context, read_first_rows(store.path, store.clock))
    qtbot.addWidget(window)
    screens = [screen.geometry() for screen in QApplication.screens()]
    assert any(screen.intersects(window.geometry()) for screen in screens)


def test_what_stays_as_it_was_is_not_written(
    qtbot: QtBot, show_window: ShowWindow, use_cases: UseCases, store: Store, people: list[int]
) -> None:
    window = show_window()
    leave(qtbot, window, store)
    use_cases.settings.write(SETTING, None)
    window.remember()
    window._context.tasks.finish_writes()
    assert setting(store, SETTING) is None
