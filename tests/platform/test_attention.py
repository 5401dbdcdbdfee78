"""Linux is heard on real buses: locked, or not to be disturbed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from queue import Empty, SimpleQueue

import pytest
from jeepney import DBusAddress, new_signal
from jeepney.io.blocking import open_dbus_connection

from services.adapters.attention.bus_sources import (
    SESSION_SOURCES,
    Source,
    Trait,
    login_session,
)
from services.adapters.attention.gnome_banners import DCONF
from services.adapters.attention.linux import LinuxAttention
from services.adapters.attention.system import SystemAttention
from services.reminding.attention import AttentionState
from tests.platform.dunst import Dunst, private_bus, running_dunst
from tests.platform.fake_source import FakeSource
from tests.platform.processes import LONG_ENOUGH_S, output
from tests.platform.x_desktop import activate, x_desktop

FREE = AttentionState()
LOCKED = AttentionState(locked=True)
DO_NOT_DISTURB = AttentionState(do_not_disturb=True)
STATES = {Trait.LOCKED: LOCKED, Trait.DO_NOT_DISTURB: DO_NOT_DISTURB}
SESSION = login_session("/org/freedesktop/login1/session/_37")
QUIET_S = 0.2


class Listening:
    """Be an attention that was started, and how it changed."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.attention = LinuxAttention(environment)
        self.states: SimpleQueue[AttentionState] = SimpleQueue()
        self.attention.start(lambda: self.states.put(self.attention.now()))

    def becomes(self, state: AttentionState) -> bool:
        """Tell whether that is the next change."""
        return self.states.get(timeout=LONG_ENOUGH_S) == state

    def stays(self) -> bool:
        """Tell whether nothing changes for a while."""
        try:
            self.states.get(timeout=QUIET_S)
        except Empty:
            return True
        return False


Listen = Callable[..., Listening]


@pytest.fixture
def listen(session_bus: dict[str, str]) -> Iterator[Listen]:
    """Give a function that starts an attention; its keywords are its environment."""
    started: list[Listening] = []

    def start(**environment: str) -> Listening:
        started.append(Listening(environment))
        return started[-1]

    yield start
    for each in started:
        each.attention.close()


@pytest.fixture(autouse=True)
def system_bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have a system bus of the test's own."""
    folder = tmp_path / "system"
    folder.mkdir()
    with private_bus(folder) as environment:
        address = environment["DBUS_SESSION_BUS_ADDRESS"]
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        yield


@pytest.mark.parametrize("source", SESSION_SOURCES, ids=lambda each: each.interface)
def test_a_source_is_asked_and_then_heard(source: Source, listen: Listen) -> None:
    with closing(FakeSource(source, value=True)) as service:
        listening = listen()
        assert listening.becomes(STATES[source.trait])
        service.say(False)
        assert listening.becomes(FREE)
        service.say(True)
        assert listening.becomes(STATES[source.trait])
    assert listening.becomes(FREE)  # it has gone


@pytest.mark.parametrize("source", SESSION_SOURCES, ids=lambda each: each.interface)
def test_a_source_that_comes_later_is_asked_too(source: Source, listen: Listen) -> None:
    listening = listen()
    assert listening.stays()
    with closing(FakeSource(source, value=True)):
        assert listening.becomes(STATES[source.trait])


def test_the_session_of_logind_tells_of_its_lock(listen: Listen) -> None:
    with closing(FakeSource(SESSION, bus="SYSTEM")) as service:
        listening = listen()
        assert listening.stays()
        service.say(True)
        assert listening.becomes(LOCKED)
        service.say(False)
        assert listening.becomes(FREE)


def test_two_that_say_the_same_count_once(listen: Listen) -> None:
    gnome = next(each for each in SESSION_SOURCES if "gnome" in each.name)
    with closing(FakeSource(SESSION, value=True, bus="SYSTEM")), closing(FakeSource(gnome)) as two:
        listening = listen()
        assert listening.becomes(LOCKED)
        two.say(True)
        assert listening.becomes(LOCKED)
        two.say(False)
        assert listening.becomes(LOCKED)


def test_dunst_that_is_paused_is_not_to_be_disturbed(
    listen: Listen, desktop: dict[str, str], dunst: Dunst
) -> None:
    listening = listen()
    assert listening.stays()
    output(["dunstctl", "set-paused", "true"], desktop)
    assert listening.becomes(DO_NOT_DISTURB)
    dunst.die()
    assert listening.becomes(FREE)


def test_a_dunst_that_was_paused_before_is_known(
    listen: Listen, desktop: dict[str, str], tmp_path: Path
) -> None:
    with running_dunst(desktop, tmp_path):
        output(["dunstctl", "set-paused", "true"], desktop)
        assert listen().becomes(DO_NOT_DISTURB)


def test_gnome_keeps_it_in_its_settings(
    listen: Listen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, shows = tmp_path / "gsettings", tmp_path / "shows"
    program.write_text(f"#!/bin/sh\ncat {shows}\n")
    program.chmod(0o755)
    shows.write_text("true\n")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    listening = listen(XDG_CURRENT_DESKTOP="ubuntu:GNOME")
    assert listening.stays()
    shows.write_text("false\n")
    _tell_of_setting("/org/gnome/desktop/sound/theme-name")
    assert listening.stays()
    _tell_of_setting("/org/gnome/desktop/notifications/show-banners")
    assert listening.becomes(DO_NOT_DISTURB)
    shows.write_text("true\n")
    _tell_of_setting("/org/gnome/desktop/notifications/")
    assert listening.becomes(FREE)


def test_without_any_bus_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"):
        monkeypatch.setenv(name, "unix:path=/nowhere/at/all")
    attention = LinuxAttention({})
    attention.start(lambda: None)
    assert attention.now() == FREE
    attention.close()


def test_a_bus_that_goes_takes_what_it_said_with_it(tmp_path: Path) -> None:
    saver = SESSION_SOURCES[-1]
    with ExitStack() as session, pytest.MonkeyPatch.context() as variables:
        environment = session.enter_context(private_bus(tmp_path))
        address = environment["DBUS_SESSION_BUS_ADDRESS"]
        variables.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        service = session.enter_context(closing(FakeSource(saver, value=True)))
        listening = Listening({})
        assert listening.becomes(LOCKED)
        del service
        session.close()
        assert listening.becomes(FREE)
        listening.attention.close()


def test_its_threads_sleep_and_end(listen: Listen) -> None:
    listening = listen()
    assert listening.stays()
    before = _switches()
    assert sorted(before) == ["session bus", "system bus"]
    assert listening.stays()
    assert _switches() == before
    listening.attention.close()
    assert _switches() == {}


def test_the_systems_attention_can_be_started_again(session_bus: dict[str, str]) -> None:
    attention = SystemAttention(lambda: LinuxAttention({}))
    assert attention.now() == FREE
    states: SimpleQueue[AttentionState] = SimpleQueue()
    saver = SESSION_SOURCES[-1]
    with closing(FakeSource(saver, value=True)):
        for _ in range(2):
            attention.start(lambda: states.put(attention.now()))
            assert states.get(timeout=LONG_ENOUGH_S) == LOCKED
            attention.close()
            assert attention.now() == FREE


def test_the_systems_attention_sees_a_full_screen(tmp_path: Path, listen: Listen) -> None:
    with x_desktop() as screen:
        screen.start_manager(tmp_path)
        activate(screen, screen.show_window("Film", "full"))
        listening = listen(DISPLAY=screen.display)
        assert listening.attention.now() == AttentionState(full_screen=True)


def _tell_of_setting(key: str) -> None:
    with open_dbus_connection("SESSION") as connection:
        writer = DBusAddress("/ca/desrt/dconf/Writer/user", interface=DCONF)
        connection.send(new_signal(writer, "Notify", "sass", (key, [""], "tag")))


def _switches() -> dict[str, int]:
    """Return how often each thread of a bus was switched to or from."""
    counts = {}
    for thread in threading.enumerate():
        if thread.name.endswith(" bus"):
            status = Path(f"/proc/self/task/{thread.native_id}/status").read_text()
            lines = [line for line in status.splitlines() if "ctxt_switches" in line]
            counts[thread.name] = sum(int(line.split()[1]) for line in lines)
    return counts
