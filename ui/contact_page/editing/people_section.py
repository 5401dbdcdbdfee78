"""The people around a contact."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtGui import QKeySequence

from services.changes import ChangeSet
from services.contacts.values import ContactDetails, RelationView
from services.text_keys import fold
from services.use_cases import UseCases
from ui.contact_page.editing.desk import Desk
from ui.contact_page.editing.section import EditSection
from ui.contact_page.facts_rows import PersonRow
from ui.editing.editors import PairEditor
from ui.editing.saving import Job
from ui.widgets.completions import make_completer
from ui.widgets.menu import Menu
from ui.wording.relations import role_of


class NamedPersonRow(PersonRow):
    """Complete the name from everyone in the journal while it is edited."""

    def __init__(self, desk: Desk, person: RelationView | None = None) -> None:
        super().__init__(desk.context.theme, person)
        self._desk = desk
        self._ids: dict[str, int] = {}

    def make_editor(self) -> PairEditor:
        """Return the editor, and read who there is."""
        editor = super().make_editor()
        assert isinstance(editor, PairEditor)

        def offer(people: Iterable[tuple[str, int]]) -> None:
            self._ids = dict(people)
            editor.line.setCompleter(make_completer(list(self._ids), editor.line))

        self._desk.context.tasks.read(editor, _labelled_people, offer)
        return editor

    def id_of(self, name: str) -> int | None:
        """Return whom the name is of: who shows, or one that was offered; else None."""
        person = self._person
        if person is not None and name == person.name:
            return person.contact_id
        wanted = fold(name)
        found = [id_ for label, id_ in self._ids.items() if fold(label) == wanted]
        return found[0] if len(found) == 1 else None


class PeopleSection(EditSection):
    """Show who is who to the contact, from whichever side it was noted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("People around"),
            add_words=self.tr("Add somebody around them"),
            always_shown=True,
        )

    def show_contact(self, details: ContactDetails) -> None:
        """Show the people in the order they were noted."""
        people = details.people
        self.sync(people, lambda each: each.id, self._make, PersonRow.show_person)

    def add_field(self) -> NamedPersonRow:
        """Return an empty line for a name, and one for who they are."""
        field = NamedPersonRow(self.desk)
        contact_id = self.desk.contact_id

        def prepare(typed: tuple[str, str], _insists: bool) -> Job:
            name, role = typed[0], role_of(typed[1])
            known = field.id_of(name)

            def job(cases: UseCases) -> ChangeSet:
                other = known or cases.contacts.find(name)
                return cases.relations.add(contact_id, other, role)

            return job

        self.desk.bind(field, prepare)
        return field

    def _make(self, person: RelationView) -> NamedPersonRow:
        row = NamedPersonRow(self.desk, person)
        contact_id, relation_id = self.desk.contact_id, person.id

        def prepare(typed: tuple[str, str], _insists: bool) -> Job:
            name, role = typed[0], role_of(typed[1])
            known = row.id_of(name)
            if not name.strip():
                return lambda cases: cases.relations.remove(relation_id)

            def job(cases: UseCases) -> ChangeSet:
                other = known or cases.contacts.find(name)
                return cases.relations.change(relation_id, contact_id, other, role)

            return job

        def remove() -> None:
            self.desk.do(
                lambda cases: cases.relations.remove(relation_id),
                self.tr("Person removed"),
            )

        def fill(menu: Menu) -> None:
            opens = menu.addAction(self.tr("Open their page"))
            opens.triggered.connect(lambda: self.desk.contact_wished.emit(row.person.contact_id))
            action = menu.addAction(self.tr("Remove"))
            action.setShortcut(QKeySequence("Del"))
            action.triggered.connect(remove)

        self.desk.bind(row, prepare)
        row.removal_wished.connect(remove)
        row.menu_opening.connect(fill)
        return row


def _labelled_people(cases: UseCases) -> list[tuple[str, int]]:
    """Return everyone by name, and namesakes with their organisation."""
    people = cases.contact_choices.people()
    names = [person.name for person in people]
    several = {name for name, after in pairwise(names) if name == after}
    return [
        (
            f"{each.name}, {each.organisation}"
            if each.name in several and each.organisation
            else each.name,
            each.id,
        )
        for each in people
    ]
