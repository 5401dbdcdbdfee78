"""The line that is typed becomes an entry, once it is known whom it is about."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.contacts.values import NewContact
from services.terms import EntryKind, Outcome
from services.use_cases import UseCases
from tests.ui.capture.conftest import Disk
from tests.ui.capture.journal import entries, promises, waiting
from tests.ui.capture.note_window import (
    CTRL,
    SHIFT,
    chip,
    choose,
    needs_focus,
    offered,
    open_menu,
    paste,
    press,
    said,
    shown,
    write,
)
from tests.ui.contact_page.conftest import offers
from ui.capture.capture_controller import CaptureController
from ui.capture.capture_window import CaptureWindow

LINE = "gebeld met Anna, volgende week dinsdag terugbellen #vacaturestop"
WHOSE = "Whose note is this? Type the name here, or in the text."


def test_a_line_is_an_entry(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    write(window, LINE)
    assert shown(window) == [
        "Anna de Vries",
        "Call",
        "phone",
        "Follow-up Tue 1 Dec, in 6 days",
        "#vacaturestop",
    ]
    save(qtbot, notes)
    assert not window.isVisible()
    (entry,) = entries(use_cases, people["Anna de Vries"])
    assert (entry.kind, entry.channel, entry.outcome) == (EntryKind.CALL, "phone", Outcome.HELD)
    assert entry.text == LINE
    assert promises(entry) == [("terugbellen", date(2026, 12, 1), None)]
    assert entry.topics == ("vacaturestop",)
    assert waiting(use_cases) == []


def save(qtbot: QtBot, notes: CaptureController, keys: Qt.Key = Qt.Key.Key_Return) -> None:
    """Press Ctrl+Enter, and wait until the note is in the journal."""
    with qtbot.waitSignal(notes.note_saved):
        press(keys, CTRL)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_several_people_are_on_one_entry(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
    key: Qt.Key,
) -> None:
    write(window, "gisteren koffie met Bram Jansen en Noor, over 3 weken mailen")
    assert shown(window)[:5] == [
        "Bram Jansen",
        "Noor Bakker",
        "Meeting",
        "in person",
        "Tue 24 Nov, yesterday",
    ]
    save(qtbot, notes, key)
    (entry,) = entries(use_cases, people["Bram Jansen"])
    assert [each.name for each in entry.others] == ["Noor Bakker"]
    assert entries(use_cases, people["Noor Bakker"])[0].id == entry.id
    assert promises(entry) == [("mailen", date(2026, 12, 16), None)]


@needs_focus
def test_save_and_next_stays_for_another(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    for line in ("Called Anna", "Called Daan"):
        write(window, line)
        with qtbot.waitSignal(notes.note_saved):
            press(Qt.Key.Key_Return, CTRL | SHIFT)
        assert window.isVisible()
        assert window.fields.text.toPlainText() == ""
        assert window.fields.text.hasFocus()
        assert shown(window) == ["Note"]
    assert entries(use_cases, people["Anna de Vries"])[0].text == "Called Anna"
    assert entries(use_cases, people["Daan Visser"])[0].text == "Called Daan"


def test_saving_twice_quickly_makes_one_entry(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    write(window, "Called Anna")
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)
        QTest.keyClick(window.fields.text, Qt.Key.Key_Return, CTRL)
        QTest.keyClicks(window.fields.text, " typed while it is saved")
        assert window.fields.text.toPlainText() == "Called Anna"
    assert [each.text for each in entries(use_cases, people["Anna de Vries"])] == ["Called Anna"]


@needs_focus
def test_nobody_named_asks_whose_note_it_is(qtbot: QtBot, window: CaptureWindow) -> None:
    write(window, "She sails")
    press(Qt.Key.Key_Return, CTRL)
    assert window.isVisible()
    assert WHOSE in said(window)
    assert window.fields.text.accessibleDescription() == WHOSE
    line = window.fields.chips.line
    assert line.hasFocus()
    QTest.keyClicks(line, "anna")
    qtbot.waitUntil(lambda: offers(line, "Anna de Vries"))
    press(Qt.Key.Key_Return)
    assert shown(window)[0] == "Anna de Vries"
    assert WHOSE not in said(window)
    assert window.fields.text.hasFocus()


def test_an_ambiguous_name_is_asked_for_and_then_saved(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    write(window, "Bram gesproken")
    assert "Which Bram?" in shown(window)
    press(Qt.Key.Key_Return, CTRL)
    menu = open_menu(qtbot)
    assert offered(menu) == [
        "Bram Jansen · Kade Logistiek",
        "Bram van den Berg · Veldzicht",
        "Somebody else…",
    ]
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert shown(window)[0] == "Bram van den Berg"
    assert window.fields.text.hasFocus()
    save(qtbot, notes)
    (entry,) = entries(use_cases, people["Bram van den Berg"])
    assert entry.text == "Bram gesproken"


def test_a_name_of_nobody_becomes_a_new_contact_in_the_same_step(
    qtbot: QtBot, notes: CaptureController, window: CaptureWindow, use_cases: UseCases
) -> None:
    write(window, "gebeld met Jeroen Smit")
    assert "New contact Jeroen Smit…" in shown(window)
    press(Qt.Key.Key_Return, CTRL)
    assert any("“Jeroen Smit”" in words for words in said(window))
    assert chip(window, "New contact Jeroen Smit…").hasFocus()
    press(Qt.Key.Key_Space)
    choose(qtbot, "Add Jeroen Smit as a new contact")
    assert "Jeroen Smit, new" in shown(window)
    save(qtbot, notes)
    (jeroen,) = use_cases.people.find("Jeroen")
    (entry,) = entries(use_cases, jeroen.contact_id)
    assert entry.text == "gebeld met Jeroen Smit"
    use_cases.undo.undo()
    assert use_cases.people.find("Jeroen") == ()


def test_a_contact_of_another_process_shows_at_once(
    qtbot: QtBot, window: CaptureWindow, use_cases: UseCases
) -> None:
    write(window, "gebeld met Jeroen Smit")
    use_cases.contacts.add(NewContact("Jeroen Smit"))
    qtbot.waitUntil(lambda: shown(window)[0] == "Jeroen Smit")


@pytest.mark.parametrize("mishap", ["fill", "lock"])
def test_what_could_not_be_saved_stays_and_says_so(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    disk: Disk,
    use_cases: UseCases,
    people: dict[str, int],
    mishap: str,
) -> None:
    text = "Called Anna, " + "she spoke of the board, " * 900 + "and left"
    paste(window, text)
    getattr(disk, mishap)()
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: any("journal" in words for words in said(window)))
    assert window.isVisible()
    assert window.fields.text.toPlainText() == text
    disk.free()
    qtbot.waitUntil(lambda: not window.fields.text.isReadOnly())
    save(qtbot, notes)
    assert [each.text for each in entries(use_cases, people["Anna de Vries"])] == [text]
    assert waiting(use_cases) == []


def test_a_page_is_pasted_and_typed_on(
    qtbot: QtBot, window: CaptureWindow, use_cases: UseCases
) -> None:
    page = "called Peter Pan, send proposal on Friday 10:00 #pricing 👍 " * 330
    paste(window, f"Anna. {page}")
    write(window, "and so on #last")
    qtbot.waitUntil(lambda: shown(window)[0] == "Anna de Vries")
    qtbot.waitUntil(lambda: waiting(use_cases) == [f"Anna. {page}and so on #last"])


def test_a_page_of_topics_leaves_the_window_on_the_screen(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    paste(window, "Anna. " + " ".join(f"#topic{number}" for number in range(500)))
    qtbot.waitUntil(lambda: len(shown(window)) == 30)
    qtbot.waitUntil(lambda: 400 < window.height() < 700)
    save(qtbot, notes)
    (entry,) = entries(use_cases, people["Anna de Vries"])
    assert len(entry.topics) == 500
