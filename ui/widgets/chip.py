"""A chip: what was understood, a filter, a topic; can be switched on or taken away."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from services.contacts.names import initials
from ui.theme.focus_ring import RING_PROPERTY
from ui.theme.metrics import XS
from ui.theme.paint import avatar, rounded
from ui.theme.palette import DISABLED_OPACITY, Role
from ui.theme.text import Ink, draw_elided
from ui.theme.theme import Theme
from ui.widgets.styling import explain

_GAP_PX = 6


class Chip(QAbstractButton):
    """Show a word in a pill, with an icon or a contact's initials before it.

    A checkable chip is lit while checked; `set_lit` lights one that is not. A removable one
    shows a cross while it has the mouse or the focus; Backspace and Delete remove it too. The cross
    of a `snug` one has no room of its own: it stands in the margins, the word moves aside.
    """

    removed = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str | None = None,
        person: str = "",
        checkable: bool = False,
        removable: bool = False,
        snug: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._letters = initials(person)
        self._removable = removable
        self._snug = snug
        self._lit = False
        self._shows_cross = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(checkable)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if removable:
            explain(self, self.tr("Remove"), "Backspace")
        self._fit()
        theme.changed.connect(self._fit)

    def set_lit(self, lit: bool) -> None:
        """Light the chip, as those that say what was understood."""
        self._lit = lit
        self.update()

    def show_cross(self) -> None:
        """Show the cross of a removable chip at all times: it stands for what hides something."""
        self._shows_cross = True
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for its parts; the cross has room from the start."""
        theme = self._theme
        width = theme.font_metrics("small").horizontalAdvance(self.text())
        if self._has_head:
            width += self._head_px + _GAP_PX
        if self._removable and not self._snug:
            width += theme.sizes.icon_small
        return QSize(width + 2 * self._side_px, self._height_px)

    def minimumSizeHint(self) -> QSize:
        """Let the word elide down to a few letters."""
        full = self.sizeHint()
        return QSize(min(full.width(), self._theme.px(64)), full.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove on Backspace and Delete; take Enter as Space, as buttons do."""
        if self._removable and event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remove by a click on the cross."""
        if self._removable and self._cross_rect().contains(event.position().toPoint()):
            self.setDown(False)
            self.removed.emit()
        else:
            super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw pill, head, word and cross."""
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        if not self.isEnabled():
            painter.setOpacity(DISABLED_OPACITY)
        self._paint_pill(painter)
        room = self.rect().adjusted(self._side_px, 0, -self._side_px, 0)
        if self._snug and self._is_cross_shown:
            room.translate(self._cross_rect().left() - 1 - room.right(), 0)
            room.setLeft(max(room.left(), XS))
        elif self._removable and not self._snug:
            room.setRight(self._cross_rect().left() - 1)
        if self._has_head:
            self._paint_head(painter, QRect(room.left(), 0, self._head_px, self.height()))
            room.setLeft(room.left() + self._head_px + _GAP_PX)
        ink = Ink(self._theme.font("small"), self._theme.palette.text)
        draw_elided(painter, self._mirrored(room), self.text(), ink)
        if self._is_cross_shown:
            self._theme.icons.paint(painter, self._cross_rect(mirrored=True), "close", "text2")

    def _paint_pill(self, painter: QPainter) -> None:
        palette = self._theme.palette
        radius = self.height() / 2
        rounded(painter, self.rect(), palette.selected if self._is_lit else palette.tonal, radius)
        if self.isDown():
            rounded(painter, self.rect(), palette.pressed, radius)
        elif self.underMouse() and self.isEnabled():
            rounded(painter, self.rect(), palette.hover, radius)

    def _paint_head(self, painter: QPainter, column: QRect) -> None:
        side = self._head_px
        place = QRect(column.left(), (self.height() - side) // 2, side, side)
        theme = self._theme
        if self._letters:
            place = self._mirrored(place)
            letters = self._letters
            avatar(painter, place, letters, theme.font("strong"), theme.palette, on_selected=True)
        elif self._icon_name:
            role: Role = "accent" if self._is_lit else "text2"
            theme.icons.paint(painter, self._mirrored(place), self._icon_name, role)

    def _cross_rect(self, *, mirrored: bool = False) -> QRect:
        side = self._theme.sizes.icon_small - XS
        margin = XS if self._snug else self._side_px - 2
        left = self.width() - margin - side
        rect = QRect(left, (self.height() - side) // 2, side, side)
        return self._mirrored(rect) if mirrored else rect

    def _mirrored(self, rect: QRect) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveLeft(self.width() - rect.right() - 1)
        return rect

    def _fit(self) -> None:
        self.setProperty(RING_PROPERTY, self._height_px // 2)
        self.updateGeometry()

    @property
    def _is_cross_shown(self) -> bool:
        return self._removable and (self._shows_cross or self.underMouse() or self.hasFocus())

    @property
    def _is_lit(self) -> bool:
        return self._lit or self.isChecked()

    @property
    def _has_head(self) -> bool:
        return bool(self._icon_name or self._letters)

    @property
    def _head_px(self) -> int:
        return self._theme.sizes.icon_small + (XS if self._letters else 0)

    @property
    def _side_px(self) -> int:
        return self._theme.px(10)

    @property
    def _height_px(self) -> int:
        return max(self._theme.sizes.chip, self._theme.font_metrics("small").height() + XS)
