"""Who uses the microphone is told by a real sound server, as it happens and not otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from threading import Thread

import pytest
from pulsectl import Pulse

from services.adapters.pulse_microphone import PulseMicrophone
from services.calls.microphone import Hearing, MicrophoneUser
from tests.platform.sound_server import MICROPHONE, SPEAKERS, SoundServer, recording, running_server
from tests.support.told import Told


@pytest.fixture
def server(tmp_path: Path) -> Iterator[SoundServer]:
    with running_server(tmp_path) as server:
        yield server


@pytest.fixture
def watch(server: SoundServer) -> Iterator[Callable[[], Told]]:
    """Give a function that starts a watcher on the server."""
    with ExitStack() as running:

        def start() -> Told:
            told, watcher = Told(), PulseMicrophone(server.address)
            watcher.start(told.hear)
            running.callback(watcher.stop)
            return told

        yield start


@pytest.fixture
def told(watch: Callable[[], Told]) -> Told:
    told = watch()
    told.wait_for()
    return told


def test_programs_come_and_go(told: Told, server: SoundServer) -> None:
    with recording(server, "Zoom"):
        told.wait_for("Zoom")
        with recording(server, "Firefox"):
            told.wait_for("Firefox", "Zoom")
        told.wait_for("Zoom")
    told.wait_for()
    assert told.all == [[], ["Zoom"], ["Firefox", "Zoom"], ["Zoom"], []]


def test_one_that_records_already_is_told_at_once(
    watch: Callable[[], Told], server: SoundServer
) -> None:
    with recording(server, "Zoom"):
        before = watch()
        before.wait_for("Zoom")
        late = watch()
        late.wait_for("Zoom")
        assert late.all == [["Zoom"]]


def test_it_says_by_which_names_a_program_is_known(told: Told, server: SoundServer) -> None:
    with recording(server, "Zoom", application_id="us.zoom.Zoom"):
        told.wait_for("Zoom")
    assert told.users == {MicrophoneUser("Zoom", ("zoom", "us.zoom.Zoom"))}
    assert PulseMicrophone().hearing is Hearing.WHICH


def test_muted_is_used(told: Told, server: SoundServer) -> None:
    with recording(server, "Zoom"):
        told.wait_for("Zoom")
        server.mute(True)
        server.mute(False)
        with recording(server, "Firefox"):  # what came before was told before
            told.wait_for("Firefox", "Zoom")
    assert [] not in told.all[1:3]


@pytest.mark.parametrize(
    "properties",
    [
        {"device": f"{SPEAKERS}.monitor"},
        {"resample_peaks": "true"},
        {"stream_monitor": "true"},
    ],
)
def test_recording_the_speakers_or_only_measuring_does_not_count(
    told: Told, server: SoundServer, properties: dict[str, str]
) -> None:
    with recording(server, "Recorder", **properties), recording(server, "Zoom"):
        told.wait_for("Zoom")
        assert sorted(server.recorders()) == ["Recorder", "Zoom"]
    told.wait_for()
    assert told.all == [[], ["Zoom"], []]


def test_a_volume_meter_does_not_count(told: Told, server: SoundServer) -> None:
    def measure() -> None:
        with Pulse("meter", server.address) as pulse:
            pulse.get_peak_sample(MICROPHONE, 0.5)

    meter = Thread(target=measure)
    meter.start()
    while "meter" not in server.recorders():
        assert meter.is_alive()
    with recording(server, "Zoom"):
        told.wait_for("Zoom")
    meter.join()
    told.wait_for()
    assert told.all == [[], ["Zoom"], []]


def test_a_server_that_dies_ends_all_use_and_its_successor_is_found(
    told: Told, server: SoundServer
) -> None:
    with recording(server, "Zoom"):
        told.wait_for("Zoom")
        server.kill()
        told.wait_for()
    server.start()
    with recording(server, "Firefox"):
        told.wait_for("Firefox")


def test_a_server_that_hangs_holds_nobody_up(told: Told, server: SoundServer) -> None:
    server.hang()
    late, watcher = Told(), PulseMicrophone(server.address)
    watcher.start(late.hear)
    watcher.stop()  # returns, though its thread waits for an answer
    server.recover()
    with recording(server, "Zoom"):
        told.wait_for("Zoom")
    assert late.all == []


def test_no_server_is_no_microphone_and_no_trouble(tmp_path: Path) -> None:
    told, watcher = Told(), PulseMicrophone(f"unix:{tmp_path}/nothing")
    watcher.start(told.hear)
    told.wait_for()
    watcher.stop()
    watcher.stop()
    assert told.all == [[]]


def test_once_stopped_it_tells_nothing(watch: Callable[[], Told], server: SoundServer) -> None:
    stopped, watcher = Told(), PulseMicrophone(server.address)
    watcher.start(stopped.hear)
    stopped.wait_for()
    watcher.stop()
    other = watch()
    with recording(server, "Zoom"):
        other.wait_for("Zoom")
    assert stopped.all == [[]]
    watcher.start(stopped.hear)
    with recording(server, "Firefox"):
        stopped.wait_for("Firefox")
    watcher.stop()
