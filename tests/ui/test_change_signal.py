"""What a commit changed comes to the main thread, whatever thread made it."""

from __future__ import annotations

import threading

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from services.changes import ChangeBus, ChangeSet
from ui.change_signal import ChangeSignal

ANNA = ChangeSet(contacts=frozenset({1}))


def test_comes_in_the_main_thread_and_as_it_was(qtbot: QtBot) -> None:
    bus = ChangeBus()
    signal = ChangeSignal(bus)
    heard: list[tuple[ChangeSet, threading.Thread]] = []
    signal.changed.connect(lambda changes: heard.append((changes, threading.current_thread())))
    writer = threading.Thread(target=bus.publish, args=[ANNA])
    writer.start()
    writer.join()
    assert heard == []  # the event loop brings it
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [(ANNA, threading.main_thread())]


def test_comes_after_the_caller_is_done_in_the_main_thread_too(qtbot: QtBot) -> None:
    bus = ChangeBus()
    signal = ChangeSignal(bus)
    with qtbot.waitSignal(signal.changed) as changed:
        bus.publish(ANNA)
        assert not changed.signal_triggered
    assert changed.args == [ANNA]


def test_says_nothing_once_closed(qtbot: QtBot) -> None:
    bus = ChangeBus()
    signal = ChangeSignal(bus)
    heard: list[ChangeSet] = []
    signal.changed.connect(heard.append)
    bus.publish(ANNA)
    signal.close()
    bus.publish(ANNA)
    QCoreApplication.sendPostedEvents()
    assert heard == []
