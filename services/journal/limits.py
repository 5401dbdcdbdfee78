"""Say how much an entry holds. What is beyond is refused with a sentence, never cut off."""

MOST_TEXT_CHARS = 200_000
"""Of one note: some hundred pages, which a window still edits without a pause."""

MOST_ATTACHMENT_BYTES = 25 * 1024 * 1024
"""Of one attached file."""


def grouped(number: int) -> str:
    """Return a number with its thousands apart, as every language reads it."""
    return f"{number:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")
