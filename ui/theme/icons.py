"""Line icons in the colour of the text beside them, crisp at every device pixel ratio."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap

from ui.theme.palette import DISABLED_OPACITY, Palette, Role

RESOURCES = Path(__file__).resolve().parents[2] / "resources"

_DRAWN_AT_PX = 20
_LINE_PX = 1.5


@cache
def _shape(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def svg_text(name: str, colour: QColor, size: int) -> bytes:
    """Return an icon's SVG in one colour, its line 1.5 px wide when drawn `size` px large.

    Above 20 px the line grows with the icon. Raises FileNotFoundError for an unknown name.
    """
    line = _LINE_PX * max(1.0, _DRAWN_AT_PX / size)
    text = _shape(name).replace("currentColor", colour.name())
    return text.replace('stroke-width="1.5"', f'stroke-width="{line:g}"', 1).encode()


def render_icon(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """Return the icon as a pixmap of `size` logical pixels for a device pixel ratio."""
    from PySide6.QtSvg import QSvgRenderer  # a page of text needs no QtSvg

    drawing = QSvgRenderer(svg_text(name, colour, size))
    pixels = round(size * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(colour.alphaF())
    drawing.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


class IconSet:
    """Make tinted icons for the palette of the moment and keep what was rendered."""

    def __init__(self, palette: Callable[[], Palette]) -> None:
        self._palette = palette
        self._kept: list[QIconEngine] = []
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}

    def keep(self, engine: QIconEngine) -> None:
        """Hold an engine that Qt owns for as long as this set lives."""
        self._kept.append(engine)

    def clear(self) -> None:
        """Forget rendered pixmaps: the palette changed and they will not be asked for again."""
        self._pixmaps.clear()

    def pixmap(
        self, name: str, role: Role = "text2", size: int = 20, ratio: float = 1.0
    ) -> QPixmap:
        """Return the icon in the colour of a role; pass the painter's device pixel ratio."""
        colour = self._palette().colour(role)
        key = (name, colour.rgba(), size, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = render_icon(name, colour, size, ratio)
        return found

    def paint(self, painter: QPainter, rect: QRect, name: str, role: Role = "text2") -> None:
        """Draw the icon centred in rect, as large as its shorter side."""
        size = min(rect.width(), rect.height())
        corner = QPoint(
            rect.x() + (rect.width() - size) // 2, rect.y() + (rect.height() - size) // 2
        )
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(corner, self.pixmap(name, role, size, ratio))

    def icon(self, name: str, role: Role = "text2", on_role: Role | None = None) -> QIcon:
        """Return an icon that follows the theme by itself, and `on_role` while checked."""
        return QIcon(_TintedIconEngine(self, name, role, on_role or role))


class _TintedIconEngine(QIconEngine):
    """Render an icon at the size and ratio asked for, in the palette of that moment."""

    def __init__(self, icons: IconSet, name: str, role: Role, on_role: Role) -> None:
        super().__init__()
        self._icons = icons
        self._name = name
        self._roles: dict[QIcon.State, Role] = {QIcon.State.Off: role, QIcon.State.On: on_role}

    def clone(self) -> QIconEngine:
        off, on = self._roles[QIcon.State.Off], self._roles[QIcon.State.On]
        copy = _TintedIconEngine(self._icons, self._name, off, on)
        # PySide leaves the copy to Python although Qt owns and deletes it: keep it from being
        # collected first. Only changing a copied icon gets here, which the app does not do.
        self._icons.keep(copy)
        return copy

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        if mode == QIcon.Mode.Disabled:
            painter.save()
            painter.setOpacity(painter.opacity() * DISABLED_OPACITY)
        self._icons.paint(painter, rect, self._name, self._roles[state])
        if mode == QIcon.Mode.Disabled:
            painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        side = max(1, min(size.width(), size.height()))
        full = self._icons.pixmap(self._name, self._roles[state], side, scale)
        if mode != QIcon.Mode.Disabled:
            return full
        dimmed = QPixmap(full.size())
        dimmed.setDevicePixelRatio(full.devicePixelRatio())
        dimmed.fill(Qt.GlobalColor.transparent)
        painter = QPainter(dimmed)
        painter.setOpacity(DISABLED_OPACITY)
        painter.drawPixmap(0, 0, full)
        painter.end()
        return dimmed


def app_icon() -> QIcon:
    """Return the app's own icon for windows and the tray, the same in light and dark."""
    return QIcon(str(RESOURCES / "icons" / "app.svg"))
