"""Read the head of a logical line: group, name and parameters, in the manner of any version.

This is not left to vobject: its pattern for a line backtracks exponentially (sixty bytes are
enough to hang it, holding the interpreter lock), and knows neither 2.1's bare parameters nor
lists inside quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from services.text_keys import unique
from services.vcard.text import decode

# Possessive, so that each is linear.
_HEAD = re.compile(rb'((?:[^":]++|"[^"]*+")++):')
_PARAMETER = re.compile(r'(?:[^";]++|"[^"]*+"|")++')
_NAME = re.compile(rb"(?:([\w-]++)\.)?([\w/-]++)")
_CARET = {"^n": "\n", "^'": '"', "^^": "^"}  # RFC 6868
_ENCODINGS = frozenset({"quoted-printable", "base64", "b", "8bit", "7bit"})
# Which parameter a bare value stands for, where it is not a type (vCard 2.1, 2.1.2).
_BARE = {"url": "VALUE", "uri": "VALUE", "inline": "VALUE", "utf-8": "CHARSET"}


class Property(NamedTuple):
    """One line of a card; the value is still encoded as its parameters say.

    `types` are without quotes and each once, in lower case but for what a user made up ("X-Boat");
    `params` has the other parameters, names in upper case, the last value of each.
    """

    name: str
    group: str
    types: tuple[str, ...]
    params: dict[str, str]
    value: bytes

    @property
    def encoding(self) -> str:
        """Return the transfer encoding: quoted-printable, base64 or nothing."""
        encoding = self.params.get("ENCODING", "").lower()
        return "base64" if encoding == "b" else encoding


def read_property(line: bytes, wanted: frozenset[str]) -> Property | None:
    """Return the property on a logical line; raise ValueError where there is none.

    None stands for a property whose name is not wanted.
    """
    head, colon, value = line.partition(b":")
    if b'"' in head and (match := _HEAD.match(line)):
        head, value = match[1], line[match.end() :]
    name_part, _, params = head.partition(b";")
    name = _NAME.fullmatch(name_part.strip())
    if not colon or not name:
        raise ValueError("no property")
    key = name[2].decode("ascii").upper()
    if key not in wanted:
        return None
    group = (name[1] or b"").decode("ascii").lower()
    if not params:
        return Property(key, group, (), {}, value)
    types, others = _read_parameters(decode(params.replace(b"\n", b""), ""))
    return Property(key, group, types, others, value)


def _read_parameters(text: str) -> tuple[tuple[str, ...], dict[str, str]]:
    types: list[str] = []
    others: dict[str, str] = {}
    for parameter in _split(text):
        name, equals, value = parameter.partition("=")
        name = name.strip().upper()
        if not equals:
            _add_bare(parameter, types, others)
        elif name == "TYPE":
            types += _type_values(value)
        else:
            others[name] = _unescape(value)
    return unique(types), others


def _split(text: str) -> Iterable[str]:
    return _PARAMETER.findall(text) if '"' in text else text.split(";")


def _type_values(value: str) -> Iterator[str]:
    for item in value.replace('"', "").split(","):
        if item.strip():
            kind = item.strip()
            yield kind if kind[:2].lower() == "x-" else kind.lower()


def _add_bare(value: str, types: list[str], others: dict[str, str]) -> None:
    known = value.strip('" ').lower()
    if known in _ENCODINGS:
        others["ENCODING"] = known
    elif known in _BARE:
        others[_BARE[known]] = known
    else:
        types += _type_values(value)


def _unescape(value: str) -> str:
    value = value.strip().strip('"')
    if "^" in value:
        value = re.sub(r"\^[n'^]", lambda match: _CARET[match[0]], value)
    return value
