"""Each desktop gets the way that works there, and only when keys are asked for."""

from __future__ import annotations

import sys

import pytest

from services.adapters.shortcut.none import NoShortcut
from services.adapters.shortcut.portal import PortalShortcut
from services.adapters.shortcut.system import SystemShortcut, choose_shortcut
from services.adapters.shortcut.x11 import X11Shortcut
from services.global_shortcut import Press, ShortcutImpossibleError
from services.key_combination import KeyCombination
from tests.support.hearing import Hearing
from tests.support.shortcut import PressableShortcut

NOTE = KeyCombination.parse("Ctrl+Alt+N")


@pytest.mark.skipif(sys.platform != "linux", reason="the desktops of Linux")
@pytest.mark.parametrize(
    ("environment", "kind"),
    [
        ({"DISPLAY": ":0"}, X11Shortcut),
        ({"DISPLAY": ":0", "XDG_SESSION_TYPE": "x11"}, X11Shortcut),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, PortalShortcut),
        ({"DISPLAY": ":0", "XDG_SESSION_TYPE": "wayland"}, PortalShortcut),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, NoShortcut),
        ({"WAYLAND_DISPLAY": ""}, NoShortcut),
        ({}, NoShortcut),
    ],
)
def test_the_desktop_says_which(environment: dict[str, str], kind: type[object]) -> None:
    assert type(choose_shortcut(environment)) is kind


def test_nothing_is_chosen_before_keys_are_asked_for() -> None:
    chosen: list[PressableShortcut] = []

    def choose() -> PressableShortcut:
        chosen.append(PressableShortcut())
        return chosen[-1]

    shortcut = SystemShortcut(choose)
    shortcut.release()
    assert chosen == []
    hearing = Hearing()
    shortcut.bind(NOTE, hearing)
    (found,) = chosen
    hearing.trigger()
    found.press()
    shortcut.activate(1, hearing.press())
    assert found.activated == [(1, Press(1))]
    shortcut.release()
    assert found.keys is None
    shortcut.close()
    assert found.is_closed
    assert chosen == [found]


def test_closing_what_was_never_used_loads_nothing() -> None:
    SystemShortcut(lambda: pytest.fail("chosen")).close()


def test_where_nothing_works_it_says_so() -> None:
    shortcut, hearing = NoShortcut(), Hearing()
    shortcut.bind(NOTE, hearing)
    assert hearing.error() is ShortcutImpossibleError
    shortcut.activate(1, Press())
    shortcut.release()
    shortcut.close()
