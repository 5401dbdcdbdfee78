"""Name, sector and site are edited where they stand; the site opens, and an empty one can go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.entities import Organisation
from services.contacts.editing_values import ContactField
from services.organisations.values import OrganisationField
from services.store import Store
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.support.links import NotedLinks
from tests.ui.contact_page.editing.conftest import await_error, edit, error_of, focused
from tests.ui.organisation_page.conftest import OpenPage, Read, people, texts
from ui.organisation_page.organisation_page import OrganisationPage

Key = Qt.Key
OPEN_SITE = (Key.Key_B, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


def delete_action(page: OrganisationPage) -> QAction:
    return next(each for each in page.header.menu.actions() if "bin" in each.text())


def test_each_field_is_saved_as_it_is_left_and_is_a_step_of_its_own(
    qtbot: QtBot, use_cases: UseCases, open_page: OpenPage, read: Read
) -> None:
    header = open_page().header
    assert "Add sector" in texts(header)
    edit(header.sector, "logistics", Key.Key_Tab)
    qtbot.waitUntil(lambda: read().sector == "logistics")
    edit(header.site, "WWW.Duinrand.example")
    qtbot.waitUntil(lambda: read().site == "https://www.duinrand.example")
    qtbot.waitUntil(lambda: "duinrand.example" in texts(header))
    edit(header.name, "Duinrand Logistiek")
    qtbot.waitUntil(lambda: read().name == "Duinrand Logistiek")
    use_cases.undo.undo()
    qtbot.waitUntil(lambda: header.name.value == "Duinrand")
    assert read().site == "https://www.duinrand.example"


@pytest.mark.parametrize(
    ("field", "typed", "begins"),
    [
        ("name", " ", "An organisation needs a name."),
        ("site", "javascript:alert(1)", "This is not the address of a site."),
        ("site", "no site", "This is not the address of a site."),
    ],
)
def test_bad_input_is_told_at_the_field_and_stays(
    qtbot: QtBot, open_page: OpenPage, read: Read, field: str, typed: str, begins: str
) -> None:
    header = open_page().header
    edited = getattr(header, field)
    edit(edited, typed)
    assert await_error(qtbot, edited).startswith(begins)
    assert edited.editor.value() == typed
    assert read().name == "Duinrand"
    QTest.keyClick(focused(), Key.Key_Escape)
    assert error_of(edited) == ""


def test_enter_again_makes_one_of_two_with_the_same_name(
    qtbot: QtBot, add_contact: AddContact, open_page: OpenPage
) -> None:
    add_contact("Anna Vos", "Zeewering")
    page = open_page()
    edit(page.header.name, "zeewering")
    assert "Zeewering" in await_error(qtbot, page.header.name)
    with qtbot.waitSignal(page.undo_offered) as offered:
        QTest.keyClick(focused(), Key.Key_Return)
    qtbot.waitUntil(lambda: len(people(page)) == 3)
    assert page.header.name.value == "zeewering"
    offered.args[1]()
    qtbot.waitUntil(lambda: len(people(page)) == 2)


def test_the_site_opens_by_https_alone_and_only_when_asked(
    qtbot: QtBot, use_cases: UseCases, links: NotedLinks, open_page: OpenPage, duinrand: int
) -> None:
    page = open_page()
    assert not page.header.open_site.isEnabled()
    use_cases.organisations.set_field(duinrand, OrganisationField.SITE, "http://duinrand.example")
    open_page()
    assert links.opened == []
    QTest.keyClick(page.people, *OPEN_SITE)
    qtbot.waitUntil(lambda: links.opened == ["https://duinrand.example"])
    links.taken = False
    page.header.open_site.click()
    assert page.header.notice.text.startswith("No program on this computer opens sites.")
    assert QGuiApplication.clipboard().text() == "https://duinrand.example"


@pytest.mark.parametrize(
    ("stored", "opened"),
    [
        ("http://duinrand.example/über", ["https://duinrand.example/%C3%BCber"]),
        ("file:///etc/passwd", []),
    ],
)
def test_a_site_that_was_never_checked_opens_as_one_or_not_at_all(
    store: Store,
    links: NotedLinks,
    open_page: OpenPage,
    duinrand: int,
    stored: str,
    opened: list[str],
) -> None:
    with store.write() as unit:
        unit.session.get_one(Organisation, duinrand).url = stored
        unit.commit()
    header = open_page().header
    header.open_site.click()
    assert links.opened == opened
    assert header.notice.isVisible() == (not opened)


def test_what_is_typed_is_saved_for_the_organisation_it_was_typed_for(
    qtbot: QtBot, use_cases: UseCases, add_contact: AddContact, open_page: OpenPage, read: Read
) -> None:
    other = use_cases.contact_page.read(add_contact("Anna Vos", "Elsewhere")).organisation_id
    page = open_page()
    edit(page.header.sector, "logistics", None)
    page.open(other or 0)
    qtbot.waitUntil(lambda: page.shown_id == other)
    qtbot.waitUntil(lambda: read().sector == "logistics")
    assert use_cases.organisation_page.read(other or 0).sector is None


def test_it_is_deleted_once_nobody_works_there_and_comes_back(
    qtbot: QtBot, use_cases: UseCases, open_page: OpenPage, hanneke: int, pim: int
) -> None:
    page = open_page()
    delete_action(page).trigger()
    qtbot.waitUntil(page.header.notice.isVisible)
    assert page.header.notice.text.startswith("People still work at “Duinrand”.")
    for contact_id in (hanneke, pim):
        use_cases.editing.set_field(contact_id, ContactField.ORGANISATION, "")
    with qtbot.waitSignal(page.undo_offered) as offered:
        delete_action(page).trigger()
    qtbot.waitUntil(lambda: "No longer here" in texts(page))
    offered.args[1]()
    qtbot.waitUntil(page.header.isVisible)
    assert page.header.name.value == "Duinrand"
