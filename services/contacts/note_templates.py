"""Offer what to begin a note with: the templates of a contact's group, or of all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select

from models.entities import Contact, Group
from services.contacts.group_lines import read_lines
from services.contacts.values import GroupName
from services.store import Store


@dataclass(frozen=True, slots=True)
class NoteTemplate:
    """Offer a template of a group; without a text it is what the app brings along for it.

    Who shows it has that in the app's language, by the group's code.
    """

    group: GroupName
    text: str | None


class NoteTemplateReader:
    """Read templates, in the reading thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def templates_for(self, contact_id: int | None) -> tuple[NoteTemplate, ...]:
        """Return those of a contact's group; without a contact or a group, those of all groups."""
        live = select(Group).where(Group.deleted_at.is_(None)).order_by(Group.position, Group.id)
        own = live.join(Contact, Contact.group_id == Group.id).where(Contact.id == contact_id)
        with self._store.read() as session:
            groups = session.scalars(own).all() or session.scalars(live).all()
            return tuple(each for group in groups for each in _templates(group))


def _templates(group: Group) -> Iterator[NoteTemplate]:
    name = GroupName(group.code, group.name)
    lines = read_lines(group.templates)
    if lines is not None:
        yield from (NoteTemplate(name, line) for line in lines)
    elif group.code is not None:
        yield NoteTemplate(name, None)
