"""The people of an organisation one below the other; a click or Enter opens one."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from services.clock import Clock, today
from services.organisations.values import Colleague
from ui.organisation_page.people_model import COLLEAGUE, Index, PeopleItemModel, archived_word
from ui.theme.paint import focus_ring, rounded
from ui.theme.text import Ink, draw_beside, draw_elided
from ui.theme.theme import Theme
from ui.widgets.row_list import RowList
from ui.widgets.styling import tip
from ui.wording.dates import days_silent

INSET_PX = 4
"""What a row keeps free at its start, for the wash and the ring round it."""

LANE_PX = 20
"""What the list has beside its rows, so that a scroll bar does not move them."""

_PADDING_PX = 10  # above and below the two lines, together
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PeopleList(RowList):
    """Show people; the arrows move among them."""

    chosen = Signal(int)
    """A contact's page is to be opened."""

    def __init__(
        self, theme: Theme, clock: Clock, model: PeopleItemModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._people = model
        self._delegate = PeopleDelegate(theme, clock, self)
        self._pressed = False
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("People"))
        self.setAccessibleDescription(self.tr("Press Enter to open a contact"))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def set_text_width(self, width: int) -> None:
        """Give the text a width; it stays there when the scroll bar comes."""
        self._delegate.width = width
        self.setFixedWidth(INSET_PX + width + LANE_PX)
        self.doItemsLayout()

    def show_people(self, people: tuple[Colleague, ...]) -> None:
        """Show people that were read anew; the row the keyboard is on stays so."""
        current: Colleague | None = self.currentIndex().data(COLLEAGUE)
        self._people.set_people(people)
        if current is not None:
            self.setCurrentIndex(self._people.index_of(current.contact_id))

    def focus_rows(self) -> None:
        """Put the keyboard on the rows, at first on the topmost."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._people.index(0))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a click begins."""
        super().mousePressEvent(event)
        self._pressed = event.button() == Qt.MouseButton.LeftButton

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open who was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if self._pressed and index == self.currentIndex():
            self._open(index)
        self._pressed = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open who the keyboard is on."""
        if event.key() in _OPENS and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        colleague: Colleague | None = index.data(COLLEAGUE)
        if colleague is not None:
            self.chosen.emit(colleague.contact_id)


class PeopleDelegate(QStyledItemDelegate):
    """Paint a name with the days of silence, and below it what they do."""

    def __init__(self, theme: Theme, clock: Clock, rows: PeopleList) -> None:
        super().__init__(rows)
        self._theme = theme
        self._clock = clock
        self._rows = rows
        self.width = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of two lines."""
        lines = self._theme.line_height("base") + self._theme.line_height("small")
        return QSize(0, lines + _PADDING_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        colleague: Colleague = index.data(COLLEAGUE)
        palette = self._theme.palette
        area = QRect(option.rect)
        area.setWidth(INSET_PX + self.width + INSET_PX)
        if self._rows.is_hovered(index):
            rounded(painter, area, palette.hover, self._theme.sizes.radius)
        if self._rows.is_focused(index):
            focus_ring(painter, area, palette, self._theme.sizes.radius)
        self._paint_lines(painter, area.adjusted(INSET_PX, 0, -INSET_PX, 0), colleague)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show the whole row in words, for names that are elided."""
        words = tip(index.data(Qt.ItemDataRole.AccessibleTextRole)) if index.isValid() else ""
        QToolTip.showText(event.globalPos(), words, view, option.rect)
        return True

    def _paint_lines(self, painter: QPainter, room: QRect, colleague: Colleague) -> None:
        theme, palette = self._theme, self._theme.palette
        first = QRect(room)
        first.setHeight(theme.line_height("base"))
        first.moveTop(room.top() + _PADDING_PX // 2)
        does = _does(colleague)
        if not does:
            first.moveTop(room.center().y() - first.height() // 2)
        name = Ink(theme.font("base"), palette.text2 if colleague.archived else palette.text)
        silence = Ink(theme.font("meta"), palette.text3)
        draw_beside(painter, first, colleague.name, name, self._silence(colleague), silence)
        second = first.translated(0, first.height())
        second.setHeight(theme.line_height("small"))
        draw_elided(painter, second, does, Ink(theme.font("small"), palette.text2))

    def _silence(self, colleague: Colleague) -> str:
        last = colleague.last_contact_at
        if last is None:
            return ""
        return days_silent((today(self._clock) - last.astimezone(self._clock.zone()).date()).days)


def _does(colleague: Colleague) -> str:
    """Return "archived · Head of IT, Planning", as far as it is so."""
    work = ", ".join(filter(None, (colleague.job_title, colleague.department)))
    return " · ".join(filter(None, (archived_word() if colleague.archived else "", work)))
