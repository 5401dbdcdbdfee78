"""Carry what lies in the bin between threads and layers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from models.kinds import EntryKind

KEPT = timedelta(days=30)


class BinKind(StrEnum):
    """What something in the bin is; the values are the names of its table."""

    CONTACT = "contact"
    ENTRY = "entry"
    FOLLOW_UP = "follow_up"
    ATTACHMENT = "attachment"
    FACT = "fact"
    NEXT_TIME = "next_time"
    METHOD = "contact_method"
    ADDRESS = "address"
    ORGANISATION = "organisation"


class BinKey(NamedTuple):
    """Name one thing in the bin."""

    kind: BinKind
    id: int


@dataclass(frozen=True, slots=True)
class BinItem:
    """Show one thing in the bin.

    `name` is its own or its first words, and may be empty for an entry; `whose` names the contacts
    it belongs to. `merged_into` names who took over from a contact that was merged: such a one is
    not restored from here, as what it had is with the other; undoing the merge is the way back.
    """

    key: BinKey
    name: str
    deleted_at: datetime
    whose: tuple[str, ...] = ()
    entry_kind: EntryKind | None = None
    merged_into: str | None = None

    @property
    def can_be_restored(self) -> bool:
        """Tell whether it comes back as it was."""
        return self.merged_into is None

    @property
    def erased_after(self) -> datetime:
        """Return the instant after which it is erased by itself."""
        return self.deleted_at + KEPT


@dataclass(frozen=True, slots=True)
class BinRows:
    """Hold some of what lies in the bin, newest first, and whether there is more after it."""

    items: tuple[BinItem, ...] = ()
    more: bool = False
