"""A window beside the main one, for a subject of its own."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMainWindow, QWidget

from ui.theme.theme import Theme
from ui.widgets.surface import Surface

_FRAME_PX = 40  # of the window manager's title bar, about


class SecondaryWindow(QMainWindow):
    """Lay out what it shows in `page`; closing hides it.

    It is a QMainWindow, as a plain widget would be no window to a screen reader.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.page = Surface("page")
        self.setCentralWidget(self.page)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)

    def size_to(self, theme: Theme, usual: QSize, least: QSize) -> None:
        """Be as large as the theme makes a usual size, and no larger than the screen has room."""
        room = self.screen().availableSize() - QSize(0, _FRAME_PX)
        self.setMinimumSize(least.boundedTo(room))
        self.resize(QSize(theme.px(usual.width()), theme.px(usual.height())).boundedTo(room))

    def present(self) -> None:
        """Show the window before the app's others."""
        self.show()
        self.raise_()
        self.activateWindow()
