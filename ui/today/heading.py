"""The top of Today: the day in full, a sentence, and the week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.theme.metrics import L
from ui.theme.theme import Theme
from ui.today.week_strip import WeekStrip
from ui.today.words import day_in_full, summary
from ui.widgets.labels import Label

if TYPE_CHECKING:
    from services.today.values import Today

_NARROW_BELOW_PX = 720


class TodayHeading(QWidget):
    """Say which day it is and what it holds; the week goes below where there is little room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._day = Label(kind="display")
        self._sentence = Label(tone="text2", wrap=True)
        self.week = WeekStrip(theme)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._day)
        words.addWidget(self._sentence)
        words.addStretch()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(L)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.week)

    def show_today(self, today: Today, to_do: int, people: int, locale: QLocale) -> None:
        """Show another day, or the same with other counts."""
        self._day.setText(day_in_full(today.on, locale))
        self._sentence.setText(summary(to_do, people))
        self.week.show_week(today.week, today.on, locale)

    def fit(self, width: int) -> None:
        """Put the week where it fits in a width."""
        narrow = width < self._theme.px(_NARROW_BELOW_PX)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
