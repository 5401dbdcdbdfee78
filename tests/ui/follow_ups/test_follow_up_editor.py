"""Making and changing a follow-up in its window."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from services.follow_ups.due import Due
from services.follow_ups.recurrence import Recurrence
from services.use_cases import UseCases
from tests.ui.follow_ups.conftest import titles
from ui.follow_ups.follow_up_editor import FollowUpEditor
from ui.follow_ups.follow_ups_page import FollowUpsPage

Key = Qt.Key


def editor_of(qtbot: QtBot, page: FollowUpsPage) -> FollowUpEditor:
    (editor,) = (each for each in page.findChildren(FollowUpEditor) if each.isVisible())
    qtbot.waitUntil(editor.isActiveWindow)
    return editor


def is_all_in_sight(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_a_new_one_is_made_by_keys(
    qtbot: QtBot, page: FollowUpsPage, people: dict[str, int], use_cases: UseCases
) -> None:
    QTest.keyClick(page.list, Key.Key_A, Qt.KeyboardModifier(0x06000000))  # Ctrl+Shift
    editor = editor_of(qtbot, page)
    assert editor.person.hasFocus()
    QTest.keyClicks(editor.person, "Joost")
    with qtbot.waitSignal(editor.person.chosen):
        QTest.keyClick(editor.person, Key.Key_Return)
    assert editor.title.hasFocus()
    QTest.keyClicks(editor.title, "Send the card")
    editor.due.ask_for_day()
    with qtbot.waitSignal(page.undo_offered) as offered, qtbot.waitSignal(page.items_read):
        QTest.keyClick(editor.title, Key.Key_Return)
    assert offered.args[0] == "Follow-up made"
    assert QApplication.activeModalWidget() is None
    (made,) = (
        each
        for each in use_cases.contact_page.read(people["Joost van Wildenberg"]).follow_ups
        if each.title == "Send the card"
    )
    assert made.due == Due(date(2026, 3, 4))


def test_the_words_of_a_day_stay_in_sight_whatever_is_typed(
    qtbot: QtBot, page: FollowUpsPage
) -> None:
    QTest.keyClick(page.list, Key.Key_A, Qt.KeyboardModifier(0x06000000))  # Ctrl+Shift
    editor = editor_of(qtbot, page)
    editor.due.day.button.click()
    day = editor.due.day.editor
    for typed, words in (
        ("01011900", "Mon 1 Jan 1900, 126 years ago"),
        ("31122076", "Thu 31 Dec 2076, in 51 years"),
    ):
        QTest.keyClick(day, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(day, typed)
        (label,) = (each for each in editor.findChildren(QLabel) if each.text() == words)
        qtbot.waitUntil(partial(is_all_in_sight, label))


def test_without_a_contact_or_words_nothing_is_lost(qtbot: QtBot, page: FollowUpsPage) -> None:
    page.make_new()
    editor = editor_of(qtbot, page)
    QTest.keyClick(editor.title, Key.Key_Return)
    assert editor.person.accessibleDescription().startswith("Choose with whom it is")
    QTest.keyClicks(editor.person, "Nobody")
    with qtbot.waitSignal(editor.person.unknown):
        QTest.keyClick(editor.person, Key.Key_Return)
    assert "Nobody" in editor.person.accessibleDescription()
    editor.person.clear()
    QTest.keyClicks(editor.person, "Silke")
    with qtbot.waitSignal(editor.person.chosen):
        QTest.keyClick(editor.person, Key.Key_Return)
    QTest.keyClick(editor.title, Key.Key_Return)
    assert "few words" in editor.title.accessibleDescription()
    assert editor.isVisible()
    QTest.keyClick(editor, Key.Key_Escape)
    assert QApplication.activeModalWidget() is None


def test_a_change_is_saved_whole(
    qtbot: QtBot, page: FollowUpsPage, people: dict[str, int], use_cases: UseCases
) -> None:
    QTest.keyClick(page.list, Key.Key_E)
    editor = editor_of(qtbot, page)
    assert editor.title.text() == "late"
    QTest.keyClicks(editor.title, "Call the office")
    repeats = editor.due.repeats
    repeats.show_values(Recurrence("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"), 1440)
    with qtbot.waitSignal(page.undo_offered), qtbot.waitSignal(page.items_read):
        QTest.keyClick(editor.title, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert titles(page)[1] == "Call the office"
    (first, _far) = use_cases.contact_page.read(people["Hanneke Zeilstra"]).follow_ups
    assert first.repeat == Recurrence("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR")
    assert (first.due, first.lead_minutes) == (Due(date(2026, 2, 27)), 1440)


def test_a_rule_that_never_fires_is_told_in_the_form(
    qtbot: QtBot, page: FollowUpsPage, use_cases: UseCases, people: dict[str, int]
) -> None:
    QTest.keyClick(page.list, Key.Key_E)
    editor = editor_of(qtbot, page)
    repeats = editor.due.repeats
    repeats.show_values(Recurrence("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), 0)
    QTest.keyClick(editor.title, Key.Key_Return)
    qtbot.waitUntil(lambda: "never comes" in repeats.choice.accessibleDescription())
    assert editor.save_button.isEnabled()
    assert repeats.repeat == Recurrence("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")
    repeats.show_values(Recurrence("gibberish"), 0)
    QTest.keyClick(editor.title, Key.Key_Return)
    qtbot.waitUntil(lambda: "GIBBERISH" in repeats.choice.accessibleDescription().upper())
    assert repeats.repeat == Recurrence("gibberish")
    (first, _far) = use_cases.contact_page.read(people["Hanneke Zeilstra"]).follow_ups
    assert first.repeat is None
