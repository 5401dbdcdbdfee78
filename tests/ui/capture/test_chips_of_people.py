"""A click on the chip of a person chooses whom is meant, or adds somebody new."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.capture.note import Begun
from services.journal.values import Participant
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.capture.journal import entries
from tests.ui.capture.note_window import (
    ALT,
    CTRL,
    chip,
    choose,
    click,
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
