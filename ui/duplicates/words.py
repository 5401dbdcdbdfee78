"""Say what two contacts have in common and what each has, in the app's language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from services.contacts.birthday import parse_birthday
from services.contacts.values import GroupName
from services.duplicates.comparison import ComparedContact, ComparedField
from services.duplicates.fields import Content, MergeField, OwnField, Parked
from services.duplicates.values import Group, Reason
from services.errors import QT_TRANSLATE_NOOP
from ui.wording.dates import birthday_words, cadence_words, long_day_words
from ui.wording.own_fields import value_words
from ui.wording.relations import role_words
from ui.wording.terms import channel_name, group_name, park_reason_name

_REASONS = {
    Reason.SAME_UID: QT_TRANSLATE_NOOP("Duplicates", "same address book card"),
    Reason.SAME_EMAIL: QT_TRANSLATE_NOOP("Duplicates", "same e-mail address"),
    Reason.SAME_NUMBER: QT_TRANSLATE_NOOP("Duplicates", "same number"),
    Reason.SAME_CHAT: QT_TRANSLATE_NOOP("Duplicates", "same chat handle"),
    Reason.SAME_NAME: QT_TRANSLATE_NOOP("Duplicates", "same name"),
    Reason.NAMES_ALIKE: QT_TRANSLATE_NOOP("Duplicates", "names alike"),
    Reason.SAME_ORGANISATION: QT_TRANSLATE_NOOP("Duplicates", "same organisation"),
}
_FIELDS = {
    MergeField.NAME: QT_TRANSLATE_NOOP("Duplicates", "Name"),
    MergeField.NICKNAME: QT_TRANSLATE_NOOP("Duplicates", "Nickname"),
    MergeField.PHOTO: QT_TRANSLATE_NOOP("Duplicates", "Photo"),
    MergeField.ORGANISATION: QT_TRANSLATE_NOOP("Duplicates", "Organisation"),
    MergeField.DEPARTMENT: QT_TRANSLATE_NOOP("Duplicates", "Department"),
    MergeField.JOB_TITLE: QT_TRANSLATE_NOOP("Duplicates", "Job title"),
    MergeField.GROUP: QT_TRANSLATE_NOOP("Duplicates", "Group"),
    MergeField.BIRTHDAY: QT_TRANSLATE_NOOP("Duplicates", "Birthday"),
    MergeField.LANGUAGE: QT_TRANSLATE_NOOP("Duplicates", "Language"),
    MergeField.TIME_ZONE: QT_TRANSLATE_NOOP("Duplicates", "Time zone"),
    MergeField.CHANNEL: QT_TRANSLATE_NOOP("Duplicates", "Preferred channel"),
    MergeField.TIME: QT_TRANSLATE_NOOP("Duplicates", "Preferred time"),
    MergeField.CADENCE: QT_TRANSLATE_NOOP("Duplicates", "Rhythm"),
    MergeField.PARKED: QT_TRANSLATE_NOOP("Duplicates", "Parked until"),
}


def reason_words(reasons: Iterable[Reason]) -> str:
    """Return "same e-mail address · names alike"."""
    return " · ".join(_translated(_REASONS[reason]) for reason in reasons)


def group_names(group: Group) -> str:
    """Return the names of a group, each once: "J. Smit, Jan Smit"."""
    return ", ".join(dict.fromkeys(group.names))


def group_sentence(group: Group) -> str:
    """Return a group as one sentence for screen readers."""
    sentence = QCoreApplication.translate("Duplicates", "{names}: {reasons}")
    return sentence.format(
        names=", ".join(group.names), reasons=reason_words(group.pairs[0].reasons)
    )


def field_name(field: MergeField | OwnField) -> str:
    """Return "Job title"; a field of the user's own has its name."""
    return field.name if isinstance(field, OwnField) else _translated(_FIELDS[field])


def content_words(compared: ComparedField, content: Content | None, today: date) -> str:
    """Return what a contact has in a field; "" for nothing."""
    field = compared.field
    match content:
        case str():
            return _text_words(field, content, today)
        case GroupName():
            return group_name(content)
        case Parked():
            return _parked_words(content, today)
        case int():
            return cadence_words(content)
        case bytes():
            return QCoreApplication.translate("Duplicates", "the one above")
    return ""


def united(contact: ComparedContact) -> dict[str, tuple[str, ...]]:
    """Return what comes together with the other's, line by line under its heading."""
    return {
        QCoreApplication.translate("Duplicates", "Reachable by"): tuple(
            method.value for method in contact.methods
        ),
        QCoreApplication.translate("Duplicates", "Addresses"): tuple(
            ", ".join(address.lines) for address in contact.addresses
        ),
        QCoreApplication.translate("Duplicates", "Good to know"): contact.facts,
        QCoreApplication.translate("Duplicates", "Next time"): contact.next_times,
        QCoreApplication.translate("Duplicates", "People around"): tuple(
            f"{person.name} ({role_words(person.role)})" for person in contact.people
        ),
        QCoreApplication.translate("Duplicates", "Tags"): contact.tags,
        QCoreApplication.translate("Duplicates", "Note"): tuple(filter(None, (contact.note,))),
    }


def _parked_words(parked: Parked, today: date) -> str:
    day = long_day_words(parked.until, today, QLocale()) if parked.until is not None else ""
    return ", ".join(filter(None, (day, park_reason_name(parked.reason) if parked.reason else "")))


def _text_words(field: MergeField | OwnField, text: str, today: date) -> str:
    if isinstance(field, OwnField):
        return value_words(field.kind, text, QLocale())
    if field is MergeField.CHANNEL:
        return channel_name(text)
    if field is MergeField.BIRTHDAY and (birthday := parse_birthday(text)) is not None:
        return birthday_words(birthday, today, QLocale())
    if field is MergeField.LANGUAGE:
        return QLocale(text).nativeLanguageName() or text
    return text


def _translated(text: str) -> str:
    return QCoreApplication.translate("Duplicates", text)
