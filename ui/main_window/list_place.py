"""What the list shows: everybody, a group or a saved view, in which order and how filtered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from services.contacts.contact_list import ViewRow
from services.contacts.listing import Criteria, Listing


class ListPlace:
    """Keep order and headings from one group to the next; a saved view brings its own."""

    def __init__(self) -> None:
        self._own = Listing()
        self._usual = Listing()  # order and headings outside the saved views
        self._view: ViewRow | None = None
        self._group_id: int | None = None

    @property
    def own_listing(self) -> Listing:
        """Return what is shown, but for the group that was chosen in the navigation."""
        return self._own

    @property
    def listing(self) -> Listing:
        """Return what is shown, with the group that was chosen in the navigation."""
        if self._group_id is None:
            return self._own
        return replace(self._own, criteria=replace(self._own.criteria, group_id=self._group_id))

    @property
    def is_filtered(self) -> bool:
        """Tell whether more narrows the list than the group."""
        return self._own.criteria != Criteria()

    @property
    def is_group(self) -> bool:
        """Tell whether a group was chosen in the navigation."""
        return self._group_id is not None

    @property
    def view(self) -> ViewRow | None:
        """Return the saved view that shows, if it is one."""
        return self._view

    @property
    def changed_view(self) -> ViewRow | None:
        """Return the saved view that was opened if it no longer shows what it was saved with."""
        return self._view if self._view and self._view.listing != self._own else None

    def go_to_group(self, group_id: int | None) -> None:
        """Show one group, or everybody, without filters."""
        self._group_id, self._view = group_id, None
        self._own = self._usual

    def go_to_view(self, view: ViewRow) -> None:
        """Show a saved view."""
        self._group_id, self._view = None, view
        self._own = view.listing

    def change(self, listing: Listing) -> None:
        """Show the same place by another order, under other headings or through other filters."""
        self._own = listing
        if self._view is None:
            self._usual = replace(listing, criteria=Criteria())

    def follow(self, views: Iterable[ViewRow]) -> bool:
        """Keep up with the view that shows, if it was saved anew; return whether the list is."""
        old = self._view
        new = next((view for view in views if old and view.id == old.id), None)
        if old is None or new is None:
            return False
        self._view = new
        if self._own != old.listing or old.listing == new.listing:
            return False
        self._own = new.listing
        return True
