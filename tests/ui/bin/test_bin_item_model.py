"""The rows of the bin, and what is said of each."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from services.bin.values import BinItem, BinKey, BinKind, BinRows
from services.terms import EntryKind
from tests.support.clock import FrozenClock
from ui.bin.bin_item_model import BIN_ITEM, BinItemModel

ROOT = QModelIndex()


@pytest.fixture
def model(clock: FrozenClock, qtmodeltester: ModelTester) -> BinItemModel:
    model = BinItemModel(clock)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    return model


def item(clock: FrozenClock, id_: int, kind: BinKind = BinKind.CONTACT, **more: object) -> BinItem:
    values = {"name": f"Anna {id_}", "deleted_at": clock.now() - timedelta(days=1), **more}
    return BinItem(BinKey(kind, id_), **values)  # type: ignore[arg-type]


def test_more_is_asked_for_once_and_comes_below(clock: FrozenClock) -> None:
    model = BinItemModel(clock)  # Qt's tester would ask for more itself
    asked: list[None] = []
    model.more_wanted.connect(lambda: asked.append(None))
    model.show_page(BinRows((item(clock, 1),), more=True))
    assert model.canFetchMore(ROOT)
    model.fetchMore(ROOT)
    model.fetchMore(ROOT)
    assert (len(asked), model.canFetchMore(ROOT)) == (1, False)
    model.append(BinRows((item(clock, 2), item(clock, 3)), more=True))
    assert [each.key.id for each in model.items] == [1, 2, 3]
    assert model.canFetchMore(ROOT)
    model.fetchMore(ROOT)
    model.append(BinRows())
    assert (model.rowCount(), model.canFetchMore(ROOT)) == (3, False)
    assert model.rows_of([BinKey(BinKind.CONTACT, 3), BinKey(BinKind.ENTRY, 1)]) == [2]


def test_rows_come_and_go(model: BinItemModel, clock: FrozenClock) -> None:
    model.show_page(BinRows((item(clock, 1),), more=True))
    model.append(BinRows((item(clock, 2),)))
    model.show_page(BinRows((item(clock, 2),)))
    model.show_page(BinRows())
    assert model.rowCount() == 0


def test_a_row_reads_as_one_sentence(model: BinItemModel, clock: FrozenClock) -> None:
    call: dict[str, object] = {"entry_kind": EntryKind.CALL, "whose": ("Anna Vos", "Bram Smit")}
    model.show_page(
        BinRows(
            (
                item(clock, 1),
                item(clock, 2, BinKind.ENTRY, name="", **call),
                item(clock, 3, BinKind.FACT, name="sails", whose=("Anna Vos",)),
                item(clock, 4, merged_into="Bram Smit"),
            )
        )
    )
    said = [
        model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    days = "deleted on 2 March, erased after 1 April"
    assert said == [
        f"Anna 1, Contact, {days}",
        f"Call, Anna Vos, Bram Smit, {days}",
        f"sails, Good to know, Anna Vos, {days}",
        f"Anna 4, Merged into Bram Smit, {days}",
    ]
    assert model.data(model.index(0)) == "Anna 1"
    assert model.data(model.index(0), BIN_ITEM).key.id == 1
    assert model.data(ROOT) is None
