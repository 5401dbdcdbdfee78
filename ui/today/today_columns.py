"""The day, its rows and what stands beside them, in one area that scrolls."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.metrics import XL, XXXL
from ui.theme.theme import Theme
from ui.today.heading import TodayHeading
from ui.today.main_list import MainList
from ui.today.row_layout import INSET_PX
from ui.today.row_list import TodayRowList
from ui.today.rows import RowKind, TodayRow, main_rows
from ui.today.today_item_model import TodayItemModel
from ui.today.words import kind_words
from ui.widgets.empty_state import EmptyState
from ui.widgets.undo_bar import undo_room_px

if TYPE_CHECKING:
    from services.clock import Clock
    from services.today.values import Today

_SIDE_PX, _RIGHT_PX, _TOP_PX = 264, 40, 24
_NARROW_BELOW_PX, _WIDEST_MAIN_PX = 1000, 760
_UNBOUNDED_PX = 16_777_215  # QWIDGETSIZE_MAX


class TodayColumns(QScrollArea):
    """Show a day; where there is little room the side stands below the rows."""

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self.heading = TodayHeading(theme)
        self.main = MainList(theme, TodayItemModel(self))
        self.side = TodayRowList(theme, TodayItemModel(self))
        self.side.setAccessibleName(self.tr("Birthdays, fading, drafts"))
        self.side.open_by_click()
        self._kind = EmptyState("", "")
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        for rows in (self.main, self.side):
            rows.row_reached.connect(lambda rect, rows=rows: self._bring_into_sight(rows, rect))
            rows.section_reached.connect(lambda rect, rows=rows: self._bring_to_top(rows, rect))
        self.heading.section_wanted.connect(self.main.go_to)
        self.main.sections_ended.connect(partial(self._go_beside, self.side, 1))
        self.side.sections_ended.connect(partial(self._go_beside, self.main, -1))
        theme.changed.connect(self._fit)
        self.verticalScrollBar().rangeChanged.connect(self._fit_margins)
        self._fit_margins()

    def show_today(self, today: Today, gone: Collection[str]) -> None:
        """Show a day, but for the rows with keys in `gone`."""
        locale = QLocale()
        rows = main_rows(today, self._clock, locale, gone)
        to_do = sum(row.kind is RowKind.FOLLOW_UP and not row.muted for row in rows)
        calls = [row for row in rows if row.kind is RowKind.CHECK_IN]
        people = sum(not row.unanswered and not row.put_off for row in calls)
        idle = not to_do and not people and not any(row.put_off for row in calls)
        self.heading.show_today(today, to_do, people, locale, idle=idle)
        self._kind.setVisible(idle)
        if idle:
            done = today.done_today + len(gone)
            self._kind.set_texts(
                *kind_words(done, some_may_be_silent=bool(today.waiting or today.rhythmless))
            )
        self.main.show_rows(rows)
        beside: tuple[TodayRow, ...] = ()
        if today.birthdays or today.check_ins or today.fading or today.drafts:
            from ui.today.side_rows import side_rows  # the first frame does without

            beside = side_rows(today, self._clock, locale, gone)
        self.side.setVisible(bool(beside))
        self.side.show_rows(beside)

    def rows(self) -> tuple[TodayRow, ...]:
        """Return all rows that can be chosen."""
        rows = (*self.main.rows, *self.side.rows)
        return tuple(row for row in rows if row.source is not None)

    def choose(self, key: str) -> None:
        """Put the keyboard on a row."""
        for rows in (self.main, self.side):
            rows.choose(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the side below where there is little room."""
        self._fit()
        super().resizeEvent(event)

    def _lay_out(self) -> None:
        main = QVBoxLayout()
        main.setSpacing(0)
        self._kind.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._kind.setContentsMargins(INSET_PX, XL, INSET_PX, 0)
        main.addWidget(self._kind)
        main.addWidget(self.main)
        main.addStretch()
        side = QVBoxLayout()
        side.addWidget(self.side)
        side.addStretch()
        self._columns.addLayout(main, 1)
        self._columns.addLayout(side)
        self.heading.setContentsMargins(INSET_PX, 0, INSET_PX, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.heading)
        self._column.addLayout(self._columns, 1)
        self._body.setObjectName("page")
        most = XXXL + _WIDEST_MAIN_PX + XXXL + _SIDE_PX + _RIGHT_PX
        self._body.setMaximumWidth(self._theme.px(most))
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _bring_into_sight(self, rows: TodayRowList, rect: QRect) -> None:
        """Scroll to a row; from the first one the day itself shows."""
        if self._is_first(rows, rect):
            self.verticalScrollBar().setValue(0)
            return
        top = rows.mapTo(self._body, rect.topLeft())
        half = rect.height() // 2
        self.ensureVisible(top.x(), top.y() + half, 0, half + XL)

    def _bring_to_top(self, rows: TodayRowList, rect: QRect) -> None:
        """Scroll so that a section begins at the top; with the first the day itself shows."""
        top = rows.mapTo(self._body, rect.topLeft()).y()
        self.verticalScrollBar().setValue(0 if self._is_first(rows, rect) else top)

    def _is_first(self, rows: TodayRowList, rect: QRect) -> bool:
        """Tell whether nothing but the day is above a row."""
        is_below = self._columns.direction() is QBoxLayout.Direction.TopToBottom
        return rect.top() <= 0 and (rows is self.main or not is_below)

    def _go_beside(self, rows: TodayRowList, ahead: int, step: int) -> None:
        """Go on in the other list, if that is where a step leads."""
        if step == ahead and rows.isVisible():
            rows.go_to_end(step)

    def _fit_margins(self) -> None:
        """Let the scroll bar take of the margin, so that nothing moves as it comes and goes.

        The last row can be scrolled above the bar that offers Undo.
        """
        bar = self.verticalScrollBar()
        lane = bar.sizeHint().width() if bar.maximum() > 0 else 0
        end = max(0, _RIGHT_PX - INSET_PX - lane)
        below = undo_room_px(self._theme)
        self._column.setContentsMargins(XXXL - INSET_PX, _TOP_PX, end, below)

    def _fit(self) -> None:
        px, direction = self._theme.px, QBoxLayout.Direction
        self.heading.fit(self.width())
        narrow = self.width() < px(_NARROW_BELOW_PX)
        self._columns.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._columns.setSpacing(0 if narrow else XXXL - INSET_PX)
        self._columns.setStretch(0, 0 if narrow else 1)
        self._columns.setStretch(1, 1 if narrow else 0)  # what is left is below both
        side = px(_SIDE_PX) + 2 * INSET_PX
        self.side.setMinimumWidth(0 if narrow else side)
        self.side.setMaximumWidth(_UNBOUNDED_PX if narrow else side)
