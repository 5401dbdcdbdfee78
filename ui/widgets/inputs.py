"""Fields that choose: combo boxes, dates and times with a calendar in our colours."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtGui import QBrush, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QSizePolicy,
    QStyledItemDelegate,
    QTimeEdit,
    QWidget,
)

from ui.theme.focus_ring import RING_PROPERTY
from ui.theme.theme import Theme


class ComboBox(QComboBox):
    """Choose one of a few; `tonal` and `flat` are for filters, `input` for forms."""

    def __init__(
        self,
        name: str,
        *,
        variant: Literal["input", "tonal", "flat"] = "input",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("variant", variant)
        # Only this delegate lets the style sheet shape the rows of the pop-up.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if variant != "input":
            self.setProperty(RING_PROPERTY, 6)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the choice, unless the user is in this field."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Calendar(QCalendarWidget):
    """Show a month plainly: no week numbers, weekends in the colour of the other days."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setFirstDayOfWeek(self.locale().firstDayOfWeek())
        theme.changed.connect(self._colour)
        self._colour()

    def _colour(self) -> None:
        palette = self._theme.palette
        head = QTextCharFormat()
        head.setForeground(QBrush(palette.text3))
        head.setBackground(QBrush(palette.raised))
        head.setFont(self._theme.font("meta"))
        self.setHeaderTextFormat(head)
        day = QTextCharFormat()
        day.setForeground(QBrush(palette.text))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(weekday, day)


class DateEdit(QDateEdit):
    """Take a date, typed or from the calendar."""

    def __init__(self, theme: Theme, name: str, date: QDate, parent: QWidget | None = None) -> None:
        super().__init__(date, parent)
        self.setAccessibleName(name)
        self.setCalendarPopup(True)
        self.setCalendarWidget(Calendar(theme, self))


class DateTimeEdit(QDateTimeEdit):
    """Take a date and a time of day, typed or from the calendar."""

    def __init__(
        self, theme: Theme, name: str, moment: QDateTime, parent: QWidget | None = None
    ) -> None:
        super().__init__(moment, parent)
        self.setAccessibleName(name)
        self.setCalendarPopup(True)
        self.setCalendarWidget(Calendar(theme, self))


class TimeEdit(QTimeEdit):
    """Take a time of day; the arrows move by the part the caret is in."""

    def __init__(self, name: str, time: QTime, parent: QWidget | None = None) -> None:
        super().__init__(time, parent)
        self.setAccessibleName(name)
