"""Check what is typed into fields of the user's own: pure rules, and the errors that refuse."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from models.kinds import FieldKind
from services.contacts.field_rules import TEXT_LIMIT, TooLongError, many_lines, one_line
from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.text_keys import fold

NAME_LIMIT = 80
"""The most characters of a field's name, and of a choice."""

DIGITS_LIMIT = 18
"""The most digits of a number, before and after the point together."""

YES, NO = "yes", "no"

_NUMBER = re.compile(r"(-?)0*(\d+)(?:\.(\d+))?", re.ASCII)


class EmptyFieldNameError(KnownError):
    """Refuse a field without a name."""

    sentence = QT_TRANSLATE_NOOP("KnownError", "A field needs a name. Type one and try again.")


class SameFieldNameError(KnownError):
    """Refuse a second field of a name."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "There is a field called “{name}” already. Choose another name."
    )


class RemovedFieldError(KnownError):
    """Refuse a value for a field that was removed while it was typed."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "This field was removed meanwhile. Bring it back with Undo and press Enter again, or copy "
        "what you typed elsewhere.",
    )


class NotANumberError(KnownError):
    """Refuse what is no number."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "This is not a number. Type it like {example}, without words or signs."
    )


class NoSuchDayError(KnownError):
    """Refuse a day that the calendar does not have."""

    sentence = QT_TRANSLATE_NOOP("KnownError", "There is no such day. Type it like {example}.")


class UnknownChoiceError(KnownError):
    """Refuse a word that is not, or no longer, among the choices."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "“{choice}” is no longer among the choices. Choose another one."
    )


class EmptyChoiceError(KnownError):
    """Refuse a choice without a word."""

    sentence = QT_TRANSLATE_NOOP("KnownError", "A choice needs a word. Type one, or remove it.")


class SameChoiceError(KnownError):
    """Refuse a second choice of a word."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "“{choice}” is among the choices already. Type another word."
    )


def field_name(text: str) -> str:
    """Return a name on one line; raise EmptyFieldNameError or TooLongError."""
    name = one_line(text, NAME_LIMIT)
    if not name:
        raise EmptyFieldNameError
    return name


def choice_word(text: str) -> str:
    """Return a choice on one line; raise EmptyChoiceError or TooLongError."""
    word = one_line(text, NAME_LIMIT)
    if not word:
        raise EmptyChoiceError
    return word


def choice_words(texts: Iterable[str]) -> list[str]:
    """Return the choices that are typed, each once; empty ones are left out."""
    words: list[str] = []
    for text in texts:
        word = one_line(text, NAME_LIMIT)
        if word and not same_word(word, words):
            words.append(word)
    return words


def same_word(word: str, words: Iterable[str]) -> str | None:
    """Return the one of the words that is the same but for case and accents."""
    return next((each for each in words if fold(each) == fold(word)), None)


def checked(kind: FieldKind, text: str, choices: Sequence[str], former: str = "") -> str:
    """Return what is stored of a text, "" for nothing; raise a KnownError for what can't be.

    Numbers and days come neutral: `-1234.50`, `2026-03-09`. What the field has already, `former`,
    may stay although it is no longer among the choices.
    """
    if kind is FieldKind.TEXT:
        return many_lines(text, TEXT_LIMIT)
    line = one_line(text)
    if not line or line == former:
        return line
    match kind:
        case FieldKind.NUMBER:
            return number(line)
        case FieldKind.DATE:
            return day(line)
        case FieldKind.CHOICE:
            return _among(line, choices)
        case FieldKind.YES_NO:
            return _among(line, (YES, NO))


def number(text: str) -> str:
    """Return a decimal number without needless signs and zeros before it."""
    found = _NUMBER.fullmatch(text)
    if found is None:
        raise NotANumberError(example="1234.5")
    sign, whole, fraction = found[1], found[2], found[3] or ""
    if len(whole) + len(fraction) > DIGITS_LIMIT:
        raise TooLongError(limit=DIGITS_LIMIT)
    if not (whole + fraction).strip("0"):
        sign = ""
    return f"{sign}{whole}.{fraction}" if fraction else f"{sign}{whole}"


def day(text: str) -> str:
    """Return an ISO date."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise NoSuchDayError(example="2026-03-09") from None


def _among(word: str, choices: Iterable[str]) -> str:
    found = same_word(word, choices)
    if found is None:
        raise UnknownChoiceError(choice=word)
    return found
