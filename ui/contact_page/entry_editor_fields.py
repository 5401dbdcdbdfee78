"""The fields to change an entry with, laid out: text and preview, then all else in rows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from services.errors import KnownError
from ui.contact_page.composer_fields import EntryFields
from ui.contact_page.composer_panel import (
    NEXT_STEP_KEY,
    PEOPLE_KEY,
    SAVE_KEYS,
    refused_field,
    save_button,
    tell_of_unknown,
)
from ui.contact_page.detail_fields import DetailFields, TopicsField
from ui.contact_page.field_errors import FieldErrors
from ui.contact_page.next_step_fields import NextStepFields
from ui.contact_page.note_edit import NoteEdit
from ui.contact_page.note_form import NoteForm
from ui.contact_page.note_view import NoteView
from ui.contact_page.people_field import PeopleField
from ui.contact_page.promise_fields import PromiseFields
from ui.context import UiContext
from ui.theme.metrics import L, M, S
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.styling import tip
from ui.wording.errors import cut_off_text, error_text

PREVIEW_KEY = "Alt+V"
_BESIDE_FROM_PX = 640


class EntryEditorFields(QWidget):
    """Show what can be changed about an entry; a preview stands beside or below the text."""

    edited = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._context = context
        self.text = NoteEdit(theme)
        self.text.set_open(True)
        self.preview = NoteView(theme, self.tr("Preview"))
        self.entry = EntryFields(theme, context.clock, asks_outcome_of_all=True)
        self.details = DetailFields(theme)
        self.people = PeopleField(context)
        self.topics = TopicsField(theme)
        self.promises = PromiseFields(theme, context.clock)
        self.next_step = NextStepFields(theme, context.clock)
        self._fields = (
            self.entry,
            self.details,
            self.people,
            self.topics,
            self.promises,
            self.next_step,
        )
        self._make_buttons()
        self.errors = FieldErrors(
            {
                self.text: self.text,
                self.entry: self.entry.when.editor,
                self.people: self.people.line,
                self.topics: self.topics.line,
                self.promises: self.promises.next_time,
                self.next_step: self.next_step.title,
                self.save_button: self.save_button,
            }
        )
        self._lay_out()
        tell_of_unknown(self.people, self.errors)
        self.show_preview()
        for field in self._fields:
            field.edited.connect(lambda field=field: self._on_edited(field))
        for line in (self.entry, self.topics, self.promises, self.next_step):
            line.overflowed.connect(lambda line=line: self.errors.remark(line, cut_off_text()))

    def show_form(self, form: NoteForm) -> None:
        """Show what is to be changed."""
        for field in (self.entry, self.details, self.topics, self.promises, self.next_step):
            field.show_form(form)
        self.people.show_people(form.people)
        self.errors.clear()

    def filled(self, form: NoteForm) -> NoteForm:
        """Return the form with what is filled in here."""
        for field in self._fields:
            form = field.filled(form)
        return form

    def show_error(self, error: KnownError) -> None:
        """Say what was refused, at what it is about, and lead there."""
        field = refused_field(error, self)
        self.errors.show(field, error_text(error), take_focus=field is not self.save_button)

    def refuse_empty_promise(self, line: QLineEdit) -> None:
        """Say that a follow-up has no words, and lead to it."""
        from services.follow_ups.follow_up_service import EmptyTitleError

        self.errors.show(self.promises, error_text(EmptyTitleError()))
        line.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_preview(self) -> None:
        """Show the preview if it is wished, where there is room for it."""
        beside = self.width() >= self._context.theme.px(_BESIDE_FROM_PX)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._writing.setDirection(direction)
        self.preview.setVisible(self.preview_button.isChecked())

    def set_busy(self, *, busy: bool) -> None:
        """Let nothing be changed that the entry being saved would not have."""
        self.text.setReadOnly(busy)
        for field in self._fields:
            field.setEnabled(not busy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the preview where there is room."""
        super().resizeEvent(event)
        self.show_preview()

    def _make_buttons(self) -> None:
        theme = self._context.theme
        self.save_button = save_button(self._context)
        self.leave_button = Button(theme, self.tr("Close"), variant="flat", compact=True)
        self.leave_button.setToolTip(tip(self.tr("Close and keep the draft"), "Esc"))
        self.discard_button = Button(
            theme, self.tr("Discard draft"), variant="flat", icon="bin", compact=True
        )
        self.preview_button = Button(
            theme,
            self.tr("Preview"),
            variant="flat",
            icon="view",
            shortcut=PREVIEW_KEY,
            compact=True,
        )
        self.preview_button.setCheckable(True)
        self.preview_button.setChecked(True)
        self.draft_mark = Label(self.tr("Draft, not saved yet"), "meta", "text3")
        self.people.line.setToolTip(tip(self.people.line.placeholderText(), PEOPLE_KEY))
        self.next_step.title.setToolTip(tip(self.tr("Next step"), NEXT_STEP_KEY))
        self.save_button.setToolTip(tip(self.tr("Save the entry"), SAVE_KEYS[0]))

    def _lay_out(self) -> None:
        self._writing = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._writing.setSpacing(L)
        self._writing.addWidget(self.text, 1)
        self._writing.addWidget(self.preview, 1, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addLayout(self._writing)
        layout.addWidget(self.errors.label(self.text))
        for field in self._fields:
            layout.addWidget(field)
            if field is not self.details:
                layout.addWidget(self.errors.label(field))
        layout.addWidget(self.errors.label(self.save_button))
        layout.addLayout(self._footer())

    def _footer(self) -> QHBoxLayout:
        footer = QHBoxLayout()
        footer.setSpacing(M)
        for widget in (self.preview_button, self.discard_button, self.draft_mark):
            footer.addWidget(widget)
        footer.addStretch()
        footer.addWidget(self.leave_button)
        footer.addWidget(self.save_button)
        return footer

    def _on_edited(self, field: QWidget) -> None:
        if field is not self.details:
            self.errors.show(field, "")
        self.edited.emit()
