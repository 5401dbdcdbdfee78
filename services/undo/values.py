"""Name what can be undone, in values that cross threads."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from services.changes import ChangeSet


class ChangeKind(StrEnum):
    """What a change did, for the words "Undo …"."""

    CONTACT_ADDED = "contact.added"
    CONTACT_CHANGED = "contact.changed"
    CONTACT_DELETED = "contact.deleted"
    CONTACT_RESTORED = "contact.restored"
    CONTACT_ARCHIVED = "contact.archived"
    CONTACT_MERGED = "contact.merged"
    CONTACT_PARKED = "contact.parked"
    ENTRY_ADDED = "entry.added"
    ENTRY_CHANGED = "entry.changed"
    ENTRY_DELETED = "entry.deleted"
    ENTRY_RESTORED = "entry.restored"
    FOLLOW_UP_ADDED = "follow_up.added"
    FOLLOW_UP_CHANGED = "follow_up.changed"
    FOLLOW_UP_CLOSED = "follow_up.closed"
    FOLLOW_UP_DELETED = "follow_up.deleted"
    FOLLOW_UP_RESTORED = "follow_up.restored"
    ORGANISATION_CHANGED = "organisation.changed"
    ORGANISATION_DELETED = "organisation.deleted"
    ORGANISATION_RESTORED = "organisation.restored"
    ORGANISATION_MERGED = "organisation.merged"
    GROUP_ADDED = "group.added"
    GROUP_CHANGED = "group.changed"
    GROUP_DELETED = "group.deleted"
    TAG_CHANGED = "tag.changed"
    TAG_DELETED = "tag.deleted"
    TAG_MERGED = "tag.merged"
    FIELD_ADDED = "field.added"
    FIELD_CHANGED = "field.changed"
    FIELD_DELETED = "field.deleted"
    FIELD_RESTORED = "field.restored"
    VIEW_CHANGED = "view.changed"
    PROMPT_REACHED = "prompt.reached"
    PROMPT_PUT_OFF = "prompt.put_off"
    PROMPT_DECLINED = "prompt.declined"
    PROMPT_DISMISSED = "prompt.dismissed"
    FADING_EXPLAINED = "fading.explained"
    FRESH_START = "fresh_start"
    IMPORTED = "imported"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ChangeLabel:
    """Say what one change did.

    `subject` is whom or what it was about, as far as there is one name for it; of a group that
    came with the app it may be the code. `count` is how many contacts, entries or whatever `kind`
    speaks of.
    """

    change_id: int
    kind: ChangeKind
    subject: str | None
    count: int = 1


@dataclass(frozen=True, slots=True)
class UndoState:
    """Say what is undone next and what is redone next; None where there is nothing."""

    undo: ChangeLabel | None = None
    redo: ChangeLabel | None = None


@dataclass(frozen=True, slots=True)
class Undone:
    """Tell what was undone or redone, and what views have to read anew."""

    label: ChangeLabel
    changes: ChangeSet
