"""Carry contacts between threads and layers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from models.kinds import FieldKind, MethodKind, ParkReason
from services.contacts.editing_values import AddressParts
from services.contacts.rhythm import Rhythm
from services.follow_ups.values import FollowUpView


@dataclass(frozen=True, slots=True)
class NewContact:
    """Describe a contact to add; a name is enough."""

    full_name: str
    organisation: str | None = None
    job_title: str | None = None
    group_id: int | None = None


@dataclass(frozen=True, slots=True)
class MethodView:
    """Show one way to reach a contact; `types` are vCard TYPE values in lower case."""

    kind: MethodKind
    value: str
    types: tuple[str, ...]
    label: str | None
    preferred: bool
    verified_on: date | None
    id: int = 0


@dataclass(frozen=True, slots=True)
class AddressView:
    """Show one postal address as it is written on an envelope, line by line."""

    lines: tuple[str, ...]
    types: tuple[str, ...]
    label: str | None
    id: int = 0
    parts: AddressParts = field(default_factory=AddressParts)


@dataclass(frozen=True, slots=True)
class FactView:
    """Show what is good to know."""

    id: int
    text: str


@dataclass(frozen=True, slots=True)
class NextTimeView:
    """Show what to bring up in the next talk."""

    id: int
    text: str


@dataclass(frozen=True, slots=True)
class RelationView:
    """Show who somebody is to the contact: a RelationRole, or the user's own word.

    `contact_id` is the other's.
    """

    contact_id: int
    name: str
    role: str
    id: int = 0


@dataclass(frozen=True, slots=True)
class GroupName:
    """Name a group: `code` names one that came with the app until the user gives a name."""

    code: str | None
    name: str | None


@dataclass(frozen=True, slots=True)
class OwnValue:
    """Show a field of the user's own with what a contact has in it: neutral text, "" for nothing.

    `stray_group` is the group that the field is for, if the contact is in another one.
    """

    field_id: int
    name: str
    kind: FieldKind
    choices: tuple[str, ...]
    value: str
    stray_group: GroupName | None = None


@dataclass(frozen=True, slots=True)
class ContactDetails:
    """Show everything on a contact's page but the timeline.

    `birthday` is vCard text, `--03-09` without a year. `cadence_days` is the contact's own or
    else the group's, and so is whether only talks count for it. Follow-ups are the open ones, by
    due date. People are seen from both sides.
    """

    id: int
    full_name: str
    nickname: str | None
    organisation: str | None
    organisation_id: int | None
    department: str | None
    job_title: str | None
    group_id: int | None
    group: GroupName | None
    birthday: str | None
    language: str | None
    time_zone: str | None
    preferred_channel: str | None
    preferred_time: str | None
    note: str | None
    cadence_days: int | None
    parked_until: date | None
    park_reason: ParkReason | None
    verified_on: date | None
    archived_at: datetime | None
    deleted_at: datetime | None
    last_contact_at: datetime | None
    last_voice_at: datetime | None
    rhythm: Rhythm
    photo: bytes | None
    tags: tuple[str, ...]
    methods: tuple[MethodView, ...]
    addresses: tuple[AddressView, ...]
    facts: tuple[FactView, ...]
    next_times: tuple[NextTimeView, ...]
    people: tuple[RelationView, ...]
    follow_ups: tuple[FollowUpView, ...]
    given_name: str | None
    additional_names: str | None
    family_name: str | None
    name_prefix: str | None
    name_suffix: str | None
    own_cadence_days: int | None
    group_cadence_days: int | None
    own_cadence_by_voice: bool | None
    group_cadence_by_voice: bool
    check_in_after: date | None
    own_values: tuple[OwnValue, ...]

    @property
    def last_counted_at(self) -> datetime | None:
        """Return the last contact that counts for the cadence."""
        own, groups = self.own_cadence_by_voice, self.group_cadence_by_voice
        return self.last_voice_at if (groups if own is None else own) else self.last_contact_at
