"""Change an entry where it stands: its text with a live preview, and everything else below."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QTimer, QUrl, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from services.errors import DoubtError, KnownError
from services.journal.values import DraftView
from ui.contact_page.composer_panel import NEXT_STEP_KEY, PEOPLE_KEY, SAVE_KEYS, lead_to, listen
from ui.contact_page.draft_fields import draft_of, form_of
from ui.contact_page.draft_keeper import DraftKeeper, DraftSlot
from ui.contact_page.entry_editor_fields import EntryEditorFields
from ui.contact_page.entry_form import entry_edit, form_of_entry
from ui.contact_page.note_form import NoteForm
from ui.context import UiContext

if TYPE_CHECKING:
    from services.journal.entry_reader import EntryDetails

_PREVIEW_PAUSE_MS = 120
_PREVIEWED_CHARS = 20_000  # what Qt renders within a keystroke's patience


class EntryEditor(EntryEditorFields):
    """Edit one entry; Ctrl+Enter saves. Who holds it lets Esc leave(), which keeps the draft.

    What is typed is stored as a draft of the entry, and shows again when it is opened.
    """

    saved = Signal()
    left = Signal()
    """Nobody wants to go on editing: it was saved, discarded, or is kept as a draft."""

    discarded = Signal(str, object)
    """A draft was thrown away: what, in words, and a callable that takes it back."""

    link_activated = Signal(QUrl)

    def __init__(
        self, context: UiContext, details: EntryDetails, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._details = details
        self._original = form_of_entry(details)
        self._form = self._original
        self._saving = False
        self._insists = False
        self._drafts = DraftKeeper(context.tasks, self._draft, self)
        self._preview_due = QTimer(self, singleShot=True, interval=_PREVIEW_PAUSE_MS)
        self._connect_all()
        self._show(details.draft)

    def _connect_all(self) -> None:
        self._preview_due.timeout.connect(self._preview)
        self.text.textChanged.connect(self._on_text_changed)
        self.text.refused.connect(self._on_refused)
        self.edited.connect(self._drafts.note_change)
        self.edited.connect(self._show_draft_mark)
        self.preview_button.toggled.connect(self._on_preview_toggled)
        self.preview.link_activated.connect(self.link_activated)
        self.save_button.clicked.connect(self.save)
        self.leave_button.clicked.connect(self.leave)
        self.discard_button.clicked.connect(self.discard)
        self._drafts.failed.connect(self.show_error)
        for keys in SAVE_KEYS:
            listen(self, keys, self.save)
        listen(self, NEXT_STEP_KEY, lambda: lead_to(self.next_step.title))
        listen(self, PEOPLE_KEY, lambda: lead_to(self.people.line))

    @property
    def is_changed(self) -> bool:
        """Return whether something is filled in that is not saved."""
        return self._filled() != self._original

    def save(self) -> None:
        """Save the entry, unless that is going on already; twice to insist on it."""
        if self._saving:
            return
        if (line := self.promises.first_empty()) is not None:
            self.refuse_empty_promise(line)
            return
        self._set_saving(True)
        self._drafts.pause()
        clock, slot, origin = self._context.clock, self._drafts.slot, self._drafts.origin
        edit = entry_edit(self._filled(), self._details, clock.now(), clock.zone())
        if self._insists:
            edit = replace(edit, state=None)
        entry_id = self._details.entry.id
        self._context.tasks.write(
            self,
            lambda cases: cases.journal.edit_entry(
                entry_id, replace(edit, draft_uid=slot.uid), origin
            ),
            lambda _changes: self._on_saved(),
            self._on_failed,
        )

    def leave(self) -> None:
        """Stop editing; what was typed stays as a draft."""
        self._drafts.flush()
        self.left.emit()

    def discard(self) -> None:
        """Forget what was typed and stop editing; `discarded` offers it back."""
        draft, tasks = self._draft(), self._context.tasks
        self._drafts.discard()
        self._show(None)
        if draft is not None:
            slot = DraftSlot(draft.uid)

            def take_back() -> None:
                tasks.write(tasks, lambda cases: slot.keep(cases, draft, ""), lambda _done: None)

            self.discarded.emit(self.tr("Draft discarded"), take_back)
        self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Store what was typed: the window may be closing."""
        super().hideEvent(event)
        self._drafts.flush()

    def _show(self, draft: DraftView | None) -> None:
        self._form = form_of(draft, self._original) if draft is not None else self._original
        with QSignalBlocker(self.text), QSignalBlocker(self):
            self.text.setPlainText(self._form.text)
            self.show_form(self._form)
        self._drafts.follow(DraftSlot(self._form.uid, draft))
        self._show_draft_mark()
        self._preview()

    def _filled(self) -> NoteForm:
        return self.filled(replace(self._form, text=self.text.toPlainText()))

    def _draft(self) -> DraftView | None:
        """Return what there is to keep, if anything is different from what is saved."""
        form = self._filled()
        if form == self._original:
            return None
        return draft_of(form, self._details.contact.contact_id, self._details.entry.id)

    def _show_draft_mark(self) -> None:
        changed = self.is_changed
        self.draft_mark.setVisible(changed)
        self.discard_button.setVisible(changed)

    def _preview(self) -> None:
        if self.preview_button.isChecked():
            self.preview.show_note(self.text.toPlainText()[:_PREVIEWED_CHARS])

    def _on_text_changed(self) -> None:
        self.errors.show(self.text, "")
        self._preview_due.start()
        self.edited.emit()

    def _on_preview_toggled(self) -> None:
        self.show_preview()
        self._preview()

    def _on_refused(self, error: KnownError) -> None:
        self.show_error(error)

    def _set_saving(self, saving: bool) -> None:
        self._saving = saving
        self.set_busy(busy=saving)

    def _on_saved(self) -> None:
        self._set_saving(False)
        self._original = self._form = self._filled()
        self._drafts.follow(DraftSlot(self._form.uid))
        self.saved.emit()
        self.left.emit()

    def _on_failed(self, error: KnownError) -> None:
        self._set_saving(False)
        self._insists = isinstance(error, DoubtError)
        self._drafts.note_change()
        self.show_error(error)
