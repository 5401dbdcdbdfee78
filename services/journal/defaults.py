"""Say what an entry of a kind is, until its writer says otherwise: pure rules."""

from __future__ import annotations

from models.kinds import Channel, EntryKind, Outcome

_CHANNELS = {
    EntryKind.CALL: Channel.PHONE,
    EntryKind.VIDEO_CALL: Channel.TEAMS,
    EntryKind.MEETING: Channel.IN_PERSON,
    EntryKind.EMAIL: Channel.EMAIL,
    EntryKind.MESSAGE: Channel.WHATSAPP,
    EntryKind.GIFT: Channel.POST,
    EntryKind.SHARED: Channel.EMAIL,
}
CALLS = frozenset({EntryKind.CALL, EntryKind.VIDEO_CALL})
"""Kinds that somebody may not answer."""

TALKS = CALLS | {EntryKind.MEETING}
"""Kinds in which both sides take part at once."""


def default_channel(kind: EntryKind) -> Channel | None:
    """Return how an entry of a kind usually goes, or None where nothing goes anywhere."""
    return _CHANNELS.get(kind)


def default_outcome(kind: EntryKind) -> Outcome | None:
    """Return HELD for talks; what is sent one way says nothing about the other side."""
    return Outcome.HELD if kind in TALKS else None
