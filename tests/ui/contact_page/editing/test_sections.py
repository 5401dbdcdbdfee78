"""Each section of the facts column is filled and changed where it stands."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from services.contacts.editing_values import AddressParts, MethodDraft
from services.contacts.relations import RelationRole
from services.contacts.values import RelationView
from services.terms import MethodKind
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
from ui.contact_page.editing.other_sections import BirthdaySection, NoteSection, TagSection
from ui.contact_page.editing.part_sections import AddressSection, MethodSection, NextTimeSection
from ui.contact_page.editing.people_section import PeopleSection
from ui.contact_page.editing.section import EditSection
from ui.contact_page.facts import FactsColumn
from ui.contact_page.facts_rows import MethodRow, NextTimeRow, PersonRow
from ui.theme.theme import Theme
from ui.widgets.chip import Chip
from ui.widgets.labels import ElidedLabel
from ui.wording.relations import role_of, role_words

Key = Qt.Key


def section(column: FactsColumn, kind: type[EditSection]) -> EditSection:
    found = column.findChild(kind)
    assert isinstance(found, EditSection)
    return found


def adding(column: FactsColumn, kind: type[EditSection]) -> Any:
    """Open a section's empty field and return it."""
    shown = section(column, kind)
    shown.add()
    return shown.adder


def type_pair(first: str, second: str) -> None:
    type_over(first, Key.Key_Tab)
    type_over(second)


def test_an_empty_contact_shows_where_to_begin(facts: OpenFacts) -> None:
    column = facts()
    shown = [each for each in column.findChildren(EditSection) if each.isVisible()]
    assert [type(each).__name__ for each in shown] == [
        "NextTimeSection",
        "FactSection",
        "MethodSection",
        "PeopleSection",
    ]


def test_a_tick_says_it_was_brought_up(
    qtbot: QtBot, open_page: OpenPage, use_cases: UseCases, contact_id: int, read: Read
) -> None:
    use_cases.parts.add_next_time(contact_id, "the exam")
    page = open_page(contact_id)
    (row,) = section(page.facts, NextTimeSection).rows
    assert isinstance(row, NextTimeRow)
    assert row.box.accessibleName() == "Brought up: the exam"
    row.box.setFocus()
    with qtbot.waitSignal(page.undo_offered) as offered:
        QTest.keyClick(row.box, Key.Key_Space)
    assert read().next_times == ()
    offered.args[1]()
    qtbot.waitUntil(lambda: len(read().next_times) == 1)


@pytest.mark.parametrize(
    ("value", "word", "kind", "types", "label"),
    [
        ("+44 7700 900142", "mobile", MethodKind.PHONE, ("cell",), None),
        ("+44 20 7946 0118", "desk", MethodKind.PHONE, (), "desk"),
        ("h@duinrand.example", "work", MethodKind.EMAIL, ("work",), None),
        ("+44 7700 900142", "WhatsApp", MethodKind.CHAT, (), "WhatsApp"),
    ],
)
def test_a_number_or_address_is_added_in_one_line(
    qtbot: QtBot,
    facts: OpenFacts,
    read: Read,
    value: str,
    word: str,
    kind: MethodKind,
    types: tuple[str, ...],
    label: str | None,
) -> None:
    adding(facts(), MethodSection)
    type_pair(value, word)
    qtbot.waitUntil(lambda: len(read().methods) == 1)
    (method,) = read().methods
    assert (method.kind, method.value, method.types, method.label) == (kind, value, types, label)


def test_a_doubtful_number_is_kept_by_a_second_enter(
    qtbot: QtBot, facts: OpenFacts, use_cases: UseCases, read: Read, contact_id: int
) -> None:
    draft = MethodDraft(MethodKind.PHONE, "+44 7700 900142", ("cell", "voice"))
    use_cases.parts.add_method(contact_id, draft)
    (row,) = section(facts(), MethodSection).rows
    assert isinstance(row, MethodRow)
    edit(row, "ask reception")
    assert "not a phone number" in await_error(qtbot, row)
    line = focused()
    assert isinstance(line, QLineEdit)
    assert line.text() == "ask reception"
    assert "not a phone number" in line.accessibleDescription()
    QTest.keyClick(line, Key.Key_Return)
    qtbot.waitUntil(lambda: read().methods[0].value == "ask reception")
    assert read().methods[0].types == ("cell", "voice")
    qtbot.waitUntil(lambda: error_of(row) == "")


def test_a_refused_text_stays_while_the_focus_is_elsewhere(
    qtbot: QtBot, facts: OpenFacts, read: Read
) -> None:
    column = facts()
    adder = adding(column, MethodSection)
    type_pair("+44 12", "mobile")
    await_error(qtbot, adder)
    adding(column, PeopleSection)
    assert adder.editor.value() == ("+44 12", "mobile")
    assert error_of(adder)
    assert read().methods == ()


def test_a_row_is_edited_by_the_keyboard_from_line_to_type(
    qtbot: QtBot, facts: OpenFacts, use_cases: UseCases, read: Read, contact_id: int
) -> None:
    use_cases.parts.add_method(contact_id, MethodDraft(MethodKind.EMAIL, "h@duinrand.example"))
    (row,) = section(facts(), MethodSection).rows
    assert isinstance(row, MethodRow)
    edit(row, "h@mail.example", Key.Key_Tab)
    assert isinstance(focused(), QComboBox)
    type_over("home")
    qtbot.waitUntil(lambda: read().methods[0].types == ("home",))
    assert read().methods[0].value == "h@mail.example"


def test_an_address_is_edited_part_by_part(
    qtbot: QtBot, facts: OpenFacts, use_cases: UseCases, read: Read, contact_id: int
) -> None:
    column = facts()
    column.expand(True)
    adding(column, AddressSection)
    for part in ("Havenkade 12", "1234 AB"):
        type_over(part, Key.Key_Tab)
    type_over("Duinrand")
    qtbot.waitUntil(lambda: len(read().addresses) == 1)
    assert read().addresses[0].parts == AddressParts("Havenkade 12", "1234 AB", "Duinrand")


def test_people_are_linked_by_name_and_role(
    qtbot: QtBot, facts: OpenFacts, read: Read, add_contact: AddContact, use_cases: UseCases
) -> None:
    pim = add_contact("Pim Rozendaal")
    column = facts()
    adding(column, PeopleSection)
    type_pair("pim rozendaal", "introduced us")
    qtbot.waitUntil(lambda: len(read().people) == 1)
    assert read().people[0].role == RelationRole.INTRODUCED_BY
    qtbot.waitUntil(lambda: len(section(column, PeopleSection).rows) == 1)
    (row,) = section(column, PeopleSection).rows
    assert isinstance(row, PersonRow)
    assert row.accessibleName() == "Pim Rozendaal, introduced us"
    assert use_cases.contact_page.read(pim).people[0].role == RelationRole.INTRODUCED


def test_a_name_is_whole_beside_a_long_role(qtbot: QtBot, theme: Theme) -> None:
    row = PersonRow(theme, RelationView(1, "Pim Rozendaal", "chairman of the board"))
    qtbot.addWidget(row)
    name, role = row.findChildren(ElidedLabel)
    row.resize(name.sizeHint().width() + role.sizeHint().width() // 2, row.sizeHint().height())
    row.show()
    row.resize(row.width(), row.heightForWidth(row.width()))
    qtbot.waitUntil(lambda: name.width() >= name.sizeHint().width())
    assert role.width() >= role.sizeHint().width()
    assert role.y() >= name.geometry().bottom()
    assert role.geometry().bottom() <= row.height()


def test_an_unknown_name_is_said_at_the_field(qtbot: QtBot, facts: OpenFacts) -> None:
    adder = adding(facts(), PeopleSection)
    type_pair("Nobody Atall", "manager")
    assert "no contact called “Nobody Atall”" in await_error(qtbot, adder)


@pytest.mark.parametrize("role", [*RelationRole, "brother in law"])
def test_every_role_has_words_that_are_read_back(role: str) -> None:
    words = role_words(role)
    assert "_" not in words
    assert role_of(words.upper()).lower() == role


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("9 March 1984", "1984-03-09"), ("29/2", "--02-29"), ("9-3-84", "1984-03-09")],
)
def test_a_birthday_is_typed_as_one_says_it(
    qtbot: QtBot, facts: OpenFacts, read: Read, typed: str, kept: str
) -> None:
    column = facts()
    column.expand(True)
    adding(column, BirthdaySection)
    type_over(typed)
    qtbot.waitUntil(lambda: read().birthday == kept)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("1 January 2087", "This birthday is in the future."),
        ("31 February 1984", "There is no such birthday."),
        ("in spring", "This is not a date. Type it like 9 March 1984"),
    ],
)
def test_a_birthday_that_cannot_be_is_refused(
    qtbot: QtBot, facts: OpenFacts, read: Read, typed: str, sentence: str
) -> None:
    column = facts()
    column.expand(True)
    adder = adding(column, BirthdaySection)
    type_over(typed)
    assert await_error(qtbot, adder).startswith(sentence)
    assert adder.editor.value() == typed
    assert read().birthday is None


def test_tags_are_added_and_taken_off(
    qtbot: QtBot, open_page: OpenPage, contact_id: int, read: Read
) -> None:
    page = open_page(contact_id)
    page.facts.expand(True)
    adding(page.facts, TagSection)
    for tag in ("sailing", "board"):
        type_over(tag)
        qtbot.waitUntil(lambda: focused().text() == "")  # type: ignore[attr-defined]
    QTest.keyClick(focused(), Key.Key_Escape)
    qtbot.waitUntil(lambda: len(page.facts.findChildren(Chip)) == 2)
    first = page.facts.findChildren(Chip)[0]
    with qtbot.waitSignal(page.undo_offered):
        QTest.keyClick(first, Key.Key_Backspace)
    assert len(read().tags) == 1


def test_a_tag_is_completed_from_all_there_are(
    qtbot: QtBot, facts: OpenFacts, use_cases: UseCases, read: Read, contact_id: int
) -> None:
    use_cases.tags.delete(list(use_cases.bulk.add_tag([contact_id], "boats").tags))
    use_cases.bulk.add_tag([contact_id], "sailing")
    use_cases.editing.remove_tag(contact_id, "sailing")
    column = facts()
    column.expand(True)
    adding(column, TagSection)
    line = focused()
    assert isinstance(line, QLineEdit)
    qtbot.waitUntil(lambda: line.completer() is not None)
    QTest.keyClicks(line, "SAI")
    assert line.completer().currentCompletion() == "sailing"
    line.completer().setCompletionPrefix("boa")
    assert line.completer().completionCount() == 0


def test_a_long_note_takes_enter_as_a_new_line(qtbot: QtBot, facts: OpenFacts, read: Read) -> None:
    column = facts()
    column.expand(True)
    adding(column, NoteSection)
    QTest.keyClicks(focused(), "first")
    QTest.keyClick(focused(), Key.Key_Return)
    QTest.keyClicks(focused(), "second")
    QTest.keyClick(focused(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: read().note == "first\nsecond")
