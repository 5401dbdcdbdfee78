"""Every key of the app stands on one sheet, and none is given out twice."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from services.journal.values import NewEntry
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.conftest import OpenWindow
from ui.capture.capture_controller import CaptureController
from ui.context import UiContext
from ui.duplicates.pair_panel import PairPanel
from ui.editing.text_fields import WrappedField
from ui.main_window.main_window import MainWindow
from ui.shortcuts.key_list import KeyItemModel, KeyList
from ui.shortcuts.keys import KeyGroup, KeyLine, key_groups
from ui.shortcuts.sheet import ShortcutSheet
from ui.theme.theme import Theme
from ui.widgets.menu import Menu
from ui.widgets.styling import key_text

ANYWHERE = {Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut}
GROUPS = (
    KeyGroup("Anywhere", (KeyLine("New note", ("Ctrl+N",)), KeyLine("Démarrer", ("F1", "?")))),
    KeyGroup("Timeline", (KeyLine("Delete the entry", ("Del",)),)),
)


@pytest.fixture
def window(open_window: OpenWindow, contact: int) -> MainWindow:
    """Show the window with a contact open."""
    return open_window(contact)


@pytest.fixture
def contact(add_contact: AddContact) -> int:
    return add_contact("Hanneke Zeilstra", "Duinrand Logistiek")


@pytest.fixture
def sheet(qtbot: QtBot, window: MainWindow, theme: Theme) -> ShortcutSheet:
    sheet = ShortcutSheet(theme, window.commands, window)
    sheet.open()
    qtbot.waitUntil(sheet.isActiveWindow)
    return sheet


def said(sheet: QWidget) -> list[str]:
    """Return what a screen reader says of each row."""
    model = sheet.findChildren(KeyList)[0].model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def texts(model: KeyItemModel) -> list[str]:
    """Return what stands in each row."""
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def in_menu(action: QObject) -> bool:
    """Tell whether an action is one of a context menu, which listens only while it is open."""
    return isinstance(action.parent(), QMenu)


def heard_anywhere(window: MainWindow) -> list[QKeySequence]:
    """Return the keys that the window listens to wherever its focus is."""
    actions = [
        keys
        for action in window.findChildren(QAction)
        if action.shortcutContext() in ANYWHERE and not in_menu(action)
        for keys in action.shortcuts()
    ]
    shortcuts = [
        keys
        for shortcut in window.findChildren(QShortcut)
        if shortcut.context() in ANYWHERE
        for keys in [shortcut.key()]
    ]
    buttons = [button.shortcut() for button in window.findChildren(QAbstractButton)]
    return [keys for keys in (*actions, *shortcuts, *buttons) if not keys.isEmpty()]


def listed(window: MainWindow) -> set[str]:
    """Return the keys on the sheet."""
    groups = key_groups(window.commands)
    return {keys for group in groups for line in group.lines for keys in line.keys}


def test_every_key_of_the_window_stands_on_the_sheet(window: MainWindow) -> None:
    assert {key_text(keys) for keys in heard_anywhere(window)} - listed(window) == set()


def test_every_key_of_an_opened_entry_stands_on_the_sheet(
    qtbot: QtBot, window: MainWindow, contact: int, use_cases: UseCases
) -> None:
    (entry_id,) = use_cases.journal.add_entry(NewEntry((contact,), text="Tea")).entries
    page = window.page_area.contact_page
    assert page is not None
    page.opening.open(entry_id)
    panel = page.opening.panel
    assert panel is not None
    with qtbot.waitSignal(panel.shown):
        pass
    panel.edit()
    heard = {key_text(each.key()) for each in panel.findChildren(QShortcut)}
    assert heard - listed(window) == set()


def test_every_key_of_the_quick_note_stands_on_the_sheet(
    qtbot: QtBot, window: MainWindow, ui_context: UiContext
) -> None:
    notes = CaptureController(ui_context, lambda _window, _press: None)
    heard = {key_text(each.key()) for each in notes.window.findChildren(QShortcut)}
    heard |= {key_text(each.shortcut()) for each in notes.window.findChildren(QAbstractButton)}
    notes.close()
    (lines,) = (group.lines for group in key_groups(window.commands) if group.title == "Quick note")
    assert heard - {key for line in lines for key in line.keys} - {""} == set()


def test_every_key_of_the_pair_of_duplicates_stands_on_the_sheet(
    qtbot: QtBot, window: MainWindow, ui_context: UiContext
) -> None:
    panel = PairPanel(ui_context)
    qtbot.addWidget(panel)
    heard = {key_text(each.shortcut()) for each in panel.findChildren(QAbstractButton)}
    heard.discard("")
    assert len(heard) == 2
    assert heard <= listed(window)


def test_every_key_of_a_contacts_field_stands_on_the_sheet(
    qtbot: QtBot, window: MainWindow, contact: int, use_cases: UseCases
) -> None:
    use_cases.parts.add_fact(contact, "Sails")

    def facts() -> list[WrappedField]:
        return [each for each in window.findChildren(WrappedField) if each.value == "Sails"]

    qtbot.waitUntil(lambda: len(facts()) == 1)
    menu = Menu()
    qtbot.addWidget(menu)
    facts()[0].menu_opening.emit(menu)
    keys = {key_text(action.shortcut()) for action in menu.actions()}
    (lines,) = (group.lines for group in key_groups(window.commands) if group.title == "Contact")
    assert len(keys) == 3
    assert keys <= {each for line in lines for each in line.keys}


def test_no_key_is_given_out_twice_in_the_window(window: MainWindow) -> None:
    counts = Counter(key_text(keys) for keys in heard_anywhere(window))
    assert [keys for keys, count in counts.items() if count > 1] == []


def test_no_key_stands_twice_in_a_group_of_the_sheet(window: MainWindow) -> None:
    for group in key_groups(window.commands):
        counts = Counter(keys for line in group.lines for keys in line.keys)
        assert [keys for keys, count in counts.items() if count > 1] == [], group.title


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Question])
def test_f1_and_the_question_mark_ask_for_the_sheet(
    qtbot: QtBot, window: MainWindow, key: Qt.Key
) -> None:
    page = window.page_area.contact_page
    assert page is not None
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.setFocus()
    with qtbot.waitSignal(window.commands.shortcuts.triggered):
        QTest.keyClick(window, key)


def test_a_question_mark_that_is_typed_is_text(qtbot: QtBot, window: MainWindow) -> None:
    (search,) = (each for each in window.findChildren(QLineEdit) if each.isVisible())
    search.setFocus()
    with qtbot.assertNotEmitted(window.commands.shortcuts.triggered):
        QTest.keyClicks(search, "?")
    assert search.text() == "?"


def test_a_line_is_heard_with_its_keys(sheet: ShortcutSheet) -> None:
    assert "New note: Ctrl+N" in said(sheet)
    assert "Timeline" in said(sheet)


def test_lines_are_found_by_words_and_by_key(qtbot: QtBot) -> None:
    model = KeyItemModel(GROUPS)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert texts(model) == ["Anywhere", "New note", "Démarrer", "Timeline", "Delete the entry"]
    model.search("demarr")
    assert texts(model) == ["Anywhere", "Démarrer"]
    model.search("ctrl n")
    assert texts(model) == ["Anywhere", "New note"]
    model.search("nothing")
    assert texts(model) == []


def test_down_leads_into_the_list_and_esc_out_of_the_sheet(
    qtbot: QtBot, sheet: ShortcutSheet
) -> None:
    (search,) = sheet.findChildren(QLineEdit)
    search.setText("shortcuts")
    QTest.keyClick(search, Qt.Key.Key_Down)
    (rows,) = sheet.findChildren(KeyList)
    assert QApplication.focusWidget() is rows
    assert rows.currentIndex().data() == "Keyboard shortcuts"
    search.setFocus()
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    with qtbot.waitSignal(sheet.finished):
        QTest.keyClick(search, Qt.Key.Key_Escape)
