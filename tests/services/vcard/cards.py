"""Write and read small cards for the tests."""

from __future__ import annotations

import base64
from pathlib import Path

from services.vcard.card import ParsedCard
from services.vcard.findings import UNREADABLE, Reject
from services.vcard.limits import DEFAULT_LIMITS, Limits
from services.vcard.reader import CardFile

SAMPLES = Path(__file__).parents[2] / "data" / "vcard"
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M/AAAADAQEAyf6S7wAAAABJRU5ErkJggg=="
)


def card(*lines: str | bytes, version: str = "3.0", name: str = "FN:Anna Berg") -> bytes:
    """Return a card of these lines; without a name of its own it is Anna Berg's."""
    own = [line if isinstance(line, bytes) else line.encode() for line in lines]
    first = [b"BEGIN:VCARD", b"VERSION:" + version.encode(), *([name.encode()] if name else [])]
    return b"\r\n".join([*first, *own, b"END:VCARD", b""])


def read(data: bytes, limits: Limits = DEFAULT_LIMITS) -> list[ParsedCard | Reject]:
    """Read all cards of data; a card that only our own bug rejects fails the test."""
    found = list(CardFile(data, "people.vcf", limits))
    assert not [item for item in found if isinstance(item, Reject) and item.reason == UNREADABLE]
    return found


def read_one(data: bytes, limits: Limits = DEFAULT_LIMITS) -> ParsedCard:
    """Read the only card of data."""
    (found,) = read(data, limits)
    assert isinstance(found, ParsedCard), found
    return found


def read_reject(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Reject:
    """Read the only card of data, which does not come in."""
    (found,) = read(data, limits)
    assert isinstance(found, Reject), found
    return found
