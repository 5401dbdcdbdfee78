"""A group's colour: the dot that shows it, and the field it is chosen in."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from services.contacts.group_values import GroupColour
from ui.editing.choice_field import ChoiceField
from ui.theme.group_colours import DOT_PX, draw_dot
from ui.theme.theme import Theme
from ui.widgets.menu import Menu

_ICON_PX = 16
_BELOW_PX = 2  # below the text of a field


class ColourDot(QWidget):
    """Show a group's colour, or nothing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = ""
        self._fit()
        theme.changed.connect(self._fit)

    def set_colour(self, colour: str | None) -> None:
        """Show another colour."""
        self._colour = colour or ""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dot."""
        draw_dot(QPainter(self), self.rect(), self._colour, self._theme.palette)

    def _fit(self) -> None:
        """Be as high as the line beside it and what lies below that, twice."""
        self.setFixedSize(DOT_PX, self._theme.line_height("small") + 2 * _BELOW_PX)


class ColourField(ChoiceField[GroupColour | None]):
    """Choose one of the colours by name; the menu shows them too."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, self._words, parent)

    def open_menu(self) -> Menu:
        """Show a dot before each colour."""
        menu = super().open_menu()
        for action, colour in zip(menu.actions(), self.choices, strict=True):
            if colour is not None:
                action.setIcon(self._icon(colour))
        return menu

    def _icon(self, colour: GroupColour) -> QIcon:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(QSize(_ICON_PX, _ICON_PX) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        draw_dot(painter, QRect(0, 0, _ICON_PX, _ICON_PX), colour, self.theme.palette)
        painter.end()
        return QIcon(picture)

    def _words(self, colour: GroupColour | None) -> str:
        return {
            None: "",
            GroupColour.TEAL: self.tr("Teal"),
            GroupColour.PLUM: self.tr("Plum"),
            GroupColour.AMBER: self.tr("Amber"),
            GroupColour.RED: self.tr("Red"),
            GroupColour.GREY: self.tr("Grey"),
        }[colour]
