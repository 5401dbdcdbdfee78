"""Carry organisations between threads and layers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class OrganisationField(StrEnum):
    """Name a field of an organisation that is edited as text, by its column."""

    NAME = "name"
    SECTOR = "sector"
    SITE = "url"


@dataclass(frozen=True, slots=True)
class Colleague:
    """Show one of those who work at an organisation."""

    contact_id: int
    name: str
    job_title: str | None
    department: str | None
    last_contact_at: datetime | None
    archived: bool


@dataclass(frozen=True, slots=True)
class OrganisationDetails:
    """Show everything on an organisation's page but the stream.

    `people` are by name, those in the archive last.
    """

    id: int
    name: str
    sector: str | None
    site: str | None
    people: tuple[Colleague, ...]
