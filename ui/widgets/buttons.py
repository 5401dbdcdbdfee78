"""Buttons: primary, tonal, flat, raised, and icon-only with a tooltip that shows the shortcut."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyleOptionButton, QToolButton, QWidget

from ui.theme.metrics import S, TypeRole
from ui.theme.palette import DISABLED_OPACITY, Role, faded, over
from ui.theme.text import Ink, draw_elided
from ui.theme.theme import Theme
from ui.widgets.styling import key_text, set_styled, tip, without_mnemonic

Variant = Literal["primary", "tonal", "flat", "raised", "choice"]

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Button(QPushButton):
    """Show an icon, a word and, if wished, its shortcut; one primary per view, others quieter.

    The style sheet draws the shape by the property `variant`; what is written on it is drawn
    here. `raised` is the tonal one for use on a selected row, `choice` is flat until it is checked.
    """

    _gap_px = S

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        variant: Variant = "tonal",
        icon: str | None = None,
        shortcut: QKeySequence | str = "",
        shows_shortcut: bool = False,
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._variant: Variant = variant
        self._icon_name = icon
        self._keys = key_text(shortcut) if shows_shortcut else ""
        self._compact = compact
        self._opens_menu = False
        self.setProperty("variant", variant)
        self.setProperty("compact", compact)
        self.setAutoDefault(False)
        if shortcut:
            self.setShortcut(QKeySequence(shortcut))
            self.setToolTip("" if shows_shortcut else tip(without_mnemonic(text), shortcut))
            self.setAccessibleDescription(key_text(shortcut))
        theme.changed.connect(self.updateGeometry)

    def bind(self, action: QAction) -> None:
        """Trigger an action and be enabled, visible and explained as it is."""
        self.clicked.connect(action.trigger)

        def follow() -> None:
            self.setEnabled(action.isEnabled())
            self.setVisible(action.isVisible())
            self.setToolTip("" if self._keys else action.toolTip())
            self.setAccessibleDescription(key_text(action.shortcut()))

        action.changed.connect(follow)
        follow()

    def show_menu_arrow(self) -> None:
        """Say that a click opens a menu which is made only then; one that is set shows anyhow."""
        self._opens_menu = True
        self.updateGeometry()

    def set_icon_name(self, icon: str | None) -> None:
        """Show another icon, or none."""
        self._icon_name = icon
        self.updateGeometry()
        self.update()

    def set_variant(self, variant: Variant) -> None:
        """Be louder or quieter."""
        self._variant = variant
        set_styled(self, "variant", variant)

    def sizeHint(self) -> QSize:
        """Return the room for all that is written on it."""
        return self._room_for(self._keys)

    def minimumSizeHint(self) -> QSize:
        """Never give way but with the keys: words do not elide while there is room elsewhere."""
        return self._room_for("") if self._keys else self.sizeHint()

    def checkStateSet(self) -> None:
        """Ask for the room of words that turn bold, or back."""
        super().checkStateSet()
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """Ask for that room too where a click turned them."""
        super().nextCheckState()
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as Space while the focus is here, but not the repeats of a key held down."""
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Leave the writing out of what the style draws."""
        super().initStyleOption(option)
        option.text = ""
        option.icon = QIcon()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the style draw the shape, then write on it."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        room = self._room()
        if self._icon_name:
            place = self._take(room, self._icon_px, at_start=True)
            self._paint_icon(painter, place, self._icon_name)
        if self._has_arrow:
            place = self._take(room, self._theme.sizes.icon_small, at_start=False)
            self._paint_icon(painter, place, "down")
        self._write(painter, room)

    def _room_for(self, keys: str) -> QSize:
        sizes = self._theme.sizes
        metrics = self._theme.font_metrics(self._kind)
        parts = [self._icon_px] if self._icon_name else []
        if self._label:
            parts.append(metrics.horizontalAdvance(self._label))
        if keys:
            parts.append(self._theme.font_metrics("meta").horizontalAdvance(keys))
        if self._has_arrow:
            parts.append(sizes.icon_small)
        width = sum(parts) + self._gap_px * (len(parts) - 1) + 2 * self._padding
        height = sizes.button_small if self._compact else sizes.button
        return QSize(width, max(height, metrics.height() + S))

    def _room(self) -> QRect:
        """Return the place for all that is written on it."""
        return self.rect().adjusted(self._padding, 0, -self._padding, 0)

    def _paint_icon(self, painter: QPainter, place: QRect, name: str) -> None:
        painter.setOpacity(1.0 if self.isEnabled() else DISABLED_OPACITY)
        self._theme.icons.paint(painter, place, name, self._ink_role)
        painter.setOpacity(1.0)

    def _write(self, painter: QPainter, room: QRect) -> None:
        colour = self._ink_colour
        if self._keys and self.width() >= self.sizeHint().width():
            width = self._theme.font_metrics("meta").horizontalAdvance(self._keys)
            place = self._take(room, width, at_start=False)
            draw_elided(painter, place, self._keys, Ink(self._theme.font("meta"), colour))
        bare = not (self._icon_name or self._keys or self._has_arrow)
        across = Qt.AlignmentFlag.AlignHCenter if bare else Qt.AlignmentFlag.AlignLeading
        alignment = across | Qt.AlignmentFlag.AlignVCenter
        draw_elided(
            painter, room, self._label, Ink(self._theme.font(self._kind), colour), alignment
        )

    def _take(self, room: QRect, width: int, *, at_start: bool) -> QRect:
        """Cut a part and its gap off the room at its start or end, mirrored right to left."""
        taken = QRect(room)
        if at_start == (self.layoutDirection() == Qt.LayoutDirection.LeftToRight):
            taken.setWidth(width)
            room.setLeft(taken.right() + 1 + self._gap_px)
        else:
            taken.setLeft(room.right() + 1 - width)
            room.setRight(taken.left() - 1 - self._gap_px)
        return taken

    @property
    def _has_arrow(self) -> bool:
        return self._opens_menu or self.menu() is not None

    @property
    def _label(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    @property
    def _kind(self) -> TypeRole:
        if self._variant == "primary" or (self.isChecked() and self._variant != "flat"):
            return "strong"
        return "small" if self._compact else "base"

    @property
    def _ink_role(self) -> Role:
        if self._variant == "primary":
            return "on_accent"
        lit = self.underMouse() or self.isDown() or self.isChecked()
        is_quiet = self._variant in ("flat", "choice")
        return "text2" if is_quiet and not lit else "text"

    @property
    def _ink_colour(self) -> QColor:
        palette = self._theme.palette
        colour = palette.colour(self._ink_role)
        # As if the whole button let the page through, not the writing its button.
        return colour if self.isEnabled() else over(faded(colour), palette.page)

    @property
    def _icon_px(self) -> int:
        sizes = self._theme.sizes
        return sizes.icon_small if self._compact else sizes.icon

    @property
    def _padding(self) -> int:
        if self._variant == "flat":
            return S
        return self._theme.px(10 if self._compact else 12)


class IconButton(QToolButton):
    """Show one icon; the tooltip and the accessible name say what it does."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        text: str,
        *,
        shortcut: QKeySequence | str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._small = small
        self.setIcon(theme.icons.icon(icon, "text2", "accent"))
        self.setAccessibleName(without_mnemonic(text))
        self.setToolTip(tip(without_mnemonic(text), shortcut))
        self.setAccessibleDescription(key_text(shortcut))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        if shortcut:
            self.setShortcut(QKeySequence(shortcut))
        self._fit()
        theme.changed.connect(self._fit)

    @classmethod
    def of(cls, theme: Theme, action: QAction, icon: str, *, small: bool = False) -> IconButton:
        """Return a button for an action: triggers it, follows it, carries its name and tooltip."""
        button = cls(theme, icon, action.text(), small=small)
        shown = button.icon()
        button.setDefaultAction(action)
        button.setIcon(shown)
        button.setAccessibleDescription(key_text(action.shortcut()))
        return button

    def _fit(self) -> None:
        sizes = self._theme.sizes
        icon = sizes.icon_small if self._small else sizes.icon
        side = sizes.button_small if self._small else sizes.button
        self.setIconSize(QSize(icon, icon))
        self.setFixedSize(side, side)
