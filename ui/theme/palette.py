"""Colours by what they mean: light, dark, and high contrast from the system's own palette."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast

from PySide6.QtGui import QColor, QPalette

Role = Literal[
    "nav",
    "list",
    "page",
    "raised",
    "tonal",
    "line",
    "edge",
    "text",
    "text2",
    "text3",
    "accent",
    "accent_fill",
    "accent_hover",
    "on_accent",
    "selected",
    "overdue",
    "fading",
    "wow",
    "heat0",
    "heat1",
    "heat2",
    "heat3",
    "hover",
    "pressed",
    "scrim",
]

DISABLED_OPACITY = 0.45


# Compared by identity: a theme has one at a time, and generated methods cost start-up time.
@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Palette:
    """Hold one colour per role. Surfaces get lighter from nav to raised; washes have alpha.

    On `selected` and on the `pressed` wash small text is text2, never text3, and a check box
    on `selected` has text2 as its edge: only so does everything keep its contrast. `ring_px` is how
    thick the ring of the keyboard focus is.
    """

    dark: bool
    nav: QColor
    list: QColor
    page: QColor
    raised: QColor
    tonal: QColor
    line: QColor
    edge: QColor
    text: QColor
    text2: QColor
    text3: QColor
    accent: QColor
    accent_fill: QColor
    accent_hover: QColor
    on_accent: QColor
    selected: QColor
    overdue: QColor
    fading: QColor
    wow: QColor
    heat0: QColor
    heat1: QColor
    heat2: QColor
    heat3: QColor
    hover: QColor
    pressed: QColor
    scrim: QColor
    ring_px: int = 2

    def colour(self, role: Role) -> QColor:
        """Return the colour of a role known only at run time."""
        return cast("QColor", getattr(self, role))


def faded(colour: QColor, opacity: float = DISABLED_OPACITY) -> QColor:
    """Return colour with its alpha multiplied: disabled controls by default."""
    result = QColor(colour)
    result.setAlphaF(colour.alphaF() * opacity)
    return result


def over(wash: QColor, surface: QColor) -> QColor:
    """Return the opaque colour that a wash makes on an opaque surface."""
    alpha = wash.alphaF()
    return QColor.fromRgbF(
        wash.redF() * alpha + surface.redF() * (1 - alpha),
        wash.greenF() * alpha + surface.greenF() * (1 - alpha),
        wash.blueF() * alpha + surface.blueF() * (1 - alpha),
    )


def _wash(red: int, green: int, blue: int, opacity: float) -> QColor:
    colour = QColor(red, green, blue)
    colour.setAlphaF(opacity)
    return colour


LIGHT = Palette(
    dark=False,
    nav=QColor("#EFECE6"),
    list=QColor("#F7F5F1"),
    page=QColor("#FDFCFA"),
    raised=QColor("#FFFFFF"),
    tonal=QColor("#EEEAE3"),
    line=QColor("#E4DFD6"),
    edge=QColor("#8B8376"),
    text=QColor("#26231F"),
    text2=QColor("#5C564D"),
    text3=QColor("#6B645A"),
    accent=QColor("#1C6B6A"),
    accent_fill=QColor("#1C6B6A"),
    accent_hover=QColor("#155655"),
    on_accent=QColor("#FFFFFF"),
    selected=QColor("#DBE9E7"),
    overdue=QColor("#AC3328"),
    fading=QColor("#855700"),
    wow=QColor("#84407B"),
    heat0=QColor("#EAE6DE"),
    heat1=QColor("#B7D3D0"),
    heat2=QColor("#69A5A1"),
    heat3=QColor("#1C6B6A"),
    hover=_wash(56, 46, 28, 0.055),
    pressed=_wash(56, 46, 28, 0.10),
    scrim=_wash(38, 35, 31, 0.30),
)

DARK = Palette(
    dark=True,
    nav=QColor("#1B1A18"),
    list=QColor("#201F1C"),
    page=QColor("#262421"),
    raised=QColor("#302D29"),
    tonal=QColor("#37342F"),
    line=QColor("#3A3731"),
    edge=QColor("#857D71"),
    text=QColor("#ECE8E1"),
    text2=QColor("#C2BBB0"),
    text3=QColor("#ABA498"),
    accent=QColor("#7CC4BF"),
    accent_fill=QColor("#2A7A77"),
    accent_hover=QColor("#236B68"),
    on_accent=QColor("#FFFFFF"),
    selected=QColor("#2C403F"),
    overdue=QColor("#F1948A"),
    fading=QColor("#E2B35E"),
    wow=QColor("#D9A0D2"),
    heat0=QColor("#35322D"),
    heat1=QColor("#2E5452"),
    heat2=QColor("#42908B"),
    heat3=QColor("#7CC4BF"),
    hover=_wash(255, 244, 224, 0.06),
    pressed=_wash(255, 244, 224, 0.11),
    scrim=_wash(0, 0, 0, 0.45),
)


def high_contrast(system: QPalette) -> Palette:
    """Return the system's own colours in our roles: shapes carry the meaning, not hues."""
    window = system.color(QPalette.ColorRole.Window)
    text = system.color(QPalette.ColorRole.WindowText)
    base = system.color(QPalette.ColorRole.Base)
    button = system.color(QPalette.ColorRole.Button)
    highlight = system.color(QPalette.ColorRole.Highlight)
    surfaces = dict.fromkeys(("nav", "list", "page"), window)
    inks = dict.fromkeys(
        ("line", "edge", "text", "text2", "text3", "accent", "overdue", "fading", "wow"), text
    )
    heat = dict.fromkeys(("heat1", "heat2", "heat3", "accent_fill", "accent_hover"), highlight)
    return Palette(
        dark=window.lightnessF() < text.lightnessF(),
        raised=base,
        # Such palettes part buttons from the page by a border alone, which ours do not have.
        tonal=button if button != window else over(faded(text, 0.25), window),
        heat0=over(faded(text, 0.4), window),
        on_accent=system.color(QPalette.ColorRole.HighlightedText),
        selected=over(faded(text, 0.2), window),
        hover=faded(text, 0.1),
        pressed=faded(text, 0.2),
        scrim=faded(window, 0.6),
        ring_px=3,
        **surfaces,
        **inks,
        **heat,
    )
