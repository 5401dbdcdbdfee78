"""The foot of the quick note: where its draft is, and the way to save it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.contact_page.composer_panel import SAVE_KEYS
from ui.context import UiContext
from ui.theme.metrics import S
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.styling import explain, tip

DRAFTS_KEY = "Ctrl+D"
SAVE_AND_NEXT_KEYS = ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")


class Footer(QWidget):
    """Say whether the draft is stored and how many others wait; close, and save."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self.drafts = Button(theme, "", variant="flat", icon="draft", compact=True)
        self.drafts.show_menu_arrow()
        explain(self.drafts, self.tr("Drafts"), DRAFTS_KEY)
        self.close_button = Button(theme, self.tr("Close"), variant="flat", compact=True)
        explain(self.close_button, self.tr("Close"), "Esc")
        self.save = Button(
            theme,
            self.tr("Save"),
            variant="primary",
            shortcut=SAVE_KEYS[1],
            shows_shortcut=True,
        )
        self.save.setShortcut(QKeySequence())  # the window hears the keys, in all its parts
        self.save.setToolTip(tip(self.tr("Save and write the next"), SAVE_AND_NEXT_KEYS[1]))
        self._hint = Label(self.tr("Esc keeps the draft"), "meta", "text3")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self.drafts)
        row.addStretch()
        row.addWidget(self.close_button)
        row.addWidget(self._hint)
        row.addWidget(self.save)

    def minimumSizeHint(self) -> QSize:
        """Need no room for the hint."""
        needed = self._shown_px(self.drafts, self.close_button, self.save)
        return QSize(needed, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the hint where there is room for it."""
        super().resizeEvent(event)
        self._fit()

    def show_state(self, words: str) -> None:
        """Say what is stored, or how many drafts wait; nothing where there are none."""
        self.drafts.setText(words)
        self.drafts.setVisible(bool(words))
        self.drafts.setAccessibleName(words)
        self._fit()

    def _fit(self) -> None:
        parts = (self.drafts, self.close_button, self._hint, self.save)
        self._hint.setVisible(self._shown_px(*parts) <= self.width())

    def _shown_px(self, *parts: QWidget) -> int:
        """Return the width of parts with the gaps between them; the drafts may have no words."""
        there = [part for part in parts if part is not self.drafts or not part.isHidden()]
        return sum(part.sizeHint().width() for part in there) + S * len(there)
