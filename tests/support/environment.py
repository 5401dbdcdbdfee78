"""Keep the tests off the machine they run on: no real home, profile, desktop or session bus.

`tools/with_desktop.sh` gives them a screen and a bus of their own and says so in
ATTENT_TEST_DESKTOP; without it Qt draws off-screen.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

_INHERITED_PREFIXES = ("LC_", "QML_", "QT_", "XDG_")
_INHERITED_NAMES = ("LANGUAGE",)


def pytest_configure(config: pytest.Config) -> None:
    """Put this process and its children in an environment of their own."""
    home = tempfile.TemporaryDirectory(prefix="attent-tests-")
    config.add_cleanup(home.cleanup)
    for name in list(os.environ):
        if name.startswith(_INHERITED_PREFIXES) or name in _INHERITED_NAMES:
            del os.environ[name]
    os.environ["LANG"] = "C.UTF-8"
    _move_home(Path(home.name))
    _choose_desktop(config)


def pytest_report_header() -> str:
    """Say what Qt draws on."""
    return f"Qt platform: {os.environ.get('QT_QPA_PLATFORM', 'the native one')}"


def _move_home(home: Path) -> None:
    """Point every variable that leads to a user's files into the folder."""
    folders = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "roaming",
        "LOCALAPPDATA": home / "local",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "data",
        "XDG_RUNTIME_DIR": home / "runtime",
        "XDG_STATE_HOME": home / "state",
    }
    for name, folder in folders.items():
        folder.mkdir(mode=0o700, exist_ok=True)
        os.environ[name] = str(folder)


def _choose_desktop(config: pytest.Config) -> None:
    """Use the private screen where there is one; never the user's own."""
    if sys.platform != "linux":
        return
    os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = "disabled:"
    if "ATTENT_TEST_DESKTOP" in os.environ:
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        if "PYTEST_XDIST_WORKER" in os.environ:
            _start_screen(config)
        return
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        os.environ.pop(name, None)
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"


def _start_screen(config: pytest.Config) -> None:
    """Give one of several processes a screen of its own: there is one focus on each."""
    number, told = os.pipe()
    screen = ("-screen", "0", "1600x1200x24", "-nolisten", "tcp")
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(told), *screen], pass_fds=[told], stderr=subprocess.DEVNULL
    )
    os.close(told)
    with os.fdopen(number) as display:
        os.environ["DISPLAY"] = f":{display.readline().strip()}"

    def stop() -> None:
        server.terminate()
        server.wait()

    config.add_cleanup(stop)
