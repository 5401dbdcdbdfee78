"""Where an entry is written: one line at rest, all its fields while somebody writes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from services.errors import KnownError
from services.journal.defaults import default_outcome
from services.terms import Channel, Direction, EntryKind
from ui.contact_page.composer_fields import EntryFields, NextStepFields
from ui.contact_page.note_edit import NoteEdit
from ui.contact_page.note_form import NoteForm, new_entry
from ui.context import UiContext
from ui.theme.metrics import M, S
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.styling import set_styled
from ui.wording.errors import error_text

_SAVE_KEYS = ("Ctrl+Return", "Ctrl+Enter")  # the second is the keypad's


class Composer(QWidget):
    """Write and save an entry of the contact that shows; what was typed is kept for each.

    Ctrl+Enter saves from anywhere in it, Esc folds it and keeps the text.
    """

    saved = Signal(int)
    """An entry of the contact with this id is in the journal."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._contact_id: int | None = None
        self._kept: dict[int, NoteForm] = {}
        self._form = NoteForm()
        self._saving: set[str] = set()
        self._open = False
        self.text = NoteEdit(context.theme)
        self.entry = EntryFields(context.theme, context.clock)
        self.next_step = NextStepFields(context.theme, context.clock)
        self.save_button = _save_button(context)
        self._errors: dict[QWidget, Label] = {
            field: Label(kind="small", tone="overdue", wrap=True)
            for field in (self.text, self.entry, self.next_step, self.save_button)
        }
        self._panel = QWidget()
        self._lay_out()
        self._panel.hide()
        self._connect()
        self._show_form(self._form)
        context.tasks.bug_raised.connect(self._on_bug)

    @property
    def is_open(self) -> bool:
        """Return whether all fields show."""
        return self._open

    def show_contact(self, contact_id: int | None) -> None:
        """Write for another contact; what was typed for the former one comes back with it."""
        if contact_id == self._contact_id:
            return
        self._keep()
        self._contact_id = contact_id
        self._show_form(self._kept.get(contact_id or 0) or NoteForm())
        self.fold()

    def open(self) -> None:
        """Show all fields."""
        if not self._open and self._contact_id is not None:
            self._set_open(True)

    def fold(self) -> None:
        """Become one line again; everything typed stays."""
        if self._holds(QApplication.focusWidget()):
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._set_open(False)

    def begin(self, kind: EntryKind, channel: Channel) -> None:
        """Stand ready for what the user just began; what is being typed stays as it is."""
        if self._filled().is_blank and self._form.uid not in self._saving:
            outgoing = Direction.OUTGOING
            form = NoteForm(kind=kind, channel=channel, direction=outgoing)
            self._show_form(replace(form, outcome=default_outcome(kind)))
        self.open()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save(self) -> None:
        """Save the entry, unless that is going on already."""
        form, contact_id = self._filled(), self._contact_id
        if contact_id is None or form.uid in self._saving:
            return
        self._saving.add(form.uid)
        self._show_busy()
        new = new_entry(form, contact_id, self._context.clock.zone())
        self._context.tasks.write(
            self,
            lambda cases: cases.journal.add_entry(new),
            lambda _changes: self._on_saved(contact_id, form),
            lambda error: self._on_failed(form, error),
        )

    def _lay_out(self) -> None:
        footer = QHBoxLayout()
        footer.setSpacing(M)
        footer.addWidget(self._errors[self.save_button], 1)
        footer.addWidget(Label(self.tr("Esc keeps the text"), "meta", "text3"))
        footer.addWidget(self.save_button)
        panel = QVBoxLayout(self._panel)
        panel.setContentsMargins(0, 0, 0, S)
        panel.setSpacing(S)
        for field in (self.entry, self.next_step):
            panel.addWidget(field)
            panel.addWidget(self._errors[field])
        panel.addLayout(footer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        for widget in (self.text, self._errors[self.text], self._panel):
            layout.addWidget(widget)
        for label in self._errors.values():
            label.setVisible(label is self._errors[self.save_button])

    def _connect(self) -> None:
        children = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys in _SAVE_KEYS:
            QShortcut(QKeySequence(keys), self, self.save, context=children)
        self._fold_key = QShortcut(QKeySequence("Esc"), self, self.fold, context=children)
        self._fold_key.setEnabled(False)
        self.save_button.clicked.connect(self.save)
        self.text.wanted.connect(self.open)
        self.text.textChanged.connect(self._on_text_changed)
        self.entry.edited.connect(lambda: self._show_error(self.entry, ""))
        self.next_step.edited.connect(lambda: self._show_error(self.next_step, ""))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _set_open(self, open_: bool) -> None:
        self._open = open_
        self._fold_key.setEnabled(open_)
        self.text.set_open(open_)
        self._panel.setVisible(open_)

    def _filled(self) -> NoteForm:
        form = replace(self._form, text=self.text.toPlainText())
        return self.next_step.filled(self.entry.filled(form))

    def _show_form(self, form: NoteForm) -> None:
        self._form = form
        with QSignalBlocker(self.text):  # it is not somebody typing
            self.text.setPlainText(form.text)
        self.entry.show_form(form)
        self.next_step.show_form(form)
        for field in self._errors:
            self._show_error(field, "")
        self._show_busy()

    def _keep(self) -> None:
        if self._contact_id is None:
            return
        form = self._filled()
        if form.is_blank:
            self._kept.pop(self._contact_id, None)
        else:
            self._kept[self._contact_id] = form

    def _show_busy(self) -> None:
        """Let nothing be typed that the entry being saved would not have."""
        busy = self._form.uid in self._saving
        self.text.setReadOnly(busy)
        self.next_step.title.setReadOnly(busy)

    def _on_saved(self, contact_id: int, form: NoteForm) -> None:
        self._saving.discard(form.uid)
        if form.uid == self._form.uid:
            self.fold()
            self._show_form(NoteForm())
        elif (kept := self._kept.get(contact_id)) and kept.uid == form.uid:
            del self._kept[contact_id]
        self.saved.emit(contact_id)

    def _on_failed(self, form: NoteForm, error: KnownError) -> None:
        self._saving.discard(form.uid)
        if form.uid != self._form.uid:
            self._context.tasks.known_error_raised.emit(error)
            return
        self._show_busy()
        self.open()
        self._show_error(self._field_of(error), error_text(error))

    def _on_bug(self) -> None:
        """Let saving be tried again: of a bug no job comes back."""
        self._saving.clear()
        self._show_busy()

    def _field_of(self, error: KnownError) -> QWidget:
        from services.follow_ups.follow_up_service import EmptyTitleError
        from services.journal.journal_service import EmptyEntryError, HeldInFutureError

        if isinstance(error, EmptyEntryError):
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return self.text
        if isinstance(error, HeldInFutureError):
            self.entry.when.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return self.entry
        if isinstance(error, EmptyTitleError):
            self.next_step.title.setFocus(Qt.FocusReason.OtherFocusReason)
            return self.next_step
        return self.save_button

    def _show_error(self, field: QWidget, text: str) -> None:
        label = self._errors[field]
        label.setText(text)
        label.setVisible(bool(text) or field is self.save_button)
        place = {self.entry: self.entry.when.editor, self.next_step: self.next_step.title}
        shown = place.get(field, field)
        set_styled(shown, "invalid", bool(text))
        shown.setAccessibleDescription(text)

    def _on_text_changed(self) -> None:
        self._show_error(self.text, "")
        if self.text.hasFocus():
            self.open()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Fold when the focus goes elsewhere and there is nothing to go on with."""
        if self._open and new is not None and not self._holds(new) and self._filled().is_blank:
            self._set_open(False)

    def _holds(self, widget: QWidget | None) -> bool:
        """Return whether a widget is in here, or in a list or calendar that popped up from here."""
        while widget is not None and widget is not self:
            widget = widget.parentWidget()
        return widget is self


def _save_button(context: UiContext) -> Button:
    words = QCoreApplication.translate("Composer", "Save")
    button = Button(
        context.theme, words, variant="primary", shortcut=_SAVE_KEYS[1], shows_shortcut=True
    )
    button.setShortcut(QKeySequence())  # shown, but heard only where the composer has the focus
    return button
