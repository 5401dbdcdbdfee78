"""Say how much an entry holds. What is beyond is refused with a sentence, never cut off."""

import re

MOST_TEXT_CHARS = 100_000
"""Of one note: some fifty pages, which a window still edits without a pause."""

MOST_WORD_CHARS = 10_000
"""Without a space. To break a longer one into lines, Qt takes seconds: the square of its length."""

MOST_ATTACHMENT_BYTES = 25 * 1024 * 1024
"""Of one attached file."""

_WORD = re.compile(r"\S+")


def is_too_long(text: str) -> bool:
    """Return whether a text is more than a note holds."""
    return len(text) > MOST_TEXT_CHARS or any(len(word) > MOST_WORD_CHARS for word in text.split())


def what_fits(before: str, added: str, after: str) -> str:
    """Return the beginning of what is added between texts that makes no word too long there."""
    behind = _WORD.match(after)
    behind_chars = behind.end() if behind else 0
    for word in _WORD.finditer(added):
        room = MOST_WORD_CHARS
        if word.start() == 0 and before and not before[-1].isspace():
            room -= len(before.rsplit(maxsplit=1)[-1])
        chars = word.end() - word.start()
        if chars + (behind_chars if word.end() == len(added) else 0) > room:
            return added[: word.start() + max(0, room - behind_chars)]
    return added
