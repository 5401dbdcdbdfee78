"""Fold text, so that names are found and sorted whatever their accents and case."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable, Iterable
from typing import TypeVar

T = TypeVar("T", bound=Hashable)

# Letters that Unicode does not take apart into a base and an accent.
_PLAIN = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "’": "'",
        "‘": "'",
    }
)
_TOPIC = re.compile(r"(?<![\w#/&])#([^\W_][\w-]*)")


def fold(text: str) -> str:
    """Return text without accents and case, its white space single, for comparing."""
    if text.isascii():  # most text is, and this is ten times as fast
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text).casefold()  # ℃ hides a capital until taken apart
    decomposed = unicodedata.normalize("NFKD", plain)
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(letters.translate(_PLAIN).split())


def sort_key(full_name: str) -> str:
    """Return what a contact is sorted by: the name as it is shown."""
    return fold(full_name)


def search_key(full_name: str, nickname: str | None, organisation: str | None) -> str:
    """Return what the contact list filters on."""
    return fold(" ".join(filter(None, (full_name, nickname, organisation))))


def method_key(value: str) -> str:
    """Return what finds the same number or address again: digits of a number, else folded."""
    digits = re.sub(r"[\s().\-/]", "", value)
    return digits if re.fullmatch(r"\+?\d{3,}", digits) else fold(value)


def find_topics(text: str) -> tuple[str, ...]:
    """Return the #hashtags of text in lower case, each once, in order; "#1" is a number."""
    return unique(topic for topic, _place in topic_places(text))


def topic_places(text: str) -> list[tuple[str, tuple[int, int]]]:
    """Return the topic of each #hashtag, and where it stands with its sign."""
    found = ((match[1].lower(), match.span()) for match in _TOPIC.finditer(text))
    return [(topic, place) for topic, place in found if not topic.isdecimal()]


def topic_name(words: str) -> str | None:
    """Return the topic that somebody typed, with or without its sign; None if it can't be one."""
    found = find_topics("#" + "-".join(words.lstrip("# ").split()))
    return found[0] if found else None


def unique(items: Iterable[T]) -> tuple[T, ...]:
    """Return the items without repeats, in order."""
    return tuple(dict.fromkeys(items))
