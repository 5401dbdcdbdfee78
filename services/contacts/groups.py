"""Name groups, and give them a cadence, a colour, lines and a place; delete them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from sqlalchemy import Select, func, select, update
from sqlalchemy.orm import Session

from models.entities import Contact, FieldDefinition, Group
from services.changes import ChangeSet
from services.contacts.editing import LONGEST_CADENCE_DAYS, CadenceError
from services.contacts.field_rules import one_line
from services.contacts.group_lines import (
    read_lines,
    stored_lines,
    with_change,
    with_line,
    with_move,
)
from services.contacts.group_values import (
    EmptyGroupNameError,
    GroupColour,
    GroupExistsError,
    GroupLines,
    GroupView,
)
from services.contacts.listing import Criteria
from services.contacts.views import refilter_views
from services.gone import live_or_gone
from services.store import Store
from services.text_keys import fold
from services.undo.values import ChangeKind
from services.unit_of_work import UnitOfWork


class GroupService:
    """Read groups in the reading thread, change them in the writing thread.

    Every call is one unit of work. Raises GoneError where a group is not there any more.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def read(self) -> tuple[GroupView, ...]:
        """Return the groups in their order."""
        with self._store.read() as session:
            members = _members(session)
            groups = session.scalars(_live()).all()
            return tuple(
                GroupView(
                    group.id,
                    group.code,
                    group.name,
                    group.cadence_days,
                    group.colour,
                    read_lines(group.questions),
                    read_lines(group.templates),
                    members.get((group.id, False), 0),
                    members.get((group.id, True), 0),
                    group.cadence_by_voice,
                )
                for group in groups
            )

    def add(self, name: str, origin: str = "") -> ChangeSet:
        """Add a group below the others; raise EmptyGroupNameError or GroupExistsError."""
        with self._store.write(origin) as unit:
            groups = unit.session.scalars(_live()).all()
            clean = _checked_name(name, groups)
            last = max((group.position for group in groups), default=-1)
            unit.session.add(Group(name=clean, position=last + 1))
            unit.call_it(ChangeKind.GROUP_ADDED, clean)
            return unit.commit()

    def rename(self, group_id: int, name: str | None, origin: str = "") -> ChangeSet:
        """Give a group a name, the same in every language.

        None gives one that came with the app its own name back, as the app translates it. Raises
        EmptyGroupNameError or GroupExistsError.
        """
        with self._changing(group_id, origin) as (unit, group):
            if name is None and group.code is not None:
                group.name = None
            else:
                others = [each for each in unit.session.scalars(_live()) if each.id != group_id]
                group.name = _checked_name(name or "", others)
        return unit.changes

    def set_cadence(self, group_id: int, days: int | None, origin: str = "") -> ChangeSet:
        """Say how often its members are to be spoken to, unless they have a cadence; or None."""
        if days is not None and not 1 <= days <= LONGEST_CADENCE_DAYS:
            raise CadenceError
        with self._changing(group_id, origin) as (unit, group):
            group.cadence_days = days
        return unit.changes

    def set_cadence_by_voice(self, group_id: int, by_voice: bool, origin: str = "") -> ChangeSet:
        """Say whether only talks count for its cadence, or whatever was held."""
        with self._changing(group_id, origin) as (unit, group):
            group.cadence_by_voice = by_voice
        return unit.changes

    def set_colour(self, group_id: int, colour: GroupColour | None, origin: str = "") -> ChangeSet:
        """Show a group in a colour, or in none."""
        with self._changing(group_id, origin) as (unit, group):
            group.colour = None if colour is None else colour.value
        return unit.changes

    def add_line(
        self,
        group_id: int,
        kind: GroupLines,
        text: str,
        given: Sequence[str] = (),
        origin: str = "",
    ) -> ChangeSet:
        """Put a line last in one of its lists; "" does nothing.

        `given` is what a list that nobody has edited shows, here and below. Raises
        QuestionExistsError or TemplateExistsError.
        """
        return self._edit(group_id, kind, given, lambda lines: with_line(kind, lines, text), origin)

    def change_line(
        self,
        group_id: int,
        kind: GroupLines,
        former: str,
        text: str,
        given: Sequence[str] = (),
        origin: str = "",
    ) -> ChangeSet:
        """Put another line in the place of one; "" takes it away.

        Raises as add_line() does, or GoneError if that is not there any more.
        """
        return self._edit(
            group_id, kind, given, lambda lines: with_change(kind, lines, former, text), origin
        )

    def move_line(
        self,
        group_id: int,
        kind: GroupLines,
        text: str,
        by: int,
        given: Sequence[str] = (),
        origin: str = "",
    ) -> ChangeSet:
        """Show a line so many places later, or earlier; the ends stop it."""
        return self._edit(group_id, kind, given, lambda lines: with_move(lines, text, by), origin)

    def move(self, group_id: int, by: int, origin: str = "") -> ChangeSet:
        """Show a group so many places further down, or up; the ends stop it."""
        with self._changing(group_id, origin) as (unit, group):
            groups = list(unit.session.scalars(_live()))
            place = groups.index(group)
            del groups[place]
            groups.insert(max(0, place + by), group)
            for position, each in enumerate(groups):
                each.position = position
        return unit.changes

    def delete(self, group_id: int, into_id: int | None = None, origin: str = "") -> ChangeSet:
        """Take a group away; its members go to another one, or to none, also from the bin.

        Fields that only its members have follow them, to everybody if they go to none. Saved
        views follow to the other group; without one they show nobody and say why.
        """
        with self._store.write(origin) as unit:
            group = live_or_gone(unit.session, Group, group_id)
            if into_id is not None:
                live_or_gone(unit.session, Group, into_id)
            _move_members(unit, group_id, into_id)
            fields = select(FieldDefinition).where(FieldDefinition.group_id == group_id)
            for field in unit.session.scalars(fields):
                field.group_id = into_id
            if into_id is not None:
                refilter_views(unit.session, lambda each: _follow(each, group_id, into_id))
            group.deleted_at = unit.now
            unit.call_it(ChangeKind.GROUP_DELETED, _subject(group))
            return unit.commit()

    def _edit(
        self,
        group_id: int,
        kind: GroupLines,
        given: Sequence[str],
        edit: Callable[[Sequence[str]], list[str]],
        origin: str,
    ) -> ChangeSet:
        with self._changing(group_id, origin) as (unit, group):
            own = read_lines(getattr(group, kind))
            shown = list(given if own is None else own)
            edited = edit(shown)
            if edited != shown:
                setattr(group, kind, stored_lines(edited))
        return unit.changes

    @contextmanager
    def _changing(self, group_id: int, origin: str) -> Iterator[tuple[UnitOfWork, Group]]:
        """Begin a change of one group that is committed at the end."""
        with self._store.write(origin) as unit:
            group = live_or_gone(unit.session, Group, group_id)
            yield unit, group
            unit.call_it(ChangeKind.GROUP_CHANGED, _subject(group))
            unit.commit()


def _live() -> Select[Group]:
    return select(Group).where(Group.deleted_at.is_(None)).order_by(Group.position, Group.id)


def _members(session: Session) -> dict[tuple[int | None, bool], int]:
    """Return how many members each group has, in the list and in the archive."""
    archived = Contact.archived_at.is_not(None)
    rows = (
        select(Contact.group_id, archived, func.count())
        .where(Contact.deleted_at.is_(None))
        .group_by(Contact.group_id, archived)
    )
    return {(group_id, bool(away)): count for group_id, away, count in session.execute(rows)}


def _subject(group: Group) -> str | None:
    return group.name or group.code


def _checked_name(name: str, others: Sequence[Group]) -> str:
    """Return a name that no other group has.

    The code of one that came with the app is its name in English; its names in other languages
    are known to who shows them.
    """
    clean = one_line(name)
    if not fold(clean):
        raise EmptyGroupNameError
    if fold(clean) in {fold(_subject(group) or "") for group in others}:
        raise GroupExistsError(name=clean)
    return clean


def _move_members(unit: UnitOfWork, group_id: int, into_id: int | None) -> None:
    ids = list(unit.connection.scalars(select(Contact.id).where(Contact.group_id == group_id)))
    unit.connection.execute(
        update(Contact)
        .where(Contact.group_id == group_id)
        .values(group_id=into_id, updated_at=unit.now)
    )
    unit.touch("contacts", ids)


def _follow(criteria: Criteria, group_id: int, into_id: int) -> Criteria:
    return replace(criteria, group_id=into_id) if criteria.group_id == group_id else criteria
