"""Fields that choose: combo boxes, dates and times with a calendar in our colours."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QDate, QDateTime, QSize, Qt, QTime, Signal
from PySide6.QtGui import QBrush, QKeyEvent, QMouseEvent, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QDateTimeEdit,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QStyledItemDelegate,
    QWidget,
)

from ui.theme.focus_ring import RING_PROPERTY
from ui.theme.metrics import S
from ui.theme.theme import Theme


class PlainComboBox(QComboBox):
    """Choose one of a few; the mouse wheel scrolls the page, unless the user is in the field.

    Qt would give the field the focus at the first turn of the wheel, and change its value.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the choice, unless the user is in this field."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ComboBox(PlainComboBox):
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


class Calendar(QCalendarWidget):
    """Show a month plainly: no week numbers, weekends in the colour of the other days."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setContentsMargins(S, S, S, S)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setFirstDayOfWeek(self.locale().firstDayOfWeek())
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, QTextCharFormat())
        for days in self.findChildren(QAbstractItemView):
            days.setProperty(RING_PROPERTY, 6)
        theme.changed.connect(self._colour)
        self._colour()

    def sizeHint(self) -> QSize:
        """Add the margins, which Qt forgets here."""
        return super().sizeHint().grownBy(self.contentsMargins())

    def minimumSizeHint(self) -> QSize:
        """Add the margins, which Qt forgets here."""
        return super().minimumSizeHint().grownBy(self.contentsMargins())

    def _colour(self) -> None:
        palette = self._theme.palette
        head = QTextCharFormat()
        head.setForeground(QBrush(palette.text3))
        head.setBackground(QBrush(palette.raised))
        head.setFont(self._theme.font("meta"))
        self.setHeaderTextFormat(head)


_SEPARATORS = frozenset("-/.:, ")


class _LineOfParts(QLineEdit):
    """Tell of a click on a part, and select all at a double click."""

    part_clicked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click, unless more than a part was selected by it."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.spans_parts():
            self.part_clicked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select all, as Ctrl+A does."""
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.selectAll()

    def spans_parts(self) -> bool:
        """Tell whether the selection goes beyond one part."""
        return not _SEPARATORS.isdisjoint(self.selectedText())


class _TypedDateTime(QDateTimeEdit):
    """Take what is typed, part after part, from the part that was clicked or the first selected.

    A separator may be typed after a part, whether or not Qt has gone on to the next by then. The
    mouse wheel does nothing to it, as with a PlainComboBox.
    """

    def __init__(
        self, moment: QDate | QDateTime | QTime, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(moment, parent)
        self._line = _LineOfParts(self)
        self.setLineEdit(self._line)
        self._line.part_clicked.connect(self._select_part)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next part at a separator, unless nothing was typed in this one yet."""
        if self._line.spans_parts() and _edits(event):
            # Qt drops what is typed over more than a part.
            self._line.setCursorPosition(self._line.selectionStart())
            self._select_part()
        if event.text() not in _SEPARATORS or not event.text():
            super().keyPressEvent(event)
        elif self.lineEdit().selectedText() != self.sectionText(self.currentSection()):
            last = self.sectionCount() - 1
            self.setSelectedSection(self.sectionAt(min(self.currentSectionIndex() + 1, last)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the moment, unless the user is in this field."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _select_part(self) -> None:
        """Select the part that the caret is in, for typing to replace it."""
        self.setSelectedSection(self.currentSection())


def _edits(event: QKeyEvent) -> bool:
    """Tell whether a key types or erases, and is no shortcut such as Ctrl+C."""
    erases = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    types = event.text() != "" and event.text().isprintable()
    return (erases or types) and not event.modifiers() & held


class DateEdit(_TypedDateTime):
    """Take a date, typed or from the calendar."""

    def __init__(self, theme: Theme, name: str, date: QDate, parent: QWidget | None = None) -> None:
        super().__init__(date, name, parent)
        self.setCalendarPopup(True)
        self.setCalendarWidget(Calendar(theme, self))


class DateTimeEdit(_TypedDateTime):
    """Take a date and a time of day, typed or from the calendar."""

    def __init__(
        self, theme: Theme, name: str, moment: QDateTime, parent: QWidget | None = None
    ) -> None:
        super().__init__(moment, name, parent)
        self.setCalendarPopup(True)
        self.setCalendarWidget(Calendar(theme, self))


class TimeEdit(_TypedDateTime):
    """Take a time of day; the arrow keys move the part the caret is in.

    The style sheet takes its arrow buttons away: Qt's own way leaves no room for the text.
    """

    def __init__(self, name: str, time: QTime, parent: QWidget | None = None) -> None:
        super().__init__(time, name, parent)
        _indent_text(self)


class NumberEdit(QSpinBox):
    """Take a whole number, typed or by the arrows."""

    def __init__(
        self, name: str, least: int, most: int, value: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setValue(value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        _indent_text(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the number, unless the user is in this field."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def _indent_text(field: QAbstractSpinBox) -> None:
    """Give a field with arrows its padding: Qt lays the text over that of the style sheet."""
    field.lineEdit().setTextMargins(S, 0, 0, 0)
