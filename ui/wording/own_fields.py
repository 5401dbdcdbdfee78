"""Put fields of the user's own into words: what they hold, and what is in them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from services.errors import QT_TRANSLATE_NOOP
from services.own_fields.rules import NO, YES
from services.terms import FieldKind
from ui.wording.typed_dates import typed_date
from ui.wording.typed_numbers import number_words, typed_number

_KINDS = {
    FieldKind.TEXT: QT_TRANSLATE_NOOP("OwnFields", "Text"),
    FieldKind.NUMBER: QT_TRANSLATE_NOOP("OwnFields", "Number"),
    FieldKind.DATE: QT_TRANSLATE_NOOP("OwnFields", "Date"),
    FieldKind.CHOICE: QT_TRANSLATE_NOOP("OwnFields", "Choice"),
    FieldKind.YES_NO: QT_TRANSLATE_NOOP("OwnFields", "Yes or no"),
}
_ANSWERS = {
    YES: QT_TRANSLATE_NOOP("OwnFields", "Yes"),
    NO: QT_TRANSLATE_NOOP("OwnFields", "No"),
}


def field_kind_name(kind: FieldKind) -> str:
    """Return "Yes or no"; capitalised, as it stands alone."""
    return _translated(_KINDS[kind])


def value_words(kind: FieldKind, value: str, locale: QLocale) -> str:
    """Return what is in a field, by a locale; what could not be in it shows as it is."""
    match kind:
        case FieldKind.NUMBER:
            return number_words(value, locale)
        case FieldKind.DATE:
            return typed_date(value, locale)
        case FieldKind.YES_NO if value in _ANSWERS:
            return _translated(_ANSWERS[value])
        case _:
            return value


def typed_value(kind: FieldKind, value: str, locale: QLocale) -> str:
    """Return what is in a field as one would type it."""
    if kind is FieldKind.NUMBER:
        return typed_number(value, locale)
    return value_words(kind, value, locale)


def _translated(text: str) -> str:
    return QCoreApplication.translate("OwnFields", text)
