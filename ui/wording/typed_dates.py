"""Read a day as somebody types it, in the order and with the months of a locale."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale

from services.contacts.birthday import Birthday, parse_birthday
from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.own_fields.rules import NoSuchDayError
from services.text_keys import fold

_ISO = re.compile(r"(\d{4}|-)-(\d\d?)-(\d\d?)", re.ASCII)
_WORDS = re.compile(r"\d+|[^\W\d_]+")
_YEARS_AHEAD = 20


class UnreadableDateError(KnownError):
    """Report a text that is no date."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "This is not a date. Type it like {example}, with or without the year."
    )


def read_birthday(text: str, locale: QLocale, this_year: int) -> str:
    """Return vCard text of what was typed, be it a day that exists or not; "" for nothing.

    Two digits of a year are of the hundred years that end with this one. Raises
    UnreadableDateError.
    """
    if not text.strip():
        return ""
    year, month, day = _parts(text, locale)
    if year and len(year) <= 2:
        century = this_year - this_year % 100
        full = century + int(year)
        year = str(full if full <= this_year else full - 100)
    if len(year) not in (0, 4):
        raise UnreadableDateError(example=_example(locale))
    return f"{year or '-'}-{month:02}-{day:02}"


def read_date(text: str, locale: QLocale, this_year: int) -> str:
    """Return the ISO date that was typed, this year's where there is no year; "" for nothing.

    Two digits of a year are of the hundred years that end twenty years from now. Raises
    UnreadableDateError or NoSuchDayError.
    """
    if not text.strip():
        return ""
    typed, month, day = _parts(text, locale)
    try:
        return date(_full_year(typed, this_year), month, day).isoformat()
    except ValueError:
        raise NoSuchDayError(example=_example(locale)) from None


def typed_date(text: str, locale: QLocale) -> str:
    """Return an ISO date as one would type it: "9 March 2026"; what is none stays as it is."""
    return typed_birthday(text, locale)


def typed_birthday(text: str, locale: QLocale) -> str:
    """Return a stored birthday as one would type it: "9 March 1984" or "9 March"."""
    birthday = parse_birthday(text)
    return _words(birthday, locale) if birthday else text


def _parts(text: str, locale: QLocale) -> tuple[str, int, int]:
    """Return year, month and day; the year as it was typed, "" for none."""
    iso = _ISO.fullmatch(text.strip())
    if iso:
        return iso[1].strip("-"), int(iso[2]), int(iso[3])
    return _of_words(text, locale)


def _full_year(typed: str, this_year: int) -> int:
    """Return the year that digits mean; raise ValueError where they mean none."""
    match len(typed):
        case 0:
            return this_year
        case 1 | 2:
            last = this_year + _YEARS_AHEAD
            return last - (last - int(typed)) % 100
        case 4:
            return int(typed)
    raise ValueError(typed)


def _of_words(text: str, locale: QLocale) -> tuple[str, int, int]:
    """Return year, month and day of "9 March 1984", "March 9", "9-3-84" or "3/9"."""
    words = _WORDS.findall(fold(text))
    named = [word for word in words if not word.isdigit() and word not in _FILLERS]
    numbers = [word for word in words if word.isdigit()]
    if len(named) == 1 and len(numbers) in (1, 2):
        month = _month(named[0], locale)
        day, year = (*numbers, "")[:2]
        if len(day) == 4:
            day, year = year, day
    elif not named and len(numbers) in (2, 3):
        first, second, *rest = numbers
        day, month_text = (second, first) if _month_first(locale) else (first, second)
        if len(first) == 4 and rest:
            return first, int(second), int(rest[0])
        month, year = int(month_text), rest[0] if rest else ""
    else:
        raise UnreadableDateError(example=_example(locale))
    if not 1 <= len(day) <= 2 or not 1 <= month <= 99:
        raise UnreadableDateError(example=_example(locale))
    return year, month, int(day)


def _month(word: str, locale: QLocale) -> int:
    """Return the month that a word begins, in the locale's language or in English; 0 for none."""
    english = QLocale(QLocale.Language.English)
    formats = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    for names_of in (locale, english):
        for form in formats:
            for month in range(1, 13):
                name = fold(names_of.monthName(month, form)).rstrip(".")
                if name == word or (len(word) >= 3 and name.startswith(word)):
                    return month
    return 0


def _month_first(locale: QLocale) -> bool:
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return 0 <= pattern.find("M") < pattern.find("d")


def _example(locale: QLocale) -> str:
    return _words(Birthday(1984, 3, 9), locale)


def _words(birthday: Birthday, locale: QLocale) -> str:
    pattern = "d MMMM yyyy" if birthday.year else "d MMMM"
    return locale.toString(QDate(birthday.year or 2000, birthday.month, birthday.day), pattern)


_FILLERS = frozenset({"de", "of", "st", "nd", "rd", "th", "e"})
