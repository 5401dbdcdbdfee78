"""Say which number or address a way of reaching somebody uses, and the link that starts it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum, auto
from typing import TYPE_CHECKING
from urllib.parse import quote

from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.terms import Channel, EntryKind, MethodKind

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

    from services.contacts.values import MethodView

# Types of vCard.
_MOBILE = {"cell", "mobile"}
_HOME = {"home"}
_NO_VOICE = {"fax", "pager", "modem", "bbs", "textphone"}
_AT_A_PLACE = {"work", "home", "main", "car"}
_EXTENSION = re.compile(r"\b(?:toestel|tst)\b\.?", re.IGNORECASE)  # phonenumbers knows no Dutch
_ADDRESS = re.compile(r"[^\s<>]+@[^\s<>@]+")
_NOT_COMPARED = re.compile(r"[\s().-]")
_ADDRESS_SAFE = "!$'*+"  # of RFC 6068's some-delims; a comma would begin another address


class Way(Enum):
    """How somebody is reached through another program."""

    CALL = auto()
    MAIL = auto()
    TEAMS = auto()
    WHATSAPP = auto()


ENTRIES: dict[Way, tuple[EntryKind, Channel]] = {
    Way.CALL: (EntryKind.CALL, Channel.PHONE),
    Way.MAIL: (EntryKind.EMAIL, Channel.EMAIL),
    Way.TEAMS: (EntryKind.VIDEO_CALL, Channel.TEAMS),
    Way.WHATSAPP: (EntryKind.MESSAGE, Channel.WHATSAPP),
}
"""What the entry of a talk is that was started so."""


class NotANumberError(KnownError):
    """Refuse to dial what is no phone number."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "“{value}” is not a number that can be dialled. Copy it and dial it by hand, or correct "
        "it with the contact’s details.",
    )


class NoCountryError(KnownError):
    """Refuse to dial a number that could be in any country."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "“{value}” does not say which country it is in. Copy it and dial it by hand, or put the "
        "country’s code before it, as in +44.",
    )


class NotAnAddressError(KnownError):
    """Refuse to write to what is no e-mail address."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "“{value}” is not an e-mail address. Copy it, or correct it with the contact’s details.",
    )


def methods_for(way: Way, methods: Iterable[MethodView]) -> tuple[MethodView, ...]:
    """Return the methods that a way may use: handles of its own, then the preferred, none twice."""
    there = sorted(methods, key=lambda each: not each.preferred)
    numbers = [each for each in there if each.kind is MethodKind.PHONE and not _of(each, _NO_VOICE)]
    addresses = [each for each in there if each.kind is MethodKind.EMAIL]
    match way:
        case Way.CALL:
            found = numbers
        case Way.MAIL:
            found = addresses
        case Way.TEAMS:
            found = _handles(there, "teams") + [each for each in addresses if not _of(each, _HOME)]
        case Way.WHATSAPP:
            mobile = [each for each in numbers if _of(each, _MOBILE)]
            unsaid = [each for each in numbers if not _of(each, _AT_A_PLACE)]
            found = _handles(there, "whatsapp") + mobile or unsaid
    first = {_compared(each): each for each in reversed(found)}
    return tuple(each for each in found if first[_compared(each)] is each)


def link(way: Way, value: str, region: str = "") -> str:
    """Return the link that starts it; `region` is the ISO 3166 code of the user's country.

    Loads phonenumbers for a number, which takes a while. Raises NotANumberError,
    NoCountryError or NotAnAddressError.
    """
    match way:
        case Way.CALL:
            return call_link(value, region)
        case Way.WHATSAPP:
            return whatsapp_link(value, region)
        case Way.MAIL:
            return mail_link(value)
        case Way.TEAMS:
            return teams_link(value)


def call_link(value: str, region: str = "") -> str:
    """Return the tel: link of a number with its extension (RFC 3966)."""
    number = _parsed(value, region)
    extension = f";ext={number.extension}" if number.extension else ""
    return f"tel:{_e164(number)}{extension}"


def whatsapp_link(value: str, region: str = "") -> str:
    """Return WhatsApp's link of a number: its digits alone, from the country's code on."""
    return f"https://wa.me/{_e164(_parsed(value, region)).removeprefix('+')}"


def mail_link(value: str) -> str:
    """Return the mailto: link of an address (RFC 6068)."""
    local, _at, domain = _address(value).rpartition("@")
    return f"mailto:{quote(local, safe=_ADDRESS_SAFE)}@{quote(domain, safe='')}"


def teams_link(value: str) -> str:
    """Return the link to a chat in Teams with the owner of an address."""
    return f"https://teams.microsoft.com/l/chat/0/0?users={quote(_address(value), safe='@')}"


def _parsed(value: str, region: str) -> PhoneNumber:
    from phonenumbers import NumberParseException, is_possible_number, parse

    try:
        number = parse(_EXTENSION.sub("ext.", value), region or None)
    except NumberParseException as error:
        if error.error_type == NumberParseException.INVALID_COUNTRY_CODE and "+" not in value:
            raise NoCountryError(value=value) from error
        raise NotANumberError(value=value) from error
    if not is_possible_number(number):  # newer numbers than the library are possible, not valid
        raise NotANumberError(value=value)
    return number


def _e164(number: PhoneNumber) -> str:
    from phonenumbers import PhoneNumberFormat, format_number

    return format_number(number, PhoneNumberFormat.E164)


def _address(value: str) -> str:
    address = value.strip()
    if not _ADDRESS.fullmatch(address):
        raise NotAnAddressError(value=value)
    return address


def _handles(methods: Iterable[MethodView], service: str) -> list[MethodView]:
    chats = (each for each in methods if each.kind is MethodKind.CHAT)
    return [each for each in chats if service in (each.label or "").casefold()]


def _of(method: MethodView, types: set[str]) -> bool:
    return not types.isdisjoint(method.types)


def _compared(method: MethodView) -> str:
    return _NOT_COMPARED.sub("", method.value).casefold()
