"""Fields of the user's own are filled in on a contact's page, and nothing typed in them is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from services.terms import FieldKind
from services.use_cases import UseCases
from tests.services.own_fields.conftest import CLIENTS, PROSPECTS, AddField
from tests.ui.contact_page.conftest import OpenPage
from tests.ui.contact_page.editing.conftest import (
    OpenFacts,
    await_error,
    edit,
    error_of,
    focused,
    type_over,
)
from ui.contact_page.facts import FactsColumn
from ui.own_fields.new_field import NewFieldEditor, NewFieldRow
from ui.own_fields.own_fields_section import OwnFieldsSection
from ui.own_fields.value_fields import ChosenValueField, TypedValueField
from ui.own_fields.wish import Wish
from ui.widgets.menu import Menu

K = FieldKind
Key = Qt.Key


@pytest.fixture
def values(use_cases: UseCases, contact_id: int) -> Callable[[], dict[str, str]]:
    """Return what the journal has of the contact."""

    def read() -> dict[str, str]:
        own = use_cases.contact_page.read(contact_id).own_values
        return {each.name: each.value for each in own}

    return read


def typed(section: OwnFieldsSection, place: int) -> TypedValueField:
    row = section.rows[place]
    assert isinstance(row, TypedValueField)
    return row


def chosen(section: OwnFieldsSection, place: int) -> ChosenValueField:
    row = section.rows[place]
    assert isinstance(row, ChosenValueField)
    return row


def all_details(column: FactsColumn) -> OwnFieldsSection:
    column.expand(True)
    return column.own_fields


def choose(field: ChosenValueField, words: str) -> None:
    """Choose from the menu that Enter opens."""
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(field, Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (found,) = [each for each in menu.actions() if each.text() == words]
    found.trigger()
    menu.close()


def action(menu: QMenu, words: str) -> QAction:
    (found,) = [each for each in menu.actions() if each.text().startswith(words)]
    return found


def filled_menu(row: TypedValueField | ChosenValueField) -> Menu:
    menu = Menu(parent=row)
    row.menu_opening.emit(menu)
    return menu


def test_every_kind_is_filled_in_by_the_keyboard(
    qtbot: QtBot, facts: OpenFacts, add_field: AddField, values: Callable[[], dict[str, str]]
) -> None:
    for name, kind in (("Boat", K.TEXT), ("Rate", K.NUMBER), ("Until", K.DATE), ("Car", K.YES_NO)):
        add_field(name, kind)
    add_field("Shirt", K.CHOICE, choices=("S", "M"))
    section = all_details(facts())
    assert [row.accessibleName() for row in section.rows] == [
        *("Boat", "Rate", "Until", "Car", "Shirt")
    ]
    edit(typed(section, 0), "Valk", Key.Key_Tab)
    edit(typed(section, 1), "12,345.50")
    edit(typed(section, 2), "31 dec 27")
    choose(chosen(section, 3), "No")
    choose(chosen(section, 4), "M")
    filled = {"Boat": "Valk", "Rate": "12345.50", "Until": "2027-12-31", "Car": "no", "Shirt": "M"}
    qtbot.waitUntil(lambda: values() == filled)
    qtbot.waitUntil(lambda: chosen(section, 4).accessibleName() == "Shirt: M")
    assert [row.accessibleName() for row in section.rows[:4]] == [
        *("Boat: Valk", "Rate: 12,345.50", "Until: 31 December 2027", "Car: No")
    ]
    roles = {QAccessible.queryAccessibleInterface(row).role() for row in section.rows}
    assert roles == {QAccessible.Role.Button}
    choose(chosen(section, 3), "None")
    for row in section.rows[:3]:
        QTest.keyClick(row, Key.Key_Delete)
    QTest.keyClick(section.rows[4], Key.Key_Delete)
    qtbot.waitUntil(lambda: set(values().values()) == {""})


def test_only_what_is_filled_in_shows_without_all_details(
    qtbot: QtBot, facts: OpenFacts, add_field: AddField, use_cases: UseCases, contact_id: int
) -> None:
    boat, _car = add_field("Boat"), add_field("Car", K.YES_NO)
    use_cases.own_fields.set_value(contact_id, boat, "Valk")
    column = facts()
    assert [row.accessibleName() for row in column.own_fields.rows] == ["Boat: Valk"]
    column.expand(True)
    assert len(column.own_fields.rows) == 2
    column.expand(False)
    QTest.keyClick(column.own_fields.rows[0], Key.Key_Delete)
    qtbot.waitUntil(lambda: not column.own_fields.isVisible())


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        (K.NUMBER, "a lot", "This is not a number. Type it like 12,345.5"),
        (K.DATE, "31 April", "There is no such day"),
        (K.DATE, "soon", "This is not a date"),
    ],
)
def test_what_cannot_be_is_said_at_the_field_and_stays_typed(
    qtbot: QtBot, facts: OpenFacts, add_field: AddField, kind: FieldKind, text: str, said: str
) -> None:
    add_field("x", kind)
    row = typed(all_details(facts()), 0)
    edit(row, text)
    assert said in await_error(qtbot, row)
    assert row.editor is not None
    assert row.editor.value() == text


def test_a_field_removed_while_it_is_filled_in_says_so_and_comes_back_with_undo(
    qtbot: QtBot,
    facts: OpenFacts,
    add_field: AddField,
    use_cases: UseCases,
    values: Callable[[], dict[str, str]],
) -> None:
    boat = add_field("Boat")
    section = all_details(facts())
    row = typed(section, 0)
    edit(row, "Valk", key=None)
    use_cases.own_fields.remove(boat)
    assert "was removed meanwhile" in await_error(qtbot, row)
    QTest.keyClick(focused(), Key.Key_Return)
    qtbot.waitUntil(lambda: row._sent is None)
    assert "was removed meanwhile" in error_of(row)
    assert row.editor is not None
    assert row.editor.value() == "Valk"
    use_cases.undo.undo()
    qtbot.waitUntil(lambda: error_of(row) == "")
    QTest.keyClick(focused(), Key.Key_Return)
    qtbot.waitUntil(lambda: values() == {"Boat": "Valk"})


def test_what_is_typed_is_saved_although_the_field_is_another_groups_now(
    qtbot: QtBot, facts: OpenFacts, add_field: AddField, use_cases: UseCases
) -> None:
    boat, car = add_field("Boat"), add_field("Car")
    section = all_details(facts())
    row = typed(section, 0)
    edit(row, "Valk", key=None)
    use_cases.own_fields.set_group(boat, CLIENTS)
    use_cases.own_fields.rename(car, "Bike")
    qtbot.waitUntil(lambda: "Bike" in [each.accessibleName() for each in section.rows])
    assert error_of(row) == ""
    QTest.keyClick(focused(), Key.Key_Return)
    qtbot.waitUntil(
        lambda: "Boat · Clients: Valk" in [each.accessibleName() for each in section.rows]
    )


def test_a_removed_field_goes_when_its_editing_is_given_up(
    qtbot: QtBot, facts: OpenFacts, add_field: AddField, use_cases: UseCases
) -> None:
    boat = add_field("Boat")
    section = all_details(facts())
    row = typed(section, 0)
    edit(row, "Valk", key=None)
    use_cases.own_fields.remove(boat)
    await_error(qtbot, row)
    QTest.keyClick(focused(), Key.Key_Escape)
    qtbot.waitUntil(lambda: section.rows == [])


def test_what_was_chosen_stays_when_it_is_no_longer_a_choice(
    qtbot: QtBot, facts: OpenFacts, add_field: AddField, use_cases: UseCases, contact_id: int
) -> None:
    shirt = add_field("Shirt", K.CHOICE, choices=("S", "M"))
    use_cases.own_fields.set_value(contact_id, shirt, "M")
    section = facts().own_fields
    use_cases.own_fields.remove_choice(shirt, "M")
    qtbot.waitUntil(lambda: section.rows[0].accessibleName() == "Shirt: M (no longer a choice)")
    use_cases.own_fields.rename(shirt, "Size")
    qtbot.waitUntil(lambda: section.rows[0].accessibleName().startswith("Size: M"))
    row = chosen(section, 0)
    offered = row.choices
    use_cases.own_fields.remove_choice(shirt, "S")
    row.chosen.emit("S")
    qtbot.waitUntil(lambda: "no longer among the choices" in row.accessibleDescription())
    assert offered == ("", "S", "M")


def test_what_is_in_another_groups_field_still_shows(
    qtbot: QtBot, facts: OpenFacts, add_field: AddField, use_cases: UseCases, contact_id: int
) -> None:
    use_cases.editing.set_group(contact_id, CLIENTS)
    rate = add_field("Rate", K.NUMBER, CLIENTS)
    use_cases.own_fields.set_value(contact_id, rate, "95")
    section = facts().own_fields
    use_cases.editing.set_group(contact_id, PROSPECTS)
    qtbot.waitUntil(lambda: section.rows[0].accessibleName() == "Rate · Clients: 95")


def test_a_field_is_added_on_the_page_and_can_be_filled_in_at_once(
    qtbot: QtBot, facts: OpenFacts, use_cases: UseCases, values: Callable[[], dict[str, str]]
) -> None:
    section = facts().own_fields
    section.add()
    assert isinstance(section.adder, NewFieldRow)
    editor = section.adder.editor
    assert isinstance(editor, NewFieldEditor)
    qtbot.waitUntil(lambda: editor.whom.count() == 6)
    QTest.keyClicks(focused(), "Shirt")
    QTest.keyClick(focused(), Key.Key_Tab)
    QTest.keyClicks(focused(), "Choice")
    QTest.keyClick(focused(), Key.Key_Tab)
    QTest.keyClicks(focused(), "S, M,")
    QTest.keyClick(focused(), Key.Key_Tab)
    QTest.keyClick(focused(), Key.Key_Down)
    QTest.keyClick(focused(), Key.Key_Return)
    qtbot.waitUntil(lambda: len(use_cases.field_list.read()) == 1)
    (field,) = use_cases.field_list.read()
    assert (field.name, field.kind, field.group_id) == ("Shirt", K.CHOICE, CLIENTS)
    assert [each.word for each in field.choices] == ["S", "M"]
    qtbot.waitUntil(lambda: focused() is editor.name_line)
    type_over("shirt")
    assert "There is a field called “Shirt” already" in await_error(qtbot, section.adder)
    type_over("Boat")
    qtbot.waitUntil(lambda: [each.accessibleName() for each in section.rows] == ["Boat"])


def test_the_menu_of_a_field_changes_the_field_itself(
    qtbot: QtBot, open_page: OpenPage, add_field: AddField, use_cases: UseCases, contact_id: int
) -> None:
    shirt = add_field("Shirt", K.CHOICE, choices=("S",))
    use_cases.own_fields.set_value(contact_id, shirt, "S")
    page = open_page(contact_id)
    row = chosen(page.facts.own_fields, 0)
    menu = filled_menu(row)
    for words, wished in (
        ("Rename", [shirt, Wish.NAME]),
        ("Edit the choices", [shirt, Wish.CHOICES]),
        ("All own fields", [0, None]),
    ):
        with qtbot.waitSignal(page.fields_wished) as asked:
            action(menu, words).trigger()
        assert asked.args == wished
    qtbot.waitUntil(lambda: "which 1 contact" in action(menu, "Remove").text())
    with qtbot.waitSignal(page.undo_offered) as offered:
        action(menu, "Remove").trigger()
    assert offered.args[0] == "Field “Shirt” removed"
    qtbot.waitUntil(lambda: page.facts.own_fields.rows == [])
    offered.args[1]()
    qtbot.waitUntil(lambda: len(page.facts.own_fields.rows) == 1)
