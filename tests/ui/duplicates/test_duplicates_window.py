"""Likely duplicates are merged or kept apart, one pair after the other, by keyboard too."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from services.contacts.values import NewContact
from services.use_cases import UseCases
from tests.support.jobs import Gate
from tests.support.journal import AddContact
from tests.ui.duplicates.conftest import ShowDuplicates, await_pair, button
from tests.ui.main_window.conftest import texts
from ui.context import UiContext
from ui.duplicates.choice_cell import ChoiceCell
from ui.duplicates.duplicates_window import DuplicatesWindow
from ui.duplicates.group_list import GroupItemModel, GroupList
from ui.widgets.undo_bar import UndoBar


@pytest.fixture
def jans(use_cases: UseCases) -> tuple[int, int]:
    ids = []
    for name, job in (("J. Smit", "Buyer"), ("Jan Smit", "Head of IT")):
        (id_,) = use_cases.contacts.add(NewContact(name, "Faro", job)).contacts
        ids.append(id_)
    return ids[0], ids[1]


def listed(window: DuplicatesWindow) -> list[str]:
    model = window.findChildren(GroupList)[0].model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def choices(window: DuplicatesWindow) -> dict[str, bool]:
    return {cell.value: cell.isChecked() for cell in window.findChildren(ChoiceCell)}


def undo_bar(window: DuplicatesWindow) -> UndoBar:
    (bar,) = window.findChildren(UndoBar)
    return bar


def names(use_cases: UseCases) -> list[str]:
    return [row.name for row in use_cases.contact_list.read().rows]


def test_pair_stands_side_by_side_with_the_reasons(
    show_duplicates: ShowDuplicates, jans: tuple[int, int]
) -> None:
    window = show_duplicates()
    assert listed(window) == ["J. Smit, Jan Smit"]
    assert "names alike · same organisation" in texts(window)
    assert choices(window) == {
        "J. Smit": False,
        "Jan Smit": True,
        "Buyer": True,
        "Head of IT": False,
    }


def test_merging_keeps_what_was_chosen_and_can_be_undone(
    qtbot: QtBot, show_duplicates: ShowDuplicates, use_cases: UseCases, jans: tuple[int, int]
) -> None:
    window = show_duplicates()
    cell = next(c for c in window.findChildren(ChoiceCell) if c.value == "Head of IT")
    QTest.mouseClick(cell, Qt.MouseButton.LeftButton)
    button(window, "Merge").click()

    qtbot.waitUntil(undo_bar(window).isVisible)
    assert "No duplicates found" in texts(window)
    page = use_cases.contact_page.read(jans[0])
    assert (page.full_name, page.job_title) == ("Jan Smit", "Head of IT")
    assert names(use_cases) == ["Jan Smit"]

    undo_bar(window).action.trigger()
    qtbot.waitUntil(lambda: listed(window) == ["J. Smit, Jan Smit"])
    assert names(use_cases) == ["J. Smit", "Jan Smit"]
    assert use_cases.contact_page.read(jans[0]).job_title == "Buyer"


def test_everything_works_by_keyboard(
    qtbot: QtBot, show_duplicates: ShowDuplicates, use_cases: UseCases, jans: tuple[int, int]
) -> None:
    window = show_duplicates()
    (rows,) = window.findChildren(GroupList)
    assert rows.hasFocus()
    QTest.keyClick(rows, Qt.Key.Key_Return)
    cell = QApplication.focusWidget()
    assert isinstance(cell, ChoiceCell)
    assert cell.value == "Jan Smit"
    QTest.keyClick(cell, Qt.Key.Key_Left)
    assert choices(window)["J. Smit"]
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: names(use_cases) == ["J. Smit"])
    qtbot.waitUntil(undo_bar(window).isVisible)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isHidden()


def test_after_one_pair_comes_the_next_and_those_kept_apart_stay_away(
    qtbot: QtBot, show_duplicates: ShowDuplicates, add_contact: AddContact, jans: tuple[int, int]
) -> None:
    for _ in range(2):
        add_contact("Noor Visser")
    window = show_duplicates()
    assert listed(window) == ["J. Smit, Jan Smit", "Noor Visser"]

    button(window, "Not the same").click()
    qtbot.waitUntil(lambda: listed(window) == ["Noor Visser"])
    await_pair(qtbot, window)
    assert undo_bar(window).isVisible()

    undo_bar(window).action.trigger()
    qtbot.waitUntil(lambda: listed(window) == ["J. Smit, Jan Smit", "Noor Visser"])


def test_change_elsewhere_is_seen(
    qtbot: QtBot, show_duplicates: ShowDuplicates, use_cases: UseCases, jans: tuple[int, int]
) -> None:
    window = show_duplicates()
    use_cases.contacts.delete(jans[0])
    qtbot.waitUntil(lambda: "No duplicates found" in texts(window))


def test_nobody_twice_says_so(show_duplicates: ShowDuplicates, add_contact: AddContact) -> None:
    add_contact("Noor Visser")
    assert "No duplicates found" in texts(show_duplicates())


def test_search_can_be_given_up_and_begun_again(
    qtbot: QtBot, ui_context: UiContext, gate: Gate, jans: tuple[int, int]
) -> None:
    ui_context.tasks.read(ui_context.tasks, gate.job, lambda _done: None)
    window = DuplicatesWindow(ui_context)
    window.present()
    assert "Looking for duplicates…" in texts(window)
    button(window, "Cancel").click()
    assert "Not looked through" in texts(window)

    gate.open()
    with qtbot.waitSignal(window.searched):
        button(window, "Look again").click()
    assert listed(window) == ["J. Smit, Jan Smit"]
    await_pair(qtbot, window)
    window.close()
    shiboken6.delete(window)


def test_model_keeps_the_rules_of_qt(
    show_duplicates: ShowDuplicates, jans: tuple[int, int]
) -> None:
    model = GroupItemModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_groups(show_duplicates().groups)
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "J. Smit, Jan Smit: names alike · same organisation"
    )
    del tester
