"""Where the list of follow-ups is scrolled to, in what stands there: it is found again by that."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import NamedTuple

from services.follow_ups.page_values import FollowUpRow
from services.follow_ups.values import FollowUpView
from ui.follow_ups.follow_up_item_model import Heading, Item
from ui.widgets.sectioned_list import SectionedList


class Place(NamedTuple):
    """Hold what stands at the top of the view, all above it, and how much of it is out of sight."""

    upwards: Sequence[Item] = ()
    hidden_px: int = 0


def place_of(rows: SectionedList, items: Sequence[Item]) -> Place:
    """Return where a list is scrolled to."""
    offset = rows.verticalOffset()
    top = min(rows.row_at(offset), len(items) - 1)
    if top < 0:
        return Place()
    return Place(items[top::-1], offset - rows.top_of(top))


def offset_of(place: Place, rows: SectionedList, items: Sequence[Item]) -> int:
    """Return how far a list is to be scrolled for a place to be at its top again.

    Where that went elsewhere, as what is done does, what came after it takes its place: the list
    goes on below the nearest above that stayed.
    """
    at = {_name(item): row for row, item in enumerate(items)}
    for depth, item in enumerate(place.upwards):
        row = at.get(_name(item))
        if row is not None and _stays(item, items[row]):
            return rows.top_of(row + min(depth, 1)) + place.hidden_px
    return place.hidden_px


def _name(item: Item) -> Hashable:
    if isinstance(item, FollowUpRow):
        return item.follow_up.id
    return (item.title, item.contact_id) if isinstance(item, Heading) else item


def _stays(before: Item, now: Item) -> bool:
    if isinstance(before, FollowUpRow) and isinstance(now, FollowUpRow):
        return _spot(before.follow_up) == _spot(now.follow_up)
    return True


def _spot(view: FollowUpView) -> Hashable:
    return view.status, view.due, view.snoozed_until, view.contact_id
