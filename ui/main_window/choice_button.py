"""A wide button with an icon, two lines and its shortcut: one way to begin."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import paint
from ui.theme.key_cap import draw_key_cap, key_cap_size
from ui.theme.text import Ink, draw_elided
from ui.theme.theme import Theme
from ui.widgets.painted_button import PaintedButton
from ui.widgets.styling import key_text

_ASIDE_PX = 48


class ChoiceButton(PaintedButton):
    """Trigger an action; the title says what, the second line what comes of it."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        action: QAction,
        title: str,
        text: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._detail = text
        self._keys = key_text(action.shortcut())
        self.setText(title)
        self.setAccessibleDescription(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(action.trigger)

    def sizeHint(self) -> QSize:
        """Return the height of two lines; the width is the column's."""
        lines = self._theme.line_height("strong") + self._theme.line_height("small")
        width = self._theme.font_metrics("small").horizontalAdvance(self._detail)
        return QSize(width + 2 * _ASIDE_PX, lines + 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the wash, the icon, both lines and the key."""
        theme, palette = self._theme, self._theme.palette
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        if self.underMouse():
            wash = palette.pressed if self.isDown() else palette.hover
            paint.rounded(painter, self.rect(), wash, theme.sizes.radius)
        room = self.rect().adjusted(16, 0, -16, 0)
        side = theme.sizes.icon
        icon = QRect(room.left(), room.center().y() - side // 2, side, side)
        theme.icons.paint(painter, self._mirrored(icon), self._icon_name, "accent")
        cap = self._paint_keys(painter, room)
        lines = room.adjusted(side + 16, 0, -cap, 0)
        title_px, text_px = theme.line_height("strong"), theme.line_height("small")
        top = self.rect().center().y() - (title_px + text_px) // 2
        title = QRect(lines.left(), top, lines.width(), title_px)
        text = QRect(lines.left(), top + title_px, lines.width(), text_px)
        strong, small = theme.font("strong"), theme.font("small")
        draw_elided(painter, self._mirrored(title), self.text(), Ink(strong, palette.text))
        draw_elided(painter, self._mirrored(text), self._detail, Ink(small, palette.text2))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the wash."""
        super().enterEvent(event)
        self.update()

    def _paint_keys(self, painter: QPainter, room: QRect) -> int:
        """Draw the shortcut at the end and return the width it took."""
        if not self._keys:
            return 0
        font = self._theme.font("meta")
        size = key_cap_size(font, self._keys)
        place = QRect(
            room.right() + 1 - size.width(),
            room.center().y() - size.height() // 2,
            size.width(),
            size.height(),
        )
        draw_key_cap(painter, self._mirrored(place), self._keys, font, self._theme.palette)
        return size.width() + 12

    def _mirrored(self, rect: QRect) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return rect
        return rect.translated(self.width() - rect.right() - 1 - rect.left(), 0)
