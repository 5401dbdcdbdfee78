"""The rows are what was given last, and what stays is not disturbed."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from tests.ui.reminders.hand import key, rows
from ui.reminders.reminder_item_model import REMINDER_ROW, ReminderItemModel
from ui.reminders.reminder_row import ReminderRow


def row(number: int, when: str = "today") -> ReminderRow:
    return replace(rows("")[0], key=key(number), title=f"Promise {number}", when=when)


def shown(model: ReminderItemModel) -> list[ReminderRow]:
    return [model.index(at).data(REMINDER_ROW) for at in range(model.rowCount())]


def test_rows_come_and_go(qtmodeltester: ModelTester) -> None:
    model = ReminderItemModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    for numbers in ([1, 2, 3], [1, 3], [1, 4, 3, 5], [5, 1], []):
        model.set_rows([row(number) for number in numbers])
        assert [each.key.id for each in shown(model)] == numbers


@given(st.lists(st.lists(st.integers(1, 6), unique=True), max_size=4))
def test_rows_are_what_was_given_last(steps: list[list[int]]) -> None:
    model = ReminderItemModel()
    for step, numbers in enumerate(steps):
        wanted = [row(number, f"{step} days late") for number in numbers]
        model.set_rows(wanted)
        assert shown(model) == wanted


def test_a_row_that_stays_is_the_same_one() -> None:
    model = ReminderItemModel()
    model.set_rows([row(1), row(2), row(4)])
    second = QPersistentModelIndex(model.index(1))
    model.set_rows([row(2, "1 days late"), row(3), row(4)])
    assert second.row() == 0
    assert second.data(REMINDER_ROW).when == "1 days late"


def test_a_screen_reader_hears_what_is_seen() -> None:
    model = ReminderItemModel()
    model.set_rows([row(1, "4 days late")])
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Promise 1, Ymke Dralle, Lindepad, 4 days late"
