"""What an entry is until its writer says otherwise."""

from __future__ import annotations

import pytest

from services.journal.defaults import default_channel, default_outcome
from services.terms import Channel, EntryKind, Outcome


@pytest.mark.parametrize(
    ("kind", "channel", "outcome"),
    [
        (EntryKind.CALL, Channel.PHONE, Outcome.HELD),
        (EntryKind.VIDEO_CALL, Channel.TEAMS, Outcome.HELD),
        (EntryKind.MEETING, Channel.IN_PERSON, Outcome.HELD),
        (EntryKind.EMAIL, Channel.EMAIL, None),
        (EntryKind.MESSAGE, Channel.WHATSAPP, None),
        (EntryKind.GIFT, Channel.POST, None),
        (EntryKind.SHARED, Channel.EMAIL, None),
        (EntryKind.MILESTONE, None, None),
        (EntryKind.NOTE, None, None),
    ],
)
def test_channel_and_outcome_follow_the_kind(
    kind: EntryKind, channel: Channel | None, outcome: Outcome | None
) -> None:
    assert default_channel(kind) is channel
    assert default_outcome(kind) is outcome
