"""Chips come and go around the keyboard, which stays in their row."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.journal.values import Participant
from tests.ui.capture.note_window import press
from tests.ui.contact_page.conftest import offers
from ui.capture.chip_row import ChipRow
from ui.capture.chips import ChipKey, ChipKind, ChipLook
from ui.context import UiContext


def look(words: str, *, asks: bool = False) -> ChipLook:
    return ChipLook(ChipKey(ChipKind.TOPIC, words), words, asks=asks)


A, B, C = look("#a"), look("#b"), look("#c")


@pytest.fixture
def row(qtbot: QtBot, ui_context: UiContext, people: dict[str, int]) -> ChipRow:
    row = ChipRow(ui_context)
    qtbot.addWidget(row)
    row.resize(400, 200)
    with qtbot.waitActive(row):
        row.show()
        row.activateWindow()
    return row


def words(row: ChipRow) -> list[str]:
    return [chip.text() for chip in row.chips()]


def focus(row: ChipRow, at: ChipLook) -> None:
    chip = row.chip(at.key)
    assert chip is not None
    chip.setFocus()


def with_keyboard(row: ChipRow) -> list[str]:
    return [chip.text() for chip in row.chips() if chip.hasFocus()]


def test_chips_that_stay_are_left_alone(row: ChipRow) -> None:
    row.show_chips([A, B])
    (first, _second) = row.chips()
    row.show_chips([C, A])
    assert words(row) == ["#c", "#a"]
    assert row.chips()[1] is first
    row.show_chips([A, A, B])
    assert words(row) == ["#a", "#b"]


@pytest.mark.parametrize(
    ("at", "after", "heir"),
    [
        (A, [B, C], "#b"),
        (B, [A, C], "#c"),
        (C, [A, B], "#b"),
        (B, [C, B, A], "#b"),
        (B, [A, ChipLook(B.key, "#b, changed"), C], "#b, changed"),
    ],
)
def test_the_keyboard_goes_to_what_took_the_place(
    row: ChipRow, at: ChipLook, after: list[ChipLook], heir: str
) -> None:
    row.show_chips([A, B, C])
    focus(row, at)
    row.show_chips(after)
    assert with_keyboard(row) == [heir]


def test_the_row_is_left_when_it_is_empty(qtbot: QtBot, row: ChipRow) -> None:
    row.show_chips([A])
    focus(row, A)
    with qtbot.waitSignal(row.left):
        row.show_chips([])


def test_the_keyboard_elsewhere_is_left_there(row: ChipRow) -> None:
    row.show_chips([A])
    row.ask_for_person("Who?", lambda _person: None)
    row.show_chips([B])
    assert row.line.hasFocus()


def test_a_chip_is_clicked_and_removed_by_key(qtbot: QtBot, row: ChipRow) -> None:
    row.show_chips([A, B])
    focus(row, B)
    with qtbot.waitSignal(row.clicked) as clicked:
        press(Qt.Key.Key_Space)
    with qtbot.waitSignal(row.removed) as removed:
        press(Qt.Key.Key_Backspace)
    assert clicked.args == removed.args == [B.key]


def test_a_chip_that_asks_says_that_it_is_not_known_yet(row: ChipRow) -> None:
    row.show_chips([look("Which Bram?", asks=True), A])
    asking, known = row.chips()
    assert asking.accessibleDescription() == "not known yet"
    assert known.accessibleDescription() == "Backspace"


def test_tab_leads_from_chip_to_chip_in_their_order(row: ChipRow) -> None:
    row.show_chips([A, C])
    row.show_chips([A, B, C])
    focus(row, A)
    for expected in ("#b", "#c"):
        press(Qt.Key.Key_Tab)
        assert with_keyboard(row) == [expected]


def test_somebody_is_chosen_by_a_few_letters(
    qtbot: QtBot, row: ChipRow, people: dict[str, int]
) -> None:
    chosen: list[Participant | str] = []
    row.ask_for_person("Who else took part?", chosen.append)
    assert row.line.hasFocus()
    assert row.line.accessibleName() == "Who else took part?"
    QTest.keyClicks(row.line, "noo")
    qtbot.waitUntil(lambda: offers(row.line, "Noor Bakker"))
    with qtbot.waitSignal(row.left):
        QTest.keyClick(row.line, Qt.Key.Key_Return)
    assert chosen == [Participant(people["Noor Bakker"], "Noor Bakker")]
    assert not row.line.isVisible()


def test_a_name_of_nobody_is_handed_on_as_it_is(qtbot: QtBot, row: ChipRow) -> None:
    chosen: list[Participant | str] = []
    row.ask_for_person("Who?", chosen.append)
    QTest.keyClicks(row.line, "zzz")
    with qtbot.waitSignal(row.left):
        QTest.keyClick(row.line, Qt.Key.Key_Return)
    assert chosen == ["zzz"]
    assert not row.line.isVisible()


def test_a_line_that_was_closed_meanwhile_says_nothing(
    qtbot: QtBot, ui_context: UiContext, row: ChipRow
) -> None:
    chosen: list[Participant | str] = []
    row.ask_for_person("Who?", chosen.append)
    QTest.keyClicks(row.line, "zzz")
    QTest.keyClick(row.line, Qt.Key.Key_Return)
    row.close_line()
    for _ in range(2):  # who fits, and then who is called so
        with qtbot.waitCallback() as read:
            ui_context.tasks.read(row, lambda _cases: None, read)
    assert chosen == []


def test_backspace_in_an_empty_line_closes_it(qtbot: QtBot, row: ChipRow) -> None:
    row.ask_for_person("Who?", lambda _person: None)
    with qtbot.waitSignal(row.left):
        QTest.keyClick(row.line, Qt.Key.Key_Backspace)
    assert not row.line.isVisible()
    assert not row.close_line()
