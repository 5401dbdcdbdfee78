"""The menu does what can be done with a contact as a whole, and takes it back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.entities import Contact, ContactMethod
from services.contacts.values import ContactDetails
from services.store import Store
from services.terms import MethodKind, ParkReason
from services.use_cases import UseCases
from tests.ui.contact_page.conftest import OpenPage
from ui.contact_page.contact_menu import ContactMenu
from ui.contact_page.contact_page import ContactPage


@pytest.fixture
def opened(open_page: OpenPage, contact_id: int) -> ContactPage:
    return open_page(contact_id)


@pytest.fixture
def menu(opened: ContactPage) -> ContactMenu:
    return opened.header.reach.menu


def state(details: ContactDetails) -> tuple[bool, bool, date | None]:
    """Return whether a contact is in the bin, is archived, and until when it is parked."""
    return details.deleted_at is not None, details.archived_at is not None, details.parked_until


@pytest.mark.parametrize(
    ("action", "words", "expected"),
    [
        ("archive", "Contact archived", (False, True, None)),
        ("delete", "Moved to the bin", (True, False, None)),
    ],
)
def test_what_is_done_can_be_taken_back(
    qtbot: QtBot,
    opened: ContactPage,
    menu: ContactMenu,
    use_cases: UseCases,
    contact_id: int,
    action: str,
    words: str,
    expected: tuple[bool, bool, date | None],
) -> None:
    chosen = getattr(menu, action)
    assert isinstance(chosen, QAction)
    with qtbot.waitSignal(opened.undo_offered) as offered:
        chosen.trigger()
    assert offered.args[0] == words
    assert state(use_cases.contact_page.read(contact_id)) == expected
    offered.args[1]()
    back = (False, False, None)
    qtbot.waitUntil(lambda: state(use_cases.contact_page.read(contact_id)) == back)


def test_an_archived_contact_is_taken_out_again(
    qtbot: QtBot, menu: ContactMenu, use_cases: UseCases, contact_id: int
) -> None:
    use_cases.editing.archive(contact_id)
    qtbot.waitUntil(menu.unarchive.isVisible)
    assert not menu.archive.isVisible()
    menu.unarchive.trigger()
    qtbot.waitUntil(menu.archive.isVisible)
    assert use_cases.contact_page.read(contact_id).archived_at is None


def test_parking_asks_until_when_and_why(
    qtbot: QtBot,
    opened: ContactPage,
    menu: ContactMenu,
    use_cases: UseCases,
    contact_id: int,
) -> None:
    form = opened.header.parking
    menu.park.trigger()
    assert form.until.hasFocus()
    assert form.until.date() == QDate(2026, 6, 2)  # a quarter of a year from now
    form.until.setDate(QDate(2026, 1, 1))
    assert form.until.date() == QDate(2026, 3, 4)  # tomorrow, rather than the past
    form.reason.set_value(ParkReason.LEAVE)
    with qtbot.waitSignal(opened.undo_offered) as offered:
        QTest.keyClick(form.until, Qt.Key.Key_Return)
    assert not form.isVisible()
    parked = use_cases.contact_page.read(contact_id)
    assert (parked.parked_until, parked.park_reason) == (date(2026, 3, 4), ParkReason.LEAVE)
    qtbot.waitUntil(menu.unpark.isVisible)
    assert not menu.park.isVisible()
    offered.args[1]()
    qtbot.waitUntil(menu.park.isVisible)


def test_parking_ends_and_begins_again_as_it_was(
    qtbot: QtBot, opened: ContactPage, menu: ContactMenu, use_cases: UseCases, contact_id: int
) -> None:
    use_cases.editing.park(contact_id, date(2026, 6, 1), ParkReason.LOST)
    qtbot.waitUntil(menu.unpark.isVisible)
    with qtbot.waitSignal(opened.undo_offered) as offered:
        menu.unpark.trigger()
    qtbot.waitUntil(menu.park.isVisible)
    offered.args[1]()
    qtbot.waitUntil(menu.unpark.isVisible)
    again = use_cases.contact_page.read(contact_id)
    assert (again.parked_until, again.park_reason) == (date(2026, 6, 1), ParkReason.LOST)


def test_escape_leaves_the_contact_as_it_is(opened: ContactPage, menu: ContactMenu) -> None:
    menu.park.trigger()
    QTest.keyClick(opened.header.parking.until, Qt.Key.Key_Escape)
    assert not opened.header.parking.isVisible()


def test_enter_elsewhere_does_not_park(opened: ContactPage, menu: ContactMenu) -> None:
    menu.park.trigger()
    text = opened.composer.text
    text.setFocus(Qt.FocusReason.ShortcutFocusReason)
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert text.toPlainText() == "\n"
    assert opened.header.parking.isVisible()


def test_it_copies_the_preferred_number_and_address(
    open_page: OpenPage, store: Store, contact_id: int
) -> None:
    with store.write() as unit:
        contact = unit.session.get_one(Contact, contact_id)
        for kind, value, preferred in (
            (MethodKind.PHONE, "+44 20 7946 0118", False),
            (MethodKind.PHONE, "+44 7700 900142", True),
            (MethodKind.EMAIL, "hanneke@duinrand.example", False),
        ):
            contact.methods.append(
                ContactMethod(kind=kind, value=value, value_key=value, preferred=preferred)
            )
        unit.commit()
    menu = open_page(contact_id).header.reach.menu
    menu.copy_number.trigger()
    assert QGuiApplication.clipboard().text() == "+44 7700 900142"
    menu.copy_address.trigger()
    assert QGuiApplication.clipboard().text() == "hanneke@duinrand.example"


def test_there_is_nothing_to_copy_without_methods(menu: ContactMenu) -> None:
    assert not menu.copy_number.isEnabled()
    assert not menu.copy_address.isEnabled()
