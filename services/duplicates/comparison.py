"""Carry two contacts side by side, as they are before one is made of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from services.contacts.values import AddressView, MethodView, RelationView
from services.duplicates.fields import Content, MergeField, OwnField, Side


@dataclass(frozen=True, slots=True)
class ComparedField:
    """Hold what both have in a field, and whose stays unless the user chooses."""

    field: MergeField | OwnField
    kept: Content | None
    other: Content | None
    default: Side

    @property
    def key(self) -> MergeField | int:
        """Return what a choice names the field by."""
        return self.field if isinstance(self.field, MergeField) else self.field.id

    @property
    def differs(self) -> bool:
        """Return whether both have something, and not the same."""
        return None not in (self.kept, self.other) and self.kept != self.other


@dataclass(frozen=True, slots=True)
class ComparedContact:
    """Show what of a contact is united with the other's, and how much history there is."""

    id: int
    name: str
    methods: tuple[MethodView, ...]
    addresses: tuple[AddressView, ...]
    facts: tuple[str, ...]
    next_times: tuple[str, ...]
    people: tuple[RelationView, ...]
    tags: tuple[str, ...]
    note: str | None
    entries: int
    open_follow_ups: int
    last_contact_at: datetime | None
    archived_at: datetime | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Hold both contacts; `kept` is the one with more history. Fields both lack are left out."""

    kept: ComparedContact
    other: ComparedContact
    fields: tuple[ComparedField, ...]
