"""Reach a contact through another program, only ever because the user asked for it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication

from services.contacts.reach import Way, link
from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.use_cases import UseCases
from ui.context import UiContext
from ui.links import user_country
from ui.wording.errors import error_text

_MISSING = {
    Way.CALL: QT_TRANSLATE_NOOP("ContactActions", "There is no phone number yet"),
    Way.MAIL: QT_TRANSLATE_NOOP("ContactActions", "There is no e-mail address yet"),
    Way.TEAMS: QT_TRANSLATE_NOOP("ContactActions", "There is no work address for Teams yet"),
    Way.WHATSAPP: QT_TRANSLATE_NOOP("ContactActions", "There is no mobile number yet"),
}
_NOT_TAKEN = {
    Way.CALL: QT_TRANSLATE_NOOP(
        "ContactActions", "No program on this computer makes calls. The number is copied: {value}"
    ),
    Way.MAIL: QT_TRANSLATE_NOOP(
        "ContactActions",
        "No program on this computer writes e-mail. The address is copied: {value}",
    ),
    Way.TEAMS: QT_TRANSLATE_NOOP(
        "ContactActions", "No program on this computer opens Teams. The address is copied: {value}"
    ),
    Way.WHATSAPP: QT_TRANSLATE_NOOP(
        "ContactActions",
        "No program on this computer opens WhatsApp. The number is copied: {value}",
    ),
}


class Reaching(QObject):
    """Start another program with a number or address of a contact."""

    started = Signal(int, object)
    """Another program was started to reach the contact with this id, by a Way."""

    refused = Signal(str, str)
    """It was not: why, and the number or address that can be copied instead ("": it was)."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def start(self, contact_id: int, way: Way, value: str) -> None:
        """Make the link in a thread, as reading a number loads much, and open it here."""
        country, links = user_country(), self._context.links

        def make(_cases: UseCases) -> str | None:
            made = link(way, value, country)
            return made if links.has_program(made) else None

        self._context.tasks.read(
            self,
            make,
            lambda made: self._open(contact_id, way, value, made),
            lambda error: self._refuse(error, value),
            latest="link",
        )

    def _open(self, contact_id: int, way: Way, value: str, made: str | None) -> None:
        if made is not None and self._context.links.open(made):
            self.started.emit(contact_id, way)
            return
        QGuiApplication.clipboard().setText(value)
        self.refused.emit(_words(_NOT_TAKEN, way).format(value=value), "")

    def _refuse(self, error: KnownError, value: str) -> None:
        self.refused.emit(error_text(error), value)


def missing_words(way: Way) -> str:
    """Say that a contact has nothing to be reached by in a way."""
    return _words(_MISSING, way)


def _words(texts: dict[Way, str], way: Way) -> str:
    return QCoreApplication.translate("ContactActions", texts[way])
