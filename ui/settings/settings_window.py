"""The window of all settings, which apply as they are chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.context import UiContext
from ui.settings.settings_section import SettingsSection
from ui.theme.metrics import XL, L
from ui.widgets.secondary_window import SecondaryWindow

_SIZE = QSize(520, 560)
_LEAST_SIZE = QSize(360, 240)


class SettingsWindow(SecondaryWindow):
    """Show sections one below the other. There is nothing to confirm; Esc closes."""

    def __init__(
        self,
        context: UiContext,
        sections: Sequence[SettingsSection] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Settings"), parent)
        self._context = context
        self._column = QVBoxLayout()
        self._area = QScrollArea()
        self._lay_out()
        for section in sections:
            self.add_section(section)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)

    def add_section(self, section: SettingsSection) -> None:
        """Show another section below the others."""
        self._column.insertWidget(self._column.count() - 1, section)

    def show_part(self, part: QWidget) -> None:
        """Bring a part into sight, with the keyboard on it."""
        self._area.ensureWidgetVisible(part)
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.size_to(self._context.theme, _SIZE, _LEAST_SIZE)
        body = QWidget()
        body.setLayout(self._column)
        self._column.setContentsMargins(L, L, L, L)
        self._column.setSpacing(XL)
        self._column.addStretch()
        area = self._area
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        layout = QVBoxLayout(self.page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
