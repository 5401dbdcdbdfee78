"""A strip of one line above other windows: it says or asks something, and goes by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.theme.metrics import L, M, S
from ui.theme.theme import Theme
from ui.widgets.labels import Label

_MOST_PX = 480
_FLAGS = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
)


class Strip(QFrame):
    """Stand at a place on the screen without the focus; under the mouse its time stands still."""

    expired = Signal()
    """It went by itself, and nothing on it was clicked."""

    def __init__(self, theme: Theme, shown_ms: int, *buttons: QPushButton) -> None:
        super().__init__()
        self._theme = theme
        self.setWindowFlags(_FLAGS)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._text = Label(wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, S, S, S)
        row.setSpacing(M)
        row.addWidget(self._text, 1)
        for button in buttons:
            row.addWidget(button)
        self._timer = QTimer(self, singleShot=True, interval=shown_ms)
        self._timer.timeout.connect(self._on_time_up)

    @property
    def text(self) -> str:
        """Return what it says."""
        return self._text.text()

    def set_shown_ms(self, shown_ms: int) -> None:
        """Stay for so long from the next say() on."""
        self._timer.setInterval(shown_ms)

    def say(self, text: str, place: QPoint) -> None:
        """Say something, at a place on the screen or near it."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.ensurePolished()
        width = min(self._wanted_px(), self._theme.px(_MOST_PX))
        self.resize(width, self.heightForWidth(width))
        self.move(_on_screen(place, self))
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self._timer.start()

    def take_away(self) -> None:
        """Go, as something on it was clicked or it is of no use any more."""
        self._timer.stop()
        self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while the mouse is here."""
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on with a full time."""
        if self.isVisible():
            self._timer.start()

    def _wanted_px(self) -> int:
        """Return the width with all words on one line."""
        words = self._text.fontMetrics().horizontalAdvance(self.text) + 2
        beside = self.sizeHint().width() - self._text.sizeHint().width()
        return words + beside

    def _on_time_up(self) -> None:
        self.hide()
        self.expired.emit()


def _on_screen(place: QPoint, window: QWidget) -> QPoint:
    screen = QGuiApplication.screenAt(place) or window.screen()
    area = screen.availableGeometry()
    x = min(max(place.x(), area.left()), area.right() - window.width())
    y = min(max(place.y(), area.top()), area.bottom() - window.height())
    return QPoint(x, y)
