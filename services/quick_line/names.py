"""Find contacts by how people write their names: an index built once and kept current.

A name is a row of folded words: "Jan-Willem 't Hart" is jan, willem, t, hart. It answers to the
whole of it, to its first name (Jan, Jan-Willem), to its last name with or without prefix, and to
first and last name without what is between. What fits a whole name goes before what fits a part,
and Jan is Jan before it is short for Jan-Willem. First and last names weigh the same: a word that
is one contact's first and another's last name is ambiguous.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import IntEnum

from services.contacts.names import AFTER_NAMES, PARTICLES, TITLES
from services.quick_line.values import KnownName
from services.text_keys import fold

NAME_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_PREFIXES = PARTICLES | frozenset("el al la le du da dos di del della d l t s st".split())  # noqa: SIM905
_ELIDED = re.compile(r"\b([dl])['’](?=\w)", re.IGNORECASE)


class Fit(IntEnum):
    """Say how much of a name some words are; the least is the best."""

    WHOLE = 0
    PART = 1
    SHORT = 2


class NameIndex:
    """Hold who answers to which words; one thread at a time may use it."""

    def __init__(self, names: Iterable[KnownName] = ()) -> None:
        self._names: dict[int, KnownName] = {}
        self._fits: dict[str, tuple[int, ...]] = {}  # who fits, and how well: see _packed()
        self._found: dict[str, tuple[Fit, tuple[KnownName, ...]]] = {}  # what was asked already
        self._counts: dict[str, tuple[int, ...]] = {}  # by first word: forms of 1, 2, … words
        for name in names:
            self.put(name)

    def __len__(self) -> int:
        """Return how many contacts there are."""
        return len(self._names)

    def put(self, name: KnownName) -> None:
        """Add a contact, or take over how it is called now."""
        self.remove(name.contact_id)
        self._names[name.contact_id] = name
        for form, fit in _forms(name).items():
            self._fits[form] = (*self._fits.get(form, ()), _packed(name.contact_id, fit))
            self._found.pop(form, None)
            self._count(form, 1)

    def remove(self, contact_id: int) -> None:
        """Forget a contact, if it was there."""
        name = self._names.pop(contact_id, None)
        for form in _forms(name) if name is not None else ():
            fits = tuple(each for each in self._fits[form] if _contact_id(each) != contact_id)
            self._found.pop(form, None)
            if fits:
                self._fits[form] = fits
            else:
                del self._fits[form]
            self._count(form, -1)

    def refresh(self, contact_ids: Collection[int], found: Mapping[int, KnownName]) -> None:
        """Take over what became of contacts that changed: those not found are gone."""
        for contact_id in contact_ids:
            if contact_id in found:
                self.put(found[contact_id])
            else:
                self.remove(contact_id)

    def longest(self, first_word: str) -> int:
        """Return how many words a form has at most that begins with one."""
        return len(self._counts.get(first_word, ()))

    def fitting(self, words: str) -> tuple[Fit, tuple[KnownName, ...]] | None:
        """Return who answers best to folded words, by name, and how well; None for nobody."""
        fits = self._fits.get(words)
        if not fits:
            return None
        if words not in self._found:
            best = min(map(_fit, fits))
            names = [self._names[_contact_id(each)] for each in fits if _fit(each) == best]
            names.sort(key=lambda name: (fold(name.full_name), name.contact_id))
            self._found[words] = best, tuple(names)
        return self._found[words]

    def is_shared(self, full_name: str) -> bool:
        """Return whether several contacts have a name as their full one."""
        found = self.fitting(" ".join(name_words(full_name)))
        if found is None or len(found[1]) < 2:
            return False
        return sum(fold(each.full_name) == fold(full_name) for each in found[1]) > 1

    def content(self) -> dict[str, tuple[int, frozenset[int]]]:
        """Return who answers to each form, and how long forms with its first word are at most."""
        return {
            form: (self.longest(_measure(form)[0]), frozenset(map(_contact_id, fits)))
            for form, fits in self._fits.items()
        }

    def _count(self, form: str, change: int) -> None:
        first, length = _measure(form)
        counts = list(self._counts.get(first, ()))
        counts += [0] * (length - len(counts))
        counts[length - 1] += change
        while counts and not counts[-1]:
            counts.pop()
        if counts:
            self._counts[first] = tuple(counts)
        else:
            del self._counts[first]


def name_words(name: str) -> list[str]:
    """Return the folded words of a name, without apostrophes."""
    return [word.replace("'", "") for word in NAME_WORD.findall(fold(name))]


def _forms(name: KnownName) -> dict[str, Fit]:
    """Return what a contact answers to, as d'Hondt also to Hondt."""
    forms = _forms_of(name.full_name)
    parted = _ELIDED.sub(r"\1 ", name.full_name)
    if parted != name.full_name:
        forms = _forms_of(parted) | forms
    if name.nickname:
        nickname = " ".join(name_words(name.nickname))
        forms[nickname] = min(forms.get(nickname, Fit.PART), Fit.PART)
    forms.pop("", None)
    return forms


def _forms_of(full_name: str) -> dict[str, Fit]:
    whole = name_words(full_name)
    words = _without_titles(whole)
    given = _given(full_name, words)
    forms = {" ".join(form): Fit.PART for form in _parts(words, given)}
    if given > 1:
        forms.setdefault(words[0], Fit.SHORT)
    forms[" ".join(words)] = forms[" ".join(whole)] = Fit.WHOLE
    return forms


def _parts(words: list[str], given: int) -> Iterator[list[str]]:
    """Yield first names, last names, and both without what is between them."""
    if len("".join(words[:given])) > 1:
        yield words[:given]
    for start in range(given, len(words)):
        last = words[start:]
        if any(len(word) > 1 and word not in _PREFIXES for word in last):
            yield from (last, [words[0], *last], [*words[:given], *last])
    for end in range(given + 1, len(words)):
        if words[end - 1] not in _PREFIXES:
            yield words[:end]


def _given(full_name: str, words: list[str]) -> int:
    """Return of how many words a first name with hyphens is."""
    for part in fold(full_name).split():
        parts = [word.replace("'", "") for word in NAME_WORD.findall(part)]
        if parts and parts == words[: len(parts)]:
            return len(parts)
    return 1


def _without_titles(words: list[str]) -> list[str]:
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    while len(words) > 1 and words[-1] in AFTER_NAMES:
        words = words[:-1]
    return words


def _packed(contact_id: int, fit: Fit) -> int:
    """Return both as one number: ten thousand names have a hundred thousand of these."""
    return contact_id << 2 | fit


def _contact_id(packed: int) -> int:
    return packed >> 2


def _fit(packed: int) -> Fit:
    return Fit(packed & 3)


def _measure(form: str) -> tuple[str, int]:
    return form.partition(" ")[0], form.count(" ") + 1
