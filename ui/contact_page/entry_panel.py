"""One entry whole, in its place on the timeline: to read, to change, to move, with its files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from services.changes import ChangeSet
from services.errors import KnownError
from services.journal.attached_files import OpenedCopies
from services.journal.values import Participant
from ui.contact_page.attachment_list import AttachmentList, OpenLink
from ui.contact_page.composer_panel import listen
from ui.contact_page.entry_actions import ATTACH_KEY, EDIT_KEYS, MOVE_KEY, EntryActions
from ui.contact_page.entry_editor import EntryEditor
from ui.contact_page.entry_reading import EntryHead, EntryReading
from ui.context import UiContext
from ui.theme.metrics import M, S
from ui.timeline.timeline_layout import INSET_PX
from ui.undo_actions import undoing
from ui.widgets.labels import Label
from ui.wording.errors import error_text

if TYPE_CHECKING:
    from services.journal.entry_reader import EntryDetails
    from services.use_cases import UseCases


class EntryPanel(QWidget):
    """Show an entry of a contact's timeline, and follow what changes about it.

    It opens to read, or to edit where a draft waits; Esc goes back from editing to reading, and
    from reading out of the entry. A file dropped on it is attached.
    """

    closed = Signal()
    """The entry is to show as a row again: Esc was pressed, or it is no longer here."""

    shown = Signal()
    """The entry has been read, or read again, and shows."""

    deletion_wished = Signal(int)
    follow_up_ticked = Signal(object, bool)
    """A follow-up is to be done (True), or open again."""

    undo_offered = Signal(str, object)
    """Something was done: what, in words, and a callable that takes it back."""

    def __init__(
        self,
        context: UiContext,
        contact_id: int,
        entry_id: int,
        open_link: OpenLink,
        copies: OpenedCopies,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._contact_id, self._entry_id = contact_id, entry_id
        self._open_link = open_link
        self._details: EntryDetails | None = None  # as it is by now, if that is known
        self._edit_wished = False
        self.editor: EntryEditor | None = None
        self.head = EntryHead(context)
        self.reading = EntryReading(context)
        self.attachments = AttachmentList(context, entry_id, open_link, copies)
        self.entry_actions = EntryActions(context)
        self._error = Label(kind="small", tone="overdue", wrap=True)
        self._error.hide()
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self._read()

    @property
    def entry_id(self) -> int:
        """Return which entry it is."""
        return self._entry_id

    def edit(self) -> None:
        """Change the entry, once it has been read."""
        if self._details is None or self.editor is not None:
            self._edit_wished = self._details is None
            return
        editor = EntryEditor(self._context, self._details)
        self.editor = editor
        editor.saved.connect(self._on_saved)
        editor.left.connect(self._on_editor_left)
        editor.discarded.connect(self.undo_offered)
        editor.link_activated.connect(self._follow)
        _let_shrink(editor)
        self._body.insertWidget(0, editor)
        self._show_mode()
        editor.show()
        editor.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Go back from editing to reading, or out of the entry."""
        if self.entry_actions.mover.isVisible():
            self.entry_actions.mover.hide()
            self.entry_actions.move_button.setFocus()
        elif self.editor is not None:
            self.editor.leave()
        else:
            self.closed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach the files dropped here."""
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        self.attachments.attach([Path(url.toLocalFile()) for url in urls])
        event.acceptProposedAction()

    def _lay_out(self) -> None:
        indent = self._context.theme.sizes.icon + M
        self._body = QVBoxLayout()
        self._body.setContentsMargins(indent, 0, 0, 0)
        self._body.setSpacing(S)
        for part in (self.reading, self.attachments, self._error, self.entry_actions):
            _let_shrink(part)
            self._body.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(INSET_PX, S, 0, M)
        layout.setSpacing(2)
        _let_shrink(self.head)
        layout.addWidget(self.head)
        layout.addLayout(self._body)

    def _connect(self) -> None:
        self._context.changes.changed.connect(self._on_changed)
        self.entry_actions.edit.clicked.connect(self.edit)
        self.entry_actions.attach.clicked.connect(self.attachments.choose_files)
        self.entry_actions.move_button.clicked.connect(self._ask_whom)
        self.entry_actions.delete.clicked.connect(lambda: self.deletion_wished.emit(self._entry_id))
        self.entry_actions.close_button.clicked.connect(self.closed)
        self.entry_actions.mover.chosen.connect(self._move)
        self.reading.follow_up_ticked.connect(self.follow_up_ticked)
        self.reading.link_activated.connect(self._follow)
        self.attachments.undo_offered.connect(self.undo_offered)
        for keys in EDIT_KEYS:
            listen(self, keys, self.edit)
        listen(self, "Esc", self.leave)
        listen(self, MOVE_KEY, self._ask_whom)
        listen(self, ATTACH_KEY, self.attachments.choose_files)

    def _read(self) -> None:
        contact_id, entry_id = self._contact_id, self._entry_id
        self._context.tasks.read(
            self,
            lambda cases: cases.entries.read(contact_id, entry_id),
            self._on_read,
            lambda _error: self.closed.emit(),
            latest="entry",
        )

    def _on_read(self, details: EntryDetails) -> None:
        first, self._details = self._details is None, details
        self.setAccessibleName(self.tr("Entry"))
        self.head.show_entry(details.entry)
        self.reading.show_entry(details)
        self.entry_actions.draft_mark.setVisible(details.draft is not None)
        self.attachments.show_attachments(details.attachments)
        self.entry_actions.mover.set_without(
            [details.contact.contact_id, *(each.contact_id for each in details.entry.others)]
        )
        if self._edit_wished or (first and details.draft is not None):
            self._edit_wished = False
            self.edit()
        self.shown.emit()

    def _on_changed(self, changes: ChangeSet) -> None:
        """Follow the entry, its contact's name and follow-ups, and the draft that waits."""
        drafted = bool(changes.drafts) and self.editor is None
        if drafted or self._entry_id in changes.entries or self._contact_id in changes.contacts:
            self._read()

    def _on_saved(self) -> None:
        self._details = None  # what was read would be edited as it was before
        self._read()

    def _on_editor_left(self) -> None:
        if self.editor is None:
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._body.removeWidget(self.editor)
        self.editor.hide()
        self.editor.deleteLater()
        self.editor = None
        self._show_mode()
        self._read()
        if had_focus:
            self.entry_actions.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_mode(self) -> None:
        editing = self.editor is not None
        self.reading.setVisible(not editing)
        self.entry_actions.setVisible(not editing)

    def _ask_whom(self) -> None:
        if self.editor is None:
            self.entry_actions.ask_whom()

    def _move(self, to: Participant) -> None:
        entry_id, from_id = self._entry_id, self._contact_id

        def move(cases: UseCases) -> ChangeSet:
            return cases.journal.move_entry(entry_id, from_id, to.contact_id)

        def on_moved(changes: ChangeSet) -> None:
            words = self.tr("Moved to {name}").format(name=to.name)
            self.undo_offered.emit(words, undoing(self._context, changes))
            self.closed.emit()

        self._context.tasks.write(self, move, on_moved, self._on_failed)

    def _on_failed(self, error: KnownError) -> None:
        self._error.setText(error_text(error))
        self._error.show()

    def _follow(self, link: QUrl) -> None:
        self._open_link(link.toString(QUrl.ComponentFormattingOption.FullyEncoded))


def _let_shrink(part: QWidget) -> None:
    """Let it be narrower than it wants to be: Qt takes heights for no less than that width."""
    part.setMinimumWidth(1)
