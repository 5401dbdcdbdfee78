"""Read back the words that say what sort of number or address something is."""

from __future__ import annotations

from collections.abc import Sequence

from services.contacts.editing_values import MethodDraft
from services.contacts.method_rules import CHAT_SERVICES, recognise
from services.terms import MethodKind
from services.text_keys import fold
from ui.wording.terms import method_types

_TYPES = ("cell", "work", "home", "main", "fax", "other")
_OF_PHONES = frozenset({"cell", "main", "fax", "pager", "car"})


def type_words() -> list[str]:
    """Return the words to choose from: types in the app's language, then chat services."""
    return ["", *(method_types((each,), None) for each in _TYPES), *CHAT_SERVICES]


def types_of(words: str, former: Sequence[str] = ()) -> tuple[tuple[str, ...], str | None]:
    """Return vCard types and a label: words that name no types are the label.

    Types that are never shown stay with those of the words.
    """
    by_word = {fold(method_types((each,), None)): each for each in (*_TYPES, "pager", "car")}
    said = [by_word.get(fold(word)) for word in words.split(",")]
    unseen = tuple(each for each in former if not method_types((each,), None))
    if not words.strip():
        return unseen, None
    if all(said):
        return (*(each for each in said if each), *unseen), None
    return unseen, " ".join(words.split())


def new_draft(value: str, words: str) -> MethodDraft:
    """Return what somebody means who types a number or address and perhaps its type."""
    types, label = types_of(words)
    kind = recognise(value)
    if kind is MethodKind.CHAT and _OF_PHONES.intersection(types):
        kind = MethodKind.PHONE
    if label in CHAT_SERVICES and kind is not MethodKind.URL:
        kind = MethodKind.CHAT
    return MethodDraft(kind, value, types, label)


def changed_kind(former: MethodKind, value: str) -> MethodKind:
    """Return what a method becomes by another value: what it was, unless that is clearly else."""
    found = recognise(value)
    return former if MethodKind.CHAT in (former, found) else found
