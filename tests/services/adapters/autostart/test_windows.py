"""The Run key starts what was asked for, and the Task Manager's switch counts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from services.adapters.autostart.windows import APPROVED, RUN, WindowsAutostart
from services.autostart import AutostartError, AutostartState

COMMAND = [r"C:\Program Files\Attent\pythonw.exe", "main.py", "--background"]
LINE = r'"C:\Program Files\Attent\pythonw.exe" main.py --background'


class FakeRegistry:
    """Be as much of winreg as is used, with the user's keys in dictionaries."""

    HKEY_CURRENT_USER = 1
    KEY_SET_VALUE = 2
    REG_SZ = 1

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, object]] = {}
        self.refuses = False

    @contextmanager
    def CreateKeyEx(
        self, root: int, path: str, reserved: int, access: int
    ) -> Iterator[dict[str, object]]:
        if self.refuses:
            raise PermissionError(13, "Access is denied")
        yield self.keys.setdefault(path, {})

    @contextmanager
    def OpenKey(
        self, root: int, path: str, reserved: int = 0, access: int = 0
    ) -> Iterator[dict[str, object]]:
        if path not in self.keys:
            raise FileNotFoundError(2, "not found")
        yield self.keys[path]

    def QueryValueEx(self, key: dict[str, object], name: str) -> tuple[object, int]:
        if name not in key:
            raise FileNotFoundError(2, "not found")
        return key[name], self.REG_SZ

    def SetValueEx(
        self, key: dict[str, object], name: str, reserved: int, kind: int, value: object
    ) -> None:
        key[name] = value

    def DeleteValue(self, key: dict[str, object], name: str) -> None:
        if name not in key:
            raise FileNotFoundError(2, "not found")
        del key[name]


@pytest.fixture
def registry() -> FakeRegistry:
    return FakeRegistry()


@pytest.fixture
def autostart(registry: FakeRegistry) -> WindowsAutostart:
    return WindowsAutostart(registry)


def test_is_turned_on_and_off(autostart: WindowsAutostart, registry: FakeRegistry) -> None:
    assert autostart.state(COMMAND) is AutostartState.OFF
    autostart.turn_on(COMMAND)
    assert registry.keys[RUN] == {"Attent": LINE}
    assert autostart.state(COMMAND) is AutostartState.ON
    assert autostart.state(COMMAND[:1]) is AutostartState.OTHER
    autostart.turn_off()
    autostart.turn_off()
    assert autostart.state(COMMAND) is AutostartState.OFF


@pytest.mark.parametrize(
    ("approved", "state"),
    [
        (b"\x03\x00\x00\x00", AutostartState.OFF),
        (b"\x02\x00\x00\x00", AutostartState.ON),
        (b"", AutostartState.ON),
    ],
)
def test_what_the_task_manager_switched_off_is_off(
    autostart: WindowsAutostart, registry: FakeRegistry, approved: bytes, state: AutostartState
) -> None:
    autostart.turn_on(COMMAND)
    registry.keys[APPROVED] = {"Attent": approved, "Other": b"\x03"}
    assert autostart.state(COMMAND) is state
    autostart.turn_on(COMMAND)
    assert autostart.state(COMMAND) is AutostartState.ON
    assert registry.keys[APPROVED] == {"Other": b"\x03"}


def test_other_programs_are_left_alone(autostart: WindowsAutostart, registry: FakeRegistry) -> None:
    registry.keys[RUN] = {"Other": "other.exe"}
    autostart.turn_on(COMMAND)
    autostart.turn_off()
    assert registry.keys[RUN] == {"Other": "other.exe"}


def test_refuses_a_line_that_windows_would_cut(
    autostart: WindowsAutostart, registry: FakeRegistry
) -> None:
    with pytest.raises(AutostartError):
        autostart.turn_on(["x" * 300])
    assert registry.keys == {}


def test_says_why_it_can_not_be_written(
    autostart: WindowsAutostart, registry: FakeRegistry
) -> None:
    registry.refuses = True
    with pytest.raises(AutostartError, match="Access is denied"):
        autostart.turn_on(COMMAND)
