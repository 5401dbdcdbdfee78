"""A real dunst shows what a person should read, and a broken one costs nothing but itself."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

import pytest

from services.adapters.notify_send import NotifySend
from services.adapters.plyer_notifier import PlyerNotifier
from services.notification_queue import NotificationQueue
from services.notifications import (
    Notification,
    NotificationError,
    NotificationTimedOutError,
    Notifier,
)
from tests.platform.dunst import (
    READS_MARKUP,
    READS_MARKUP_UNANNOUNCED,
    SHOWS_MARKUP,
    Dunst,
    running_dunst,
)
from tests.platform.processes import LONG_ENOUGH_S

ARABIC = "\u200f\u0645\u0631\u062d\u0628\u0627"
NASTY = [
    "-x",
    "-",
    "--",
    "--wait",
    "-A yes=Yes",
    "<b>bold</b>",
    "<br>",
    "</message>",
    '<a href="https://attent.example">link</a>',
    "&amp;",
    "&lt;b&gt; & < >",
    "AT&T; P&L",
    "%s %n %% %b",
    "'single' \"double\" `back` $(date) ${HOME} ; | !",
    r"C:\new\table \055 \\ \x41 \u0041 ending in \ ",
    "😀 👩\u200d👩\u200d👧 🇳🇱",
    f"{ARABIC} Anna",
    "\u202edesrever\u202c",
    "Zoë, Łukasz, 李雷, e\u0301",
]


class TellingNotifier:
    """Say in `shown` what a notifier has handed to the desktop."""

    def __init__(self, notifier: Notifier) -> None:
        self.notifier = notifier
        self.shown: SimpleQueue[Notification] = SimpleQueue()

    def notify(self, notification: Notification) -> None:
        self.notifier.notify(notification)
        self.shown.put(notification)


@pytest.fixture
def notifier() -> PlyerNotifier:
    return PlyerNotifier("Attent")


def children() -> set[str]:
    """Return the ids of the programs that this one has started and not yet seen end."""
    tasks = Path("/proc/self/task").glob("*/children")
    return {child for task in tasks for child in task.read_text().split()}


@pytest.mark.parametrize(
    "markup", [READS_MARKUP, READS_MARKUP_UNANNOUNCED], ids=["announced", "unannounced"]
)
def test_nasty_texts_are_read_as_they_were_written(
    markup: str, notifier: PlyerNotifier, desktop: dict[str, str], tmp_path: Path
) -> None:
    with running_dunst(desktop, tmp_path, markup) as dunst:
        for text in NASTY:
            notifier.notify(Notification(f"{text}", text))
        assert [shown.text for shown in dunst.shown()] == [
            f"{text.strip()}\n{text.strip()}" for text in reversed(NASTY)
        ]


@pytest.mark.parametrize(
    ("title", "body", "text"),
    [
        ("Call Anna", "", "Call Anna"),
        ("", "only a body", "Attent\nonly a body"),
        ("", "", "Attent"),
        ("one\ntwo", "three\nfour\r\nfive", "one two\nthree\nfour\nfive"),
        ("nul\0esc\x1b[31m", "nul\0del\x7f", "nulesc[31m\nnuldel"),
        ("half \ud83d emoji", "half \ude00", "half \ufffd emoji\nhalf \ufffd"),
        ("no\ufffecharacter", "\U000e0001\U0010fffd", "nocharacter\n\U000e0001\U0010fffd"),
        ("t" * 10_000, "b" * 10_000, "t" * 199 + "…\n" + "b" * 499 + "…"),
        ("&" * 10_000, "&" * 10_000, "&" * 199 + "…\n" + "&" * 499 + "…"),
        ("😀" * 10_000, "😀" * 10_000, "😀" * 99 + "…\n" + "😀" * 249 + "…"),
    ],
)
def test_what_cannot_be_shown_is_left_out_or_cut(
    title: str, body: str, text: str, notifier: PlyerNotifier, dunst: Dunst
) -> None:
    notifier.notify(Notification(title, body))
    assert [shown.text for shown in dunst.shown()] == [text]


def test_carries_name_and_icon_and_leaves_the_time_to_the_desktop(
    dunst: Dunst, tmp_path: Path
) -> None:
    icon = tmp_path / "app.svg"
    icon.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>')
    PlyerNotifier("Attent", icon).notify(Notification("Call Anna", "at ten"))
    (shown,) = dunst.shown()
    assert (shown.app_name, shown.icon) == ("Attent", str(icon))
    assert shown.timeout_us > 0


def test_the_language_of_the_system_does_not_matter(
    notifier: PlyerNotifier, dunst: Dunst, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    notifier.notify(Notification("Zoë", "Łukasz"))
    assert [shown.text for shown in dunst.shown()] == ["Zoë\nŁukasz"]


def test_without_dbus_send_mark_up_is_escaped_all_the_same(
    notifier: PlyerNotifier, dunst: Dunst, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notify_send = shutil.which("notify-send")
    assert notify_send is not None
    (tmp_path / "notify-send").symlink_to(notify_send)
    monkeypatch.setenv("PATH", str(tmp_path))
    notifier.notify(Notification("Call Anna", "<b>now</b>"))
    monkeypatch.undo()
    assert [shown.text for shown in dunst.shown()] == ["Call Anna\n<b>now</b>"]


def test_a_server_without_mark_up_gets_the_plain_text(
    notifier: PlyerNotifier,
    desktop: dict[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dbus_send = tmp_path / "dbus-send"
    dbus_send.write_text("#!/bin/sh\necho 'array [ actions body icon-static ]'\n")
    dbus_send.chmod(0o755)
    with running_dunst(desktop, tmp_path, SHOWS_MARKUP) as dunst:
        monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
        notifier.notify(Notification("Call Anna", "<b>R&D</b>"))
        monkeypatch.undo()
        assert [shown.text for shown in dunst.shown()] == ["Call Anna\n<b>R&D</b>"]


def test_no_daemon_is_a_failure(notifier: PlyerNotifier, session_bus: dict[str, str]) -> None:
    with pytest.raises(NotificationError):
        notifier.notify(Notification("Call Anna"))


def test_no_session_bus_is_a_failure(
    notifier: PlyerNotifier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/none")
    with pytest.raises(NotificationError):
        notifier.notify(Notification("Call Anna"))


def test_a_daemon_that_hangs_is_a_time_out_and_leaves_no_program_behind(dunst: Dunst) -> None:
    notifier = PlyerNotifier("Attent", facade=NotifySend(timeout_s=0.4))
    before = children()
    dunst.hang()
    with pytest.raises(NotificationTimedOutError):
        notifier.notify(Notification("Call Anna"))
    assert children() == before


def test_a_daemon_that_dies_on_the_way_is_a_failure(notifier: PlyerNotifier, dunst: Dunst) -> None:
    outcome: SimpleQueue[NotificationError | None] = SimpleQueue()

    def notify() -> None:
        try:
            notifier.notify(Notification("Call Anna"))
        except NotificationError as error:
            outcome.put(error)
        else:
            outcome.put(None)

    dunst.hang()
    thread = Thread(target=notify)
    thread.start()
    dunst.die()
    assert isinstance(outcome.get(timeout=LONG_ENOUGH_S), NotificationError)
    thread.join(LONG_ENOUGH_S)


def test_the_queue_outlives_a_daemon_that_hangs_dies_and_comes_back(
    desktop: dict[str, str], tmp_path: Path
) -> None:
    failed: SimpleQueue[Notification] = SimpleQueue()
    notifier = TellingNotifier(PlyerNotifier("Attent", facade=NotifySend(timeout_s=0.4)))
    queue = NotificationQueue(notifier, lambda notification, _failure: failed.put(notification))
    while_it_hung, while_it_was_gone, after_all = map(Notification, "abc")
    with running_dunst(desktop, tmp_path) as first:
        first.hang()
        queue.post(while_it_hung)
        assert failed.get(timeout=LONG_ENOUGH_S) is while_it_hung
        first.die()
        queue.post(while_it_was_gone)
        assert failed.get(timeout=LONG_ENOUGH_S) is while_it_was_gone
    notifier.notifier = PlyerNotifier("Attent")
    with running_dunst(desktop, tmp_path) as second:
        queue.post(after_all)
        assert notifier.shown.get(timeout=LONG_ENOUGH_S) is after_all
        assert [shown.text for shown in second.shown()] == ["c"]
    assert queue.close(LONG_ENOUGH_S)
