"""Carry fields of the user's own between threads and layers."""

from __future__ import annotations

from dataclasses import dataclass

from models.kinds import FieldKind
from services.contacts.values import GroupName


@dataclass(frozen=True, slots=True)
class NewField:
    """Describe a field to add; None for `group_id` is for every contact."""

    name: str
    kind: FieldKind = FieldKind.TEXT
    group_id: int | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """Show a word to choose, and how many contacts have it."""

    word: str
    contacts: int


@dataclass(frozen=True, slots=True)
class FieldView:
    """Show a field, and how many contacts have something in it, not counting those in the bin."""

    id: int
    name: str
    kind: FieldKind
    group_id: int | None
    group: GroupName | None
    choices: tuple[ChoiceView, ...]
    contacts: int
