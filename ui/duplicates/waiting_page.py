"""What stands in the window of duplicates while there is nobody to show."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from ui.theme.metrics import XL, M
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label

_BAR_PX = 360


class WaitingPage(QStackedWidget):
    """Show how far the search is, or that there is nothing to find."""

    stop_wished = Signal()
    search_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stop = Button(theme, self.tr("Cancel"), variant="flat")
        self._again = Button(theme, self.tr("Look again"))
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Progress"))
        self._empty = EmptyState("", "", self._again)
        self._stop.clicked.connect(self.stop_wished)
        self._again.clicked.connect(self.search_wished)
        self.addWidget(self._busy_page())
        self.addWidget(self._nothing_page())

    def show_busy(self) -> None:
        """Show that a search has begun."""
        self._bar.setRange(0, 0)
        self.setCurrentIndex(0)
        self._stop.setFocus()

    def show_progress(self, done: int, total: int) -> None:
        """Move the bar."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def show_nothing(self) -> None:
        """Say that nobody is there twice."""
        self._say(
            self.tr("No duplicates found"),
            self.tr("Nobody shares a name, a number or an address with somebody else."),
        )

    def show_stopped(self) -> None:
        """Say that the search was given up."""
        self._say(self.tr("Not looked through"), self.tr("Look again to find duplicates."))

    def _say(self, title: str, text: str) -> None:
        self._empty.set_texts(title, text)
        self.setCurrentIndex(1)
        self._again.setFocus()

    def _busy_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(XL, XL, XL, XL)
        layout.setSpacing(M)
        layout.addWidget(Label(self.tr("Looking for duplicates…"), "strong"))
        self._bar.setMaximumWidth(self._theme.px(_BAR_PX))
        layout.addWidget(self._bar)
        layout.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addStretch()
        return page

    def _nothing_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(XL, XL, XL, XL)
        layout.addWidget(self._empty)
        return page
