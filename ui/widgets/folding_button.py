"""A button that leaves its word out where there is little room."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSize

from ui.theme.metrics import S
from ui.widgets.buttons import Button


class FoldingButton(Button):
    """Show a word beside the icon, or the icon alone; screen readers always have the word."""

    _icon_only = False

    def set_icon_only(self, icon_only: bool) -> None:
        """Show the word beside the icon, or leave it out."""
        if icon_only != self._icon_only:
            self._icon_only = icon_only
            self.updateGeometry()
            self.update()

    def worded_width(self) -> int:
        """Return the width it has with its word."""
        return self._size(icon_only=False).width()

    def minimumSizeHint(self) -> QSize:
        """Give way as far as the icon."""
        return self._size(icon_only=True)

    def _size(self, *, icon_only: bool) -> QSize:
        shown, self._icon_only = self._icon_only, icon_only
        size = self.sizeHint()
        self._icon_only = shown
        return size

    @property
    def _label(self) -> str:
        return "" if self._icon_only else super()._label

    @property
    def _padding(self) -> int:
        return S if self._icon_only else super()._padding


def fold_words(buttons: Collection[FoldingButton], room_px: int, gap_px: int) -> None:
    """Leave the words of all buttons out unless there is room for every one of them."""
    needed = sum(button.worded_width() + gap_px for button in buttons)
    for button in buttons:
        button.set_icon_only(needed > room_px)
