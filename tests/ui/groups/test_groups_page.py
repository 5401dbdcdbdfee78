"""Groups are named, given a rhythm, a colour and questions, moved, added and deleted in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.check_ins.texts import given_questions
from services.contacts.group_values import GroupColour, GroupLines, GroupView
from services.use_cases import UseCases
from tests.ui.contact_page.editing.conftest import await_error, edit, type_over
from tests.ui.groups.conftest import (
    CLIENTS,
    PROSPECTS,
    TEAM,
    Offers,
    block,
    choose,
    choose_in_open_menu,
    focused,
    names,
    shown_names,
)
from ui.editing.in_place_field import InPlaceField
from ui.groups.groups_page import GroupsPage

FIVE = ["Clients", "Prospects", "Candidates", "Contractors", "Team"]


def group(use_cases: UseCases, group_id: int = CLIENTS) -> GroupView:
    return next(each for each in use_cases.groups.read() if each.id == group_id)


def questions(page: GroupsPage, group_id: int = CLIENTS) -> list[str]:
    rows = block(page, group_id).questions.rows
    return [row.value for row in rows if isinstance(row, InPlaceField)]


def forget_given(qtbot: QtBot, page: GroupsPage, use_cases: UseCases) -> None:
    """Remove the questions that the app brings along."""
    given = given_questions("clients", "en")
    for line in given:
        use_cases.groups.change_line(CLIENTS, GroupLines.QUESTIONS, line, "", given)
    qtbot.waitUntil(lambda: questions(page) == [])


def await_saved(qtbot: QtBot, field: InPlaceField[str]) -> None:
    """Wait until a field has heard that what was typed is saved."""
    qtbot.waitUntil(lambda: field.editor is None or not field.editor.value())


def test_a_name_is_changed_and_given_back(
    qtbot: QtBot, page: GroupsPage, use_cases: UseCases
) -> None:
    edit(block(page).name, "Customers")
    qtbot.waitUntil(lambda: group(use_cases).name == "Customers")
    qtbot.waitUntil(lambda: shown_names(page)[0] == "Customers")
    await_saved(qtbot, block(page).name)
    edit(block(page).name, "clients")
    qtbot.waitUntil(lambda: group(use_cases).name is None)
    qtbot.waitUntil(lambda: shown_names(page) == FIVE)


def test_a_name_that_cannot_be_is_refused_at_the_field(
    qtbot: QtBot, page: GroupsPage, use_cases: UseCases
) -> None:
    name = block(page).name
    edit(name, " ")
    assert await_error(qtbot, name).startswith("A group needs a name.")
    type_over("team")
    qtbot.waitUntil(lambda: "There is a group called “team”" in await_error(qtbot, name))
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert name.value == "Clients"
    assert names(use_cases) == FIVE


def test_rhythm_and_colour_are_chosen_by_keys(
    qtbot: QtBot, page: GroupsPage, use_cases: UseCases
) -> None:
    clients = block(page)
    for field, words in ((clients.rhythm, "every week"), (clients.colour, "Plum")):
        field.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(field, Qt.Key.Key_Return)
        choose_in_open_menu(words)
    qtbot.waitUntil(lambda: group(use_cases).cadence_days == 7)
    qtbot.waitUntil(lambda: group(use_cases).colour == GroupColour.PLUM)
    qtbot.waitUntil(lambda: clients.colour.accessibleName() == "Clients, Colour: Plum")
    assert clients.rhythm.accessibleName() == "Clients, Rhythm: every week"


def test_questions_are_added_changed_moved_and_removed(
    qtbot: QtBot, page: GroupsPage, use_cases: UseCases, offers: Offers
) -> None:
    section = block(page).questions
    forget_given(qtbot, page, use_cases)
    section.add()
    adder = section.adder
    assert adder is not None
    type_over("How is the team?")
    qtbot.waitUntil(lambda: questions(page) == ["How is the team?"])
    await_saved(qtbot, adder)
    type_over("What is next?")
    qtbot.waitUntil(lambda: len(questions(page)) == 2)
    await_saved(qtbot, adder)
    type_over("what is NEXT?")
    assert await_error(qtbot, adder).startswith("This question is there already.")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)

    first = section.rows[0]
    assert isinstance(first, InPlaceField)
    edit(first, "How are they?")
    qtbot.waitUntil(lambda: questions(page)[0] == "How are they?")
    section.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(focused(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: questions(page) == ["What is next?", "How are they?"])
    QTest.keyClick(section.rows[0], Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: questions(page) == ["How are they?"])
    qtbot.waitUntil(lambda: offers.words == ["Question removed"])
    offers.take()
    qtbot.waitUntil(lambda: len(questions(page)) == 2)


def test_questions_that_came_along_show_until_they_are_edited(
    qtbot: QtBot, page: GroupsPage, use_cases: UseCases
) -> None:
    given = list(given_questions("clients", "en"))
    assert questions(page) == given
    assert not {*given} & {*questions(page, TEAM)}
    assert group(use_cases).questions is None
    first = block(page).questions.rows[0]
    assert isinstance(first, InPlaceField)
    edit(first, "How are they?")
    qtbot.waitUntil(lambda: questions(page) == ["How are they?", *given[1:]])
    assert group(use_cases).questions == ("How are they?", *given[1:])
    use_cases.undo.undo()
    qtbot.waitUntil(lambda: questions(page) == given)


def templates(page: GroupsPage, group_id: int = CLIENTS) -> list[str]:
    rows = block(page, group_id).templates.rows
    return [row.value for row in rows if isinstance(row, InPlaceField)]


def test_a_template_that_came_along_is_changed_removed_and_brought_back(
    qtbot: QtBot, page: GroupsPage, use_cases: UseCases, offers: Offers
) -> None:
    section = block(page).templates
    (given,) = templates(page)
    assert given.startswith("Asked about …, impact …")
    assert len({*templates(page, PROSPECTS), *templates(page, TEAM), given}) == 3
    first = section.rows[0]
    assert isinstance(first, InPlaceField)
    edit(first, "Weather …")
    qtbot.waitUntil(lambda: templates(page) == ["Weather …"])
    QTest.keyClick(section.rows[0], Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: templates(page) == [])
    assert group(use_cases).templates == ()
    qtbot.waitUntil(lambda: offers.words == ["Template removed"])
    offers.take()
    qtbot.waitUntil(lambda: templates(page) == ["Weather …"])
    use_cases.undo.undo()
    qtbot.waitUntil(lambda: templates(page) == [given])


def test_a_template_is_added_below_the_one_that_came_along(
    qtbot: QtBot, page: GroupsPage, use_cases: UseCases
) -> None:
    section = block(page, TEAM).templates
    given = templates(page, TEAM)
    section.add()
    assert section.adder is not None
    type_over("Holiday plans …")
    qtbot.waitUntil(lambda: templates(page, TEAM) == [*given, "Holiday plans …"])
    assert group(use_cases, TEAM).templates == (*given, "Holiday plans …")
    assert group(use_cases, PROSPECTS).templates is None


def test_groups_are_added_one_after_the_other_and_moved(
    qtbot: QtBot, page: GroupsPage, use_cases: UseCases
) -> None:
    page.new_group.click()
    adder = page.groups.adder
    assert adder is not None
    type_over("Friends")
    qtbot.waitUntil(lambda: shown_names(page) == [*FIVE, "Friends"])
    await_saved(qtbot, adder)
    type_over("FRIENDS")
    assert "There is a group called" in await_error(qtbot, adder)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)

    name = block(page, 6).name
    name.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(name, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: names(use_cases)[-2:] == ["Friends", "Team"])
    qtbot.waitUntil(lambda: shown_names(page)[-2:] == ["Friends", "Team"])
    assert name.hasFocus()


def test_an_empty_group_is_deleted_at_once_and_brought_back(
    qtbot: QtBot, page: GroupsPage, offers: Offers
) -> None:
    name = block(page, PROSPECTS).name
    name.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(name, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "Prospects" not in shown_names(page))
    assert page.groups.isAncestorOf(focused())
    qtbot.waitUntil(lambda: offers.words == ["Group “Prospects” deleted"])
    offers.take()
    qtbot.waitUntil(lambda: shown_names(page) == FIVE)


@pytest.mark.parametrize(("heir", "in_team"), [("Team", 2), ("No group", 0)])
def test_the_members_of_a_deleted_group_go_where_is_chosen(
    qtbot: QtBot, page: GroupsPage, use_cases: UseCases, offers: Offers, heir: str, in_team: int
) -> None:
    name = block(page).name
    name.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(name, Qt.Key.Key_Delete)
    assert names(use_cases) == FIVE
    choose_in_open_menu(heir)
    qtbot.waitUntil(lambda: "Clients" not in shown_names(page))
    assert group(use_cases, TEAM).contacts == in_team
    qtbot.waitUntil(lambda: offers.words == ["Group “Clients” deleted"])
    offers.take()
    qtbot.waitUntil(lambda: shown_names(page) == FIVE)
    assert group(use_cases).contacts == 2


def test_the_menu_of_a_group_does_what_the_keys_do(qtbot: QtBot, page: GroupsPage) -> None:
    menu = block(page).more.menu()
    menu.aboutToShow.emit()
    choose(menu, "Move down")
    qtbot.waitUntil(lambda: shown_names(page)[:2] == ["Prospects", "Clients"])
    menu.aboutToShow.emit()
    choose(menu, "Delete, and move its contacts to", "Candidates")
    qtbot.waitUntil(lambda: "Clients" not in shown_names(page))


def test_what_changes_elsewhere_shows_and_leaves_the_caret_alone(
    qtbot: QtBot, page: GroupsPage, use_cases: UseCases
) -> None:
    name = block(page).name
    name.begin()
    QTest.keyClicks(focused(), "Cust")
    use_cases.groups.set_cadence(CLIENTS, 84)
    use_cases.groups.add("Friends")
    qtbot.waitUntil(lambda: len(page.groups.blocks) == 6)
    assert block(page).rhythm.accessibleName() == "Clients, Rhythm: every 12 weeks"
    assert name.editor is not None
    assert name.editor.value() == "Cust"


def test_esc_leaves_the_page_but_first_what_is_typed(qtbot: QtBot, page: GroupsPage) -> None:
    closed: list[None] = []
    page.closed.connect(lambda: closed.append(None))
    block(page).name.begin()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not closed
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert len(closed) == 1


def test_what_counts_is_chosen_by_keys(qtbot: QtBot, page: GroupsPage, use_cases: UseCases) -> None:
    counting = block(page).counting
    assert counting.accessibleName() == "Clients, What counts: any contact counts"
    counting.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(counting, Qt.Key.Key_Return)
    choose_in_open_menu("only talks count")
    qtbot.waitUntil(lambda: group(use_cases).cadence_by_voice)
    qtbot.waitUntil(lambda: counting.accessibleName().endswith("only talks count"))
    use_cases.groups.set_cadence(CLIENTS, None)
    qtbot.waitUntil(lambda: not block(page).counting.isVisible())


@pytest.mark.parametrize("typed", ["0", "4000", "often", "-3", "9" * 20])
def test_another_rhythm_is_typed_and_what_cannot_be_is_refused_there(
    qtbot: QtBot, page: GroupsPage, use_cases: UseCases, typed: str
) -> None:
    clients = block(page)
    clients.rhythm.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(clients.rhythm, Qt.Key.Key_Return)
    choose_in_open_menu("Another rhythm…")
    qtbot.waitUntil(lambda: clients.typed_rhythm.is_editing)
    type_over(typed)
    said = await_error(qtbot, clients.typed_rhythm)
    assert said == "A rhythm is between one day and ten years. Choose another one."
    editor = clients.typed_rhythm.editor
    assert editor is not None
    assert editor.value() == typed
    assert group(use_cases).cadence_days == 28
    type_over("10")
    qtbot.waitUntil(lambda: group(use_cases).cadence_days == 10)
    qtbot.waitUntil(lambda: not clients.typed_rhythm.isVisible())
    qtbot.waitUntil(lambda: clients.rhythm.accessibleName() == "Clients, Rhythm: every 10 days")
    assert clients.rhythm.hasFocus()
