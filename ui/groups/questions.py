"""The questions worth asking people of a group."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from services.contacts.group_values import GroupView
from ui.contact_page.editing.desk import Desk
from ui.contact_page.editing.section import EditSection
from ui.editing.text_fields import WrappedField
from ui.widgets.menu import Menu


class QuestionSection(EditSection):
    """Show the questions in their order; each is edited, moved and removed where it stands."""

    def __init__(self, desk: Desk, group_id: int) -> None:
        super().__init__(
            desk,
            self.tr("Questions"),
            spacing=2,
            add_words=self.tr("Add a question"),
            always_shown=True,
        )
        self._group_id = group_id

    def show_group(self, group: GroupView) -> None:
        """Show the questions of the group as it was read."""
        self.sync(group.questions, str, self._make, WrappedField.set_value)

    def add_field(self) -> WrappedField:
        """Return an empty line."""
        field = WrappedField(self.theme, self.tr("What to ask"), "")
        group_id = self._group_id
        self.desk.bind(
            field, lambda text, _: lambda cases: cases.groups.add_question(group_id, text)
        )
        return field

    def _make(self, question: str) -> WrappedField:
        row = WrappedField(self.theme, self.tr("Question"), question)
        group_id = self._group_id

        def move(by: int) -> None:
            self.desk.do(lambda cases: cases.groups.move_question(group_id, question, by))

        def remove() -> None:
            self.desk.do(
                lambda cases: cases.groups.change_question(group_id, question, ""),
                self.tr("Question removed"),
            )

        def fill(menu: Menu) -> None:
            for words, keys, by in (
                (self.tr("Move up"), "Alt+Up", -1),
                (self.tr("Move down"), "Alt+Down", 1),
            ):
                action = menu.addAction(words)
                action.setShortcut(QKeySequence(keys))
                action.triggered.connect(lambda _checked=False, by=by: move(by))
            action = menu.addAction(self.tr("Remove"))
            action.setShortcut(QKeySequence("Del"))
            action.triggered.connect(remove)

        self.desk.bind(
            row,
            lambda text, _: lambda cases: cases.groups.change_question(group_id, question, text),
        )
        row.removal_wished.connect(remove)
        row.move_wished.connect(move)
        row.menu_opening.connect(fill)
        return row
