"""Contrast by the rules of WCAG 2.1, on every surface, in light and dark."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from ui.theme.palette import DARK, LIGHT, Palette, Role, faded, high_contrast, over
from ui.theme.system_palette import qt_palette

SURFACES: tuple[Role, ...] = ("nav", "list", "page", "raised", "tonal")
MEANINGS: tuple[Role, ...] = ("accent", "overdue", "fading", "wow")
both = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_of_black_on_white_is_the_most_there_is() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@both
@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("role", ["text", "text2", "text3", *MEANINGS])
def test_text_can_be_read_on_every_surface(palette: Palette, surface: Role, role: Role) -> None:
    assert contrast(palette.colour(role), palette.colour(surface)) >= 4.5


@both
@pytest.mark.parametrize("surface", SURFACES[:-1])
@pytest.mark.parametrize("role", ["text", "text2", "text3"])
def test_text_can_be_read_under_the_mouse(palette: Palette, surface: Role, role: Role) -> None:
    under = over(palette.hover, palette.colour(surface))
    assert contrast(palette.colour(role), under) >= 4.5


@both
@pytest.mark.parametrize("role", ["text", "text2", *MEANINGS])
def test_text_can_be_read_on_a_selected_row(palette: Palette, role: Role) -> None:
    assert contrast(palette.colour(role), palette.selected) >= 4.5


@both
@pytest.mark.parametrize("surface", ["nav", "list", "page"])
@pytest.mark.parametrize("role", ["text", "text2"])
def test_text_can_be_read_on_the_pressed_wash(palette: Palette, surface: Role, role: Role) -> None:
    under = over(palette.pressed, palette.colour(surface))
    assert contrast(palette.colour(role), under) >= 4.5


@both
@pytest.mark.parametrize("fill", ["accent_fill", "accent_hover"])
def test_primary_button_can_be_read(palette: Palette, fill: Role) -> None:
    assert contrast(palette.on_accent, palette.colour(fill)) >= 4.5


@both
@pytest.mark.parametrize("surface", ["nav", "list", "page", "raised"])
@pytest.mark.parametrize("role", ["edge", "accent"])
def test_edges_and_focus_rings_stand_out(palette: Palette, surface: Role, role: Role) -> None:
    assert contrast(palette.colour(role), palette.colour(surface)) >= 3


@both
def test_edges_on_a_selected_row_are_text2(palette: Palette) -> None:
    assert contrast(palette.text2, palette.selected) >= 3


@both
def test_tooltip_and_its_shortcut_can_be_read(palette: Palette) -> None:
    qt = qt_palette(palette)
    base = qt.color(QPalette.ColorRole.ToolTipBase)
    for role in (QPalette.ColorRole.ToolTipText, QPalette.ColorRole.BrightText):
        assert contrast(qt.color(role), base) >= 4.5


@both
def test_surfaces_get_lighter_towards_what_is_read(palette: Palette) -> None:
    order = [luminance(colour) for colour in (palette.nav, palette.list, palette.page)]
    assert order == sorted(order)
    assert luminance(palette.raised) > order[-1]


def test_high_contrast_takes_the_colours_of_the_system() -> None:
    system = QPalette()
    system.setColor(QPalette.ColorRole.Window, QColor("black"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("yellow"))
    palette = high_contrast(system)
    assert palette.dark
    assert palette.page == QColor("black")
    assert palette.text3 == palette.edge == palette.overdue == QColor("yellow")


def test_faded_is_45_per_cent_of_the_opacity_there_was() -> None:
    colour = QColor("black")
    colour.setAlphaF(0.5)
    assert faded(colour).alphaF() == pytest.approx(0.225, abs=0.001)


def test_high_contrast_keeps_shapes_apart_where_the_system_gives_two_colours_only() -> None:
    system = QPalette()
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.Button):
        system.setColor(role, QColor("black"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("white"))
    palette = high_contrast(system)
    assert palette.tonal != palette.page
    assert contrast(palette.text, palette.tonal) >= 7
    assert contrast(palette.heat0, palette.page) >= 3
    assert palette.ring_px > LIGHT.ring_px
