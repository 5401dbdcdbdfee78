"""Ask to which contact follow-ups go."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from services.journal.values import Participant
from ui.contact_page.people_field import PersonLine
from ui.context import UiContext
from ui.theme.metrics import XL, L, S
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.wording.errors import error_text

_WIDTH_PX = 400


class HandOverDialog(QDialog):
    """Take a few letters of a name; who is chosen gets the follow-ups at once."""

    chosen = Signal(object)
    """The contact that gets them, as a Participant."""

    def __init__(
        self,
        context: UiContext,
        count: int,
        without: Iterable[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        title = self.tr("Hand over %n follow-ups", "", count)
        self.setWindowTitle(title)
        self.setMinimumWidth(context.theme.px(_WIDTH_PX))
        self.line = PersonLine(context, self.tr("To whom?"))
        self.line.set_without(without)
        self._remark = Label(kind="small", tone="overdue", wrap=True)
        self._remark.hide()
        self.line.chosen.connect(self._on_chosen)
        self.line.unknown.connect(self._on_unknown)
        self.line.textEdited.connect(lambda _text: self._remark.hide())
        cancel = Button(context.theme, self.tr("Cancel"), variant="flat")
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, 20, XL, 20)
        column.setSpacing(S)
        column.addWidget(Label(title, "strong"))
        column.addWidget(self.line)
        column.addWidget(self._remark)
        column.addSpacing(L - S)
        column.addLayout(buttons)
        self.finished.connect(self.deleteLater)

    def _on_chosen(self, person: Participant) -> None:
        self.accept()
        self.chosen.emit(person)

    def _on_unknown(self, name: str) -> None:
        from services.contacts.contact_service import UnknownContactError  # loads SQLAlchemy

        self._remark.setText(error_text(UnknownContactError(name=name)))
        self._remark.show()
