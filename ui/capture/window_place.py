"""Where the quick note stands on the screen, kept from one time to the next."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication

from ui.capture.capture_window import CaptureWindow
from ui.context import UiContext

SETTING = "capture.place"


class WindowPlace(QObject):
    """Put a window where it was left, and remember where the user puts it."""

    def __init__(self, context: UiContext, window: CaptureWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._window = context, window
        self._place: QPoint | None = None
        self._put_at: QPoint | None = None
        window.placed.connect(self._on_placed)
        context.tasks.read(self, lambda cases: cases.kept_settings.read(SETTING), self._on_read)

    def stand(self) -> None:
        """Stand where it stood, if a screen is there; else in the upper middle of this one."""
        if not self._window.isVisible():
            self._put()

    def _put(self) -> None:
        self._put_at = self._home()
        self._window.put(self._put_at)

    def _home(self) -> QPoint:
        window, place = self._window, self._place
        if place is not None and QGuiApplication.screenAt(place) is not None:
            return place
        area = window.screen().availableGeometry()
        x = area.left() + (area.width() - window.width()) // 2
        return QPoint(x, area.top() + area.height() // 5)

    def _on_read(self, place: object) -> None:
        """Go where it stood; a window that was wanted at once has not waited to hear of it."""
        if isinstance(place, list) and len(place) == 2 and all(type(p) is int for p in place):
            self._place = QPoint(*place)
            if self._window.place == self._put_at:
                self._put()

    def _on_placed(self, place: QPoint) -> None:
        if place in (self._place, self._put_at):
            return
        self._place = place
        values = [place.x(), place.y()]
        self._context.tasks.write(
            self, lambda cases: cases.settings.write(SETTING, values), lambda _changes: None
        )
