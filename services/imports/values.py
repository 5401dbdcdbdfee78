"""Carry what was read of files, and what an import did, between threads and layers.

Sentences are templates in English: ui translates the template, then fills it with `values`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from services.changes import ChangeSet
from services.vcard.card import ParsedCard


@dataclass(frozen=True, slots=True)
class FileCard:
    """Keep a card with the name of the file it came from."""

    file: str
    card: ParsedCard


@dataclass(frozen=True, slots=True)
class RejectedCard:
    """Say why a card did not come in; `index` counts the cards of a file from 1.

    Index 0 stands for the file as a whole. `context` is that of the reason's translation.
    """

    file: str
    index: int
    reason: str
    values: Mapping[str, object] = field(default_factory=dict)
    context: str = "ImportReject"

    @property
    def text(self) -> str:
        """Return the reason in English."""
        return self.reason.format(**self.values)


@dataclass(frozen=True, slots=True)
class ImportRemark:
    """Say what of a card was left out though the person came in; `name` is who it is about."""

    file: str
    index: int
    name: str
    sentence: str
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Return the sentence in English, without the name."""
        return self.sentence.format(**self.values)


@dataclass(frozen=True, slots=True)
class ReadFiles:
    """Hold what files have to say, in their order; `files` are names without folders."""

    files: tuple[str, ...] = ()
    cards: tuple[FileCard, ...] = ()
    rejected: tuple[RejectedCard, ...] = ()
    remarks: tuple[ImportRemark, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """Count what became of the cards; each is added, updated, unchanged or rejected."""

    added: int
    updated: int
    unchanged: int
    rejected: tuple[RejectedCard, ...]
    remarks: tuple[ImportRemark, ...]
    changes: ChangeSet
