"""Change one field of a contact."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities import Contact, Group, Photo, Tag
from models.kinds import ParkReason
from services.changes import ChangeSet
from services.clock import Clock, today
from services.contacts import field_rules
from services.contacts.check_in import NEVER
from services.contacts.contact_service import EmptyNameError, organisation_named, set_keys
from services.contacts.editing_values import ContactField
from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.gone import get_or_gone, live_or_gone
from services.store import Store
from services.text_keys import fold
from services.unit_of_work import UnitOfWork

_NAME_PARTS = (
    ContactField.NAME_PREFIX,
    ContactField.GIVEN_NAME,
    ContactField.ADDITIONAL_NAMES,
    ContactField.FAMILY_NAME,
    ContactField.NAME_SUFFIX,
)

LONGEST_CADENCE_DAYS = 3_660


class PastParkError(KnownError):
    """Refuse to park somebody until a day that has been."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "Someone can be parked until a day to come. Choose a later day."
    )


class CadenceError(KnownError):
    """Refuse a cadence that is no number of days."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "A rhythm is between one day and ten years. Choose another one."
    )


class ContactEditing:
    """Change contacts field by field; every call is one unit of work in the writing thread.

    What does not differ is not written. Raises GoneError where the contact is not in the journal
    any more.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def set_field(
        self, contact_id: int, field: ContactField, text: str, origin: str = ""
    ) -> ChangeSet:
        """Write what was typed into a field; "" empties it."""
        return self.set_fields(contact_id, {field: text}, origin)

    def set_fields(
        self, contact_id: int, texts: Mapping[ContactField, str], origin: str = ""
    ) -> ChangeSet:
        """Write several fields at once.

        Raises EmptyNameError or an error of field_rules, and nothing is changed then. The full
        name follows its parts as long as it is made of them.
        """

        def change(contact: Contact, unit: UnitOfWork) -> None:
            was_whole = contact.full_name == _whole_name(contact)
            for field, text in texts.items():
                self._set(unit.session, contact, field, text)
            if was_whole and texts.keys() & set(_NAME_PARTS):
                contact.full_name = _whole_name(contact) or contact.full_name
            set_keys(contact)

        return self._change(contact_id, change, origin)

    def set_group(self, contact_id: int, group_id: int | None, origin: str = "") -> ChangeSet:
        """Put a contact into a group, or into none."""

        def change(contact: Contact, unit: UnitOfWork) -> None:
            if group_id is not None:
                live_or_gone(unit.session, Group, group_id)
            contact.group_id = group_id

        return self._change(contact_id, change, origin)

    def set_cadence(self, contact_id: int, days: int | None, origin: str = "") -> ChangeSet:
        """Give a contact a cadence of its own; None takes the group's."""
        if days is not None and not 1 <= days <= LONGEST_CADENCE_DAYS:
            raise CadenceError

        def change(contact: Contact, _unit: UnitOfWork) -> None:
            contact.cadence_days = days

        return self._change(contact_id, change, origin)

    def stop_check_ins(self, contact_id: int, origin: str = "") -> ChangeSet:
        """Bring a contact to mind no more, until a cadence is set again."""

        def change(contact: Contact, _unit: UnitOfWork) -> None:
            contact.cadence_days = NEVER

        return self._change(contact_id, change, origin)

    def set_cadence_by_voice(
        self, contact_id: int, by_voice: bool | None, origin: str = ""
    ) -> ChangeSet:
        """Say whether only talks count for a contact's cadence; None takes what the group says."""

        def change(contact: Contact, _unit: UnitOfWork) -> None:
            contact.cadence_by_voice = by_voice

        return self._change(contact_id, change, origin)

    def verify_today(self, contact_id: int, origin: str = "") -> ChangeSet:
        """Note that what is known of a contact is right today."""

        def change(contact: Contact, _unit: UnitOfWork) -> None:
            contact.verified_on = today(self._clock)

        return self._change(contact_id, change, origin)

    def park(self, contact_id: int, until: date, reason: ParkReason, origin: str = "") -> ChangeSet:
        """Prompt nobody to call a contact until a day; raise PastParkError for one that was."""
        if until <= today(self._clock):
            raise PastParkError

        def change(contact: Contact, _unit: UnitOfWork) -> None:
            contact.parked_until, contact.park_reason = until, reason

        return self._change(contact_id, change, origin)

    def unpark(self, contact_id: int, origin: str = "") -> ChangeSet:
        """Prompt for a contact again."""

        def change(contact: Contact, _unit: UnitOfWork) -> None:
            contact.parked_until = contact.park_reason = None

        return self._change(contact_id, change, origin)

    def archive(self, contact_id: int, origin: str = "") -> ChangeSet:
        """Take a contact out of the lists; all that is known stays."""

        def change(contact: Contact, unit: UnitOfWork) -> None:
            contact.archived_at = contact.archived_at or unit.now

        return self._change(contact_id, change, origin)

    def unarchive(self, contact_id: int, origin: str = "") -> ChangeSet:
        """Bring a contact back into the lists."""

        def change(contact: Contact, _unit: UnitOfWork) -> None:
            contact.archived_at = None

        return self._change(contact_id, change, origin)

    def add_tag(self, contact_id: int, name: str, origin: str = "") -> ChangeSet:
        """File a contact under a tag, new if there is none of that name yet; "" does nothing."""
        name = field_rules.one_line(name.strip().lstrip("#"))

        def change(contact: Contact, unit: UnitOfWork) -> None:
            tag = _tag_named(unit.session, name)
            if tag is not None and tag not in contact.tags:
                contact.tags.append(tag)

        return self._change(contact_id, change, origin)

    def remove_tag(self, contact_id: int, name: str, origin: str = "") -> ChangeSet:
        """Take a tag off a contact; the tag stays for others."""

        def change(contact: Contact, _unit: UnitOfWork) -> None:
            contact.tags = [tag for tag in contact.tags if tag.name_key != fold(name)]

        return self._change(contact_id, change, origin)

    def set_photo(
        self, contact_id: int, data: bytes | None, media_type: str = "image/jpeg", origin: str = ""
    ) -> ChangeSet:
        """Keep a photo, cut and scaled already; None takes it away."""

        def change(contact: Contact, unit: UnitOfWork) -> None:
            stored = contact.photo
            if data == (stored.data if stored else None):
                return
            contact.updated_at = unit.now
            if data is None:
                contact.photo = None
            elif stored is None:
                contact.photo = Photo(data=data, media_type=media_type)
            else:
                stored.data, stored.media_type = data, media_type

        return self._change(contact_id, change, origin)

    def _change(
        self, contact_id: int, change: Callable[[Contact, UnitOfWork], None], origin: str
    ) -> ChangeSet:
        with self._store.write(origin) as unit:
            change(get_or_gone(unit.session, Contact, contact_id), unit)
            return unit.commit()

    def _set(self, session: Session, contact: Contact, field: ContactField, text: str) -> None:
        if field is ContactField.ORGANISATION:
            contact.organisation = organisation_named(session, field_rules.one_line(text))
            return
        value = self._checked(field, text)
        if field is ContactField.FULL_NAME and value is None:
            raise EmptyNameError
        setattr(contact, field.value, value)

    def _checked(self, field: ContactField, text: str) -> str | None:
        if field is ContactField.NOTE:
            return field_rules.many_lines(text, field_rules.NOTE_LIMIT) or None
        line = field_rules.one_line(text)
        match field:
            case ContactField.BIRTHDAY:
                return field_rules.birthday(line, today(self._clock))
            case ContactField.TIME_ZONE:
                return field_rules.time_zone(line)
            case ContactField.LANGUAGE:
                return field_rules.language(line)
            case _:
                return line or None


def _whole_name(contact: Contact) -> str:
    return " ".join(filter(None, (getattr(contact, part.value) for part in _NAME_PARTS)))


def _tag_named(session: Session, name: str) -> Tag | None:
    """Return the tag of that name, brought back from the bin or new if need be."""
    key = fold(name)
    if not key:
        return None
    tag = session.scalars(select(Tag).where(Tag.name_key == key)).first()
    if tag is None:
        return Tag(name=name, name_key=key)
    tag.deleted_at = None
    return tag
