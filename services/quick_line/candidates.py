"""Tell apart the contacts that a name may mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from services.contacts.people_finder import PeopleFinder
from services.quick_line.values import KnownName
from services.text_keys import fold


def told_apart(candidates: Sequence[KnownName], people: PeopleFinder) -> list[str]:
    """Return the names, with where they work for those that several have; in the reading thread.

    Only then is anything read: "Jan de Vries (Gemeente Utrecht)".
    """
    counts = Counter(fold(each.full_name) for each in candidates)
    same = [each.contact_id for each in candidates if counts[fold(each.full_name)] > 1]
    found = people.named(same) if same else ()
    places = {person.contact_id: person.organisation for person in found}
    return [_with_place(each.full_name, places.get(each.contact_id)) for each in candidates]


def _with_place(name: str, organisation: str | None) -> str:
    return f"{name} ({organisation})" if organisation else name
