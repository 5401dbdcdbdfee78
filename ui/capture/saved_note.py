"""Tell of a quick note that was saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from services.terms import EntryKind


@dataclass(frozen=True, slots=True, eq=False)
class SavedNote:
    """Say whose note was saved and of what kind, and take it back by `undo`."""

    names: tuple[str, ...]
    kind: EntryKind
    undo: Callable[[], None]
