"""The launch agent starts what was asked for at login."""

from __future__ import annotations

import plistlib
from pathlib import Path

import pytest

from services.adapters.autostart.mac import LABEL, MacAutostart
from services.autostart import AutostartError, AutostartState

COMMAND = ["/Applications/Attent & Co/python", "main.py", "--background"]


@pytest.fixture
def autostart(tmp_path: Path) -> MacAutostart:
    return MacAutostart(tmp_path)


def test_is_turned_on_and_off(autostart: MacAutostart) -> None:
    assert autostart.state(COMMAND) is AutostartState.OFF
    autostart.turn_on(COMMAND)
    assert autostart.state(COMMAND) is AutostartState.ON
    assert autostart.state(COMMAND[:1]) is AutostartState.OTHER
    autostart.turn_off()
    autostart.turn_off()
    assert autostart.state(COMMAND) is AutostartState.OFF


def test_is_a_launch_agent(autostart: MacAutostart, tmp_path: Path) -> None:
    autostart.turn_on(COMMAND)
    assert autostart.path == tmp_path / "Library" / "LaunchAgents" / f"{LABEL}.plist"
    agent = plistlib.loads(autostart.path.read_bytes())
    assert agent["Label"] == LABEL
    assert agent["ProgramArguments"] == COMMAND
    assert agent["RunAtLoad"] is True
    assert list(autostart.path.parent.iterdir()) == [autostart.path]


@pytest.mark.parametrize("change", [{"Disabled": True}, {"RunAtLoad": False}])
def test_what_was_disabled_is_off(autostart: MacAutostart, change: dict[str, bool]) -> None:
    autostart.turn_on(COMMAND)
    agent = plistlib.loads(autostart.path.read_bytes()) | change
    autostart.path.write_bytes(plistlib.dumps(agent))
    assert autostart.state(COMMAND) is AutostartState.OFF


@pytest.mark.parametrize("content", [b"", b"no plist", plistlib.dumps(["a", "list"])])
def test_what_is_no_launch_agent_is_off(autostart: MacAutostart, content: bytes) -> None:
    autostart.turn_on(COMMAND)
    autostart.path.write_bytes(content)
    assert autostart.state(COMMAND) is AutostartState.OFF


def test_says_why_it_can_not_be_written(tmp_path: Path) -> None:
    (tmp_path / "Library").write_text("a file where the folder should be")
    with pytest.raises(AutostartError):
        MacAutostart(tmp_path).turn_on(COMMAND)
