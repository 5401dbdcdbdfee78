"""The files of an entry: opened only when asked for, programs only after a warning."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QStandardPaths, QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from services.changes import ChangeSet
from services.journal.attached_files import (
    FileContent,
    NoProgramError,
    OpenedCopies,
    read_file,
    save_copy,
)
from ui.context import UiContext
from ui.theme.metrics import S
from ui.undo_actions import undoing
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.menu import Menu

if TYPE_CHECKING:
    from services.journal.attachments import AttachmentView

_ENCODED = QUrl.ComponentFormattingOption.FullyEncoded

OpenLink = Callable[[str], bool]
"""Hand a link to the system's program for it; return whether one took it."""


class AttachmentList(QWidget):
    """Show a button for each file, with a menu to open, save or remove it; take more files."""

    undo_offered = Signal(str, object)

    def __init__(
        self,
        context: UiContext,
        entry_id: int,
        open_link: OpenLink,
        copies: OpenedCopies,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._entry_id = entry_id
        self._open_link = open_link
        self._copies = copies
        self.shown: tuple[AttachmentView, ...] = ()
        self.buttons: list[Button] = []
        self._layout = FlowLayout(S, self)
        self.hide()

    def show_attachments(self, attachments: tuple[AttachmentView, ...]) -> None:
        """Show these files."""
        if attachments == self.shown:
            return
        self.shown = attachments
        for button in self.buttons:
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._make_button(each) for each in attachments]
        for button in self.buttons:
            self._layout.addWidget(button)
        self.setVisible(bool(attachments))

    def choose_files(self) -> None:
        """Ask for files and attach them."""
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = QStandardPaths.writableLocation(documents)
        dialog = QFileDialog(self.window(), self.tr("Attach files"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.attach([Path(each) for each in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def attach(self, paths: Sequence[Path]) -> None:
        """Read files and attach them, all or none, even if the entry is left meanwhile."""
        entry_id, tasks = self._entry_id, self._context.tasks

        def save(files: list[FileContent]) -> None:
            tasks.write(tasks, lambda cases: cases.attachments.attach(entry_id, files), _ignore)

        tasks.work(tasks, lambda: [read_file(path) for path in paths], save)

    def open(self, attachment: AttachmentView) -> None:
        """Open a file with the system's program; ask first where it may run something."""
        if not attachment.is_program:
            self._open_copy(attachment)
            return
        question = QMessageBox(self.window())
        question.setIcon(QMessageBox.Icon.Warning)
        title = self.tr("{name} may be a program").format(name=attachment.name)
        question.setText(title)
        question.setInformativeText(
            self.tr(
                "Opening it may run something on this computer. Open it only if you know who made "
                "it and why they sent it."
            )
        )
        question.addButton(QMessageBox.StandardButton.Cancel)
        go_on = question.addButton(self.tr("Open it"), QMessageBox.ButtonRole.DestructiveRole)
        question.setDefaultButton(QMessageBox.StandardButton.Cancel)
        go_on.clicked.connect(lambda: self._open_copy(attachment))
        question.finished.connect(question.deleteLater)
        question.open()

    def save_as(self, attachment: AttachmentView) -> None:
        """Ask where to, and save a copy there."""
        downloads = QStandardPaths.StandardLocation.DownloadLocation
        folder = Path(QStandardPaths.writableLocation(downloads))
        dialog = QFileDialog(self.window(), self.tr("Save a copy"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDirectory(str(folder))
        dialog.selectFile(attachment.name)
        dialog.fileSelected.connect(lambda name: self.save_copy(attachment, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_copy(self, attachment: AttachmentView, path: Path) -> None:
        """Save a copy of a file under a path."""
        self._with_content(attachment, lambda content: save_copy(path, content.data), _ignore)

    def detach(self, attachment: AttachmentView) -> None:
        """Take a file off the entry; `undo_offered` brings it back."""
        id_ = attachment.id

        def offer(changes: ChangeSet) -> None:
            words = self.tr("Attachment removed")
            self.undo_offered.emit(words, undoing(self._context, changes))

        self._context.tasks.write(self, lambda cases: cases.attachments.detach(id_), offer)

    def menu_of(self, attachment: AttachmentView) -> Menu:
        """Return what can be done with a file."""
        menu = Menu(parent=self)
        menu.addAction(self.tr("Open"), lambda: self.open(attachment))
        menu.addAction(self.tr("Save a copy…"), lambda: self.save_as(attachment))
        menu.addAction(self.tr("Remove"), lambda: self.detach(attachment))
        return menu

    def _make_button(self, attachment: AttachmentView) -> Button:
        size = self.locale().formattedDataSize(
            attachment.size_bytes, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat
        )
        words = f"{attachment.name} · {size}"
        button = Button(
            self._context.theme, words.replace("&", "&&"), icon="link", compact=True, parent=self
        )
        button.setAccessibleName(self.tr("Attachment {name}").format(name=words))
        button.setMenu(self.menu_of(attachment))
        button.show()
        return button

    def _open_copy(self, attachment: AttachmentView) -> None:
        def open_(path: Path) -> None:
            link = QUrl.fromLocalFile(str(path)).toString(_ENCODED)
            if not self._open_link(link):
                self._context.tasks.known_error_raised.emit(NoProgramError(name=attachment.name))

        self._with_content(attachment, self._copies.write, open_)

    def _with_content(
        self,
        attachment: AttachmentView,
        work: Callable[[FileContent], Path],
        done: Callable[[Path], None],
    ) -> None:
        """Read a file from the journal, and work with it away from there."""
        id_, tasks = attachment.id, self._context.tasks
        tasks.read(
            self,
            lambda cases: cases.attached.content(id_),
            lambda content: tasks.work(self, lambda: work(content), done),
        )


def _ignore(_result: object) -> None:
    pass
