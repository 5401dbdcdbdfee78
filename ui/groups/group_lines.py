"""The lists of lines that a group has: questions worth asking, and templates for notes."""

from __future__ import annotations

from dataclasses import dataclass

from services.check_ins.texts import given_questions
from services.contacts.group_values import GroupLines, GroupView
from ui.contact_page.editing.desk import Desk
from ui.contact_page.editing.line_section import LineSection, LineWords
from ui.editing.saving import Job
from ui.language import current_language
from ui.wording.templates import given_templates, shown_templates


@dataclass(frozen=True, slots=True)
class GroupLineJobs:
    """Change a list of a group.

    `given` is what the list shows until somebody edits it: the first edit makes it the user's.
    """

    group_id: int
    kind: GroupLines
    given: tuple[str, ...]

    def add(self, text: str) -> Job:
        """Return what adds a line at the end."""
        return lambda cases: cases.groups.add_line(self.group_id, self.kind, text, self.given)

    def change(self, line: str, text: str) -> Job:
        """Return what puts another line in the place of one; "" takes it away."""
        return lambda cases: cases.groups.change_line(
            self.group_id, self.kind, line, text, self.given
        )

    def move(self, line: str, by: int) -> Job:
        """Return what moves a line so many places."""
        return lambda cases: cases.groups.move_line(self.group_id, self.kind, line, by, self.given)


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
        self._given = given_questions(group.code, current_language())
        super().__init__(desk, words, GroupLineJobs(group.id, GroupLines.QUESTIONS, self._given))

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
        super().__init__(desk, words, GroupLineJobs(group.id, GroupLines.TEMPLATES, given))

    def show_group(self, group: GroupView) -> None:
        """Show the templates of the group as it was read."""
        self.show_lines(shown_templates(group))
