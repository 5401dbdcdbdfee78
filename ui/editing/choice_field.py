"""A field whose value is one of a few, chosen from a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.focus_ring import RING_PROPERTY
from ui.theme.theme import Theme
from ui.widgets.labels import Label
from ui.widgets.menu import Menu
from ui.widgets.wrapped_label import WrappedLabel

T = TypeVar("T")

_OPENS = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_F2,
    Qt.Key.Key_Space,
    Qt.Key.Key_Down,
)


class ChoiceField(QAbstractButton, Generic[T]):
    """Show what a field is called and what was chosen; a click or Enter shows the choices."""

    chosen = Signal(object)

    menu_opening = Signal(object)
    """The choices are about to show; more can be put into the menu."""

    def __init__(
        self, theme: Theme, name: str, words: Callable[[T], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.name = name
        self._words_of = words
        self._choices: Sequence[T] = ()
        self._value: T | None = None
        self._title = Label(name, "meta", "text3")
        self._text = WrappedLabel(theme, name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 2)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.clicked.connect(self.open_menu)  # by a screen reader
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(RING_PROPERTY, 4)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription(self.tr("Press Enter to choose"))

    @property
    def choices(self) -> Sequence[T]:
        """Return what is offered."""
        return self._choices

    def set_choices(self, choices: Sequence[T], value: T) -> None:
        """Offer choices and show which it is."""
        self._choices = choices
        self._value = value
        words = self._words_of(value)
        self._title.setVisible(bool(words))
        self._text.setText(words or self.name)
        self._text.set_tone("text" if words else "text3")
        self.setAccessibleName(f"{self.name}: {words}" if words else self.name)

    def set_name(self, name: str) -> None:
        """Be called otherwise from the next set_choices() on."""
        self.name = name
        self._title.setText(name)

    def open_menu(self) -> Menu:
        """Show the choices below the field, the chosen one marked."""
        menu = Menu(parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for choice in self._choices:
            action = menu.addAction(self._words_of(choice) or self.tr("None"))
            action.setCheckable(True)
            action.setChecked(choice == self._value)
            action.triggered.connect(lambda _on, choice=choice: self._choose(choice))
            if choice == self._value:
                menu.setActiveAction(action)
        self.menu_opening.emit(menu)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by keys."""
        if event.key() in _OPENS:
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open by a click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.open_menu()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing: the labels do."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the same menu."""
        self.open_menu()

    def _choose(self, choice: T) -> None:
        if choice != self._value:
            self.chosen.emit(choice)
