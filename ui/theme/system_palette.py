"""Our palette as Qt's: for whatever is drawn without the style sheet."""

from __future__ import annotations

from PySide6.QtGui import QPalette

from ui.theme.palette import Palette, faded, over

_Group = QPalette.ColorGroup
_Role = QPalette.ColorRole


def qt_palette(palette: Palette) -> QPalette:
    """Return the QPalette of our roles. BrightText is the quiet text on a tooltip."""
    quiet_on_dark = over(faded(palette.page, 0.72), palette.text)
    colours = {
        _Role.Window: palette.page,
        _Role.WindowText: palette.text,
        _Role.Base: palette.raised,
        _Role.AlternateBase: palette.list,
        _Role.Text: palette.text,
        _Role.Button: palette.tonal,
        _Role.ButtonText: palette.text,
        _Role.BrightText: quiet_on_dark,
        _Role.PlaceholderText: palette.text3,
        _Role.Highlight: palette.selected,
        _Role.HighlightedText: palette.text,
        _Role.Accent: palette.accent,
        _Role.Link: palette.accent,
        _Role.LinkVisited: palette.accent,
        _Role.ToolTipBase: palette.text,
        _Role.ToolTipText: palette.page,
        _Role.Light: palette.raised,
        _Role.Midlight: palette.line,
        _Role.Mid: palette.line,
        _Role.Dark: palette.edge,
        _Role.Shadow: palette.edge,
    }
    result = QPalette()
    for role, colour in colours.items():
        result.setColor(role, colour)
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText):
        result.setColor(_Group.Disabled, role, faded(palette.text))
    result.setColor(_Group.Disabled, _Role.PlaceholderText, faded(palette.text3))
    return result
