"""Whom the fields of a draft name: in rows that begin with id and name, or by id alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, TypeAlias

from services.text_keys import unique

Fields: TypeAlias = Mapping[str, Any]
Named: TypeAlias = Mapping[str, Sequence[int]]
"""The ids of those who are named, by the field that names them."""

_ROWS = ("people", "begun_with", "named")  # what else a row holds stays with it
_IDS = "contact_ids"
_BY_WORDS = frozenset({"named"})  # each row is of other words, also where they mean the same one


def named_ids(fields: Fields) -> dict[str, list[int]]:
    """Return who is named."""
    named = {name: [row[0] for row in fields.get(name) or ()] for name in _ROWS}
    return named | {_IDS: list(fields.get(_IDS) or ())}


def handed_over(named: Named, from_id: int, to_id: int) -> dict[str, list[int]]:
    """Return who is named once a contact stands in another's place; by rows alone once each."""
    found = {
        field: [to_id if id_ == from_id else id_ for id_ in ids] for field, ids in named.items()
    }
    return {field: ids if field in _BY_WORDS else list(unique(ids)) for field, ids in found.items()}


def naming(fields: Fields, named: Named, names: Mapping[int, str]) -> dict[str, Any]:
    """Return fields that name others, as far as their names are known."""
    found: dict[str, Any] = {
        name: _renamed(fields.get(name) or (), named.get(name, ()), names) for name in _ROWS
    }
    found[_IDS] = [id_ for id_ in named.get(_IDS, ()) if id_ in names]
    return _with(fields, found)


def without(fields: Fields, contact_ids: Collection[int]) -> dict[str, Any]:
    """Return fields that do not name these contacts."""
    found: dict[str, Any] = {
        name: [row for row in fields.get(name) or () if row[0] not in contact_ids] for name in _ROWS
    }
    found[_IDS] = [id_ for id_ in fields.get(_IDS) or () if id_ not in contact_ids]
    return _with(fields, found)


def _renamed(
    rows: Sequence[Sequence[Any]], ids: Sequence[int], names: Mapping[int, str]
) -> list[list[Any]]:
    """Return the rows with others in them, each in the place of the one who was there."""
    return [
        [id_, names[id_], *(rows[place][2:] if place < len(rows) else ())]
        for place, id_ in enumerate(ids)
        if id_ in names
    ]


def _with(fields: Fields, found: Mapping[str, Any]) -> dict[str, Any]:
    """Return fields with these in them, where they are fields that name somebody."""
    return dict(fields) | {name: rows for name, rows in found.items() if name in fields}
