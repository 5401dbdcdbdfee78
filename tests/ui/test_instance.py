"""One window to a profile, and what other processes tell it."""

from __future__ import annotations

import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from services.changes import ChangeSet
from services.store import JournalUnusableError
from tests.support.command_line import ROOT
from ui import instance
from ui.instance import InstanceLock, InstanceServer, RaiseRequest, encode, tell_running_app
from ui.profile import lock_path, socket_name

CHANGES = ChangeSet("cli", contacts=frozenset({1, 2}), settings=frozenset({"language"}))

Other = Callable[[Path, str], "subprocess.Popen[str]"]


@pytest.fixture
def server(qtbot: QtBot, profile: Path) -> Iterator[InstanceServer]:
    """Listen as the one window of the profile."""
    listening = InstanceServer(profile)
    assert listening.listen()
    yield listening
    listening.close()


@pytest.fixture
def other() -> Iterator[Other]:
    """Give a function that runs Python code in another process, with `profile` at hand."""
    started = []

    def start(profile: Path, code: str) -> subprocess.Popen[str]:
        imports = "from pathlib import Path\nfrom ui.instance import *\n"
        whole = f"{imports}profile = Path({str(profile)!r})\n{code}"
        command = [sys.executable, "-c", whole]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def said(process: subprocess.Popen[str]) -> str:
    """Return the next line that a process prints."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


def connected(profile: Path) -> QLocalSocket:
    """Connect by hand, to say what no client of ours says."""
    socket = QLocalSocket()
    socket.connectToServer(socket_name(profile))
    assert socket.waitForConnected(5000)
    return socket


def test_only_one_window_gets_a_profile(profile: Path, other: Other) -> None:
    lock = InstanceLock(profile)
    assert lock.acquire()
    second = "lock = InstanceLock(profile)\nprint(lock.acquire())"
    assert said(other(profile, second)) == "False"
    lock.release()
    assert said(other(profile, second)) == "True"


def test_the_profile_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    profile = tmp_path / "new" / "profile"
    lock = InstanceLock(profile)
    assert lock.acquire()
    if sys.platform != "win32":
        assert stat.S_IMODE(profile.stat().st_mode) == 0o700
        assert stat.S_IMODE(lock_path(profile).stat().st_mode) == 0o600
    lock.release()


def test_a_profile_that_can_not_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(JournalUnusableError):
        InstanceLock(tmp_path / "file").acquire()


def test_a_killed_window_leaves_the_profile_free(qtbot: QtBot, profile: Path, other: Other) -> None:
    killed = other(
        profile,
        "from PySide6.QtCore import QCoreApplication\napp = QCoreApplication([])\n"
        "lock = InstanceLock(profile)\nserver = InstanceServer(profile)\n"
        "print(lock.acquire() and server.listen(), flush=True)\napp.exec()",
    )
    assert said(killed) == "True"
    assert not InstanceLock(profile).acquire()
    killed.kill()
    killed.wait()
    assert lock_path(profile).exists()
    assert not tell_running_app(profile, RaiseRequest())
    lock, server = InstanceLock(profile), InstanceServer(profile)
    assert lock.acquire()
    assert server.listen()
    with qtbot.waitSignal(server.raise_requested):
        other(profile, "tell_running_app(profile, RaiseRequest())")
    server.close()
    lock.release()


def test_a_second_start_raises_the_first(
    qtbot: QtBot,
    profile: Path,
    server: InstanceServer,
    other: Other,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "token")
    with qtbot.waitSignal(server.raise_requested) as raised:
        second = other(profile, "print(raise_running_app(profile, 'note'))")
    assert raised.args == [RaiseRequest("note", "token")]
    assert said(second) == "True"


def test_changes_arrive_as_they_were(
    qtbot: QtBot, profile: Path, server: InstanceServer, other: Other
) -> None:
    code = (
        "from services.changes import ChangeSet\n"
        f"changes = ChangeSet.from_json({CHANGES.to_json()!r})\n"
        "print(tell_running_app(profile, changes))"
    )
    with qtbot.waitSignal(server.changes_received) as received:
        teller = other(profile, code)
    assert received.args == [CHANGES]
    assert said(teller) == "True"


def test_the_changes_of_a_large_journal_arrive(
    qtbot: QtBot, profile: Path, server: InstanceServer, other: Other
) -> None:
    code = (
        "from services.changes import ChangeSet\n"
        "changes = ChangeSet(entries=frozenset(range(500_000)))\n"
        "print(tell_running_app(profile, changes, 10_000))"
    )
    with qtbot.waitSignal(server.changes_received, timeout=30_000) as received:
        teller = other(profile, code)
    assert received.args == [ChangeSet(entries=frozenset(range(500_000)))]
    assert said(teller) == "True"


def test_nobody_listens(profile: Path) -> None:
    assert not tell_running_app(profile, RaiseRequest())


def test_an_app_that_hangs_is_not_waited_for(
    qtbot: QtBot, profile: Path, server: InstanceServer, other: Other
) -> None:
    teller = other(profile, "print(tell_running_app(profile, RaiseRequest(), 50))")
    assert said(teller) == "False"  # this process was too busy reading to answer
    with qtbot.waitSignal(server.raise_requested):
        teller.wait()


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"hello",
        b"\xff\xfe\x00",
        b"[]",
        b"null",
        b"{}",
        b'{"raise": {}}',
        b'{"raise": {"command": 1, "activation_token": ""}}',
        b'{"changed": {"contacts": [1]}}',
        b'{"changed": "no"}',
        b'{"changed": "[]"}',
        b'{"changed": "{\\"contacts\\": [\\"a\\"]}"}',
        b"[" * 200_000,
        b'{"raise": ' * 100_000,
    ],
)
def test_what_is_not_understood_is_dropped(
    qtbot: QtBot, profile: Path, server: InstanceServer, line: bytes
) -> None:
    received: list[object] = []
    server.raise_requested.connect(received.append)
    server.changes_received.connect(received.append)
    socket = connected(profile)
    with qtbot.waitSignal(server.raise_requested):
        socket.write(line + b"\n" + encode(RaiseRequest("after")))
    assert received == [RaiseRequest("after")]


def test_a_message_without_end_is_cut_off(
    qtbot: QtBot, profile: Path, server: InstanceServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instance, "MAX_MESSAGE_BYTES", 1000)
    socket = connected(profile)
    with qtbot.waitSignal(socket.disconnected):
        socket.write(b"x" * 2000)
    polite = connected(profile)
    with qtbot.waitSignal(server.raise_requested):
        polite.write(encode(RaiseRequest()))


def test_a_message_in_pieces_is_put_together(
    qtbot: QtBot, profile: Path, server: InstanceServer
) -> None:
    line = encode(CHANGES)
    socket = connected(profile)
    socket.write(line[:10])
    socket.flush()
    with qtbot.waitSignal(server.changes_received) as received:
        socket.write(line[10:] + line[:5])
    assert received.args == [CHANGES]


def test_only_the_owner_may_speak(profile: Path, server: InstanceServer) -> None:
    name = socket_name(profile)
    if not name.startswith("/"):
        pytest.skip("the system keeps others from a pipe")
    assert stat.S_IMODE(Path(name).stat().st_mode) & 0o077 == 0
