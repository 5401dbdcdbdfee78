"""A program really records from a real sound server, and the call is told when it ends."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from services.adapters.pulse_microphone import PulseMicrophone
from services.calls.values import CallOffer
from services.clock import SystemClock, steady_s
from services.contacts.reach import Way
from services.terms import Channel, EntryKind
from tests.platform.sound_server import SPEAKERS, SoundServer, recording, running_server
from tests.support.notifier import RecordingNotifier
from tests.support.reminding import LONG_ENOUGH_MS, RemindingApp
from ui.calls.call_watch import CallWatch
from ui.theme.theme import Theme

TEAMS = "teams-for-linux"
GAP_S = 1


class Listening:
    """Be an app that hears calls from the test's sound server; pauses under a second are none."""

    def __init__(self, app: RemindingApp, server: SoundServer, qtbot: QtBot) -> None:
        self.app = app
        self.server = server
        self.offers: list[CallOffer] = []
        self.watch = CallWatch(app.context, PulseMicrophone(server.address))
        self.watch.call_ended.connect(self.offers.append)
        self._qtbot = qtbot
        with qtbot.waitSignal(self.watch.changed, timeout=LONG_ENOUGH_MS):
            self.watch.start()
        self.watch.set_limits(1, GAP_S)
        self.watch.switch(True)

    def await_holders(self, *names: str) -> None:
        """Wait until the watch knows who uses the microphone."""
        self._wait(lambda: sorted(each.name for each in self.watch._holders) == [*names])

    def await_offers(self, count: int) -> None:
        """Wait until this many calls were told."""
        self._wait(lambda: len(self.offers) >= count)

    def talk(self, seconds: float) -> None:
        """Let real time pass, with the app awake."""
        until_s = steady_s() + seconds
        self._wait(lambda: steady_s() >= until_s)

    def _wait(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=LONG_ENOUGH_MS)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[SoundServer]:
    with running_server(tmp_path) as server:
        yield server


@pytest.fixture
def listening(
    server: SoundServer, journal_path: Path, qapp: QApplication, qtbot: QtBot
) -> Iterator[Listening]:
    app = RemindingApp(journal_path, SystemClock(), Theme(qapp, "light"), RecordingNotifier())
    listening = Listening(app, server, qtbot)
    yield listening
    listening.watch.close()
    app.close()
    assert app.bugs == []


def test_a_call_is_one_through_mute_and_a_pause(listening: Listening, server: SoundServer) -> None:
    anna = listening.app.add_contact("Anna Vos")
    listening.watch.note_started(anna, Way.TEAMS)
    began_at, began_s = listening.app.clock.now(), steady_s()
    with recording(server, TEAMS):
        listening.await_holders("Teams")
        server.mute(True)
        listening.talk(GAP_S + 0.2)
        server.mute(False)
    listening.await_holders()
    with recording(server, TEAMS):
        listening.await_holders("Teams")
        listening.talk(0.2)
    listening.await_offers(1)
    lasted_s = steady_s() - began_s
    (offer,) = listening.offers
    call = offer.call
    assert (call.kind, call.channel) == (EntryKind.VIDEO_CALL, Channel.TEAMS)
    assert 1 <= call.duration_s <= lasted_s - GAP_S
    assert abs((call.started_at - began_at).total_seconds()) < lasted_s
    assert offer.guess is not None
    assert offer.guess.name == "Anna Vos"


def test_recording_the_speakers_is_no_call(listening: Listening, server: SoundServer) -> None:
    with ExitStack() as running:
        running.enter_context(recording(server, "zoom", f"{SPEAKERS}.monitor"))
        running.enter_context(recording(server, TEAMS))
        listening.await_holders("Teams")
        listening.talk(1.1)
    listening.await_offers(1)
    assert [offer.call.program.name for offer in listening.offers] == ["Teams"]
    assert listening.watch._holders == frozenset()


def test_two_programs_are_two_calls(listening: Listening, server: SoundServer) -> None:
    with recording(server, "firefox"):
        listening.await_holders("Firefox")
        with recording(server, TEAMS):
            listening.await_holders("Firefox", "Teams")
            listening.talk(1.1)
        listening.await_offers(1)
    listening.await_offers(2)
    assert [offer.call.program.name for offer in listening.offers] == ["Teams", "Firefox"]


def test_a_server_that_dies_ends_the_call_and_its_successor_is_heard(
    listening: Listening, server: SoundServer
) -> None:
    with recording(server, TEAMS):
        listening.await_holders("Teams")
        listening.talk(1.1)
        server.kill()
        listening.await_offers(1)
    server.start()
    with recording(server, "zoom"):
        listening.await_holders("Zoom")
        listening.talk(1.1)
    listening.await_offers(2)
    assert [offer.call.program.name for offer in listening.offers] == ["Teams", "Zoom"]


def test_switched_off_there_is_no_thread(listening: Listening, server: SoundServer) -> None:
    assert "microphone" in {thread.name for thread in threading.enumerate()}
    listening.watch.switch(False)
    assert "microphone" not in {thread.name for thread in threading.enumerate()}
