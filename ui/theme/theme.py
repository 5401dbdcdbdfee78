"""The look of the moment: palette, fonts and sizes, applied to the application."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from ui.theme import stylesheet
from ui.theme.focus_ring import FocusRings
from ui.theme.icons import IconSet
from ui.theme.metrics import BASE_PX, TYPE_SCALE, Sizes, TypeRole
from ui.theme.palette import DARK, LIGHT, Palette, high_contrast
from ui.theme.system_palette import qt_palette

Mode = Literal["system", "light", "dark"]

STYLE_ARGUMENTS = ("-style", "fusion")
"""What main hands to QApplication, after the program's name: our sheet is made for Fusion.

QApplication.setStyle would do the same 10 ms slower: it returns a QStyle, and PySide makes all
enums of that class on first sight.
"""


class Theme(QObject):
    """Give palette, fonts, sizes and icons; follow the system unless light or dark is forced.

    `changed` comes after the application has the new look. Style sheet, palette and icons
    follow by themselves; only what caches colours, fonts or row heights has to listen.
    """

    changed = Signal()

    def __init__(self, app: QApplication, mode: Mode = "system") -> None:
        super().__init__(app)
        self._app = app
        self._mode: Mode = mode
        # Held, because PySide invalidates the second with the wrapper of the first.
        self._hints = app.styleHints()
        qt_6_10 = hasattr(self._hints, "accessibility")
        self._accessibility = self._hints.accessibility() if qt_6_10 else None
        self._fonts: dict[TypeRole, QFont] = {}
        self._metrics: dict[TypeRole, QFontMetrics] = {}
        self.palette = LIGHT
        self.sizes = Sizes()
        self.icons = IconSet(lambda: self.palette)
        self._read_system()

    def apply(self) -> None:
        """Dress the application and follow the system's scheme, contrast and font from now on."""
        self._ask_platform_for_scheme()
        self._dress()
        FocusRings(self._app, lambda: self.palette, self.sizes.radius, self)
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        self._app.fontChanged.connect(self._on_system_changed)
        if self._accessibility is not None:
            self._accessibility.contrastPreferenceChanged.connect(self._on_system_changed)

    @property
    def mode(self) -> Mode:
        """Return whether light or dark is forced, or the system decides."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Force light or dark, or follow the system again."""
        if mode == self._mode:
            return
        self._mode = mode
        self._ask_platform_for_scheme()
        self._on_system_changed()

    def font(self, role: TypeRole) -> QFont:
        """Return the system's font at the size and weight of a type role."""
        return self._fonts[role]

    def font_metrics(self, role: TypeRole) -> QFontMetrics:
        """Return the metrics of a role's font, for size hints and elision."""
        found = self._metrics.get(role)
        if found is None:
            found = self._metrics[role] = QFontMetrics(self._fonts[role])
        return found

    def line_height(self, role: TypeRole) -> int:
        """Return the distance between lines of a role, never less than the font needs."""
        wanted = round(TYPE_SCALE[role].line_px * self._font_factor)
        return max(wanted, self.font_metrics(role).height())

    def px(self, length: int) -> int:
        """Return a length of the design grown with the system's font, in logical pixels."""
        return round(length * self._growth)

    def _read_system(self) -> None:
        font = self._app.font()
        self._font_factor = _size_px(font, self._app) / BASE_PX
        self._growth = max(1.0, self._font_factor)
        self._fonts = {role: _styled(font, role) for role in TYPE_SCALE}
        self._metrics.clear()
        self.sizes = Sizes(self._growth)
        self.palette = self._choose_palette()
        self.icons.clear()

    def _choose_palette(self) -> Palette:
        if self._mode != "system":
            return DARK if self._mode == "dark" else LIGHT
        if self._accessibility is not None:
            contrast = self._accessibility.contrastPreference()
            if contrast == Qt.ContrastPreference.HighContrast:
                return high_contrast(self._app.style().standardPalette())
        return DARK if self._hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def _ask_platform_for_scheme(self) -> None:
        """Let window frames and the system's own dialogs match a forced scheme."""
        hints = self._hints
        if self._mode == "system":
            hints.unsetColorScheme()
        elif self._mode == "dark":
            hints.setColorScheme(Qt.ColorScheme.Dark)
        else:
            hints.setColorScheme(Qt.ColorScheme.Light)

    def _dress(self) -> None:
        self._app.setPalette(qt_palette(self.palette))
        line_heights = {role: self.line_height(role) for role in TYPE_SCALE}
        self._app.setStyleSheet(
            stylesheet.render(self.palette, self.sizes, self._fonts, line_heights, self._growth)
        )

    def _on_system_changed(self) -> None:
        before = (self.palette, self._fonts)
        self._read_system()
        if (self.palette, self._fonts) == before:
            return
        self._dress()
        self.changed.emit()


def _size_px(font: QFont, app: QApplication) -> float:
    if font.pixelSize() > 0:
        return font.pixelSize()
    return font.pointSizeF() * app.primaryScreen().logicalDotsPerInchY() / 72


def _styled(system: QFont, role: TypeRole) -> QFont:
    style = TYPE_SCALE[role]
    font = QFont(system)
    factor = style.px / BASE_PX
    if font.pixelSize() > 0:
        font.setPixelSize(round(font.pixelSize() * factor))
    else:
        font.setPointSizeF(font.pointSizeF() * factor)
    font.setWeight(QFont.Weight.DemiBold if style.semibold else QFont.Weight.Normal)
    return font
