"""Read iCalendar's RRULE (RFC 5545) as far as follow-ups repeat by it: pure text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from services.errors import QT_TRANSLATE_NOOP, KnownError

RULE_LIMIT = 500  # characters; the longest sensible rule names all days of a year in numbers

_NUMBER = r"[+-]?[1-9]\d{0,2}"
_NUMBERS = rf"{_NUMBER}(,{_NUMBER})*"
_DAY = r"([+-]?[1-9]\d?)?(MO|TU|WE|TH|FR|SA|SU)"
_PARTS = {
    "FREQ": "DAILY|WEEKLY|MONTHLY|YEARLY",
    "INTERVAL": r"[1-9]\d{0,3}",
    "COUNT": r"[1-9]\d{0,3}",
    "UNTIL": r"\d{8}(T\d{6}Z?)?",
    "BYDAY": rf"{_DAY}(,{_DAY})*",
    "BYMONTHDAY": _NUMBERS,
    "BYYEARDAY": _NUMBERS,
    "BYWEEKNO": _NUMBERS,
    "BYMONTH": _NUMBERS,
    "BYSETPOS": _NUMBERS,
    "WKST": "MO|TU|WE|TH|FR|SA|SU",
}
_TOO_OFTEN = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
_WITHIN_A_DAY = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})


class UnreadableRuleError(KnownError):
    """Refuse text that is no rule."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "“{rule}” does not say how a follow-up repeats. Choose how often it comes back.",
    )


class TooOftenError(KnownError):
    """Refuse a rule that fires more often than daily."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "A follow-up can come back once a day at most. Choose days, weeks, months or years.",
    )


def parts_of(rule: str) -> dict[str, str]:
    """Return the parts of a rule by name, in capitals; raise UnreadableRuleError or TooOftenError.

    Each part is well formed by itself; days that no calendar has may still stand in it.
    """
    text = "".join(rule.split()).upper().removeprefix("RRULE:").rstrip(";")
    pairs = [part.partition("=") for part in text.split(";")]
    parts = {name: value for name, _equals, value in pairs}
    if parts.get("FREQ") in _TOO_OFTEN or _WITHIN_A_DAY & parts.keys():
        raise TooOftenError
    known = all(
        name in _PARTS and re.fullmatch(_PARTS[name], value) for name, value in parts.items()
    )
    if not known or len(parts) < len(pairs) or "FREQ" not in parts or len(text) > RULE_LIMIT:
        raise UnreadableRuleError(rule=rule[:80])
    if "COUNT" in parts and "UNTIL" in parts:
        raise UnreadableRuleError(rule=rule[:80])
    return parts


def rule_of(parts: Mapping[str, str | int | None]) -> str:
    """Return the rule with these parts, leaving out those that are None and every INTERVAL=1."""
    said = ((name, str(value)) for name, value in parts.items() if value is not None)
    return ";".join(f"{name}={value}" for name, value in said if (name, value) != ("INTERVAL", "1"))
