"""A button that does one thing, with others of its kind behind the arrow at its end."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu

from ui.theme.metrics import S
from ui.theme.palette import faded
from ui.widgets.folding_button import FoldingButton

_ARROW_PX = 26
_DIVIDER_OPACITY = 0.3


class SplitButton(FoldingButton):
    """Do the first thing on a click or a key; Down or the arrow opens the menu, if there is one."""

    _choices: QMenu | None = None

    def set_choices(self, menu: QMenu | None) -> None:
        """Show the arrow for a menu, or no arrow; the former menu goes."""
        if self._choices is not None:
            self._choices.deleteLater()
        self._choices = menu
        self.updateGeometry()
        self.update()

    def open_choices(self) -> None:
        """Open the menu below, the first choice marked."""
        if self._choices is None or not self.isEnabled():
            return
        below = self.rect().bottomLeft() + QPoint(0, 2)
        if self._is_mirrored():
            below.setX(self.width() - self._choices.sizeHint().width())
        if actions := self._choices.actions():
            self._choices.setActiveAction(actions[0])
        self._choices.popup(self.mapToGlobal(below))

    def sizeHint(self) -> QSize:
        """Return the room for what shows, and for the arrow."""
        return super().sizeHint() + QSize(self._arrow_px, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the menu where the arrow is."""
        if self._choices is not None and self._arrow_rect().contains(event.position().toPoint()):
            self.open_choices()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu by the key that opens lists."""
        if self._choices is not None and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self.open_choices()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu by the menu key too."""
        if self._choices is None:
            super().contextMenuEvent(event)
        else:
            self.open_choices()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow beside the rest, and a line between them."""
        super().paintEvent(event)
        if self._choices is None:
            return
        painter = QPainter(self)
        place = self._arrow_rect()
        side = self._theme.sizes.icon_small
        icon = QRect(0, 0, side, side)
        icon.moveCenter(place.center())
        self._paint_icon(painter, icon, "down")
        x = place.right() if self._is_mirrored() else place.left()
        painter.setPen(faded(self._ink_colour, _DIVIDER_OPACITY))
        painter.drawLine(x, S, x, self.height() - 1 - S)

    def _room(self) -> QRect:
        room = super()._room()
        if self._is_mirrored():
            return room.adjusted(self._arrow_px, 0, 0, 0)
        return room.adjusted(0, 0, -self._arrow_px, 0)

    def _arrow_rect(self) -> QRect:
        x = 0 if self._is_mirrored() else self.width() - self._arrow_px
        return QRect(x, 0, self._arrow_px, self.height())

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    @property
    def _arrow_px(self) -> int:
        return self._theme.px(_ARROW_PX) if self._choices is not None else 0
