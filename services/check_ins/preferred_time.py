"""Read when somebody likes to be called, as people write it down in English or Dutch."""

from __future__ import annotations

import re
from datetime import time

from services.hours import Hours

_PARTS_OF_DAY = {
    r"(early|vroeg) (in the |in de )?(morning|ochtend)s?": Hours(time(8), time(10)),
    r"(late|laat) (in the |in de )?(afternoon|middag)s?": Hours(time(15), time(18)),
    r"(einde? (van de )?|end of (the )?)(middag|afternoon|day|dag)": Hours(time(15), time(18)),
    r"mornings?|('?s )?ochtends?|('?s )?morgens|voormiddag|am": Hours(time(9), time(12)),
    r"lunch\w*": Hours(time(12), time(13, 30)),
    r"afternoons?|('?s )?(na)?middags?|pm": Hours(time(13), time(17)),
    r"evenings?|('?s )?avonds?": Hours(time(18), time(21)),
}
_FIRST, _LAST = time(7), time(21)
"""Before and after these nobody is called, whatever "before 10" may say."""

_CLOCK = r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|uur|u|h|o'clock)?"
_FROM = re.compile(rf"\b(?:after|from|na|vanaf)\s+{_CLOCK}(?!\w)")
_UNTIL = re.compile(rf"\b(?:before|until|till|by|voor|tot)\s+{_CLOCK}(?!\w)")
_BETWEEN = re.compile(rf"(?<![\w:.-]){_CLOCK}\s*(?:-|and|to|until|en|tot)\s*{_CLOCK}(?![\w:.-])")
_NOT = re.compile(r"\b(not|never|no|niet|nooit|geen|except|behalve|liever niet)\b")


def read_preferred_time(text: str) -> Hours | None:
    """Return from when until when a text says, on the clock of whom it is about.

    It reads "mornings", "na 16 uur", "before 10:30", "tussen 9 en 11"; None is anything else,
    also what says when not.
    """
    plain = re.sub(r"[’‘`]", "'", re.sub(r"[–—]", "-", text.casefold())).strip()
    if _NOT.search(plain):
        return None
    return _between(plain) or _from_until(plain) or _part_of_day(plain)


def _between(text: str) -> Hours | None:
    found = _BETWEEN.search(text)
    if found is None:
        return None
    shared = found[6] if int(found[1]) < int(found[4]) < 12 else None  # "1-3 pm"
    begins = _clock(found[1], found[2], found[3] or shared)
    return _within(begins, _clock(found[4], found[5], found[6]))


def _from_until(text: str) -> Hours | None:
    begins, ends = _FROM.search(text), _UNTIL.search(text)
    if begins is None and ends is None:
        return None
    first = _clock(begins[1], begins[2], begins[3]) if begins else _FIRST
    last = _clock(ends[1], ends[2], ends[3]) if ends else _LAST
    return _within(first, last)


def _part_of_day(text: str) -> Hours | None:
    for pattern, hours in _PARTS_OF_DAY.items():
        if re.search(rf"(?<!\w)(?:{pattern})(?!\w)", text):
            return hours
    return None


def _clock(hour: str, minute: str | None, half: str | None) -> time | None:
    number = int(hour)
    if half == "pm" and number < 12:
        number += 12
    minutes = int(minute or 0)
    return time(number, minutes) if number < 24 and minutes < 60 else None


def _within(begins: time | None, ends: time | None) -> Hours | None:
    if begins is None or ends is None:
        return None
    begins, ends = max(begins, _FIRST), min(ends, _LAST)
    return Hours(begins, ends) if begins < ends else None
