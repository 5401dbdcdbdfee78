"""Lay out the rows of the quick note: a quiet word before each, all in one column."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from ui.theme.metrics import S
from ui.theme.theme import Theme
from ui.widgets.labels import SectionLabel

_LABEL_PX = 76


class RowLabel(SectionLabel):
    """Head a row; `others` are the words that it may show instead."""

    def __init__(
        self, text: str, others: Iterable[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent=parent)
        self._words = (text, *others)

    def wanted_px(self) -> int:
        """Return the room for whatever it may show, and a gap."""
        self.ensurePolished()
        return max(map(self.fontMetrics().horizontalAdvance, self._words)) + S


def align_labels(theme: Theme, place: QWidget) -> None:
    """Make the labels of all rows as wide as the widest, in whatever language."""
    labels = place.findChildren(RowLabel)
    width = max(theme.px(_LABEL_PX), *(label.wanted_px() for label in labels))
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
