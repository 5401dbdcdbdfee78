"""Say in SQL who a stream is about, and on which entries they are."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Select, exists, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from models.entities import Contact, EntryParticipant
from services.journal.whose import OfContact, OfOrganisation, Whose


def is_among(
    contact_id: InstrumentedAttribute[int] | InstrumentedAttribute[int | None], whose: Whose
) -> ColumnElement[bool]:
    """Return whether a contact's id is of those that a stream is about."""
    match whose:
        case OfContact(id_):
            return contact_id == id_
        case OfOrganisation(id_):
            return contact_id.in_(people_at(id_))


def takes_part(whose: Whose) -> ColumnElement[bool]:
    """Return what picks one participant of each entry of a stream.

    Where several of an organisation took part, it is the one who was added to the journal first.
    """
    among = is_among(EntryParticipant.contact_id, whose)
    match whose:
        case OfContact():
            return among
        case OfOrganisation(id_):
            other, colleague = aliased(EntryParticipant), aliased(Contact)
            # From each entry to its few participants: asked with IN, SQLite would try everybody
            # of the organisation on every entry.
            before = exists().where(
                other.entry_id == EntryParticipant.entry_id,
                other.contact_id < EntryParticipant.contact_id,
                colleague.id == other.contact_id,
                *_is_at(colleague, id_),
            )
            return among & ~before


def people_at(organisation_id: int) -> Select[int]:
    """Return the query of the ids of all who work at an organisation and are not in the bin."""
    return select(Contact.id).where(*_is_at(Contact, organisation_id))


def _is_at(contact: type[Contact], organisation_id: int) -> tuple[ColumnElement[bool], ...]:
    return (contact.organisation_id == organisation_id, contact.deleted_at.is_(None))
