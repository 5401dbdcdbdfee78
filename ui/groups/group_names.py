"""Tell groups apart by the names they show, which the journal knows in one language only."""

from __future__ import annotations

from collections.abc import Iterable

from services.contacts.group_values import GroupExistsError, GroupView
from services.contacts.values import GroupName
from services.text_keys import fold
from ui.wording.terms import group_name


def refuse_shown_name(name: str, groups: Iterable[GroupView]) -> None:
    """Raise GroupExistsError if one of the groups shows under that name."""
    if fold(name) in {fold(group_name(group)) for group in groups}:
        raise GroupExistsError(name=" ".join(name.split()))


def is_given_name(name: str, group: GroupView) -> bool:
    """Return whether a group that came with the app has that name by itself."""
    given = GroupName(group.code, None)
    return group.code is not None and fold(name) == fold(group_name(given))
