"""The right of the window of duplicates: a pair side by side, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.duplicates.comparison import Comparison
from services.duplicates.fields import Choices
from services.duplicates.values import Pair
from ui.context import UiContext
from ui.duplicates.comparison_view import ComparisonView
from ui.duplicates.words import reason_words
from ui.theme.metrics import XL, L, M, S
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.surface import Surface

MERGE_KEYS, APART_KEYS = "Ctrl+Return", "Ctrl+D"
_RING_ROOM_PX = 4
_LEAST_PX = 360


class PairPanel(Surface):
    """Show two contacts; the buttons are of use only while they stand there."""

    merge_wished = Signal()
    apart_wished = Signal()
    """The user says that they are not the same."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        theme = context.theme
        self._reasons = ElidedLabel("", "small", "text2")
        self._view = ComparisonView(context)
        self._merge = Button(
            theme, self.tr("Merge"), variant="primary", icon="merge", shortcut=MERGE_KEYS
        )
        self._apart = Button(theme, self.tr("Not the same"), shortcut=APART_KEYS)
        self._merge.clicked.connect(self.merge_wished)
        self._apart.clicked.connect(self.apart_wished)
        self.setMinimumWidth(theme.px(_LEAST_PX))
        self._lay_out()

    def show_pair(self, pair: Pair, comparison: Comparison) -> None:
        """Show why two contacts may be one, and both."""
        self._reasons.setText(reason_words(pair.reasons))
        self._view.show_comparison(comparison)
        self.set_ready(True)

    def set_ready(self, ready: bool) -> None:
        """Allow merging and keeping apart, or not while something is read or saved."""
        self._merge.setEnabled(ready)
        self._apart.setEnabled(ready)

    def choices(self) -> Choices:
        """Return whose value stays, by field."""
        return self._view.choices()

    def focus_first(self) -> None:
        """Put the keyboard on the first choice, or on Merge where there is none."""
        if not self._view.focus_first():
            self._merge.setFocus()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(_RING_ROOM_PX, 0, M, M)
        head.setSpacing(2)
        head.addWidget(Label(self.tr("Are these the same person?"), "title"))
        head.addWidget(self._reasons)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(_RING_ROOM_PX, 0, M, L)
        buttons.setSpacing(S)
        buttons.addWidget(self._merge)
        buttons.addWidget(self._apart)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL - _RING_ROOM_PX, 20, M, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(buttons)  # above: the strip that offers Undo lies over the bottom
        layout.addWidget(self._view, 1)
