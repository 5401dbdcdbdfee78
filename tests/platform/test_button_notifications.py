"""Notifications with buttons come back as answers, from a real dunst and from a pretended one."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from services.notifications import (
    Action,
    Answer,
    NoButtonsError,
)
from tests.platform.button_listener import Listener, StartServer
from tests.platform.dunst import (
    READS_MARKUP,
    READS_MARKUP_UNANNOUNCED,
    Dunst,
    running_dunst,
)
from tests.platform.processes import LONG_ENOUGH_S, output
from tests.platform.test_notifications import NASTY


@pytest.mark.parametrize("action", list(Action))
def test_a_button_is_answered_with_the_key(
    action: Action, listener: Listener, start_server: StartServer
) -> None:
    server = start_server()
    listener.show("one")
    listener.show("two")
    server.press(2, action)
    assert listener.next_answer() == Answer("two", action)
    server.press(1, action)
    assert listener.next_answer() == Answer("one", action)


def test_a_click_on_the_text_opens(listener: Listener, start_server: StartServer) -> None:
    server = start_server()
    listener.show("one")
    server.press(1, "default")
    assert listener.next_answer() == Answer("one", Action.OPEN)


def test_what_a_server_makes_up_is_no_answer(listener: Listener, start_server: StartServer) -> None:
    server = start_server()
    listener.show("one")
    listener.show("two")
    server.press(7, "done")  # of another program
    server.press(1, "settings")
    server.dismiss(2)
    server.press(2, "done")
    assert listener.has_no_answer()


def test_the_same_button_counts_once(listener: Listener, start_server: StartServer) -> None:
    server = start_server()
    listener.show("one")
    server.press(1, "done")
    server.press(1, "done")
    assert listener.next_answer() == Answer("one", Action.DONE)
    assert listener.has_no_answer()


def test_the_desktop_is_told_words_and_buttons(
    listener: Listener, start_server: StartServer
) -> None:
    server = start_server()
    listener.show("one", "R&D <b>", "5 < 6 & <i>more</i>")
    name, replaces, _icon, title, body, actions, _hints, _timeout = server.shown.get()
    assert (name, replaces, title) == ("Attent", 0, "R&D <b>")
    assert body == "5 &lt; 6 &amp; &lt;i&gt;more&lt;/i&gt;"
    assert actions == ["default", "", "done", "Done", "snooze", "Snooze", "open", "Open"]


def test_a_server_without_mark_up_gets_the_plain_text(
    listener: Listener, start_server: StartServer
) -> None:
    server = start_server("body", "actions")
    listener.show("one", "Call Anna", "<b>R&D</b>")
    assert server.shown.get()[4] == "<b>R&D</b>"


def test_a_server_without_buttons_is_none_for_this(
    listener: Listener, start_server: StartServer
) -> None:
    server = start_server("body")
    with pytest.raises(NoButtonsError):
        listener.show("one")
    assert server.shown.empty()


def test_what_was_dealt_with_is_taken_back(listener: Listener, start_server: StartServer) -> None:
    server = start_server()
    for key in ("one", "two"):
        listener.show(key)
    listener.notifier.withdraw("two")
    assert server.closed.get(timeout=LONG_ENOUGH_S) == 2
    listener.notifier.withdraw("three")
    server.press(1, "done")
    assert listener.next_answer().key == "one"
    assert server.closed.empty()


@pytest.mark.parametrize("markup", [READS_MARKUP, READS_MARKUP_UNANNOUNCED])
def test_dunst_shows_nasty_texts_as_they_were_written(
    markup: str, listener: Listener, desktop: dict[str, str], tmp_path: Path
) -> None:
    with running_dunst(desktop, tmp_path, markup) as dunst:
        for text in NASTY:
            listener.show("nasty", text, text)
        assert [shown.text for shown in dunst.shown()] == [
            f"{text.strip()}\n{text.strip()}" for text in reversed(NASTY)
        ]


def test_a_click_in_dunst_comes_back(
    listener: Listener, dunst: Dunst, desktop: dict[str, str]
) -> None:
    listener.show("one")
    output(["dunstctl", "action", "0"], desktop)
    assert listener.next_answer() == Answer("one", Action.OPEN)


def test_a_button_of_dunst_comes_back(
    listener: Listener, desktop: dict[str, str], tmp_path: Path
) -> None:
    """Its menu of actions is another program: here one that always picks the same."""
    menu = tmp_path / "menu"
    menu.write_text("#!/bin/sh\ngrep --max-count=1 Snooze\n")
    menu.chmod(0o755)
    with running_dunst(desktop, tmp_path, f"{READS_MARKUP}\ndmenu = {menu}"):
        listener.show("one")
        output(["dunstctl", "context"], desktop)
        assert listener.next_answer() == Answer("one", Action.SNOOZE)


def test_taken_back_it_goes_from_the_screen(
    listener: Listener, dunst: Dunst, desktop: dict[str, str]
) -> None:
    listener.show("one")
    listener.notifier.withdraw("one")
    deadline = time.monotonic() + LONG_ENOUGH_S
    while output(["dunstctl", "count", "displayed"], desktop).strip() != "0":
        assert time.monotonic() < deadline
