"""Find the contact a card is of. Pure: knows no journal.

A card is of the contact that has its UID. Otherwise it is of one with the same folded full name
that has a method in common with it or, where neither has any, the same organisation or neither.
A weaker likeness counts only if nobody else has the name, in the file or among those who fit: the
same organisation, or one of both has no methods and the organisations do not contradict. In doubt
it is somebody new: two contacts can be merged, one can't be parted.

Within a file a contact that a UID names belongs to that UID alone. One that is found by likeness
takes the card's UID, and so is found again when name and numbers change. Together these rules make
the same file find the same contacts again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from services.imports.keys import KeyedCard

_MOST_ALIKE = 50  # a number that more people of one name have in common tells nothing


_Trait: TypeAlias = tuple[str, ...]
"""A name with a method, or of somebody without any with the organisation."""


@dataclass(slots=True, eq=False)
class Known:
    """Hold what a contact is recognised by, folded; it grows with every card that is of it."""

    contact_id: int
    name: str
    organisation: str
    methods: set[str]
    in_bin: bool = False


class People:
    """Find contacts by UID or by likeness, file by file."""

    def __init__(self) -> None:
        self._by_uid: dict[str, Known] = {}
        self._by_id: dict[int, Known] = {}
        self._former_uids: set[str] = set()
        self._by_name: dict[str, list[Known]] = {}
        self._by_trait: dict[_Trait, list[Known]] = {}
        self._names_in_file: Counter[str] = Counter()
        self._named_by_uid: set[int] = set()
        self._met_in_file: set[int] = set()

    def add(self, known: Known, uid: str) -> None:
        """Take a contact; they come by ascending id."""
        if uid:
            self._by_uid[uid] = known
        self._by_id[known.contact_id] = known
        self._by_name.setdefault(known.name, []).append(known)
        self._index(known, _traits(known))

    def add_former(self, uid: str, kept_id: int) -> None:
        """Let a uid lead to the contact that its owner was merged into, once that one is here."""
        known = self._by_id.get(kept_id)
        if known is not None:
            self._by_uid[uid] = known
            self._former_uids.add(uid)

    def is_former(self, uid: str) -> bool:
        """Return whether a uid is of somebody who was merged into another contact."""
        return uid in self._former_uids

    def begin_file(self, cards: Sequence[KeyedCard]) -> None:
        """Look ahead through the cards of one file, before any of them is matched."""
        self._names_in_file = Counter(keyed.name for keyed in cards)
        self._met_in_file = set()
        found = (self._by_uid.get(keyed.uid) for keyed in cards)
        self._named_by_uid = {known.contact_id for known in found if known}

    def match(self, keyed: KeyedCard) -> Known | None:
        """Return whom a card is of, or None for somebody new."""
        known = self._by_uid.get(keyed.uid) or self._surely(keyed) or self._perhaps(keyed)
        if known:
            self._met_in_file.add(known.contact_id)
            if keyed.uid:
                self._by_uid[keyed.uid] = known
            if not known.in_bin:
                self._learn(known, keyed)
        return known

    def add_new(self, keyed: KeyedCard, contact_id: int) -> None:
        """Take the contact that the card of somebody new will make."""
        self.add(Known(contact_id, keyed.name, keyed.organisation, set(keyed.methods)), keyed.uid)
        self._met_in_file.add(contact_id)
        if keyed.uid:
            self._named_by_uid.add(contact_id)

    def _learn(self, known: Known, keyed: KeyedCard) -> None:
        """Take over what the contact will have when the card has come in."""
        if keyed.uid:
            self._named_by_uid.add(known.contact_id)
        if keyed.has_name and keyed.name != known.name and not self.is_former(keyed.uid):
            known.name = keyed.name
            self._by_name.setdefault(known.name, []).append(known)
        known.organisation = keyed.organisation or known.organisation
        known.methods.update(keyed.methods)
        self._index(known, _traits(keyed))

    def _index(self, known: Known, traits: Iterable[_Trait]) -> None:
        for trait in traits:
            alike = self._by_trait.setdefault(trait, [])
            if len(alike) < _MOST_ALIKE and known not in alike:
                alike.append(known)

    def _surely(self, keyed: KeyedCard) -> Known | None:
        """Return who has most methods in common, or is equally bare; those in the bin last."""
        alike = (known for trait in _traits(keyed) for known in self._by_trait.get(trait, ()))
        fitting = [
            known for known in self._free(keyed, alike) if keyed.methods or not known.methods
        ]
        return max(fitting, key=lambda known: _closeness(keyed, known), default=None)

    def _perhaps(self, keyed: KeyedCard) -> Known | None:
        """Return the only one who may well be meant: the same organisation before no other."""
        if self._names_in_file[keyed.name] > 1:
            return None
        free = [
            known
            for known in self._free(keyed, self._by_name.get(keyed.name, ()))
            if not known.in_bin and known.contact_id not in self._met_in_file
        ]
        colleagues = [known for known in free if _is_colleague(keyed, known)]
        fitting = colleagues or [known for known in free if not _contradicts(keyed, known)]
        return fitting[0] if len(fitting) == 1 else None

    def _free(self, keyed: KeyedCard, alike: Iterable[Known]) -> Iterator[Known]:
        """Leave out whom another card of the file names, or has met if this one has a UID."""
        taken = self._met_in_file if keyed.uid else ()
        for known in alike:
            is_free = known.contact_id not in self._named_by_uid and known.contact_id not in taken
            if is_free and known.name == keyed.name:  # it may have been renamed on the way
                yield known


def _traits(person: Known | KeyedCard) -> list[_Trait]:
    if person.methods:
        return [(person.name, "method", key) for key in person.methods]
    return [(person.name, "organisation", person.organisation)]


def _closeness(keyed: KeyedCard, known: Known) -> tuple[bool, int, int, int]:
    shared = len(known.methods.intersection(keyed.methods))
    return not known.in_bin, shared, -len(known.methods), -known.contact_id


def _is_colleague(keyed: KeyedCard, known: Known) -> bool:
    return bool(keyed.organisation) and keyed.organisation == known.organisation


def _contradicts(keyed: KeyedCard, known: Known) -> bool:
    """Return whether both have organisations or methods, and others than each other."""
    return bool((keyed.organisation and known.organisation) or (keyed.methods and known.methods))
