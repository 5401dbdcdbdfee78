"""The fields of the user's own on a contact's page: filled in, emptied, added and removed there."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import Signal

from services.changes import ChangeSet
from services.contacts.values import ContactDetails, OwnValue
from services.errors import KnownError
from services.own_fields.rules import RemovedFieldError
from services.own_fields.values import NewField
from services.terms import FieldKind
from ui.contact_page.editing.desk import Desk
from ui.contact_page.editing.section import EditSection
from ui.editing.saving import Job
from ui.own_fields.new_field import NewFieldRow
from ui.own_fields.removing import offer_removal
from ui.own_fields.value_fields import ChosenValueField, TypedValueField
from ui.own_fields.wish import Wish
from ui.widgets.menu import Menu
from ui.wording.errors import error_text

Row: TypeAlias = TypedValueField | ChosenValueField


class OwnFieldsSection(EditSection):
    """Show what is filled in; with all details also what could be.

    A field that was removed while something is typed into it stays, and says so.
    """

    fields_wished = Signal(int, object)
    """All fields are to be shown, and one of them changed: its id, and a Wish or None."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Own fields"), add_words=self.tr("Add a field"))
        self._details: ContactDetails | None = None
        self._added: set[int] = set()
        self._orphans: set[TypedValueField] = set()

    def show_contact(self, details: ContactDetails) -> None:
        """Show the fields in their order; those that are empty only where they are wanted."""
        self._details = details
        shown = [
            own
            for own in details.own_values
            if own.value or self._all_shown or own.field_id in self._added
        ]
        self.sync(shown, lambda own: own.field_id, self._make, lambda row, own: row.show_own(own))
        self._tell_orphans({own.field_id for own in details.own_values})

    def show_all(self, shown: bool) -> None:
        """Show also what is empty, and how to add a field; or no longer."""
        self._always_lit = shown
        super().show_all(shown)
        if not shown:
            self._added.clear()
        self._show_again()

    def reset(self) -> None:
        """Save what is typed: another contact comes."""
        super().reset()
        self._details = None
        self._added.clear()
        self._orphans.clear()

    def add_field(self) -> NewFieldRow:
        """Return an empty line that makes a field, to be filled in at once."""
        row = NewFieldRow(self.desk.context)

        def on_done(changes: ChangeSet) -> None:
            self._added |= changes.own_fields
            row.settle()
            self._show_again()

        def on_edited(new: NewField, _insists: bool) -> None:
            self.desk.context.tasks.write(
                row,
                lambda cases: cases.own_fields.add(new),
                on_done,
                lambda error: row.refuse(error_text(error)),
            )

        row.edited.connect(on_edited)
        return row

    def _show_again(self) -> None:
        if self._details is not None:
            self.show_contact(self._details)

    def _make(self, own: OwnValue) -> Row:
        if own.kind in (FieldKind.CHOICE, FieldKind.YES_NO):
            return self._make_chosen(own)
        return self._make_typed(own)

    def _make_typed(self, own: OwnValue) -> TypedValueField:
        row = TypedValueField(self.desk.context, own, self)
        contact_id, field_id = self.desk.contact_id, own.field_id

        def prepare(typed: str, _insists: bool) -> Job:
            text = row.neutral(typed)
            return lambda cases: cases.own_fields.set_value(contact_id, field_id, text)

        def empty() -> None:
            if row.value:
                words = self.tr("{field} emptied").format(field=row.name)
                self.desk.do(prepare("", False), words)

        self.desk.bind(row, prepare)
        row.removal_wished.connect(empty)
        row.menu_opening.connect(lambda menu: self._fill(menu, own.field_id, own.kind, row.name))
        row.closed.connect(lambda: self._on_closed(row))
        return row

    def _make_chosen(self, own: OwnValue) -> ChosenValueField:
        row = ChosenValueField(self.desk.context, own, self)
        contact_id, field_id = self.desk.contact_id, own.field_id

        def on_failed(error: KnownError) -> None:
            row.refuse(error_text(error))

        def on_chosen(word: str) -> None:
            row.refuse("")
            self.desk.context.tasks.write(
                row,
                lambda cases: cases.own_fields.set_value(contact_id, field_id, word),
                lambda _changes: None,
                on_failed,
            )

        row.chosen.connect(on_chosen)
        row.menu_opening.connect(lambda menu: self._fill(menu, own.field_id, own.kind, row.name))
        return row

    def _fill(self, menu: Menu, field_id: int, kind: FieldKind, name: str) -> None:
        """Offer what can be done with the field itself, here and for everybody else."""
        menu.addSeparator()
        wishes = [(self.tr("Rename the field…"), Wish.NAME)]
        if kind is FieldKind.CHOICE:
            wishes.append((self.tr("Edit the choices…"), Wish.CHOICES))
        for words, wish in wishes:
            menu.addAction(words).triggered.connect(
                lambda _on=False, wish=wish: self.fields_wished.emit(field_id, wish)
            )
        offer_removal(menu, self.desk, field_id, name)
        menu.addSeparator()
        menu.addAction(self.tr("All own fields…")).triggered.connect(
            lambda: self.fields_wished.emit(0, None)
        )

    def _on_closed(self, row: TypedValueField) -> None:
        """Let a row go that was kept only for what was typed."""
        if row in self._orphans:
            self._orphans.discard(row)
            self._show_again()

    def _tell_orphans(self, there: set[int]) -> None:
        """Say at once where something is typed into a field that is no more, until it is back."""
        for row in self.rows:
            if isinstance(row, TypedValueField) and (row.field_id in there) == (
                row in self._orphans
            ):
                self._orphans ^= {row}
                if row in self._orphans:
                    self._tell_if_removed(row)
                else:
                    row.refuse("")

    def _tell_if_removed(self, row: TypedValueField) -> None:
        """Say that a field is no more, unless it only is another group's now."""

        def on_read(exists: bool) -> None:
            if not exists and row in self._orphans:
                row.refuse(error_text(RemovedFieldError()))

        tasks = self.desk.context.tasks
        tasks.read(row, lambda cases: cases.field_list.exists(row.field_id), on_read)
