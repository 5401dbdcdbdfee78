"""Read X-ANDROID-CUSTOM, in which Android exports what vCard 2.1 has no property for."""

from __future__ import annotations

_NICKNAME = "vnd.android.cursor.item/nickname"
_EVENT = "vnd.android.cursor.item/contact_event"
_EVENT_TYPES = {"1": "ANNIVERSARY", "3": "BDAY"}


def meaning(value: str) -> tuple[str, str] | None:
    """Return the vCard property and value that an X-ANDROID-CUSTOM stands for, if any.

    The value is a MIME type and up to fifteen columns of Android's contacts table.
    """
    mime_type, first, second, *_ = [*value.split(";"), "", ""]
    if mime_type == _NICKNAME:
        return "NICKNAME", first
    if mime_type == _EVENT and second in _EVENT_TYPES:
        return _EVENT_TYPES[second], first
    return None
