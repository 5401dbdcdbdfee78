"""Say what is wrong, right below the field that it is about."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.labels import Label
from ui.widgets.styling import set_styled


class FieldErrors:
    """Hold a line for each part of a form; each names the control that is marked with it."""

    def __init__(self, controls: Mapping[QWidget, QWidget]) -> None:
        self._controls = controls
        self._labels = {part: Label(kind="small", tone="overdue", wrap=True) for part in controls}
        for label in self._labels.values():
            label.hide()

    def label(self, part: QWidget) -> Label:
        """Return the line of a part, for the layout."""
        return self._labels[part]

    def show(self, part: QWidget, text: str, *, take_focus: bool = False) -> None:
        """Say what is wrong with a part; nothing is, if the text is empty."""
        self.remark(part, text)
        control = self._controls[part]
        set_styled(control, "invalid", bool(text))
        control.setAccessibleDescription(text)
        if take_focus:
            control.setFocus(Qt.FocusReason.OtherFocusReason)

    def remark(self, part: QWidget, text: str) -> None:
        """Say something about a part that is not wrong by itself."""
        label = self._labels[part]
        label.setText(text)
        label.setVisible(bool(text))

    def clear(self) -> None:
        """Say that all is well."""
        for part in self._controls:
            self.show(part, "")
