"""Fields of text: a wrapped line of the column, a label such as the name in the header."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.contacts.field_rules import LINE_LIMIT, TEXT_LIMIT
from ui.editing.editors import Editor, LineEditor
from ui.editing.in_place_field import InPlaceField
from ui.editing.text_editor import TextEditor
from ui.theme.metrics import TypeRole
from ui.theme.theme import Theme
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.wrapped_label import WrappedLabel


class WrappedField(InPlaceField[str]):
    """Show a text on as many lines as it needs, and edit it as such."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        text: str,
        *,
        limit: int = TEXT_LIMIT,
        long: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._label = WrappedLabel(theme, text)
        self._limit = limit
        self._long = long
        super().__init__(theme, name, text, self._label, parent)

    def make_editor(self) -> Editor[str]:
        """Return an editor that wraps."""
        return TextEditor(self.theme, self.name, self._limit, long=self._long)

    def show_value(self, value: str) -> None:
        """Show the text."""
        self._label.setText(value)
        self.setAccessibleName(f"{self.name}: {value}")


class LineField(InPlaceField[str]):
    """Show one line that gives way, in any type role: for instance the name in the header."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        text: str = "",
        *,
        kind: TypeRole = "small",
        parent: QWidget | None = None,
    ) -> None:
        self._label = ElidedLabel(text, kind)
        self._kind: TypeRole = kind
        super().__init__(theme, name, text, self._label, parent)

    def make_editor(self) -> Editor[str]:
        """Return a line in the same type."""
        return LineEditor(self.name, LINE_LIMIT, kind=self._kind)

    def show_value(self, value: str) -> None:
        """Show the text."""
        self._label.setText(value)
        self.setAccessibleName(f"{self.name}: {value}" if value else self.name)


class NamedField(InPlaceField[str]):
    """Show what a field is called and, below it, its value; while empty, the name alone.

    `words` turns a value into what shows and `edited_words` into what the editor begins with.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        value: str,
        *,
        words: Callable[[str], str] = str,
        edited_words: Callable[[str], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        self._words = words
        self._edited_words = edited_words
        self._completions: Callable[[LineEditor], None] | None = None
        display = QWidget()
        lines = QVBoxLayout(display)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        self._title = Label(name, "meta", "text3")
        self._text = WrappedLabel(theme, "")
        for label in (self._title, self._text):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            lines.addWidget(label)
        super().__init__(theme, name, value, display, parent)

    def set_name(self, name: str) -> None:
        """Be called otherwise from the next set_value() on."""
        self.name = name
        self._title.setText(name)

    def complete_by(self, offer: Callable[[LineEditor], None]) -> None:
        """Ask for words to choose from whenever an editor opens."""
        self._completions = offer

    def make_editor(self) -> Editor[str]:
        """Return a line, with what is offered to it."""
        editor = LineEditor(self.name, LINE_LIMIT)
        if self._completions is not None:
            self._completions(editor)
        return editor

    def editable(self, value: str) -> str:
        """Return the value as one would type it."""
        return self._edited_words(value)

    def show_value(self, value: str) -> None:
        """Show the value in words."""
        self._show(self._words(value) if value else "")

    def show_typed(self, typed: str) -> None:
        """Show what was typed as it is."""
        self._show(typed)

    def copied_text(self) -> str:
        """Return the value in words."""
        return self._words(self.value)

    def _show(self, words: str) -> None:
        self._title.setVisible(bool(words))
        self._text.setText(words or self.name)
        self._text.set_tone("text" if words else "text3")
        self.setAccessibleName(f"{self.name}: {words}" if words else self.name)
