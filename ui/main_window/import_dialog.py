"""Show how far an import is, and then what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from services.errors import KnownError
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel, Label
from ui.wording.errors import error_text, reason_text, remark_text

if TYPE_CHECKING:
    from services.imports.values import ImportSummary

_SHOWN = 200  # of each sort; more would help nobody
_STEPS = 1000
_DETAILS_PX = 160


class ImportDialog(QDialog):
    """Show progress with Cancel, then a summary with what could not be read and why.

    It deletes itself when closed, by the button, Esc or the window's frame.
    """

    cancelled = Signal()

    def __init__(self, theme: Theme, source: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running = True
        self.setWindowTitle(self.tr("Import contacts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.px(440))
        self._title = Label(self.tr("Reading contacts…"), "title")
        self._source = ElidedLabel(source, "small", "text2")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._text = Label(tone="text2", wrap=True)
        self._details = QPlainTextEdit(readOnly=True)
        self._details.setAccessibleName(self.tr("What could not be read"))
        self._details.setMinimumHeight(theme.px(_DETAILS_PX))
        self._button = Button(theme, self.tr("Cancel"), variant="flat")
        self._button.clicked.connect(self.reject)
        self._text.hide()
        self._details.hide()
        self._lay_out()

    def show_progress(self, done: int, total: int) -> None:
        """Move the bar; an unknown total keeps it busy."""
        self._bar.setRange(0, _STEPS if total else 0)
        if total:
            self._bar.setValue(done * _STEPS // total)

    def show_saving(self) -> None:
        """Say that reading is done and the contacts are being saved."""
        self._title.setText(self.tr("Saving contacts…"))

    def show_summary(self, summary: ImportSummary) -> None:
        """Say what was added, updated and left as it was, and what was rejected."""
        self._end(self.tr("Contacts imported"))
        counts = [
            self.tr("%n contact(s) added.", "", summary.added),
            self.tr("%n contact(s) updated.", "", summary.updated),
            self.tr("%n contact(s) unchanged.", "", summary.unchanged),
        ]
        self._text.setText("\n".join(counts))
        self._text.show()
        self._show_details([*self._rejects(summary), *self._remarks(summary)])

    def show_cancelled(self) -> None:
        """Say that nothing was imported."""
        self._end(self.tr("Import cancelled"))
        self._text.setText(self.tr("Nothing was changed."))
        self._text.show()

    def show_error(self, error: KnownError) -> None:
        """Say why nothing was imported."""
        self._end(self.tr("Nothing was imported"))
        self._text.setText(error_text(error))
        self._text.show()

    def reject(self) -> None:
        """Cancel while the import runs; only when that is done can the dialog be closed."""
        if not self._running:
            super().reject()
            return
        self._button.setEnabled(False)
        self._title.setText(self.tr("Cancelling…"))
        self.cancelled.emit()

    def _rejects(self, summary: ImportSummary) -> list[str]:
        lines = [
            self._line(card.file, card.index, reason_text(card))
            for card in summary.rejected[:_SHOWN]
        ]
        count = len(summary.rejected)
        return self._headed(self.tr("%n card(s) could not be read:", "", count), lines, count)

    def _remarks(self, summary: ImportSummary) -> list[str]:
        lines = [
            self._line(remark.file, remark.index, f"{remark.name}: {remark_text(remark)}")
            for remark in summary.remarks[:_SHOWN]
        ]
        count = len(summary.remarks)
        return self._headed(self.tr("%n remark(s):", "", count), lines, count)

    def _line(self, file: str, index: int, text: str) -> str:
        if index == 0:
            return f"{file}: {text}"
        place = self.tr("{file}, card {number}").format(file=file, number=index)
        return f"{place}: {text}"

    def _headed(self, head: str, lines: list[str], count: int) -> list[str]:
        if not lines:
            return []
        more = [self.tr("… and %n more", "", count - _SHOWN)] if count > _SHOWN else []
        return [head, *lines, *more, ""]

    def _show_details(self, lines: list[str]) -> None:
        if lines:
            self._details.setPlainText("\n".join(lines).strip())
            self._details.show()

    def _end(self, title: str) -> None:
        self._running = False
        self._title.setText(title)
        self._bar.hide()
        self._button.setText(self.tr("Close"))
        self._button.setEnabled(True)
        self._button.setDefault(True)
        self._button.setFocus()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for widget in (self._title, self._source, self._bar, self._text, self._details):
            column.addWidget(widget)
        column.addLayout(buttons)
