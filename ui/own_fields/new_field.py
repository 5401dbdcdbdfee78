"""The line that adds a field: a name is enough; kind and group stand below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from services.contacts.choices import GroupChoice
from services.contacts.field_rules import LINE_LIMIT
from services.own_fields.rules import NAME_LIMIT
from services.own_fields.values import NewField
from services.terms import FieldKind
from ui.context import UiContext
from ui.editing.editors import Editor, make_line
from ui.editing.in_place_field import InPlaceField
from ui.widgets.inputs import ComboBox
from ui.widgets.labels import Label
from ui.wording.own_fields import field_kind_name
from ui.wording.terms import group_name


class GroupCombo(ComboBox):
    """Choose for whom a field is: everyone, or one group."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, variant="flat", parent=parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._ids: list[int | None] = [None]
        self.addItem(self.tr("For everyone"))

    @property
    def group_id(self) -> int | None:
        """Return the group, or None for everyone."""
        return self._ids[self.currentIndex()]

    def set_groups(self, groups: Sequence[GroupChoice]) -> None:
        """Offer these; what is chosen stays chosen if it is there."""
        chosen = self.group_id
        self._ids = [None, *(group.id for group in groups)]
        for place in range(self.count() - 1, 0, -1):
            self.removeItem(place)
        for group in groups:
            self.addItem(self.tr("For {group}").format(group=group_name(group)))
        self.set_group(chosen)

    def set_group(self, group_id: int | None) -> None:
        """Choose a group; one that is not offered is nobody's, so it shows as for everyone."""
        self.setCurrentIndex(self._ids.index(group_id) if group_id in self._ids else 0)


class NewFieldEditor(Editor[NewField]):
    """Take a name, a kind, for whom the field is and, for a choice, the words to choose from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name_line = make_line(self.tr("Name of the field"), NAME_LIMIT)
        self.name_line.inputRejected.connect(self.overflowed)
        self.kind = ComboBox(self.tr("Kind"), variant="flat")
        self._kinds = list(FieldKind)
        self.kind.addItems([field_kind_name(kind) for kind in self._kinds])
        self.whom = GroupCombo(self.tr("For whom"))
        self.words_line = make_line(self.tr("Choices, with commas between"), LINE_LIMIT)
        self.words_line.inputRejected.connect(self.overflowed)
        for combo in (self.kind, self.whom):
            combo.setProperty("variant", "inline")
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for widget in (self.name_line, self.kind, self.words_line, self.whom):
            self.add_input(widget, widget.accessibleName() or self._placeholder(widget))
        self.kind.currentIndexChanged.connect(self._show_words)
        self._show_words()

    def value(self) -> NewField:
        """Return the field that is described."""
        kind = self._kinds[self.kind.currentIndex()]
        words = self.words_line.text() if kind is FieldKind.CHOICE else ""
        choices = tuple(words.split(",")) if words.strip() else ()
        return NewField(self.name_line.text(), kind, self.whom.group_id, choices)

    def set_value(self, value: NewField) -> None:
        """Show a field to begin with; the caret comes back to its name."""
        if self.has_focus():
            self.begin()
        self.name_line.setText(value.name)
        self.kind.setCurrentIndex(self._kinds.index(value.kind))
        self.words_line.setText(", ".join(value.choices))
        self.whom.set_group(value.group_id)

    def _show_words(self) -> None:
        kind = self._kinds[self.kind.currentIndex()]
        self.words_line.setVisible(kind is FieldKind.CHOICE)

    @staticmethod
    def _placeholder(widget: QWidget) -> str:
        text: str = widget.property("placeholderText")
        return text


class NewFieldRow(InPlaceField[NewField]):
    """Be the empty row that a field is added in."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        self._context = context
        self._label = Label(kind="small")
        super().__init__(context.theme, self.tr("New field"), NewField(""), self._label, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def make_editor(self) -> Editor[NewField]:
        """Return the inputs, and read which groups there are."""
        editor = NewFieldEditor()
        self._context.tasks.read(
            editor, lambda cases: cases.contact_choices.groups(), editor.whom.set_groups
        )
        return editor

    def show_value(self, value: NewField) -> None:
        """Show the name."""
        self._label.setText(value.name)
