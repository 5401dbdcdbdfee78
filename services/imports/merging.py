"""Bring what a card says into a contact that is there.

What the card has and the contact has otherwise is taken from the card, its UID too; what the card
lacks stays.
Methods, addresses and tags are added and never removed; one that was deleted in the app does not
come back. The same number, handle or address takes the card's types and label, and stays written
as it is. No note is lost: one that the contact does not have is put below its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from models.entities import Address, Contact, ContactMethod, Organisation, Photo, Tag
from services.contacts.contact_service import set_keys
from services.imports.columns import (
    address_columns,
    address_key,
    detail_columns,
    method_columns,
    name_columns,
)
from services.imports.keys import KeyedCard
from services.imports.lookups import NameDirectory
from services.unit_of_work import UnitOfWork
from services.vcard.card import ParsedAddress, ParsedMethod, ParsedPhoto

PartT = TypeVar("PartT", ContactMethod, Address)


class Merger:
    """Update contacts through their entities, which know what has changed."""

    def __init__(
        self, unit: UnitOfWork, organisations: NameDirectory[Organisation], tags: NameDirectory[Tag]
    ) -> None:
        self._unit = unit
        self._session = unit.session
        self._organisations = organisations
        self._tags = tags

    def merge(self, cards_by_contact: Mapping[int, Sequence[KeyedCard]]) -> set[int]:
        """Bring each contact's cards into it, in order; return the ids of those that changed.

        Only the outcome counts: what a card changes and a later one changes back has not changed.
        """
        self._add_names(keyed for cards in cards_by_contact.values() for keyed in cards)
        with self._session.no_autoflush:
            contacts = self._load(cards_by_contact)
            new_photos = {
                contact.id
                for contact in contacts
                if self._merge_into(contact, cards_by_contact[contact.id])
            }
            changed = new_photos | self._modified(contacts)
        self._session.flush()
        return changed

    def _add_names(self, cards: Iterable[KeyedCard]) -> None:
        """Insert the organisations and tags that are new, so that contacts can refer to them."""
        for keyed in cards:
            self._organisations.id_of(keyed.organisation, keyed.card.organisation)
            self._tags.ids_of(keyed.tags, keyed.card.categories)
        self._organisations.flush()
        self._tags.flush()

    def _load(self, ids: Iterable[int]) -> Sequence[Contact]:
        return self._session.scalars(
            select(Contact)
            .where(Contact.id.in_(ids))
            .options(
                joinedload(Contact.organisation),
                selectinload(Contact.methods),
                selectinload(Contact.addresses),
                selectinload(Contact.tags),
            )
        ).all()

    def _modified(self, contacts: Iterable[Contact]) -> set[int]:
        dirty = self._session.dirty
        return {
            contact.id
            for contact in contacts
            if any(
                row in dirty and self._session.is_modified(row)
                for row in (contact, *contact.methods, *contact.addresses)
            )
        }

    def _merge_into(self, contact: Contact, cards: Sequence[KeyedCard]) -> bool:
        """Merge all but tell only of the photo, whose change the session can't tell in time."""
        named = contact.full_name, contact.nickname, contact.organisation
        for keyed in cards:
            card = keyed.card
            if keyed.is_former:
                self._complete(contact, keyed)
            else:
                _merge_name(contact, keyed)
                _set_known(contact, {"uid": keyed.uid or None, **detail_columns(card)})
                self._merge_organisation(contact, keyed)
            _merge_note(contact, card.note)
            self._merge_tags(contact, keyed)
            _merge_methods(contact, keyed)
            _merge_addresses(contact, card.addresses)
        if named != (contact.full_name, contact.nickname, contact.organisation):
            set_keys(contact)
        return self._merge_photos(contact, cards)

    def _complete(self, contact: Contact, keyed: KeyedCard) -> None:
        """Take from the card of somebody merged into the contact only what that one lacks."""
        for column, value in detail_columns(keyed.card).items():
            if value is not None and getattr(contact, column) is None:
                setattr(contact, column, value)
        if contact.organisation is None:
            self._merge_organisation(contact, keyed)

    def _merge_organisation(self, contact: Contact, keyed: KeyedCard) -> None:
        key = keyed.organisation
        if contact.organisation is not None and contact.organisation.name_key == key:
            return
        row_id = self._organisations.id_of(key, keyed.card.organisation)
        if row_id is not None:
            contact.organisation = self._organisations.row(row_id)

    def _merge_tags(self, contact: Contact, keyed: KeyedCard) -> None:
        there = {tag.id for tag in contact.tags}
        for tag_id in self._tags.ids_of(keyed.tags, keyed.card.categories):
            if tag_id not in there:
                contact.tags.append(self._tags.row(tag_id))

    def _merge_photos(self, contact: Contact, cards: Sequence[KeyedCard]) -> bool:
        """Take the last photo; one of somebody merged into the contact only where it has none."""
        own = [each.card.photo for each in cards if each.card.photo and not each.is_former]
        former = [each.card.photo for each in cards if each.card.photo and each.is_former]
        if not own and former and self._session.get(Photo, contact.id) is None:
            own = former
        return bool(own) and self._merge_photo(contact, own[-1])

    def _merge_photo(self, contact: Contact, photo: ParsedPhoto) -> bool:
        stored = self._session.get(Photo, contact.id)
        if stored is None:
            stored = Photo(contact_id=contact.id)
            self._session.add(stored)
        elif stored.data == photo.data:
            return False
        stored.data = photo.data
        stored.media_type = photo.media_type
        contact.updated_at = self._unit.now
        return True


def _set_known(row: Contact, columns: Mapping[str, str | None]) -> None:
    """Set the columns that are known and differ."""
    for column, value in columns.items():
        if value is not None and getattr(row, column) != value:
            setattr(row, column, value)


def _merge_name(contact: Contact, keyed: KeyedCard) -> None:
    """Take the name with its parts, which belong together."""
    columns = name_columns(keyed.card.name)
    if contact.full_name == columns["full_name"]:
        _set_known(contact, columns)
    elif keyed.has_name:
        for column, value in columns.items():
            setattr(contact, column, value)


def _merge_note(contact: Contact, note: str) -> None:
    own = contact.note or ""
    if note not in own:
        contact.note = note if own in note else f"{own}\n\n{note}"


def _merge_methods(contact: Contact, keyed: KeyedCard) -> None:
    rows = {(row.kind, row.value_key): row for row in _live_last(contact.methods)}
    preferring = {method.kind for method in keyed.card.methods if method.preferred}
    for method, key in zip(keyed.card.methods, keyed.methods, strict=True):
        row = rows.get((method.kind, key))
        if row is None:
            place = _next_place(contact.methods)
            contact.methods.append(ContactMethod(position=place, **method_columns(method, key)))
        elif row.deleted_at is None:
            _merge_types(row, method)
            if method.kind in preferring and row.preferred != method.preferred:
                row.preferred = method.preferred


def _merge_addresses(contact: Contact, addresses: Sequence[ParsedAddress]) -> None:
    rows = {address_key(row): row for row in _live_last(contact.addresses)} if addresses else {}
    for address in addresses:
        row = rows.get(address_key(address))
        if row is None:
            place = _next_place(contact.addresses)
            contact.addresses.append(Address(position=place, **address_columns(address)))
        elif row.deleted_at is None:
            _merge_types(row, address)


def _merge_types(row: ContactMethod | Address, said: ParsedMethod | ParsedAddress) -> None:
    if said.types and set(said.types) != set(row.types.split()):
        row.types = " ".join(said.types)
    if said.label and said.label != row.label:
        row.label = said.label


def _live_last(rows: Iterable[PartT]) -> list[PartT]:
    """Return rows with the deleted ones first, so that a live one wins where both are alike."""
    return sorted(rows, key=lambda row: (row.deleted_at is None, -row.position))


def _next_place(rows: Iterable[ContactMethod | Address]) -> int:
    return max((row.position for row in rows), default=-1) + 1
