"""The list of likely duplicates: a row names those who may be one, and says why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from services.duplicates.values import Group
from ui.duplicates.words import group_names, group_sentence, reason_words
from ui.theme import paint
from ui.theme.text import Ink, draw_beside, draw_elided
from ui.theme.theme import Theme
from ui.widgets.row_list import RowList
from ui.widgets.styling import tip

Index = QModelIndex | QPersistentModelIndex
GROUP_ROLE = Qt.ItemDataRole.UserRole
_MARGIN_PX = 8


class GroupItemModel(QAbstractListModel):
    """Hold groups of likely duplicates, the likeliest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[Group, ...] = ()

    @property
    def groups(self) -> tuple[Group, ...]:
        """Return the groups in their order."""
        return self._groups

    def set_groups(self, groups: Sequence[Group]) -> None:
        """Show other groups."""
        self.beginResetModel()
        self._groups = tuple(groups)
        self.endResetModel()

    def row_with(self, contact_ids: Sequence[int]) -> int:
        """Return where contacts stand together, or -1."""
        wanted = set(contact_ids)
        rows = (i for i, group in enumerate(self._groups) if wanted <= set(group.members))
        return next(rows, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of groups."""
        return 0 if parent.isValid() else len(self._groups)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the names, a sentence for screen readers, or the group itself."""
        if not index.isValid():
            return None
        group = self._groups[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return group_names(group)
        if role == GROUP_ROLE:
            return group
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return group_sentence(group)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(group_sentence(group))
        return None


class GroupList(RowList):
    """Show groups one below the other."""

    def __init__(self, theme: Theme, model: GroupItemModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(GroupDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Likely duplicates"))
        theme.changed.connect(self.doItemsLayout)


class GroupDelegate(QStyledItemDelegate):
    """Paint names, how many there are beyond two, and the reasons."""

    def __init__(self, theme: Theme, rows: RowList) -> None:
        super().__init__(rows)
        self._theme = theme
        self._rows = rows

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the same height for every row."""
        lines = self._theme.line_height("base") + self._theme.line_height("small")
        return QSize(0, max(self._theme.sizes.list_row, lines + 16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one group."""
        theme, palette = self._theme, self._theme.palette
        group: Group = index.data(GROUP_ROLE)
        selected = index == self._rows.currentIndex()
        area = option.rect.adjusted(_MARGIN_PX, 0, -_MARGIN_PX, 0)
        painter.save()
        if selected:
            paint.rounded(painter, area, palette.selected, theme.sizes.radius)
        elif self._rows.is_hovered(index):
            paint.rounded(painter, area, palette.hover, theme.sizes.radius)
        if self._rows.is_focused(index):
            paint.focus_ring(painter, area, palette, theme.sizes.radius)
        names, reasons = self._lines(area.adjusted(8, 0, -8, 0))
        count = str(len(group.members)) if len(group.members) > 2 else ""
        quiet = palette.text2 if selected else palette.text3
        ink = Ink(theme.font("strong" if selected else "base"), palette.text)
        draw_beside(painter, names, group_names(group), ink, count, Ink(theme.font("meta"), quiet))
        why = reason_words(group.pairs[0].reasons)
        draw_elided(painter, reasons, why, Ink(theme.font("small"), palette.text2))
        painter.restore()

    def _lines(self, room: QRect) -> tuple[QRect, QRect]:
        upper, lower = self._theme.line_height("base"), self._theme.line_height("small")
        top = room.center().y() - (upper + lower) // 2 + 1
        first = QRect(room.left(), top, room.width(), upper)
        return first, QRect(room.left(), top + upper, room.width(), lower)
