"""Say how a list of contacts is chosen, ordered and headed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from services.contacts.arranging import Section
from services.contacts.contact_list import ContactList
from services.contacts.listing import Criteria, GroupBy, Listing, SortBy, Trait
from services.errors import QT_TRANSLATE_NOOP
from ui.wording.dates import month_title
from ui.wording.plurals import Plurals
from ui.wording.terms import group_name

_ORDERS = {
    SortBy.NAME: QT_TRANSLATE_NOOP("Listing", "Name"),
    SortBy.LAST_CONTACT: QT_TRANSLATE_NOOP("Listing", "Last contact"),
    SortBy.CHECK_IN: QT_TRANSLATE_NOOP("Listing", "Next check-in"),
    SortBy.ADDED: QT_TRANSLATE_NOOP("Listing", "Date added"),
}
_DIRECTIONS = {
    SortBy.NAME: (
        QT_TRANSLATE_NOOP("Listing", "A to Z"),
        QT_TRANSLATE_NOOP("Listing", "Z to A"),
    ),
    SortBy.LAST_CONTACT: (
        QT_TRANSLATE_NOOP("Listing", "Longest ago first"),
        QT_TRANSLATE_NOOP("Listing", "Most recent first"),
    ),
    SortBy.CHECK_IN: (
        QT_TRANSLATE_NOOP("Listing", "Soonest first"),
        QT_TRANSLATE_NOOP("Listing", "Furthest ahead first"),
    ),
    SortBy.ADDED: (
        QT_TRANSLATE_NOOP("Listing", "Oldest first"),
        QT_TRANSLATE_NOOP("Listing", "Newest first"),
    ),
}
_TRAITS = {
    Trait.NEVER_CONTACTED: QT_TRANSLATE_NOOP("Listing", "Never contacted"),
    Trait.INCOMPLETE: QT_TRANSLATE_NOOP("Listing", "Incomplete"),
    Trait.NO_METHOD: QT_TRANSLATE_NOOP("Listing", "No way to reach them"),
    Trait.NO_ORGANISATION: QT_TRANSLATE_NOOP("Listing", "No organisation"),
    Trait.NO_GROUP: QT_TRANSLATE_NOOP("Listing", "No group"),
    Trait.STALE: QT_TRANSLATE_NOOP("Listing", "Not verified for a year"),
    Trait.PARKED: QT_TRANSLATE_NOOP("Listing", "Parked"),
}


class FilterWords(NamedTuple):
    """Hold one thing that is filtered by, in words, and the criteria without it."""

    text: str
    without: Criteria


def order_name(sort_by: SortBy) -> str:
    """Return "Last contact"."""
    return _translated(_ORDERS[sort_by])


def direction_name(sort_by: SortBy, *, descending: bool) -> str:
    """Return "Most recent first"."""
    return _translated(_DIRECTIONS[sort_by][descending])


def heading_kind(group_by: GroupBy, sort_by: SortBy) -> str:
    """Return what the headings are: "Organisation"; "First letter" or "Month" by the order."""
    match group_by:
        case GroupBy.ORGANISATION:
            return QCoreApplication.translate("Listing", "Organisation")
        case GroupBy.GROUP:
            return QCoreApplication.translate("Listing", "Group")
        case GroupBy.ORDER if sort_by is SortBy.NAME:
            return QCoreApplication.translate("Listing", "First letter")
        case GroupBy.ORDER:
            return QCoreApplication.translate("Listing", "Month")
    return QCoreApplication.translate("Listing", "No headings")


def trait_name(trait: Trait) -> str:
    """Return "Never contacted"."""
    return _translated(_TRAITS[trait])


def archived_name() -> str:
    """Return what asks for those in the archive beside the others."""
    return QCoreApplication.translate("Listing", "Archived too")


def filter_words(criteria: Criteria, contacts: ContactList) -> Iterator[FilterWords]:
    """Yield what is filtered by, for chips: each with the criteria that remain without it."""
    if criteria.group_id is not None:
        names = {group.id: group_name(group) for group in contacts.groups}
        text = names.get(criteria.group_id) or _gone()
        yield FilterWords(text, replace(criteria, group_id=None))
    if criteria.organisation_id is not None:
        text = organisation_name(criteria.organisation_id, contacts) or _gone()
        yield FilterWords(text, replace(criteria, organisation_id=None))
    tags = {tag.id: tag.name for tag in contacts.tags}
    for tag_id in sorted(criteria.tag_ids, key=lambda id_: tags.get(id_, "")):
        without = replace(criteria, tag_ids=criteria.tag_ids - {tag_id})
        yield FilterWords(tags.get(tag_id) or _gone(), without)
    if criteria.silent_months is not None:
        text = Plurals.silent_months(criteria.silent_months)
        yield FilterWords(text, replace(criteria, silent_months=None))
    for trait in (each for each in Trait if each in criteria.traits):
        yield FilterWords(trait_name(trait), replace(criteria, traits=criteria.traits - {trait}))
    if criteria.archived:
        yield FilterWords(archived_name(), replace(criteria, archived=False))


def organisation_name(organisation_id: int, contacts: ContactList) -> str | None:
    """Return the name of an organisation that somebody in the list works for."""
    rows = (row for row in contacts.rows if row.organisation_id == organisation_id)
    row = next(rows, None)
    return None if row is None else row.organisation


def section_titles(
    listing: Listing, contacts: ContactList, locale: QLocale
) -> Callable[[Section], str]:
    """Return what says a section's heading."""
    groups = {group.id: group_name(group) for group in contacts.groups}
    nothing = _heading_of_nothing(listing)

    def title(section: Section) -> str:
        key = section.key
        if isinstance(key, date):
            return month_title(key, locale)
        if isinstance(key, int):
            return groups.get(key, nothing)
        return key or nothing

    return title


def _heading_of_nothing(listing: Listing) -> str:
    match listing.group_by, listing.sort_by:
        case GroupBy.ORGANISATION, _:
            return trait_name(Trait.NO_ORGANISATION)
        case GroupBy.GROUP, _:
            return trait_name(Trait.NO_GROUP)
        case _, SortBy.LAST_CONTACT:
            return trait_name(Trait.NEVER_CONTACTED)
        case _, SortBy.CHECK_IN:
            return QCoreApplication.translate("Listing", "No check-in")
    return "#"


def _gone() -> str:
    return QCoreApplication.translate("Listing", "Something deleted")


def _translated(text: str) -> str:
    return QCoreApplication.translate("Listing", text)
