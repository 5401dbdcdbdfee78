"""What shows a field of the user's own on a contact's page, and takes what is typed or chosen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.clock import today
from services.contacts.field_rules import LINE_LIMIT, TEXT_LIMIT
from services.contacts.values import OwnValue
from services.errors import KnownError
from services.own_fields.rules import NO, YES
from services.terms import FieldKind
from ui.context import UiContext
from ui.editing.choice_field import ChoiceField
from ui.editing.date_editor import DateEditor
from ui.editing.editors import Editor, LineEditor
from ui.editing.text_editor import TextEditor
from ui.editing.text_fields import NamedField
from ui.widgets.labels import Label
from ui.widgets.styling import set_styled
from ui.wording.own_fields import typed_value, value_words
from ui.wording.terms import group_name
from ui.wording.typed_dates import read_date, typed_date
from ui.wording.typed_numbers import read_number


class TypedValueField(NamedField):
    """Show a text, a number or a day below the field's name; edit it as one types it."""

    def __init__(self, context: UiContext, own: OwnValue, parent: QWidget | None = None) -> None:
        self._context = context
        self._kind = own.kind
        self.field_id = own.field_id
        super().__init__(
            context.theme,
            shown_name(own),
            own.value,
            words=lambda value: value_words(own.kind, value, self.locale()),
            edited_words=lambda value: typed_value(own.kind, value, self.locale()),
            parent=parent,
        )

    def show_own(self, own: OwnValue) -> None:
        """Show what the journal has; the name may be another one."""
        self.set_name(shown_name(own))
        self.set_value(own.value)

    def neutral(self, typed: str) -> str:
        """Return what was typed as it is stored; raise a KnownError for what can't be."""
        match self._kind:
            case FieldKind.NUMBER:
                return read_number(typed, self.locale())
            case FieldKind.DATE:
                return read_date(typed, self.locale(), today(self._context.clock).year)
            case _:
                return typed

    def make_editor(self) -> Editor[str]:
        """Return what fits the kind: lines that wrap, one line, or one with a calendar."""
        match self._kind:
            case FieldKind.TEXT:
                return TextEditor(self.theme, self.name, TEXT_LIMIT)
            case FieldKind.DATE:
                return DateEditor(self.theme, self.name, self._typed_day, self._day_words)
            case _:
                return LineEditor(self.name, LINE_LIMIT)

    def _typed_day(self, typed: str) -> QDate | None:
        try:
            neutral = self.neutral(typed)
        except KnownError:
            return None
        if not neutral:
            return None
        day = date.fromisoformat(neutral)
        return QDate(day.year, day.month, day.day)

    def _day_words(self, day: QDate) -> str:
        return typed_date(day.toString(Qt.DateFormat.ISODate), self.locale())


class ChosenValueField(ChoiceField[str]):
    """Show a choice, or yes or no, below the field's name; "" is neither of them."""

    def __init__(self, context: UiContext, own: OwnValue, parent: QWidget | None = None) -> None:
        self._own = own
        self._error: Label | None = None
        super().__init__(context.theme, shown_name(own), self._words, parent)
        self.show_own(own)

    def show_own(self, own: OwnValue) -> None:
        """Show what the journal has; the name and the choices may be others."""
        self._own = own
        self.set_name(shown_name(own))
        choices = (YES, NO) if own.kind is FieldKind.YES_NO else own.choices
        stray = (own.value,) if own.value and own.value not in choices else ()
        self.set_choices(("", *choices, *stray), own.value)

    def refuse(self, sentence: str) -> None:
        """Say below the field why something could not be chosen; "" takes that back."""
        if self._error is None:
            self._error = Label(kind="meta", tone="overdue", wrap=True)
            column = self.layout()
            assert isinstance(column, QVBoxLayout)
            column.addWidget(self._error)
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        set_styled(self, "invalid", bool(sentence))
        self.setAccessibleDescription(sentence or self.tr("Press Enter to choose"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field by Delete."""
        if event.key() == Qt.Key.Key_Delete and self._own.value:
            self.chosen.emit("")
        else:
            super().keyPressEvent(event)

    def _words(self, value: str) -> str:
        own = self._own
        if own.kind is FieldKind.CHOICE and value and value not in own.choices:
            return self.tr("{choice} (no longer a choice)").format(choice=value)
        return value_words(own.kind, value, self.locale())


def shown_name(own: OwnValue) -> str:
    """Return a field's name, with the group that it is for if the contact is in another one."""
    return f"{own.name} · {group_name(own.stray_group)}" if own.stray_group else own.name
