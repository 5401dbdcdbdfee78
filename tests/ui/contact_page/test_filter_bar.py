"""Filters combine, show as chips, and end with Esc or with the contact."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from services.follow_ups.values import NewFollowUp
from services.journal.timeline_values import StreamFilter
from services.journal.values import NewEntry
from services.terms import EntryKind, Outcome
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from tests.ui.contact_page.conftest import OpenPage
from ui.contact_page.contact_page import ContactPage
from ui.timeline.filter_bar import FilterBar
from ui.timeline.timeline_model import ROW_ROLE
from ui.widgets.chip import Chip


@pytest.fixture
def filled(
    open_page: OpenPage,
    use_cases: UseCases,
    clock: FrozenClock,
    contact_id: int,
    add_contact: AddContact,
) -> ContactPage:
    """Open a contact with some of each."""
    pim = add_contact("Pim & Rozendaal")
    held, missed = Outcome.HELD, Outcome.NO_ANSWER
    for days, new in enumerate(
        (
            NewEntry((contact_id,), EntryKind.CALL, "Budget #pricing", "phone", outcome=held),
            NewEntry((contact_id,), EntryKind.CALL, "", "phone", outcome=missed),
            NewEntry((contact_id, pim), EntryKind.MEETING, "Board", "in_person", outcome=held),
            NewEntry((contact_id,), EntryKind.NOTE, "Café #pricing"),
        )
    ):
        clock.advance(timedelta(days=-days))
        use_cases.journal.add_entry(new)
    use_cases.follow_ups.add(contact_id, NewFollowUp("Send the bill"))
    return open_page(contact_id)


ALL = ["Budget #pricing", "", "Board", "Café #pricing", "Send the bill"]


def texts(page: ContactPage) -> list[str]:
    model = page.timeline.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def button(page: ContactPage, words: str) -> QAbstractButton:
    """Return the button that is called so, as it is read out."""
    (found,) = (
        each
        for each in page.findChildren(QAbstractButton)
        if (each.accessibleName() or each.text()) == words and each.isVisible()
    )
    return found


def chips(page: ContactPage) -> list[str]:
    return [
        chip.text()
        for chip in page.findChildren(FilterBar)[0].findChildren(Chip)
        if chip.isVisible()
    ]


def offered(qtbot: QtBot, page: ContactPage, words: str) -> QMenu:
    """Press a button by key and return the menu that opens."""
    QTest.keyClick(button(page, words), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(qtbot: QtBot, page: ContactPage, words: str, choice: str) -> None:
    menu = offered(qtbot, page, words)
    (action,) = (each for each in menu.actions() if each.text() == choice)
    action.trigger()
    menu.close()


@pytest.mark.parametrize(
    ("words", "choices"),
    [
        ("All kinds", ["Call", "Meeting", "Note", "Follow-ups"]),
        ("All channels", ["phone", "in person"]),
        ("All topics", ["#pricing"]),
        ("More filters", ["Only held", "Pim && Rozendaal"]),
    ],
)
def test_what_there_is_is_offered(
    qtbot: QtBot, filled: ContactPage, words: str, choices: list[str]
) -> None:
    menu = offered(qtbot, filled, words)
    assert [action.text() for action in menu.actions()] == choices
    menu.close()


def test_what_has_no_room_is_among_the_further_filters(qtbot: QtBot, filled: ContactPage) -> None:
    filled.resize(480, 700)
    qtbot.waitUntil(lambda: filled.width() == 480)
    menu = offered(qtbot, filled, "More filters")
    entries = [action.text() for action in menu.actions() if action.text()]
    assert entries == ["Channels", "Topics", "Only held", "Pim && Rozendaal"]
    topics = next(each.menu() for each in menu.actions() if each.text() == "Topics")
    assert isinstance(topics, QMenu)
    topics.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: texts(filled) == ["Budget #pricing", "Café #pricing"])
    filled.resize(816, 700)
    qtbot.waitUntil(button(filled, "All topics").isVisible)


def test_filters_combine_and_show_as_chips_that_take_them_back(
    qtbot: QtBot, filled: ContactPage
) -> None:
    choose(qtbot, filled, "All topics", "#pricing")
    qtbot.waitUntil(lambda: texts(filled) == ["Budget #pricing", "Café #pricing"])
    choose(qtbot, filled, "All kinds", "Note")
    qtbot.waitUntil(lambda: texts(filled) == ["Café #pricing"])
    choose(qtbot, filled, "All kinds", "Call")
    qtbot.waitUntil(lambda: texts(filled) == ["Budget #pricing", "Café #pricing"])
    choose(qtbot, filled, "More filters", "Only held")
    qtbot.waitUntil(lambda: texts(filled) == ["Budget #pricing"])
    assert chips(filled) == ["Call", "Note", "#pricing", "Only held"]

    chip = button(filled, "Only held")
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chip, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: texts(filled) == ["Budget #pricing", "Café #pricing"])
    assert isinstance(filled.focusWidget(), Chip)
    chip = button(filled, "#pricing")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 14, 12))
    qtbot.waitUntil(lambda: len(texts(filled)) == 3)
    assert chips(filled) == ["Call", "Note"]


def test_somebody_who_took_part_is_named_on_the_chip(qtbot: QtBot, filled: ContactPage) -> None:
    choose(qtbot, filled, "More filters", "Pim && Rozendaal")
    qtbot.waitUntil(lambda: texts(filled) == ["Board"])
    assert chips(filled) == ["Pim & Rozendaal"]


def test_text_is_found_as_it_is_typed_and_esc_takes_everything_back(
    qtbot: QtBot, filled: ContactPage
) -> None:
    choose(qtbot, filled, "All kinds", "Note")
    line = search(qtbot, filled)
    QTest.keyClicks(line, "cafe")
    qtbot.waitUntil(lambda: texts(filled) == ["Café #pricing"])
    QTest.keyClicks(line, "x")
    qtbot.waitUntil(lambda: "Nothing found" in shown_labels(filled))
    QTest.keyClick(line, Qt.Key.Key_Escape)  # the text first
    qtbot.waitUntil(lambda: texts(filled) == ["Café #pricing"])
    assert line.text() == ""
    assert line.isVisible()
    QTest.keyClick(line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: texts(filled) == ALL)
    assert chips(filled) == []
    assert not line.isVisible()
    assert filled.timeline.hasFocus()


def search(qtbot: QtBot, page: ContactPage) -> QLineEdit:
    """Go to where text is typed, by key."""
    QTest.keySequence(page, "Ctrl+Shift+F")
    qtbot.waitUntil(lambda: isinstance(page.focusWidget(), QLineEdit))
    line = page.focusWidget()
    assert isinstance(line, QLineEdit)
    return line


def shown_labels(page: ContactPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_esc_in_the_rows_takes_filters_back_too(qtbot: QtBot, filled: ContactPage) -> None:
    choose(qtbot, filled, "All channels", "phone")
    qtbot.waitUntil(lambda: len(texts(filled)) == 2)
    filled.timeline.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(filled.timeline, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: texts(filled) == ALL)


def test_where_nothing_is_found_the_way_out_is_offered(qtbot: QtBot, filled: ContactPage) -> None:
    line = search(qtbot, filled)
    QTest.keyClicks(line, "nothing at all")
    qtbot.waitUntil(lambda: "Nothing found" in shown_labels(filled))
    QTest.keyClick(button(filled, "Clear filters"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: texts(filled) == ALL)
    assert filled.timeline.hasFocus()


def test_filters_end_with_the_contact(
    qtbot: QtBot, filled: ContactPage, open_page: OpenPage, contact_id: int, add_contact: AddContact
) -> None:
    choose(qtbot, filled, "All kinds", "Note")
    qtbot.waitUntil(lambda: chips(filled) == ["Note"])
    open_page(add_contact("Roos Bakelaar"))
    open_page(contact_id)
    assert texts(filled) == ALL
    assert chips(filled) == []


def test_what_is_written_while_a_filter_holds_shows_if_it_passes(
    qtbot: QtBot, filled: ContactPage, use_cases: UseCases, contact_id: int, clock: FrozenClock
) -> None:
    choose(qtbot, filled, "All kinds", "Note")
    qtbot.waitUntil(lambda: texts(filled) == ["Café #pricing"])
    clock.advance(days=10)
    use_cases.journal.add_entry(NewEntry((contact_id,), EntryKind.CALL, "a call"))
    use_cases.journal.add_entry(NewEntry((contact_id,), EntryKind.NOTE, "a note"))
    qtbot.waitUntil(lambda: texts(filled) == ["a note", "Café #pricing"])


def test_first_contact_is_only_said_of_the_whole(qtbot: QtBot, filled: ContactPage) -> None:
    def says_first_contact() -> bool:
        model = filled.timeline.model()
        return bool(model.index(model.rowCount() - 1, 0).data(ROW_ROLE).oldest)

    assert says_first_contact()
    choose(qtbot, filled, "All kinds", "Note")
    qtbot.waitUntil(lambda: texts(filled) == ["Café #pricing"])
    assert not says_first_contact()


def test_every_control_says_what_it_is(filled: ContactPage) -> None:
    (bar,) = filled.findChildren(FilterBar)
    for control in bar.findChildren(QAbstractButton):
        assert control.accessibleName() or control.text()
    assert "Ctrl+Shift+F" in button(filled, "Search this timeline").toolTip()


def test_many_long_choices_stay_within_the_page(qtbot: QtBot, filled: ContactPage) -> None:
    (bar,) = filled.findChildren(FilterBar)
    bar.show_filter(StreamFilter(topics=frozenset(f"{'long' * 40}-{n}" for n in range(9))))
    filled.resize(712, 700)
    for chip in bar.findChildren(Chip):
        place = chip.mapTo(filled, QPoint(chip.width(), 0))
        assert place.x() <= filled.width()
