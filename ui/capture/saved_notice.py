"""Say that a note was saved, in one line that goes by itself, and offer to take it back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.capture.note_desk import SavedNote
from ui.theme.metrics import L, M, S
from ui.theme.theme import Theme
from ui.widgets.labels import ElidedLabel

SHOWN_MS = 5_000
_MOST_PX = 480
_FLAGS = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
)


def saved_words(names: tuple[str, ...]) -> str:
    """Return "Saved with Anna de Vries, Bram Jansen"."""
    words = QCoreApplication.translate("SavedNotice", "Saved with {names}")
    return words.format(names=", ".join(names))


class SavedNotice(QFrame):
    """Stand where the note was written, above other windows and without the focus.

    While the mouse is on it its time stands still.
    """

    def __init__(self, theme: Theme, shown_ms: int = SHOWN_MS) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._saved: SavedNote | None = None
        self.setWindowFlags(_FLAGS)
        self.setWindowTitle(self.tr("Saved"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._text = ElidedLabel()
        self.undo = QPushButton(self.tr("Undo"))
        self.undo.clicked.connect(self._on_undo_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, S, S, S)
        row.setSpacing(M)
        row.addWidget(self._text, 1)
        row.addWidget(self.undo)
        self._timer = QTimer(self, singleShot=True, interval=shown_ms)
        self._timer.timeout.connect(self.hide)

    @property
    def text(self) -> str:
        """Return what it says."""
        return self._text.text()

    def present(self, saved: SavedNote, place: QPoint) -> None:
        """Say what was saved, at a place on the screen."""
        self._saved = saved
        self._text.setText(saved_words(saved.names))
        self.setAccessibleName(self._text.text())
        self.ensurePolished()
        size = self.sizeHint()
        self.resize(min(size.width(), self._theme.px(_MOST_PX)), size.height())
        self.move(_on_screen(place, self))
        self.show()
        self.raise_()
        self._timer.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while the mouse is here."""
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on with a full time."""
        if self.isVisible():
            self._timer.start()

    def _on_undo_clicked(self) -> None:
        saved = self._saved
        self._saved = None
        self._timer.stop()
        self.hide()
        if saved is not None:
            saved.undo()


def _on_screen(place: QPoint, window: QWidget) -> QPoint:
    screen = QGuiApplication.screenAt(place) or window.screen()
    area = screen.availableGeometry()
    x = min(max(place.x(), area.left()), area.right() - window.width())
    y = min(max(place.y(), area.top()), area.bottom() - window.height())
    return QPoint(x, y)
