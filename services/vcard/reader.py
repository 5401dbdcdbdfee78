"""Read a vCard file card by card."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

from services.vcard.assembly import CardAssembler
from services.vcard.card import ParsedCard
from services.vcard.findings import (
    UNREADABLE,
    EmptyFileError,
    FileTooLargeError,
    NotACardFileError,
    Reject,
    TooManyCardsError,
    UnreadableFileError,
)
from services.vcard.limits import DEFAULT_LIMITS, MIB, Limits
from services.vcard.raw_card import RawCard
from services.vcard.splitter import CardSplitter, count_cards, to_narrow

_log = logging.getLogger(__name__)


class CardFile:
    """Hold the bytes of one file within the limits and yield its cards in order.

    Iterate once, on any one thread; stop between two cards to cancel. A card that can't be read
    is yielded as its `Reject`; only a refusal of the whole file raises, before the first card.
    `most_cards` is how many there are at most.
    """

    def __init__(self, data: bytes, file_name: str, limits: Limits = DEFAULT_LIMITS) -> None:
        """Raise FileTooLargeError, EmptyFileError, NotACardFileError or TooManyCardsError."""
        if len(data) > limits.file_bytes:
            raise FileTooLargeError(file=file_name, limit=limits.file_bytes // MIB)
        if not data.strip():
            raise EmptyFileError(file=file_name)
        data = to_narrow(data)
        self.most_cards = count_cards(data)
        if not self.most_cards:
            raise NotACardFileError(file=file_name)
        if self.most_cards > limits.cards:
            raise TooManyCardsError(file=file_name, limit=limits.cards)
        self.file_name = file_name
        self.bytes_total = len(data)
        self._limits = limits
        self._splitter = CardSplitter(data, limits)

    @classmethod
    def open(cls, path: Path, limits: Limits = DEFAULT_LIMITS) -> CardFile:
        """Read the file at path; raise UnreadableFileError or what the constructor raises."""
        try:
            if not path.is_file():  # reading a pipe or a device might never end
                raise UnreadableFileError(file=path.name)
            with path.open("rb") as file:
                data = file.read(limits.file_bytes + 1)
        except (OSError, ValueError) as error:
            raise UnreadableFileError(file=path.name) from error
        return cls(data, path.name, limits)

    @property
    def bytes_done(self) -> int:
        """Return how far the reading is, of `bytes_total`."""
        return self._splitter.bytes_done

    def __iter__(self) -> Iterator[ParsedCard | Reject]:
        """Raise NotACardFileError where the file only mentions cards."""
        assembler = CardAssembler(self._limits)
        raw = None
        for raw in self._splitter:
            yield raw if isinstance(raw, Reject) else _assemble(assembler, raw)
        if raw is None:
            raise NotACardFileError(file=self.file_name)


def _assemble(assembler: CardAssembler, raw: RawCard) -> ParsedCard | Reject:
    try:
        return assembler.assemble(raw)
    except Exception as error:  # noqa: BLE001 - one odd card must not cost the others
        # Without the message: it may hold what the card says.
        _log.error("card %d could not be read: %s", raw.index, type(error).__name__)
        return Reject(raw.index, UNREADABLE)
