"""A ring round whatever has the keyboard focus, just outside the control."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QRadioButton,
    QWidget,
)
from shiboken6 import isValid

from ui.theme.paint import focus_ring
from ui.theme.palette import Palette

RING_PROPERTY = "focusRing"

_GAP_PX = 1
_FOLLOWED = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.EnabledChange,
}


@runtime_checkable
class Ringed(Protocol):
    """Be a widget whose ring goes round a part of it."""

    def ringed_rect(self) -> QRect:
        """Return that part in the widget's own coordinates."""
        ...


class FocusRings(QObject):
    """Draw one ring round the focused control of the application, unless the mouse chose it.

    Buttons, check boxes and radio buttons have it by themselves. Any other widget asks for it
    by the property `focusRing`, its corner radius in px; below 0 says it draws its own focus.
    """

    def __init__(
        self, app: QApplication, palette: Callable[[], Palette], radius: int, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._palette = palette
        self._radius = radius
        self._chosen_by_mouse: QWidget | None = None
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is None:
            return
        window_came_back = old is None and new is self._chosen_by_mouse
        if bool(QGuiApplication.mouseButtons()) or window_came_back:
            self._chosen_by_mouse = new
            return
        self._chosen_by_mouse = None
        radius = self._radius_of(new)
        if radius >= 0 and not new.isWindow():
            ring = _Ring(new, radius, self._palette)
            self._app.focusChanged.connect(ring.on_focus_changed)

    def _radius_of(self, widget: QWidget) -> int:
        asked = widget.property(RING_PROPERTY)
        if asked is not None:
            return int(asked)
        if isinstance(widget, QCheckBox | QRadioButton):
            return self._radius - 2
        return self._radius if isinstance(widget, QAbstractButton) else -1


class _Ring(QWidget):
    """Lie over the window round one control, and move with it until the focus leaves."""

    def __init__(self, target: QWidget, radius: int, palette: Callable[[], Palette]) -> None:
        host = _host(target)
        super().__init__(host)
        self._host = host
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._target: QWidget | None = target
        self._radius = radius
        self._palette = palette
        widget: QWidget | None = target
        while widget is not None and widget is not host:
            widget.installEventFilter(self)
            widget = widget.parentWidget()
        self._place()

    def on_focus_changed(self) -> None:
        """Disappear: the focus is elsewhere now."""
        self._target = None
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay on the control while it, or anything it lies in, moves or hides."""
        # What the control lay in still hides after the control is gone.
        if self._target is not None and event.type() in _FOLLOWED and isValid(self._target):
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line in the theme's colour of this moment."""
        painter = QPainter(self)
        focus_ring(painter, QRectF(self.rect()), self._palette(), self._radius + self._reach())

    def _reach(self) -> int:
        return _GAP_PX + self._palette().ring_px

    def _place(self) -> None:
        target = self._target
        if target is None:
            return
        shape = _ringed_rect(target)
        shape.moveTopLeft(target.mapTo(self._host, shape.topLeft()))
        reach = self._reach()
        self.setGeometry(shape.adjusted(-reach, -reach, reach, reach))
        self.setVisible(target.isVisible() and target.isEnabled())
        self.raise_()


def _ringed_rect(widget: QWidget) -> QRect:
    """Return what the ring goes round, in the widget's own coordinates."""
    if isinstance(widget, Ringed):
        return widget.ringed_rect()
    if isinstance(widget, QCheckBox | QRadioButton):
        # Making the many enums of QStyle takes 10 ms, and no window starts in a check box.
        from PySide6.QtWidgets import QStyle, QStyleOptionButton

        option = QStyleOptionButton()
        option.initFrom(widget)
        element = QStyle.SubElement.SE_CheckBoxIndicator
        if isinstance(widget, QRadioButton):
            element = QStyle.SubElement.SE_RadioButtonIndicator
        return widget.style().subElementRect(element, option, widget)
    return QRect(QPoint(0, 0), widget.size())


def _host(widget: QWidget) -> QWidget:
    """Return where the ring may be drawn: the scrolled area round the control, or its window."""
    around = widget
    while not around.isWindow() and (above := around.parentWidget()) is not None:
        if isinstance(above, QAbstractScrollArea) and above.viewport() is around:
            break
        around = above
    return around
