"""Adding a contact: a name is enough, and nothing typed is lost by a mistake."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from services.contacts.contact_list import GroupRow
from services.use_cases import UseCases
from tests.ui.main_window.conftest import is_named, texts
from ui.context import UiContext
from ui.main_window.new_contact_dialog import NewContactDialog

GROUPS = (GroupRow(1, "clients", None, 28, 0), GroupRow(2, "prospects", None, None, 0))
OpenDialog = Callable[..., NewContactDialog]


@pytest.fixture
def open_dialog(qtbot: QtBot, ui_context: UiContext) -> OpenDialog:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

    def open_(group_id: int | None = None) -> NewContactDialog:
        dialog = NewContactDialog(ui_context, GROUPS, group_id, window)
        dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(lambda: field(dialog, "Name").hasFocus())
        return dialog

    return open_


def field(dialog: NewContactDialog, name: str) -> QLineEdit:
    (found,) = (each for each in dialog.findChildren(QLineEdit) if is_named(each, name))
    return found


def button(dialog: NewContactDialog, text: str) -> QPushButton:
    (found,) = (each for each in dialog.findChildren(QPushButton) if each.text() == text)
    return found


def type_and_enter(text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)
    QTest.keyClick(focused, Qt.Key.Key_Return)


def test_a_name_and_enter_is_enough(
    qtbot: QtBot, open_dialog: OpenDialog, use_cases: UseCases
) -> None:
    dialog = open_dialog()
    with qtbot.waitSignal(dialog.contact_added) as added:
        type_and_enter("Hanneke Zeilstra")
    (contact,) = use_cases.contact_list.read().rows
    assert added.args == [contact.id]
    assert (contact.name, contact.organisation, contact.group_id) == (
        "Hanneke Zeilstra",
        None,
        None,
    )
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))


def test_everything_asked_for_is_saved(
    qtbot: QtBot, open_dialog: OpenDialog, use_cases: UseCases
) -> None:
    dialog = open_dialog(group_id=2)
    assert dialog.findChildren(QComboBox)[0].currentText() == "Prospects"
    field(dialog, "Organisation").setText("Duinrand Logistiek")
    field(dialog, "Job title").setText("Head of IT")
    with qtbot.waitSignal(dialog.contact_added) as added:
        type_and_enter("Hanneke Zeilstra")
    (contact_id,) = added.args or [0]
    details = use_cases.contact_page.read(contact_id)
    assert (details.organisation, details.job_title, details.group_id) == (
        "Duinrand Logistiek",
        "Head of IT",
        2,
    )


def test_without_a_name_a_sentence_says_so_and_the_rest_stays(
    qtbot: QtBot, open_dialog: OpenDialog, use_cases: UseCases
) -> None:
    dialog = open_dialog()
    field(dialog, "Organisation").setText("Duinrand Logistiek")
    field(dialog, "Organisation").setFocus()
    QTest.keyClick(field(dialog, "Organisation"), Qt.Key.Key_Return)
    assert not button(dialog, "Add").isEnabled()  # while it is being saved
    qtbot.waitUntil(lambda: "A contact needs a name. Type a name and save again." in texts(dialog))
    assert field(dialog, "Organisation").text() == "Duinrand Logistiek"
    assert field(dialog, "Name").hasFocus()
    with qtbot.waitSignal(dialog.contact_added):
        type_and_enter("Hanneke")
    assert [each.name for each in use_cases.contact_list.read().rows] == ["Hanneke"]


def test_esc_adds_nobody(qtbot: QtBot, open_dialog: OpenDialog, use_cases: UseCases) -> None:
    dialog = open_dialog()
    QTest.keyClicks(field(dialog, "Name"), "Hanneke")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
    assert use_cases.contact_list.read().rows == ()


def test_a_bug_while_saving_does_not_leave_it_stuck(
    qtbot: QtBot,
    open_dialog: OpenDialog,
    use_cases: UseCases,
    bugs: list[BaseException],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(type(use_cases.contacts), "add", fail)
    dialog = open_dialog()
    type_and_enter("Hanneke")
    qtbot.waitUntil(lambda: bool(bugs))
    assert button(dialog, "Add").isEnabled()
    assert field(dialog, "Name").text() == "Hanneke"
    bugs.clear()
    dialog.close()
