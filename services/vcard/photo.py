"""Read the photo of a card; one on the web is never fetched."""

from __future__ import annotations

import binascii
from urllib.parse import unquote_to_bytes

from services.vcard.card import ParsedPhoto
from services.vcard.findings import (
    PHOTO_ELSEWHERE,
    PHOTO_TOO_LARGE,
    PHOTO_UNREADABLE,
    Remark,
)
from services.vcard.limits import KIB, Limits
from services.vcard.properties import Property

_SIGNATURES = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
)


def read_photo(prop: Property, limits: Limits) -> ParsedPhoto | Remark | None:
    """Return the photo, or why it is left out; None where the property is empty."""
    value = prop.value.translate(None, b" \t\r\n")
    if not value:
        return None
    is_data = value[:5].lower() == b"data:"
    if not is_data and (b":" in value or prop.params.get("VALUE", "").lower() in {"uri", "url"}):
        return Remark(PHOTO_ELSEWHERE)
    return _checked(_data_of(value) if is_data else _from_base64(value), limits)


def too_large(limits: Limits) -> Remark:
    """Return the remark on a photo over the limit."""
    return Remark(PHOTO_TOO_LARGE, {"limit": limits.photo_bytes // KIB})


def _data_of(uri: bytes) -> bytes:
    """Return the data of a data: URI (RFC 2397)."""
    head, _, body = uri.partition(b",")
    body = unquote_to_bytes(body) if b"%" in body else body
    return _from_base64(body) if head.lower().endswith(b";base64") else body


def _from_base64(text: bytes) -> bytes:
    try:
        return binascii.a2b_base64(text)
    except binascii.Error:
        return b""


def _checked(data: bytes, limits: Limits) -> ParsedPhoto | Remark:
    if len(data) > limits.photo_bytes:
        return too_large(limits)
    media_type = _media_type(data)
    return ParsedPhoto(data, media_type) if media_type else Remark(PHOTO_UNREADABLE)


def _media_type(data: bytes) -> str | None:
    """Return the type the first bytes tell; what the card claims is often wrong."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for start, kind in _SIGNATURES if data.startswith(start)), None)
