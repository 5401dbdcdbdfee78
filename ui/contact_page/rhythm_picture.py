"""The rhythm of a contact as a picture: a bar for each of the last weeks."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from services.contacts.rhythm import WEEKS, Rhythm
from ui.theme.paint import rounded
from ui.theme.theme import Theme
from ui.widgets.styling import tip

_BAR_PX, _GAP_PX, _HEIGHT_PX, _NONE_PX = 6, 2, 28, 3
_RADIUS_PX = 1
_SHARES = (0.0, 0.4, 0.7, 1.0)  # of the height: for none, one, two and more


class RhythmPicture(QWidget):
    """Draw how often a contact was spoken to, week by week, the present one last."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rhythm = Rhythm()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_rhythm(self, rhythm: Rhythm, words: str) -> None:
        """Show another rhythm; the words say the same."""
        self._rhythm = rhythm
        self.setAccessibleName(words)
        self.setToolTip(tip(words))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for all bars."""
        bars = WEEKS * self._theme.px(_BAR_PX) + (WEEKS - 1) * self._theme.px(_GAP_PX)
        return QSize(bars, self._theme.px(_HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars, the oldest where a line begins."""
        theme, palette = self._theme, self._theme.palette
        painter = QPainter(self)
        width, step = theme.px(_BAR_PX), theme.px(_BAR_PX) + theme.px(_GAP_PX)
        for week, count in enumerate(self._rhythm.weeks):
            height = round(self.height() * _SHARES[min(count, 3)]) or theme.px(_NONE_PX)
            x = week * step
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                x = self.width() - x - width
            bar = QRectF(x, self.height() - height, width, height)
            rounded(painter, bar, palette.accent if count else palette.heat0, _RADIUS_PX)
