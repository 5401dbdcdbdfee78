"""A PulseAudio of the test's own with a microphone that hears nothing, and programs that record."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.platform.processes import LONG_ENOUGH_S, end, need, output

MICROPHONE = "microphone"
SPEAKERS = "speakers"


class SoundServer:
    """Be a PulseAudio in a runtime folder of its own, which can be killed and started again."""

    def __init__(self, folder: Path) -> None:
        for name in ("runtime", "home"):
            (folder / name).mkdir(mode=0o700)
        left_out = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")
        self.environment = {
            **{name: value for name, value in os.environ.items() if name not in left_out},
            "XDG_RUNTIME_DIR": str(folder / "runtime"),
            "HOME": str(folder / "home"),
        }
        self.address = f"unix:{folder}/socket"
        self.environment["PULSE_SERVER"] = self.address
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and wait until it answers."""
        path = self.address.removeprefix("unix:")
        modules = (
            f"module-null-sink sink_name={SPEAKERS}",
            f"module-null-source source_name={MICROPHONE}",
            f"module-native-protocol-unix socket={path} auth-anonymous=1",
        )
        options = ("-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no")
        loads = [f"--load={module}" for module in modules]
        command = ["pulseaudio", *options, "--disable-shm", "--log-level=error", *loads]
        self._process = subprocess.Popen(command, env=self.environment)
        deadline_s = time.monotonic() + LONG_ENOUGH_S
        while not _answers(path):
            assert time.monotonic() < deadline_s, "pulseaudio does not answer"
            assert self._process.poll() is None, "pulseaudio ended"
            time.sleep(0.01)

    def kill(self) -> None:
        """End it as a crash does."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def hang(self) -> None:
        """Answer nothing any more."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)

    def recover(self) -> None:
        """Answer again."""
        assert self._process is not None
        self._process.send_signal(signal.SIGCONT)

    def close(self) -> None:
        """End it."""
        if self._process is not None:
            end(self._process)

    def streams(self) -> list[dict[str, Any]]:
        """Return what records."""
        listed = output(["pactl", "--format=json", "list", "source-outputs"], self.environment)
        streams: list[dict[str, Any]] = json.loads(listed)
        return streams

    def recorders(self) -> list[str]:
        """Return the names of what records."""
        return [stream["properties"]["application.name"] for stream in self.streams()]

    def mute(self, muted: bool) -> None:
        """Mute the one stream there is, or no longer."""
        (stream,) = self.streams()
        command = ["pactl", "set-source-output-mute", str(stream["index"]), str(int(muted))]
        output(command, self.environment)


def _answers(path: str) -> bool:
    with socket.socket(socket.AF_UNIX) as client:
        return client.connect_ex(path) == 0


@contextmanager
def running_server(folder: Path) -> Iterator[SoundServer]:
    """Run a sound server until the block ends."""
    need("pulseaudio", "pactl", "parec")
    server = SoundServer(folder)
    try:
        server.start()
        yield server
    finally:
        server.close()


@contextmanager
def recording(
    server: SoundServer, name: str, device: str = MICROPHONE, **properties: str
) -> Iterator[subprocess.Popen[bytes]]:
    """Let a program record from a source; `properties` are its own, with _ for a point.

    The block begins as the server has the stream.
    """
    told: Mapping[str, str] = {
        "application.name": name,
        "application.process.binary": name.casefold(),
        **{key.replace("_", "."): value for key, value in properties.items()},
    }
    options = [f"--property={key}={value}" for key, value in told.items()]
    process = subprocess.Popen(
        ["parec", f"--device={device}", *options],
        env=server.environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        while name not in server.recorders():
            assert process.poll() is None, "parec ended"
        yield process
    finally:
        end(process)
