"""The window of the quick note: from the line that is typed to what is in the journal."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from services.terms import EntryKind, Outcome
from services.use_cases import UseCases
from tests.ui.capture.conftest import (
    CTRL,
    entries,
    press,
    promises,
    shown,
    write,
)
from ui.capture.capture_window import CaptureWindow
from ui.capture.quick_notes import QuickNotes

LINE = "gebeld met Anna, volgende week dinsdag terugbellen #vacaturestop"


def test_a_line_is_an_entry(
    qtbot: QtBot,
    notes: QuickNotes,
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
    window.grab().save("/tmp/cap.png")
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)
    assert not window.isVisible()
    (entry,) = entries(use_cases, people["Anna de Vries"])
    assert (entry.kind, entry.channel, entry.outcome) == (EntryKind.CALL, "phone", Outcome.HELD)
    assert entry.text == LINE
    assert promises(entry) == [("terugbellen", date(2026, 12, 1), None)]
    assert entry.topics == ("vacaturestop",)
    assert notes.notice is not None
    assert notes.notice.text == "Saved with Anna de Vries"
    assert time
