"""The menu of the list's head: order, headings, filters, and saving them as a view."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from services.contacts.contact_list import ContactList
from services.contacts.listing import Criteria, GroupBy, Listing, SortBy, Trait, begins_descending
from ui.main_window.list_place import ListPlace
from ui.widgets.menu import Menu
from ui.wording.listing import (
    archived_name,
    direction_name,
    heading_kind,
    order_name,
    trait_name,
)
from ui.wording.plurals import Plurals
from ui.wording.terms import group_name

_SILENT_MONTHS = (1, 2, 3, 6, 12)
_MOST_ORGANISATIONS = 20
_SEVERAL = (Trait.NO_METHOD, Trait.NO_ORGANISATION, Trait.NO_GROUP)


class ListMenu(Menu):
    """Change a listing; it is filled each time it opens, so that the start does without."""

    listing_chosen = Signal(object)
    """Order, headings or filters were changed to this Listing."""

    view_wanted = Signal()
    """What shows is to be saved under a name."""

    view_change_wanted = Signal()
    """What shows is to be saved under the name of the view that is open."""

    def __init__(self, place: ListPlace, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._place = place
        self._contacts = ContactList((), (), 0)
        self.aboutToShow.connect(self._fill)

    def set_contacts(self, contacts: ContactList) -> None:
        """Offer the groups, tags and organisations of these."""
        self._contacts = contacts

    def _fill(self) -> None:
        self.clear()
        self._add_orders(self.addMenu(self.tr("&Sort by")))
        self._add_headings(self.addMenu(self.tr("&Group under headings")))
        self._add_filters(self.addMenu(self.tr("&Filter")))
        self.addSeparator()
        clear = self.addAction(self.tr("&Remove all filters"))
        clear.setEnabled(self._place.is_filtered)
        clear.triggered.connect(lambda: self._filter(Criteria()))
        self.addSeparator()
        if (view := self._place.changed_view) is not None:
            words = self.tr("Save changes to “{view}”").format(view=_plain(view.name))
            self.addAction(words).triggered.connect(self.view_change_wanted)
        self.addAction(self.tr("Save as a &view…")).triggered.connect(self.view_wanted)

    def _add_orders(self, menu: QMenu) -> None:
        listing = self._place.own_listing
        orders = QActionGroup(menu)
        for sort_by in SortBy:
            wanted = replace(listing, sort_by=sort_by, descending=begins_descending(sort_by))
            chosen = sort_by is listing.sort_by
            self._add(menu, order_name(sort_by), listing if chosen else wanted, chosen, orders)
        menu.addSeparator()
        directions = QActionGroup(menu)
        for descending in (False, True):
            text = direction_name(listing.sort_by, descending=descending)
            wanted = replace(listing, descending=descending)
            self._add(menu, text, wanted, descending is listing.descending, directions)

    def _add_headings(self, menu: QMenu) -> None:
        kinds = QActionGroup(menu)
        for group_by in GroupBy:
            text = heading_kind(group_by, self._place.own_listing.sort_by)
            chosen = group_by is self._place.own_listing.group_by
            self._add(
                menu, text, replace(self._place.own_listing, group_by=group_by), chosen, kinds
            )

    def _add_filters(self, menu: QMenu) -> None:
        criteria = self._place.own_listing.criteria
        if not self._place.is_group:
            self._add_groups(menu.addMenu(self.tr("&Group")))
        self._add_tags(menu.addMenu(self.tr("&Tag")))
        self._add_organisations(menu.addMenu(self.tr("&Organisation")))
        self._add_silences(menu.addMenu(self.tr("&Silent for")))
        menu.addSeparator()
        for trait in (Trait.NEVER_CONTACTED, Trait.STALE, Trait.PARKED, Trait.INCOMPLETE):
            self._add_trait(menu, trait)
        lacks = menu.addMenu(self.tr("&Lacking"))
        for trait in _SEVERAL:
            self._add_trait(lacks, trait)
        menu.addSeparator()
        wanted = replace(criteria, archived=not criteria.archived)
        self._add_filter(menu, archived_name(), wanted, criteria.archived)

    def _add_groups(self, menu: QMenu) -> None:
        criteria = self._place.own_listing.criteria
        for group in self._contacts.groups:
            chosen = criteria.group_id == group.id
            wanted = replace(criteria, group_id=None if chosen else group.id)
            self._add_filter(menu, group_name(group), wanted, chosen)

    def _add_tags(self, menu: QMenu) -> None:
        criteria = self._place.own_listing.criteria
        for tag in self._contacts.tags:
            wanted = replace(criteria, tag_ids=criteria.tag_ids ^ {tag.id})
            self._add_filter(menu, tag.name, wanted, tag.id in criteria.tag_ids)
        menu.setEnabled(not menu.isEmpty())

    def _add_organisations(self, menu: QMenu) -> None:
        """Offer those with most people, by name; the menu of a row offers its own."""
        criteria = self._place.own_listing.criteria
        names = {row.organisation_id: row.organisation or "" for row in self._contacts.rows}
        most = Counter(row.organisation_id for row in self._contacts.rows if row.organisation)
        offered = [id_ for id_, _count in most.most_common(_MOST_ORGANISATIONS)]
        for id_ in sorted(offered, key=lambda id_: names[id_].casefold()):
            chosen = criteria.organisation_id == id_
            wanted = replace(criteria, organisation_id=None if chosen else id_)
            self._add_filter(menu, names[id_], wanted, chosen)
        menu.setEnabled(not menu.isEmpty())

    def _add_silences(self, menu: QMenu) -> None:
        criteria = self._place.own_listing.criteria
        for months in _SILENT_MONTHS:
            chosen = criteria.silent_months == months
            wanted = replace(criteria, silent_months=None if chosen else months)
            self._add_filter(menu, Plurals.months(months), wanted, chosen)

    def _add_trait(self, menu: QMenu, trait: Trait) -> None:
        criteria = self._place.own_listing.criteria
        wanted = replace(criteria, traits=criteria.traits ^ {trait})
        self._add_filter(menu, trait_name(trait), wanted, trait in criteria.traits)

    def _add_filter(self, menu: QMenu, text: str, wanted: Criteria, chosen: bool) -> None:
        action = menu.addAction(_plain(text))
        action.setCheckable(True)
        action.setChecked(chosen)
        action.triggered.connect(_call(self._filter, wanted))

    def _add(
        self, menu: QMenu, text: str, wanted: Listing, chosen: bool, group: QActionGroup
    ) -> None:
        action: QAction = menu.addAction(_plain(text))
        action.setCheckable(True)
        action.setChecked(chosen)
        group.addAction(action)
        action.triggered.connect(_call(self.listing_chosen.emit, wanted))

    def _filter(self, criteria: Criteria) -> None:
        self.listing_chosen.emit(replace(self._place.own_listing, criteria=criteria))


def _call(function: Callable[[Any], object], value: object) -> Callable[[], object]:
    return lambda: function(value)


def _plain(text: str) -> str:
    """Return a name as it is: an ampersand in a menu would underline what follows."""
    return text.replace("&", "&&")
