"""A dashed area that takes files dropped on it, or opens a file dialog by its button."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.theme.metrics import XL, XS, M
from ui.theme.paint import rounded
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

_ICON_PX = 28
_RADIUS_PX = 8


class DropArea(QWidget):
    """Say what may be dropped here, and light up while such a file hangs over it."""

    dropped = Signal(list)
    """Files were dropped: a list of pathlib.Path, in the order given."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        text: str,
        *,
        suffixes: Sequence[str],
        button: Button | None = None,
        note: str = "",
        icon: str = "import",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._suffixes = tuple(suffix.lower() for suffix in suffixes)
        self._lit = False
        self._picture = QLabel()
        self._icon = theme.icons.icon(icon, "accent")
        self.setAcceptDrops(True)
        self.setAccessibleName(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, XL, XL, XL)
        layout.setSpacing(XS)
        centre = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(self._picture, 0, centre)
        layout.addSpacing(M)
        layout.addWidget(Label(title, "strong"), 0, centre)
        layout.addWidget(Label(text, "small", "text2"), 0, centre)
        if button is not None:
            layout.addSpacing(M)
            layout.addWidget(button, 0, centre)
        if note:
            layout.addSpacing(M - XS)
            layout.addWidget(Label(note, "meta", "text3"), 0, centre)
        theme.changed.connect(self._draw_icon)
        self._draw_icon()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files with a suffix that is asked for."""
        if self._files(event.mimeData()):
            event.acceptProposedAction()
            self._light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Go out again."""
        self._light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over the files."""
        self._light(False)
        event.acceptProposedAction()
        self.dropped.emit(self._files(event.mimeData()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the quiet field and its dashes."""
        palette = self._theme.palette
        painter = QPainter(self)
        rounded(painter, self.rect(), palette.selected if self._lit else palette.list, _RADIUS_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(palette.accent if self._lit else palette.edge, 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        inner = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inner, _RADIUS_PX - 0.5, _RADIUS_PX - 0.5)

    def _files(self, data: QMimeData) -> list[Path]:
        local = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        return [path for path in local if path.suffix.lower() in self._suffixes]

    def _light(self, lit: bool) -> None:
        self._lit = lit
        self.update()

    def _draw_icon(self) -> None:
        side = self._theme.px(_ICON_PX)
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(self._icon.pixmap(QSize(side, side), ratio))
