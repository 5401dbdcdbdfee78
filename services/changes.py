"""Say what a unit of work changed, and tell whoever shows it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import Any

_NONE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Hold the ids that changed, by kind, and who started it.

    `contacts` also holds everyone whose methods, facts, entries or follow-ups changed.
    `origin` is free text that lets a view know its own change again; "" is nobody in particular.
    `change_id` is the step of the log that takes it back, None where there is none; it stays in
    this process.
    """

    origin: str = ""
    contacts: frozenset[int] = _NONE
    organisations: frozenset[int] = _NONE
    groups: frozenset[int] = _NONE
    tags: frozenset[int] = _NONE
    entries: frozenset[int] = _NONE
    follow_ups: frozenset[int] = _NONE
    drafts: frozenset[int] = _NONE
    views: frozenset[int] = _NONE
    own_fields: frozenset[int] = _NONE
    prompts: frozenset[int] = _NONE
    settings: frozenset[str] = field(default=frozenset())
    change_id: int | None = field(default=None, compare=False)

    def __bool__(self) -> bool:
        """Return whether anything changed."""
        return any(getattr(self, name) for name in _kinds())

    def to_json(self) -> str:
        """Return the change set as one line, for another process."""
        values = {name: getattr(self, name) for name in ("origin", *_kinds())}
        return json.dumps(
            {k: v if isinstance(v, str) else sorted(v) for k, v in values.items() if v}
        )

    @classmethod
    def from_json(cls, line: str) -> ChangeSet:
        """Read what to_json wrote; raise ValueError for anything else."""
        values = json.loads(line)
        names = _kinds()
        try:
            ids: dict[str, Any] = {name: frozenset(values.get(name, ())) for name in names}
            changes = cls(str(values.get("origin", "")), **ids)
        except (AttributeError, TypeError) as error:
            raise ValueError("this JSON is no change set") from error
        kinds = {"settings": str}
        if any(type(each) is not kinds.get(name, int) for name in names for each in ids[name]):
            raise ValueError("a change set holds whole numbers and names of settings")
        return changes


def _kinds() -> list[str]:
    """Return the fields that hold what changed."""
    return [item.name for item in fields(ChangeSet) if item.name not in {"origin", "change_id"}]


class ChangeBus:
    """Pass change sets on to subscribers, in the thread that publishes."""

    def __init__(self) -> None:
        self._subscribers: list[Callable[[ChangeSet], None]] = []

    def subscribe(self, subscriber: Callable[[ChangeSet], None]) -> Callable[[], None]:
        """Call subscriber after every commit; return a function that ends it."""
        self._subscribers.append(subscriber)
        return lambda: self._subscribers.remove(subscriber)

    def publish(self, changes: ChangeSet) -> None:
        """Tell every subscriber, if anything changed."""
        if changes:
            for subscriber in tuple(self._subscribers):
                subscriber(changes)
