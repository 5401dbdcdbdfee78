"""Rows under headings: where they lie, where the keys lead, what is painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from ui.widgets.row_list import Index
from ui.widgets.sectioned_list import SectionedList

HEADINGS = (0, 3, 5)
TEXTS = ("A", "Anna", "Aron", "B", "Bram", "C", "Carla", "Cato", "Cis")
TOPS = (0, 20, 70, 120, 140, 190, 210, 260, 310)
Key = Qt.Key


class Noting(QStyledItemDelegate):
    """Note which rows are painted where."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: dict[str, QRect] = {}

    def paint(self, _painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.painted[index.data()] = QRect(option.rect)


@pytest.fixture
def noting() -> Noting:
    return Noting()


@pytest.fixture
def view(qtbot: QtBot, noting: Noting) -> SectionedList:
    view = SectionedList()
    qtbot.addWidget(view)
    model = QStandardItemModel(view)
    for row, text in enumerate(TEXTS):
        item = QStandardItem(text)
        if row in HEADINGS:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        model.appendRow(item)
    view.setModel(model)
    view.setItemDelegate(noting)
    view.setFrameShape(SectionedList.Shape.NoFrame)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.set_heights(50, 20)
    view.set_headings(HEADINGS)
    view.resize(200, 200)
    view.show()
    qtbot.waitUntil(view.windowHandle().isExposed)
    return view


def current(view: SectionedList) -> str | None:
    text: str | None = view.currentIndex().data()
    return text


def choose(view: SectionedList, text: str) -> None:
    view.setCurrentIndex(view.model().index(TEXTS.index(text), 0))


def selected(view: SectionedList) -> list[str]:
    return sorted(index.data() for index in view.selectionModel().selectedIndexes())


def test_every_row_begins_where_the_one_above_ends(view: SectionedList) -> None:
    assert tuple(map(view.top_of, range(len(TEXTS)))) == TOPS
    assert view.verticalScrollBar().maximum() == 360 - 200


@pytest.mark.parametrize("scrolled", [0, 33, 160])
def test_what_shows_at_a_point_is_what_is_painted_there(
    view: SectionedList, noting: Noting, scrolled: int
) -> None:
    view.verticalScrollBar().setValue(scrolled)
    noting.painted.clear()
    view.viewport().grab()
    for y in range(0, 200, 7):
        index = view.indexAt(QPoint(10, y))
        assert noting.painted[index.data()].contains(10, y)
        assert view.visualRect(index) == noting.painted[index.data()]
    assert len(noting.painted) < len(TEXTS)


def test_below_the_last_row_there_is_nothing(view: SectionedList) -> None:
    view.resize(200, 500)
    assert not view.indexAt(QPoint(10, 361)).isValid()
    assert view.indexAt(QPoint(10, 359)).data() == "Cis"


@pytest.mark.parametrize(
    ("start", "key", "end"),
    [
        ("Anna", Key.Key_Down, "Aron"),
        ("Aron", Key.Key_Down, "Bram"),
        ("Bram", Key.Key_Up, "Aron"),
        ("Anna", Key.Key_Up, "Anna"),
        ("Cis", Key.Key_Down, "Cis"),
        ("Cis", Key.Key_Home, "Anna"),
        ("Anna", Key.Key_End, "Cis"),
        ("Anna", Key.Key_PageDown, "Bram"),
        ("Cis", Key.Key_PageUp, "Carla"),
    ],
)
def test_keys_pass_over_headings(view: SectionedList, start: str, key: Key, end: str) -> None:
    choose(view, start)
    QTest.keyClick(view, key)
    assert current(view) == end


def test_the_first_of_a_section_comes_into_view_with_its_heading(view: SectionedList) -> None:
    choose(view, "Cis")
    assert view.verticalScrollBar().value() == 160
    choose(view, "Bram")
    assert view.verticalScrollBar().value() == 120
    choose(view, "Anna")
    assert view.verticalScrollBar().value() == 0


def test_shift_selects_people_across_headings(view: SectionedList) -> None:
    choose(view, "Aron")
    QTest.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert selected(view) == ["Aron", "Bram"]
    place = view.visualRect(view.model().index(1, 0)).center()
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, shift, place)
    assert selected(view) == ["Anna", "Aron"]
    view.selectAll()
    assert len(selected(view)) == len(TEXTS) - len(HEADINGS)


def test_an_empty_list_holds_nothing(view: SectionedList) -> None:
    view.model().removeRows(0, len(TEXTS))
    view.set_headings(())
    QTest.keyClick(view, Key.Key_Down)
    view.setSelection(QRect(0, 0, 9, 90), QItemSelectionModel.SelectionFlag.Select)
    assert not view.indexAt(QPoint(1, 1)).isValid()
    assert selected(view) == []
