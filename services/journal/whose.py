"""Say whose entries a stream holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class OfContact:
    """Mean everything with one contact: entries, follow-ups and birthdays."""

    contact_id: int


@dataclass(frozen=True, slots=True)
class OfOrganisation:
    """Mean the entries with anybody who works at an organisation, each once."""

    organisation_id: int


Whose: TypeAlias = OfContact | OfOrganisation
