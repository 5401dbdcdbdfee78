"""What macOS tells is followed from device to device, against a stand-in of CoreAudio."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from services.adapters import mac_microphone
from services.adapters.mac_microphone import (
    DEFAULT_INPUT,
    IS_RUNNING_SOMEWHERE,
    NO_DEVICE,
    SYSTEM,
    MacMicrophone,
)
from services.calls.microphone import Hearing, MicrophoneUser
from tests.support.told import Told

BUILT_IN, HEADSET = 40, 41


class FakeCoreAudio:
    """Answer as CoreAudio does, with the properties that the test sets."""

    def __init__(self) -> None:
        self.properties = {(SYSTEM, DEFAULT_INPUT): BUILT_IN, (BUILT_IN, IS_RUNNING_SOMEWHERE): 0}
        self.listeners: dict[tuple[int, int], Any] = {}

    def set(self, object_: int, selector: int, value: int) -> None:
        """Change a property and call who listens, as a thread of CoreAudio's does."""
        self.properties[object_, selector] = value
        if listener := self.listeners.get((object_, selector)):
            listener(object_, 0, None, None)

    def AudioObjectGetPropertyData(
        self, object_: Any, address: Any, _size: Any, _none: None, _room: Any, out: Any
    ) -> int:
        value = self.properties.get((object_.value, address._obj.selector))
        if value is None:
            return int.from_bytes(b"who?", "big")
        out._obj.value = value
        return 0

    def AudioObjectSetPropertyData(self, *_arguments: Any) -> int:
        return 0

    def AudioObjectAddPropertyListener(
        self, object_: Any, address: Any, listener: Any, _data: None
    ) -> int:
        self.listeners[object_.value, address._obj.selector] = listener
        return 0

    def AudioObjectRemovePropertyListener(
        self, object_: Any, address: Any, listener: Any, _data: None
    ) -> int:
        assert self.listeners.pop((object_.value, address._obj.selector)) is listener
        return 0


@pytest.fixture
def audio(monkeypatch: pytest.MonkeyPatch) -> FakeCoreAudio:
    audio = FakeCoreAudio()
    monkeypatch.setattr(mac_microphone, "_load", lambda: audio)
    return audio


@pytest.fixture
def told(audio: FakeCoreAudio) -> Iterator[Told]:
    """Listen until the end, when nothing may stay registered."""
    told, watcher = Told(), MacMicrophone()
    watcher.start(told.hear)
    told.wait_for()
    yield told
    watcher.stop()
    assert audio.listeners == {}


def test_use_is_told_without_a_program(told: Told, audio: FakeCoreAudio) -> None:
    audio.set(BUILT_IN, IS_RUNNING_SOMEWHERE, 1)
    told.wait_for("")
    audio.set(BUILT_IN, IS_RUNNING_SOMEWHERE, 0)
    told.wait_for()
    assert told.users == {MicrophoneUser("")}
    assert MacMicrophone().hearing is Hearing.WHETHER


def test_another_device_is_followed(told: Told, audio: FakeCoreAudio) -> None:
    audio.set(HEADSET, IS_RUNNING_SOMEWHERE, 1)
    audio.set(SYSTEM, DEFAULT_INPUT, HEADSET)
    told.wait_for("")
    assert set(audio.listeners) == {(SYSTEM, DEFAULT_INPUT), (HEADSET, IS_RUNNING_SOMEWHERE)}
    audio.set(SYSTEM, DEFAULT_INPUT, NO_DEVICE)
    told.wait_for()


def test_elsewhere_there_is_nothing_to_hear(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mac_microphone, "_load", lambda: None)
    watcher = MacMicrophone()
    watcher.start(lambda _users: None)
    watcher.stop()
    assert watcher.hearing is Hearing.NOTHING
