"""A list knows the part of a row that the mouse is on, and that it pressed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QStringListModel, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from ui.widgets.pointing import Pointing

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


class Icons(QListView):
    """Have an icon at the beginning of every row."""

    def __init__(self) -> None:
        super().__init__()
        self.pointing: Pointing[str] = Pointing(self, self._part_at)
        self.setMouseTracking(True)
        self.clicked_parts: list[tuple[int, str | None]] = []
        self.setModel(QStringListModel(["first", "second"], self))

    def icon(self, row: int) -> QPoint:
        return self.visualRect(self.model().index(row, 0)).topLeft() + QPoint(5, 5)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointing.press(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row, part = self.pointing.release(event)
        self.clicked_parts.append((row.row(), part))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointing.move(event)

    def _part_at(self, index: QModelIndex, place: QPoint) -> str | None:
        return "icon" if place.x() < 20 else None


@pytest.fixture
def view(qtbot: QtBot) -> Icons:
    view = Icons()
    qtbot.addWidget(view)
    view.resize(200, 200)
    with qtbot.waitExposed(view):
        view.show()
    return view


def test_the_part_under_the_mouse_is_known_until_it_leaves(qtbot: QtBot, view: Icons) -> None:
    first, second = (view.model().index(row, 0) for row in (0, 1))
    QTest.mouseMove(view.viewport(), view.icon(1))
    qtbot.waitUntil(lambda: view.pointing.part_on(second) == "icon")
    assert (view.pointing.is_on(first), view.pointing.part_on(first)) == (False, None)
    QTest.mouseMove(view.viewport(), view.icon(1) + QPoint(60, 0))
    qtbot.waitUntil(lambda: view.pointing.part_on(second) is None)
    assert view.pointing.is_on(second)
    view.pointing.leave()
    assert not view.pointing.is_on(second)


@pytest.mark.parametrize(
    ("button", "slide", "clicked"),
    [
        (LEFT, QPoint(0, 0), (1, "icon")),
        (LEFT, QPoint(60, 0), (-1, None)),
        (LEFT, QPoint(0, 150), (-1, None)),
        (RIGHT, QPoint(0, 0), (-1, None)),
    ],
)
def test_a_click_is_where_it_was_pressed_and_left(
    view: Icons, button: Qt.MouseButton, slide: QPoint, clicked: tuple[int, str | None]
) -> None:
    QTest.mousePress(view.viewport(), button, pos=view.icon(1))
    QTest.mouseRelease(view.viewport(), button, pos=view.icon(1) + slide)
    assert view.clicked_parts == [clicked]
