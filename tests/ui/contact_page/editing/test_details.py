"""All details are edited in place: lines, choices, and the day they were verified."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from services.contacts.editing_values import ContactField
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.contact_page.conftest import OpenPage
from tests.ui.contact_page.editing.conftest import (
    OpenFacts,
    Read,
    await_error,
    edit,
    focused,
    type_over,
)
from ui.contact_page.facts import FactsColumn

Key = Qt.Key


def field(column: FactsColumn, kind: ContactField) -> Any:
    return column.all_details.fields[kind]


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (ContactField.JOB_TITLE, "Head of IT", "Head of IT"),
        (ContactField.ORGANISATION, "Poldervonk", "Poldervonk"),
        (ContactField.LANGUAGE, "Dutch", "nl"),
        (ContactField.TIME_ZONE, "amsterdam", "Europe/Amsterdam"),
        (ContactField.NICKNAME, "حنّا 👩‍👩‍👧", "حنّا 👩‍👩‍👧"),
    ],
)
def test_all_details_are_edited_in_place(
    qtbot: QtBot, facts: OpenFacts, read: Read, kind: ContactField, typed: str, kept: str
) -> None:
    column = facts()
    column.more.click()
    edit(field(column, kind), typed)
    qtbot.waitUntil(lambda: getattr(read(), kind.value) == kept)
    qtbot.waitUntil(lambda: field(column, kind).value == kept)


@pytest.mark.parametrize(
    ("kind", "typed", "sentence"),
    [
        (ContactField.FULL_NAME, "  ", "A contact needs a name."),
        (ContactField.TIME_ZONE, "Atlantis", "There is no time zone called “Atlantis”."),
        (ContactField.LANGUAGE, "double dutch", "There is no language called “double dutch”."),
    ],
)
def test_what_cannot_be_is_said_at_the_field(
    qtbot: QtBot, facts: OpenFacts, kind: ContactField, typed: str, sentence: str
) -> None:
    column = facts()
    column.expand(True)
    edit(field(column, kind), typed)
    assert await_error(qtbot, field(column, kind)).startswith(sentence)
    assert field(column, kind).editor.value() == typed


def test_a_pasted_book_is_cut_in_a_line(qtbot: QtBot, facts: OpenFacts, read: Read) -> None:
    column = facts()
    column.expand(True)
    job = field(column, ContactField.JOB_TITLE)
    job.begin()
    QGuiApplication.clipboard().setText("x" * 5_000_000)
    QTest.keySequence(focused(), "Ctrl+V")
    assert await_error(qtbot, job) == "Not all of it fits: the rest was cut off."
    QTest.keyClick(focused(), Key.Key_Return)
    qtbot.waitUntil(lambda: read().job_title == "x" * 300)


def test_delete_empties_a_field_but_not_the_name(
    qtbot: QtBot, open_page: OpenPage, use_cases: UseCases, contact_id: int, read: Read
) -> None:
    use_cases.editing.set_field(contact_id, ContactField.JOB_TITLE, "Head of IT")
    page = open_page(contact_id)
    page.facts.expand(True)
    name, job = (
        field(page.facts, kind) for kind in (ContactField.FULL_NAME, ContactField.JOB_TITLE)
    )
    QTest.keyClick(name, Key.Key_Delete)
    with qtbot.waitSignal(page.undo_offered) as offered:
        QTest.keyClick(job, Key.Key_Delete)
    assert offered.args[0] == "Job title emptied"
    assert (read().full_name, read().job_title) == ("Hanneke Zeilstra", None)


def test_a_choice_is_made_from_a_menu(qtbot: QtBot, facts: OpenFacts, read: Read) -> None:
    column = facts()
    column.expand(True)
    details = column.all_details
    group = details.group
    qtbot.waitUntil(lambda: len(group.choices) == 6)
    group.setFocus()
    menu = group.open_menu()
    (clients,) = [action for action in menu.actions() if action.text() == "Clients"]
    clients.trigger()
    menu.close()
    qtbot.waitUntil(lambda: read().group_id == 1)
    qtbot.waitUntil(lambda: group.accessibleName() == "Group: Clients")
    assert details.cadence.accessibleName() == "Rhythm: every 4 weeks, as the group"


def test_verified_today(qtbot: QtBot, facts: OpenFacts, read: Read) -> None:
    column = facts()
    column.expand(True)
    column.all_details.verified.click()
    qtbot.waitUntil(lambda: read().verified_on == date(2026, 3, 3))
    qtbot.waitUntil(lambda: not column.all_details.verified.isEnabled())


def test_what_is_typed_in_the_details_is_saved_for_whom_it_was_typed(
    qtbot: QtBot, open_page: OpenPage, contact_id: int, read: Read, add_contact: AddContact
) -> None:
    other = add_contact("Pim Rozendaal")
    page = open_page(contact_id)
    page.facts.expand(True)
    edit(field(page.facts, ContactField.JOB_TITLE), "Head of IT", key=None)
    open_page(other)
    qtbot.waitUntil(lambda: read().job_title == "Head of IT")
    assert field(page.facts, ContactField.JOB_TITLE).value == ""
    assert field(page.facts, ContactField.FULL_NAME).value == "Pim Rozendaal"


def test_groups_to_choose_from_are_those_there_are_now(
    qtbot: QtBot, facts: OpenFacts, use_cases: UseCases
) -> None:
    column = facts()
    column.expand(True)
    group = column.all_details.group
    qtbot.waitUntil(lambda: len(group.choices) == 6)
    use_cases.groups.add("Friends")
    qtbot.waitUntil(lambda: len(group.choices) == 7)


@pytest.mark.parametrize("typed", ["0", "4000", "often"])
def test_another_rhythm_is_typed_and_what_cannot_be_is_refused_there(
    qtbot: QtBot, facts: OpenFacts, read: Read, typed: str
) -> None:
    column = facts()
    column.expand(True)
    details = column.all_details
    details.cadence.setFocus()
    choose(details.cadence.open_menu(), "Another rhythm…")
    qtbot.waitUntil(lambda: details.typed_cadence.is_editing)
    type_over(typed)
    said = await_error(qtbot, details.typed_cadence)
    assert said == "A rhythm is between one day and ten years. Choose another one."
    assert details.typed_cadence.editor is not None
    assert details.typed_cadence.editor.value() == typed
    assert read().own_cadence_days is None
    QTest.keyClick(focused(), Key.Key_Escape)
    assert not details.typed_cadence.isVisible()
    assert details.cadence.hasFocus()
    choose(details.cadence.open_menu(), "Another rhythm…")
    qtbot.waitUntil(lambda: details.typed_cadence.is_editing)
    type_over("3660")
    qtbot.waitUntil(lambda: read().own_cadence_days == 3660)
    qtbot.waitUntil(lambda: not details.typed_cadence.isVisible())
    qtbot.waitUntil(lambda: details.cadence.accessibleName() == "Rhythm: every 3660 days")


def test_a_contact_can_have_no_check_ins_whatever_the_groups_rhythm(
    qtbot: QtBot, facts: OpenFacts, read: Read, use_cases: UseCases, contact_id: int
) -> None:
    use_cases.editing.set_group(contact_id, 1)
    column = facts()
    column.expand(True)
    cadence = column.all_details.cadence
    choose(cadence.open_menu(), "no check-ins")
    qtbot.waitUntil(lambda: cadence.accessibleName() == "Rhythm: no check-ins")
    assert read().cadence_days is None
    assert not column.all_details.counting.isVisible()
    choose(cadence.open_menu(), "every 4 weeks, as the group")
    qtbot.waitUntil(lambda: read().cadence_days == 28)


def test_what_counts_is_the_groups_or_ones_own(
    qtbot: QtBot, facts: OpenFacts, read: Read, use_cases: UseCases, contact_id: int
) -> None:
    use_cases.editing.set_group(contact_id, 1)
    use_cases.groups.set_cadence_by_voice(1, True)
    column = facts()
    column.expand(True)
    counting = column.all_details.counting
    assert counting.accessibleName() == "What counts: only talks count, as the group"
    choose(counting.open_menu(), "any contact counts")
    qtbot.waitUntil(lambda: read().own_cadence_by_voice is False)
    qtbot.waitUntil(lambda: counting.accessibleName() == "What counts: any contact counts")
    choose(counting.open_menu(), "only talks count")
    qtbot.waitUntil(lambda: read().own_cadence_by_voice is True)
    qtbot.waitUntil(lambda: counting.accessibleName() == "What counts: only talks count")
    choose(counting.open_menu(), "only talks count, as the group")
    qtbot.waitUntil(lambda: read().own_cadence_by_voice is None)


def test_what_counts_shows_where_there_is_a_rhythm(
    qtbot: QtBot, facts: OpenFacts, read: Read, use_cases: UseCases, contact_id: int
) -> None:
    use_cases.editing.set_group(contact_id, None)
    column = facts()
    column.expand(True)
    counting = column.all_details.counting
    assert not counting.isVisible()
    use_cases.editing.set_cadence(contact_id, 7)
    qtbot.waitUntil(counting.isVisible)
    assert counting.accessibleName() == "What counts: any contact counts"
    choose(counting.open_menu(), "only talks count")
    qtbot.waitUntil(lambda: read().own_cadence_by_voice is True)


def choose(menu: QMenu, words: str) -> None:
    """Trigger an entry of an open menu, which closes it."""
    (action,) = [action for action in menu.actions() if action.text() == words]
    action.trigger()
    menu.close()
