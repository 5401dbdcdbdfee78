"""Read how a person can be reached: numbers, e-mail addresses, chat handles and links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from models.kinds import MethodKind
from services.text_keys import method_key, unique
from services.vcard.card import ParsedMethod
from services.vcard.fields import Field, Fields

# The properties that exporters made up for chat, and the services they stand for.
_CHAT_SERVICES = {
    "X-AIM": "AIM",
    "X-DISCORD": "Discord",
    "X-FACEBOOK": "Facebook",
    "X-GADUGADU": "Gadu-Gadu",
    "X-GOOGLE-TALK": "Google Talk",
    "X-GROUPWISE": "GroupWise",
    "X-ICQ": "ICQ",
    "X-JABBER": "Jabber",
    "X-LINKEDIN": "LinkedIn",
    "X-MATRIX": "Matrix",
    "X-MS-IMADDRESS": "",
    "X-MSN": "MSN",
    "X-QQ": "QQ",
    "X-SIGNAL": "Signal",
    "X-SKYPE": "Skype",
    "X-SKYPE-USERNAME": "Skype",
    "X-TELEGRAM": "Telegram",
    "X-TWITTER": "Twitter",
    "X-WHATSAPP": "WhatsApp",
    "X-YAHOO": "Yahoo",
}
_SCHEME_SERVICES = {
    "aim": "AIM",
    "gtalk": "Google Talk",
    "icq": "ICQ",
    "im": "",
    "irc": "IRC",
    "jabber": "Jabber",
    "matrix": "Matrix",
    "msn": "MSN",
    "msnim": "MSN",
    "sip": "SIP",
    "skype": "Skype",
    "telegram": "Telegram",
    "whatsapp": "WhatsApp",
    "x-apple": "",
    "xmpp": "Jabber",
    "ymsgr": "Yahoo",
}
METHOD_NAMES = frozenset(
    {"TEL", "EMAIL", "URL", "X-MS-URL", "IMPP", "X-SOCIALPROFILE", *_CHAT_SERVICES}
)
_SERVICES = {name.lower(): name for name in _CHAT_SERVICES.values()}
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*+):(?!//)(.+)", re.IGNORECASE | re.DOTALL)
_WEB = ("http://", "https://")


def read_methods(fields: Fields) -> tuple[ParsedMethod, ...]:
    """Return each way to reach the person once, in the order of the card within each kind."""
    found: dict[tuple[str, str], ParsedMethod] = {}
    for method in _all_methods(fields):
        key = (method.kind, method_key(method.value))
        found[key] = _merged(found[key], method) if key in found else method
    return tuple(found.values())


def _all_methods(fields: Fields) -> Iterator[ParsedMethod]:
    for item in fields.all("TEL"):
        yield from _method(fields, item, MethodKind.PHONE, _phone(item.text))
    for item in fields.all("EMAIL"):
        yield from _method(fields, item, MethodKind.EMAIL, _email(item.text))
    for item in fields.all("IMPP", "X-SOCIALPROFILE", *_CHAT_SERVICES):
        yield from _chat(fields, item)
    for item in fields.all("URL", "X-MS-URL"):
        yield from _method(fields, item, MethodKind.URL, item.text)


def _method(
    fields: Fields, item: Field, kind: MethodKind, value: str, service: str = ""
) -> Iterator[ParsedMethod]:
    if value:
        types, label = fields.types_and_label(item.prop)
        yield ParsedMethod(kind, value, types, label or service, item.preferred)


def _merged(first: ParsedMethod, again: ParsedMethod) -> ParsedMethod:
    return replace(
        first,
        types=unique((*first.types, *again.types)),
        label=first.label or again.label,
        preferred=first.preferred or again.preferred,
    )


def _phone(text: str) -> str:
    """Return the number of a tel: URI (RFC 3966), or text as it is."""
    if text[:4].lower() != "tel:":
        return text
    number, *parameters = unquote(text[4:]).split(";")
    extensions = [item[4:] for item in parameters if item.lower().startswith("ext=")]
    return " ext. ".join([number, *extensions]).strip()


def _email(text: str) -> str:
    if text[:7].lower() != "mailto:":
        return text
    return unquote(text[7:].partition("?")[0]).strip()


def _chat(fields: Fields, item: Field) -> Iterator[ParsedMethod]:
    """Yield a handle with its service as label; a profile that is a web page is a link."""
    prop, text = item.prop, item.text
    service = prop.params.get("X-SERVICE-TYPE", "") or _CHAT_SERVICES.get(prop.name, "")
    if prop.name == "X-SOCIALPROFILE":
        profile = prop.types[0] if prop.types else ""
        service = _SERVICES.get(profile.lower(), profile.capitalize())
        item = item._replace(prop=prop._replace(types=()))
    if text.lower().startswith(_WEB):
        yield from _method(fields, item, MethodKind.URL, text, service)
        return
    match = _SCHEME.fullmatch(text)
    if match and match[1].lower() in _SCHEME_SERVICES:
        text = unquote(match[2]).strip()
        service = service or _SCHEME_SERVICES[match[1].lower()]
    yield from _method(fields, item, MethodKind.CHAT, text, service)
