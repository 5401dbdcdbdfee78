"""Know programs by the names that systems have for them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from services.calls.microphone import MicrophoneUser
from services.calls.values import Program
from services.terms import EntryKind

_TABLE = Path(__file__).with_name("programs.toml")
_NAME_LIMIT = 60
_VERSION = re.compile(r"(?<=[a-z])[\d.]+$")


class KnownPrograms:
    """Find the program behind a user of the microphone."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._vague = frozenset(map(_folded, table["vague"]))
        self._not_calls = frozenset(map(_folded, table["not_calls"]))
        self._programs = {
            _folded(name): program
            for entry in table["programs"]
            for program in (_program(entry),)
            for name in entry["known_as"]
        }

    @classmethod
    def read(cls) -> KnownPrograms:
        """Read the table of programs."""
        return cls(tomllib.loads(_TABLE.read_text("utf-8")))

    def program_of(self, user: MicrophoneUser) -> Program | None:
        """Return the program, known or not, or None for one that is never for calls."""
        names = [name for name in (*user.known_as, user.name) if name.strip()]
        folded = [_folded(name) for name in names]
        if not self._not_calls.isdisjoint(folded):
            return None
        for name in folded:
            if name in self._programs:
                return self._programs[name]
        return self._stranger(user, names)

    def _stranger(self, user: MicrophoneUser, names: Iterable[str]) -> Program:
        """Return one that nobody has heard of under the name that says most."""
        telling = [name for name in names if not self._is_vague(name)]
        shown = user.name if user.name in telling else next(iter(telling), user.name)
        return Program(_folded(next(iter(telling), "")), _one_line(shown))

    def _is_vague(self, name: str) -> bool:
        folded = _folded(name)
        return not self._vague.isdisjoint({folded, _VERSION.sub("", folded)})


def _program(entry: Mapping[str, Any]) -> Program:
    kind = EntryKind(entry["kind"])
    return Program(_folded(entry["name"]), entry["name"], kind, entry.get("channel"))


def _folded(name: str) -> str:
    return _one_line(name).casefold().removesuffix(".exe")


def _one_line(name: str) -> str:
    return " ".join(name.split())[:_NAME_LIMIT]
