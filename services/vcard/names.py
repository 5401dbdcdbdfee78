"""Read what a person is called, whatever of it the card gives."""

from __future__ import annotations

from typing import Any

from services.vcard.card import ParsedMethod, PersonName
from services.vcard.fields import Fields
from services.vcard.text import one_line


def read_name(fields: Fields, fallbacks: tuple[str, ...]) -> PersonName | None:
    """Return the name: FN, else N put together, else the first fallback; None without any."""
    native = next((item.value for item in fields.all("N")), None)
    family, given, additional, prefix, suffix = (
        (
            joined(native.family),
            joined(native.given),
            joined(native.additional),
            joined(native.prefix),
            joined(native.suffix),
        )
        if native
        else ("",) * 5
    )
    whole = " ".join(filter(None, (prefix, given, additional, family, suffix)))
    full = next(filter(None, (fields.text("FN"), whole, *fallbacks)), None)
    return PersonName(full, family, given, additional, prefix, suffix) if full else None


def fallback_names(
    nickname: str, organisation: str, methods: tuple[ParsedMethod, ...]
) -> tuple[str, ...]:
    """Return what stands for a missing name, best first."""
    return (nickname, organisation, *(method.value for method in methods))


def joined(component: Any) -> str:
    """Return one component of N, ADR or ORG as text; vobject gives a list where it has commas.

    "Philip,Paul" is two names; in "Jong, Jr." the comma belongs to the text.
    """
    if isinstance(component, str):
        return one_line(component)
    separator = "," if any(part[:1].isspace() for part in component[1:]) else " "
    return one_line(separator.join(component))
