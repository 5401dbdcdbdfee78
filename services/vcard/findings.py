"""What is said of a file, or of a card in it, that could not be read as it stands.

Sentences are templates in English: ui translates the template, then fills it with `values`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from services.errors import QT_TRANSLATE_NOOP, KnownError

# Reasons for which a card does not come in.
NO_END = QT_TRANSLATE_NOOP("ImportReject", "The card breaks off: it has no END:VCARD line.")
LINE_TOO_LONG = QT_TRANSLATE_NOOP("ImportReject", "A line of the card is longer than {limit} KB.")
CARD_TOO_LONG = QT_TRANSLATE_NOOP("ImportReject", "The card is too long to be of one person.")
NAMELESS = QT_TRANSLATE_NOOP(
    "ImportReject", "The card has no name, organisation, e-mail address or phone number."
)
A_GROUP = QT_TRANSLATE_NOOP("ImportReject", "The card is a group of contacts, not a person.")
UNREADABLE = QT_TRANSLATE_NOOP("ImportReject", "The card could not be read.")

# Remarks on a card that does come in.
PHOTO_TOO_LARGE = QT_TRANSLATE_NOOP(
    "ImportRemark", "The photo was left out: it is larger than {limit} KB."
)
PHOTO_ELSEWHERE = QT_TRANSLATE_NOOP(
    "ImportRemark", "The photo was left out: the card only links to it on the web."
)
PHOTO_UNREADABLE = QT_TRANSLATE_NOOP("ImportRemark", "The photo was left out: it can't be read.")
DATE_UNREADABLE = QT_TRANSLATE_NOOP(
    "ImportRemark", "The date “{text}” was left out: it is unclear."
)
LINES_UNREADABLE = QT_TRANSLATE_NOOP("ImportRemark", "{count} unreadable line(s) were left out.")
AGENT_LEFT_OUT = QT_TRANSLATE_NOOP(
    "ImportRemark", "Another person's card inside this one was left out."
)


@dataclass(frozen=True, slots=True)
class Remark:
    """Say what of a card was left out though the card came in."""

    sentence: str
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Return the sentence in English."""
        return self.sentence.format(**self.values)


@dataclass(frozen=True, slots=True)
class Reject:
    """Say why a card did not come in; `index` counts the cards of a file from 1."""

    index: int
    reason: str
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Return the reason in English."""
        return self.reason.format(**self.values)


class EmptyFileError(KnownError):
    """Refuse a file with nothing in it."""

    sentence = QT_TRANSLATE_NOOP("KnownError", "The file {file} is empty. Export it once more.")


class NotACardFileError(KnownError):
    """Refuse a file without a single card."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "The file {file} holds no vCards. Choose a file that ends in .vcf."
    )


class FileTooLargeError(KnownError):
    """Refuse a file over the limit, before reading it."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "The file {file} is larger than {limit} MB. Export the contacts in smaller parts.",
    )


class TooManyCardsError(KnownError):
    """Refuse a file with more cards than the limit, before parsing any."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "The file {file} holds more than {limit} cards. Export the contacts in smaller parts.",
    )


class UnreadableFileError(KnownError):
    """Report a file the system does not let us read."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "The file {file} can't be read. Check that it exists and that you may open it.",
    )
