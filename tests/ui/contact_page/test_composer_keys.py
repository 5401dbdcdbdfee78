"""The keys of the composer lead on, open it again, and are the window's where nobody types."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from services.journal.values import Participant
from tests.support.journal import AddContact
from tests.ui.contact_page.conftest import OpenPage
from ui.widgets.focus import is_within


def test_undo_is_the_windows_while_the_note_is_one_line(
    open_page: OpenPage, contact_id: int
) -> None:
    page = open_page(contact_id)
    undone: list[str] = []
    shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), page)
    shortcut.activated.connect(lambda: undone.append("window"))
    page.write_note()
    text = page.composer.text
    QTest.keyClicks(text, "typed")
    QTest.keySequence(text, "Ctrl+Z")
    assert (text.toPlainText(), undone) == ("", [])
    page.composer.fold()
    assert text.hasFocus()
    QTest.keySequence(text, "Ctrl+Z")
    assert undone == ["window"]


def test_writing_opens_a_folded_draft_where_it_ends(open_page: OpenPage, contact_id: int) -> None:
    page = open_page(contact_id)
    page.write_note()
    text = page.composer.text
    QTest.keyClicks(text, "She sails")
    QTest.keyClick(text, Qt.Key.Key_Escape)
    assert not page.composer.panel.isVisible()
    page.write_note()
    assert page.composer.panel.isVisible()
    QTest.keyClicks(text, " in May")
    assert text.toPlainText() == "She sails in May"


def test_tab_leads_from_people_to_the_next_step_whoever_was_added(
    open_page: OpenPage, contact_id: int, add_contact: AddContact
) -> None:
    page = open_page(contact_id)
    page.write_note()
    panel = page.composer.panel
    for name in ("Pim", "Femke"):
        panel.people.line.chosen.emit(Participant(add_contact(name), name))
    panel.people.line.setFocus()
    QTest.keyClick(panel.people.line, Qt.Key.Key_Tab)
    assert is_within(QApplication.focusWidget(), panel.next_step)


def test_a_field_is_whole_in_sight_where_there_is_no_room_for_all(
    qtbot: QtBot, open_page: OpenPage, contact_id: int
) -> None:
    page = open_page(contact_id)
    page.resize(600, 400)
    page.write_note()
    composer = page.composer
    QTest.keySequence(composer.text, "Alt+D")
    day = composer.next_step.day.editor
    assert day.hasFocus()
    qtbot.waitUntil(lambda: day.visibleRegion().boundingRect() == day.rect())
    assert composer.panel.save_button.visibleRegion().boundingRect().height() == 32
    QTest.keySequence(day, "Alt+P")
    line = composer.panel.people.line
    qtbot.waitUntil(lambda: line.visibleRegion().boundingRect() == line.rect())
