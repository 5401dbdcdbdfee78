"""What was done with follow-ups on their page is taken back by the key that the strip names."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.conftest import ShowWindow
from tests.ui.main_window.conftest import the
from ui.context import UiContext
from ui.follow_ups.follow_ups_page import FollowUpsPage
from ui.follow_ups.hand_over_dialog import HandOverDialog
from ui.undo_actions import UndoActions

Key = Qt.Key


def test_several_that_went_to_another_contact_come_back(
    qtbot: QtBot,
    show_window: ShowWindow,
    ui_context: UiContext,
    use_cases: UseCases,
    add_contact: AddContact,
) -> None:
    first = add_contact("Hanneke Zeilstra")
    second = add_contact("Silke Vinkenoog")
    for number in range(4):
        due = Due(date(2026, 3, 3 + number))
        use_cases.follow_ups.add(first, NewFollowUp(f"Promise {number}", due))
    window = show_window()
    UndoActions(ui_context, window.commands, window.page_area.undo_bar, window)
    window.commands.follow_ups.trigger()
    page = the(window, FollowUpsPage)
    qtbot.waitUntil(lambda: len(page.model.items) > 4)
    page.list.setFocus()
    page.list.choose_first()
    for _ in range(2):
        QTest.keyClick(page.list, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    page.bar.hand_over.setFocus()
    QTest.mouseClick(page.bar.hand_over, Qt.MouseButton.LeftButton)
    dialog = the(window, HandOverDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClicks(dialog.line, "Silke")
    with qtbot.waitSignal(page.items_read):
        QTest.keyClick(dialog.line, Key.Key_Return)
    window.activateWindow()  # as a desktop does where one closes
    qtbot.waitUntil(window.isActiveWindow)
    assert len(use_cases.contact_page.read(second).follow_ups) == 3
    qtbot.waitUntil(window.commands.undo.isEnabled)
    focus = window.focusWidget()
    assert focus is not None
    with qtbot.waitSignal(page.items_read):
        QTest.keyClick(focus, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(use_cases.contact_page.read(first).follow_ups) == 4
