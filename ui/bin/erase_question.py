"""The one question before an erasing, as nothing brings back what it takes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from services.bin.values import BinItem
from ui.bin.words import has_contact, item_name
from ui.theme.metrics import XL, L, S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

_WIDTH_PX = 420


class EraseQuestion(QDialog):
    """Say what erasing means: accepted to erase, rejected (Esc) to keep.

    Without items it is about all that lies in the bin. `open()` it; it deletes itself when
    answered. Enter keeps, as it may be a press too many, unless somebody went to Erase before.
    """

    def __init__(self, theme: Theme, items: Sequence[BinItem] | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Erase"))
        title, texts = self._title(items), self._texts(items)
        keep = Button(theme, self.tr("Keep"), variant="primary")
        erase = Button(theme, self.tr("Erase"))
        keep.setDefault(True)
        keep.clicked.connect(self.reject)
        erase.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        buttons.addStretch()
        buttons.addWidget(keep)
        buttons.addWidget(erase)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, XL, XL, L)
        layout.setSpacing(S)
        labels = (
            Label(title, "title", wrap=True),
            *(Label(t, tone="text2", wrap=True) for t in texts),
        )
        for label in labels:
            label.setFixedWidth(theme.px(_WIDTH_PX))
            layout.addWidget(label)
        layout.addSpacing(L)
        layout.addLayout(buttons)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(texts))
        keep.setFocus()

    def _title(self, items: Sequence[BinItem] | None) -> str:
        if items is None:
            return self.tr("Empty the bin?")
        if len(items) == 1:
            return self.tr("Erase “{name}”?").format(name=item_name(items[0]))
        return self.tr("Erase %n things?", "", len(items))

    def _texts(self, items: Sequence[BinItem] | None) -> list[str]:
        texts = [self.tr("Nothing brings it back: Undo no longer reaches that far.")]
        if items is None or has_contact(items):
            texts.append(
                self.tr(
                    "A contact goes with everything that is theirs alone: notes, follow-ups, "
                    "files, what is good to know. A talk that others took part in stays with them."
                )
            )
        texts.append(
            self.tr(
                "Attent keeps no trace of it in its own files, and removes the copies that it made "
                "before an update. Copies that you made yourself stay as they are."
            )
        )
        return texts
