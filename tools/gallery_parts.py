"""What the gallery is made of: each control in its states, rows and columns."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme.metrics import M, S
from ui.theme.paint import Mark, mark
from ui.theme.theme import Theme
from ui.widgets.buttons import Button, IconButton, Variant
from ui.widgets.check_box import CheckBox
from ui.widgets.chip import Chip
from ui.widgets.inputs import ComboBox
from ui.widgets.labels import Label


class Marks(QWidget):
    """Draw the four marks beside each other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(120, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them 28 px apart."""
        painter = QPainter(self)
        kinds: tuple[Mark, ...] = ("overdue", "due", "fading", "parked")
        for place, kind in enumerate(kinds):
            mark(painter, QPoint(10 + 28 * place, 10).toPointF(), kind, self._theme.palette)


class States(QWidget):
    """Lay out each control at rest, with the mouse over it, switched on and disabled."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setSpacing(M)
        for column, name in enumerate(("rest", "hover", "on", "disabled"), start=1):
            grid.addWidget(Label(name, "meta", "text2"), 0, column)
        makers: dict[str, Callable[[], QWidget]] = {
            "primary": lambda: self._button(theme, "Save", "primary"),
            "tonal": lambda: self._button(theme, "Mail", "tonal", "mail"),
            "flat": lambda: self._button(theme, "Later", "flat"),
            "compact": lambda: Button(theme, "Later", compact=True, icon="clock"),
            "icon": lambda: IconButton(theme, "sort", "Sort", shortcut="Ctrl+Shift+S"),
            "input": self._input,
            "chip": lambda: Chip(theme, "Call", icon="phone", checkable=True),
            "check box": lambda: CheckBox(theme, "Done"),
            "radio": lambda: QRadioButton("Weekly"),
            "combo": lambda: self._combo("input"),
        }
        for row, (name, make) in enumerate(makers.items(), start=1):
            grid.addWidget(Label(name, "meta", "text2"), row, 0)
            for column in range(1, 5):
                grid.addWidget(in_state(make(), column), row, column, Qt.AlignmentFlag.AlignLeft)

    @staticmethod
    def _button(theme: Theme, text: str, variant: Variant, icon: str | None = None) -> Button:
        button = Button(theme, text, variant=variant, icon=icon)
        button.setCheckable(variant != "primary")
        return button

    @staticmethod
    def _input() -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText("Search")
        line.setFixedWidth(92)
        return line

    @staticmethod
    def _combo(variant: str) -> ComboBox:
        box = ComboBox("Kind")
        box.addItems(["Call", "Meeting"])
        return box


def in_state(widget: QWidget, column: int) -> QWidget:
    """Return the widget as its column wants it."""
    if column == 2:
        widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        inside, still = QPointF(4, 4), Qt.MouseButton.NoButton
        keys = Qt.KeyboardModifier.NoModifier
        move = QMouseEvent(QEvent.Type.MouseMove, inside, inside, still, still, keys)
        QApplication.sendEvent(widget, move)
    if column == 3 and isinstance(widget, QAbstractButton):
        widget.setCheckable(True)
        widget.setChecked(True)
    if column == 3 and isinstance(widget, QLineEdit):
        widget.setText("Hanneke")
    widget.setEnabled(column != 4)
    return widget


def column(*widgets: QWidget | int) -> QWidget:
    """Return the widgets one below the other; a number is a space in px."""
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(S)
    for widget in widgets:
        if isinstance(widget, int):
            layout.addSpacing(widget)
        else:
            layout.addWidget(widget)
    layout.addStretch()
    return box


def row(*widgets: QWidget) -> QWidget:
    """Return the widgets side by side."""
    box = QWidget()
    layout = QHBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(S)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch()
    return box
