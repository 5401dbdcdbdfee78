"""Read what a pattern of times found; which reader a pattern needs stands with it in its file."""

from __future__ import annotations

import re

from services.quick_line.language import Lexicon, Table
from services.quick_line.time_items import NOON, ClockItem

_HOUR_MINUTES = 60


def read_clock(match: re.Match[str], table: Table, lexicon: Lexicon) -> ClockItem | None:
    """Return what a pattern found, or None for midnight, which is no time for a promise."""
    start, end = match.span()
    if table["means"] == "part":
        return ClockItem(start, end, None, 0, table["part"])
    groups = match.groupdict()
    hour, digits = _hour(groups, table, lexicon), groups.get("h") or ""
    minute = int(groups.get("m") or 0)
    if table["means"] != "clock":
        hour, minute = _shifted(hour, _minutes(groups, table, lexicon), table["means"] == "past")
        if digits and int(digits) > NOON:
            return None
    half = (groups.get("half") or "").replace(".", "")
    if half:
        if not 1 <= hour <= NOON:
            return None
        hour = hour % NOON + (NOON if half == "pm" else 0)
    if (hour, minute) == (0, 0):
        return None
    loose = not groups.get("m") and "hour" not in table and not half and match[0][0] in "0123456789"
    is_exact = bool(half) or digits.startswith("0")
    return ClockItem(start, end, hour, minute, None, is_exact, loose)


def _hour(groups: dict[str, str | None], table: Table, lexicon: Lexicon) -> int:
    if "hour" in table:
        return int(table["hour"])
    word = groups.get("hour")
    return int(lexicon.numbers[word]) if word else int(groups.get("h") or 0)


def _minutes(groups: dict[str, str | None], table: Table, lexicon: Lexicon) -> int:
    return int(table.get("minutes") or lexicon.numbers[groups["minutes"] or ""])


def _shifted(hour: int, minutes: int, is_past: bool) -> tuple[int, int]:
    """Return so many minutes past or before an hour; before one is after twelve."""
    if is_past:
        return hour, minutes
    return (hour - 1) or NOON, _HOUR_MINUTES - minutes
