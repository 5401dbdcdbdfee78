"""A click on a chip changes what it says; Backspace makes its words plain text again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget
from pytestqt.qtbot import QtBot

from services.capture.note import Begun
from services.journal.values import Participant
from services.terms import EntryKind, Outcome
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.capture.conftest import (
    ALT,
    CTRL,
    SHIFT,
    chip,
    choose,
    click,
    entries,
    needs_focus,
    offered,
    open_menu,
    press,
    shown,
    write,
)
from tests.ui.contact_page.conftest import offers
from ui.capture.capture_controller import CaptureController
from ui.capture.capture_window import CaptureWindow
from ui.widgets.chip import Chip

LINE = "gisteren gebeld met Anna, voicemail ingesproken, vrijdag nabellen #board"


def underlined(window: CaptureWindow) -> list[str]:
    return [each.cursor.selectedText() for each in window.fields.text.extraSelections()]


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("Anna de Vries", "Anna"),
        ("Call", "gebeld"),
        ("voicemail", "voicemail ingesproken"),
        ("Yesterday", "gisteren"),
        ("Follow-up Fri 27 Nov, in 2 days", "vrijdag"),
        ("#board", "#board"),
    ],
)
def test_backspace_takes_a_chip_away_and_its_words_are_plain(
    window: CaptureWindow, words: str, plain: str
) -> None:
    write(window, LINE)
    assert plain in underlined(window)
    chip(window, words).setFocus()
    press(Qt.Key.Key_Backspace)
    assert words not in shown(window)
    assert plain not in underlined(window)
    assert window.fields.text.toPlainText() == LINE
    assert isinstance(QApplication.focusWidget(), Chip)
    window.fields.write()
    write(window, " x")
    assert words not in shown(window)


def test_a_channel_is_taken_away_and_its_kind_stays(window: CaptureWindow) -> None:
    write(window, "Called Anna")
    chip(window, "phone").setFocus()
    press(Qt.Key.Key_Backspace)
    assert shown(window) == ["Anna de Vries", "Call"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Bram gesproken", "Which Bram?"),
        ("gebeld met Jeroen Smit", "New contact Jeroen Smit…"),
        ("Anna -> visitekaartjes bestellen", "Follow-up"),
        ("todo: visitekaartjes bestellen", "Follow-up"),
    ],
)
def test_what_asks_or_has_no_date_is_taken_away_too(
    window: CaptureWindow, line: str, words: str
) -> None:
    write(window, line)
    chip(window, words).setFocus()
    press(Qt.Key.Key_Delete)
    assert words not in shown(window)
    assert window.fields.text.toPlainText() == line


def test_chip_after_chip_is_taken_away_without_leaving_the_row(window: CaptureWindow) -> None:
    write(window, LINE)
    window.fields.chips.chips()[-1].setFocus()
    for left in (["Anna de Vries", "Note"], ["Note"]):
        while shown(window) != left:
            before = shown(window)
            press(Qt.Key.Key_Backspace)
            assert shown(window) != before
        assert chip(window, "Note").hasFocus()  # there is nothing in it to take away
        if len(left) > 1:
            press(Qt.Key.Key_Backtab, SHIFT)
    assert window.fields.text.toPlainText() == LINE


def test_a_kind_is_chosen(qtbot: QtBot, window: CaptureWindow) -> None:
    write(window, "Called Anna")
    click(chip(window, "Call"))
    menu = open_menu(qtbot)
    assert offered(menu)[:3] == ["Call", "Video call", "Meeting"]
    assert menu.activeAction().text() == "Call"
    choose(qtbot, "Meeting")
    assert shown(window) == ["Anna de Vries", "Meeting", "in person"]
    chip(window, "Meeting").setFocus()
    press(Qt.Key.Key_Backspace)
    assert shown(window) == ["Anna de Vries", "Call", "phone"]


def test_what_came_of_a_call_is_chosen_with_its_kind(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    write(window, "Called Anna")
    click(chip(window, "Call"))
    choose(qtbot, "no answer")
    assert shown(window) == ["Anna de Vries", "Call", "phone", "no answer"]
    click(chip(window, "no answer"))
    choose(qtbot, "voicemail")
    assert "voicemail" in shown(window)
    window.fields.write()
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)
    (entry,) = entries(use_cases, people["Anna de Vries"])
    assert (entry.kind, entry.outcome) == (EntryKind.CALL, Outcome.VOICEMAIL)


def test_a_channel_is_chosen_by_keys(qtbot: QtBot, window: CaptureWindow) -> None:
    write(window, "Called Anna")
    chip(window, "phone").setFocus()
    press(Qt.Key.Key_Space)
    menu = open_menu(qtbot)
    assert menu.activeAction().text() == "phone"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert shown(window) == ["Anna de Vries", "Call", "Teams"]
    assert chip(window, "Teams").hasFocus()


def test_somebody_else_takes_the_place_of_a_name_and_stays(
    qtbot: QtBot, window: CaptureWindow
) -> None:
    write(window, "Called Anna about Daan")
    click(chip(window, "Anna de Vries"))
    find(qtbot, window, "noo", "Noor Bakker")
    assert shown(window) == ["Noor Bakker", "Daan Visser", "Call", "phone"]
    write(window, " and so on")
    assert shown(window) == ["Noor Bakker", "Daan Visser", "Call", "phone"]


def find(qtbot: QtBot, window: CaptureWindow, letters: str, name: str) -> None:
    """Choose somebody in the line among the chips."""
    line = window.fields.chips.line
    assert line.hasFocus()
    QTest.keyClicks(line, letters)
    qtbot.waitUntil(lambda: offers(line, name))
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_somebody_else_takes_the_place_of_who_was_known_before(
    qtbot: QtBot, notes: CaptureController, people: dict[str, int], window: CaptureWindow
) -> None:
    notes.open_for(Begun(contact=Participant(people["Anna de Vries"], "Anna de Vries")))
    click(chip(window, "Anna de Vries"))
    find(qtbot, window, "noo", "Noor Bakker")
    assert shown(window) == ["Noor Bakker", "Note"]


@needs_focus
def test_an_unknown_name_means_somebody_there_is(qtbot: QtBot, window: CaptureWindow) -> None:
    write(window, "gebeld met Jeroen Smit")
    click(chip(window, "New contact Jeroen Smit…"))
    choose(qtbot, "Somebody else…")
    find(qtbot, window, "sven", "Sven")
    assert shown(window)[0] == "Sven Öztürk"


def test_enter_takes_who_is_spelt_nearly_like_an_unknown_name(
    qtbot: QtBot, window: CaptureWindow
) -> None:
    write(window, "gebeld met Ana de Vrise")
    chip(window, "New contact Ana de Vrise…").setFocus()
    press(Qt.Key.Key_Return)
    assert offered(open_menu(qtbot)) == [
        "Anna de Vries · Duinrand",
        "Add Ana de Vrise as a new contact",
        "Somebody else…",
    ]
    press(Qt.Key.Key_Return)
    assert shown(window) == ["Anna de Vries", "Call", "phone"]


def test_nobody_is_offered_for_a_name_like_no_other(qtbot: QtBot, window: CaptureWindow) -> None:
    write(window, "gebeld met Jeroen Smit")
    click(chip(window, "New contact Jeroen Smit…"))
    assert offered(open_menu(qtbot))[0] == "Add Jeroen Smit as a new contact"


def test_who_was_chosen_of_one_name_is_told_by_where_they_work(
    qtbot: QtBot, window: CaptureWindow, use_cases: UseCases, add_contact: AddContact
) -> None:
    one = add_contact("Jan Vos", "Kade")
    add_contact("Jan Vos", "Veldzicht")
    write(window, "gebeld met Jan Vos")
    qtbot.waitUntil(lambda: "Which Jan Vos?" in shown(window))
    click(chip(window, "Which Jan Vos?"))
    choose(qtbot, "Jan Vos · Kade")
    qtbot.waitUntil(lambda: shown(window)[0] == "Jan Vos · Kade")
    changed = use_cases.contacts.delete(one + 1)
    assert changed.contacts
    qtbot.waitUntil(lambda: shown(window)[0] == "Jan Vos")


@needs_focus
def test_what_is_typed_after_choosing_a_newcomer_goes_into_the_text(
    qtbot: QtBot, window: CaptureWindow
) -> None:
    write(window, "gebeld met Jeroen Smit, ")
    chip(window, "New contact Jeroen Smit…").setFocus()
    QTest.keyClick(chip(window, "New contact Jeroen Smit…"), Qt.Key.Key_Return)
    choose(qtbot, "Add Jeroen Smit as a new contact")
    typed = chip(window, "Jeroen Smit, new")
    assert typed.hasFocus()
    QTest.keyClicks(typed, "b")
    assert window.fields.text.hasFocus()
    assert window.fields.text.toPlainText() == "gebeld met Jeroen Smit, b"


@needs_focus
def test_a_newcomer_can_be_somebody_else_after_all(qtbot: QtBot, window: CaptureWindow) -> None:
    write(window, "gebeld met Jeroen Smit")
    click(chip(window, "New contact Jeroen Smit…"))
    choose(qtbot, "Add Jeroen Smit as a new contact")
    click(chip(window, "Jeroen Smit, new"))
    find(qtbot, window, "sven", "Sven")
    assert shown(window) == ["Sven Öztürk", "Call", "phone"]


def test_a_participant_is_added_and_taken_away(qtbot: QtBot, window: CaptureWindow) -> None:
    write(window, "Called Anna")
    press(Qt.Key.Key_P, ALT)
    find(qtbot, window, "vera", "Vera")
    assert shown(window)[:2] == ["Anna de Vries", "Vera Vrijdag"]
    assert window.fields.text.hasFocus()
    chip(window, "Vera Vrijdag").setFocus()
    press(Qt.Key.Key_Backspace)
    assert shown(window) == ["Anna de Vries", "Call", "phone"]


def test_a_participant_nobody_knows_is_somebody_new(
    qtbot: QtBot, notes: CaptureController, window: CaptureWindow, use_cases: UseCases
) -> None:
    write(window, "Called Anna")
    press(Qt.Key.Key_P, ALT)
    QTest.keyClicks(window.fields.chips.line, "Zoe Zwart")
    QTest.keyClick(window.fields.chips.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Zoe Zwart, new" in shown(window))
    QTest.keyClick(chip(window, "Zoe Zwart, new"), Qt.Key.Key_Backspace)
    assert "Zoe Zwart, new" not in shown(window)
    press(Qt.Key.Key_P, ALT)
    QTest.keyClicks(window.fields.chips.line, "Zoe Zwart")
    QTest.keyClick(window.fields.chips.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Zoe Zwart, new" in shown(window))
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)
    (entry,) = entries(use_cases, use_cases.contacts.find("Zoe Zwart"))
    assert [person.name for person in entry.others] == ["Anna de Vries"]


def test_a_name_can_turn_out_to_be_of_somebody_new(
    qtbot: QtBot, notes: CaptureController, window: CaptureWindow, use_cases: UseCases
) -> None:
    write(window, "Bram gesproken")
    click(chip(window, "Which Bram?"))
    choose(qtbot, "Somebody else…")
    QTest.keyClicks(window.fields.chips.line, "Bram Nieuwenhuis")
    QTest.keyClick(window.fields.chips.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(window)[0] == "Bram Nieuwenhuis, new")
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)
    (entry,) = entries(use_cases, use_cases.contacts.find("Bram Nieuwenhuis"))
    assert entry.text == "Bram gesproken"


def test_the_words_of_a_topic_are_selected(window: CaptureWindow) -> None:
    write(window, "Called Anna #board")
    window.fields.text.insertPlainText(" 👍")
    click(chip(window, "#board"))
    assert window.fields.text.textCursor().selectedText() == "#board"
    write(window, "#budget")
    assert shown(window)[-1] == "#budget"


def test_a_step_is_led_to(window: CaptureWindow) -> None:
    write(window, "Called Anna, mail on Friday and call on Monday")
    click(chip(window, "call · Mon 30 Nov, in 5 days"))
    assert window.fields.step.line.hasFocus()
    assert window.fields.step.line.text() == "call"


def test_another_day_is_chosen_for_when_it_happened(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    write(window, "Yesterday called Anna")
    click(chip(window, "Yesterday"))
    open_menu(qtbot)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Return):
        press_in_calendar(key)
    assert "Sun 22 Nov, 12:00" in shown(window)
    window.fields.write()
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)
    (entry,) = entries(use_cases, people["Anna de Vries"])
    assert f"{entry.happened_local:%d %b %H:%M}" == "22 Nov 12:00"


def press_in_calendar(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def test_no_talk_happened_tomorrow(qtbot: QtBot, window: CaptureWindow) -> None:
    write(window, "Yesterday called Anna")
    click(chip(window, "Yesterday"))
    calendar = open_menu(qtbot).findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.maximumDate() == QDate(2026, 11, 25)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        press_in_calendar(key)
    assert "Today, 16:00" in shown(window)
