"""Icons are lines of one weight, in the colours of the theme."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.theme.icons import RESOURCES, app_icon, render_icon, svg_text
from ui.theme.palette import DARK, LIGHT
from ui.theme.theme import Theme

ICONS = sorted(path for path in (RESOURCES / "icons").glob("*.svg") if path.stem != "app")


def colours(image: QImage) -> set[str]:
    """Return the colours of all pixels that cover fully."""
    found = set()
    for x in range(image.width()):
        for y in range(image.height()):
            pixel = image.pixelColor(x, y)
            if pixel.alpha() == 255:
                found.add(pixel.name())
    return found


def ink_share(image: QImage) -> float:
    """Return how much of the image is covered."""
    alphas = [
        image.pixelColor(x, y).alphaF() for x in range(image.width()) for y in range(image.height())
    ]
    return sum(alphas) / len(alphas)


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_every_icon_is_a_20_px_line_drawing_without_a_colour_of_its_own(path: Path) -> None:
    root = ET.fromstring(path.read_text(encoding="utf-8"))
    assert root.get("viewBox") == "0 0 20 20"
    assert root.get("stroke") == "currentColor"
    assert root.get("stroke-width") == "1.5"
    assert "#" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_every_icon_draws_something(qapp: QApplication, path: Path) -> None:
    assert ink_share(render_icon(path.stem, QColor("black"), 20).toImage()) > 0.02


def test_icon_has_the_colour_of_its_role(theme: Theme) -> None:
    image = theme.icons.pixmap("followup", "overdue").toImage()
    assert LIGHT.overdue.name() in colours(image)
    assert LIGHT.text.name() not in colours(image)


def test_line_stays_as_wide_in_a_small_icon() -> None:
    assert b'stroke-width="1.875"' in svg_text("phone", QColor("black"), 16)
    assert b'stroke-width="1.5"' in svg_text("phone", QColor("black"), 20)
    assert b'stroke-width="1.5"' in svg_text("phone", QColor("black"), 32)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_icon_is_rendered_in_device_pixels(theme: Theme, ratio: float) -> None:
    icon = theme.icons.icon("calendar")
    pixmap = icon.pixmap(QSize(20, 20), ratio)
    assert pixmap.width() == round(20 * ratio)
    assert pixmap.devicePixelRatio() == ratio
    # The same drawing, whatever the ratio: the line must not get wider or thinner with it.
    at_one = ink_share(icon.pixmap(QSize(20, 20), 1.0).toImage())
    assert ink_share(pixmap.toImage()) == pytest.approx(at_one, rel=0.06)


def test_icon_follows_the_theme_without_being_set_again(theme: Theme) -> None:
    icon = theme.icons.icon("followup", "text")
    assert LIGHT.text.name() in colours(icon.pixmap(QSize(20, 20), 1.0).toImage())
    theme.set_mode("dark")
    assert DARK.text.name() in colours(icon.pixmap(QSize(20, 20), 1.0).toImage())


def test_checked_icon_takes_its_other_role(theme: Theme) -> None:
    icon = theme.icons.icon("followup", "text2", "accent")
    on = icon.pixmap(QSize(20, 20), 1.0, QIcon.Mode.Normal, QIcon.State.On)
    assert LIGHT.accent.name() in colours(on.toImage())


def test_disabled_icon_is_faded(theme: Theme) -> None:
    icon = theme.icons.icon("followup")
    normal = ink_share(icon.pixmap(QSize(20, 20), 1.0).toImage())
    faded = ink_share(icon.pixmap(QSize(20, 20), 1.0, QIcon.Mode.Disabled).toImage())
    assert faded == pytest.approx(normal * 0.45, rel=0.05)


def test_a_copied_icon_that_is_changed_still_draws(theme: Theme) -> None:
    copy = QIcon(theme.icons.icon("phone"))
    copy.addPixmap(theme.icons.pixmap("mail"))
    assert not copy.pixmap(QSize(20, 20)).isNull()


def test_painting_into_a_wide_place_centres_the_icon(theme: Theme) -> None:
    image = QImage(60, 20, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    theme.icons.paint(painter, QRect(0, 0, 60, 20), "plus", "text")
    painter.end()
    assert image.pixelColor(30, 10).alpha() > 0
    assert image.pixelColor(10, 10).alpha() == 0


def test_an_unknown_icon_is_an_error(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        theme.icons.pixmap("no-such-shape")


@pytest.mark.parametrize("size", [16, 22, 64])
def test_app_icon_can_be_drawn_at_tray_and_window_sizes(qapp: QApplication, size: int) -> None:
    assert ink_share(app_icon().pixmap(QSize(size, size), 1.0).toImage()) > 0.7


@pytest.mark.parametrize(("folder", "palette"), [("light", LIGHT), ("dark", DARK)])
def test_marks_of_the_style_sheet_are_the_icons_in_text2(folder: str, palette: object) -> None:
    marks = sorted((RESOURCES / "styles" / folder).glob("*.svg"))
    assert marks
    expected = (LIGHT if folder == "light" else DARK).text2
    for path in marks:
        assert path.read_bytes() == svg_text(path.stem, expected, 16), path.name
