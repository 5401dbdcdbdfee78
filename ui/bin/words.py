"""Say what lies in the bin: what it is, whose it was, and until when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from services.bin.values import BinItem, BinKind
from services.clock import Clock, today
from services.errors import QT_TRANSLATE_NOOP
from ui.timeline.entry_words import kind_icon
from ui.wording.dates import day_words, long_day_words
from ui.wording.terms import kind_name

_KINDS = {
    BinKind.CONTACT: QT_TRANSLATE_NOOP("Bin", "Contact"),
    BinKind.ENTRY: QT_TRANSLATE_NOOP("Bin", "Entry"),
    BinKind.FOLLOW_UP: QT_TRANSLATE_NOOP("Bin", "Follow-up"),
    BinKind.ATTACHMENT: QT_TRANSLATE_NOOP("Bin", "File"),
    BinKind.FACT: QT_TRANSLATE_NOOP("Bin", "Good to know"),
    BinKind.NEXT_TIME: QT_TRANSLATE_NOOP("Bin", "Next time"),
    BinKind.METHOD: QT_TRANSLATE_NOOP("Bin", "Number or address"),
    BinKind.ADDRESS: QT_TRANSLATE_NOOP("Bin", "Postal address"),
    BinKind.ORGANISATION: QT_TRANSLATE_NOOP("Bin", "Organisation"),
}
_ICONS = {
    BinKind.CONTACT: "person",
    BinKind.FOLLOW_UP: "followup",
    BinKind.ATTACHMENT: "link",
    BinKind.FACT: "info",
    BinKind.NEXT_TIME: "next",
    BinKind.METHOD: "phone",
    BinKind.ADDRESS: "letter",
    BinKind.ORGANISATION: "organisation",
}


def item_name(item: BinItem) -> str:
    """Return what it is called; an entry without a text goes by what it was."""
    return item.name or kind_words(item)


def kind_words(item: BinItem) -> str:
    """Return "Contact", or "Call" for such an entry."""
    if item.entry_kind is not None:
        return kind_name(item.entry_kind)
    return QCoreApplication.translate("Bin", _KINDS[item.key.kind])


def item_icon(item: BinItem) -> str:
    """Return the icon that stands before it."""
    return kind_icon(item.entry_kind) if item.entry_kind is not None else _ICONS[item.key.kind]


def about_words(item: BinItem) -> str:
    """Return "Call · Anna Vos, Bram Smit", or into whom a contact was merged."""
    if item.merged_into is not None:
        words = QCoreApplication.translate("Bin", "Merged into {name}")
        return words.format(name=item.merged_into)
    kind = kind_words(item) if item.name else ""  # else it goes by its kind already
    return " · ".join(filter(None, (kind, ", ".join(item.whose))))


def until_words(item: BinItem, clock: Clock, locale: QLocale) -> str:
    """Return "until Thu 2 Apr": the last day it can be restored."""
    words = QCoreApplication.translate("Bin", "until {day}")
    last = _day(item.erased_after, clock)
    return words.format(day=day_words(last, today(clock), locale))


def sentence(item: BinItem, clock: Clock, locale: QLocale) -> str:
    """Return all of it as one sentence, for screen readers and tooltips."""
    now = today(clock)
    words = QCoreApplication.translate(
        "Bin", "{name}, {about}, deleted on {deleted}, erased after {last}"
    )
    return words.format(
        name=item_name(item),
        about=about_words(item).replace(" · ", ", "),
        deleted=long_day_words(_day(item.deleted_at, clock), now, locale),
        last=long_day_words(_day(item.erased_after, clock), now, locale),
    )


def has_contact(items: Sequence[BinItem]) -> bool:
    """Tell whether there is a contact among them, who takes more along than others."""
    return any(item.key.kind is BinKind.CONTACT for item in items)


def _day(instant: datetime, clock: Clock) -> date:
    return instant.astimezone(clock.zone()).date()
