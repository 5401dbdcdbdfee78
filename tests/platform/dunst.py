"""A dunst of the test's own, on a session bus of the test's own, and what it showed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from tests.platform.processes import LONG_ENOUGH_S, first_line, need, output, running

_NAME = "org.freedesktop.Notifications"

# No folder of services: nothing on this bus is started for being asked for.
_BUS_CONFIGURATION = """\
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

# Where no rule is said for all notifications, dunst reads body mark-up without announcing it.
READS_MARKUP = "markup = full"
SHOWS_MARKUP = "markup = no"
READS_MARKUP_UNANNOUNCED = ""


@contextmanager
def private_bus(folder: Path) -> Iterator[dict[str, str]]:
    """Run a session bus without services; give the environment for the programs on it."""
    need("dbus-daemon", "dbus-send")
    configuration = folder / "bus.conf"
    configuration.write_text(_BUS_CONFIGURATION)
    command = ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address"]
    with running(command, os.environ) as bus:
        environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": first_line(bus)}
        # Programs would go to Wayland, where it is there, rather than to the test's X server.
        environment.pop("WAYLAND_DISPLAY", None)
        yield environment


@dataclass(frozen=True)
class Shown:
    """Be one notification as a person saw it: `text` is the title, a line break and the body."""

    text: str
    app_name: str
    icon: str
    timeout_us: int


class Dunst:
    """Be a running dunst."""

    def __init__(self, process: subprocess.Popen[bytes], environment: Mapping[str, str]) -> None:
        self._process = process
        self._environment = environment

    def shown(self) -> list[Shown]:
        """Close every notification, and return all there were, the newest first."""
        output(["dunstctl", "close-all"], self._environment)
        history = json.loads(output(["dunstctl", "history"], self._environment))
        return [_shown(entry) for entry in history["data"][0]]

    def hang(self) -> None:
        """Stay on the bus, and answer nothing any more."""
        self._process.send_signal(signal.SIGSTOP)

    def recover(self) -> None:
        """Answer again."""
        self._process.send_signal(signal.SIGCONT)

    def die(self) -> None:
        """Go from the bus, without answering what came in before."""
        self._process.kill()
        self._process.wait()


def _shown(entry: Mapping[str, Mapping[str, Any]]) -> Shown:
    # The message is mark-up for Pango, which reads it as XML.
    message = ElementTree.fromstring(f"<message>{entry['message']['data']}</message>")
    return Shown(
        text="".join(message.itertext()),
        app_name=entry["appname"]["data"],
        icon=entry["icon_path"]["data"],
        timeout_us=entry["timeout"]["data"],
    )


@contextmanager
def running_dunst(
    environment: Mapping[str, str], folder: Path, markup: str = READS_MARKUP
) -> Iterator[Dunst]:
    """Run dunst on the bus and the display of an environment, ready to show notifications."""
    need("dunst", "dunstctl", "busctl", "gdbus", "notify-send")
    configuration = folder / "dunstrc"
    configuration.write_text(f"[global]\nhistory_length = 100\n{markup}\n")
    with running(["dunst", "-config", str(configuration)], environment) as process:
        wait = ["gdbus", "wait", "--session", "--timeout", str(int(LONG_ENOUGH_S)), _NAME]
        output(wait, environment)
        yield Dunst(process, environment)
