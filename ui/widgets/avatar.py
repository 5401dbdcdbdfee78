"""A contact's grey disc with initials."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from services.contacts.names import initials
from ui.theme.paint import avatar
from ui.theme.theme import Theme

AvatarSize = Literal["header", "row", "small"]


class Avatar(QAbstractButton):
    """Show the initials of a name; all avatars are the same grey.

    It can be pressed, but is no part of the tab order unless somebody has a use for that.
    """

    def __init__(
        self,
        theme: Theme,
        name: str = "",
        size: AvatarSize = "header",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size: AvatarSize = size
        self._letters = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)
        theme.changed.connect(self.updateGeometry)

    def set_name(self, name: str) -> None:
        """Show another contact's initials."""
        self._letters = initials(name)
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the disc's size."""
        sizes = self._theme.sizes
        diameter = {
            "header": sizes.avatar_header,
            "row": sizes.avatar_row,
            "small": sizes.avatar_small,
        }[self._size]
        return QSize(diameter, diameter)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw disc and letters."""
        theme = self._theme
        avatar(QPainter(self), self.rect(), self._letters, theme.font("strong"), theme.palette)
