"""Read from the settings when reminders may come."""

from __future__ import annotations

from datetime import time

from services.reminding.values import Hours, Manners

SETTING = "reminders"
"""An object that others keep more in."""


def manners_of(values: object) -> Manners:
    """Read what manners_json() wrote; what is missing or damaged holds nothing back."""
    found = values if isinstance(values, dict) else {}
    begin, end = _time(found.get("quiet_from")), _time(found.get("quiet_until"))
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


def _time(value: object) -> time | None:
    try:
        found = time.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return found if found is not None and found.tzinfo is None else None
