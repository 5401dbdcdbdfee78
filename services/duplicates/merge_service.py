"""Make one contact of two, or remember that they are not the same."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import update
from sqlalchemy.orm import Session

from models.entities import Contact, Photo
from services.changes import ChangeSet
from services.contacts.contact_service import set_keys
from services.duplicates.apart import inherit_apart, put_apart, put_together
from services.duplicates.fields import PARTS, Choices, MergeField, Side, content_of, default_side
from services.duplicates.history import move_history
from services.duplicates.uniting import Uniter, united_note
from services.gone import GoneError, get_or_gone
from services.store import Store
from services.undo.values import ChangeKind
from services.unit_of_work import UnitOfWork

_NO_CHOICES: Choices = {}


class MergeService:
    """Change who is who; every call is one unit of work in the writing thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def merge(
        self, keep_id: int, other_id: int, choices: Choices = _NO_CHOICES, origin: str = ""
    ) -> ChangeSet:
        """Give the kept contact all that the other has; the other goes to the bin.

        What only one of both can stay is as chosen, else as default_side() says. Raises
        GoneError, nothing changed, where one of them is not there any more.
        """
        if keep_id == other_id:
            raise ValueError("nobody merges with themselves")
        with self._store.write(origin) as unit:
            keep, other = _live(unit.session, keep_id), _live(unit.session, other_id)
            unit.touch("contacts", (keep_id, other_id))
            uniter = Uniter(unit, keep, other)
            _settle(unit, keep, other, choices)
            uniter.unite(choices)
            inherit_apart(unit, keep, other)
            other.deleted_at = unit.now
            other.merged_into_id = keep_id
            unit.session.flush()
            move_history(unit, keep_id, other_id)
            _pass_on(unit, keep_id, other_id)
            unit.call_it(ChangeKind.CONTACT_MERGED, keep.full_name)
            return unit.commit()

    def keep_apart(self, one_id: int, two_id: int, origin: str = "") -> ChangeSet:
        """Remember that two contacts are not the same, so that they are never offered again."""
        with self._store.write(origin) as unit:
            one, two = (get_or_gone(unit.session, Contact, id_) for id_ in (one_id, two_id))
            put_apart(unit, one, two)
            return unit.commit()

    def offer_again(self, one_id: int, two_id: int, origin: str = "") -> ChangeSet:
        """Take back that two contacts are not the same."""
        with self._store.write(origin) as unit:
            one, two = (get_or_gone(unit.session, Contact, id_) for id_ in (one_id, two_id))
            put_together(unit, one, two)
            return unit.commit()


def _live(session: Session, contact_id: int) -> Contact:
    contact = get_or_gone(session, Contact, contact_id)
    if contact.deleted_at is not None:
        raise GoneError
    return contact


def _settle(unit: UnitOfWork, keep: Contact, other: Contact, choices: Choices) -> None:
    """Decide what there can be only one of."""
    sides = {each: choices.get(each, default_side(keep, other, each)) for each in MergeField}
    for field, parts in PARTS.items():
        if sides[field] is Side.OTHER:
            for part in parts:
                setattr(keep, part, getattr(other, part))
        elif content_of(keep, field) == content_of(other, field):
            _fill(keep, other, parts)
    if sides[MergeField.PHOTO] is Side.OTHER:
        _take_photo(unit.session, keep, other)
    keep.note = united_note(keep.note, other.note)
    for name in ("verified_on", "check_in_after"):
        days = [day for day in (getattr(keep, name), getattr(other, name)) if day is not None]
        setattr(keep, name, max(days, default=None))
    if other.archived_at is None:
        keep.archived_at = None
    set_keys(keep)


def _fill(keep: Contact, other: Contact, parts: Iterable[str]) -> None:
    for part in parts:
        if getattr(keep, part) is None:
            setattr(keep, part, getattr(other, part))


def _take_photo(session: Session, keep: Contact, other: Contact) -> None:
    if other.photo is None:
        keep.photo = None
    elif keep.photo is not None:
        keep.photo.media_type, keep.photo.data = other.photo.media_type, other.photo.data
    else:
        session.add(
            Photo(contact_id=keep.id, media_type=other.photo.media_type, data=other.photo.data)
        )


def _pass_on(unit: UnitOfWork, keep_id: int, other_id: int) -> None:
    """Let those who were merged into the other before lead to the kept one."""
    unit.connection.execute(
        update(Contact).where(Contact.merged_into_id == other_id).values(merged_into_id=keep_id)
    )
