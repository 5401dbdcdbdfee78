"""Say in the app's language who somebody is to a contact, and read it back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.errors import QT_TRANSLATE_NOOP
from services.text_keys import fold

_ROLES = {
    "manager": QT_TRANSLATE_NOOP("Wording", "manager"),
    "report": QT_TRANSLATE_NOOP("Wording", "reports to them"),
    "assistant": QT_TRANSLATE_NOOP("Wording", "assistant"),
    "assisted": QT_TRANSLATE_NOOP("Wording", "assisted by them"),
    "receptionist": QT_TRANSLATE_NOOP("Wording", "receptionist"),
    "reached_through": QT_TRANSLATE_NOOP("Wording", "reached through them"),
    "partner": QT_TRANSLATE_NOOP("Wording", "partner"),
    "introduced_by": QT_TRANSLATE_NOOP("Wording", "introduced us"),
    "introduced": QT_TRANSLATE_NOOP("Wording", "introduced by them"),
}
"""As in services.contacts.relations, which loads the database."""


def role_words(role: str) -> str:
    """Return "introduced us"; a user's own word is as it is."""
    known = _ROLES.get(role)
    return QCoreApplication.translate("Wording", known) if known else role


def all_role_words() -> list[str]:
    """Return the words to choose from, each role beside its other side."""
    return [role_words(role) for role in _ROLES]


def role_of(words: str) -> str:
    """Return the role that words say, else the words as one of the user's own."""
    wanted = fold(words)
    found = (role for role in _ROLES if fold(role_words(role)) == wanted)
    return next(found, " ".join(words.split()))
