"""Say what stands for a name, and when two names are one: pure rules."""

from __future__ import annotations

import unicodedata

from services.text_keys import fold

# In Dutch and English: the app meets names of both, whatever language it speaks.
TITLES = frozenset(
    "dr drs ir ing mr ds prof professor mw mevr mevrouw dhr heer mrs ms miss sir".split()  # noqa: SIM905
)
AFTER_NAMES = frozenset("jr sr ii iii phd msc bsc mba llm".split())  # noqa: SIM905
PARTICLES = frozenset("aan bij de den der des het in op te ten ter van von zu 's 't".split())  # noqa: SIM905


def initials(name: str) -> str:
    """Return up to two capitals for a name: of its first and last word that begin a name.

    Titles and particles are passed over: "drs. Joost van den Berg" is JB. A name without any
    letter gives its first character, so that an emoji stands for itself.
    """
    words = [word for word in name.split() if any(ch.isalnum() for ch in word)]
    if not words:
        return name.strip()[:1]
    while len(words) > 1 and _is_before_name(words[0], words[1]):
        words = words[1:]
    while len(words) > 1 and _bare(words[-1]) in AFTER_NAMES:
        words = words[:-1]
    named = [word for word in words if not word.islower()] or words
    return "".join(map(_capital, named[:1] + named[1:][-1:]))


def same_name(one: str | None, other: str | None) -> bool:
    """Return whether two names differ in nothing but case, accents and spaces."""
    return fold(one or "") == fold(other or "")


def _is_before_name(word: str, following: str) -> bool:
    """Return whether a word is a title, or a particle rather than a name: not the Van of Morrison.

    A capital particle is one where another particle or a title follows: "Van der", "De heer".
    """
    if _is_title(word):
        return True
    if _bare(word) not in PARTICLES:
        return False
    return word.islower() or _bare(following) in PARTICLES or _is_title(following)


def _is_title(word: str) -> bool:
    return all(part in TITLES for part in _bare(word).split("."))


def _bare(word: str) -> str:
    return fold(word).rstrip(".,")


def _capital(word: str) -> str:
    """Return the letter that a name is known by: the A of "d'Arcy"."""
    letters = [ch for ch in unicodedata.normalize("NFC", word) if ch.isalnum()]
    if word[0].islower():
        letters = [ch for ch in letters if ch.isupper()] or letters
    return letters[0].upper()[:1]
