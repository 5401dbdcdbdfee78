"""Say which streams of PulseAudio or PipeWire are a program that uses the microphone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from services.calls.microphone import MicrophoneUser

INVALID = 2**32 - 1
"""PulseAudio's index of nothing."""

_BINARY = "application.process.binary"
_PACKAGES = ("pipewire.access.portal.app_id", "application.id")
# Volume meters: PulseAudio resamples them in a way of its own, PipeWire notes it with the stream.
_PEAKS = "peaks"
_METERS = ("resample.peaks", "stream.monitor")
_INSIDE_PIPEWIRE = "node.link-group"  # the end of a loopback or a filter


@dataclass(frozen=True, slots=True)
class Stream:
    """Hold what the sound server tells of one recording stream ("source output").

    `source` and `client` are indices, `properties` those of the stream and of its client.
    """

    index: int
    source: int
    client: int
    corked: bool
    resample_method: str
    properties: Mapping[str, str]


def users_of(
    streams: Iterable[Stream], monitors: Set[int], known: Set[int] = frozenset()
) -> dict[int, MicrophoneUser]:
    """Return who uses the microphone, by the index of the stream.

    `monitors` are the sources that play back what goes to the speakers. A stream that was `known`
    before stays while it is corked, which is how some programs mute themselves; one that begins
    so has yet to be used.
    """
    return {
        stream.index: _user(stream.properties)
        for stream in streams
        if _is_used(stream, monitors) and (stream.index in known or not stream.corked)
    }


def _is_used(stream: Stream, monitors: Set[int]) -> bool:
    """Tell whether a program hears the microphone by it: not the speakers, not only the volume."""
    found = stream.properties
    is_meter = stream.resample_method == _PEAKS or any(found.get(x) == "true" for x in _METERS)
    is_program = stream.client != INVALID and _INSIDE_PIPEWIRE not in found
    return is_program and not is_meter and stream.source not in monitors


def _user(properties: Mapping[str, str]) -> MicrophoneUser:
    names = (properties.get(name, "") for name in (_BINARY, *_PACKAGES))
    return MicrophoneUser(properties.get("application.name", ""), tuple(filter(None, names)))
