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
# Between cards it may be indented, or stand behind the UTF-8 mark of a file that was appended.
_BEGIN = re.compile(rb"(?im)^[ \t]*+(?:\xef\xbb\xbf)?BEGIN:VCARD[ \t\r]*+$")
_BEGIN_OR_END = re.compile(rb"(?im)^(?:BEGIN|(?P<end>END)):VCARD[ \t\r]*+$")
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
        index = 0
        while begin := _BEGIN.search(self.data, self.bytes_done):
            index += 1
            self._go_to(begin.end() + 1)
            yield self._read_card(OpenCard(index, self.limits))
        self.bytes_done = len(self.data)

    def _read_card(self, card: OpenCard) -> RawCard | Reject:
        """Read on from behind the BEGIN; stop behind the END, or before the next card's BEGIN."""
        while (start := self.bytes_done) < len(self.data):
            line = self._next_line()
            starts, ends = _is_begin(line), _is_end(line)
            if starts and not card.awaits_agent:
                self._go_to(start)
                break
            if card.feed(line, starts=starts, ends=ends):
                return card.close()
            if card.problem:
                self._skip_card()
                return card.problem
        return Reject(card.index, NO_END)

    def _next_line(self) -> bytes:
        start = self.bytes_done
        end = self.data.find(b"\n", start)
        end = len(self.data) if end < 0 else end
        self._go_to(end + 1)
        return self.data[start:end].rstrip(b"\r")

    def _skip_card(self) -> None:
        """Go on behind the next END, or to the BEGIN before it; lines read one by one take long."""
        marker = _BEGIN_OR_END.search(self.data, self.bytes_done)
        if marker is None:
            self._go_to(len(self.data))
        else:
            self._go_to(marker.end() + 1 if marker["end"] else marker.start())

    def _go_to(self, offset: int) -> None:
        self.bytes_done = min(offset, len(self.data))


def _is_begin(line: bytes) -> bool:
    return line[:11].upper() == b"BEGIN:VCARD" and not line[11:].strip()


def _is_end(line: bytes) -> bool:
    return line[:9].upper() == b"END:VCARD" and not line[9:].strip()
