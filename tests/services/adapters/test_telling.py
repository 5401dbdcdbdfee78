"""A watcher tells what is new, and nothing once it is stopped."""

from __future__ import annotations

from services.adapters.telling import Telling
from services.calls.microphone import MicrophoneUser

ZOOM = MicrophoneUser("Zoom")


def test_the_same_again_is_not_told() -> None:
    told: list[frozenset[MicrophoneUser]] = []
    telling = Telling(told.append)
    for users in ([], [], [ZOOM], [ZOOM, ZOOM], []):
        telling.tell(users)
    assert told == [frozenset(), {ZOOM}, frozenset()]


def test_once_it_ended_nothing_is_told() -> None:
    told: list[frozenset[MicrophoneUser]] = []
    telling = Telling(told.append)
    telling.end()
    telling.tell([ZOOM])
    assert told == []
