"""What tests of the contact page share: a page on a real journal, and entries in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from services.journal.values import EntryView, NewEntry
from services.use_cases import UseCases
from tests.support.journal import AddContact
from ui.contact_page.contact_page import ContactPage
from ui.context import UiContext

OpenPage = Callable[[int], ContactPage]
AddEntry = Callable[[NewEntry], EntryView]


@pytest.fixture
def contact_id(add_contact: AddContact) -> int:
    return add_contact("Hanneke Zeilstra", "Duinrand Logistiek")


@pytest.fixture
def add_entry(use_cases: UseCases) -> AddEntry:
    """Save an entry and return it as the first contact's timeline has it."""

    def add(new: NewEntry) -> EntryView:
        (entry_id,) = use_cases.journal.add_entry(new).entries
        page = use_cases.timeline.page(new.contact_ids[0], size=1000)
        return next(entry for entry in page.entries if entry.id == entry_id)

    return add


@pytest.fixture
def page(qtbot: QtBot, ui_context: UiContext) -> ContactPage:
    """Show the page of nobody yet, as wide as in the pictures."""
    page = ContactPage(ui_context)
    qtbot.addWidget(page)
    page.resize(816, 800)
    with qtbot.waitActive(page):  # else nothing in it can have the focus
        page.show()
        page.activateWindow()
    return page


@pytest.fixture
def open_page(qtbot: QtBot, page: ContactPage) -> OpenPage:
    """Open a contact and wait until it shows."""

    def open_(contact_id: int) -> ContactPage:
        page.open(contact_id)
        qtbot.waitUntil(lambda: page.shown_id == contact_id)
        return page

    return open_
