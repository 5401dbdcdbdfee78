"""Notifications with buttons come back as answers, from a real dunst and from a pretended one."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread
from threading import enumerate as all_threads

import pytest

from services.adapters.button_notifier import ButtonNotifier
from services.adapters.notifier_choice import ChosenNotifier
from services.adapters.notify_send import NotifySend
from services.adapters.plyer_notifier import PlyerNotifier
from services.notification_queue import NotificationQueue
from services.notifications import (
    Action,
    Answer,
    Button,
    NoButtonsError,
    Notification,
    NotificationError,
    NotificationTimedOutError,
)
from tests.platform.dunst import (
    READS_MARKUP,
    READS_MARKUP_UNANNOUNCED,
    Dunst,
    private_bus,
    running_dunst,
)
from tests.platform.notification_server import FakeServer
from tests.platform.processes import LONG_ENOUGH_S, output
from tests.platform.test_notifications import NASTY
from tests.support.notifier import RecordingNotifier

BUTTONS = (
    Button(Action.DONE, "Done"),
    Button(Action.SNOOZE, "Snooze"),
    Button(Action.OPEN, "Open"),
)
CAN_ALL = ("body", "actions", "body-markup")
QUIET_S = 0.2


class Listener:
    """Be a notifier with buttons, and the answers that came."""

    def __init__(self, timeout_s: float = 20.0) -> None:
        self.notifier = ButtonNotifier("Attent", timeout_s=timeout_s)
        self.answers: SimpleQueue[Answer] = SimpleQueue()
        self.notifier.listen(self.answers.put)

    def show(self, key: str, title: str = "Follow-up due", body: str = "") -> None:
        self.notifier.notify(Notification(title, body, BUTTONS, key))

    def next_answer(self) -> Answer:
        return self.answers.get(timeout=LONG_ENOUGH_S)

    def has_no_answer(self) -> bool:
        try:
            self.answers.get(timeout=QUIET_S)
        except Empty:
            return True
        return False


StartServer = Callable[..., FakeServer]


@pytest.fixture
def listener() -> Iterator[Listener]:
    made = Listener()
    yield made
    made.notifier.close()


@pytest.fixture
def impatient() -> Iterator[Listener]:
    made = Listener(timeout_s=0.4)
    yield made
    made.notifier.close()


@pytest.fixture
def start_server(session_bus: dict[str, str]) -> Iterator[StartServer]:
    servers: list[FakeServer] = []

    def start(*capabilities: str) -> FakeServer:
        servers.append(FakeServer(session_bus, capabilities or CAN_ALL))
        return servers[-1]

    yield start
    for server in servers:
        server.end()


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


def test_no_daemon_and_no_bus_are_failures(
    listener: Listener, session_bus: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NotificationError):
        listener.show("one")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    with pytest.raises(NotificationError):
        listener.show("one")


def test_answers_come_again_from_a_daemon_that_comes_back(
    listener: Listener, start_server: StartServer
) -> None:
    first = start_server()
    listener.show("before")
    first.end()
    with pytest.raises(NotificationError):
        listener.show("meanwhile")
    second = start_server()
    listener.show("after")
    second.press(1, "done")
    assert listener.next_answer() == Answer("after", Action.DONE)


def test_a_daemon_that_hangs_is_a_time_out(impatient: Listener, dunst: Dunst) -> None:
    impatient.show("before")
    dunst.hang()
    with pytest.raises(NotificationTimedOutError):
        impatient.show("meanwhile")
    dunst.recover()
    impatient.show("after")


@pytest.mark.parametrize("method", ["GetCapabilities", "Introspect", "Notify"])
def test_a_server_that_stalls_anywhere_is_a_time_out(
    method: str, impatient: Listener, start_server: StartServer
) -> None:
    server = start_server()
    server.stalls_at = method
    with pytest.raises(NotificationTimedOutError):
        impatient.show("meanwhile")
    server.stalls_at = ""
    impatient.show("after")
    server.shown.get(timeout=LONG_ENOUGH_S)
    server.press(1, "done")
    assert impatient.next_answer() == Answer("after", Action.DONE)


def test_a_server_that_stalls_at_closing_holds_nothing_up(
    impatient: Listener, start_server: StartServer
) -> None:
    server = start_server()
    impatient.show("one")
    server.stalls_at = "CloseNotification"
    impatient.notifier.withdraw("one")
    impatient.show("two")
    server.press(2, "done")
    assert impatient.next_answer() == Answer("two", Action.DONE)


def test_the_fall_back_shows_what_has_no_buttons_and_nothing_twice(
    impatient: Listener, session_bus: dict[str, str], desktop: dict[str, str], tmp_path: Path
) -> None:
    plain = RecordingNotifier()
    chosen = ChosenNotifier(lambda: impatient.notifier, plain)
    chosen.notify(Notification("no daemon"))
    assert [each.title for each in plain.shown] == ["no daemon"]
    with running_dunst(desktop, tmp_path) as dunst:
        chosen.notify(Notification("with buttons"))
        dunst.hang()
        with pytest.raises(NotificationTimedOutError):
            chosen.notify(Notification("may come yet"))
    assert len(plain.shown) == 1


def test_the_queue_goes_on_while_a_daemon_hangs_and_dies(
    desktop: dict[str, str], tmp_path: Path, impatient: Listener
) -> None:
    plain = PlyerNotifier("Attent", facade=NotifySend(timeout_s=0.4))
    outcomes: SimpleQueue[NotificationError | None] = SimpleQueue()
    queue = NotificationQueue(ChosenNotifier(lambda: impatient.notifier, plain))

    def post() -> NotificationError | None:
        queue.post(Notification("Call Anna", buttons=BUTTONS), outcomes.put)
        return outcomes.get(timeout=LONG_ENOUGH_S)

    with running_dunst(desktop, tmp_path) as first:
        assert post() is None
        first.hang()
        assert isinstance(post(), NotificationTimedOutError)
        first.die()
        assert isinstance(post(), NotificationError)
    with running_dunst(desktop, tmp_path) as second:
        assert post() is None
        assert [shown.text for shown in second.shown()] == ["Call Anna"]
    assert queue.close(LONG_ENOUGH_S)


def test_nothing_that_is_said_goes_into_the_log(
    listener: Listener, start_server: StartServer, caplog: pytest.LogCaptureFixture
) -> None:
    server = start_server()
    with caplog.at_level(logging.DEBUG):
        listener.show("one", "Juno Vale", "about the offer")
        server.end()
        with pytest.raises(NotificationError):
            listener.show("two", "Juno Vale", "about the offer")
    assert "Juno" not in caplog.text
    assert "offer" not in caplog.text


def test_it_sleeps_while_nothing_happens(listener: Listener, start_server: StartServer) -> None:
    start_server()
    listener.show("one")
    (thread,) = [each for each in all_threads() if each.name == "buttons"]
    before = _switches(thread)
    Event().wait(1.0)
    assert _switches(thread) - before <= 1  # what was still to be done after showing


def test_a_bus_that_goes_leaves_it_asleep_and_a_new_one_serves(
    listener: Listener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("first", "second"):
        folder = tmp_path / name
        folder.mkdir()
        with private_bus(folder) as environment:
            address = environment["DBUS_SESSION_BUS_ADDRESS"]
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
            server = FakeServer(environment, CAN_ALL)
            listener.show(name)
            server.press(1, "done")
            assert listener.next_answer() == Answer(name, Action.DONE)
            server.end()
        (thread,) = [each for each in all_threads() if each.name == "buttons"]
        Event().wait(QUIET_S)  # until it has noticed
        before = _switches(thread)
        Event().wait(QUIET_S)
        assert _switches(thread) == before
        with pytest.raises(NotificationError):
            listener.show("meanwhile")


def test_it_ends_and_begins_anew(listener: Listener, start_server: StartServer) -> None:
    server = start_server()
    listener.show("one")
    listener.notifier.close()
    assert "buttons" not in [each.name for each in all_threads()]
    listener.notifier.listen(listener.answers.put)
    listener.show("two")
    server.press(2, "done")
    assert listener.next_answer().key == "two"


def _switches(thread: Thread) -> int:
    status = Path(f"/proc/self/task/{thread.native_id}/status").read_text()
    return sum(int(line.split()[1]) for line in status.splitlines() if "ctxt_switches" in line)
