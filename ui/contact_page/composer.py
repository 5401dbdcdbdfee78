"""Where an entry is written: one line at rest, all its fields while somebody writes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QHideEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from services.changes import ChangeSet
from services.errors import KnownError
from services.journal.defaults import default_outcome
from services.journal.values import DraftView
from services.terms import Channel, Direction, EntryKind
from ui.contact_page.composer_keys import connect_keys
from ui.contact_page.composer_panel import RING_PX, ComposerPanel
from ui.contact_page.draft_fields import draft_of, form_of
from ui.contact_page.draft_keeper import DraftKeeper, DraftSlot
from ui.contact_page.entry_saving import EntrySaving
from ui.contact_page.note_edit import NoteEdit
from ui.contact_page.note_form import NoteForm
from ui.context import UiContext
from ui.theme.metrics import S
from ui.widgets.focus import is_within

Kept = tuple[NoteForm, DraftSlot]


class Composer(QWidget):
    """Write and save an entry of the contact that shows; what was typed is kept for each.

    Ctrl+Enter saves from anywhere in it, Esc folds it and keeps the text. It is stored as a draft
    while it is typed, and comes back after a crash.
    """

    saved = Signal(int)
    """An entry of the contact with this id is in the journal."""

    undo_offered = Signal(str, object)
    """Something was done: what, in words, and a callable that takes it back."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._contact_id: int | None = None
        self._kept: dict[int, Kept] = {}
        self._form = NoteForm()
        self._saving = EntrySaving(context, self)
        self._open = False
        self.text = NoteEdit(context.theme)
        self.panel = ComposerPanel(context, self.text)
        self.entry, self.next_step = self.panel.entry, self.panel.next_step
        self._drafts = DraftKeeper(context.tasks, self._draft, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S - RING_PX)
        head = QVBoxLayout()
        head.setContentsMargins(RING_PX, 0, RING_PX, 0)
        head.setSpacing(S)
        for widget in (self.text, self.panel.errors.label(self.text)):
            head.addWidget(widget)
        layout.addLayout(head)
        layout.addWidget(self.panel)
        self.panel.hide()
        self._connect()
        self._fold_key = connect_keys(self)
        self._fold_key.setEnabled(False)
        self._show_form(_fresh())

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
        kept = self._kept.get(contact_id or 0)
        self._show_form(kept or _fresh())
        self.fold()
        if kept is None:
            self._read_draft()

    def open(self) -> None:
        """Show all fields."""
        if not self._open and self._contact_id is not None:
            self._set_open(True)

    def fold(self) -> None:
        """Become one line again; everything typed stays."""
        self._drafts.flush()
        if is_within(QApplication.focusWidget(), self):
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._set_open(False)

    def write(self, draft_uid: str = "") -> None:
        """Open with the caret where the text ends; of several drafts, at the one with that uid."""
        if draft_uid not in ("", self._drafts.slot.uid):
            self._drafts.flush()
            self._show_form((replace(NoteForm(), uid=draft_uid), DraftSlot(draft_uid)))
            self._read_draft()
        self.open()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin(self, kind: EntryKind, channel: Channel) -> None:
        """Stand ready for what the user just began; what is being typed stays as it is."""
        if self._filled().is_blank and not self._saving.has(self._form):
            form = NoteForm(
                kind=kind,
                channel=channel,
                direction=Direction.OUTGOING,
                outcome=default_outcome(kind),
            )
            self._show_form((form, DraftSlot(form.uid)))
        self.write()

    def save(self) -> None:
        """Save the entry, unless that is going on already."""
        form, contact_id = self._filled(), self._contact_id
        if contact_id is None or self._saving.has(form):
            return
        self._drafts.pause()
        self._saving.save(form, contact_id, self._drafts.slot, self._drafts.origin)
        self._show_busy()

    def discard(self) -> None:
        """Throw away what was typed; `undo_offered` brings it back."""
        form, contact_id = self._filled(), self._contact_id
        if contact_id is None or self._saving.has(form):
            return
        self._drafts.discard()
        self._show_form(_fresh())
        self.fold()
        if not form.is_blank:
            self.undo_offered.emit(
                self.tr("Draft discarded"), lambda: self._saving.take_back(form, contact_id)
            )

    def hideEvent(self, event: QHideEvent) -> None:
        """Store what was typed: the window may be closing."""
        super().hideEvent(event)
        self._drafts.flush()

    def _connect(self) -> None:
        self.panel.save_button.clicked.connect(self.save)
        self.panel.discard_button.clicked.connect(self.discard)
        self.panel.edited.connect(self._drafts.note_change)
        self.text.wanted.connect(self.open)
        self.text.textChanged.connect(self._on_text_changed)
        self.text.refused.connect(self._show_error)
        self._drafts.failed.connect(self._show_error)
        self._saving.saved.connect(self._on_saved)
        self._saving.failed.connect(self._on_failed)
        self._saving.undo_offered.connect(self.undo_offered)
        self._context.changes.changed.connect(self._on_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _set_open(self, open_: bool) -> None:
        self._open = open_
        self._fold_key.setEnabled(open_)
        form = self._filled()
        self.text.set_open(open_, draft=None if form.is_blank else form.first_words)
        self.panel.setVisible(open_)

    def _filled(self) -> NoteForm:
        return self.panel.filled(replace(self._form, text=self.text.toPlainText()))

    def _draft(self) -> DraftView | None:
        """Return what there is to keep."""
        form = self._filled()
        if self._contact_id is None or form.is_blank:
            return None
        return draft_of(form, self._contact_id)

    def _show_form(self, kept: Kept) -> None:
        self._form, slot = kept
        with QSignalBlocker(self.text):  # it is not somebody typing
            self.text.setPlainText(self._form.text)
        with QSignalBlocker(self.panel):
            self.panel.show_form(self._form, self._contact_id)
        self._drafts.follow(slot)
        self._show_busy()

    def _keep(self) -> None:
        if self._contact_id is None:
            return
        self._drafts.flush()
        form = self._filled()
        if form.is_blank:
            self._kept.pop(self._contact_id, None)
        else:
            self._kept[self._contact_id] = (form, self._drafts.slot)

    def _read_draft(self) -> None:
        contact_id, slot = self._contact_id, self._drafts.slot
        if contact_id is None:
            return
        settled_at = self._drafts.begun if self._drafts.is_settled else None

        def on_read(draft: DraftView | None) -> None:
            if contact_id != self._contact_id or not self._drafts.is_settled:
                return  # or somebody has begun to type meanwhile
            if (slot, settled_at) == (self._drafts.slot, self._drafts.begun):
                self._show_draft(draft)
            else:
                self._read_draft()

        self._context.tasks.read(
            self,
            lambda cases: cases.kept_drafts.read(contact_id, uid=slot.uid),
            on_read,
            latest="draft",
        )

    def _show_draft(self, draft: DraftView | None) -> None:
        """Show what is stored, whoever stored it."""
        if draft is None:
            if not self._filled().is_blank:  # it was saved or discarded elsewhere
                self._show_form(_fresh())
        elif draft.uid != self._drafts.slot.uid or draft != self._drafts.slot.stored:
            self._show_form((form_of(draft, NoteForm()), DraftSlot(draft.uid, draft)))
            if self._open:
                self.text.moveCursor(QTextCursor.MoveOperation.End)
        self._set_open(self._open)

    def _on_changed(self, changes: ChangeSet) -> None:
        """Follow what another window or process did with the draft that shows."""
        if changes.drafts and changes.origin != self._drafts.origin and not self._saving.is_busy:
            self._kept.clear()  # all of it is stored
            self._read_draft()

    def _show_busy(self) -> None:
        busy = self._saving.has(self._form)
        self.text.setReadOnly(busy)
        self.panel.set_busy(busy=busy)

    def _on_saved(self, contact_id: int, form: NoteForm) -> None:
        if form.uid == self._form.uid:
            self._show_form(_fresh())
            self.fold()
        elif (kept := self._kept.get(contact_id)) and kept[0].uid == form.uid:
            del self._kept[contact_id]
        self.saved.emit(contact_id)

    def _on_failed(self, form: NoteForm, error: KnownError) -> None:
        if form.uid != self._form.uid:
            self._context.tasks.known_error_raised.emit(error)
            return
        self._show_busy()
        self._drafts.note_change()
        self._show_error(error)

    def _show_error(self, error: KnownError) -> None:
        self.open()
        self.panel.show_error(error)

    def _on_text_changed(self) -> None:
        self.panel.errors.show(self.text, "")
        self._drafts.note_change()
        if self.text.hasFocus():
            self.open()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Store what was typed when the focus leaves; fold if there is nothing to go on with."""
        if new is not None and is_within(new, self.panel):
            self.panel.show_field(new)
        if not self._open or is_within(new, self):
            return
        self._drafts.flush()
        if new is not None and self._filled().is_blank:
            self._set_open(False)


def _fresh() -> Kept:
    form = NoteForm()
    return form, DraftSlot(form.uid)
