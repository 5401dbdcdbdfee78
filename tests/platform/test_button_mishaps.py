"""A desktop that hangs, dies or was never there costs a notification its buttons, and no more."""

from __future__ import annotations

import logging
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread
from threading import enumerate as all_threads

import pytest

from services.adapters.notifier_choice import ChosenNotifier
from services.adapters.notify_send import NotifySend
from services.adapters.plyer_notifier import PlyerNotifier
from services.notification_queue import NotificationQueue
from services.notifications import (
    Action,
    Answer,
    Notification,
    NotificationError,
    NotificationTimedOutError,
)
from tests.platform.button_listener import BUTTONS, CAN_ALL, QUIET_S, Listener, StartServer
from tests.platform.dunst import (
    Dunst,
    private_bus,
    running_dunst,
)
from tests.platform.notification_server import FakeServer
from tests.platform.processes import LONG_ENOUGH_S
from tests.support.notifier import RecordingNotifier


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
