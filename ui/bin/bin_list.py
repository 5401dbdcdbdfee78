"""The list of the bin: what it is, whose it was, and until when it can be restored."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QLocale, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from services.bin.values import BinItem, BinKey
from services.clock import Clock
from ui.bin.bin_item_model import BIN_ITEM, BinItemModel
from ui.bin.words import about_words, item_icon, item_name, until_words
from ui.theme import paint
from ui.theme.metrics import M, S
from ui.theme.text import Ink, draw_beside, draw_elided
from ui.theme.theme import Theme
from ui.widgets.row_list import Index, RowList

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_Select = QItemSelectionModel.SelectionFlag


class BinList(RowList):
    """Let several rows be selected; Enter restores them, Delete erases them."""

    restore_wanted = Signal()
    erase_wanted = Signal()
    """What is selected is to be erased; whoever listens asks first."""

    menu_wanted = Signal(QPoint)
    """The menu is to open at a place on the screen."""

    def __init__(self, theme: Theme, clock: Clock, model: BinItemModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setItemDelegate(BinDelegate(theme, clock, self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Bin"))
        theme.changed.connect(self.doItemsLayout)

    def selected(self) -> list[BinItem]:
        """Return what is selected, in its order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._model.items[row] for row in rows]

    def select_again(self, keys: list[BinKey], row: int) -> None:
        """Select what was, after the rows were read anew, or else what took its place."""
        last = self._model.rowCount() - 1
        rows = self._model.rows_of(keys) or [min(max(row, 0), last)] * (last >= 0)
        for each in rows:
            self.selectionModel().select(self._model.index(each), _Select.Select)
        if rows:
            index = self._model.index(rows[0])
            self.selectionModel().setCurrentIndex(index, _Select.NoUpdate)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Restore or erase what is selected."""
        if event.key() in _ENTER:
            self.restore_wanted.emit()
        elif event.key() in _DELETE:
            self.erase_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do nothing: one of the two clicks too many would bring something back."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu where the mouse is, or at the current row."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        below = self.visualRect(self.currentIndex()).bottomLeft()
        self.menu_wanted.emit(event.globalPos() if by_mouse else self.viewport().mapToGlobal(below))


class BinDelegate(QStyledItemDelegate):
    """Paint an icon, the name, whose it was, and until when it lies there."""

    def __init__(self, theme: Theme, clock: Clock, rows: RowList) -> None:
        super().__init__(rows)
        self._theme = theme
        self._clock = clock
        self._rows = rows

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the same height for every row."""
        lines = self._theme.line_height("base") + self._theme.line_height("small")
        return QSize(0, max(self._theme.sizes.list_row, lines + 2 * S))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        theme, palette = self._theme, self._theme.palette
        item: BinItem = index.data(BIN_ITEM)
        selected = self._rows.selectionModel().isSelected(index)
        painter.save()
        painter.setLayoutDirection(option.direction)
        if selected:
            paint.rounded(painter, option.rect, palette.selected, theme.sizes.radius)
        elif self._rows.is_hovered(index):
            paint.rounded(painter, option.rect, palette.hover, theme.sizes.radius)
        if self._rows.is_focused(index):
            paint.focus_ring(painter, option.rect, palette, theme.sizes.radius)
        icon, first, second = self._places(option)
        theme.icons.paint(painter, icon, item_icon(item))
        until = until_words(item, self._clock, QLocale())
        ink = Ink(theme.font("strong" if selected else "base"), palette.text)
        quiet = palette.text2 if selected else palette.text3
        draw_beside(painter, first, item_name(item), ink, until, Ink(theme.font("meta"), quiet))
        draw_elided(painter, second, about_words(item), Ink(theme.font("small"), palette.text2))
        painter.restore()

    def _places(self, option: QStyleOptionViewItem) -> tuple[QRect, QRect, QRect]:
        """Return where icon, name and the line below it go."""
        room = option.rect.adjusted(S, 0, -S, 0)
        upper, lower = self._theme.line_height("base"), self._theme.line_height("small")
        top = room.center().y() - (upper + lower) // 2 + 1
        side = self._theme.sizes.icon
        icon = QRect(room.left(), top, side, side)
        words = room.adjusted(side + M, 0, 0, 0)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            icon.moveRight(room.right())
            words.translate(-(side + M), 0)
        first = QRect(words.left(), top, words.width(), upper)
        return icon, first, QRect(words.left(), top + upper, words.width(), lower)
