"""Say what of two contacts only one can stay, and which of both that is unless the user chooses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum, auto
from typing import TypeAlias

from models.entities import Contact
from models.kinds import FieldKind, ParkReason
from services.contacts.values import GroupName
from services.duplicates.names import name_words


class MergeField(StrEnum):
    """Name what a contact has one of."""

    NAME = "name"
    NICKNAME = "nickname"
    PHOTO = "photo"
    ORGANISATION = "organisation"
    DEPARTMENT = "department"
    JOB_TITLE = "job_title"
    GROUP = "group"
    BIRTHDAY = "birthday"
    LANGUAGE = "language"
    TIME_ZONE = "time_zone"
    CHANNEL = "channel"
    TIME = "time"
    CADENCE = "cadence"
    PARKED = "parked"


class Side(Enum):
    """Say whose value stays: the contact's that is kept, or the other's."""

    KEPT = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Parked:
    """Hold until when a contact is parked, and why."""

    until: date | None
    reason: ParkReason | None


@dataclass(frozen=True, slots=True)
class OwnField:
    """Name a field of the user's own making."""

    id: int
    name: str
    kind: FieldKind


Content: TypeAlias = str | int | bytes | GroupName | Parked
Choices: TypeAlias = Mapping["MergeField | int", Side]
"""Whose value stays, by field, or by the id of a field of the user's own."""

# The columns and relationships that go together.
PARTS: Mapping[MergeField, tuple[str, ...]] = {
    MergeField.NAME: (
        "full_name",
        "given_name",
        "family_name",
        "additional_names",
        "name_prefix",
        "name_suffix",
    ),
    MergeField.NICKNAME: ("nickname",),
    MergeField.ORGANISATION: ("organisation",),
    MergeField.DEPARTMENT: ("department",),
    MergeField.JOB_TITLE: ("job_title",),
    MergeField.GROUP: ("group",),
    MergeField.BIRTHDAY: ("birthday",),
    MergeField.LANGUAGE: ("language",),
    MergeField.TIME_ZONE: ("time_zone",),
    MergeField.CHANNEL: ("preferred_channel",),
    MergeField.TIME: ("preferred_time",),
    MergeField.CADENCE: ("cadence_days", "cadence_by_voice"),
    MergeField.PARKED: ("parked_until", "park_reason"),
}


def content_of(contact: Contact, field: MergeField) -> Content | None:
    """Return what a contact has in a field, None if nothing."""
    match field:
        case MergeField.ORGANISATION:
            return contact.organisation.name if contact.organisation else None
        case MergeField.GROUP:
            return GroupName(contact.group.code, contact.group.name) if contact.group else None
        case MergeField.PHOTO:
            return contact.photo.data if contact.photo else None
        case MergeField.PARKED:
            is_parked = contact.parked_until is not None
            return Parked(contact.parked_until, contact.park_reason) if is_parked else None
        case _:
            content: str | int | None = getattr(contact, PARTS[field][0])
            return None if content == "" else content  # a cadence of 0 is one


def default_side(kept: Contact, other: Contact, field: MergeField) -> Side:
    """Return whose value stays: the one that has any, else of the contact that changed last.

    A name in full goes before one with initials.
    """
    mine, yours = content_of(kept, field), content_of(other, field)
    if yours is None or mine == yours:
        return Side.KEPT
    if mine is None:
        return Side.OTHER
    if field is MergeField.NAME:
        fuller = _words_in_full(other.full_name) - _words_in_full(kept.full_name)
        if fuller:
            return Side.OTHER if fuller > 0 else Side.KEPT
    return newer(kept, other)


def newer(kept: Contact, other: Contact) -> Side:
    """Return which of both changed last."""
    return Side.OTHER if other.updated_at > kept.updated_at else Side.KEPT


def _words_in_full(name: str) -> int:
    return sum(len(word) > 1 for word in name_words(name))
