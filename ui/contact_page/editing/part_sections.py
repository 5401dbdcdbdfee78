"""Sections whose rows can be added, edited, moved and removed one by one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from PySide6.QtGui import QKeySequence

from services.changes import ChangeSet
from services.contacts.editing_values import MethodDraft, PartKind
from services.contacts.values import AddressView, ContactDetails, FactView, MethodView, NextTimeView
from services.terms import MethodKind
from services.use_cases import UseCases
from ui.contact_page.editing.desk import Desk
from ui.contact_page.editing.method_words import changed_kind, new_draft, types_of
from ui.contact_page.editing.section import EditSection
from ui.contact_page.facts_rows import AddressRow, MethodRow, NextTimeRow
from ui.editing.in_place_field import InPlaceField
from ui.editing.saving import Job
from ui.editing.text_fields import WrappedField
from ui.widgets.menu import Menu
from ui.wording.terms import method_name

Edited: TypeAlias = tuple[str, str]


class PartSection(EditSection):
    """Move and remove rows that are parts of the contact."""

    part: PartKind

    def own(self, field: InPlaceField[Any], part_id: int, removed: str) -> None:
        """Let Delete remove a part, and Alt with the arrows move it among its like."""

        def remove() -> None:
            self.desk.do(
                lambda cases: cases.parts.remove(self.part, part_id),
                removed,
            )

        def fill(menu: Menu) -> None:
            if self.part is not PartKind.NEXT_TIME:
                self._add_moves(menu, part_id)
            action = menu.addAction(self.tr("Remove"))
            action.setShortcut(QKeySequence("Del"))
            action.triggered.connect(remove)

        field.removal_wished.connect(remove)
        field.menu_opening.connect(fill)
        if self.part is not PartKind.NEXT_TIME:
            field.move_wished.connect(lambda by: self._move_part(part_id, by))

    def _add_moves(self, menu: Menu, part_id: int) -> None:
        for words, keys, by in (
            (self.tr("Move up"), "Alt+Up", -1),
            (self.tr("Move down"), "Alt+Down", 1),
        ):
            action = menu.addAction(words)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _checked=False, by=by: self._move_part(part_id, by))

    def _move_part(self, part_id: int, by: int) -> None:
        self.desk.do(lambda cases: cases.parts.move(self.part, part_id, by))


class NextTimeSection(PartSection):
    """Show what to bring up; a tick says that it was."""

    part = PartKind.NEXT_TIME

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("Next time"),
            add_words=self.tr("Add what to bring up next time"),
            always_shown=True,
            always_lit=True,
        )
        desk.failed.connect(self._untick)

    def show_contact(self, details: ContactDetails) -> None:
        """Show the points that were not brought up yet."""
        points = details.next_times
        self.sync(points, lambda point: point.id, self._make, NextTimeRow.show_point)

    def add_field(self) -> WrappedField:
        """Return an empty line."""
        contact_id = self.desk.contact_id
        field = WrappedField(self.theme, self.tr("What to bring up"), "")
        self.desk.bind(
            field, lambda text, _: lambda cases: cases.parts.add_next_time(contact_id, text)
        )
        return field

    def _make(self, point: NextTimeView) -> NextTimeRow:
        row = NextTimeRow(self.theme, point)
        row.used.connect(lambda: self._use(point.id))
        self.own(row.field, point.id, self.tr("Point removed"))
        self.desk.bind(row.field, _text_job(self.part, point.id))
        return row

    def _use(self, point_id: int) -> None:
        self.desk.do(
            lambda cases: cases.parts.use_next_time(point_id, used=True),
            self.tr("Brought up"),
        )

    def _untick(self) -> None:
        for row in self.rows:
            if isinstance(row, NextTimeRow):
                row.box.setChecked(False)


class FactSection(PartSection):
    """Show what is good to know."""

    part = PartKind.FACT

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("Good to know"),
            add_words=self.tr("Add something good to know"),
            always_shown=True,
        )

    def show_contact(self, details: ContactDetails) -> None:
        """Show the facts in the user's order."""
        self.sync(
            details.facts,
            lambda fact: fact.id,
            self._make,
            lambda row, fact: row.set_value(fact.text),
        )

    def add_field(self) -> WrappedField:
        """Return an empty line."""
        contact_id = self.desk.contact_id
        field = WrappedField(self.theme, self.tr("What is good to know"), "")
        self.desk.bind(field, lambda text, _: lambda cases: cases.parts.add_fact(contact_id, text))
        return field

    def _make(self, fact: FactView) -> WrappedField:
        row = WrappedField(self.theme, self.tr("Good to know"), fact.text)
        self.own(row, fact.id, self.tr("Fact removed"))
        self.desk.bind(row, _text_job(self.part, fact.id))
        return row


class MethodSection(PartSection):
    """Show how to reach the contact."""

    part = PartKind.METHOD

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("Contact methods"),
            add_words=self.tr("Add a number or address"),
            spacing=2,
            always_shown=True,
        )

    def show_contact(self, details: ContactDetails) -> None:
        """Show the methods in the user's order."""
        methods = details.methods
        self.sync(methods, lambda method: method.id, self._make, MethodRow.show_method)

    def add_field(self) -> MethodRow:
        """Return an empty line, with a type to choose."""
        contact_id, region = self.desk.contact_id, self.desk.region

        def prepare(typed: Edited, insists: bool) -> Job:
            draft = new_draft(*typed)
            return lambda cases: cases.parts.add_method(
                contact_id, draft, region=region, as_typed=insists
            )

        field = MethodRow(self.theme)
        self.desk.bind(field, prepare)
        return field

    def _make(self, method: MethodView) -> MethodRow:
        row = MethodRow(self.theme, method)
        method_id, region = method.id, self.desk.region
        self.own(row, method_id, self.tr("Contact method removed"))
        row.menu_opening.connect(lambda menu: self._fill(menu, row))

        def prepare(typed: Edited, insists: bool) -> Job:
            draft = _changed(row.method, typed)
            return lambda cases: cases.parts.change_method(
                method_id, draft, region=region, as_typed=insists
            )

        self.desk.bind(row, prepare)
        return row

    def _fill(self, menu: Menu, row: MethodRow) -> None:
        method = row.method
        menu.addSeparator()
        preferred = menu.addAction(self.tr("Preferred"))
        preferred.setCheckable(True)
        preferred.setChecked(method.preferred)
        preferred.triggered.connect(
            lambda on: self._change(method.id, _draft(method, preferred=on))
        )
        verified = menu.addAction(self.tr("Verified today"))
        verified.triggered.connect(
            lambda: self.desk.do(lambda cases: cases.parts.verify_method(method.id))
        )
        kinds = Menu(self.tr("This is a"), menu)
        for kind in MethodKind:
            action = kinds.addAction(method_name(kind))
            action.setCheckable(True)
            action.setChecked(kind is method.kind)
            action.triggered.connect(
                lambda _on, kind=kind: self._change(method.id, _draft(method, kind=kind))
            )
        menu.addMenu(kinds)

    def _change(self, method_id: int, draft: MethodDraft) -> None:
        self.desk.do(lambda cases: cases.parts.change_method(method_id, draft, as_typed=True))


class AddressSection(PartSection):
    """Show postal addresses."""

    part = PartKind.ADDRESS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Addresses"), add_words=self.tr("Add an address"), spacing=8)

    def show_contact(self, details: ContactDetails) -> None:
        """Show the addresses in the user's order."""
        addresses = details.addresses
        self.sync(addresses, lambda each: each.id, self._make, AddressRow.show_address)

    def add_field(self) -> AddressRow:
        """Return empty lines for the parts of an address."""
        contact_id = self.desk.contact_id
        field = AddressRow(self.theme)

        def prepare(typed: tuple[str, ...], _insists: bool) -> Job:
            parts = field.typed_parts(typed)
            return lambda cases: cases.parts.add_address(contact_id, parts)

        self.desk.bind(field, prepare)
        return field

    def _make(self, address: AddressView) -> AddressRow:
        row = AddressRow(self.theme, address)
        self.own(row, address.id, self.tr("Address removed"))

        def prepare(typed: tuple[str, ...], _insists: bool) -> Job:
            parts = row.typed_parts(typed)
            return lambda cases: cases.parts.change_address(address.id, parts)

        self.desk.bind(row, prepare)
        return row


def _text_job(part: PartKind, part_id: int) -> Callable[[str, bool], Job]:
    def prepare(text: str, _insists: bool) -> Job:
        def job(cases: UseCases) -> ChangeSet:
            return cases.parts.change_text(part, part_id, text)

        return job

    return prepare


def _draft(
    method: MethodView, *, kind: MethodKind | None = None, preferred: bool | None = None
) -> MethodDraft:
    return MethodDraft(
        kind or method.kind,
        method.value,
        method.types,
        method.label,
        method.preferred if preferred is None else preferred,
    )


def _changed(method: MethodView, typed: Edited) -> MethodDraft:
    """Return a method with what was typed; its types stay unless another word was typed."""
    value, word = typed
    types, label = types_of(word, method.types)
    return MethodDraft(changed_kind(method.kind, value), value, types, label, method.preferred)
