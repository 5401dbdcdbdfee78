"""Say what is to be changed of a contact."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.kinds import MethodKind


class ContactField(StrEnum):
    """Name a field of a contact that is edited as text, by its column."""

    FULL_NAME = "full_name"
    GIVEN_NAME = "given_name"
    ADDITIONAL_NAMES = "additional_names"
    FAMILY_NAME = "family_name"
    NAME_PREFIX = "name_prefix"
    NAME_SUFFIX = "name_suffix"
    NICKNAME = "nickname"
    JOB_TITLE = "job_title"
    DEPARTMENT = "department"
    ORGANISATION = "organisation"
    BIRTHDAY = "birthday"
    LANGUAGE = "language"
    TIME_ZONE = "time_zone"
    PREFERRED_CHANNEL = "preferred_channel"
    PREFERRED_TIME = "preferred_time"
    NOTE = "note"


class PartKind(StrEnum):
    """Name what a contact has several of, each a row of its own."""

    METHOD = "method"
    ADDRESS = "address"
    FACT = "fact"
    NEXT_TIME = "next_time"


@dataclass(frozen=True, slots=True)
class MethodDraft:
    """Describe a way to reach a contact; `types` are vCard TYPE values in lower case."""

    kind: MethodKind
    value: str
    types: tuple[str, ...] = ()
    label: str | None = None
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class AddressParts:
    """Hold a postal address in the parts of vCard's ADR."""

    street: str = ""
    postal_code: str = ""
    locality: str = ""
    region: str = ""
    country: str = ""
    extended: str = ""
    po_box: str = ""
