"""Ask for one name: of a view, of a tag."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from services.contacts.field_rules import LINE_LIMIT
from ui.theme.metrics import XL, L, S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.completions import make_completer
from ui.widgets.labels import Label
from ui.widgets.short_line import ShortLine
from ui.wording.errors import cut_off_text


class NameDialog(QDialog):
    """Emit `named` with what was typed; there is nothing to save while the line is empty."""

    named = Signal(str)

    def __init__(
        self,
        theme: Theme,
        title: str,
        button: str,
        *,
        name: str = "",
        known: tuple[str, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._name = ShortLine(LINE_LIMIT, name)
        self._name.setAccessibleName(title)
        self._name.setMinimumWidth(theme.px(320))
        self._name.selectAll()
        self._remark = Label(kind="small", tone="overdue", wrap=True)
        self._remark.hide()
        self._name.overflowed.connect(lambda: self._say(cut_off_text()))
        self._name.textEdited.connect(lambda: self._say(""))
        if known:
            self._complete(known)
        self._save = Button(theme, button, variant="primary")
        self._save.setDefault(True)
        self._save.clicked.connect(self._on_saved)
        self._name.textChanged.connect(self._on_edited)
        self._on_edited(name)
        cancel = Button(theme, self.tr("Cancel"), variant="flat")
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, 20, XL, 20)
        column.setSpacing(S)
        column.addWidget(Label(title, "small", "text2"))
        column.addWidget(self._name)
        column.addWidget(self._remark)
        column.addSpacing(L - S)
        column.addLayout(buttons)

    def _complete(self, known: tuple[str, ...]) -> None:
        self._name.setCompleter(make_completer(known, self))

    def _say(self, sentence: str) -> None:
        self._remark.setText(sentence)
        self._remark.setVisible(bool(sentence))

    def _on_edited(self, text: str) -> None:
        self._save.setEnabled(bool(text.strip()))

    def _on_saved(self) -> None:
        self.accept()
        self.named.emit(self._name.text())
