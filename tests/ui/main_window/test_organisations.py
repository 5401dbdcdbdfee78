"""From a contact and from the list's headings to an organisation, and back to its people."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from services.contacts.listing import GroupBy, Listing
from services.journal.values import NewEntry
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from tests.ui.conftest import ShowWindow
from tests.ui.main_window.conftest import contact_rows, focused, names, selected_name
from ui.contact_page.contact_page import ContactPage
from ui.main_window.contact_list_panel import ContactListPanel
from ui.main_window.main_window import MainWindow
from ui.organisation_page.organisation_page import OrganisationPage
from ui.timeline.timeline_model import ROW_ROLE

Key = Qt.Key


@pytest.fixture
def hanneke(add_contact: AddContact) -> int:
    return add_contact("Hanneke Zeilstra", "Duinrand")


@pytest.fixture
def pim(add_contact: AddContact) -> int:
    return add_contact("Pim Rozendaal", "Duinrand")


def contact_page(qtbot: QtBot, window: MainWindow, contact_id: int) -> ContactPage:
    """Wait until a contact's page shows."""

    def shows() -> bool:
        page = window.page_area.contact_page
        return page is not None and page.isVisible() and page.shown_id == contact_id

    qtbot.waitUntil(shows)
    page = window.page_area.contact_page
    assert page is not None
    return page


def organisation_page(qtbot: QtBot, window: MainWindow, name: str) -> OrganisationPage:
    """Wait until the page of an organisation shows, with the keyboard in it."""

    def shows() -> bool:
        page = window.page_area.organisation_page
        return page is not None and page.header.name.value == name and page.isAncestorOf(focused())

    qtbot.waitUntil(shows)
    page = window.page_area.organisation_page
    assert page is not None
    return page


def press(key: Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    QTest.keyClick(focused(), key, held)


def to_organisation() -> None:
    press(Key.Key_O, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)


def list_panel(window: QWidget) -> ContactListPanel:
    (panel,) = window.findChildren(ContactListPanel)
    return panel


def test_keys_lead_to_the_organisation_to_a_colleague_and_back(
    qtbot: QtBot, show_window: ShowWindow, hanneke: int, pim: int
) -> None:
    window = show_window()
    window.open_contact(hanneke)
    contact_page(qtbot, window, hanneke)
    to_organisation()
    page = organisation_page(qtbot, window, "Duinrand")
    assert selected_name(window) is None  # nobody of the list shows
    assert page.header.back.accessibleName() == "Back to Hanneke Zeilstra"
    assert window.state().selected_id == hanneke  # who shows if it ends here
    press(Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    contact_page(qtbot, window, hanneke)
    assert selected_name(window) == "Hanneke Zeilstra"
    to_organisation()
    organisation_page(qtbot, window, "Duinrand")
    press(Key.Key_Down)
    press(Key.Key_Return)
    contact_page(qtbot, window, pim)
    assert selected_name(window) == "Pim Rozendaal"


def test_a_click_beside_the_arrow_still_edits_and_without_organisation_there_is_none(
    qtbot: QtBot, show_window: ShowWindow, add_contact: AddContact, hanneke: int
) -> None:
    window = show_window()
    alone = add_contact("Anna Vos")
    window.open_contact(hanneke)
    header = contact_page(qtbot, window, hanneke).header
    assert header.organisation.isVisible()
    QTest.mouseClick(header.fields.work, Qt.MouseButton.LeftButton)
    assert header.fields.work.is_editing
    press(Key.Key_Escape)
    window.open_contact(alone)
    contact_page(qtbot, window, alone)
    assert header.organisation.isHidden()


def test_a_click_on_a_heading_of_the_list_opens_the_organisation(
    qtbot: QtBot, show_window: ShowWindow, add_contact: AddContact, hanneke: int
) -> None:
    add_contact("Anna Vos")
    window = show_window()
    list_panel(window).set_listing(Listing(group_by=GroupBy.ORGANISATION))
    view = contact_rows(window)
    headings = {name: row for row, name in enumerate(names(window))}
    for title in ("No organisation", "Duinrand"):
        at = view.visualRect(view.model().index(headings[title], 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    page = organisation_page(qtbot, window, "Duinrand")
    assert page.header.back.isHidden()  # nobody showed before


def test_an_entry_of_the_stream_opens_on_the_page_of_a_colleague_in_sight(
    qtbot: QtBot,
    show_window: ShowWindow,
    use_cases: UseCases,
    clock: FrozenClock,
    hanneke: int,
    pim: int,
) -> None:
    for number in range(40):
        at = clock.now() - timedelta(days=number)
        who = (pim,) if number else (hanneke,)
        use_cases.journal.add_entry(NewEntry(who, text=f"Talk {number}", happened_at=at))
    window = show_window()
    window.open_contact(hanneke)
    contact_page(qtbot, window, hanneke)
    to_organisation()
    page = organisation_page(qtbot, window, "Duinrand")
    page.timeline.setFocus(Qt.FocusReason.TabFocusReason)
    press(Key.Key_End)
    qtbot.waitUntil(lambda: page.timeline.currentIndex().data() == "Talk 39")
    press(Key.Key_Return)
    contact = contact_page(qtbot, window, pim)
    qtbot.waitUntil(lambda: contact.timeline.currentIndex().data() == "Talk 39")
    row = contact.timeline.currentIndex()
    assert row.data(ROW_ROLE).entry.text == "Talk 39"
    assert contact.timeline.viewport().rect().intersects(contact.timeline.visualRect(row))
    assert contact.timeline.hasFocus()
