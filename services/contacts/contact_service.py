"""Add, find, delete and restore contacts."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities import Contact, Group, Organisation
from services.changes import ChangeSet
from services.contacts.field_rules import one_line
from services.contacts.values import NewContact
from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.gone import get_or_gone, live_or_gone
from services.store import Store
from services.text_keys import fold, search_key, sort_key
from services.unit_of_work import UnitOfWork


class EmptyNameError(KnownError):
    """Refuse a contact without a name."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "A contact needs a name. Type a name and save again."
    )


class UnknownContactError(KnownError):
    """Report a name that nobody has."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "There is no contact called “{name}”. Check the spelling, or add the contact first.",
    )


class AmbiguousContactError(KnownError):
    """Report a name that several contacts share."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "Several contacts answer to “{name}”: {candidates}. Give the full name."
    )


class ContactService:
    """Change contacts; every call is one unit of work in the writing thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, new: NewContact, origin: str = "") -> ChangeSet:
        """Add a contact and, if nobody works there yet, the organisation.

        Raises EmptyNameError, TooLongError, and GoneError for a group that is not there.
        """
        with self._store.write(origin) as unit:
            insert_contact(unit, new)
            return unit.commit()

    def delete(self, contact_id: int, origin: str = "") -> ChangeSet:
        """Move a contact to the bin with all that belongs to it."""
        with self._store.write(origin) as unit:
            contact = get_or_gone(unit.session, Contact, contact_id)
            contact.deleted_at = contact.deleted_at or unit.now
            return unit.commit()

    def restore(self, contact_id: int, origin: str = "") -> ChangeSet:
        """Bring a contact back from the bin, and the organisation if it was deleted since."""
        with self._store.write(origin) as unit:
            contact = get_or_gone(unit.session, Contact, contact_id)
            contact.deleted_at = contact.merged_into_id = None
            if contact.organisation is not None:
                contact.organisation.deleted_at = None
            return unit.commit()

    def find(self, name: str) -> int:
        """Return the id of the one contact with that full name or else the only one it fits.

        Accents and case do not matter. Raises UnknownContactError or AmbiguousContactError.
        """
        wanted = fold(name)
        with self._store.read() as session:
            there = select(Contact).where(Contact.deleted_at.is_(None)).order_by(Contact.sort_key)
            found = session.scalars(there.where(Contact.sort_key == wanted)).all()
            if not found and wanted:
                similar = Contact.sort_key.contains(wanted, autoescape=True)
                found = session.scalars(there.where(similar).limit(6)).all()
        if not found:
            raise UnknownContactError(name=name)
        if len(found) > 1:
            names = ", ".join(contact.full_name for contact in found)
            raise AmbiguousContactError(name=name, candidates=names)
        return found[0].id


def insert_contact(unit: UnitOfWork, new: NewContact) -> int:
    """Add a contact as ContactService does; return the id."""
    name = one_line(new.full_name)
    if not name:
        raise EmptyNameError
    if new.group_id is not None:
        live_or_gone(unit.session, Group, new.group_id)
    job_title = one_line(new.job_title or "") or None
    contact = Contact(full_name=name, job_title=job_title, group_id=new.group_id)
    contact.organisation = organisation_named(unit.session, one_line(new.organisation or ""))
    set_keys(contact)
    unit.session.add(contact)
    unit.session.flush()
    return contact.id


def set_keys(contact: Contact) -> None:
    """Write the folded keys from the names they are made of."""
    organisation = contact.organisation.name if contact.organisation else None
    contact.sort_key = sort_key(contact.full_name)
    contact.search_key = search_key(contact.full_name, contact.nickname, organisation)


def organisation_named(session: Session, name: str | None) -> Organisation | None:
    """Return the organisation with that name, new if there is none yet; None for no name."""
    key = fold(name or "")
    if not key or name is None:
        return None
    known = select(Organisation).where(
        Organisation.name_key == key, Organisation.deleted_at.is_(None)
    )
    return session.scalars(known).first() or Organisation(name=" ".join(name.split()), name_key=key)
