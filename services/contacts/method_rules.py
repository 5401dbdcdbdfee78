"""Tell what a way to reach somebody is, and doubt what is none."""

from __future__ import annotations

import re

from models.kinds import MethodKind
from services.errors import QT_TRANSLATE_NOOP, DoubtError

_NUMBER = re.compile(r"[+\d][\d\s().\-/]*(?:(?:ext\.?|x|#)\s*\d+)?", re.ASCII | re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@.]+")
_LINK = re.compile(r"(?:https?://|www\.)\S+|[^\s@/]+\.[a-z]{2,}/\S*", re.IGNORECASE)
_HANDLE = re.compile(r"@?[^\W\d][\w.:#+\-]*")
_COUNTED = re.compile(r"\d")

CHAT_SERVICES = ("WhatsApp", "Signal", "Teams", "Skype", "Slack", "LinkedIn", "Telegram")
"""What a label may be that says where somebody goes by a name."""


class DoubtfulMethodError(DoubtError):
    """Doubt a number or an address; the user may insist on it."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "This is not what it should be. Correct it, or press Enter again to keep it."
    )


class NoPhoneNumberError(DoubtfulMethodError):
    """Doubt a phone number that no network has."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "This is not a phone number. Correct it, or press Enter again to keep it as it is.",
    )


class NoEmailAddressError(DoubtfulMethodError):
    """Doubt an e-mail address that can't be one."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "This is not an e-mail address. Correct it, or press Enter again to keep it as it is.",
    )


class NoWayToReachError(DoubtfulMethodError):
    """Doubt what is no number, no address and no name that a chat service would take."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "This is not a number, address or chat name. Correct it, or press Enter again to keep it "
        "as it is.",
    )


def recognise(value: str) -> MethodKind:
    """Return what is typed: an address, a link, a number, or else a name in some chat."""
    value = value.strip()
    if "@" in value[1:] and not _LINK.match(value):
        return MethodKind.EMAIL
    if _LINK.fullmatch(value):
        return MethodKind.URL
    digits = len(_COUNTED.findall(value))
    mistyped = digits >= 5 and digits > len(value) // 2 and value[0] in "+0123456789"
    if mistyped or (_NUMBER.fullmatch(value) and digits >= 3):
        return MethodKind.PHONE
    return MethodKind.CHAT


def check(kind: MethodKind, value: str, region: str, label: str | None = None) -> None:
    """Raise DoubtfulMethodError for what can't be a number, an address or a name in a chat.

    With a chat service as its label, any name is taken.

    `region` is the ISO 3166 code of where a number without a country is dialled. The length of a
    number counts and not its range: new ranges come faster than new versions.
    """
    if kind is MethodKind.EMAIL and not _EMAIL.fullmatch(value):
        raise NoEmailAddressError
    if kind is MethodKind.PHONE and not _is_number(value, region):
        raise NoPhoneNumberError
    if kind is MethodKind.CHAT and label not in CHAT_SERVICES and not _HANDLE.fullmatch(value):
        raise NoWayToReachError


def _is_number(value: str, region: str) -> bool:
    import phonenumbers  # loads the metadata of all countries

    try:
        number = phonenumbers.parse(value, region or None)
    except phonenumbers.NumberParseException:
        return False
    return bool(phonenumbers.is_possible_number(number))
