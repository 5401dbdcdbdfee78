"""Say how much an entry holds. What is beyond is refused with a sentence, never cut off."""

import re

MOST_TEXT_CHARS = 100_000
"""Of one note: some fifty pages, which a window still edits without a pause."""

MOST_WORD_CHARS = 10_000
"""Without a space. To break a longer one into lines, Qt takes seconds: the square of its length."""

MOST_ATTACHMENT_BYTES = 25 * 1024 * 1024
"""Of one attached file."""


_LONG_WORD = re.compile(rf"\S{{{MOST_WORD_CHARS + 1}}}")


def is_too_long(text: str) -> bool:
    """Return whether a text is more than a note holds."""
    return len(text) > MOST_TEXT_CHARS or _LONG_WORD.search(text) is not None


def grouped(number: int) -> str:
    """Return a number with its thousands apart, as every language reads it."""
    return f"{number:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")
