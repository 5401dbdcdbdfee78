"""Read a number as somebody types it, and write it with the marks and digits of a locale.

Numbers are kept as text throughout: a float would change what was typed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from PySide6.QtCore import QLocale

from services.own_fields.rules import NotANumberError, number

_GROUPED_FROM = 5
"""Digits from which on groups are set apart: 1987 may be a year."""

_MINUS = "-\u2212\u2013"  # hyphen, minus sign, dash

# D is the locale's decimal point, G its mark between groups, S a space, O a mark of others.
_OF_LOCALE = re.compile(r"(-?)(\d*|[1-9]\d{0,2}(?:[GS]\d{2,3})*[GS]\d{3})(?:D(\d+))?", re.ASCII)
_OF_OTHERS = re.compile(r"(-?)(\d+)[GO](\d+)", re.ASCII)


def read_number(text: str, locale: QLocale) -> str:
    """Return what was typed as a neutral number, "" for nothing.

    A mark that can't part groups where it stands is taken for the decimal point, whatever the
    locale says. Raises NotANumberError or TooLongError.
    """
    if not text.strip():
        return ""
    marks = _marks(locale)
    marked = "".join(_mark(char, marks) for char in text.strip()).removeprefix("+")
    found = _OF_LOCALE.fullmatch(marked) or _OF_OTHERS.fullmatch(marked)
    if found is None or not (found[2] or found[3]):
        raise NotANumberError(example=number_words("12345.5", locale))
    whole = re.sub("[GS]", "", found[2]) or "0"
    return number(f"{found[1]}{whole}.{found[3]}" if found[3] else f"{found[1]}{whole}")


def number_words(value: str, locale: QLocale) -> str:
    """Return "12,345.50" for a neutral number; what is none stays as it is."""
    return _written(value, locale, grouped=True)


def typed_number(value: str, locale: QLocale) -> str:
    """Return a neutral number as one would type it: "12345.50"."""
    return _written(value, locale, grouped=False)


def _written(value: str, locale: QLocale, *, grouped: bool) -> str:
    sign = value.startswith("-")
    whole, _point, fraction = value.removeprefix("-").partition(".")
    if not whole.isdecimal() or not (fraction or "0").isdecimal():
        return value
    if not grouped or len(whole) < _GROUPED_FROM:
        locale = QLocale(locale)
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    words = locale.toString(int(whole))
    if fraction:
        zero = ord(locale.zeroDigit())
        words += locale.decimalPoint() + "".join(chr(zero + int(digit)) for digit in fraction)
    return locale.negativeSign() + words if sign else words


def _marks(locale: QLocale) -> dict[str, str]:
    """Return a letter for what each mark means in a locale."""
    group = locale.groupSeparator()
    others = dict.fromkeys(".,", "O") | dict.fromkeys("'\u2019", "S") | dict.fromkeys(_MINUS, "-")
    return others | {"+": "+", group: "G" if group in ".," else "S", locale.decimalPoint(): "D"}


def _mark(char: str, marks: Mapping[str, str]) -> str:
    """Return a digit of ours, or the letter for a mark."""
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if char in marks:
        return marks[char]
    if unicodedata.category(char) == "Cf":  # turns the direction of writing, beside a sign
        return ""
    return "S" if char.isspace() else "?"
