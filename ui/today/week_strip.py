"""The days of this week, with dots for what is due on each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme.paint import rounded
from ui.theme.text import Ink, draw_elided
from ui.theme.theme import Theme
from ui.today.words import day_of_week
from ui.widgets.painted_button import PaintedButton
from ui.widgets.styling import tip

if TYPE_CHECKING:
    from services.today.values import DayCount

_WIDTH_PX, _HEIGHT_PX, _GAP_PX = 44, 58, 2
_ABOVE_PX, _DOT_PX, _DOT_STEP_PX = 6, 4, 6
_MOST_DOTS = 5
_CENTRED = Qt.AlignmentFlag.AlignCenter
_FIRST_OF_WEEKEND = 5


class WeekStrip(QWidget):
    """Show Monday to Sunday; the arrows move among them, Enter or a click chooses one."""

    day_chosen = Signal(object)
    """A `date` was chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days: tuple[DayCell, ...] = tuple(DayCell(theme, self) for _ in range(7))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP_PX)
        for cell in self.days:
            cell.clicked.connect(lambda _checked=False, cell=cell: self.day_chosen.emit(cell.on))
            row.addWidget(cell)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_week(self, week: Sequence[DayCount], today: date, locale: QLocale) -> None:
        """Show the counts of a week; Tab leads to today."""
        self.setVisible(len(week) == len(self.days))
        for cell, day in zip(self.days, week, strict=False):
            cell.show_day(day, locale, is_today=day.on == today)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move to the day beside."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        focused = next((at for at, cell in enumerate(self.days) if cell.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        at = min(max(focused + step, 0), len(self.days) - 1)
        self.days[at].setFocus(Qt.FocusReason.TabFocusReason)


class DayCell(PaintedButton):
    """Show one day: its name, its number, and up to five dots."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._day: DayCount | None = None
        self._name = ""
        self._is_today = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def on(self) -> date:
        """Return the day."""
        return self._day.on if self._day is not None else date.min

    def show_day(self, day: DayCount, locale: QLocale, *, is_today: bool) -> None:
        """Show another day."""
        self._day, self._is_today = day, is_today
        self._name = locale.dayName(day.on.isoweekday(), QLocale.FormatType.ShortFormat)
        words = day_of_week(day, locale)
        self.setAccessibleName(words)
        self.setToolTip(tip(words))
        policy = Qt.FocusPolicy.StrongFocus if is_today else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the cell's size."""
        lines = self._theme.line_height("meta") + self._theme.line_height("strong")
        height = lines + self._theme.px(_ABOVE_PX * 2 + _DOT_STEP_PX)
        return QSize(self._theme.px(_WIDTH_PX), max(self._theme.px(_HEIGHT_PX), height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the week."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the day."""
        theme, palette = self._theme, self._theme.palette
        painter, day = QPainter(self), self._day
        if day is None:
            return
        if self._is_today:
            rounded(painter, self.rect(), palette.selected, theme.sizes.radius)
        if self.underMouse():
            rounded(painter, self.rect(), palette.hover, theme.sizes.radius)
        line = QRect(0, theme.px(_ABOVE_PX), self.width(), theme.line_height("meta"))
        quiet = palette.text2 if self._is_today else palette.text3
        draw_elided(painter, line, self._name, Ink(theme.font("meta"), quiet), _CENTRED)
        line = QRect(0, line.bottom() + 1, self.width(), theme.line_height("strong"))
        weekend = day.on.weekday() >= _FIRST_OF_WEEKEND
        font = theme.font("strong" if self._is_today else "base")
        number = Ink(font, palette.text2 if weekend and not self._is_today else palette.text)
        draw_elided(painter, line, str(day.on.day), number, _CENTRED)
        self._paint_dots(painter, line.bottom() + 1, day.due + day.birthdays)

    def _paint_dots(self, painter: QPainter, top: int, things: int) -> None:
        theme, palette = self._theme, self._theme.palette
        count = min(things, _MOST_DOTS)
        step, size = theme.px(_DOT_STEP_PX), theme.px(_DOT_PX)
        left = (self.width() - (count - 1) * step - size) / 2
        y = top + (self.height() - top - size) / 2 - 1
        colour = palette.accent if self._is_today else palette.edge
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for number in range(count):
            centre = QPointF(left + number * step + size / 2, y + size / 2)
            painter.drawEllipse(centre, size / 2, size / 2)
