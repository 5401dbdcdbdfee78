"""Tell of a quick note that was saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from services.journal.values import Participant
from services.terms import EntryKind


@dataclass(frozen=True, slots=True, eq=False)
class SavedNote:
    """Say whose note was saved and of what kind, and take it back by `undo`.

    `unanswered` is the contact whose call nobody answered, with nothing agreed on for later.
    """

    names: tuple[str, ...]
    kind: EntryKind
    undo: Callable[[], None]
    unanswered: Participant | None = None
