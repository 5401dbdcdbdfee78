"""Lay out the rows of the quick note: a quiet word before each, all in one column."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from ui.theme.metrics import S
from ui.theme.theme import Theme
from ui.widgets.labels import SectionLabel

_LABEL_PX = 76


class RowLabel(SectionLabel):
    """Head a row, as wide as `align` makes it."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent=parent)
        self._theme = theme

    @property
    def wanted_px(self) -> int:
        """Return the room for its words and the gap behind them."""
        return max(self._theme.px(_LABEL_PX), self.sizeHint().width() + S)


def align(labels: Iterable[RowLabel]) -> None:
    """Make all rows begin at one place, however wide the words of a language are."""
    labels = list(labels)
    width = max(label.wanted_px for label in labels)
    for label in labels:
        label.setFixedWidth(width)


def labelled(label: RowLabel, content: QWidget | QLayout) -> QHBoxLayout:
    """Return a row with its label."""
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addWidget(label)
    if isinstance(content, QLayout):
        row.addLayout(content, 1)
    else:
        row.addWidget(content, 1)
    return row
