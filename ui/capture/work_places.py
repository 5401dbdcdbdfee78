"""Know where people work whose name alone does not tell who they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from services.changes import ChangeSet
from ui.context import UiContext

if TYPE_CHECKING:
    from services.contacts.people_finder import FoundPerson


class WorkPlaces(QObject):
    """Hold the organisations of the few contacts that were asked for."""

    changed = Signal()
    """More is known of those who were asked for."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._names: dict[int, str | None] = {}
        context.changes.changed.connect(self._on_changed)

    def of(self, contact_ids: frozenset[int]) -> Mapping[int, str | None]:
        """Return what is known of some contacts; what is not is read, and `changed` tells so."""
        missing = contact_ids - self._names.keys()
        if missing:
            self._read(missing)
        return self._names

    def _read(self, contact_ids: frozenset[int]) -> None:
        def on_read(people: tuple[FoundPerson, ...]) -> None:
            found = {person.contact_id: person.organisation for person in people}
            self._names |= {each: found.get(each) for each in contact_ids}
            self.changed.emit()

        self._context.tasks.read(
            self, lambda cases: cases.people.named(contact_ids), on_read, latest="places"
        )

    def _on_changed(self, changes: ChangeSet) -> None:
        if self._names and (changes.contacts or changes.organisations):
            self._read(frozenset(self._names))
