"""The lines of the sheet: what keys do, with their caps at the end, under headings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from services.text_keys import fold
from ui.shortcuts.keys import KeyGroup, KeyLine
from ui.theme.key_cap import draw_key_cap, key_cap_size
from ui.theme.metrics import XS, L, S
from ui.theme.paint import rounded
from ui.theme.text import Ink, draw_elided
from ui.theme.theme import Theme
from ui.widgets.row_list import RowList

KEY_ROW = int(Qt.ItemDataRole.UserRole)

_NO_PARENT = QModelIndex()
_RADIUS_PX = 6

Index = QModelIndex | QPersistentModelIndex


class KeyRow(NamedTuple):
    """Be a line under its heading, or the heading itself."""

    heading: str
    line: KeyLine | None


class KeyItemModel(QAbstractListModel):
    """List the keys whose words, keys or heading contain what is searched for."""

    def __init__(self, groups: Sequence[KeyGroup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups = groups
        self._rows: list[KeyRow] = []
        self.search("")

    def search(self, words: str) -> None:
        """Show the lines that contain every word, whatever its accents."""
        wanted = fold(words).split()
        self.beginResetModel()
        self._rows = []
        for title, lines in self._groups:
            found = [line for line in lines if _contains(title, line, wanted)]
            if found:
                self._rows.append(KeyRow(title, None))
                self._rows += [KeyRow(title, line) for line in found]
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many headings and lines there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row, its words, or a line with its keys as one sentence."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == KEY_ROW:
            return row
        words = row.line.words if row.line else row.heading
        if role == Qt.ItemDataRole.AccessibleTextRole and row.line:
            return f"{words}: {', '.join(row.line.keys)}"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the arrows pass headings by."""
        flags = super().flags(index)
        is_heading = index.isValid() and self._rows[index.row()].line is None
        return flags & ~Qt.ItemFlag.ItemIsSelectable if is_heading else flags


class KeyList(RowList):
    """Show the keys one below the other."""

    def __init__(self, theme: Theme, model: KeyItemModel, name: str) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(KeyDelegate(theme, self))
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(RowList.ScrollMode.ScrollPerPixel)


class KeyDelegate(QStyledItemDelegate):
    """Draw a heading, or words with the caps of their keys."""

    def __init__(self, theme: Theme, view: RowList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's height; headings stand off from what is above them."""
        sizes = self._theme.sizes
        is_heading = index.data(KEY_ROW).line is None
        above = L if is_heading and index.row() else 0
        return QSize(0, sizes.nav_row + above)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: KeyRow = index.data(KEY_ROW)
        palette, font = self._theme.palette, self._theme.font
        rect: QRect = option.rect
        if row.line is None:
            bottom = rect.adjusted(S, rect.height() - self._theme.sizes.nav_row, -S, 0)
            draw_elided(painter, bottom, row.heading, Ink(font("label"), palette.text3))
            return
        if self._view.is_focused(index):
            rounded(painter, rect, palette.selected, _RADIUS_PX)
        room = self._draw_caps(painter, rect.adjusted(S, 0, -S, 0), row.line.keys)
        draw_elided(painter, room, row.line.words, Ink(font("base"), palette.text))

    def _draw_caps(self, painter: QPainter, room: QRect, keys: Sequence[str]) -> QRect:
        """Draw caps at the end and return the room that is left."""
        font, palette = self._theme.font("meta"), self._theme.palette
        is_mirrored = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for key in reversed(keys):
            size = key_cap_size(font, key)
            cap = QRect(room.topLeft(), size)
            cap.moveTop(room.top() + (room.height() - size.height()) // 2)
            if is_mirrored:
                room.setLeft(cap.right() + 1 + XS)
            else:
                cap.moveRight(room.right())
                room.setRight(cap.left() - 1 - XS)
            draw_key_cap(painter, cap, key, font, palette)
        return room


def _contains(title: str, line: KeyLine, wanted: Sequence[str]) -> bool:
    text = fold(" ".join((title, line.words, *line.keys)))
    return all(word in text for word in wanted)
