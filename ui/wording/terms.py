"""Name the domain's fixed choices in the app's language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from services.errors import QT_TRANSLATE_NOOP
from services.terms import Channel, Direction, EntryKind, MethodKind, Outcome, ParkReason, Purpose

_KINDS = {
    EntryKind.CALL: QT_TRANSLATE_NOOP("Wording", "Call"),
    EntryKind.VIDEO_CALL: QT_TRANSLATE_NOOP("Wording", "Video call"),
    EntryKind.MEETING: QT_TRANSLATE_NOOP("Wording", "Meeting"),
    EntryKind.EMAIL: QT_TRANSLATE_NOOP("Wording", "E-mail"),
    EntryKind.MESSAGE: QT_TRANSLATE_NOOP("Wording", "Message"),
    EntryKind.GIFT: QT_TRANSLATE_NOOP("Wording", "Gift or letter"),
    EntryKind.SHARED: QT_TRANSLATE_NOOP("Wording", "Shared"),
    EntryKind.MILESTONE: QT_TRANSLATE_NOOP("Wording", "Milestone"),
    EntryKind.NOTE: QT_TRANSLATE_NOOP("Wording", "Note"),
}
_CHANNELS = {
    Channel.PHONE: QT_TRANSLATE_NOOP("Wording", "phone"),
    Channel.TEAMS: QT_TRANSLATE_NOOP("Wording", "Teams"),
    Channel.ZOOM: QT_TRANSLATE_NOOP("Wording", "Zoom"),
    Channel.SKYPE: QT_TRANSLATE_NOOP("Wording", "Skype"),
    Channel.WHATSAPP: QT_TRANSLATE_NOOP("Wording", "WhatsApp"),
    Channel.SIGNAL: QT_TRANSLATE_NOOP("Wording", "Signal"),
    Channel.SLACK: QT_TRANSLATE_NOOP("Wording", "Slack"),
    Channel.LINKEDIN: QT_TRANSLATE_NOOP("Wording", "LinkedIn"),
    Channel.EMAIL: QT_TRANSLATE_NOOP("Wording", "e-mail"),
    Channel.IN_PERSON: QT_TRANSLATE_NOOP("Wording", "in person"),
    Channel.POST: QT_TRANSLATE_NOOP("Wording", "post"),
}
_OUTCOMES = {
    Outcome.HELD: QT_TRANSLATE_NOOP("Wording", "held"),
    Outcome.NO_ANSWER: QT_TRANSLATE_NOOP("Wording", "no answer"),
    Outcome.VOICEMAIL: QT_TRANSLATE_NOOP("Wording", "voicemail"),
}
_GROUPS = {
    "clients": QT_TRANSLATE_NOOP("Wording", "Clients"),
    "prospects": QT_TRANSLATE_NOOP("Wording", "Prospects"),
    "candidates": QT_TRANSLATE_NOOP("Wording", "Candidates"),
    "contractors": QT_TRANSLATE_NOOP("Wording", "Contractors"),
    "team": QT_TRANSLATE_NOOP("Wording", "Team"),
}
_METHOD_TYPES = {
    "cell": QT_TRANSLATE_NOOP("Wording", "mobile"),
    "mobile": QT_TRANSLATE_NOOP("Wording", "mobile"),
    "work": QT_TRANSLATE_NOOP("Wording", "work"),
    "home": QT_TRANSLATE_NOOP("Wording", "home"),
    "main": QT_TRANSLATE_NOOP("Wording", "main number"),
    "fax": QT_TRANSLATE_NOOP("Wording", "fax"),
    "pager": QT_TRANSLATE_NOOP("Wording", "pager"),
    "car": QT_TRANSLATE_NOOP("Wording", "car"),
    "other": QT_TRANSLATE_NOOP("Wording", "other"),
}
_METHODS = {
    MethodKind.PHONE: QT_TRANSLATE_NOOP("Wording", "Phone number"),
    MethodKind.EMAIL: QT_TRANSLATE_NOOP("Wording", "E-mail address"),
    MethodKind.CHAT: QT_TRANSLATE_NOOP("Wording", "Chat handle"),
    MethodKind.URL: QT_TRANSLATE_NOOP("Wording", "Web page"),
}
_PARK_REASONS = {
    ParkReason.HIRING_FREEZE: QT_TRANSLATE_NOOP("Wording", "hiring freeze"),
    ParkReason.PROJECT_PAUSED: QT_TRANSLATE_NOOP("Wording", "project paused"),
    ParkReason.LEAVE: QT_TRANSLATE_NOOP("Wording", "on leave"),
    ParkReason.LOST: QT_TRANSLATE_NOOP("Wording", "client lost"),
    ParkReason.BUSY: QT_TRANSLATE_NOOP("Wording", "too busy right now"),
    ParkReason.UNKNOWN: QT_TRANSLATE_NOOP("Wording", "reason unknown"),
    ParkReason.OTHER: QT_TRANSLATE_NOOP("Wording", "another reason"),
}
_PURPOSES = {
    Purpose.BUSINESS: QT_TRANSLATE_NOOP("Wording", "business"),
    Purpose.CARE: QT_TRANSLATE_NOOP("Wording", "care"),
}
_MOODS = (
    QT_TRANSLATE_NOOP("Wording", "doing badly"),
    QT_TRANSLATE_NOOP("Wording", "not doing well"),
    QT_TRANSLATE_NOOP("Wording", "doing all right"),
    QT_TRANSLATE_NOOP("Wording", "doing well"),
    QT_TRANSLATE_NOOP("Wording", "doing very well"),
)


class NamedGroup(Protocol):
    """What names a group: its own name, or the code of one that came with the app."""

    @property
    def code(self) -> str | None:
        """Return which of the app's own groups it is, None for the user's."""
        ...

    @property
    def name(self) -> str | None:
        """Return the name that the user gave it, None for the app's own."""
        ...


def kind_name(kind: EntryKind) -> str:
    """Return "Call"; capitalised, as it begins a line."""
    return _translated(_KINDS[kind])


def channel_name(channel: str) -> str:
    """Return "phone", or the user's own word as it is."""
    known = _CHANNELS.get(Channel(channel)) if channel in _CHANNELS else None
    return _translated(known) if known else channel


def outcome_name(outcome: Outcome) -> str:
    """Return "held"."""
    return _translated(_OUTCOMES[outcome])


def group_name(group: NamedGroup) -> str:
    """Return the name the user gave, else that of the group's code."""
    return group.name or _translated(_GROUPS.get(group.code or "", group.code or ""))


def method_name(kind: MethodKind) -> str:
    """Return "Phone number", for a screen reader."""
    return _translated(_METHODS[kind])


def method_types(types: Iterable[str], label: str | None) -> str:
    """Return "mobile, work": the label if there is one, else the vCard types worth saying."""
    if label:
        return label
    words = [_translated(_METHOD_TYPES[each]) for each in types if each in _METHOD_TYPES]
    return ", ".join(dict.fromkeys(words))


def park_reason_name(reason: ParkReason) -> str:
    """Return "hiring freeze"."""
    return _translated(_PARK_REASONS[reason])


def mood_name(mood: int) -> str:
    """Return "doing well" for 4, on a scale of 1 to 5."""
    return _translated(_MOODS[mood - 1])


def purpose_name(purpose: Purpose) -> str:
    """Return "care"."""
    return _translated(_PURPOSES[purpose])


def unheld_words(kind: EntryKind, outcome: Outcome, direction: Direction | None) -> str:
    """Return what an entry that was not held is called, as one line: "Called, no answer"."""
    incoming = direction is Direction.INCOMING
    if outcome is Outcome.VOICEMAIL:
        if incoming:
            return QCoreApplication.translate("Wording", "Voicemail received")
        return QCoreApplication.translate("Wording", "Called, left a voicemail")
    if kind is EntryKind.CALL:
        if incoming:
            return QCoreApplication.translate("Wording", "Missed call")
        return QCoreApplication.translate("Wording", "Called, no answer")
    line = QCoreApplication.translate("Wording", "{kind}, no answer")
    return line.format(kind=kind_name(kind))


def _translated(text: str) -> str:
    return QCoreApplication.translate("Wording", text)
