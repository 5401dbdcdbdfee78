"""Read what a contact's page shows beside the timeline."""

from __future__ import annotations

from sqlalchemy import case, or_, select
from sqlalchemy.orm import Session

from models.entities import Address, Contact, ContactMethod, NextTime, Relation
from services.contacts.check_in import effective_cadence
from services.contacts.editing_values import AddressParts
from services.contacts.relations import other_side
from services.contacts.rhythm import Rhythm, read_rhythm
from services.contacts.values import (
    AddressView,
    ContactDetails,
    FactView,
    GroupName,
    MethodView,
    NextTimeView,
    RelationView,
)
from services.follow_ups.follow_up_rows import open_follow_ups
from services.gone import get_or_gone
from services.own_fields.reading import own_values
from services.store import Store


class ContactPageReader:
    """Read contacts whole; called in the reading thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def read(self, contact_id: int) -> ContactDetails:
        """Return a contact, also one in the bin; raise GoneError if there is none."""
        clock = self._store.clock
        with self._store.read() as session:
            rhythm = read_rhythm(session, contact_id, clock.now(), clock.zone())
            return _details(session, get_or_gone(session, Contact, contact_id), rhythm)


def _details(session: Session, contact: Contact, rhythm: Rhythm) -> ContactDetails:
    group = contact.group
    group_cadence = group.cadence_days if group else None
    return ContactDetails(
        id=contact.id,
        full_name=contact.full_name,
        nickname=contact.nickname,
        organisation=contact.organisation.name if contact.organisation else None,
        organisation_id=contact.organisation_id,
        department=contact.department,
        job_title=contact.job_title,
        group_id=contact.group_id,
        group=GroupName(group.code, group.name) if group else None,
        birthday=contact.birthday,
        language=contact.language,
        time_zone=contact.time_zone,
        preferred_channel=contact.preferred_channel,
        preferred_time=contact.preferred_time,
        note=contact.note,
        cadence_days=effective_cadence(contact.cadence_days, group_cadence),
        parked_until=contact.parked_until,
        park_reason=contact.park_reason,
        verified_on=contact.verified_on,
        archived_at=contact.archived_at,
        deleted_at=contact.deleted_at,
        last_contact_at=contact.last_contact_at,
        last_voice_at=contact.last_voice_at,
        rhythm=rhythm,
        photo=contact.photo.data if contact.photo else None,
        tags=tuple(tag.name for tag in contact.tags),
        methods=tuple(_method(row) for row in contact.methods if row.deleted_at is None),
        addresses=tuple(_address(row) for row in contact.addresses if row.deleted_at is None),
        facts=tuple(
            FactView(fact.id, fact.text) for fact in contact.facts if fact.deleted_at is None
        ),
        next_times=_next_times(session, contact.id),
        people=_people(session, contact.id),
        follow_ups=open_follow_ups(session, contact.id),
        given_name=contact.given_name,
        additional_names=contact.additional_names,
        family_name=contact.family_name,
        name_prefix=contact.name_prefix,
        name_suffix=contact.name_suffix,
        own_cadence_days=contact.cadence_days,
        group_cadence_days=group_cadence,
        own_cadence_by_voice=contact.cadence_by_voice,
        group_cadence_by_voice=group.cadence_by_voice if group else False,
        check_in_after=contact.check_in_after,
        own_values=own_values(session, contact),
    )


def _method(row: ContactMethod) -> MethodView:
    return MethodView(
        row.kind,
        row.value,
        tuple(row.types.split()),
        row.label,
        row.preferred,
        row.verified_on,
        row.id,
    )


def _address(row: Address) -> AddressView:
    lines = (
        row.po_box,
        row.extended,
        row.street,
        " ".join(filter(None, (row.postal_code, row.locality))),
        row.region,
        row.country,
    )
    parts = AddressParts(
        row.street,
        row.postal_code,
        row.locality,
        row.region,
        row.country,
        row.extended,
        row.po_box,
    )
    return AddressView(
        tuple(filter(None, lines)), tuple(row.types.split()), row.label, row.id, parts
    )


def _next_times(session: Session, contact_id: int) -> tuple[NextTimeView, ...]:
    rows = session.execute(
        select(NextTime.id, NextTime.text)
        .where(
            NextTime.contact_id == contact_id,
            NextTime.used_at.is_(None),
            NextTime.deleted_at.is_(None),
        )
        .order_by(NextTime.id)
    )
    return tuple(NextTimeView(*row) for row in rows)


def _people(session: Session, contact_id: int) -> tuple[RelationView, ...]:
    """Return the relations of a contact, whoever of the two holds them."""
    other = case((Relation.contact_id == contact_id, Relation.other_id), else_=Relation.contact_id)
    rows = session.execute(
        select(Relation.id, Relation.contact_id, Relation.role, Contact.id, Contact.full_name)
        .join(Contact, Contact.id == other)
        .where(
            or_(Relation.contact_id == contact_id, Relation.other_id == contact_id),
            Relation.deleted_at.is_(None),
            Contact.deleted_at.is_(None),
        )
        .order_by(Relation.id)
    )
    return tuple(
        RelationView(other_id, name, role if holder == contact_id else other_side(role), id_)
        for id_, holder, role, other_id, name in rows
    )
