"""Say what an entry was: icon, heading, details, and one sentence for a screen reader."""

from __future__ import annotations

import re
from datetime import date, time
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from services.journal.values import EntryView
from services.terms import Channel, EntryKind, Outcome
from ui.wording.dates import duration_words, long_day_words, stamp_words
from ui.wording.plurals import Plurals
from ui.wording.terms import channel_name, kind_name, mood_name, outcome_name, unheld_words

_ICONS = {
    EntryKind.CALL: "phone",
    EntryKind.VIDEO_CALL: "video",
    EntryKind.MEETING: "meeting",
    EntryKind.EMAIL: "mail",
    EntryKind.MESSAGE: "message",
    EntryKind.GIFT: "gift",
    EntryKind.SHARED: "shared",
    EntryKind.MILESTONE: "milestone",
    EntryKind.NOTE: "note",
}
_MESSAGE_ICONS: dict[str | None, str] = {
    Channel.TEAMS: "teams",
    Channel.WHATSAPP: "chat",
    Channel.SIGNAL: "chat",
}
# Nobody asks at what minute a card was posted.
_OF_THE_DAY = frozenset({EntryKind.GIFT, EntryKind.MILESTONE})
_TOPICS_AT_END = re.compile(r"(?:(?:^|\s+)#[^\W_][\w-]*)+$")
_NAMES_SHOWN = 3
_FIRST_WORDS_CHARS = 160


def kind_icon(kind: EntryKind) -> str:
    """Return the icon of a kind by itself."""
    return _ICONS[kind]


def entry_icon(entry: EntryView) -> str:
    """Return the icon of an entry: the outcome tells most, then the channel, then the kind."""
    if entry.outcome is Outcome.VOICEMAIL:
        return "voicemail"
    if entry.outcome is Outcome.NO_ANSWER and entry.kind is EntryKind.CALL:
        return "missed"
    if entry.kind is EntryKind.MESSAGE:
        return _MESSAGE_ICONS.get(entry.channel, "message")
    if entry.kind is EntryKind.GIFT and entry.channel == Channel.POST:
        return "letter"
    return _ICONS[entry.kind]


class Said(NamedTuple):
    """Hold the text to show, and the topics it does not show by itself, with their signs."""

    text: str
    topics: tuple[str, ...]


def said(entry: EntryView) -> Said:
    """Return what was said; the topics at its end go to a line of their own."""
    text = entry.text.replace("\r\n", "\n").strip()
    if not entry.topics:
        return Said(text, ())
    text = _TOPICS_AT_END.sub("", text)
    within = text.casefold()
    signed = (f"#{topic}" for topic in entry.topics)
    return Said(text, tuple(topic for topic in signed if topic not in within))


def was_missed(entry: EntryView) -> bool:
    """Return whether the other side did not take part."""
    return entry.outcome in (Outcome.NO_ANSWER, Outcome.VOICEMAIL)


def heading(entry: EntryView) -> str:
    """Return "Call", or "Called, no answer" for one that was missed."""
    if entry.outcome is not None and was_missed(entry):
        return unheld_words(entry.kind, entry.outcome, entry.direction)
    return kind_name(entry.kind)


def details(entry: EntryView) -> str:
    """Return "Teams · 45 min · with Pim Rozendaal"."""
    parts = []
    if entry.channel and not was_missed(entry):
        parts.append(channel_name(entry.channel))
    if entry.duration_s:
        parts.append(duration_words(entry.duration_s))
    if entry.others:
        parts.append(_with(entry))
    return " · ".join(parts)


def stamp(entry: EntryView, today: date, locale: QLocale) -> str:
    """Return "Thu 12 Nov, 14:05" where it happened; without a time where that says nothing."""
    local = entry.happened_local
    at: time | None = None if entry.kind in _OF_THE_DAY else local.time()
    return stamp_words(local.date(), at, today, locale)


def sentence(entry: EntryView, today: date, locale: QLocale) -> str:
    """Return the whole row as one sentence: "Call on 12 November, held, 18 min: She said …"."""
    day = long_day_words(entry.happened_local.date(), today, locale)
    line = QCoreApplication.translate("EntryWords", "{kind} on {day}")
    parts = [line.format(kind=kind_name(entry.kind), day=day)]
    if entry.outcome is not None:
        parts.append(outcome_name(entry.outcome))
    parts += filter(None, details(entry).split(" · "))
    if entry.mood is not None:
        parts.append(mood_name(entry.mood))
    if entry.wow:
        parts.append(QCoreApplication.translate("EntryWords", "a WOW"))
    words = _first_words(entry.text)
    return ", ".join(parts) + (f": {words}" if words else "")


def _with(entry: EntryView) -> str:
    names = [other.name for other in entry.others[:_NAMES_SHOWN]]
    more = len(entry.others) - len(names)
    if more:
        names.append(Plurals.others(more))
    line = QCoreApplication.translate("EntryWords", "with {names}")
    return line.format(names=", ".join(names))


def _first_words(text: str) -> str:
    words = " ".join(text[: 4 * _FIRST_WORDS_CHARS].split())
    if len(words) <= _FIRST_WORDS_CHARS:
        return words
    return words[:_FIRST_WORDS_CHARS].rsplit(" ", 1)[0] + "…"
