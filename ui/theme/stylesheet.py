"""Fill the style sheet's template with the colours and sizes of a theme."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from string import Template
from typing import get_args

from PySide6.QtGui import QColor, QFont

from ui.theme.icons import RESOURCES
from ui.theme.metrics import Sizes, TypeRole
from ui.theme.palette import Palette, Role, faded, over

_LENGTHS_PX = (4, 6, 8, 10, 12, 16, 20, 24, 26, 28, 30, 32)


@cache
def _template() -> Template:
    return Template((RESOURCES / "styles" / "attent.qss").read_text(encoding="utf-8"))


def render(
    palette: Palette,
    sizes: Sizes,
    fonts: Mapping[TypeRole, QFont],
    line_heights: Mapping[TypeRole, int],
    growth: float,
) -> str:
    """Return the style sheet; raises KeyError where the template names an unknown value.

    `$text` is a role, `$text_off` the same disabled, `$px12` a length grown with the font,
    `$title_font` a type role's size, `$title_line` its line height,
    `$marks` the folder of arrows in this palette.
    """
    values = _lengths(sizes, growth) | _colours(palette)
    values |= {f"{name}_font": _font_css(font) for name, font in fonts.items()}
    values |= {f"{name}_line": f"{height}px" for name, height in line_heights.items()}
    styles = RESOURCES / "styles"
    values["styles"] = styles.as_posix()
    values["marks"] = (styles / ("dark" if palette.dark else "light")).as_posix()
    return _template().substitute(values)


def _lengths(sizes: Sizes, growth: float) -> dict[str, str]:
    grown = {px: round(px * growth) for px in _LENGTHS_PX}
    box = sizes.check_box
    dot_edge = round(box * 0.31)
    lengths = {f"px{px}": length for px, length in grown.items()} | {
        # A focused input has one more px of border below, and one less within.
        "px30_less1": grown[30] - 1,
        "px20_less1": grown[20] - 1,
        "px6_less1": grown[6] - 1,
        "radius": sizes.radius,
        "radius_small": sizes.radius_small,
        "box": box - 2,
        "box_radius": box // 2,
        "dot": box - 2 * dot_edge,
        "dot_edge": dot_edge,
    }
    return {name: f"{length}px" for name, length in lengths.items()}


def _colours(palette: Palette) -> dict[str, str]:
    colours: dict[str, QColor] = {}
    for role in get_args(Role):
        colours[role] = palette.colour(role)
        colours[f"{role}_off"] = faded(palette.colour(role))
    colours["tonal_hover"] = over(palette.hover, palette.tonal)
    colours["tonal_pressed"] = over(palette.pressed, palette.tonal)
    colours["on_ink"] = over(faded(palette.page, 0.72), palette.text)
    colours["ink_hover"] = faded(palette.page, 0.14)
    colours["scroll"] = faded(palette.edge, 0.5)
    return {name: _css(colour) for name, colour in colours.items()}


def _css(colour: QColor) -> str:
    return f"rgba({colour.red()}, {colour.green()}, {colour.blue()}, {colour.alpha()})"


def _font_css(font: QFont) -> str:
    size = f"{font.pixelSize()}px" if font.pixelSize() > 0 else f"{font.pointSizeF():.2f}pt"
    return f"font-size: {size}; font-weight: {int(font.weight())}"
