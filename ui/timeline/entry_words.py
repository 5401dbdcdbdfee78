"""Say what stands on a timeline: icon, heading, details, and one sentence for a screen reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, time
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from services.journal.defaults import default_channel
from services.journal.timeline_values import (
    BirthdayMoment,
    FollowUpMoment,
    PromptMoment,
    StreamItem,
)
from services.journal.values import EntryView
from services.terms import Channel, EntryKind, FollowUpStatus, Outcome
from ui.timeline.prompt_words import prompt_details, prompt_heading, prompt_icon
from ui.wording.dates import duration_in_full, duration_words, long_day_words, stamp_words
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
# Kinds whose name says how they usually go: "Call, phone" says it twice.
_SAYS_CHANNEL = frozenset({EntryKind.CALL, EntryKind.MEETING, EntryKind.EMAIL})
_TOPICS_AT_END = re.compile(r"(?:(?:^|\s+)#[^\W_][\w-]*)+$")
_TOPICS_CHARS = 1_000  # where topics at the end begin at the earliest
_NAMES_SHOWN = 3
_FIRST_WORDS_CHARS = 160
SHOWN_CHARS = 20_000
"""What of a text a row shows at most; an entry that is opened has all of it."""


def kind_icon(kind: EntryKind) -> str:
    """Return the icon of a kind by itself."""
    return _ICONS[kind]


def icon(item: StreamItem) -> str:
    """Return the icon of what stands on a timeline."""
    match item:
        case EntryView():
            return entry_icon(item)
        case FollowUpMoment():
            return "followup"
        case PromptMoment():
            return prompt_icon(item)
        case BirthdayMoment():
            return "birthday"


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


def said(entry: EntryView, *, whole: bool = False) -> Said:
    """Return what was said; the topics at its end go to a line of their own.

    Of a text longer than a row shows it is the beginning, unless the whole is wanted.
    """
    most = len(entry.text) if whole else SHOWN_CHARS
    text = entry.text[:most].replace("\r\n", "\n").strip()
    if len(entry.text) > most:
        text += "…"
    if not entry.topics:
        return Said(text, ())
    at_end = _TOPICS_AT_END.search(text, max(0, len(text) - _TOPICS_CHARS))
    if at_end:
        text = text[: at_end.start()]
    within = text.casefold()
    signed = (f"#{topic}" for topic in entry.topics)
    return Said(text, tuple(topic for topic in signed if topic not in within))


def plain_text(item: StreamItem) -> str:
    """Return what somebody wrote: the text of an entry or the title of a follow-up."""
    match item:
        case EntryView():
            return item.text
        case FollowUpMoment():
            return item.follow_up.title
        case PromptMoment() | BirthdayMoment():
            return ""


def was_missed(entry: EntryView) -> bool:
    """Return whether the other side did not take part."""
    return entry.outcome in (Outcome.NO_ANSWER, Outcome.VOICEMAIL)


def is_muted(item: StreamItem) -> bool:
    """Return whether a row is to be passed over by the eye: what was missed, and what was kept."""
    match item:
        case EntryView():
            return was_missed(item)
        case FollowUpMoment():
            return item.follow_up.status is not FollowUpStatus.OPEN
        case PromptMoment():
            return True
        case BirthdayMoment():
            return False


def heading(item: StreamItem) -> str:
    """Return "Call", "Called, no answer" for one that was missed, or "Follow-up kept"."""
    match item:
        case FollowUpMoment():
            return _follow_up_heading(item.follow_up.status)
        case PromptMoment():
            return prompt_heading(item)
        case BirthdayMoment():
            return QCoreApplication.translate("EntryWords", "Birthday")
    if item.outcome is not None and was_missed(item):
        return unheld_words(item.kind, item.outcome, item.direction)
    return kind_name(item.kind)


def details(item: StreamItem) -> str:
    """Return "Teams · 45 min · with Pim Rozendaal", or "turned 42"."""
    match item:
        case FollowUpMoment():
            return ""
        case PromptMoment():
            return prompt_details(item)
        case BirthdayMoment():
            return _turned(item)
    parts = []
    if item.channel and not was_missed(item):
        parts.append(channel_name(item.channel))
    if item.duration_s:
        parts.append(duration_words(item.duration_s))
    if item.others:
        parts.append(_with(item))
    return " · ".join(parts)


def next_time_line(text: str) -> str:
    """Return "Next time: ask about the exam"."""
    line = QCoreApplication.translate("EntryWords", "Next time: {text}")
    return line.format(text=" ".join(text[:SHOWN_CHARS].split()))


def stamp(item: StreamItem, today: date, locale: QLocale) -> str:
    """Return "Thu 12 Nov, 14:05" where it happened; without a time where that says nothing."""
    match item:
        case FollowUpMoment() | PromptMoment() | BirthdayMoment():
            return stamp_words(item.on, None, today, locale)
    local = item.happened_local
    at: time | None = None if item.kind in _OF_THE_DAY else local.time()
    return stamp_words(local.date(), at, today, locale)


def sentence(item: StreamItem, today: date, locale: QLocale) -> str:
    """Return a whole row to be read out.

    "Call on 12 November, held, 20 minutes, with Pim Rozendaal. The second team …".
    """
    match item:
        case FollowUpMoment():
            day = long_day_words(item.on, today, locale)
            return f"{_on(heading(item), day)}: {item.follow_up.title}"
        case PromptMoment() | BirthdayMoment():
            day = long_day_words(item.on, today, locale)
            return ", ".join(filter(None, (_on(heading(item), day), details(item))))
    day = long_day_words(item.happened_local.date(), today, locale)
    sentences = [", ".join((_on(kind_name(item.kind), day), *_circumstances(item)))]
    sentences += filter(None, (_first_words(item.text),))
    sentences += _promises(item)
    return " ".join(
        each if each.endswith((".", "…", "!", "?")) else each + "." for each in sentences
    )


def _circumstances(entry: EntryView) -> Iterator[str]:
    if entry.outcome is not None:
        yield outcome_name(entry.outcome)
    told = entry.kind in _SAYS_CHANNEL and entry.channel == default_channel(entry.kind)
    if entry.channel and not told:
        yield channel_name(entry.channel)
    if entry.duration_s:
        yield duration_in_full(entry.duration_s)
    if entry.others:
        yield _with(entry)
    if entry.mood is not None:
        yield mood_name(entry.mood)
    if entry.wow:
        yield QCoreApplication.translate("EntryWords", "a WOW")


def _promises(entry: EntryView) -> Iterator[str]:
    for follow_up in entry.follow_ups:
        yield f"{_follow_up_heading(follow_up.status)}: {follow_up.title}"
    yield from map(next_time_line, entry.next_times)


def _on(what: str, day: str) -> str:
    return QCoreApplication.translate("EntryWords", "{kind} on {day}").format(kind=what, day=day)


def _follow_up_heading(status: FollowUpStatus) -> str:
    match status:
        case FollowUpStatus.OPEN:
            return QCoreApplication.translate("EntryWords", "Follow-up")
        case FollowUpStatus.DONE:
            return QCoreApplication.translate("EntryWords", "Follow-up kept")
        case FollowUpStatus.DROPPED:
            return QCoreApplication.translate("EntryWords", "Follow-up dropped")


def _turned(birthday: BirthdayMoment) -> str:
    if birthday.age is None:
        return ""
    return QCoreApplication.translate("EntryWords", "turned {age}").format(age=birthday.age)


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
