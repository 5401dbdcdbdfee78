"""Ask for a new contact: a name is enough, and Enter saves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from services.changes import ChangeSet
from services.contacts.contact_list import GroupRow
from services.contacts.field_rules import LINE_LIMIT
from services.contacts.values import NewContact
from services.errors import KnownError
from ui.context import UiContext
from ui.widgets.buttons import Button
from ui.widgets.inputs import ComboBox
from ui.widgets.labels import Label
from ui.widgets.short_line import ShortLine
from ui.wording.errors import cut_off_text, error_text
from ui.wording.terms import group_name


class NewContactDialog(QDialog):
    """Add one contact and emit `contact_added` with its id.

    An error shows under the name and keeps what was typed; under a line stands that it was cut.
    """

    contact_added = Signal(int)

    def __init__(
        self,
        context: UiContext,
        groups: Sequence[GroupRow],
        group_id: int | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(self.tr("Add a contact"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._remarks: dict[QLineEdit, Label] = {}
        self._name = self._make_line(self.tr("Name"), context.theme.px(320))
        self._organisation = self._make_line(self.tr("Organisation"))
        self._role = self._make_line(self.tr("Job title"))
        self._group = ComboBox(self.tr("Group"))
        self._group.addItem(self.tr("No group"), None)
        for group in groups:
            self._group.addItem(group_name(group), group.id)
        self._group.setCurrentIndex(max(0, self._group.findData(group_id)))
        self._save = Button(context.theme, self.tr("Add"), variant="primary")
        self._save.setDefault(True)
        self._save.clicked.connect(self._on_saved)
        self._lay_out()

    def _make_line(self, name: str, minimum_px: int = 0) -> QLineEdit:
        line = ShortLine(LINE_LIMIT, parent=self)
        line.setAccessibleName(name)
        line.setMinimumWidth(minimum_px)
        remark = self._remarks[line] = Label(tone="overdue", wrap=True)
        remark.hide()
        line.textEdited.connect(lambda: self._say(line, ""))
        line.overflowed.connect(lambda: self._say(line, cut_off_text()))
        return line

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for line, remark in self._remarks.items():
            form.addRow(Label(line.accessibleName(), "small", "text2"), line)
            form.addRow("", remark)
        form.addRow(Label(self.tr("Group"), "small", "text2"), self._group)
        cancel = Button(self._context.theme, self.tr("Cancel"), variant="flat")
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addLayout(form)
        column.addLayout(buttons)

    def _on_saved(self) -> None:
        new = NewContact(
            self._name.text(),
            organisation=self._organisation.text() or None,
            job_title=self._role.text() or None,
            group_id=self._group.currentData(),
        )
        self._save.setEnabled(False)
        self._context.tasks.write(
            self, lambda use_cases: use_cases.contacts.add(new), self._on_added, self._on_failed
        )

    def _on_added(self, changes: ChangeSet) -> None:
        self.accept()
        for contact_id in changes.contacts:
            self.contact_added.emit(contact_id)

    def _on_failed(self, error: KnownError) -> None:
        self._save.setEnabled(True)
        self._say(self._name, error_text(error))
        self._name.setFocus()

    def _say(self, line: QLineEdit, sentence: str) -> None:
        remark = self._remarks[line]
        remark.setText(sentence)
        remark.setVisible(bool(sentence))
