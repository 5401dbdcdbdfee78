"""Say which columns hold what of a card; None stands for what a card does not say."""

from __future__ import annotations

from models.contact import Address
from services.imports.keys import KeyedCard
from services.text_keys import fold, search_key
from services.vcard.card import ParsedAddress, ParsedCard, ParsedMethod, PersonName

_ADDRESS_PARTS = (
    "po_box",
    "extended",
    "street",
    "locality",
    "region",
    "postal_code",
    "country",
)


def name_columns(name: PersonName) -> dict[str, str | None]:
    """Return the name whole and in its parts."""
    return {
        "full_name": name.full,
        "given_name": name.given or None,
        "family_name": name.family or None,
        "additional_names": name.additional or None,
        "name_prefix": name.prefix or None,
        "name_suffix": name.suffix or None,
    }


def detail_columns(card: ParsedCard) -> dict[str, str | None]:
    """Return what a card says of the person besides the name, organisation and note."""
    return {
        "nickname": card.nickname or None,
        "department": card.department or None,
        "job_title": card.job_title or card.role or None,
        "birthday": card.birthday or None,
    }


def contact_columns(keyed: KeyedCard) -> dict[str, str | None]:
    """Return every column of a new contact that its card decides but the organisation's id."""
    card = keyed.card
    return {
        **name_columns(card.name),
        **detail_columns(card),
        "note": card.note or None,
        "sort_key": keyed.name,
        "search_key": search_key(card.name.full, card.nickname, card.organisation),
    }


def method_columns(method: ParsedMethod, key: str) -> dict[str, object]:
    """Return the columns of one method but its place."""
    return {
        "kind": method.kind,
        "value": method.value,
        "value_key": key,
        "types": " ".join(method.types),
        "label": method.label or None,
        "preferred": method.preferred,
    }


def address_columns(address: ParsedAddress) -> dict[str, object]:
    """Return the columns of one address but its place."""
    parts = {part: getattr(address, part) for part in _ADDRESS_PARTS}
    return {**parts, "types": " ".join(address.types), "label": address.label or None}


def address_key(address: ParsedAddress | Address) -> tuple[str, ...]:
    """Return what finds the same address again, be it stored or read."""
    return tuple(fold(getattr(address, part)) for part in _ADDRESS_PARTS)
