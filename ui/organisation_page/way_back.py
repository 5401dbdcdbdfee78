"""The button that leads back to the contact from whom a page was opened."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.styling import key_text, tip

BACK_KEYS = "Alt+Left"

_MOST_NAME_PX = 280


class WayBack(NamedTuple):
    """Say to whom it leads."""

    contact_id: int
    name: str


class WayBackButton(Button):
    """Name where it leads, and hide where there is no way back."""

    chosen = Signal(int)
    """The contact's page is to be opened again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", variant="flat", icon="left", compact=True, parent=parent)
        self._way: WayBack | None = None
        self.clicked.connect(self._on_clicked)
        self.hide()

    @property
    def way(self) -> WayBack | None:
        """Return where it leads, if anywhere."""
        return self._way

    def show_way(self, way: WayBack | None) -> None:
        """Lead to somebody, or nowhere."""
        self._way = way
        self.setVisible(way is not None)
        if way is None:
            return
        room = self._theme.px(_MOST_NAME_PX)
        metrics = self._theme.font_metrics("small")
        name = metrics.elidedText(way.name, Qt.TextElideMode.ElideRight, room)
        self.setText(name.replace("&", "&&"))
        words = self.tr("Back to {name}").format(name=way.name)
        self.setAccessibleName(words)
        self.setToolTip(tip(words, BACK_KEYS))
        self.setAccessibleDescription(key_text(BACK_KEYS))
        self.setShortcut(BACK_KEYS)  # which another text takes away

    def _on_clicked(self) -> None:
        if self._way is not None:
            self.chosen.emit(self._way.contact_id)
