"""Type scale, sizes and spacing of the design, at a system font of 14 px."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

TypeRole = Literal[
    "display", "question", "title", "strong", "base", "note", "small", "label", "meta"
]

BASE_PX = 14
"""The system's own font size in the pictures; everything scales from it."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class TypeStyle:
    """Say how large and heavy a kind of text is, and how far apart its lines are, in px."""

    px: int
    semibold: bool
    line_px: int


TYPE_SCALE: dict[TypeRole, TypeStyle] = {
    "display": TypeStyle(22, True, 28),
    "question": TypeStyle(18, False, 26),
    "title": TypeStyle(16, True, 24),
    "strong": TypeStyle(14, True, 20),
    "base": TypeStyle(14, False, 20),
    "note": TypeStyle(14, False, 21),
    "small": TypeStyle(13, False, 18),
    "label": TypeStyle(12, True, 16),
    "meta": TypeStyle(12, False, 16),
}


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Sizes:
    """Hold every size of the design in logical pixels, grown with the system's font."""

    nav_width: int = 192
    nav_rail_width: int = 56
    list_width: int = 272
    list_width_narrow: int = 256
    facts_width: int = 208
    facts_width_narrow: int = 184
    nav_row: int = 32
    list_row: int = 56
    task_row: int = 48
    button: int = 32
    button_small: int = 28
    input: int = 32
    composer: int = 40
    chip: int = 24
    check_box: int = 16
    icon: int = 20
    icon_small: int = 16
    avatar_header: int = 56
    avatar_row: int = 36
    avatar_small: int = 24
    radius: int = 6
    radius_small: int = 4
    focus_ring: int = 2

    def scaled(self, factor: float) -> Sizes:
        """Return the sizes for a font `factor` times the design's; corners and rings stay."""
        fixed = {"radius", "radius_small", "focus_ring"}
        grown = {
            field.name: round(getattr(self, field.name) * factor)
            for field in fields(self)
            if field.name not in fixed
        }
        return Sizes(**grown)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Spacing:
    """Name the steps of the grid of 8 with halves, in logical pixels."""

    xs: int = 4
    s: int = 8
    m: int = 12
    l: int = 16  # noqa: E741 - the usual name between m and xl
    xl: int = 24
    xxl: int = 32
    xxxl: int = 48
