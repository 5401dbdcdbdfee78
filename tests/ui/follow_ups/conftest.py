"""What tests of the page of follow-ups share: the page on a real journal, and rows by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from services.follow_ups.due import Due
from services.follow_ups.page_values import FollowUpRow, Section
from services.follow_ups.recurrence import Recurrence
from services.follow_ups.values import FollowUpView, NewFollowUp
from services.terms import FollowUpStatus
from services.use_cases import UseCases
from tests.support.journal import AddContact
from ui.context import UiContext
from ui.follow_ups.follow_ups_page import FollowUpsPage

OpenPage = Callable[[], FollowUpsPage]
TODAY = date(2026, 3, 3)


def row(
    id_: int,
    section: Section = Section.TODAY,
    due: Due | None = None,
    *,
    status: FollowUpStatus = FollowUpStatus.OPEN,
    closed_at: datetime | None = None,
    snoozed: datetime | None = None,
    repeat: Recurrence | None = None,
    lead_minutes: int = 0,
) -> FollowUpRow:
    """Return a row as the reader does."""
    view = FollowUpView(
        id_, 1, f"Promise {id_}", due, status, snoozed, closed_at, repeat, lead_minutes
    )
    return FollowUpRow(view, section, "Hanneke Zeilstra", "Duinrand Logistiek", None)


def titles(page: FollowUpsPage) -> list[str]:
    """Return what shows, headings and rows."""
    model = page.model
    return [model.data(model.index(place)) for place in range(model.rowCount())]


def press(
    qtbot: QtBot,
    page: FollowUpsPage,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key in the list and wait until what it did shows."""
    with qtbot.waitSignal(page.items_read):
        QTest.keyClick(page.list, key, modifiers)


def views(use_cases: UseCases) -> dict[str, FollowUpView]:
    page = use_cases.follow_up_list.first()
    rows = [row.follow_up for section in page.sections for row in section.rows]
    return {view.title: view for view in rows}


def selected(page: FollowUpsPage) -> list[str]:
    return [view.title for view in page.selected()]


def select(page: FollowUpsPage, title: str) -> None:
    page.list.setCurrentIndex(page.model.index(titles(page).index(title)))


def choose(page: FollowUpsPage, letters: str) -> None:
    """Press a choice in the menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (action,) = (each for each in menu.actions() if each.text().startswith(letters))
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


@pytest.fixture
def people(add_contact: AddContact) -> dict[str, int]:
    names = ("Hanneke Zeilstra", "Joost van Wildenberg", "Silke Vinkenoog")
    return {name: add_contact(name, "Duinrand Logistiek") for name in names}


@pytest.fixture
def promises(use_cases: UseCases, people: dict[str, int]) -> dict[str, int]:
    """Make one follow-up in each section that is open."""
    first, second, third = people.values()
    made = (
        (first, NewFollowUp("late", Due(date(2026, 2, 27)))),
        (second, NewFollowUp("now", Due(TODAY))),
        (third, NewFollowUp("soon", Due(date(2026, 3, 6)))),
        (first, NewFollowUp("far", Due(date(2026, 6, 1)))),
        (second, NewFollowUp("some day")),
    )
    ids: dict[str, int] = {}
    for contact_id, new in made:
        (ids[new.title],) = use_cases.follow_ups.add(contact_id, new).follow_ups
    return ids


@pytest.fixture
def open_page(qtbot: QtBot, ui_context: UiContext) -> OpenPage:
    """Show the page and wait until it was read."""

    def open_() -> FollowUpsPage:
        page = FollowUpsPage(ui_context)
        qtbot.addWidget(page)
        page.resize(960, 700)
        with qtbot.waitSignal(page.items_read), qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.list.setFocus()
        page.list.choose_first()
        return page

    return open_


@pytest.fixture
def page(open_page: OpenPage, promises: dict[str, int]) -> FollowUpsPage:
    del promises
    return open_page()
