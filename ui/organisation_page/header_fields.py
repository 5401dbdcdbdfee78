"""A field of the header that says what could stand there while it is empty."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from services.contacts.field_rules import LINE_LIMIT
from ui.editing.editors import Editor, LineEditor
from ui.editing.in_place_field import InPlaceField
from ui.theme.metrics import TypeRole
from ui.theme.theme import Theme
from ui.widgets.labels import ElidedLabel


class HintedField(InPlaceField[str]):
    """Show one line, or quietly that it can be added. `words` turns a value into what shows."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        hint: str,
        *,
        kind: TypeRole = "base",
        words: Callable[[str], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        self._label = ElidedLabel(hint, kind)
        self._hint = hint
        self._kind: TypeRole = kind
        self._words = words
        super().__init__(theme, name, "", self._label, parent)

    def make_editor(self) -> Editor[str]:
        """Return a line in the same type."""
        return LineEditor(self.name, LINE_LIMIT, kind=self._kind)

    def show_value(self, value: str) -> None:
        """Show the value in words, or the hint."""
        words = self._words(value)
        self._label.setText(words or self._hint)
        self._label.set_tone("text" if words else "text3")
        self.setAccessibleName(f"{self.name}: {words}" if words else self.name)
