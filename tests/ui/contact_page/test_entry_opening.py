"""An entry opens in its place on the contact's page, by keys, and closes again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.journal.values import NewEntry
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.contact_page.conftest import AddEntry, OpenPage
from tests.ui.main_window.conftest import focused
from ui.contact_page.contact_page import ContactPage
from ui.contact_page.entry_panel import EntryPanel


@pytest.fixture
def shown(open_page: OpenPage, add_entry: AddEntry, contact_id: int) -> ContactPage:
    """Show a contact with one entry."""
    add_entry(NewEntry((contact_id,), text="Wants the plan on paper."))
    return open_page(contact_id)


def opened(qtbot: QtBot, page: ContactPage) -> EntryPanel:
    """Open the newest entry by the keyboard."""
    page.timeline.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.timeline, Qt.Key.Key_Return)
    panel = page.opening.panel
    assert panel is not None
    with qtbot.waitSignal(panel.shown):  # reading has only begun
        pass
    return panel


def test_enter_opens_edits_and_saves_and_esc_closes(
    qtbot: QtBot, shown: ContactPage, use_cases: UseCases, contact_id: int
) -> None:
    panel = opened(qtbot, shown)
    assert panel is focused() or panel.isAncestorOf(focused())
    QTest.keyClick(focused(), Qt.Key.Key_F2)
    editor = panel.editor
    assert editor is not None
    qtbot.waitUntil(editor.text.hasFocus)
    QTest.keyClicks(editor.text, "Bring it. ")
    QTest.keyClick(editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: panel.editor is None)
    (entry,) = use_cases.timeline.page(contact_id, size=10).entries
    assert "Bring it." in entry.text
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert shown.opening.panel is None
    assert shown.timeline.hasFocus()


def test_a_deleted_entry_closes_and_is_offered_back(qtbot: QtBot, shown: ContactPage) -> None:
    panel = opened(qtbot, shown)
    with qtbot.waitSignal(shown.undo_offered):
        panel.entry_actions.delete.click()
    qtbot.waitUntil(lambda: shown.opening.panel is None)


def test_another_contact_closes_it(
    qtbot: QtBot, shown: ContactPage, open_page: OpenPage, add_contact: AddContact
) -> None:
    opened(qtbot, shown)
    open_page(add_contact("Pim Rozendaal"))
    assert shown.opening.panel is None
