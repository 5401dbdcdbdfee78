"""Put the properties of one card together to a person."""

from __future__ import annotations

from collections.abc import Iterable

from services.text_keys import unique
from services.vcard.addresses import read_addresses
from services.vcard.android import meaning
from services.vcard.card import ParsedCard, ParsedPhoto
from services.vcard.dates import read_date, read_instant
from services.vcard.decoding import ValueDecoder
from services.vcard.fields import Field, Fields
from services.vcard.findings import (
    A_GROUP,
    AGENT_LEFT_OUT,
    DATE_UNREADABLE,
    LINES_UNREADABLE,
    NAMELESS,
    Reject,
    Remark,
)
from services.vcard.limits import Limits
from services.vcard.methods import METHOD_NAMES, read_methods
from services.vcard.names import fallback_names, joined, read_name
from services.vcard.photo import read_photo, too_large
from services.vcard.properties import Property, read_property
from services.vcard.raw_card import RawCard
from services.vcard.text import many_lines, one_line

_PHOTOS = frozenset({"PHOTO", "X-MS-CARDPICTURE"})
_KINDS = ("KIND", "X-ADDRESSBOOKSERVER-KIND")
_ANNIVERSARIES = ("ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-MS-ANNIVERSARY")
_GOOGLE_EVERYONE = "myContacts"  # Google's own group, which holds every contact
_WANTED = (
    METHOD_NAMES
    | _PHOTOS
    | {*_KINDS, *_ANNIVERSARIES}
    | {"VERSION", "N", "FN", "NICKNAME", "X-NICKNAME", "ORG", "TITLE", "ROLE", "BDAY", "NOTE"}
    | {"ADR", "LABEL", "CATEGORIES", "UID", "REV", "X-ABLABEL", "X-ABDATE", "X-ANDROID-CUSTOM"}
)


class CardAssembler:
    """Turn raw cards into people; one per import, on one thread."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._decoder = ValueDecoder()

    def assemble(self, raw: RawCard) -> ParsedCard | Reject:
        """Return the person a card is of, or why there is none."""
        properties, unreadable = _properties(raw.lines)
        photos = [prop for prop in properties if prop.name in _PHOTOS]
        fields = self._decode(prop for prop in properties if prop.name not in _PHOTOS)
        if any(item.text.lower() == "group" for item in fields.all(*_KINDS)):
            return Reject(raw.index, A_GROUP)
        remarks = [Remark(LINES_UNREADABLE, {"count": unreadable})] if unreadable else []
        if raw.has_agent:
            remarks.append(Remark(AGENT_LEFT_OUT))
        photo = self._photo(photos, remarks, is_too_large=raw.photo_too_large)
        return _person(raw.index, fields, photo, remarks)

    def _decode(self, properties: Iterable[Property]) -> Fields:
        fields = Fields()
        version_2 = False
        for prop in properties:
            if prop.name == "VERSION":  # the first line after BEGIN, as far as exporters go
                version_2 = prop.value.strip().startswith(b"2")
            value = self._decoder.decode(prop, version_2=version_2)
            if prop.name != "X-ANDROID-CUSTOM":
                fields.add(prop, value)
            elif known := meaning(value):
                fields.add(prop._replace(name=known[0]), known[1])
        return fields

    def _photo(
        self, photos: list[Property], remarks: list[Remark], *, is_too_large: bool
    ) -> ParsedPhoto | None:
        """Return the first photo that can be used; else remark on why there is none."""
        why = too_large(self._limits) if is_too_large else None
        for prop in photos:
            found = read_photo(prop, self._limits)
            if isinstance(found, ParsedPhoto):
                return found
            why = why or found
        if why:
            remarks.append(why)
        return None


def _properties(lines: Iterable[bytes]) -> tuple[list[Property], int]:
    """Return the properties that matter, and how many lines hold none."""
    found, unreadable = [], 0
    for line in lines:
        try:
            prop = read_property(line, _WANTED)
        except ValueError:
            unreadable += bool(line.strip())
        else:
            if prop:
                found.append(prop)
    return found, unreadable


def _person(
    index: int, fields: Fields, photo: ParsedPhoto | None, remarks: list[Remark]
) -> ParsedCard | Reject:
    methods = read_methods(fields)
    organisation, department = _organisation(fields)
    nickname = fields.text("NICKNAME", "X-NICKNAME")
    name = read_name(fields, fallback_names(nickname, organisation, methods))
    if not name:
        return Reject(index, NAMELESS)
    return ParsedCard(
        index,
        name,
        uid=_without_urn(fields.text("UID")),
        nickname=nickname,
        organisation=organisation,
        department=department,
        job_title=fields.text("TITLE"),
        role=fields.text("ROLE"),
        birthday=_date(fields.all("BDAY"), remarks),
        anniversary=_date(
            [*fields.all(*_ANNIVERSARIES), *_labelled_anniversaries(fields)], remarks
        ),
        note="\n\n".join(unique(filter(None, (many_lines(i.value) for i in fields.all("NOTE"))))),
        methods=methods,
        addresses=read_addresses(fields),
        categories=_categories(fields),
        photo=photo,
        revised_at_utc=read_instant(fields.text("REV")),
        remarks=tuple(remarks),
    )


def _organisation(fields: Fields) -> tuple[str, str]:
    """Return the organisation and its units; some exporters write an empty ORG first."""
    for item in fields.all("ORG"):
        name, *units = [joined(part) for part in item.value]
        if name or any(units):
            return name, ", ".join(filter(None, units))
    return "", ""


def _labelled_anniversaries(fields: Fields) -> list[Field]:
    """Return Apple's anniversaries: dates with that label."""
    dates = fields.all("X-ABDATE")
    return [i for i in dates if "anniversary" in fields.labels.get(i.prop.group, "").lower()]


def _date(items: list[Field], remarks: list[Remark]) -> str:
    """Return the first date that can be read; else remark on one that can't."""
    unclear = ""
    for item in items:
        if found := read_date(item.text, item.prop.params.get("X-APPLE-OMIT-YEAR", "")):
            return found
        unclear = unclear or item.text
    if unclear:
        remarks.append(Remark(DATE_UNREADABLE, {"text": unclear}))
    return ""


def _categories(fields: Fields) -> tuple[str, ...]:
    items = (one_line(text) for item in fields.all("CATEGORIES") for text in item.value)
    return unique(item for item in items if item and item != _GOOGLE_EVERYONE)


def _without_urn(uid: str) -> str:
    return uid[9:] if uid[:9].lower() == "urn:uuid:" else uid
