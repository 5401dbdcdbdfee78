"""Cut the bytes of a file into cards and logical lines, without decoding any text.

Works on bytes because a fold may fall inside a UTF-8 sequence, and a card may hold lines in
several encodings. Linear in the size of the file.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from services.vcard.findings import NO_END, Reject
from services.vcard.limits import Limits
from services.vcard.raw_card import OpenCard, RawCard

_END_BEGIN = re.compile(rb"(?i)(END:VCARD)(?=BEGIN:VCARD)")
_UTF8_MARK = codecs.BOM_UTF8
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"B\0", "utf-16-le"),
    (b"\0B", "utf-16-be"),
)


def to_narrow(data: bytes) -> bytes:
    """Return data with ASCII in single bytes and every line ended by LF or CRLF.

    Only UTF-16 and UTF-32 are decoded; everything else stays as it is.
    """
    for mark, encoding in _WIDE_MARKS:
        if data.startswith(mark):
            data = data.decode(encoding, "replace").encode("utf-8", "replace")
            break
    if b"\n" not in data:
        data = data.replace(b"\r", b"\n")
    if b"END:VCARDBEGIN:VCARD" in data.upper():  # files put together without a line end between
        data = _END_BEGIN.sub(rb"\1\n", data)
    return data


def count_cards(data: bytes) -> int:
    """Return the most cards data can hold; cards inside cards count too."""
    return data.upper().count(b"BEGIN:VCARD")


@dataclass(slots=True)
class CardSplitter:
    """Yield the cards of narrow data in order; `bytes_done` says how far it is."""

    data: bytes
    limits: Limits
    bytes_done: int = 0

    def __iter__(self) -> Iterator[RawCard | Reject]:
        card: OpenCard | None = None
        index = 0
        for line in self._lines():
            starts = _is_begin(line if card else line.strip().removeprefix(_UTF8_MARK))
            if starts and (card is None or not card.awaits_agent):
                if card:
                    yield Reject(card.index, NO_END)
                index += 1
                card = OpenCard(index, self.limits)
            elif card and card.feed(line, starts=starts, ends=_is_end(line)):
                yield card.close()
                card = None
        if card:
            yield Reject(card.index, NO_END)

    def _lines(self) -> Iterator[bytes]:
        data = self.data
        start, length = 0, len(data)
        while start < length:
            end = data.find(b"\n", start)
            end = length if end < 0 else end
            self.bytes_done = min(end + 1, length)
            yield data[start:end].rstrip(b"\r")
            start = end + 1


def _is_begin(line: bytes) -> bool:
    return line[:11].upper() == b"BEGIN:VCARD" and not line[11:].strip()


def _is_end(line: bytes) -> bool:
    return line[:9].upper() == b"END:VCARD" and not line[9:].strip()
