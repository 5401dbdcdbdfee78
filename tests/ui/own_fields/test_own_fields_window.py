"""All fields of the user's own are kept in one window, each changed where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.own_fields.values import FieldView
from services.terms import FieldKind
from services.use_cases import UseCases
from tests.services.own_fields.conftest import CLIENTS, AddField
from tests.support.journal import AddContact
from tests.ui.contact_page.editing.conftest import await_error, edit, focused, type_over
from tests.ui.test_accessibility import faults
from ui.context import UiContext
from ui.main_window.page_area import PageArea
from ui.own_fields.field_rows import ChoiceRow, FieldRow
from ui.own_fields.new_field import NewFieldRow
from ui.own_fields.own_fields_window import OwnFieldsWindow
from ui.own_fields.wish import Wish

K = FieldKind
Key = Qt.Key
Present = Callable[..., OwnFieldsWindow]


@pytest.fixture
def present(qtbot: QtBot, ui_context: UiContext) -> Iterator[Present]:
    """Open the window and wait until the fields show."""
    window = OwnFieldsWindow(ui_context)

    def open_(field_id: int = 0, wish: Wish | None = None) -> OwnFieldsWindow:
        with qtbot.waitSignal(window.fields_shown), qtbot.waitActive(window):
            window.present(field_id, wish)
        return window

    yield open_
    shiboken6.delete(window)


def rows(window: OwnFieldsWindow) -> list[FieldRow]:
    return [row for row in window.section.rows if isinstance(row, FieldRow)]


def names(use_cases: UseCases) -> list[str]:
    return [field.name for field in use_cases.field_list.read()]


def test_where_there_is_none_the_caret_is_where_one_is_added(
    qtbot: QtBot, present: Present, use_cases: UseCases
) -> None:
    window = present()
    assert isinstance(window.section.adder, NewFieldRow)
    type_over("")
    assert names(use_cases) == []
    window.section.add()
    type_over("Boat")
    qtbot.waitUntil(lambda: [row.field.name for row in rows(window)] == ["Boat"])
    assert faults(window) == []
    QTest.keyClick(focused(), Key.Key_Escape)
    qtbot.waitUntil(lambda: window.section.adder is None)
    assert window.isVisible()
    QTest.keyClick(window, Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isVisible())


def test_a_field_is_renamed_given_to_a_group_moved_and_removed_by_the_keyboard(
    qtbot: QtBot,
    present: Present,
    add_field: AddField,
    use_cases: UseCases,
    add_contact: AddContact,
) -> None:
    boat, _car = add_field("Boat"), add_field("Car")
    use_cases.own_fields.set_value(add_contact("Anna Vos"), boat, "Valk")
    window = present()
    row = rows(window)[0]
    assert focused() is row.name_field
    edit(row.name_field, "car")
    assert "There is a field called “Car” already" in await_error(qtbot, row.name_field)
    type_over("Yacht")
    qtbot.waitUntil(lambda: names(use_cases) == ["Yacht", "Car"])
    qtbot.waitUntil(lambda: row.whom.accessibleName() == "For whom “Yacht” is")
    row.whom.setFocus()
    QTest.keyClick(row.whom, Key.Key_Down)

    def first() -> FieldView:
        return use_cases.field_list.read()[0]

    qtbot.waitUntil(lambda: first().group_id == CLIENTS)
    row.name_field.setFocus()
    QTest.keyClick(row.name_field, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: [each.field.name for each in rows(window)] == ["Car", "Yacht"])
    QTest.keyClick(row.name_field, Key.Key_Delete)
    qtbot.waitUntil(lambda: names(use_cases) == ["Car"])
    qtbot.waitUntil(window.undo_bar.isVisible)
    QTest.keySequence(focused(), "Ctrl+Z")
    qtbot.waitUntil(lambda: names(use_cases) == ["Car", "Yacht"])
    assert use_cases.field_list.contacts_with(boat) == 1


def test_choices_are_edited_one_by_one(
    qtbot: QtBot,
    present: Present,
    add_field: AddField,
    use_cases: UseCases,
    add_contact: AddContact,
) -> None:
    add_field("Boat")
    shirt = add_field("Shirt", K.CHOICE, choices=("S", "M"))
    use_cases.own_fields.set_value(add_contact("Anna Vos"), shirt, "M")
    window = present(shirt, Wish.CHOICES)
    section = rows(window)[1].choices
    assert section is not None
    assert section.adder is not None

    def words() -> list[str]:
        return [each.word for each in use_cases.field_list.read()[1].choices]

    type_over("s")
    assert "is among the choices already" in await_error(qtbot, section.adder)
    type_over("L")
    qtbot.waitUntil(lambda: words() == ["S", "M", "L"] and len(section.rows) == 3)
    row = section.rows[1]
    assert isinstance(row, ChoiceRow)
    edit(row.field, "Medium")
    qtbot.waitUntil(lambda: words() == ["S", "Medium", "L"])
    qtbot.waitUntil(lambda: [_word(each) for each in section.rows] == ["S", "Medium", "L"])
    row = section.rows[1]
    assert isinstance(row, ChoiceRow)
    QTest.keyClick(row.field, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: words() == ["Medium", "S", "L"])
    QTest.keyClick(row.field, Key.Key_Delete)
    qtbot.waitUntil(window.undo_bar.isVisible)
    assert window.undo_bar.accessibleName().startswith("Choice removed; 1 contact")
    assert words() == ["S", "L"]
    assert use_cases.field_list.contacts_with(shirt) == 1


def _word(row: object) -> str:
    assert isinstance(row, ChoiceRow)
    return row.choice.word


def test_the_window_opens_at_the_name_that_is_to_be_changed_and_follows_the_journal(
    qtbot: QtBot, present: Present, add_field: AddField, use_cases: UseCases
) -> None:
    add_field("Boat")
    car = add_field("Car")
    window = present(car, Wish.NAME)
    row = rows(window)[1]
    assert row.name_field.is_editing
    use_cases.own_fields.remove(car)
    type_over("Bike")
    assert "was removed meanwhile" in await_error(qtbot, row.name_field)
    use_cases.undo.undo()
    QTest.keyClick(focused(), Key.Key_Return)
    qtbot.waitUntil(lambda: names(use_cases) == ["Boat", "Bike"])


def test_the_window_opens_from_where_pages_show(qtbot: QtBot, ui_context: UiContext) -> None:
    area = PageArea(ui_context)
    qtbot.addWidget(area)
    area.show_own_fields()
    window = area.findChild(OwnFieldsWindow)
    assert isinstance(window, OwnFieldsWindow)
    qtbot.waitUntil(lambda: window.section.adder is not None)
    area.show_own_fields()
    assert area.findChildren(OwnFieldsWindow) == [window]


def test_what_is_typed_when_the_window_closes_is_saved(
    qtbot: QtBot, present: Present, add_field: AddField, use_cases: UseCases
) -> None:
    boat = add_field("Boat")
    window = present(boat, Wish.NAME)
    type_over("Yacht", key=None)
    window.close()
    qtbot.waitUntil(lambda: names(use_cases) == ["Yacht"])
