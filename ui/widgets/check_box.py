"""Check boxes in the design's shape: one line, or a title that wraps with a date below."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ui.theme.metrics import S, TypeRole
from ui.theme.paint import check_box
from ui.theme.palette import DISABLED_OPACITY, Role
from ui.theme.text import Ink, WrappedText, draw_elided
from ui.theme.theme import Theme


class CheckBox(QCheckBox):
    """Show a box and a text that wraps where it must; the whole of it can be clicked."""

    def __init__(
        self, theme: Theme, text: str, *, kind: TypeRole = "small", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: TypeRole = kind
        # QAbstractButton.text reads "&" as a mnemonic; a title of the user's is no menu.
        self._title = text
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    @property
    def title(self) -> str:
        """Return the text beside the box."""
        return self._title

    def ringed_rect(self) -> QRect:
        """Return the box itself, in the middle of the first line."""
        side = self._theme.sizes.check_box
        top = max(0, (self._theme.line_height(self._kind) - side + 1) // 2)
        left = self.width() - side if self._mirrored else 0
        return QRect(left, top, side, side)

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on it."""
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        return max(self._wrapped(width).height, self._theme.sizes.check_box)

    def sizeHint(self) -> QSize:
        """Return the size with the text on one line."""
        metrics = self._theme.font_metrics(self._kind)
        width = self._indent + metrics.horizontalAdvance(self._title) + 2
        return QSize(width, self.heightForWidth(width))

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
        left = 0 if self._mirrored else self._indent
        lines = self._wrapped(self.width())
        lines.draw(painter, QPointF(left, 0), self._theme.palette.text)

    def _wrapped(self, width: int) -> WrappedText:
        theme = self._theme
        room = max(1, width - self._indent)
        return WrappedText(
            self._title,
            theme.font(self._kind),
            room,
            theme.line_height(self._kind),
            self.layoutDirection(),
        )

    @property
    def _indent(self) -> int:
        return self._theme.sizes.check_box + S

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft


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
        self.set_detail(detail, detail_role)

    def set_detail(self, detail: str, role: Role = "text3") -> None:
        """Show another second line; it elides and never wraps."""
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
        width = self._indent + metrics.horizontalAdvance(self._detail) + 2
        width = max(width, super().sizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def _paint_text(self, painter: QPainter) -> None:
        super()._paint_text(painter)
        theme = self._theme
        top = self._wrapped(self.width()).height
        left = 0 if self._mirrored else self._indent
        line = QRect(left, top, self.width() - self._indent, theme.line_height("meta"))
        colour = theme.palette.colour(self._detail_role)
        draw_elided(painter, line, self._detail, Ink(theme.font("meta"), colour))
