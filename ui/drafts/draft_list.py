"""The list of drafts: how each begins, whose it is, and when it was typed."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from services.clock import Clock
from services.journal.values import DraftRow
from ui.drafts.draft_item_model import DRAFT, DraftItemModel
from ui.drafts.words import draft_words, kept_words, whose_words
from ui.theme import paint
from ui.theme.metrics import M, S
from ui.theme.text import Ink, draw_elided
from ui.theme.theme import Theme
from ui.widgets.row_list import Index, RowList

_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_DISCARDS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class DraftList(RowList):
    """Show drafts; a click or Enter opens one, Delete discards it."""

    opened = Signal(object)
    """Writing is to go on at a DraftRow."""

    discard_wanted = Signal(object)
    """A DraftRow is to go."""

    menu_wanted = Signal(object, QPoint)
    """The menu of a DraftRow is to open at a place on the screen."""

    def __init__(self, theme: Theme, clock: Clock, model: DraftItemModel) -> None:
        super().__init__()
        self._model = model
        self._pressed = False
        self.setModel(model)
        self.setItemDelegate(DraftDelegate(theme, clock, self))
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Drafts"))
        self.setAccessibleDescription(self.tr("Press Enter to go on, Delete to discard"))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.doItemsLayout)

    def show_drafts(self, drafts: tuple[DraftRow, ...]) -> None:
        """Show drafts that were read anew; the row the keyboard is on stays, or its neighbour."""
        row, offset = self.currentIndex().row(), self.verticalScrollBar().value()
        current = self._model.drafts[row].uid if row >= 0 else None
        self._model.show_drafts(drafts)
        uids = [draft.uid for draft in drafts]
        place = uids.index(current) if current in uids else min(max(row, 0), len(uids) - 1)
        self.setCurrentIndex(self._model.index(place))
        self.verticalScrollBar().setValue(offset)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a click begins."""
        super().mousePressEvent(event)
        self._pressed = event.button() == Qt.MouseButton.LeftButton

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if self._pressed and index.isValid() and index == self.currentIndex():
            self.opened.emit(index.data(DRAFT))
        self._pressed = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open or discard what the keyboard is on."""
        draft = self.currentIndex().data(DRAFT)
        if draft is not None and event.key() in _OPENS:
            self.opened.emit(draft)
        elif draft is not None and event.key() in _DISCARDS:
            self.discard_wanted.emit(draft)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, or of the current one by the key."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_wanted.emit(index.data(DRAFT), event.globalPos() if by_mouse else below)


class DraftDelegate(QStyledItemDelegate):
    """Paint an icon on a disc, the first words, and below them whose it is and since when."""

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
        draft: DraftRow = index.data(DRAFT)
        painter.save()
        painter.setLayoutDirection(option.direction)
        if self._rows.is_hovered(index):
            paint.rounded(painter, option.rect, palette.hover, theme.sizes.radius)
        if self._rows.is_focused(index):
            paint.focus_ring(painter, option.rect, palette, theme.sizes.radius)
        disc, first, second = self._places(option)
        paint.avatar(painter, disc, "", theme.font("base"), palette)
        icon = QRect(0, 0, theme.sizes.icon, theme.sizes.icon)
        icon.moveCenter(disc.center())
        theme.icons.paint(painter, icon, "draft")
        draw_elided(painter, first, draft_words(draft), Ink(theme.font("base"), palette.text))
        self._paint_about(painter, second, draft)
        painter.restore()

    def _paint_about(self, painter: QPainter, room: QRect, draft: DraftRow) -> None:
        """Paint whose it is, elided so that the rest of the line has its room, and since when."""
        ink = Ink(self._theme.font("small"), self._theme.palette.text2)
        kept = f" · {kept_words(draft, self._clock, QLocale())}"
        kept_px = QFontMetrics(ink.font).horizontalAdvance(kept)
        left_to_right = painter.layoutDirection() == Qt.LayoutDirection.LeftToRight
        name = (
            room.adjusted(0, 0, -kept_px, 0) if left_to_right else room.adjusted(kept_px, 0, 0, 0)
        )
        used_px = draw_elided(painter, name, whose_words(draft), ink)
        rest = (
            room.adjusted(used_px, 0, 0, 0) if left_to_right else room.adjusted(0, 0, -used_px, 0)
        )
        draw_elided(painter, rest, kept, ink)

    def _places(self, option: QStyleOptionViewItem) -> tuple[QRect, QRect, QRect]:
        """Return where the disc, the words and the line below them go."""
        room = option.rect.adjusted(S, 0, -S, 0)
        upper, lower = self._theme.line_height("base"), self._theme.line_height("small")
        side = self._theme.sizes.avatar_row
        disc = QRect(room.left(), room.center().y() - side // 2 + 1, side, side)
        words = room.adjusted(side + M, 0, 0, 0)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            disc.moveRight(room.right())
            words.translate(-(side + M), 0)
        top = room.center().y() - (upper + lower) // 2 + 1
        first = QRect(words.left(), top, words.width(), upper)
        return disc, first, QRect(words.left(), top + upper, words.width(), lower)
