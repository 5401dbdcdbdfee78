"""Tell from a change alone whether there may be more people to bring to mind the same day."""

from __future__ import annotations

from services.changes import ChangeSet

MANY_CONTACTS = 20
"""So many at once are an import, a fresh start, or what takes one back or brings it again."""


def may_bring_newcomers(changes: ChangeSet) -> bool:
    """Return whether somebody may be called now who could not before.

    That takes another group, rhythm or number, or new contacts. What was noted, promised or done
    with a prompt brings nobody: everybody is looked at for the answer, so it is not asked then.
    """
    is_of_a_talk = changes.entries or changes.follow_ups or changes.prompts
    are_changed = bool(changes.contacts) and not is_of_a_talk
    return are_changed or bool(changes.groups) or len(changes.contacts) >= MANY_CONTACTS
