"""A list whose rows are no wider than they read well, however wide the window is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QStringListModel, Qt
from PySide6.QtWidgets import QFrame, QListView
from pytestqt.qtbot import QtBot

from tests.ui.widgets.test_small_widgets import turn_wheel
from ui.widgets.row_list import RowList

WIDEST_PX = 300
MANY = [f"row {number}" for number in range(60)]


@pytest.fixture
def view(qtbot: QtBot) -> RowList:
    view = RowList()
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setModel(QStringListModel(MANY, view))
    view.set_widest(WIDEST_PX)
    qtbot.addWidget(view)
    view.resize(900, 200)
    view.show()
    return view


def width(view: RowList) -> int:
    return view.visualRect(view.model().index(0, 0)).width()


def test_the_scroll_bar_stands_at_the_edge_of_the_list(view: RowList) -> None:
    bar = view.verticalScrollBar()
    assert bar.mapTo(view, bar.rect().topRight()).x() == view.width() - 1
    assert width(view) == WIDEST_PX
    assert turn_wheel(view)  # beside the rows
    assert bar.value() > 0


@pytest.mark.parametrize("room_px", [200, 310, 900])
def test_rows_are_as_wide_with_a_scroll_bar_as_without(
    qtbot: QtBot, view: RowList, room_px: int
) -> None:
    view.resize(room_px, 200)
    bar, before = view.verticalScrollBar(), width(view)
    assert before == min(room_px - bar.sizeHint().width(), WIDEST_PX)
    view.setModel(QStringListModel(MANY[:2], view))
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert width(view) == before


def test_from_right_to_left_all_is_mirrored(qtbot: QtBot, view: RowList) -> None:
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.resize(800, 200)
    bar, port = view.verticalScrollBar(), view.viewport()
    qtbot.waitUntil(lambda: port.mapTo(view, port.rect().topRight()).x() == view.width() - 1)
    assert bar.mapTo(view, QPoint()).x() == 0
    assert width(view) == WIDEST_PX
