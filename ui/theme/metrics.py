"""Type scale, sizes and spacing of the design, at a system font of 14 px."""

from __future__ import annotations

from typing import Literal, NamedTuple

TypeRole = Literal[
    "display", "question", "title", "strong", "base", "note", "small", "label", "meta"
]

BASE_PX = 14
"""The system's own font size in the pictures; everything scales from it."""


class TypeStyle(NamedTuple):
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


class Sizes:
    """Hold every size of the design in logical pixels, grown with the system's font.

    Corners and rings stay as they are. A plain class: a dataclass of so many fields costs
    start-up several milliseconds.
    """

    def __init__(self, growth: float = 1.0) -> None:
        def grown(length_px: int) -> int:
            return round(length_px * growth)

        self.nav_width = grown(192)
        self.nav_rail_width = grown(56)
        self.list_width = grown(272)
        self.list_width_narrow = grown(256)
        self.facts_width = grown(208)
        self.facts_width_narrow = grown(184)
        self.nav_row = grown(32)
        self.list_row = grown(56)
        self.button = grown(32)
        self.button_small = grown(28)
        self.composer = grown(40)
        self.chip = grown(24)
        self.check_box = grown(16)
        self.icon = grown(20)
        self.icon_small = grown(16)
        self.avatar_header = grown(56)
        self.avatar_row = grown(36)
        self.avatar_small = grown(24)
        self.radius = 6
        self.radius_small = 4
        self.focus_ring = 2


XS, S, M, L, XL, XXL, XXXL = 4, 8, 12, 16, 24, 32, 48
"""The steps of the grid of 8 with halves, for margins and spacing."""
