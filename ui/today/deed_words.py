"""Name what can be done with a row, in menus and tooltips."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.errors import QT_TRANSLATE_NOOP
from ui.today.deeds import Deed
from ui.today.rows import RowKind, TodayRow

_WORDS = {
    Deed.OPEN: QT_TRANSLATE_NOOP("TodayDeeds", "Open"),
    Deed.TOMORROW: QT_TRANSLATE_NOOP("TodayDeeds", "Try again tomorrow"),
    Deed.DONE: QT_TRANSLATE_NOOP("TodayDeeds", "Done"),
    Deed.LATER: QT_TRANSLATE_NOOP("TodayDeeds", "Snooze…"),
    Deed.MOVE: QT_TRANSLATE_NOOP("TodayDeeds", "Move to another day…"),
    Deed.PARK: QT_TRANSLATE_NOOP("TodayDeeds", "Park {name}…"),
    Deed.NOTE: QT_TRANSLATE_NOOP("TodayDeeds", "Write a note"),
    Deed.DROP: QT_TRANSLATE_NOOP("TodayDeeds", "Drop"),
}
_OF_CHECK_INS = {
    Deed.DONE: QT_TRANSLATE_NOOP("TodayDeeds", "I spoke to {name}"),
    Deed.LATER: QT_TRANSLATE_NOOP("TodayDeeds", "Later…"),
    Deed.MOVE: QT_TRANSLATE_NOOP("TodayDeeds", "Another time…"),
    Deed.DROP: QT_TRANSLATE_NOOP("TodayDeeds", "Not this person"),
}
_OF_BIRTHDAYS = {Deed.DONE: QT_TRANSLATE_NOOP("TodayDeeds", "Done for today")}
_OF_FADING = {Deed.PARK: QT_TRANSLATE_NOOP("TodayDeeds", "Say why it is quiet…")}
_OF_DRAFTS = {Deed.DROP: QT_TRANSLATE_NOOP("TodayDeeds", "Discard")}
_OF_MORE = {Deed.OPEN: QT_TRANSLATE_NOOP("TodayDeeds", "Show all")}
_OF_RHYTHMLESS = {
    Deed.OPEN: QT_TRANSLATE_NOOP("TodayDeeds", "Choose a group…"),
    Deed.DONE: QT_TRANSLATE_NOOP("TodayDeeds", "Not now"),
}
_OF_KIND = {
    RowKind.CHECK_IN: _OF_CHECK_INS,
    RowKind.BIRTHDAY: _OF_BIRTHDAYS,
    RowKind.FADING: _OF_FADING,
    RowKind.DRAFT: _OF_DRAFTS,
    RowKind.MORE: _OF_MORE,
    RowKind.RHYTHMLESS: _OF_RHYTHMLESS,
}


def deed_words(deed: Deed, row: TodayRow) -> str:
    """Return "Call 0612345678" or "Not this person"."""
    if deed is Deed.CALL:
        if row.number is None:
            return _translated(QT_TRANSLATE_NOOP("TodayDeeds", "Message {name}")).format(
                name=row.name
            )
        words = _translated(QT_TRANSLATE_NOOP("TodayDeeds", "Call {number}"))
        return words.format(number=row.number)
    text = _OF_KIND.get(row.kind, {}).get(deed) or _WORDS[deed]
    return _translated(text).format(name=row.name)


def _translated(text: str) -> str:
    return QCoreApplication.translate("TodayDeeds", text)
