"""The top of Today: the day in full, a sentence, and the week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.theme.metrics import L
from ui.theme.theme import Theme
from ui.today.rows import RowKind
from ui.today.section_link import SectionLink
from ui.today.week_strip import WeekStrip
from ui.today.words import day_in_full, nothing_words, summary
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Label

if TYPE_CHECKING:
    from services.today.values import Today

_NARROW_BELOW_PX, _SPACE_PX = 720, 3


class TodayHeading(QWidget):
    """Say which day it is and what it holds; the week goes below where there is little room.

    What it says of promises and of people leads to their rows.
    """

    section_wanted = Signal(object)
    """The first rows of a RowKind are to be gone to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._day = Label(kind="display")
        self._nothing = Label(tone="text2", wrap=True)
        self.things, self.people = (SectionLink(theme) for _ in range(2))
        self.things.clicked.connect(lambda: self.section_wanted.emit(RowKind.FOLLOW_UP))
        self.people.clicked.connect(lambda: self.section_wanted.emit(RowKind.CHECK_IN))
        self.week = WeekStrip(theme)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._day)
        words.addWidget(self._nothing)
        words.addLayout(self._sentence())
        words.addStretch()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(L)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.week)

    def show_today(
        self, today: Today, to_do: int, people: int, locale: QLocale, *, idle: bool
    ) -> None:
        """Show another day, or the same with other counts; `idle` if nothing is to come either."""
        self._day.setText(day_in_full(today.on, locale))
        for link, part in zip((self.things, self.people), summary(to_do, people), strict=True):
            link.show_words(part)
        self._nothing.setText(nothing_words())
        self._nothing.setVisible(idle)
        self.week.show_week(today.week, today.on, locale)

    def fit(self, width: int) -> None:
        """Put the week where it fits in a width."""
        narrow = width < self._theme.px(_NARROW_BELOW_PX)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _sentence(self) -> FlowLayout:
        flow = FlowLayout(_SPACE_PX, line_gap=0)
        for link in (self.things, self.people):
            flow.addWidget(link)
        return flow
