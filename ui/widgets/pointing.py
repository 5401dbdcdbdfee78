"""What the mouse is on in a list whose rows have painted parts, such as icons."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from ui.widgets.row_list import Index

Part = TypeVar("Part")


class Spot(NamedTuple, Generic[Part]):
    """Hold a row, and the part of it; both are missing beside the rows."""

    row: QPersistentModelIndex
    part: Part | None


class Pointing(Generic[Part]):
    """Know where in a list the mouse is, and what it pressed there; the list passes its events."""

    def __init__(
        self, view: QAbstractItemView, part_at: Callable[[QModelIndex, QPoint], Part | None]
    ) -> None:
        """Begin nowhere; `part_at` tells which part of a row lies at a point of the viewport."""
        self._view = view
        self._part_at = part_at
        self._nowhere: Spot[Part] = Spot(QPersistentModelIndex(), None)
        self._mouse_on = self._pressed = self._nowhere

    def spot(self, place: QPoint) -> Spot[Part]:
        """Return what lies at a point of the viewport."""
        index = self._view.indexAt(place)
        if not index.isValid():
            return self._nowhere
        return Spot(QPersistentModelIndex(index), self._part_at(index, place))

    def is_on(self, index: Index) -> bool:
        """Tell whether the mouse is on a row."""
        return self._mouse_on.row == index

    def part_on(self, index: Index) -> Part | None:
        """Return the part of a row that the mouse is on."""
        return self._mouse_on.part if self.is_on(index) else None

    def move(self, event: QMouseEvent) -> None:
        """Light what the mouse is on now."""
        self._light(self.spot(event.position().toPoint()))

    def leave(self) -> None:
        """Put the light out."""
        self._light(self._nowhere)

    def press(self, event: QMouseEvent) -> Spot[Part]:
        """Return what is pressed, by the left button alone."""
        by_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self.spot(event.position().toPoint()) if by_left else self._nowhere
        return self._pressed

    def release(self, event: QMouseEvent) -> Spot[Part]:
        """Return what was pressed if the mouse is still on it."""
        pressed, self._pressed = self._pressed, self._nowhere
        return pressed if pressed == self.spot(event.position().toPoint()) else self._nowhere

    def _light(self, spot: Spot[Part]) -> None:
        if spot != self._mouse_on:
            self._mouse_on = spot
            self._view.viewport().update()
