"""Lay out the rows of the quick note: a quiet word before each, all in one column."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from ui.theme.theme import Theme
from ui.widgets.labels import SectionLabel

_LABEL_PX = 76


class RowLabel(SectionLabel):
    """Head a row; wider words in other languages widen all rows of the window alike."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent=parent)
        self._theme = theme
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedWidth(self._theme.px(_LABEL_PX))


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
