"""A field that is a word until it is wanted: "now" until another time is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QDateTimeEdit, QHBoxLayout, QWidget

from ui.theme.metrics import XS
from ui.theme.theme import Theme
from ui.widgets.buttons import Button, IconButton


class OptionalField(QWidget):
    """Show a button while off, and an editor with a cross while on."""

    switched = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        text: str,
        editor: QAbstractSpinBox,
        *,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self.button = Button(theme, text, variant="flat", icon=icon, compact=True)
        self.button.clicked.connect(self._on_wanted)
        self._cross = IconButton(theme, "close", self.tr("Clear"), small=True)
        self._cross.clicked.connect(self._on_not_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(XS)
        for widget in (self.button, editor, self._cross):
            layout.addWidget(widget)
        self._on = False
        self._show()

    @property
    def is_on(self) -> bool:
        """Return whether there is a value."""
        return self._on

    def set_on(self, on: bool) -> None:
        """Show the editor, or the button."""
        if on != self._on:
            self._on = on
            self._show()
            self.switched.emit(on)

    def _show(self) -> None:
        self.button.setVisible(not self._on)
        self.editor.setVisible(self._on)
        self._cross.setVisible(self._on)
        self.updateGeometry()

    def _on_wanted(self) -> None:
        self.set_on(True)
        self.editor.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(self.editor, QDateTimeEdit):
            # Qt drops what is typed over a whole date or time; over a part of it, it does not.
            self.editor.setSelectedSection(self.editor.sectionAt(0))
        else:
            self.editor.selectAll()

    def _on_not_wanted(self) -> None:
        self.set_on(False)
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
