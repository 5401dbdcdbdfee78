"""Name, rename, merge and delete the words that contacts are filed under."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import delete, func, insert, literal, select, update

from models.contact import contact_tag
from models.entities import Contact, Tag
from services.batches import batched
from services.changes import ChangeSet
from services.contacts.field_rules import one_line
from services.contacts.listing import Criteria
from services.contacts.views import refilter_views
from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.gone import live_or_gone
from services.store import Store
from services.text_keys import fold
from services.undo.values import ChangeKind
from services.unit_of_work import UnitOfWork

_BATCH = 500  # bound parameters of one statement


class EmptyTagError(KnownError):
    """Refuse a tag without a name."""

    sentence = QT_TRANSLATE_NOOP("KnownError", "A tag needs a name. Type one and try again.")


class TagExistsError(KnownError):
    """Doubt a name that another tag has: both can be merged. `into_id` is the other's."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "“{name}” exists already. Merge the two, or choose another name."
    )


@dataclass(frozen=True, slots=True)
class TagView:
    """Show a tag and how many contacts, not counting those in the bin, are filed under it."""

    id: int
    name: str
    contacts: int


class TagService:
    """Read tags in the reading thread, change them in the writing thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def read(self) -> tuple[TagView, ...]:
        """Return all tags by name."""
        with self._store.read() as session:
            rows = session.execute(
                select(Tag.id, Tag.name, func.count(Contact.id))
                .outerjoin(contact_tag, contact_tag.c.tag_id == Tag.id)
                .outerjoin(
                    Contact,
                    (Contact.id == contact_tag.c.contact_id) & Contact.deleted_at.is_(None),
                )
                .where(Tag.deleted_at.is_(None))
                .group_by(Tag.id)
                .order_by(Tag.name_key)
            )
            return tuple(TagView(*row) for row in rows)

    def rename(self, tag_id: int, name: str, origin: str = "") -> ChangeSet:
        """Give a tag another name; raise EmptyTagError, or TagExistsError if another has it."""
        with self._store.write(origin) as unit:
            tag, clean = live_or_gone(unit.session, Tag, tag_id), _clean(name)
            other = unit.session.scalars(select(Tag).where(Tag.name_key == fold(clean))).first()
            if other is None or other.id == tag.id:
                tag.name, tag.name_key = clean, fold(clean)
                _touch_contacts(unit, tag.id)
            elif other.deleted_at is None:
                raise TagExistsError(name=other.name, into_id=other.id)
            else:  # its name is taken for good, so it comes back and stands for both
                other.name, other.deleted_at = clean, None
                _merge(unit, tag, other)
            unit.call_it(ChangeKind.TAG_CHANGED, clean)
            return unit.commit()

    def merge(self, tag_ids: Sequence[int], into_id: int, origin: str = "") -> ChangeSet:
        """File everyone under one tag who was under others, which go; saved views follow."""
        with self._store.write(origin) as unit:
            into = live_or_gone(unit.session, Tag, into_id)
            for tag_id in set(tag_ids) - {into_id}:
                _merge(unit, live_or_gone(unit.session, Tag, tag_id), into)
            unit.call_it(ChangeKind.TAG_MERGED, into.name)
            return unit.commit()

    def delete(self, tag_ids: Sequence[int], origin: str = "") -> ChangeSet:
        """Take tags off everyone and out of the journal; saved views say that they are gone."""
        with self._store.write(origin) as unit:
            tags = [live_or_gone(unit.session, Tag, tag_id) for tag_id in tag_ids]
            for tag in tags:
                _remove(unit, tag)
            unit.call_it(ChangeKind.TAG_DELETED, ", ".join(tag.name for tag in tags))
            return unit.commit()


def tag_named(unit: UnitOfWork, name: str) -> Tag:
    """Return the tag with that name, new if there is none yet; raise EmptyTagError for no name."""
    clean = _clean(name)
    tag = _find(unit, clean)
    if tag is None:
        tag = Tag(name=clean, name_key=fold(clean))
        unit.session.add(tag)
        unit.session.flush()
    return tag


def _clean(name: str) -> str:
    clean = one_line(name.strip().lstrip("#"))
    if not fold(clean):
        raise EmptyTagError
    return clean


def _find(unit: UnitOfWork, name: str) -> Tag | None:
    """Return the tag of that name; one that was deleted comes back, as the name is unique."""
    tag = unit.session.scalars(select(Tag).where(Tag.name_key == fold(name))).first()
    if tag is not None:
        tag.deleted_at = None
    return tag


def _merge(unit: UnitOfWork, tag: Tag, into: Tag) -> None:
    def follow(criteria: Criteria) -> Criteria:
        ids = criteria.tag_ids
        return replace(criteria, tag_ids=ids - {tag.id} | {into.id}) if tag.id in ids else criteria

    unit.session.flush()
    refilter_views(unit.session, follow)
    here = select(contact_tag.c.contact_id).where(contact_tag.c.tag_id == into.id)
    moved = select(contact_tag.c.contact_id, literal(into.id)).where(
        contact_tag.c.tag_id == tag.id, contact_tag.c.contact_id.not_in(here)
    )
    columns = ("contact_id", "tag_id")
    unit.connection.execute(insert(contact_tag).from_select(columns, moved))
    unit.touch("tags", [into.id])
    _remove(unit, tag)


def _remove(unit: UnitOfWork, tag: Tag) -> None:
    _touch_contacts(unit, tag.id)
    unit.connection.execute(delete(contact_tag).where(contact_tag.c.tag_id == tag.id))
    tag.deleted_at = unit.now


def _touch_contacts(unit: UnitOfWork, tag_id: int) -> None:
    """Note everyone filed under a tag as changed."""
    filed = select(contact_tag.c.contact_id).where(contact_tag.c.tag_id == tag_id)
    ids = list(unit.connection.scalars(filed))
    for batch in batched(ids, _BATCH):
        unit.connection.execute(
            update(Contact).where(Contact.id.in_(batch)).values(updated_at=unit.now)
        )
    unit.touch("contacts", ids)
