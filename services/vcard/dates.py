"""Read birthdays, anniversaries and revisions in every form exporters write."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

_DATE = re.compile(
    r"(?:(?P<year>\d{4})-|--)(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:[T ].*)?", re.ASCII
)
_BASIC_DATE = re.compile(r"(?:(?P<year>\d{4})|--)(?P<month>\d\d)(?P<day>\d\d)(?:T.*)?", re.ASCII)
_LEAP_YEAR = 2000  # to check a day whose year is not known
_APPLE_NO_YEAR = "1604"
_NO_YEARS = frozenset({_APPLE_NO_YEAR, "0000"})


def read_date(text: str, omitted_year: str = "") -> str:
    """Return text as `1984-03-09` or `--03-09`; empty where it is no date of a known day.

    `omitted_year` is X-APPLE-OMIT-YEAR: the year that stands for none.
    """
    text = text.strip()
    match = _DATE.fullmatch(text) or _BASIC_DATE.fullmatch(text)
    if not match:
        return ""
    year, month, day = match["year"], match["month"], match["day"]
    if year in _NO_YEARS or year == omitted_year:
        year = None
    try:
        found = date(int(year or _LEAP_YEAR), int(month), int(day))
    except ValueError:
        return ""
    return found.isoformat() if year else f"--{found:%m-%d}"


def read_instant(text: str) -> datetime | None:
    """Return a REV as an aware UTC datetime; without a zone it is taken to be UTC."""
    try:
        instant = datetime.fromisoformat(text.strip())
        return instant.replace(tzinfo=instant.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
