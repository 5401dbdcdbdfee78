"""Read from the settings when reminders may come."""

from __future__ import annotations

from services.hours import Hours
from services.json_fields import JsonFields, wall_time
from services.reminding.values import Manners

SETTING = "reminders"
"""An object that others keep more in."""


def manners_of(values: object) -> Manners:
    """Read what manners_json() wrote; what is missing or damaged holds nothing back."""
    found = values if isinstance(values, dict) else {}
    fields = JsonFields(found)
    begin, end = (fields.optional(name, wall_time) for name in ("quiet_from", "quiet_until"))
    return Manners(
        quiet=None if begin is None or end is None else Hours(begin, end),
        timed_even_so=found.get("timed_even_so") is True,
    )


def manners_json(manners: Manners) -> dict[str, object]:
    """Return the part of the setting that manners make, as JSON's own types."""
    quiet = manners.quiet
    return {
        "quiet_from": quiet and quiet.begin.isoformat("minutes"),
        "quiet_until": quiet and quiet.end.isoformat("minutes"),
        "timed_even_so": manners.timed_even_so,
    }
