"""Check what is typed into the fields of a contact: pure rules, and the errors that refuse."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from zoneinfo import ZoneInfo, available_timezones

from services.contacts.birthday import parse_birthday
from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.text_keys import fold

LINE_LIMIT = 300
"""The most characters of one line, such as a name or a number."""

TEXT_LIMIT = 2_000
"""The most characters of a fact, a point for the next time or the title of a follow-up."""

NOTE_LIMIT = 100_000
"""The most characters of the note on a contact."""

_OLDEST_YEARS = 130
_INVISIBLE = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.ASCII | re.IGNORECASE)


class TooLongError(KnownError):
    """Refuse a text that is longer than its field may be."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "This is too long: at most {limit} characters fit here. Shorten it."
    )


class FutureBirthdayError(KnownError):
    """Refuse a birthday that is yet to come."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "This birthday is in the future. Check the year, or leave it out."
    )


class ImpossibleDateError(KnownError):
    """Refuse a day that the calendar does not have, or a year nobody living was born in."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "There is no such birthday. Check the day, the month and the year."
    )


class UnknownZoneError(KnownError):
    """Refuse a time zone that nobody keeps."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "There is no time zone called “{name}”. Type a place such as Amsterdam or Europe/London.",
    )


class UnknownLanguageError(KnownError):
    """Refuse what is no language."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "There is no language called “{name}”. Type its name or a code such as nl."
    )


def one_line(text: str, limit: int = LINE_LIMIT) -> str:
    """Return text on one line, without control characters; "" where nothing can be seen of it.

    What joins emoji and what turns writing round stays. Raises TooLongError.
    """
    return _checked(" ".join(_printable(text).split()), limit)


def many_lines(text: str, limit: int) -> str:
    """Return text with its lines, without control characters; raises TooLongError."""
    lines = (_printable(line).rstrip() for line in text.splitlines())
    return _checked("\n".join(lines).strip(), limit)


def birthday(text: str, today: date) -> str | None:
    """Return vCard text of a real day that is not to come: 1984-03-09 or --03-09; None for ""."""
    if not text:
        return None
    found = parse_birthday(text)
    if found is None:
        raise ImpossibleDateError
    if found.year is not None:
        if date(found.year, found.month, found.day) > today:
            raise FutureBirthdayError
        if today.year - found.year > _OLDEST_YEARS:
            raise ImpossibleDateError
    return text


def time_zone(text: str) -> str | None:
    """Return the IANA name that text means, be it the whole or the place alone; None for ""."""
    if not text:
        return None
    wanted = fold(text).replace(" ", "_")
    names = available_timezones()
    whole = [name for name in names if name.lower() == wanted]
    places = [name for name in names if name.lower().rpartition("/")[2] == wanted and "/" in name]
    found = whole or sorted(places, key=lambda name: (name.startswith(_SECOND_NAMES), name))
    if not found:
        raise UnknownZoneError(name=text)
    return ZoneInfo(found[0]).key


def language(text: str) -> str | None:
    """Return a language tag (RFC 5646) as it was typed; None for ""."""
    if text and not _LANGUAGE.fullmatch(text):
        raise UnknownLanguageError(name=text)
    return text or None


_SECOND_NAMES = ("Brazil/", "Canada/", "Chile/", "Etc/", "Mexico/", "SystemV/", "US/")


def _printable(text: str) -> str:
    """Return text with a space for each control character: one would end it in C, or worse."""
    if text.isprintable():
        return text
    return "".join(" " if unicodedata.category(char) == "Cc" else char for char in text)


def _checked(text: str, limit: int) -> str:
    if len(text) > limit:
        raise TooLongError(limit=limit)
    if all(unicodedata.category(char) in _INVISIBLE for char in text):
        return ""
    return text
