"""Hold what may need more height than there is: it scrolls then."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget


class ShrinkingArea(QScrollArea):
    """Be as high as its content where there is room, and scroll it where there is not.

    What has the keyboard stays in sight while the content changes.
    """

    def __init__(self, content: QWidget, least_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self._least_px = least_px
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(content)
        self._laid_out = QTimer(self, singleShot=True, interval=0)
        self._laid_out.timeout.connect(self._on_laid_out)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        content.installEventFilter(self)

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that its content wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all of its content."""
        height = self._content.heightForWidth(width)
        return height if height >= 0 else self._content.sizeHint().height()

    def sizeHint(self) -> QSize:
        """Return the size of its content."""
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Ask for a few rows."""
        least = min(self._least_px, self._content.minimumSizeHint().height())
        return QSize(self._content.minimumSizeHint().width(), least)

    def show_within(self, widget: QWidget) -> None:
        """Scroll to a widget if it is in the content."""
        if self._content.isAncestorOf(widget):
            self.ensureWidgetVisible(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the content."""
        done = super().eventFilter(watched, event)
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._laid_out.start()
        return done

    def _on_laid_out(self) -> None:
        if (widget := QApplication.focusWidget()) is not None:
            self.show_within(widget)
