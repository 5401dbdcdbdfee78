"""Whom the fields of a draft name: "people" in rows of id and name, "contact_ids" by id alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, TypeAlias

Fields: TypeAlias = Mapping[str, Any]
Named: TypeAlias = Mapping[str, Sequence[int]]
"""The ids of those who are named, by the field that names them."""

_PEOPLE, _IDS = "people", "contact_ids"


def named_ids(fields: Fields) -> dict[str, list[int]]:
    """Return who is named."""
    return {
        _PEOPLE: [row[0] for row in fields.get(_PEOPLE) or ()],
        _IDS: list(fields.get(_IDS) or ()),
    }


def naming(fields: Fields, named: Named, names: Mapping[int, str]) -> dict[str, Any]:
    """Return fields that name others, as far as their names are known."""
    people = [[id_, names[id_]] for id_ in named.get(_PEOPLE, ()) if id_ in names]
    ids = [id_ for id_ in named.get(_IDS, ()) if id_ in names]
    return _with(fields, people, ids)


def without(fields: Fields, contact_ids: Collection[int]) -> dict[str, Any]:
    """Return fields that do not name these contacts."""
    people = [row for row in fields.get(_PEOPLE) or () if row[0] not in contact_ids]
    ids = [id_ for id_ in fields.get(_IDS) or () if id_ not in contact_ids]
    return _with(fields, people, ids)


def _with(fields: Fields, people: list[list[Any]], ids: list[int]) -> dict[str, Any]:
    """Return fields with these in them, where they are fields that name somebody."""
    return dict(fields) | {
        name: found for name, found in ((_PEOPLE, people), (_IDS, ids)) if name in fields
    }
