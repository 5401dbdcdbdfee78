"""Hold the decoded properties of one card by name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from services.text_keys import unique
from services.vcard.properties import Property
from services.vcard.text import one_line

_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_")
# What Apple's own labels mean in vCard's TYPE.
_APPLE_TYPES: dict[str, tuple[str, ...]] = {
    "home": ("home",),
    "work": ("work",),
    "school": ("school",),
    "other": ("other",),
    "mobile": ("cell",),
    "iphone": ("cell", "iphone"),
    "main": ("main",),
    "pager": ("pager",),
    "homefax": ("home", "fax"),
    "workfax": ("work", "fax"),
    "otherfax": ("other", "fax"),
    "homepage": ("homepage",),
}
_SYNONYMS = {"mobile": "cell", "business": "work"}
# Says no more than that an e-mail address is one.
_NOISE = frozenset({"pref", "internet"})


class Field(NamedTuple):
    """One property with its decoded value."""

    prop: Property
    value: Any

    @property
    def text(self) -> str:
        """Return the value as one clean line."""
        return one_line(self.value)

    @property
    def preferred(self) -> bool:
        """Return whether the card prefers this value: TYPE=pref, in 4.0 PREF=1."""
        return "pref" in self.prop.types or self.prop.params.get("PREF") == "1"


@dataclass(slots=True)
class Fields:
    """Find properties by name; `labels` are X-ABLabel by group."""

    by_name: dict[str, list[Field]] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)

    def add(self, prop: Property, value: Any) -> None:
        """Take one property of the card, in the file's order."""
        if prop.name == "X-ABLABEL":
            self.labels.setdefault(prop.group, one_line(value))
        else:
            self.by_name.setdefault(prop.name, []).append(Field(prop, value))

    def all(self, *names: str) -> list[Field]:
        """Return the properties of these names, name by name."""
        return [item for name in names for item in self.by_name.get(name, ())]

    def text(self, *names: str) -> str:
        """Return the first that is not blank as one line, a preferred one before others."""
        found = sorted(self.all(*names), key=lambda item: not item.preferred)
        return next((item.text for item in found if item.text), "")

    def types_and_label(self, prop: Property) -> tuple[tuple[str, ...], str]:
        """Return what kind of number or address this is, and what its user calls it."""
        label = self.labels.get(prop.group, "") if prop.group else ""
        types = [_SYNONYMS.get(kind, kind) for kind in prop.types if kind not in _NOISE]
        apple = _APPLE_LABEL.fullmatch(label)
        if apple:
            known = _APPLE_TYPES.get(apple[1].lower())
            types += known or ()
            label = "" if known else apple[1]
        own = [kind for kind in types if kind[:2].lower() == "x-"]
        if own and not label:
            label = own[0][2:]
        return unique(kind for kind in types if kind not in own), label
