"""Check boxes in the design's shape: one line, or a title that wraps with a date below."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ui.theme.metrics import XS, TypeRole
from ui.theme.paint import check_box
from ui.theme.palette import DISABLED_OPACITY, Role
from ui.theme.text import Ink, draw_elided
from ui.theme.theme import Theme
from ui.widgets.marked_text import MarkedText


class CheckBox(QCheckBox):
    """Show a box and a text that wraps where it must; the whole of it can be clicked."""

    def __init__(
        self, theme: Theme, text: str, *, kind: TypeRole = "small", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content = MarkedText(self, theme, text, kind)
        self._content.follow_width(QSizePolicy.Policy.Preferred)
        self.setAccessibleName(text)

    @property
    def title(self) -> str:
        """Return the text beside the box."""
        return self._content.text

    def ringed_rect(self) -> QRect:
        """Return the box itself."""
        return self._content.mark_rect()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on it."""
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        return self._content.height(width)

    def sizeHint(self) -> QSize:
        """Return the size with the text on one line."""
        return self._content.one_line()

    def minimumSizeHint(self) -> QSize:
        """Ask for the box and a few letters."""
        return QSize(min(self.sizeHint().width(), self._theme.px(80)), self.heightForWidth(10_000))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box and lines."""
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        check_box(
            painter,
            self.ringed_rect(),
            self._theme.palette,
            checked=self.isChecked(),
            hovered=self.underMouse(),
            enabled=self.isEnabled(),
        )
        if not self.isEnabled():
            painter.setOpacity(DISABLED_OPACITY)
        self._paint_text(painter)

    def _paint_text(self, painter: QPainter) -> None:
        self._content.paint(painter, self._theme.palette.text)


class CheckRow(CheckBox):
    """Show a promise: a title that wraps and, below it, when, in the colour of what it means."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        detail: str = "",
        *,
        detail_role: Role = "text3",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, parent=parent)
        self._detail = ""
        self._detail_role: Role = detail_role
        self._detail_icon = ""
        self.set_detail(detail, detail_role)

    def set_detail(self, detail: str, role: Role = "text3", *, icon: str = "") -> None:
        """Show another second line, with an icon at its end; it elides and never wraps."""
        self._detail_icon = icon
        self._detail = detail
        self._detail_role = role
        self.setAccessibleDescription(detail)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Add the second line."""
        below = self._theme.line_height("meta") if self._detail else 0
        return super().heightForWidth(width) + below

    def sizeHint(self) -> QSize:
        """Return the size of the wider of both lines."""
        metrics = self._theme.font_metrics("meta")
        width = self._content.indent + metrics.horizontalAdvance(self._detail) + 2
        width = max(width, super().sizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def _paint_text(self, painter: QPainter) -> None:
        super()._paint_text(painter)
        theme = self._theme
        content, width = self._content, self.width()
        top = content.lines(width).height
        line = QRect(content.left, top, width - content.indent, theme.line_height("meta"))
        colour = theme.palette.colour(self._detail_role)
        side = theme.sizes.icon_small
        room = line.adjusted(0, 0, -side - XS, 0) if self._detail_icon else line
        mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if mirrored and self._detail_icon:
            room.translate(side + XS, 0)
        ink = Ink(theme.font("meta"), colour)
        taken = draw_elided(painter, room, self._detail, ink)
        if self._detail_icon:
            left = room.right() - taken - XS - side if mirrored else room.left() + taken + XS
            place = QRect(left, line.top() + (line.height() - side) // 2, side, side)
            theme.icons.paint(painter, place, self._detail_icon)
