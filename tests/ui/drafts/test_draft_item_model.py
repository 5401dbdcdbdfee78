"""The rows of the drafts, and what is said of each."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from services.journal.values import DraftRow
from tests.support.clock import FrozenClock
from ui.drafts.draft_item_model import DRAFT, DraftItemModel

ROOT = QModelIndex()


@pytest.fixture
def model(clock: FrozenClock, qtmodeltester: ModelTester) -> DraftItemModel:
    model = DraftItemModel(clock)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    return model


def draft(clock: FrozenClock, words: str = "half a sentence", days: int = 0) -> DraftRow:
    return DraftRow(words, None, None, None, words, clock.now() - timedelta(days=days))


def test_rows_come_and_go(model: DraftItemModel, clock: FrozenClock) -> None:
    model.show_drafts((draft(clock, "one"), draft(clock, "two")))
    assert [model.data(model.index(row)) for row in range(2)] == ["one", "two"]
    assert model.data(model.index(1), DRAFT) == model.drafts[1]
    assert model.data(ROOT) is None
    model.show_drafts(())
    assert model.rowCount() == 0


def test_a_row_reads_as_one_sentence(model: DraftItemModel, clock: FrozenClock) -> None:
    now = clock.now()
    model.show_drafts(
        (
            DraftRow("u", 1, "Anna Vos", None, "called about", now),
            DraftRow("u", 1, "Anna Vos", 7, "", now - timedelta(days=1)),
            DraftRow("u", None, None, None, "spoke to", now - timedelta(days=2)),
            DraftRow("u", None, None, None, "long ago", now - timedelta(days=400)),
            DraftRow("u", None, None, None, "clock was set back", now + timedelta(days=1)),
        )
    )
    local = now.astimezone(clock.zone())
    at = f"{local:%H:%M}"
    said = [
        model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    days = [local - timedelta(days=2), local - timedelta(days=400), local + timedelta(days=1)]
    short = [f"{each:%a} {each.day} {each:%b}" for each in days]
    assert said == [
        f"called about, Anna Vos, today {at}, not saved",
        f"Without words yet, Anna Vos, changed entry, yesterday {at}, not saved",
        f"spoke to, Nobody chosen yet, {short[0]}, {at}, not saved",
        f"long ago, Nobody chosen yet, {short[1]} {days[1].year}, {at}, not saved",
        f"clock was set back, Nobody chosen yet, {short[2]}, {at}, not saved",
    ]
