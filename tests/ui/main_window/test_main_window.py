"""The window shows who there is, follows the journal and is led through by keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from services.changes import ChangeBus, ChangeSet
from services.contacts.list_reader import read_first_rows
from services.contacts.values import NewContact
from services.journal.values import NewEntry
from services.store import Store
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.conftest import ShowWindow
from tests.ui.main_window.conftest import contact_rows, drop, focused, names, selected_name, the
from ui.contact_page.contact_page import ContactPage
from ui.context import UiContext
from ui.main_window.contact_list_panel import ContactListPanel
from ui.main_window.first_start_page import FirstStartPage
from ui.main_window.main_window import MainWindow
from ui.main_window.navigation import Navigation
from ui.widgets.nav_list import NavList
from ui.widgets.search_line import SearchLine


def test_the_first_frame_shows_the_rows_it_was_given_and_is_told_once(
    qtbot: QtBot, ui_context: UiContext, store: Store, people: dict[str, int]
) -> None:
    window = MainWindow(ui_context, read_first_rows(store.path, store.clock))
    qtbot.addWidget(window)
    painted: list[list[str]] = []
    window.first_painted.connect(lambda: painted.append(names(window)))
    with qtbot.waitSignal(window.first_painted):
        window.show()
    window.repaint()
    QApplication.processEvents()
    assert painted == [["Anaïs Bakelaar", "Hanneke Zeilstra", "Okke Zeilmaker"]]
    assert store._reader is None


def test_typing_right_after_the_start_finds_a_contact(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(the(window, SearchLine).hasFocus)
    QTest.keyClicks(focused(), "logis")
    assert names(window) == ["Hanneke Zeilstra"]


def test_choosing_a_contact_opens_the_page_and_ctrl_n_writes_at_once(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.waitUntil(the(window, SearchLine).hasFocus)
    QTest.keyClicks(the(window, SearchLine), "logis")
    QTest.keyClick(the(window, SearchLine), Qt.Key.Key_Return)
    QTest.keySequence(window, "Ctrl+N")  # before the page was read
    page = window.page_area.contact_page
    assert page is not None
    qtbot.waitUntil(page.composer.text.hasFocus)
    assert page.shown_id == the(window, ContactListPanel).selected_id


def test_ctrl_n_without_a_contact_asks_for_a_note_that_names_one(
    qtbot: QtBot, window: MainWindow
) -> None:
    contact_rows(window).setFocus()
    with qtbot.waitSignal(window.quick_note_wanted):
        QTest.keySequence(window, "Ctrl+N")
    assert window.page_area.contact_page is None


def test_ctrl_f_leads_to_the_search_line(qtbot: QtBot, window: MainWindow) -> None:
    contact_rows(window).setFocus()
    QTest.keySequence(window, "Ctrl+F")
    qtbot.waitUntil(the(window, SearchLine).hasFocus)


def test_a_change_from_anywhere_shows(
    qtbot: QtBot, window: MainWindow, use_cases: UseCases, people: dict[str, int]
) -> None:
    window.open_contact(people["Hanneke"])
    with qtbot.waitSignal(window.contacts_read):
        use_cases.contacts.add(NewContact("Zita Aalbers"))
    assert names(window)[-1] == "Zita Aalbers"
    with qtbot.waitSignal(window.contacts_read):
        use_cases.contacts.delete(people["Okke"])
    assert names(window) == ["Anaïs Bakelaar", "Hanneke Zeilstra", "Zita Aalbers"]
    assert selected_name(window) == "Hanneke Zeilstra"


def test_what_another_process_wrote_shows_when_it_tells(
    qtbot: QtBot, window: MainWindow, use_cases: UseCases, bus: ChangeBus, people: dict[str, int]
) -> None:
    page = open_page(qtbot, window, people["Hanneke"])
    with qtbot.waitSignals([window.contacts_read, page.contact_shown]):
        use_cases.journal.add_entry(NewEntry((people["Hanneke"],), text="called"))
        bus.publish(ChangeSet(contacts=frozenset(people.values())))
    assert page.timeline.model().rowCount() > 0


def open_page(qtbot: QtBot, window: MainWindow, contact_id: int) -> ContactPage:
    window.open_contact(contact_id)
    page = window.page_area.contact_page
    assert page is not None
    qtbot.waitUntil(lambda: page.shown_id == contact_id)
    return page


def test_a_change_that_the_list_does_not_show_is_not_read(
    qtbot: QtBot, window: MainWindow, bus: ChangeBus
) -> None:
    with qtbot.assertNotEmitted(window.contacts_read, wait=50):
        bus.publish(ChangeSet(drafts=frozenset({1}), settings=frozenset({"x"})))


def test_a_group_lists_its_people_and_opening_another_shows_everybody(
    qtbot: QtBot, window: MainWindow, people: dict[str, int]
) -> None:
    the(window, Navigation).group_chosen.emit(1, "Clients")
    assert names(window) == ["Anaïs Bakelaar", "Hanneke Zeilstra"]
    assert window.group_id == 1
    the(window, Navigation).group_chosen.emit(None, "Contacts")
    assert window.group_id is None


def test_opening_somebody_of_another_group_leaves_the_group(
    window: MainWindow, people: dict[str, int]
) -> None:
    choose_group(window, "Clients")
    window.open_contact(people["Okke"])
    assert window.group_id is None
    assert selected_name(window) == "Okke Zeilmaker"


def choose_group(window: MainWindow, name: str) -> None:
    """Choose by typing the arrow key until the group shows."""
    view = the(window, NavList)
    for _ in range(view.model().rowCount()):
        if view.currentIndex().data() == name:
            return
        QTest.keyClick(view, Qt.Key.Key_Down)
    raise AssertionError(name)


def test_an_empty_journal_shows_how_to_begin_and_the_first_contact_ends_that(
    qtbot: QtBot, show_window: ShowWindow, use_cases: UseCases, add_contact: AddContact
) -> None:
    window = show_window()
    actions = window.commands
    assert the(window, FirstStartPage).isVisible()
    assert not the(window, ContactListPanel).isVisible()
    assert [actions.sample_people.isEnabled(), actions.new_note.isEnabled()] == [True, False]
    with qtbot.waitSignal(window.contacts_read):
        contact_id = add_contact("Anna")
    assert the(window, ContactListPanel).isVisible()
    assert not the(window, FirstStartPage).isVisible()
    assert [actions.sample_people.isEnabled(), actions.new_note.isEnabled()] == [False, True]
    with qtbot.waitSignal(window.contacts_read):
        use_cases.contacts.delete(contact_id)
    assert the(window, FirstStartPage).isVisible()


def test_takes_contact_files_anywhere(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "phone.vcf"
    with qtbot.waitSignal(window.files_dropped) as dropped:
        assert drop(window, file, tmp_path / "letter.odt")
    assert dropped.args == [[file]]
    assert not drop(window, tmp_path / "letter.odt")


def test_closing_is_left_to_the_application(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.close_requested):
        assert not window.close()
    assert window.isVisible()


def test_comes_back_from_where_it_was_put(window: MainWindow) -> None:
    window.showMaximized()
    window.setWindowState(window.windowState() | Qt.WindowState.WindowMinimized)
    window.hide()
    window.bring_to_front()
    assert window.isVisible()
    assert not window.isMinimized()
    assert window.isMaximized()


def test_the_tab_key_goes_through_the_columns_from_left_to_right(
    qtbot: QtBot, window: MainWindow, people: dict[str, int]
) -> None:
    page = open_page(qtbot, window, people["Hanneke"])
    columns = (the(window, Navigation), the(window, ContactListPanel), page)
    the(window, NavList).setFocus()
    visited: list[int] = []
    for _ in range(9):
        visited += [i for i, column in enumerate(columns) if column.isAncestorOf(focused())]
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert visited == [0, 0, 0, 1, 1, 1, 1, 2, 2]


def test_everything_that_takes_the_keyboard_has_a_name(
    qtbot: QtBot, window: MainWindow, people: dict[str, int]
) -> None:
    open_page(qtbot, window, people["Hanneke"])
    nameless = [
        each
        for each in window.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isVisible()
        and not each.accessibleName()
        and not getattr(each, "text", str)()
    ]
    assert nameless == []
