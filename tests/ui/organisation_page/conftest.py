"""What tests of the organisation page share: the page on a real journal with two who work there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from services.organisations.values import OrganisationDetails
from services.use_cases import UseCases
from tests.support.journal import AddContact
from ui.context import UiContext
from ui.organisation_page.organisation_page import OrganisationPage
from ui.organisation_page.way_back import WayBack

OpenPage = Callable[..., OrganisationPage]
Read = Callable[[], OrganisationDetails]


@pytest.fixture
def hanneke(add_contact: AddContact) -> int:
    return add_contact("Hanneke Zeilstra", "Duinrand")


@pytest.fixture
def pim(add_contact: AddContact) -> int:
    return add_contact("Pim Rozendaal", "Duinrand")


@pytest.fixture
def duinrand(use_cases: UseCases, hanneke: int, pim: int) -> int:
    id_ = use_cases.contact_page.read(hanneke).organisation_id
    assert id_ is not None
    return id_


@pytest.fixture
def read(use_cases: UseCases, duinrand: int) -> Read:
    """Read the organisation as the journal has it."""
    return lambda: use_cases.organisation_page.read(duinrand)


@pytest.fixture
def page(qtbot: QtBot, ui_context: UiContext) -> OrganisationPage:
    """Show the page of nothing yet, as wide as in the window."""
    page = OrganisationPage(ui_context)
    qtbot.addWidget(page)
    page.resize(816, 800)
    with qtbot.waitActive(page):  # else nothing in it can have the focus
        page.show()
        page.activateWindow()
    return page


@pytest.fixture
def open_page(qtbot: QtBot, page: OrganisationPage, duinrand: int) -> OpenPage:
    """Open the organisation and wait until it shows."""

    def open_(way_back: WayBack | None = None) -> OrganisationPage:
        with qtbot.waitSignal(page.organisation_shown):
            page.open(duinrand, way_back)
        return page

    return open_


def people(page: OrganisationPage) -> list[str]:
    """Return what a screen reader says of each of the people, from top to bottom."""
    model = page.people.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def rows(page: OrganisationPage) -> list[str]:
    """Return what a screen reader says of each row of the stream."""
    model = page.timeline.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def texts(widget: QWidget) -> list[str]:
    """Return the text of every label that shows."""
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]
