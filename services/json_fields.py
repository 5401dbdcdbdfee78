"""Read JSON that another version of the app may have written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import time
from typing import Any, TypeVar

T = TypeVar("T")

NONSENSE = (TypeError, ValueError, LookupError, OverflowError)
"""What parsing a value of another shape raises; the last is of JSON's Infinity as a number."""


def wall_time(value: object) -> time:
    """Parse a time of day in ISO form; raise ValueError for one with an offset."""
    found = time.fromisoformat(value) if isinstance(value, str) else None
    if found is None or found.tzinfo is not None:
        raise ValueError("no time of day")
    return found


class JsonFields:
    """Read values of JSON that anything may have written."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    def read(self, name: str, parse: Callable[[Any], T], fallback: T) -> T:
        """Return a value, or the fallback for one that is not there or is nonsense."""
        value = self.optional(name, parse)
        return fallback if value is None else value

    def optional(self, name: str, parse: Callable[[Any], T]) -> T | None:
        """Return a value, or None."""
        value = self._values.get(name)
        try:
            return None if value is None else parse(value)
        except NONSENSE:
            return None

    def each(self, name: str, parse: Callable[[Any], T]) -> tuple[T, ...]:
        """Return the values of a list; none if one of them is nonsense."""
        try:
            return tuple(map(parse, self._values.get(name) or ()))
        except NONSENSE:
            return ()
