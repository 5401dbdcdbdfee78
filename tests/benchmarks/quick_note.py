"""Measure how soon the quick note is there for its keys, and a line saved."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from unittest.mock import patch

from services.contacts.contact_service import ContactService
from services.contacts.values import NewContact
from tests.benchmarks.figures import Figure, Goal, Pair, milliseconds, ratio
from tests.benchmarks.journals import Journal, open_store
from tests.benchmarks.processes import Child, child
from tests.platform.x_desktop import XDesktop, x_desktop

_PROGRAMS = ("Xvfb", "openbox", "xdotool")
_BARE = "a bare PySide6 window"
_SHOWN = Goal("keys of the quick note until it is painted", _BARE, 4)
_NAME = "Quirina Proefveld"  # whose first name nobody else has
_LINE = "called Quirina, send proposal on Friday 10:00 #pricing"
_KEYSTROKES = 1 + len(_LINE) + 1
_AT_MOST = {60: 1.2, 0: 6.0}
"""The goals of writing a line, by the pace in milliseconds a key."""

_WARM_UP = 3
_HAND_S = 0.3  # until the next press; on X11 Qt notices 100 ms late that the focus has gone


@dataclass(frozen=True, slots=True)
class _Subject:
    """Be a program whose window comes by Ctrl+Alt and a letter."""

    program: Child
    letter: str


def quick_note(journal: Journal, folder: Path, *, rounds: int) -> list[Figure]:
    """Call the quick note and the bare window in turn, and write a line in each."""
    if sys.platform != "linux" or not all(map(shutil.which, _PROGRAMS)):
        return [Figure(_SHOWN, remark="measured on Linux only, with openbox and xdotool")]
    folder.mkdir()
    copy = _with_a_contact(journal, folder)
    with _desk(copy, folder) as desk:
        figures = [_figure(_SHOWN, desk.rounds(desk.show, rounds))]
        for pace_ms, at_most in _AT_MOST.items():
            pace = f"{pace_ms} ms a key" if pace_ms else "full speed"
            goal = Goal(f"keys to a saved note, {_KEYSTROKES} keystrokes at {pace}", _BARE, at_most)
            write = desk.writing(pace_ms)
            figures.append(_figure(goal, desk.rounds(write, max(3, rounds // 10))))
    return figures


class _Desk:
    """Be a person in another program, who calls one window or the other."""

    def __init__(self, screen: XDesktop, attent: _Subject, bare: _Subject) -> None:
        self._screen = screen
        self._subjects = attent, bare
        self._other = screen.show_window("Other")
        self._keyboard = _Keyboard(screen.display)

    def rounds(self, measure: Callable[[_Subject], float], count: int) -> list[Pair]:
        """Measure both in turn, in seconds."""
        attent, bare = self._subjects
        return [(measure(attent), measure(bare)) for _ in range(_WARM_UP + count)][_WARM_UP:]

    def show(self, subject: _Subject) -> float:
        """Return how long it takes from the key until the window is painted."""
        pressed_ns, painted_ns = self._call(subject)
        self._screen.press("Escape")
        _await(subject.program, "hidden")
        return (painted_ns - pressed_ns) / 1e9

    def writing(self, pace_ms: int) -> Callable[[_Subject], float]:
        """Return what writes a line at a pace and tells how long that takes from the key on."""
        delay_ms = 2 * pace_ms  # xdotool waits for half of it
        typing = ("type", "--delay", str(delay_ms), "--args", "1", _LINE, "key", "ctrl+Return")

        def write(subject: _Subject) -> float:
            pressed_ns, _painted_ns = self._call(subject)
            self._screen.xdotool(*typing)
            (saved_ns, _hidden_ns) = _await(subject.program, "saved", "hidden")
            return (saved_ns - pressed_ns) / 1e9

        return write

    def _call(self, subject: _Subject) -> tuple[int, int]:
        """Press the keys in the other program; return when, and when the window was painted."""
        self._screen.xdotool("windowactivate", "--sync", str(self._other))
        time.sleep(_HAND_S)
        pressed_ns = self._keyboard.press(subject.letter)
        painted_ns, _active_ns = _await(subject.program, "painted", "active")
        return pressed_ns, painted_ns


class _Keyboard:
    """Press keys at a known moment, through the X server's own test extension."""

    def __init__(self, display: str) -> None:
        from Xlib.display import Display

        self._display = Display(display)

    def press(self, letter: str) -> int:
        """Press Ctrl+Alt and a letter; return the nanosecond at which the letter was."""
        from Xlib import XK, X

        codes = [
            self._display.keysym_to_keycode(XK.string_to_keysym(name))
            for name in ("Control_L", "Alt_L", letter)
        ]
        for code in codes[:-1]:
            self._display.xtest_fake_input(X.KeyPress, code)
        self._display.sync()
        pressed_ns = time.monotonic_ns()
        self._display.xtest_fake_input(X.KeyPress, codes[-1])
        for code in reversed(codes):
            self._display.xtest_fake_input(X.KeyRelease, code)
        self._display.sync()
        return pressed_ns


@contextmanager
def _desk(journal: Journal, folder: Path) -> Iterator[_Desk]:
    """Run both programs on a desktop of their own until the block ends."""
    with ExitStack() as stack:
        screen = stack.enter_context(x_desktop())
        screen.start_manager(folder)
        here = {"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"}
        with patch.dict(os.environ, here):
            programs = [
                stack.enter_context(child(script, arguments))
                for script, arguments in (
                    ("attent_note.py", [str(journal.profile)]),
                    ("bare_note.py", ["Ctrl+Alt+B"]),
                )
            ]
        for program in programs:
            program.seconds_until("ready")
        yield _Desk(screen, _Subject(programs[0], "n"), _Subject(programs[1], "b"))


def _await(program: Child, *events: str) -> list[int]:
    """Wait until all of this has happened; return when, by the monotonic clock."""
    at_ns: dict[str, int] = {}
    assert program.process.stdout is not None
    while not at_ns.keys() >= set(events):
        event, nanosecond = program.process.stdout.readline().split()
        at_ns[event] = int(nanosecond)
    return [at_ns[event] for event in events]


def _with_a_contact(journal: Journal, folder: Path) -> Journal:
    copy = journal.copy(folder / "journal")
    with closing(open_store(copy)) as store:
        ContactService(store).add(NewContact(_NAME))
    return copy


def _figure(goal: Goal, pairs: list[Pair]) -> Figure:
    """Return the ratio, with the worst of Attent's rounds."""
    worst = max(attent_s for attent_s, _bare_s in pairs)
    figure = ratio(goal, pairs, milliseconds)
    return replace(figure, remark=f"{figure.remark}, {milliseconds(worst)} at worst")
