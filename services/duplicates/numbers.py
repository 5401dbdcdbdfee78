"""Tell whether two phone numbers are one, written with or without the code of the country."""

from __future__ import annotations

_TELLING_DIGITS = 9  # what national numbers have without their leading zero, or more


def number_tail(key: str) -> str:
    """Return what all spellings of a number have in common; `key` is its method_key().

    Too short a number, such as an extension, has only itself.
    """
    digits = key.removeprefix("+")
    return digits[-_TELLING_DIGITS:] if digits.isdecimal() else key


def same_number(one: str, two: str) -> bool:
    """Return whether two keys with the same tail are one number.

    Two international ones are the same only digit by digit; a national one fits any country.
    """
    if one == two:
        return True
    if number_tail(one) != number_tail(two) or min(len(one), len(two)) < _TELLING_DIGITS:
        return False
    return not (_is_international(one) and _is_international(two)) or _digits(one) == _digits(two)


def _is_international(key: str) -> bool:
    return key.startswith(("+", "00"))


def _digits(key: str) -> str:
    return key.removeprefix("+").removeprefix("00")
