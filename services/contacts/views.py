"""Keep listings of contacts under names of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entities import SavedView
from services.changes import ChangeSet
from services.contacts.field_rules import one_line
from services.contacts.listing import Criteria, Listing
from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.gone import get_or_gone
from services.store import Store


class EmptyViewNameError(KnownError):
    """Refuse a saved view without a name."""

    sentence = QT_TRANSLATE_NOOP("KnownError", "A view needs a name. Type one and save again.")


class ViewService:
    """Change saved views; every call is one unit of work in the writing thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, name: str, listing: Listing, origin: str = "") -> tuple[int, ChangeSet]:
        """Save a listing below the others; return its id too."""
        with self._store.write(origin) as unit:
            last = unit.session.scalar(select(func.max(SavedView.position))) or 0
            view = SavedView(name=_clean(name), position=last + 1, criteria=listing.to_json())
            unit.session.add(view)
            changes = unit.commit()
            return view.id, changes

    def rename(self, view_id: int, name: str, origin: str = "") -> ChangeSet:
        """Give a view another name."""
        with self._store.write(origin) as unit:
            get_or_gone(unit.session, SavedView, view_id).name = _clean(name)
            return unit.commit()

    def change(self, view_id: int, listing: Listing, origin: str = "") -> ChangeSet:
        """Make a view show another listing."""
        with self._store.write(origin) as unit:
            get_or_gone(unit.session, SavedView, view_id).criteria = listing.to_json()
            return unit.commit()

    def delete(self, view_id: int, origin: str = "") -> ChangeSet:
        """Take a view out of the navigation; the contacts stay."""
        with self._store.write(origin) as unit:
            view = get_or_gone(unit.session, SavedView, view_id)
            view.deleted_at = view.deleted_at or unit.now
            return unit.commit()


def refilter_views(session: Session, change: Callable[[Criteria], Criteria]) -> None:
    """Let saved views, also deleted ones, filter by what took the place of something."""
    for view in session.scalars(select(SavedView)):
        listing = Listing.from_json(view.criteria)
        criteria = change(listing.criteria)
        if criteria != listing.criteria:
            view.criteria = replace(listing, criteria=criteria).to_json()


def _clean(name: str) -> str:
    clean = one_line(name)
    if not clean:
        raise EmptyViewNameError
    return clean
