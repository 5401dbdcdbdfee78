"""Plyer's own Windows code, over a Windows of our own, shows every text and tells every failure.

Only the functions of Windows that plyer calls are made up; the structure with its limits is
plyer's, so that one character too many raises here as it does there.
"""

from __future__ import annotations

import ctypes
import sys
import threading
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from services.adapters.balloon_tip import BalloonTip
from services.adapters.plyer_notifier import PlyerNotifier
from services.notifications import Notification, NotificationError

LONG_ENOUGH_S = 20.0
ADD, DELETE = 0, 2


class Function:
    """Be a function of a Windows library: give the same answer to every call, and remember."""

    def __init__(self, answer: int = 1) -> None:
        self.answer = answer
        self.calls: list[tuple[Any, ...]] = []
        self.argtypes: object = None
        self.restype: object = None

    def __call__(self, *arguments: Any) -> int:
        self.calls.append(arguments)
        return self.answer


class Library:
    """Be a Windows library: whatever function is asked for is there."""

    def __getattr__(self, name: str) -> Function:
        function = Function(answer=0 if name == "DllGetVersion" else 1)
        setattr(self, name, function)
        return function


class Windows:
    """Be the libraries that plyer calls, which it names in upper and lower case alike."""

    def __init__(self) -> None:
        self._libraries: defaultdict[str, Library] = defaultdict(Library)

    def __getattr__(self, name: str) -> Library:
        return self._libraries[name.lower()]

    def tips(self, command: int) -> list[Any]:
        """Return the structures handed over with one command."""
        return [data for what, data in self.shell32.Shell_NotifyIconW.calls if what == command]


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Iterator[Windows]:
    windows = Windows()
    monkeypatch.setattr(ctypes, "windll", windows, raising=False)
    monkeypatch.setattr(ctypes, "WINFUNCTYPE", ctypes.CFUNCTYPE, raising=False)
    yield windows
    for thread in threading.enumerate():
        if thread.name == "balloon tip":
            thread.join(LONG_ENOUGH_S)
    for name in [name for name in sys.modules if name.startswith("plyer.platforms.win")]:
        del sys.modules[name]


@pytest.fixture
def icon(tmp_path: Path) -> Path:
    path = tmp_path / "app.ico"
    path.touch()
    return path


def notifier(icon: Path | None = None) -> PlyerNotifier:
    return PlyerNotifier("Attent", icon, facade=BalloonTip(keep_for=lambda _seconds: None))


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Call Anna", "at ten"),
        ("t" * 63, "b" * 255),
        ("--wait", "<b>bold</b> &amp; 'so'\non two lines"),
    ],
)
def test_a_text_that_fits_is_shown_as_it_is(windows: Windows, title: str, body: str) -> None:
    notifier().notify(Notification(title, body))
    (tip,) = windows.tips(ADD)
    assert (tip.szInfoTitle, tip.szInfo, tip.szTip) == (title, body, "Attent")


def test_a_text_that_does_not_fit_is_cut(windows: Windows) -> None:
    notifier().notify(Notification("😀" * 40, "b" * 10_000))
    (tip,) = windows.tips(ADD)
    assert tip.szInfoTitle == "😀" * 31 + "…"
    assert tip.szInfo == "b" * 254 + "…"


def test_without_a_body_the_title_takes_its_place(windows: Windows) -> None:
    notifier().notify(Notification("Call Anna"))
    (tip,) = windows.tips(ADD)
    assert (tip.szInfoTitle, tip.szInfo) == ("Attent", "Call Anna")


def test_the_icon_is_taken_away_with_the_tip(windows: Windows, icon: Path) -> None:
    kept = threading.Event()
    facade = BalloonTip(keep_for=lambda _seconds: assert_true(kept.wait(LONG_ENOUGH_S)))
    PlyerNotifier("Attent", icon, facade=facade).notify(Notification("Call Anna", "at ten"))
    assert len(windows.tips(ADD)) == 1
    assert windows.tips(DELETE) == []
    kept.set()
    for thread in threading.enumerate():
        if thread.name == "balloon tip":
            assert thread.daemon
            thread.join(LONG_ENOUGH_S)
    assert len(windows.tips(DELETE)) == 1
    assert len(windows.user32.DestroyWindow.calls) == 1


@pytest.mark.parametrize(("name", "loads"), [("app.ico", 1), ("app.svg", 0)])
def test_only_an_ico_file_is_an_icon(
    windows: Windows, tmp_path: Path, name: str, loads: int
) -> None:
    (tmp_path / name).touch()
    notifier(tmp_path / name).notify(Notification("Call Anna", "at ten"))
    assert len(windows.user32.LoadImageW.calls) == loads


@pytest.mark.parametrize("function", ["Shell_NotifyIconW", "DllGetVersion"])
def test_a_refusal_is_heard(windows: Windows, function: str) -> None:
    failing = getattr(windows.shell32, function)
    failing.answer = 1 - failing.answer
    with pytest.raises(NotificationError) as raised:
        notifier().notify(Notification("Call Anna", "at ten"))
    assert raised.value.values == {"reason": "Exception"}


@pytest.mark.skipif(sys.platform == "win32", reason="the code it needs is there")
def test_plyer_without_its_windows_code_is_a_failure() -> None:
    with pytest.raises(NotificationError):
        notifier().notify(Notification("Call Anna", "at ten"))


def assert_true(value: bool) -> None:
    assert value
