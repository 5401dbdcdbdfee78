"""Decode the values of properties with vobject, after mending what it would misread.

vobject knows 3.0: it takes text up to the first comma that is not escaped, reads a backslash at
the end of a value as an escaped end-of-file, and fails on charsets it does not know. So a value
goes in as clean 3.0, whatever version the card is, and comes out split and unescaped.
"""

from __future__ import annotations

import binascii
import re
from typing import TYPE_CHECKING, Any

from services.vcard.properties import Property
from services.vcard.text import decode, unfold, unquote_printable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

STRUCTURED = frozenset({"N", "ADR", "ORG"})
_LISTS = frozenset({"CATEGORIES"})
_SEPARATOR = re.compile(rb"(?<!\\);")
_TO_MEND = re.compile(r"\\(.?)|[,;]", re.DOTALL)


class ValueDecoder:
    """Decode values with vobject's functions; one per import, on one thread.

    Its content lines and components would do the same at half the speed. Most values have nothing
    to unescape and are spared vobject's look at each character.
    """

    def __init__(self) -> None:
        # vobject takes 0.15 s to import: only an import may wait for it.
        from vobject import icalendar, vcard

        self._vcard = vcard
        self._text_values: Callable[[str], list[str]] = icalendar.stringToTextValues
        self._split: Callable[[str], list[str | list[str]]] = vcard.splitFields

    def decode(self, prop: Property, *, version_2: bool) -> Any:
        """Return text, of CATEGORIES a list of texts, of N, ADR and ORG vobject's own values."""
        name = prop.name
        text = _mend(_transfer_decode(prop, version_2=version_2), name, version_2=version_2)
        if name == "N":
            return self._vcard.Name(**self._parts(text, self._vcard.NAME_ORDER))
        if name == "ADR":
            return self._vcard.Address(**self._parts(text, self._vcard.ADDRESS_ORDER))
        if name == "ORG":
            return self._components(text)
        if name in _LISTS:
            return self._text_values(text)
        return self._text_values(text)[0] if "\\" in text else text

    def _parts(self, text: str, order: tuple[str, ...]) -> dict[str, str | list[str]]:
        return dict(zip(order, self._components(text), strict=False))

    def _components(self, text: str) -> Sequence[str | list[str]]:
        return self._split(text) if "\\" in text or "," in text else text.split(";")


def _transfer_decode(prop: Property, *, version_2: bool) -> str:
    charset = prop.params.get("CHARSET", "")
    if prop.encoding == "quoted-printable":
        return _unquote(prop.value, charset, is_structured=prop.name in STRUCTURED)
    value = unfold(prop.value, keeps_space=version_2)
    if prop.encoding == "base64":
        try:
            value = binascii.a2b_base64(value)
        except binascii.Error:
            return ""
    return decode(value, charset)


def _unquote(value: bytes, charset: str, *, is_structured: bool) -> str:
    """Decode quoted-printable; a semicolon that was quoted separates nothing."""
    parts = _SEPARATOR.split(value) if is_structured else [value]
    texts = [decode(unquote_printable(part), charset, charset_first=True) for part in parts]
    if len(texts) == 1:
        return texts[0]
    return ";".join(re.sub(r"(?<!\\);", r"\\;", text) for text in texts)


def _mend(text: str, name: str, *, version_2: bool) -> str:
    """Escape text as 3.0 wants it."""
    has_semicolons = name in _LISTS and ";" in text
    if "\\" not in text and "," not in text and not has_semicolons:
        return text
    keeps_commas = name in _LISTS or (name == "N" and not version_2)

    def mend(match: re.Match[str]) -> str:
        found, escaped = match[0], match[1]
        if escaped is None:
            return _mend_separator(found, name, keeps_commas=keeps_commas)
        if escaped and escaped in "\\;,nN":
            return found
        # "\:" is Google's way of writing a colon, "C:\temp" and a last backslash are just that.
        return "\\\\" + escaped if escaped.isalnum() or not escaped else escaped

    return _TO_MEND.sub(mend, text)


def _mend_separator(found: str, name: str, *, keeps_commas: bool) -> str:
    if found == ",":
        return "," if keeps_commas else "\\,"
    return "," if name in _LISTS else ";"
