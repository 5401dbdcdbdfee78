"""Tell how alike two names are, whatever their order, accents, titles and spelling. Pure.

A name is taken as a set of words without titles and particles: "Drs. J. van der Zeil" and
"Zijl, Jan" have the words j, zeil and zijl, jan.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import permutations

from services.contacts.names import AFTER_NAMES, PARTICLES, TITLES
from services.text_keys import fold

ALIKE = 0.8
"""From this likeness on two names may be of one person; 1.0 is the same name."""

_PASSED_OVER = TITLES | AFTER_NAMES
_ABROAD = "vom la le du da dos do di del el al bin y".split()  # noqa: SIM905
_PARTICLES = PARTICLES.union(_ABROAD)
# Given names that people shorten in ways no rule of spelling finds; each line is one name.
_SHORT_FORMS = """
alexander alex sander lex
anthony tony
antonius anton toon ton
catharina katharina catherine katherine trijntje kate kathy
christina christine tina
cornelis kees cor
elisabeth elizabeth liz lisa els liesbeth betty
francis frank
gerardus gerard
hendrik henk henri
jacobus jacob jaap koos
james jim
johannes johan jan hans john jack
joseph josephus jozef joe jos jef
leonardus leonard leo
margaretha margaret greet maggie
maria marie marijke
matthias matthijs thijs
michael michel mike mick
nicolaas nicholas klaas nico nick
petrus pieter piet peter
richard rick dick
robert rob bob
theodorus theodoor theo
thomas tom
wilhelmus willem wim william will bill
"""
_CANONICAL = {
    short: line.split()[0] for line in _SHORT_FORMS.strip().splitlines() for short in line.split()
}
_CLIPPED = re.compile(r"(?<!\w)['’][st]\b")  # not the T of T. Vos
_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_VOWELS = re.compile(r"(?<!^)[aeiouyjh]+")
_SOUNDS = (("sch", "sg"), ("ph", "f"), ("th", "t"), ("ch", "g"), ("ck", "k"), ("dt", "t"))
_ONE_SOUND = str.maketrans("zvcqw", "sfkkv")
_MOST_WORDS = 5  # of a name; the rest is somebody's signature
_INITIAL, _SHORTENED, _LEFT_OUT = 0.85, 0.9, 0.97
_LEAST_SPELLING = 0.78  # below it two words are others: "anna" and "anne" are, at 0.75


def name_words(full_name: str) -> tuple[str, ...]:
    """Return the folded words of a name that tell, sorted; all of them if it has no others."""
    family, comma, given = _CLIPPED.sub("", fold(full_name)).partition(",")
    words = _LETTERS.findall(f"{given} {family}" if comma else family)
    telling = [word for word in words if word not in _PASSED_OVER]
    last = len(telling) - 1  # a particle stands before a name; at the end it is one
    named = [word for i, word in enumerate(telling) if i == last or word not in _PARTICLES]
    return tuple(sorted((named or words)[:_MOST_WORDS]))


@lru_cache(maxsize=65_536)
def sound(word: str) -> str:
    """Return a word's consonants as they sound, which spellings of one name have in common."""
    for spelt, heard in _SOUNDS:
        word = word.replace(spelt, heard)
    bare = _VOWELS.sub("", word.translate(_ONE_SOUND))
    return re.sub(r"(.)\1+", r"\1", bare)


def canonical(word: str) -> str:
    """Return the name that a short form stands for, else the word itself."""
    return _CANONICAL.get(word, word)


def likeness(one: tuple[str, ...], two: tuple[str, ...]) -> float:
    """Return how alike the words of two names are, from 0.0 to 1.0; symmetric.

    Every word of the shorter one needs its like in the longer, and one of them in full; a middle
    name that only one of them has matters little. A single word is like itself alone.
    """
    if one == two:
        return 1.0 if one else 0.0
    short, long = sorted((one, two), key=lambda words: (len(words), words))
    if len(short) < 2:
        return 0.0
    best = max(_fit(short, chosen) for chosen in permutations(long, len(short)))
    return best * _LEFT_OUT ** (len(long) - len(short))


def share_a_word(one: Iterable[str], two: Iterable[str]) -> bool:
    """Return whether two names have a word in common that is no initial."""
    return any(len(word) > 1 for word in set(one) & set(two))


def _fit(short: tuple[str, ...], long: tuple[str, ...]) -> float:
    """Return the mean likeness of words in their places, 0.0 where two of them are others."""
    total, has_word = 0.0, False
    for one, two in zip(short, long, strict=True):
        alike = _word_likeness(one, two)
        if not alike:
            return 0.0
        total += alike
        has_word = has_word or (len(one) > 1 and len(two) > 1)
    return total / len(short) if has_word else 0.0


@lru_cache(maxsize=65_536)
def _word_likeness(one: str, two: str) -> float:
    if one == two:
        return 1.0
    short, long = sorted((one, two), key=lambda word: (len(word), word))
    if len(short) == 1:
        return _INITIAL if long[0] == short else 0.0
    if canonical(one) == canonical(two) or (len(short) > 2 and long.startswith(short)):
        return _SHORTENED
    return _spelling(one, two)


def _spelling(one: str, two: str) -> float:
    """Return how alike two words are spelt, 0.0 if they are others."""
    from rapidfuzz import fuzz  # what starts the app needs none of this

    ratio: float = fuzz.ratio(one, two) / 100
    return ratio if ratio >= _LEAST_SPELLING else 0.0
