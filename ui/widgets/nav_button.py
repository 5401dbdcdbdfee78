"""A button among the rows of the navigation: does something, leads to no page."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.styling import tip


class NavButton(Button):
    """Look like a row of NavList, in full or as a rail."""

    _gap_px = 10

    def __init__(
        self,
        theme: Theme,
        text: str,
        icon: str,
        *,
        shortcut: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, variant="flat", icon=icon, shortcut=shortcut, parent=parent)
        self._rail = False
        self.setToolTip(tip(text, shortcut))
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)

    def set_rail(self, rail: bool) -> None:
        """Show the icon only, or the word too; the tooltip and accessible name stay."""
        self._rail = rail
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    @property
    def _label(self) -> str:
        return "" if self._rail else super()._label

    @property
    def _padding(self) -> int:
        return self._theme.sizes.icon // 2 if self._rail else super()._padding

    def sizeHint(self) -> QSize:
        """Return a square in the rail."""
        side = self._theme.sizes.icon * 2
        return QSize(side, side) if self._rail else super().sizeHint()
