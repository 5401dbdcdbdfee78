"""Keys are really heard on X11 whichever program has the focus, and give ours the focus."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from services.adapters.shortcut.x11 import X11Shortcut
from services.global_shortcut import (
    NoSuchKeyError,
    Press,
    ShortcutImpossibleError,
    ShortcutTakenError,
)
from services.key_combination import KeyCombination
from tests.platform.app_process import home_variables, running_app
from tests.platform.processes import LONG_ENOUGH_S, end, need, output
from tests.platform.x_desktop import XDesktop, x_desktop
from tests.support.command_line import PROGRAM
from tests.support.hearing import Hearing

NOTE = KeyCombination.parse("Ctrl+Alt+N")
LONG_ENOUGH_MS = int(LONG_ENOUGH_S * 1000)

MakeShortcut = Callable[[], X11Shortcut]


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[XDesktop]:
    """Run an X server without a window manager."""
    with x_desktop() as desktop:
        monkeypatch.setenv("DISPLAY", desktop.display)
        yield desktop


@pytest.fixture
def managed(screen: XDesktop, tmp_path: Path) -> XDesktop:
    """Run openbox on it."""
    screen.start_manager(tmp_path)
    return screen


@pytest.fixture
def make_shortcut(screen: XDesktop) -> Iterator[MakeShortcut]:
    made: list[X11Shortcut] = []

    def make() -> X11Shortcut:
        made.append(X11Shortcut())
        return made[-1]

    yield make
    for each in made:
        each.close()


def bound(shortcut: X11Shortcut, keys: KeyCombination = NOTE) -> Hearing:
    hearing = Hearing()
    shortcut.bind(keys, hearing)
    assert hearing.trigger() == ""
    return hearing


def wake_ups(thread: threading.Thread) -> int:
    """Return how often the system has given a thread the processor again."""
    lines = Path(f"/proc/self/task/{thread.native_id}/status").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if "ctxt_switches" in line)


def focus_of(desktop: XDesktop, window_id: int) -> Callable[[], bool]:
    return lambda: desktop.focused() == window_id


def test_keys_are_heard_from_another_program_whichever_locks_are_on(
    managed: XDesktop, make_shortcut: MakeShortcut
) -> None:
    managed.give_focus(managed.show_window("Other"))
    hearing = bound(make_shortcut())
    times = []
    for lock in (None, "Num_Lock", "Caps_Lock", "Scroll_Lock"):
        if lock is not None:
            managed.press(lock)
        managed.press("ctrl+alt+n")
        times.append(hearing.press().time_ms)
        managed.press("ctrl+n")
        managed.press("ctrl+alt+shift+n")
    assert times == sorted(set(times))
    assert not hearing.has_more


def test_a_key_held_down_is_one_press(screen: XDesktop, make_shortcut: MakeShortcut) -> None:
    hearing = bound(make_shortcut())
    held = ["ctrl", "alt", "n"]
    down = [word for key in held for word in ("keydown", key)]
    up = [word for key in held for word in ("keyup", key)]
    screen.xdotool(*down, "sleep", "1.2", *up)  # the server repeats it after 0.66 s
    screen.press("ctrl+alt+n")
    first, second = hearing.press(), hearing.press()
    assert second.time_ms - first.time_ms > 1_000
    assert not hearing.has_more


def test_keys_of_another_program_are_taken_until_it_lets_go(
    screen: XDesktop, make_shortcut: MakeShortcut
) -> None:
    other, ours = make_shortcut(), make_shortcut()
    others = bound(other)
    hearing = Hearing()
    ours.bind(NOTE, hearing)
    assert hearing.error() is ShortcutTakenError
    screen.press("ctrl+alt+n")
    others.press()
    other.close()
    hearing = bound(ours)
    screen.press("ctrl+alt+n")
    hearing.press()


def test_after_release_and_for_former_keys_nothing_comes(
    screen: XDesktop, make_shortcut: MakeShortcut
) -> None:
    shortcut = make_shortcut()
    former = bound(shortcut)
    now = bound(shortcut, KeyCombination.parse("Meta+F9"))
    screen.press("ctrl+alt+n")
    screen.press("super+F9")
    now.press()
    shortcut.release()
    bound(make_shortcut(), KeyCombination.parse("Meta+F9"))  # nobody else has them any more
    screen.press("super+F9")
    last = bound(shortcut)
    screen.press("ctrl+alt+n")
    last.press()
    assert not former.has_more
    assert not now.has_more


def test_keys_stay_the_same_in_another_layout(
    screen: XDesktop, make_shortcut: MakeShortcut
) -> None:
    need("setxkbmap")
    output(["setxkbmap", "us"], screen.environment)
    hearing = bound(make_shortcut(), KeyCombination.parse("Ctrl+Alt+A"))
    output(["setxkbmap", "fr"], screen.environment)  # where A and Q have changed places
    assert hearing.trigger() == ""
    screen.press("ctrl+alt+q")
    screen.press("ctrl+alt+a")
    hearing.press()
    assert not hearing.has_more


def test_a_key_that_the_keyboard_lacks_is_refused(
    screen: XDesktop, make_shortcut: MakeShortcut
) -> None:
    hearing = Hearing()
    make_shortcut().bind(KeyCombination.parse("Ctrl+Ж"), hearing)
    assert hearing.error() is NoSuchKeyError


def test_a_press_gives_our_window_the_focus_of_another_program(
    qtbot: QtBot, managed: XDesktop, make_shortcut: MakeShortcut
) -> None:
    ours, other = managed.show_window("Ours"), managed.show_window("Other")
    managed.give_focus(other)
    shortcut = make_shortcut()
    hearing = bound(shortcut)
    managed.press("ctrl+alt+n")
    shortcut.activate(ours, hearing.press())
    qtbot.waitUntil(focus_of(managed, ours), timeout=LONG_ENOUGH_MS)


def test_a_hidden_window_gets_the_focus_when_it_shows(
    qtbot: QtBot, managed: XDesktop, make_shortcut: MakeShortcut
) -> None:
    ours, other = managed.show_window("Ours"), managed.show_window("Other")
    managed.xdotool("windowunmap", "--sync", str(ours))
    managed.give_focus(other)
    shortcut = make_shortcut()
    hearing = bound(shortcut)
    managed.press("ctrl+alt+n")
    shortcut.activate(ours, hearing.press())
    bound(shortcut)  # by now the thread waits for the window
    managed.xdotool("windowmap", str(ours))
    qtbot.waitUntil(focus_of(managed, ours), timeout=LONG_ENOUGH_MS)


def test_without_a_window_manager_the_focus_is_taken(
    qtbot: QtBot, screen: XDesktop, make_shortcut: MakeShortcut
) -> None:
    ours, other = screen.show_window("Ours"), screen.show_window("Other")
    screen.give_focus(other)
    shortcut = make_shortcut()
    hearing = bound(shortcut)
    screen.press("ctrl+alt+n")
    shortcut.activate(ours, hearing.press())
    qtbot.waitUntil(focus_of(screen, ours), timeout=LONG_ENOUGH_MS)


def test_the_app_itself_comes_before_another_program(
    qtbot: QtBot, managed: XDesktop, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    environment = {**managed.environment, **home_variables(home)}
    with running_app(PROGRAM, environment, tmp_path) as app:
        app.window("Attent")
        managed.give_focus(managed.show_window("Other"))

        def comes() -> bool:
            managed.press("ctrl+alt+n")  # in vain until the app has read its settings
            return managed.focused_process() == app.pid

        qtbot.waitUntil(comes, timeout=LONG_ENOUGH_MS)
        assert app.errors() == ""


def test_nothing_wakes_the_thread_but_the_keys(
    screen: XDesktop, make_shortcut: MakeShortcut
) -> None:
    before = set(threading.enumerate())
    hearing = bound(make_shortcut())
    (thread,) = set(threading.enumerate()) - before
    screen.give_focus(screen.show_window("Other"))
    typing = ("type", "--delay", "5", "all of this is typed in another program")
    screen.xdotool(*typing)  # the first key of a keyboard tells everyone which it is
    woken = wake_ups(thread)
    screen.xdotool(*typing)
    assert wake_ups(thread) == woken
    screen.press("ctrl+alt+n")
    hearing.press()
    assert wake_ups(thread) > woken


# python-xlib 0.33 leaves sockets to the garbage collector that it could not connect.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_when_the_x_server_goes_the_keys_are_lost_and_nothing_else(
    screen: XDesktop, make_shortcut: MakeShortcut
) -> None:
    shortcut = make_shortcut()
    hearing = bound(shortcut)
    end(screen.server)
    assert hearing.error() is ShortcutImpossibleError
    shortcut.release()
    shortcut.activate(1, Press())
    again = Hearing()
    shortcut.bind(NOTE, again)
    assert again.error() is ShortcutImpossibleError
