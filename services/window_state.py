"""Keep how the window was left, so that it opens the same again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from services.contacts.listing import Listing

SETTING = "window"
EVERYBODY = "contacts"
TODAY = "today"
FOLLOW_UPS = "follow_ups"
BIN = "bin"
DRAFTS = "drafts"

PLACES = frozenset({TODAY, FOLLOW_UPS, BIN, DRAFTS})
"""The places that list no contacts: each takes the room of list and page."""


@dataclass(frozen=True, slots=True)
class WindowState:
    """Hold where the window was, what its list showed and who was open.

    `geometry` is Qt's own, in base64. `place` is the key of the row in the navigation.
    `top_id` is who stood at the top of the view, beginning `hidden_px` above its edge.
    `first_ids` are the contacts around the view, which the first frame reads; `shown` is how many
    the whole list had. `left_on` is the date on the user's calendar, in ISO form.
    """

    geometry: str = ""
    list_px: int = 0
    place: str = EVERYBODY
    listing: Listing = field(default=Listing())
    selected_id: int | None = None
    top_id: int | None = None
    hidden_px: int = 0
    first_ids: tuple[int, ...] = ()
    shown: int = 0
    left_on: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON's own types."""
        return {
            "geometry": self.geometry,
            "list_px": self.list_px,
            "place": self.place,
            "listing": self.listing.to_json(),
            "selected_id": self.selected_id,
            "top_id": self.top_id,
            "hidden_px": self.hidden_px,
            "first_ids": list(self.first_ids),
            "shown": self.shown,
            "left_on": self.left_on,
        }

    @classmethod
    def from_json(cls, values: object) -> WindowState:
        """Read what to_json() wrote; what is missing or damaged is as at the first start."""
        found = values if isinstance(values, dict) else {}
        return cls(
            geometry=_text(found, "geometry"),
            list_px=_number(found, "list_px"),
            place=_text(found, "place") or EVERYBODY,
            listing=Listing.from_json(found.get("listing")),
            selected_id=_number(found, "selected_id") or None,
            top_id=_number(found, "top_id") or None,
            hidden_px=_number(found, "hidden_px"),
            first_ids=_ids(found.get("first_ids")),
            shown=_number(found, "shown"),
            left_on=_text(found, "left_on"),
        )

    def opened_on(self, day: date) -> WindowState:
        """Return how the window opens: as it was left that day, else at what a new day asks for."""
        return self if self.left_on == day.isoformat() else replace(self, place=TODAY)


def _ids(values: object) -> tuple[int, ...]:
    if not isinstance(values, list) or any(type(each) is not int for each in values):
        return ()
    return tuple(values)


def _number(values: Mapping[str, Any], name: str) -> int:
    value = values.get(name)
    return value if type(value) is int else 0


def _text(values: Mapping[str, Any], name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""
