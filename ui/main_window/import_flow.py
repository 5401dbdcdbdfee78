"""Import contact files: choose or take them, read them, save them, say what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from services.errors import KnownError
from ui.context import UiContext
from ui.main_window.import_dialog import ImportDialog
from ui.tasks import Progress
from ui.undo_actions import undoing

if TYPE_CHECKING:
    from services.imports.values import ImportSummary, ReadFiles


class ImportFlow(QObject):
    """Run one import at a time.

    Reading is long work of its own, so that notes can be saved meanwhile; saving is one unit of
    work, whole or not at all.
    """

    undo_offered = Signal(str, object)
    """What to say, and what takes the import back."""

    def __init__(self, context: UiContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._running: tuple[ImportDialog, Progress] | None = None

    def choose_files(self) -> None:
        """Ask for files and import them."""
        exports = (
            QStandardPaths.StandardLocation.DownloadLocation
        )  # where browsers and mail put them
        folder = QStandardPaths.writableLocation(exports)
        dialog = QFileDialog(self._window, self.tr("Import contacts"), folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self.tr("Contact files (*.vcf *.vcard)"), self.tr("All files (*)")])
        dialog.filesSelected.connect(self._on_files_chosen)
        dialog.open()

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import files, unless an import is running."""
        if self._running is not None or not paths:
            return
        names = ", ".join(path.name for path in paths)
        dialog = ImportDialog(self._context.theme, names, self._window)
        progress = Progress(self)
        progress.progressed.connect(dialog.show_progress)
        dialog.cancelled.connect(progress.cancel)
        self._running = (dialog, progress)
        dialog.open()
        self._context.tasks.work(
            self, lambda: _read(paths, progress), self._on_read, self._on_failed
        )

    def cancel(self) -> None:
        """Give up what is not saved yet, as the app is ending."""
        if self._running is not None:
            self._running[1].cancel()

    def _on_files_chosen(self, names: Sequence[str]) -> None:
        self.import_files([Path(name) for name in names])

    def _on_read(self, read: ReadFiles | None) -> None:
        if self._running is None:
            return
        dialog, progress = self._running
        if read is None:
            self._on_saved(None)
            return
        dialog.show_saving()
        self._context.tasks.write(
            self,
            lambda use_cases: use_cases.imports().save(
                read, progress=progress.report, cancelled=progress.cancelled
            ),
            self._on_saved,
            self._on_failed,
        )

    def _on_saved(self, summary: ImportSummary | None) -> None:
        dialog = self._end()
        if dialog is None:
            return
        if summary is None:
            dialog.show_cancelled()
        else:
            dialog.show_summary(summary)
            # The dialog keeps the window behind it from being used, and the offer ends by itself.
            dialog.finished.connect(lambda _result: self._offer_undo(summary))

    def _offer_undo(self, summary: ImportSummary) -> None:
        undo = undoing(self._context, summary.changes)
        count = summary.added + summary.updated
        if undo is not None:
            self.undo_offered.emit(self.tr("%n contacts imported", "", count), undo)

    def _on_failed(self, error: KnownError) -> None:
        dialog = self._end()
        if dialog is not None:
            dialog.show_error(error)

    def _end(self) -> ImportDialog | None:
        if self._running is None:
            return None
        dialog, progress = self._running
        self._running = None
        progress.deleteLater()
        return dialog


def _read(paths: Sequence[Path], progress: Progress) -> ReadFiles | None:
    from services.imports.reading import read_files  # loads vobject, and this is no main thread

    return read_files(paths, progress=progress.report, cancelled=progress.cancelled)
