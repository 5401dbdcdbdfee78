"""Take a photo that is dropped or pasted on an avatar."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from services.changes import ChangeSet
from services.errors import KnownError
from services.use_cases import UseCases
from ui.contact_page.editing.photo import NewPhoto, photo_of_file, photo_of_image
from ui.context import UiContext
from ui.theme.focus_ring import RING_PROPERTY
from ui.undo_actions import undoing
from ui.widgets.menu import Menu
from ui.wording.errors import error_text


class AvatarDrop(QObject):
    """Let a photo be dropped, pasted or chosen on a widget, and taken away by Delete.

    The widget becomes part of the tab order. Decoding happens off the main thread; what is saved
    shows when the journal is read again.
    """

    refused = Signal(str)
    """Why there is no new photo, in a sentence."""

    saved = Signal()
    """The journal has the new photo, or none any more."""

    undo_offered = Signal(str, object)
    """The photo was removed or replaced: what, in words, and a callable that takes it back."""

    def __init__(self, context: UiContext, avatar: QAbstractButton) -> None:
        super().__init__(avatar)
        self._context = context
        self._avatar = avatar
        self._contact_id: int | None = None
        self._photo: bytes | None = None
        avatar.setAcceptDrops(True)
        avatar.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        avatar.setProperty(RING_PROPERTY, context.theme.sizes.avatar_header // 2)
        avatar.setToolTip(self.tr("Drop or paste a photo here"))
        avatar.setAccessibleDescription(self.tr("Paste a photo here, or press Enter to choose one"))
        avatar.clicked.connect(self.choose)
        avatar.installEventFilter(self)

    def show_contact(self, contact_id: int, photo: bytes | None) -> None:
        """Take photos for another contact from now on."""
        self._contact_id, self._photo = contact_id, photo

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See drops, keys and the context menu of the avatar."""
        match event:
            case QDropEvent() if event.type() == QEvent.Type.Drop:
                return self._take(event.mimeData(), event)
            case QDragEnterEvent():
                return self._welcome(event)
            case QKeyEvent() if event.type() == QEvent.Type.KeyPress:
                return self._on_key(event)
            case QContextMenuEvent():
                self._open_menu(event)
                return True
        return False

    def choose(self) -> None:
        """Ask for an image file."""
        dialog = QFileDialog(self._avatar, self.tr("Choose a photo"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Images") + " (*.jpg *.jpeg *.png *.gif *.bmp *.webp)")
        dialog.fileSelected.connect(lambda name: self._make(lambda: photo_of_file(Path(name))))
        dialog.open()

    def paste(self) -> None:
        """Take the image on the clipboard."""
        if not self._take(QGuiApplication.clipboard().mimeData()):
            self.refused.emit(self.tr("There is no image on the clipboard. Copy one first."))

    def remove(self) -> None:
        """Take the photo away."""
        if self._photo is not None:
            self._save(None, self.tr("Photo removed"))

    def _welcome(self, event: QDragEnterEvent) -> bool:
        if self._contact_id is None or not _holds_image(event.mimeData()):
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True

    def _take(self, mime: QMimeData, event: QDropEvent | None = None) -> bool:
        """Make a photo of what is dropped or pasted, if that is an image or a file."""
        if self._contact_id is None or not _holds_image(mime):
            return False
        if event is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        path = _local_file(mime)
        if path is not None:
            self._make(lambda: photo_of_file(path))
        else:
            image = QImage(mime.imageData())
            self._make(lambda: photo_of_image(image))
        return True

    def _make(self, job: Callable[[], NewPhoto]) -> None:
        """Make a photo and save it for who shows now, even if another contact shows by then."""
        contact_id, tasks = self._contact_id, self._context.tasks
        if contact_id is None:
            return

        def is_here() -> bool:
            return shiboken6.isValid(self) and self._contact_id == contact_id

        def on_made(photo: NewPhoto) -> None:
            if is_here():
                self._save(photo, self.tr("Photo changed"))
            else:
                tasks.write(tasks, _saving(contact_id, photo), lambda _changes: None)

        def on_failed(error: KnownError) -> None:
            if is_here():
                self._on_failed(error)
            else:
                tasks.known_error_raised.emit(error)

        tasks.work(tasks, job, on_made, on_failed)

    def _save(self, photo: NewPhoto | None, words: str) -> None:
        if self._contact_id is None:
            return

        def on_saved(changes: ChangeSet) -> None:
            self.saved.emit()
            self.undo_offered.emit(words, undoing(self._context, changes))

        save = _saving(self._contact_id, photo)
        self._context.tasks.write(self, save, on_saved, self._on_failed)

    def _on_failed(self, error: KnownError) -> None:
        self.refused.emit(error_text(error))

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose()
        else:
            return False
        return True

    def _open_menu(self, event: QContextMenuEvent) -> None:
        menu = Menu(parent=self._avatar)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Choose a photo…")).triggered.connect(self.choose)
        menu.addAction(self.tr("Paste a photo")).triggered.connect(self.paste)
        removal = menu.addAction(self.tr("Remove the photo"))
        removal.setEnabled(self._photo is not None)
        removal.triggered.connect(self.remove)
        menu.popup(event.globalPos())


def _saving(contact_id: int, photo: NewPhoto | None) -> Callable[[UseCases], ChangeSet]:
    """Return what gives a contact a photo, or takes it away."""
    data, kind = (photo.data, photo.media_type) if photo else (None, "")
    return lambda cases: cases.editing.set_photo(contact_id, data, kind)


def _holds_image(mime: QMimeData) -> bool:
    return mime.hasImage() or _local_file(mime) is not None


def _local_file(mime: QMimeData) -> Path | None:
    """Return the one file that is dropped; contact files are the window's."""
    urls = mime.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return None if path.suffix.lower() in (".vcf", ".vcard", ".csv") else path
