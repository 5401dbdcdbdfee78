"""A value is edited where it stands, saved as it is left, and never taken away meanwhile."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from services.contacts.editing_values import ContactField, PartKind
from services.contacts.field_rules import TEXT_LIMIT
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.contact_page.conftest import OpenPage
from tests.ui.contact_page.editing.conftest import (
    OpenFacts,
    Read,
    await_error,
    edit,
    error_of,
    focused,
    type_over,
)
from ui.contact_page.editing.other_sections import BirthdayField
from ui.contact_page.editing.section import EditSection
from ui.contact_page.facts import FactsColumn
from ui.editing.text_fields import WrappedField
from ui.widgets.labels import Label

Key = Qt.Key


@pytest.fixture(autouse=True)
def _two_facts(use_cases: UseCases, contact_id: int) -> None:
    use_cases.parts.add_fact(contact_id, "coffee black")
    use_cases.parts.add_fact(contact_id, "sails")


def fact_rows(column: FactsColumn) -> list[WrappedField]:
    rows = column.findChildren(WrappedField)
    return [row for row in rows if row.name == "Good to know" and row.isVisible()]


def section_of(field: WrappedField) -> EditSection:
    above = field.parentWidget()
    assert isinstance(above, EditSection)
    return above


def texts(read: Read) -> list[str]:
    return [fact.text for fact in read().facts]


@pytest.mark.parametrize("begin", [Key.Key_F2, Key.Key_Return, Key.Key_Enter])
def test_a_key_edits_and_enter_saves(
    qtbot: QtBot, facts: OpenFacts, read: Read, begin: Qt.Key
) -> None:
    row = fact_rows(facts())[0]
    row.setFocus()
    QTest.keyClick(row, begin)
    assert isinstance(focused(), QPlainTextEdit)
    type_over("tea, green")
    qtbot.waitUntil(lambda: texts(read) == ["tea, green", "sails"])
    qtbot.waitUntil(row.hasFocus)
    assert not row.is_editing


def test_a_click_edits_and_leaving_saves(qtbot: QtBot, facts: OpenFacts, read: Read) -> None:
    first, second = fact_rows(facts())
    QTest.mouseClick(first, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    type_over("tea, green", key=None)
    QTest.mouseClick(second, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    qtbot.waitUntil(lambda: texts(read) == ["tea, green", "sails"])
    qtbot.waitUntil(lambda: not first.is_editing)
    assert second.is_editing
    assert second.isAncestorOf(focused())


def test_escape_restores(qtbot: QtBot, facts: OpenFacts, read: Read) -> None:
    row = fact_rows(facts())[0]
    edit(row, "tea", key=Key.Key_Escape)
    assert (row.is_editing, row.hasFocus(), row.value) == (False, True, "coffee black")
    assert texts(read) == ["coffee black", "sails"]


def test_shift_and_enter_break_the_line(qtbot: QtBot, facts: OpenFacts, read: Read) -> None:
    row = fact_rows(facts())[0]
    edit(row, "coffee", key=None)
    QTest.keyClick(focused(), Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(focused(), "black")
    QTest.keyClick(focused(), Key.Key_Return)
    qtbot.waitUntil(lambda: texts(read)[0] == "coffee\nblack")


def test_leaving_what_was_not_changed_writes_nothing(
    qtbot: QtBot, facts: OpenFacts, use_cases: UseCases, read: Read, contact_id: int
) -> None:
    """Not even where somebody else changed it meanwhile."""
    row = fact_rows(facts())[0]
    row.begin()
    use_cases.parts.change_text(PartKind.FACT, read().facts[0].id, "water")
    qtbot.waitUntil(lambda: row.value == "water")
    assert focused().toPlainText() == "coffee black"  # type: ignore[attr-defined]
    QTest.keyClick(focused(), Key.Key_Return)
    assert not row.is_editing
    assert texts(read) == ["water", "sails"]


def test_a_refresh_takes_neither_text_nor_caret_away(
    qtbot: QtBot, facts: OpenFacts, use_cases: UseCases, contact_id: int
) -> None:
    column = facts()
    row = fact_rows(column)[0]
    edit(row, "tea, gre", key=None)
    QTest.keyClick(focused(), Key.Key_Left)
    caret, at = focused(), focused().textCursor().position()  # type: ignore[attr-defined]
    use_cases.parts.add_fact(contact_id, "Fenna studies medicine")
    use_cases.parts.add_next_time(contact_id, "the exam")
    qtbot.waitUntil(lambda: len(fact_rows(column)) == 3)
    assert focused() is caret
    assert caret.toPlainText() == "tea, gre"  # type: ignore[attr-defined]
    assert caret.textCursor().position() == at  # type: ignore[attr-defined]


def test_what_was_removed_meanwhile_is_said_where_it_is_typed(
    qtbot: QtBot, facts: OpenFacts, use_cases: UseCases, read: Read
) -> None:
    column = facts()
    row = fact_rows(column)[0]
    edit(row, "tea", key=None)
    use_cases.parts.remove(PartKind.FACT, read().facts[0].id)
    use_cases.parts.change_text(PartKind.FACT, read().facts[0].id, "sails a lot")
    qtbot.waitUntil(lambda: "sails a lot" in [each.value for each in fact_rows(column)])
    QTest.keyClick(focused(), Key.Key_Return)
    assert "no longer in the journal" in await_error(qtbot, row)
    assert focused().toPlainText() == "tea"  # type: ignore[attr-defined]


def test_another_contact_gets_nothing_of_what_is_typed_here(
    qtbot: QtBot, open_page: OpenPage, contact_id: int, read: Read, add_contact: AddContact
) -> None:
    other = add_contact("Pim Rozendaal")
    row = fact_rows(open_page(contact_id).facts)[0]
    edit(row, "tea, green", key=None)
    page = open_page(other)
    qtbot.waitUntil(lambda: texts(read) == ["tea, green", "sails"])
    assert fact_rows(page.facts) == []


def test_delete_removes_and_undo_brings_back(
    qtbot: QtBot, open_page: OpenPage, contact_id: int, read: Read
) -> None:
    page = open_page(contact_id)
    row = fact_rows(page.facts)[0]
    row.setFocus()
    with qtbot.waitSignal(page.undo_offered) as offered:
        QTest.keyClick(row, Key.Key_Delete)
    assert offered.args[0] == "Fact removed"
    qtbot.waitUntil(lambda: len(fact_rows(page.facts)) == 1)
    assert fact_rows(page.facts)[0].hasFocus()
    offered.args[1]()
    qtbot.waitUntil(lambda: len(fact_rows(page.facts)) == 2)
    assert texts(read) == ["coffee black", "sails"]


def test_alt_and_arrows_move_a_row_and_the_focus_goes_along(
    qtbot: QtBot, facts: OpenFacts, read: Read
) -> None:
    column = facts()
    row = fact_rows(column)[0]
    row.setFocus()
    QTest.keyClick(row, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: texts(read) == ["sails", "coffee black"])
    section = section_of(row)
    qtbot.waitUntil(lambda: section.rows[1] is row)
    assert row.hasFocus()


def test_enter_adds_one_after_another_and_escape_ends_it(
    qtbot: QtBot, facts: OpenFacts, read: Read
) -> None:
    section = section_of(fact_rows(facts())[0])

    def has(text: str) -> bool:
        return text in texts(read)

    section.add()
    for text in ("sings", "has a dog"):
        type_over(text)
        qtbot.waitUntil(partial(has, text))
        qtbot.waitUntil(lambda: focused().toPlainText() == "")  # type: ignore[attr-defined]
    QTest.keyClick(focused(), Key.Key_Escape)
    assert section.adder is None
    assert texts(read) == ["coffee black", "sails", "sings", "has a dog"]
    qtbot.waitUntil(lambda: len(section.rows) == 4)


def test_an_empty_line_adds_nothing(facts: OpenFacts, read: Read) -> None:
    section = section_of(fact_rows(facts())[0])
    section.add()
    QTest.keyClick(focused(), Key.Key_Return)
    assert section.adder is None
    assert len(texts(read)) == 2


def test_a_pasted_book_is_cut_and_the_field_says_so(
    qtbot: QtBot, facts: OpenFacts, read: Read
) -> None:
    row = fact_rows(facts())[0]
    QGuiApplication.clipboard().setText("x" * 5_000_000)
    row.begin()
    QTest.keySequence(focused(), "Ctrl+A")
    QTest.keySequence(focused(), "Ctrl+V")
    assert error_of(row) == "Not all of it fits: the rest was cut off."
    QTest.keyClick(focused(), Key.Key_Return)
    qtbot.waitUntil(lambda: texts(read)[0] == "x" * TEXT_LIMIT)


def test_ctrl_c_copies(facts: OpenFacts) -> None:
    row = fact_rows(facts())[1]
    row.setFocus()
    QTest.keySequence(row, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "sails"


def test_a_screen_reader_hears_what_it_is_and_how_to_edit_it(facts: OpenFacts) -> None:
    row = fact_rows(facts())[0]
    assert row.accessibleName() == "Good to know: coffee black"
    assert row.accessibleDescription() == "Press Enter to edit"


def test_the_column_is_as_high_as_what_is_in_it_also_with_a_long_sentence(
    qtbot: QtBot, facts: OpenFacts, use_cases: UseCases, contact_id: int
) -> None:
    use_cases.editing.set_field(contact_id, ContactField.BIRTHDAY, "--03-09")
    column = facts()
    column.expand(True)
    field = column.findChild(BirthdayField)
    assert isinstance(field, BirthdayField)
    edit(field, "no day at all, as far as anybody knows")
    await_error(qtbot, field)
    page = column.widget()
    assert page is not None
    qtbot.waitUntil(lambda: page.height() == page.heightForWidth(page.width()))
    assert page.height() > column.viewport().height()
    shown = [label for label in field.findChildren(Label) if label.isVisible()]
    qtbot.waitUntil(
        lambda: all(label.height() >= label.heightForWidth(label.width()) for label in shown)
    )
