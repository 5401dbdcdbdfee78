"""Carry people, pairs and groups of likely duplicates between threads and layers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Reason(Enum):
    """Say what two contacts have in common, the strongest first."""

    SAME_UID = auto()
    SAME_EMAIL = auto()
    SAME_NUMBER = auto()
    SAME_CHAT = auto()
    SAME_NAME = auto()
    NAMES_ALIKE = auto()
    SAME_ORGANISATION = auto()


@dataclass(frozen=True, slots=True)
class Person:
    """Hold what a contact is recognised by; methods are folded keys, `organisation` too."""

    id: int
    name: str
    nickname: str = ""
    uid: str = ""
    organisation: str = ""
    emails: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    chats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Hold two contacts that may be one; `one` has the lower id, `score` runs up to 100."""

    one: int
    two: int
    score: int
    reasons: tuple[Reason, ...]

    @property
    def ids(self) -> tuple[int, int]:
        """Return both contacts, the lower id first."""
        return self.one, self.two


@dataclass(frozen=True, slots=True)
class Group:
    """Hold contacts that hang together by pairs, the likeliest first; `names` are in id order."""

    members: tuple[int, ...]
    names: tuple[str, ...]
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class People:
    """Hold everyone to compare, and who the user said are not the same: the lower id first."""

    people: tuple[Person, ...]
    apart: frozenset[tuple[int, int]] = frozenset()
