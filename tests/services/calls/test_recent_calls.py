"""Who was called from here shortly before is who a call was with, if way and time agree."""

from __future__ import annotations

from datetime import timedelta

import pytest

from services.calls.recent_calls import RecentCall, RecentCalls, called_for
from services.calls.values import EndedCall, Program
from services.contacts.reach import Way
from services.terms import Channel, EntryKind
from tests.support.clock import FrozenClock

ANNA, BRAM = 1, 2
_CHANNELS = {"teams": Channel.TEAMS, "phone": Channel.PHONE, "whatsapp": Channel.WHATSAPP}


@pytest.mark.parametrize(
    ("links", "channel", "called"),
    [
        ("", "teams", []),
        ("Anna TEAMS -1", "teams", [ANNA]),
        ("Anna TEAMS -10", "teams", [ANNA]),
        ("Anna TEAMS -11", "teams", []),
        ("Anna TEAMS 20", "teams", [ANNA]),
        ("Anna TEAMS 31", "teams", []),
        ("Anna TEAMS -5, Bram TEAMS -1", "teams", [BRAM, ANNA]),
        ("Anna TEAMS -1, Bram TEAMS 5", "teams", [ANNA, BRAM]),
        ("Anna TEAMS -2, Anna TEAMS -1", "teams", [ANNA]),
        ("Anna TEAMS -2, Bram WHATSAPP -1", "teams", [ANNA]),
        ("Anna CALL -1", "teams", [ANNA]),  # Teams may be what dials numbers
        ("Anna WHATSAPP -1", "browser", [ANNA]),
        ("Anna WHATSAPP -1", "whatsapp", [ANNA]),
        ("Anna TEAMS -1", "phone", []),
        ("Anna MAIL -1", "browser", []),
    ],
)
def test_whom_a_call_of_half_an_hour_was_with(
    clock: FrozenClock, links: str, channel: str, called: list[int]
) -> None:
    began = clock.now()
    recent = RecentCalls(clock)
    for link in filter(None, links.split(", ")):
        name, way, minutes = link.split()
        clock.set(began + timedelta(minutes=int(minutes)))
        recent.note({"Anna": ANNA, "Bram": BRAM}[name], Way[way])
    program = Program("x", "X", EntryKind.CALL, _CHANNELS.get(channel))
    call = EndedCall(program, began, 30 * 60)
    assert list(called_for(call, recent.all())) == called


def test_only_the_last_few_are_kept(clock: FrozenClock) -> None:
    recent = RecentCalls(clock)
    for contact_id in range(100):
        recent.note(contact_id, Way.CALL)
    assert len(recent.all()) < 30
    assert recent.all()[-1] == RecentCall(99, Way.CALL, clock.now())
