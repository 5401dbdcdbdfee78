"""Change many contacts at once, each time as one unit of work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast

from sqlalchemy import ColumnElement, Table, delete, exists, func, insert, select, update

from models.contact import contact_tag
from models.entities import Contact, FollowUp, Group, Tag
from services.batches import batched
from services.changes import ChangeSet
from services.contacts.tags import tag_named
from services.follow_ups.follow_up_rows import new_columns
from services.follow_ups.values import NewFollowUp
from services.gone import live_or_gone
from services.store import Store
from services.unit_of_work import UnitOfWork

_BATCH = 500  # bound parameters of one statement
_FOLLOW_UP = cast(Table, FollowUp.__table__)


class BulkService:
    """Change the contacts chosen; called in the writing thread.

    What stands so already is left as it is, and so are contacts that are gone or in the bin; the
    change set holds only those that changed.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def set_group(
        self, contact_ids: Sequence[int], group_id: int | None, origin: str = ""
    ) -> ChangeSet:
        """Put contacts into a group, or into none; raise GoneError if there is no such group."""
        with self._store.write(origin) as unit:
            if group_id is not None:
                live_or_gone(unit.session, Group, group_id)
            changes = Contact.group_id.is_distinct_from(group_id)
            _set(unit, contact_ids, changes, group_id=group_id)
            return unit.commit()

    def add_tag(self, contact_ids: Sequence[int], name: str, origin: str = "") -> ChangeSet:
        """File contacts under a tag, new if there is none of that name yet."""
        with self._store.write(origin) as unit:
            tag = tag_named(unit, name)
            for ids in _present(unit, contact_ids, ~_is_tagged(tag.id)):
                rows = [{"contact_id": each, "tag_id": tag.id} for each in ids]
                unit.connection.execute(insert(contact_tag), rows)
                _stamp(unit, ids)
            return unit.commit()

    def remove_tag(self, contact_ids: Sequence[int], tag_id: int, origin: str = "") -> ChangeSet:
        """Take a tag off contacts; raise GoneError if there is no such tag."""
        with self._store.write(origin) as unit:
            live_or_gone(unit.session, Tag, tag_id)
            for ids in _present(unit, contact_ids, _is_tagged(tag_id)):
                unit.connection.execute(
                    delete(contact_tag).where(
                        contact_tag.c.tag_id == tag_id, contact_tag.c.contact_id.in_(ids)
                    )
                )
                _stamp(unit, ids)
            return unit.commit()

    def archive(self, contact_ids: Sequence[int], origin: str = "") -> ChangeSet:
        """Take contacts out of the lists; nothing of them is lost."""
        with self._store.write(origin) as unit:
            _set(unit, contact_ids, Contact.archived_at.is_(None), archived_at=unit.now)
            return unit.commit()

    def unarchive(self, contact_ids: Sequence[int], origin: str = "") -> ChangeSet:
        """Bring archived contacts back into the lists."""
        with self._store.write(origin) as unit:
            _set(unit, contact_ids, Contact.archived_at.is_not(None), archived_at=None)
            return unit.commit()

    def delete(self, contact_ids: Sequence[int], origin: str = "") -> ChangeSet:
        """Move contacts to the bin with all that belongs to them."""
        with self._store.write(origin) as unit:
            _set(unit, contact_ids, Contact.deleted_at.is_(None), deleted_at=unit.now)
            return unit.commit()

    def add_follow_up(
        self, contact_ids: Sequence[int], new: NewFollowUp, origin: str = ""
    ) -> ChangeSet:
        """Make the same follow-up with each; raise as new_columns() does."""
        columns = new_columns(new)
        with self._store.write(origin) as unit:
            last_id = unit.connection.scalar(select(func.max(FollowUp.id))) or 0
            common = columns | {"created_at": unit.now, "updated_at": unit.now}
            for ids in _present(unit, contact_ids):
                rows = [{"contact_id": each, **common} for each in ids]
                unit.connection.execute(insert(_FOLLOW_UP), rows)
                unit.touch("contacts", ids)
            # Nobody else writes meanwhile, so all that are newer are these.
            new_ids = unit.connection.scalars(select(FollowUp.id).where(FollowUp.id > last_id))
            unit.touch("follow_ups", new_ids)
            return unit.commit()


def _set(
    unit: UnitOfWork, contact_ids: Iterable[int], changes: ColumnElement[bool], **values: Any
) -> None:
    """Write columns of those whom that changes."""
    for ids in _present(unit, contact_ids, changes):
        _stamp(unit, ids, **values)


def _stamp(unit: UnitOfWork, ids: Sequence[int], **values: Any) -> None:
    unit.connection.execute(
        update(Contact).where(Contact.id.in_(ids)).values(updated_at=unit.now, **values)
    )
    unit.touch("contacts", ids)


def _present(
    unit: UnitOfWork, contact_ids: Iterable[int], *conditions: ColumnElement[bool]
) -> Iterable[list[int]]:
    """Yield the ids of contacts that are there and meet the conditions, a batch at a time."""
    for batch in batched(dict.fromkeys(contact_ids), _BATCH):
        there = select(Contact.id).where(
            Contact.id.in_(batch), Contact.deleted_at.is_(None), *conditions
        )
        if ids := list(unit.connection.scalars(there)):
            yield ids


def _is_tagged(tag_id: int) -> ColumnElement[bool]:
    return exists().where(contact_tag.c.contact_id == Contact.id, contact_tag.c.tag_id == tag_id)
