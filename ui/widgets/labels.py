"""Labels by type role and colour role, and one that elides."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme.metrics import TypeRole
from ui.theme.text import Ink, draw_elided
from ui.widgets.styling import set_styled, tip

Tone = Literal["text", "text2", "text3", "accent", "overdue", "fading", "wow"]


class Label(QLabel):
    """Show plain text in a type role and a colour role; both follow the theme by themselves."""

    def __init__(
        self,
        text: str = "",
        kind: TypeRole = "base",
        tone: Tone = "text",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("kind", kind)
        self.setProperty("tone", tone)

    def set_tone(self, tone: Tone) -> None:
        """Change the colour role, for instance to overdue."""
        set_styled(self, "tone", tone)


class SectionLabel(Label):
    """Head a section: small, semi-bold and quiet; space below it does the rest."""

    def __init__(self, text: str, *, tone: Tone = "text3", parent: QWidget | None = None) -> None:
        super().__init__(text, "label", tone, parent=parent)


class ElidedLabel(Label):
    """Show one line that gives way: an ellipsis where it does not fit, and a tooltip then."""

    def __init__(
        self,
        text: str = "",
        kind: TypeRole = "base",
        tone: Tone = "text",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, kind, tone, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show another text and see anew whether it fits."""
        super().setText(text)
        self._update_tip()

    def is_elided(self) -> bool:
        """Tell whether part of the text does not show."""
        needed = self.fontMetrics().horizontalAdvance(self.text())
        return needed > self.contentsRect().width()

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than an ellipsis."""
        width = self.fontMetrics().horizontalAdvance("…")
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether the text fits now."""
        super().resizeEvent(event)
        self._update_tip()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        ink = Ink(self.font(), self.palette().color(self.foregroundRole()))
        draw_elided(painter, self.contentsRect(), self.text(), ink, self.alignment())

    def _update_tip(self) -> None:
        self.setToolTip(tip(self.text()) if self.is_elided() else "")
