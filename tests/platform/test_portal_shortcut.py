"""Keys are asked of the desktop's portal over a real session bus, and heard from it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from services.adapters.shortcut.portal import PortalShortcut
from services.global_shortcut import Press, ShortcutDeclinedError, ShortcutImpossibleError
from services.key_combination import KeyCombination
from tests.platform.dunst import private_bus
from tests.platform.fake_portal import CANCELLED, DONE, FakePortal
from tests.support.hearing import Hearing

NOTE = KeyCombination.parse("Ctrl+Alt+N")

StartPortal = Callable[..., FakePortal]


@pytest.fixture
def start_portal(session_bus: dict[str, str]) -> Iterator[StartPortal]:
    """Give a function that starts the portal on a bus of the test's own."""
    with ExitStack() as running:

        def start(trigger: str = "", *, code: int = DONE, serves: bool = True) -> FakePortal:
            portal = FakePortal(trigger, code=code, serves=serves)
            return running.enter_context(closing(portal))

        yield start


@pytest.fixture
def shortcut(session_bus: dict[str, str]) -> Iterator[PortalShortcut]:
    with closing(PortalShortcut()) as shortcut:
        yield shortcut


def ask(shortcut: PortalShortcut, keys: KeyCombination = NOTE) -> Hearing:
    hearing = Hearing()
    shortcut.bind(keys, hearing)
    return hearing


def test_the_portal_is_asked_for_the_keys_and_tells_of_presses(
    start_portal: StartPortal, shortcut: PortalShortcut, monkeypatch: pytest.MonkeyPatch
) -> None:
    portal = start_portal("Ctrl+Alt+N")
    hearing = ask(shortcut)
    assert hearing.trigger() == "Ctrl+Alt+N"
    _session, ((name, wish),), _parent, _options = portal.called("BindShortcuts")
    assert (name, wish["preferred_trigger"]) == ("note", ("s", "CTRL+ALT+n"))
    portal.press(7, "token")
    assert hearing.press() == Press(7, "token")
    portal.press(8, "")
    assert hearing.press() == Press(8)
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    shortcut.activate(1, Press(7, "token"))
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "token"
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN")


def test_other_keys_come_in_another_session_and_none_end_it(
    start_portal: StartPortal, shortcut: PortalShortcut
) -> None:
    portal = start_portal()
    former = ask(shortcut)
    former.trigger()
    now = ask(shortcut, KeyCombination.parse("Meta+F9"))
    now.trigger()
    portal.called("Close")
    portal.press(1, "")
    now.press()
    shortcut.release()
    portal.called("Close")
    portal.press(2, "")
    again = ask(shortcut)
    again.trigger()
    assert not former.has_more
    assert not now.has_more


def test_the_desktop_may_give_other_keys_and_take_them_away(
    start_portal: StartPortal, shortcut: PortalShortcut
) -> None:
    portal = start_portal("Ctrl+Alt+N")
    hearing = ask(shortcut)
    hearing.trigger()
    portal.give_other_keys("Super+J")
    assert hearing.trigger() == "Super+J"
    portal.end_session()
    assert hearing.error() is ShortcutDeclinedError


def test_who_declines_can_be_asked_again(
    start_portal: StartPortal, shortcut: PortalShortcut
) -> None:
    portal = start_portal(code=CANCELLED)
    assert ask(shortcut).error() is ShortcutDeclinedError
    portal.code = DONE
    assert ask(shortcut).trigger() == ""


def test_a_portal_that_starts_again_is_asked_again(
    start_portal: StartPortal, shortcut: PortalShortcut
) -> None:
    portal = start_portal()
    hearing = ask(shortcut)
    hearing.trigger()
    portal.close()
    another = start_portal()
    hearing.trigger()
    another.press(3, "")
    assert hearing.press() == Press(3)


def test_where_the_portal_knows_no_shortcuts_nothing_works(
    start_portal: StartPortal, shortcut: PortalShortcut
) -> None:
    start_portal(serves=False)
    assert ask(shortcut).error() is ShortcutImpossibleError


def test_where_there_is_no_portal_nothing_works(shortcut: PortalShortcut) -> None:
    assert ask(shortcut).error() is ShortcutImpossibleError


@pytest.mark.parametrize("address", ["disabled:", "unix:path=/nowhere", "tcp:host=localhost", ""])
def test_where_there_is_no_bus_nothing_works(
    monkeypatch: pytest.MonkeyPatch, shortcut: PortalShortcut, address: str
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert ask(shortcut).error() is ShortcutImpossibleError
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    assert ask(shortcut).error() is ShortcutImpossibleError


def test_when_the_bus_ends_the_keys_are_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(PortalShortcut()) as shortcut:
        with private_bus(tmp_path) as environment:
            address = environment["DBUS_SESSION_BUS_ADDRESS"]
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
            with closing(FakePortal()):
                hearing = ask(shortcut)
                hearing.trigger()
        assert hearing.error() is ShortcutImpossibleError
