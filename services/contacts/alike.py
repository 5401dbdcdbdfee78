"""Find names that are spelt as another one but for a slip, or for signs of the same sound. Pure.

Every word of the name needs its like: "Sofie Meyer" is like "Sophie Meijer", and "Jan de Vries" is
not like "Jan de Vos". Titles, particles and initials tell nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import permutations

from services.contacts.names import AFTER_NAMES, PARTICLES, TITLES
from services.text_keys import fold

_LEAST_WORD, _LEAST_NAME = 70.0, 80.0  # of 100; a word may differ more beside one that hardly does
_MOST_TYPED, _MOST_HELD = 4, 6  # words of a name; the rest is somebody's signature
_PASSED_OVER = TITLES | AFTER_NAMES | PARTICLES
_WORD = re.compile(r"[^\W\d_]{2,}")
_SPELLINGS = (("ph", "f"), ("th", "t"), ("ij", "y"), ("ck", "k"), ("dt", "t"))
_ONE_SIGN = str.maketrans("zvcq", "sfkk")


def alike_names(name: str, keys: Mapping[int, str], most: int) -> list[int]:
    """Return whose folded names are most like a name, the likest first.

    Of ten thousand names these are found in some 20 ms.
    """
    typed = _telling(fold(name))[:_MOST_TYPED]
    if not typed:
        return []
    held = {number: key.replace("-", " ").split() for number, key in keys.items()}
    likes = _likes(typed, {word for words in held.values() for word in words})
    words_alike = [set(each) for each in likes]
    scored = []
    for number, words in held.items():
        if any(each.isdisjoint(words) for each in words_alike):
            continue
        score = _score(likes, words[:_MOST_HELD])
        if score >= _LEAST_NAME:
            scored.append((-score, len(words), keys[number], number))
    return [number for *_order, number in sorted(scored)[:most]]


def _likes(typed: Iterable[str], vocabulary: set[str]) -> list[dict[str, float]]:
    """Return for each word those like it, and how much."""
    from rapidfuzz import fuzz, process  # what starts the app needs none of this

    spelt = {word: _spelt(word) for word in vocabulary}
    found = []
    for word in typed:
        likes: dict[str, float] = {}
        for asked, choices in ((_spelt(word), spelt), (word, {each: each for each in vocabulary})):
            matches = process.extract(
                asked, choices, scorer=fuzz.ratio, score_cutoff=_LEAST_WORD, limit=None
            )
            for _choice, score, like in matches:
                likes[like] = max(score, likes.get(like, 0.0))
        found.append(likes)
    return found


def _score(likes: list[dict[str, float]], words: list[str]) -> float:
    """Return the mean likeness of words to as many of a name's, each for one; 0 if some have none.

    Whatever their order: people write last names first.
    """
    best = 0.0
    for chosen in permutations(words, len(likes)):
        scores = [like.get(word, 0.0) for like, word in zip(likes, chosen, strict=True)]
        if all(scores):
            best = max(best, sum(scores) / len(scores))
    return best


def _telling(folded: str) -> list[str]:
    words = _WORD.findall(folded)
    return [word for word in words if word not in _PASSED_OVER] or words


def _spelt(word: str) -> str:
    """Return a word with one sign for each sound, as far as spellings of names differ in that."""
    for one, other in _SPELLINGS:
        word = word.replace(one, other)
    return word.translate(_ONE_SIGN)
