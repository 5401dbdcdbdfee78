"""What tests of the contact page share: a page on a real journal, and entries in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QStringListModel
from pytestqt.qtbot import QtBot

from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.journal.attached_files import OpenedCopies
from services.journal.values import EntryView, NewEntry
from services.terms import EntryKind, Outcome
from services.use_cases import UseCases
from tests.support.journal import AddContact
from ui.contact_page.composer import Composer
from ui.contact_page.contact_page import ContactPage
from ui.contact_page.entry_panel import EntryPanel
from ui.contact_page.people_field import PersonLine
from ui.context import UiContext
from ui.widgets.check_box import CheckRow

HAPPENED = datetime(2026, 2, 27, 13, 5, 42, tzinfo=UTC)

OpenPage = Callable[[int], ContactPage]
OpenPanel = Callable[[], EntryPanel]
AddEntry = Callable[[NewEntry], EntryView]


def follow_up_titles(page: ContactPage) -> list[str]:
    """Return the open follow-ups that show beside the timeline, in their order."""
    rows = sorted(
        page.facts.findChildren(CheckRow), key=lambda row: row.mapTo(page.facts, QPoint()).y()
    )
    return [row.title for row in rows]


def offers(line: PersonLine, name: str) -> bool:
    """Return whether somebody is offered below a line whose name begins so."""
    names = line.findChild(QStringListModel)
    return names is not None and any(each.startswith(name) for each in names.stringList())


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


@pytest.fixture
def written(open_page: OpenPage, contact_id: int) -> ContactPage:
    """Open a contact's page and put the caret in the composer."""
    page = open_page(contact_id)
    page.write_note()
    return page


@pytest.fixture
def composer(written: ContactPage) -> Composer:
    return written.composer


@pytest.fixture
def opened() -> list[str]:
    """Collect the links that were handed to the system."""
    return []


@pytest.fixture
def entry(add_entry: AddEntry, contact_id: int) -> EntryView:
    return add_entry(
        NewEntry(
            (contact_id,),
            EntryKind.CALL,
            "The **board** signs on the 30th #budget",
            channel="phone",
            outcome=Outcome.HELD,
            happened_at=HAPPENED,
            duration_s=1_100,
            next_times=("How was the exam?",),
            follow_ups=(NewFollowUp("Call back", Due(date(2026, 3, 6))),),
        )
    )


@pytest.fixture
def open_panel(
    qtbot: QtBot,
    ui_context: UiContext,
    contact_id: int,
    entry: EntryView,
    opened: list[str],
    profile: Path,
) -> OpenPanel:
    """Show the entry and wait until it has been read."""

    def take(link: str) -> bool:
        opened.append(link)
        return True

    def open_() -> EntryPanel:
        panel = EntryPanel(ui_context, contact_id, entry.id, take, OpenedCopies(profile))
        qtbot.addWidget(panel)
        panel.resize(560, 500)
        with qtbot.waitSignal(panel.shown), qtbot.waitActive(panel):
            panel.show()
            panel.activateWindow()
        return panel

    return open_


@pytest.fixture
def panel(open_panel: OpenPanel) -> EntryPanel:
    return open_panel()
