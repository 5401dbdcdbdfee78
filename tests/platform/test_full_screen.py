"""A window that fills the screen is seen on a real X server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from services.adapters.attention.full_screen import FullScreen
from tests.platform.x_desktop import XDesktop, activate, x_desktop


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[XDesktop]:
    """Give a screen with a window manager."""
    with x_desktop() as desktop:
        desktop.start_manager(tmp_path)
        yield desktop


@pytest.fixture
def look() -> Iterator[Callable[..., FullScreen]]:
    """Give a function that makes what looks at a screen."""
    made: list[FullScreen] = []

    def make(**environment: str) -> FullScreen:
        made.append(FullScreen(environment))
        return made[-1]

    yield make
    for each in made:
        each.close()


Look = Callable[..., FullScreen]


def test_a_window_that_fills_the_screen_is_seen_while_it_is_active(
    screen: XDesktop, look: Look
) -> None:
    full_screen = look(DISPLAY=screen.display)
    assert not full_screen.is_there()
    other = screen.show_window("Other")
    film = screen.show_window("Film", "full")
    activate(screen, film)
    assert full_screen.is_there()
    assert not look(DISPLAY=screen.display, WAYLAND_DISPLAY="wayland-0").is_there()
    activate(screen, other)
    assert not full_screen.is_there()


def test_our_own_window_is_no_reason_to_wait(
    screen: XDesktop, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    film = screen.show_window("Film", "full")
    activate(screen, film)
    process = screen.focused_process()
    monkeypatch.setattr("services.adapters.attention.full_screen.os.getpid", lambda: process)
    assert not look(DISPLAY=screen.display).is_there()


def test_without_a_screen_or_a_manager_nothing_fills_it(look: Look) -> None:
    assert not look().is_there()
    with x_desktop() as bare:
        bare.show_window("Film", "full")
        assert not look(DISPLAY=bare.display).is_there()


def test_a_screen_that_goes_is_none(look: Look) -> None:
    with x_desktop() as going:
        full_screen = look(DISPLAY=going.display)
        assert not full_screen.is_there()
    assert not full_screen.is_there()
