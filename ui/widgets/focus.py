"""Know where the keyboard is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def is_within(widget: QWidget | None, place: QWidget) -> bool:
    """Return whether a widget is in a place, or in a list or calendar that popped up from there."""
    while widget is not None and widget is not place:
        widget = widget.parentWidget()
    return widget is place
