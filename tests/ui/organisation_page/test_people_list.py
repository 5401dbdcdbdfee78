"""The list of people keeps to the rules of item models, and its place while people come and go."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from services.organisations.values import Colleague
from tests.support.clock import FrozenClock
from ui.organisation_page.people_list import PeopleList
from ui.organisation_page.people_model import PeopleItemModel
from ui.theme.theme import Theme


def colleague(number: int, name: str | None = None) -> Colleague:
    return Colleague(number, name or f"Person {number:03}", "Planner", None, None, False)


MANY = tuple(colleague(number) for number in range(1, 301))


@pytest.fixture
def people(qtbot: QtBot, theme: Theme, clock: FrozenClock) -> PeopleList:
    people = PeopleList(theme, clock, PeopleItemModel(clock))
    people.set_text_width(184)
    qtbot.addWidget(people)
    people.resize(people.width(), 400)
    with qtbot.waitActive(people):
        people.show()
        people.activateWindow()
    return people


def test_the_model_keeps_to_the_rules(clock: FrozenClock) -> None:
    model = PeopleItemModel(clock)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for shown in (MANY[:3], (colleague(1, "Anna Vos"), *MANY[1:3]), MANY[1:], ()):
        model.set_people(shown)
        assert model.rowCount() == len(shown)


def test_who_the_keyboard_is_on_stays_so_among_three_hundred(people: PeopleList) -> None:
    people.show_people(MANY)
    people.focus_rows()
    QTest.keySequence(people, "Down,Down,Down")
    assert people.currentIndex().data() == "Person 004"
    place = people.verticalScrollBar().value()
    people.show_people((colleague(1, "Anna Vos"), *MANY[1:]))  # renamed
    people.show_people(MANY[2:])  # two went
    assert people.currentIndex().data() == "Person 004"
    assert people.verticalScrollBar().value() == place == 0
    QTest.keySequence(people, "End")
    assert people.visualRect(people.currentIndex()).bottom() <= people.viewport().height()
    assert people.visualRect(people.model().index(5, 0)).width() > 0
