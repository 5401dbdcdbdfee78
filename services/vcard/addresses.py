"""Read postal addresses."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from services.vcard.card import ParsedAddress
from services.vcard.fields import Field, Fields
from services.vcard.text import many_lines


def read_addresses(fields: Fields) -> tuple[ParsedAddress, ...]:
    """Return the addresses in the card's order, each once.

    LABEL repeats an address as it is printed on an envelope; it counts where there is no ADR.
    """
    found = [_address(fields, item) for item in fields.all("ADR")]
    addresses = tuple(dict.fromkeys(address for address in found if address))
    if addresses:
        return addresses
    labels = [(item, many_lines(item.value)) for item in fields.all("LABEL")]
    return tuple(
        ParsedAddress(street=text, types=fields.types_and_label(item.prop)[0])
        for item, text in labels
        if text
    )


def _address(fields: Fields, item: Field) -> ParsedAddress | None:
    native = item.value
    types, label = fields.types_and_label(item.prop)
    address = ParsedAddress(
        po_box=_text(native.box),
        extended=_text(native.extended),
        street=_text(native.street),
        locality=_text(native.city),
        region=_text(native.region),
        postal_code=_text(native.code),
        country=_text(native.country),
    )
    return replace(address, types=types, label=label) if address != ParsedAddress() else None


def _text(component: Any) -> str:
    """Return a component as text; a street may have several lines."""
    return many_lines(component if isinstance(component, str) else "\n".join(component))
