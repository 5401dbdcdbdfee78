"""An organisation's page says who works there and what was said, and follows what changes."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.contacts.editing_values import ContactField
from services.follow_ups.values import NewFollowUp
from services.journal.values import NewEntry
from services.organisations.values import OrganisationField
from services.terms import EntryKind, Outcome
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from tests.ui.organisation_page.conftest import OpenPage, people, rows, texts
from ui.context import UiContext
from ui.organisation_page.organisation_page import OrganisationPage
from ui.organisation_page.way_back import WayBack
from ui.timeline.timeline_model import MOST_ROWS, ROW_ROLE

Key = Qt.Key


def test_its_people_and_all_that_was_said_show(
    use_cases: UseCases, open_page: OpenPage, hanneke: int, pim: int
) -> None:
    use_cases.editing.set_field(hanneke, ContactField.JOB_TITLE, "Head of IT")
    use_cases.editing.archive(pim)
    use_cases.journal.add_entry(
        NewEntry((hanneke, pim), EntryKind.CALL, "The budget", outcome=Outcome.HELD)
    )
    page = open_page()
    assert people(page) == [
        "Hanneke Zeilstra, Head of IT, spoke today",
        "Pim Rozendaal, spoke today, archived",
    ]
    assert rows(page) == [
        "Call on 3 March, held, with Hanneke Zeilstra, Pim Rozendaal. The budget."
    ]
    assert "2 people · spoke today" in texts(page)
    assert page.people.hasFocus()  # the keyboard goes on from there


def test_whatever_changes_in_the_journal_shows_by_itself(
    qtbot: QtBot, use_cases: UseCases, add_contact: AddContact, open_page: OpenPage, hanneke: int
) -> None:
    page = open_page()
    assert "Whatever is written down with one of its people stands here too." in texts(page)
    add_contact("Anna Vos", "Duinrand")
    qtbot.waitUntil(lambda: len(people(page)) == 3)
    use_cases.journal.add_entry(NewEntry((hanneke,), text="Planning"))
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    organisation_id = page.shown_id or 0
    use_cases.organisations.set_field(organisation_id, OrganisationField.NAME, "Zeewering")
    qtbot.waitUntil(lambda: page.header.name.value == "Zeewering")
    for _ in range(3):
        use_cases.undo.undo()
    qtbot.waitUntil(lambda: page.header.name.value == "Duinrand")
    qtbot.waitUntil(lambda: (len(people(page)), len(rows(page))) == (2, 0))


def test_what_changed_under_another_page_shows_when_that_goes(
    qtbot: QtBot, use_cases: UseCases, ui_context: UiContext, open_page: OpenPage, hanneke: int
) -> None:
    page = open_page()
    page.hide()
    with qtbot.waitSignal(ui_context.changes.changed):
        use_cases.contacts.delete(hanneke)
    page.show()
    qtbot.waitUntil(lambda: len(people(page)) == 1)


def test_a_click_or_enter_opens_a_person(qtbot: QtBot, open_page: OpenPage, pim: int) -> None:
    page = open_page()
    QTest.keyClick(page.people, Key.Key_Down)
    with qtbot.waitSignal(page.contact_wished) as wished:
        QTest.keyClick(page.people, Key.Key_Return)
    assert wished.args == [pim]
    view = page.people
    with qtbot.waitSignal(page.contact_wished) as wished:
        at = view.visualRect(view.model().index(1, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert wished.args == [pim]
    empty = QPoint(20, view.viewport().height() - 5)
    with qtbot.assertNotEmitted(page.contact_wished):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=empty)


def test_enter_on_an_entry_leads_to_it_on_the_page_of_one_of_its_people(
    qtbot: QtBot, use_cases: UseCases, add_contact: AddContact, open_page: OpenPage, pim: int
) -> None:
    anna = add_contact("Anna Vos")  # elsewhere, though her name comes first
    (entry_id,) = use_cases.journal.add_entry(NewEntry((anna, pim), text="Planning")).entries
    page = open_page()
    page.timeline.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(page.entry_wished) as wished:
        QTest.keyClick(page.timeline, Key.Key_Return)
    assert wished.args == [pim, entry_id]
    menu = page.timeline.menu_of(page.timeline.currentIndex().data(ROW_ROLE))
    page.timeline.setCurrentIndex(QModelIndex())  # whatever is selected by then
    with qtbot.waitSignal(page.entry_wished) as wished:
        next(each for each in menu.actions() if each.text() == "Open").trigger()
    assert wished.args == [pim, entry_id]


def test_entries_are_deleted_and_promises_kept_here_too(
    qtbot: QtBot, use_cases: UseCases, open_page: OpenPage, hanneke: int
) -> None:
    promise = NewFollowUp("Send references")
    use_cases.journal.add_entry(NewEntry((hanneke,), text="Planning", follow_ups=(promise,)))
    page = open_page()
    (follow_up,) = use_cases.contact_page.read(hanneke).follow_ups
    with qtbot.waitSignal(page.undo_offered):
        page.timeline.follow_up_ticked.emit(follow_up, True)
    assert use_cases.contact_page.read(hanneke).follow_ups == ()
    page.timeline.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(page.undo_offered) as offered:
        QTest.keyClick(page.timeline, Key.Key_Delete)
    qtbot.waitUntil(lambda: rows(page) == [])
    offered.args[1]()
    qtbot.waitUntil(lambda: len(rows(page)) == 1)


def test_the_way_back_names_where_it_leads(
    qtbot: QtBot, page: OrganisationPage, open_page: OpenPage, hanneke: int
) -> None:
    open_page()
    assert page.header.back.isHidden()
    open_page(WayBack(hanneke, "Hanneke & " + "x" * 300))
    assert page.header.back.isVisible()
    assert page.header.back.accessibleName().startswith("Back to Hanneke & x")
    assert page.header.back.width() < 400
    with qtbot.waitSignal(page.contact_wished) as wished:
        QTest.keyClick(page.people, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert wished.args == [hanneke]


def test_one_without_people_says_how_they_come_here(
    qtbot: QtBot, use_cases: UseCases, open_page: OpenPage, hanneke: int, pim: int
) -> None:
    page = open_page()
    use_cases.editing.set_field(hanneke, ContactField.ORGANISATION, "")
    use_cases.editing.set_field(pim, ContactField.ORGANISATION, "Elsewhere")
    qtbot.waitUntil(lambda: "Nobody works here" in texts(page))
    assert page.people.isHidden()
    assert "Contacts who have this as their organisation stand here." in texts(page)
    open_page()
    assert page.header.name.hasFocus()


def test_a_long_stream_is_read_on_and_let_go_as_it_is_scrolled(
    qtbot: QtBot,
    use_cases: UseCases,
    clock: FrozenClock,
    open_page: OpenPage,
    hanneke: int,
    pim: int,
) -> None:
    for number in range(60):
        at = clock.now() - timedelta(days=number)
        who = ((hanneke,), (pim,), (pim, hanneke))[number % 3]
        use_cases.journal.add_entry(NewEntry(who, text=f"Talk {number}", happened_at=at))
    page = open_page()
    assert 0 < len(rows(page)) < 60
    page.timeline.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.timeline, Key.Key_End)
    qtbot.waitUntil(lambda: "Talk 59" in rows(page)[-1])
    assert len(rows(page)) <= MOST_ROWS
    QTest.keyClick(page.timeline, Key.Key_Home)
    qtbot.waitUntil(lambda: "Talk 0." in rows(page)[0])
