"""Whatever thread makes garbage, what is Qt's ends in the main thread."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QObject, Qt
from pytestqt.qtbot import QtBot

from ui.garbage import Garbage


class Knot(QObject):
    """Hold itself, so that only the collector ends it."""

    def __init__(self, ended_in: list[int]) -> None:
        super().__init__()
        self.knot = self
        note = Qt.ConnectionType.DirectConnection
        self.destroyed.connect(lambda: ended_in.append(threading.get_ident()), note)


def make_garbage() -> None:
    for _ in range(10 * gc.get_threshold()[0]):
        ring: list[object] = []
        ring.append(ring)


def come_to_rest(qtbot: QtBot) -> None:
    """Wait until the event loop has nothing to do, and had none either after it noted that."""
    for _ in range(2):
        with qtbot.waitSignal(QAbstractEventDispatcher.instance().aboutToBlock):
            pass


@pytest.fixture
def garbage(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Garbage]:
    """Collect as the app does; what the tests have made is not frozen."""
    monkeypatch.setattr("ui.garbage.gc.freeze", lambda: None)
    parent = QObject()
    gc.collect()
    gc.enable()
    yield Garbage(parent)
    gc.disable()


def test_what_another_thread_piles_up_is_collected_in_the_main_thread(
    qtbot: QtBot, garbage: Garbage
) -> None:
    ended_in: list[int] = []
    garbage.collect_from_now()
    Knot(ended_in)
    with ThreadPoolExecutor(1) as other:
        other.submit(make_garbage).result()
    assert ended_in == []
    qtbot.waitUntil(lambda: bool(ended_in))
    assert ended_in == [threading.get_ident()]


def test_nothing_is_collected_until_the_start_is_over(qtbot: QtBot, garbage: Garbage) -> None:
    ended_in: list[int] = []
    Knot(ended_in)
    make_garbage()
    come_to_rest(qtbot)
    assert ended_in == []
    garbage.collect_from_now()
    qtbot.waitUntil(lambda: bool(ended_in))


def test_a_little_garbage_waits(qtbot: QtBot, garbage: Garbage) -> None:
    ended_in: list[int] = []
    garbage.collect_from_now()
    Knot(ended_in)
    come_to_rest(qtbot)
    assert ended_in == []
    gc.collect()
