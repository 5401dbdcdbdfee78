"""Say which contacts a list shows, in what order and under what headings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class SortBy(StrEnum):
    """What rows are ordered by; `CHECK_IN` is the next check-in."""

    NAME = "name"
    LAST_CONTACT = "last_contact"
    CHECK_IN = "check_in"
    ADDED = "added"


class GroupBy(StrEnum):
    """What heads a run of rows; `ORDER` takes letters for names and months for dates."""

    NONE = "none"
    ORGANISATION = "organisation"
    GROUP = "group"
    ORDER = "order"


class Trait(StrEnum):
    """What a contact can be filtered by without choosing anything else.

    `INCOMPLETE` lacks a method, an organisation or a group; `STALE` was not verified for a year.
    """

    NEVER_CONTACTED = "never_contacted"
    INCOMPLETE = "incomplete"
    NO_METHOD = "no_method"
    NO_ORGANISATION = "no_organisation"
    NO_GROUP = "no_group"
    STALE = "stale"
    PARKED = "parked"


_FIRST_DESCENDING = frozenset({SortBy.LAST_CONTACT, SortBy.ADDED})


@dataclass(frozen=True, slots=True)
class Criteria:
    """Hold what a contact has to meet, all at once; archived ones are left out unless asked for.

    Tags and traits each narrow. `silent_months` counts from the last contact or, where there was
    none, from the day the contact was added.
    """

    group_id: int | None = None
    organisation_id: int | None = None
    tag_ids: frozenset[int] = frozenset()
    silent_months: int | None = None
    traits: frozenset[Trait] = frozenset()
    archived: bool = False

    def to_json(self) -> dict[str, Any]:
        """Return what is set, as JSON's own types."""
        values: dict[str, Any] = {
            "group_id": self.group_id,
            "organisation_id": self.organisation_id,
            "tag_ids": sorted(self.tag_ids),
            "silent_months": self.silent_months,
            "traits": sorted(self.traits),
            "archived": self.archived,
        }
        return {name: value for name, value in values.items() if value}

    @classmethod
    def from_json(cls, values: object) -> Criteria:
        """Read what to_json() wrote; what is unknown or damaged narrows nothing."""
        found = _mapping(values)
        return cls(
            group_id=_number(found.get("group_id")),
            organisation_id=_number(found.get("organisation_id")),
            tag_ids=frozenset(filter(None, map(_number, _items(found.get("tag_ids"))))),
            silent_months=_number(found.get("silent_months")),
            traits=frozenset(t for t in Trait if t in _items(found.get("traits"))),
            archived=found.get("archived") is True,
        )


@dataclass(frozen=True, slots=True)
class Listing:
    """Hold how a list of contacts is chosen, ordered and headed."""

    criteria: Criteria = field(default=Criteria())
    sort_by: SortBy = SortBy.NAME
    descending: bool = False
    group_by: GroupBy = GroupBy.NONE

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON's own types."""
        return {
            "criteria": self.criteria.to_json(),
            "sort_by": self.sort_by.value,
            "descending": self.descending,
            "group_by": self.group_by.value,
        }

    @classmethod
    def from_json(cls, values: object) -> Listing:
        """Read what to_json() wrote; what is unknown or damaged is as in a fresh list."""
        found = _mapping(values)
        sort_by, group_by = found.get("sort_by"), found.get("group_by")
        return cls(
            criteria=Criteria.from_json(found.get("criteria")),
            sort_by=SortBy(sort_by) if sort_by in list(SortBy) else SortBy.NAME,
            descending=found.get("descending") is True,
            group_by=GroupBy(group_by) if group_by in list(GroupBy) else GroupBy.NONE,
        )


def begins_descending(sort_by: SortBy) -> bool:
    """Return whether an order is mostly wanted with its last first, as the newest of dates."""
    return sort_by in _FIRST_DESCENDING


def _mapping(values: object) -> Mapping[str, Any]:
    return values if isinstance(values, dict) else {}


def _items(values: object) -> list[Any]:
    return values if isinstance(values, list) else []


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
