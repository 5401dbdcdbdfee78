"""The lists of lines that a group has: questions worth asking, and templates for notes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from services.check_ins.texts import given_questions
from services.contacts.group_values import GroupLines, GroupView
from ui.contact_page.editing.desk import Desk
from ui.contact_page.editing.section import EditSection
from ui.editing.text_fields import WrappedField
from ui.language import current_language
from ui.widgets.menu import Menu
from ui.wording.templates import given_templates, shown_templates


@dataclass(frozen=True, slots=True)
class LineWords:
    """Say what a list is called, what adds to it, what a line is, and that one was removed."""

    title: str
    add: str
    new: str
    line: str
    removed: str


class LineSection(EditSection):
    """Show lines in their order; each is edited, moved and removed where it stands.

    `given` is what the list shows until somebody edits it: the first edit makes it the user's.
    """

    def __init__(
        self,
        desk: Desk,
        group_id: int,
        kind: GroupLines,
        words: LineWords,
        given: tuple[str, ...] = (),
    ) -> None:
        super().__init__(desk, words.title, spacing=2, add_words=words.add, always_shown=True)
        self._group_id = group_id
        self._kind = kind
        self._words = words
        self._given = given

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show the lines as they were read."""
        self.sync(lines, str, self._make, WrappedField.set_value)

    def add_field(self) -> WrappedField:
        """Return an empty line."""
        field = WrappedField(self.theme, self._words.new, "")
        group_id, kind, given = self._group_id, self._kind, self._given
        self.desk.bind(
            field,
            lambda text, _: lambda cases: cases.groups.add_line(group_id, kind, text, given),
        )
        return field

    def _make(self, line: str) -> WrappedField:
        row = WrappedField(self.theme, self._words.line, line)
        group_id, kind, given = self._group_id, self._kind, self._given

        def move(by: int) -> None:
            self.desk.do(lambda cases: cases.groups.move_line(group_id, kind, line, by, given))

        def remove() -> None:
            self.desk.do(
                lambda cases: cases.groups.change_line(group_id, kind, line, "", given),
                self._words.removed,
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
            lambda text, _: (
                lambda cases: cases.groups.change_line(group_id, kind, line, text, given)
            ),
        )
        row.removal_wished.connect(remove)
        row.move_wished.connect(move)
        row.menu_opening.connect(fill)
        return row


class QuestionSection(LineSection):
    """Show the questions worth asking people of a group; the app brings some along."""

    def __init__(self, desk: Desk, group: GroupView) -> None:
        words = LineWords(
            title=self.tr("Questions"),
            add=self.tr("Add a question"),
            new=self.tr("What to ask"),
            line=self.tr("Question"),
            removed=self.tr("Question removed"),
        )
        given = given_questions(group.code, current_language())
        super().__init__(desk, group.id, GroupLines.QUESTIONS, words, given)

    def show_group(self, group: GroupView) -> None:
        """Show the questions of the group as it was read."""
        self.show_lines(self._given if group.questions is None else group.questions)


class TemplateSection(LineSection):
    """Show what notes on people of a group begin with; the app brings one along."""

    def __init__(self, desk: Desk, group: GroupView) -> None:
        words = LineWords(
            title=self.tr("Templates for notes"),
            add=self.tr("Add a template"),
            new=self.tr("What a note begins with, such as “Asked about …, impact …”"),
            line=self.tr("Template"),
            removed=self.tr("Template removed"),
        )
        given = given_templates(group.code)
        super().__init__(desk, group.id, GroupLines.TEMPLATES, words, given)

    def show_group(self, group: GroupView) -> None:
        """Show the templates of the group as it was read."""
        self.show_lines(shown_templates(group))
