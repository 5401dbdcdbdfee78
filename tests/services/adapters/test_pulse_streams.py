"""Only a program that hears the microphone uses it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from services.adapters.pulse_streams import INVALID, Stream, users_of
from services.calls.microphone import MicrophoneUser

MICROPHONE, MONITOR = 1, 2

NAMES = {
    "application.name": "ZOOM VoiceEngine",
    "application.process.binary": "zoom",
    "application.id": "us.zoom.Zoom",
}
STREAM = Stream(7, MICROPHONE, 3, corked=False, resample_method="speex-float-1", properties=NAMES)


def test_it_goes_by_the_names_of_its_file_and_package() -> None:
    user = MicrophoneUser("ZOOM VoiceEngine", ("zoom", "us.zoom.Zoom"))
    assert users_of([STREAM], {MONITOR}) == {7: user}
    bare = replace(STREAM, properties={})
    assert users_of([bare], {MONITOR}) == {7: MicrophoneUser("")}


@pytest.mark.parametrize(
    "stream",
    [
        replace(STREAM, source=MONITOR),
        replace(STREAM, client=INVALID),  # a module of the server's own, such as a loopback
        replace(STREAM, resample_method="peaks"),
        replace(STREAM, properties={**NAMES, "resample.peaks": "true"}),
        replace(STREAM, properties={**NAMES, "stream.monitor": "true"}),
        replace(STREAM, properties={**NAMES, "node.link-group": "loopback-1"}),
        replace(STREAM, corked=True),
    ],
)
def test_what_is_no_use(stream: Stream) -> None:
    assert users_of([stream], {MONITOR}) == {}


def test_one_that_is_corked_after_it_began_is_muted() -> None:
    corked = replace(STREAM, corked=True)
    assert 7 in users_of([corked], {MONITOR}, {7})
    moved = replace(corked, source=MONITOR)
    assert users_of([moved], {MONITOR}, {7}) == {}


def test_one_whose_source_is_gone_for_a_moment_stays() -> None:
    assert 7 in users_of([replace(STREAM, source=INVALID)], {MONITOR})
