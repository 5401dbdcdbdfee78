"""The buttons reach a contact by the right program, and the composer stands ready."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.entities import Contact, ContactMethod
from services.contacts.reach import Way
from services.store import Store
from services.terms import Channel, Direction, EntryKind, MethodKind, Outcome
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.support.links import NotedLinks
from tests.ui.contact_page.conftest import OpenPage
from ui.contact_page.contact_page import ContactPage
from ui.widgets.menu import Menu
from ui.widgets.split_button import SplitButton

AddMethod = Callable[..., None]
MOBILE, DESK, ADDRESS = "+44 7700 900142", "+44 20 7946 0118", "hanneke@duinrand.example"


@pytest.fixture
def add_method(store: Store, contact_id: int) -> AddMethod:
    def add(kind: MethodKind, value: str, types: str = "", *, preferred: bool = False) -> None:
        with store.write() as unit:
            contact = unit.session.get_one(Contact, contact_id)
            contact.methods.append(
                ContactMethod(
                    kind=kind, value=value, value_key=value, types=types, preferred=preferred
                )
            )
            unit.commit()

    return add


@pytest.fixture
def reachable(add_method: AddMethod, open_page: OpenPage, contact_id: int) -> ContactPage:
    """Open a contact with two numbers, the second preferred, and an address."""
    add_method(MethodKind.PHONE, DESK, "work")
    add_method(MethodKind.PHONE, MOBILE, "cell", preferred=True)
    add_method(MethodKind.EMAIL, ADDRESS, "work")
    return open_page(contact_id)


def button(page: ContactPage, way: Way) -> SplitButton:
    return page.header.reach.buttons[way]


def start(qtbot: QtBot, page: ContactPage, way: Way) -> None:
    """Click and wait until the other program has been asked."""
    with qtbot.waitSignal(page.header.reach.started):
        QTest.mouseClick(button(page, way), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("way", "link", "kind", "channel"),
    [
        (Way.CALL, "tel:+447700900142", EntryKind.CALL, Channel.PHONE),
        (Way.MAIL, f"mailto:{ADDRESS}", EntryKind.EMAIL, Channel.EMAIL),
        (
            Way.TEAMS,
            f"https://teams.microsoft.com/l/chat/0/0?users={ADDRESS}",
            EntryKind.VIDEO_CALL,
            Channel.TEAMS,
        ),
        (Way.WHATSAPP, "https://wa.me/447700900142", EntryKind.MESSAGE, Channel.WHATSAPP),
    ],
)
def test_a_way_opens_its_link_and_the_composer(
    qtbot: QtBot,
    reachable: ContactPage,
    links: NotedLinks,
    way: Way,
    link: str,
    kind: EntryKind,
    channel: Channel,
) -> None:
    start(qtbot, reachable, way)
    composer = reachable.composer
    assert links.opened == [link]
    assert composer.is_open
    assert composer.text.hasFocus()
    assert (composer.entry.kind.value, composer.entry.channel.value) == (kind, channel)


def test_what_was_started_is_saved_as_going_out(
    qtbot: QtBot, reachable: ContactPage, use_cases: UseCases, contact_id: int
) -> None:
    start(qtbot, reachable, Way.CALL)
    QTest.keyClicks(reachable.composer.text, "The board signs on Monday")
    with qtbot.waitSignal(reachable.composer.saved):
        QTest.keySequence(reachable.composer.text, "Ctrl+Return")
    (entry,) = use_cases.timeline.page(contact_id).entries
    assert (entry.kind, entry.channel) == (EntryKind.CALL, Channel.PHONE)
    assert (entry.direction, entry.outcome) == (Direction.OUTGOING, Outcome.HELD)


def test_what_becomes_something_else_did_not_go_out(
    qtbot: QtBot, reachable: ContactPage, use_cases: UseCases, contact_id: int
) -> None:
    start(qtbot, reachable, Way.CALL)
    reachable.composer.entry.kind.set_value(EntryKind.NOTE)
    QTest.keyClicks(reachable.composer.text, "Nobody there")
    with qtbot.waitSignal(reachable.composer.saved):
        QTest.keySequence(reachable.composer.text, "Ctrl+Return")
    (entry,) = use_cases.timeline.page(contact_id).entries
    assert (entry.kind, entry.direction) == (EntryKind.NOTE, None)


def test_a_draft_stays_as_it_is(qtbot: QtBot, reachable: ContactPage) -> None:
    composer = reachable.composer
    composer.open()
    composer.entry.kind.set_value(EntryKind.MEETING)
    QTest.keyClicks(composer.text, "We met at")
    start(qtbot, reachable, Way.WHATSAPP)
    assert composer.text.toPlainText() == "We met at"
    assert composer.entry.kind.value is EntryKind.MEETING
    assert composer.text.hasFocus()


def test_a_key_starts_it_from_the_composer(
    qtbot: QtBot, reachable: ContactPage, links: NotedLinks
) -> None:
    reachable.composer.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
    with qtbot.waitSignal(reachable.header.reach.started):
        QTest.keySequence(reachable.composer.text, "Ctrl+Shift+M")
    assert links.opened == [f"mailto:{ADDRESS}"]


def test_another_number_is_chosen_from_the_menu(
    qtbot: QtBot, reachable: ContactPage, links: NotedLinks
) -> None:
    call = button(reachable, Way.CALL)
    call.setFocus()
    QTest.keyClick(call, Qt.Key.Key_Down)
    (menu,) = call.findChildren(Menu)
    assert [action.text() for action in menu.actions()] == [f"{MOBILE}, mobile", f"{DESK}, work"]
    with qtbot.waitSignal(reachable.header.reach.started):
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
    assert links.opened == ["tel:+442079460118"]


def test_buttons_say_what_they_use_and_what_is_missing(
    qtbot: QtBot, open_page: OpenPage, add_method: AddMethod, contact_id: int
) -> None:
    page = open_page(contact_id)
    assert not any(button(page, way).isEnabled() for way in Way)
    missing = [button(page, way).toolTip() for way in Way]
    assert missing == [
        "There is no phone number yet",
        "There is no e-mail address yet",
        "There is no work address for Teams yet",
        "There is no mobile number yet",
    ]
    add_method(MethodKind.PHONE, DESK, "work")
    qtbot.waitUntil(button(page, Way.CALL).isEnabled)
    assert f"Call: {DESK}, work" in button(page, Way.CALL).toolTip()
    assert "Ctrl+Shift+C" in button(page, Way.CALL).toolTip()
    assert not button(page, Way.WHATSAPP).isEnabled()


def test_what_is_no_number_is_offered_for_copying(
    qtbot: QtBot,
    open_page: OpenPage,
    add_method: AddMethod,
    links: NotedLinks,
    contact_id: int,
    add_contact: AddContact,
) -> None:
    add_method(MethodKind.PHONE, "ask reception")
    page = open_page(contact_id)
    notice = page.header.notice
    QTest.mouseClick(button(page, Way.CALL), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(notice.isVisible)
    assert notice.text.startswith("“ask reception” is not a number that can be dialled.")
    assert links.opened == []
    assert not page.composer.is_open
    notice.copy_button.click()
    assert QGuiApplication.clipboard().text() == "ask reception"
    assert not notice.isVisible()


@pytest.mark.parametrize(("known", "taken"), [(True, False), (False, True)])
def test_without_a_program_the_number_is_copied(
    qtbot: QtBot,
    reachable: ContactPage,
    links: NotedLinks,
    open_page: OpenPage,
    add_contact: AddContact,
    known: bool,
    taken: bool,
) -> None:
    links.known, links.taken = known, taken
    QTest.mouseClick(button(reachable, Way.CALL), Qt.MouseButton.LeftButton)
    notice = reachable.header.notice
    qtbot.waitUntil(notice.isVisible)
    assert notice.text == (
        f"No program on this computer makes calls. The number is copied: {MOBILE}"
    )
    assert not notice.copy_button.isVisible()
    assert QGuiApplication.clipboard().text() == MOBILE
    assert not reachable.composer.is_open
    open_page(add_contact("Pim Rozendaal"))
    assert not notice.isVisible()


def test_words_give_way_to_icons_on_a_narrow_page(qtbot: QtBot, reachable: ContactPage) -> None:
    call = button(reachable, Way.CALL)
    with_word = call.width()
    reachable.resize(430, 800)
    qtbot.waitUntil(lambda: call.width() == call.minimumSizeHint().width())
    assert call.width() < with_word
    assert call.accessibleName() == "Call"
    reachable.resize(816, 800)
    qtbot.waitUntil(lambda: call.width() == with_word)
