"""Menus with the design's corners on every platform."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPainterPath, QRegion, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

_RADIUS_PX = 6
_LONGEST = 60  # characters of a name


class Menu(QMenu):
    """Open like any QMenu; its corners are cut to the round border the style sheet draws."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setToolTipsVisible(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners: translucent windows would need a compositor."""
        super().resizeEvent(event)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), _RADIUS_PX, _RADIUS_PX)
        self.setMask(QRegion(path.toFillPolygon().toPolygon()))


class _PopUp(Menu):
    """Hold a widget of several fields: Tab goes round among them, not among choices."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next field, as in any other window."""
        return QWidget.focusNextPrevChild(self, forward)


def pop_up(widget: QWidget, place: QPoint, owner: QWidget) -> Menu:
    """Show a widget as a menu at a place on the screen; it goes with the menu."""
    menu = _PopUp(parent=owner)
    menu.aboutToHide.connect(menu.deleteLater)
    action = QWidgetAction(menu)
    action.setDefaultWidget(widget)
    menu.addAction(action)
    menu.popup(place)
    return menu


def menu_text(name: str) -> str:
    """Return a name of the user's as a menu shows it: no longer than one reads, with its "&"."""
    short = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"
    return short.replace("&", "&&")
