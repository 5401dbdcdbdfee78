"""What is loaded after the first frame leaves room for what the user does."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from pytestqt.qtbot import QtBot

from ui.early_wishes import EarlyWishes
from ui.loading import OF_COMPANIONS, OF_QUICK_NOTE, OF_TODAY, Loading

ROOT = Path(__file__).parents[2]
MOST_MODULES = 40
"""As many are imported in some 20 ms."""

PIECE_BY_PIECE = """
import sys
from importlib import import_module
import ui.application
import ui.today.today_page
for name in {names}:
    before = len(sys.modules)
    import_module(name)
    print(name, len(sys.modules) - before)
"""


@pytest.fixture
def done() -> list[str]:
    return []


def steps(done: list[str], *names: str) -> list[Callable[[], None]]:
    return [lambda name=name: done.append(name) for name in names]  # type: ignore[misc]


def test_input_comes_between_two_steps(qtbot: QtBot, qapp: QObject, done: list[str]) -> None:
    def answer() -> None:
        done.append("input")
        if len(done) < 4:
            QTimer.singleShot(0, qapp, answer)

    loading = Loading(steps(done, "one", "two"), qapp)
    loading.begin()
    QTimer.singleShot(0, qapp, answer)
    qtbot.waitUntil(lambda: "two" in done)
    assert "input" in done[done.index("one") : done.index("two")]


def test_what_is_needed_now_is_done_at_once_and_only_once(qapp: QObject, done: list[str]) -> None:
    loading = Loading(steps(done, "one", "two", "three"), qapp)
    loading.begin()
    while not done:
        QCoreApplication.processEvents()
    assert done == ["one"]
    loading.finish()
    assert done == ["one", "two", "three"]
    assert not loading.is_due
    loading.finish()
    loading.begin()
    assert not loading.is_due
    assert len(done) == 3


def test_it_waits_as_long_as_it_is_told(qtbot: QtBot, qapp: QObject, done: list[str]) -> None:
    loading = Loading(steps(done, "one"), qapp)
    loading.begin(600_000)
    qtbot.wait(1)
    assert (done, loading.is_due) == ([], True)
    loading.begin()
    qtbot.waitUntil(lambda: done == ["one"])


def test_after_the_end_nothing_is_done(qtbot: QtBot, qapp: QObject, done: list[str]) -> None:
    loading = Loading(steps(done, "one", "two"), qapp)
    loading.begin()
    loading.stop()
    loading.finish()
    assert (done, loading.is_due) == ([], False)


def test_a_step_that_fails_keeps_the_others_from_nothing(
    qtbot: QtBot, qapp: QObject, done: list[str]
) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    loading = Loading((fail, *steps(done, "two")), qapp)
    with qtbot.captureExceptions() as caught:
        loading.begin()
        qtbot.waitUntil(lambda: done == ["two"])
    assert [each[0] for each in caught] == [ZeroDivisionError]


def test_a_step_that_fails_where_all_is_needed_keeps_the_others_from_nothing(
    qapp: QObject, done: list[str]
) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    loading = Loading((*steps(done, "one"), fail, *steps(done, "two")), qapp)
    with pytest.raises(ZeroDivisionError):
        loading.finish()
    assert (done, loading.is_due) == (["one", "two"], False)


@pytest.mark.parametrize("names", [(*OF_COMPANIONS, *OF_TODAY), (*OF_COMPANIONS, *OF_QUICK_NOTE)])
def test_no_piece_takes_long(names: tuple[str, ...]) -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", PIECE_BY_PIECE.format(names=names)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    counts = {name: int(count) for name, count in map(str.split, loaded.stdout.splitlines())}
    assert set(counts) == set(names)
    assert {name for name, count in counts.items() if count > MOST_MODULES} == set()


class Teller(QObject):
    """Tell something."""

    told = Signal(int, str)
    asked = Signal()


def test_what_is_told_early_is_told_again_to_who_listens_then(qapp: QObject) -> None:
    teller, heard = Teller(qapp), list[object]()

    def call() -> None:
        teller.told.connect(lambda number, word: heard.append((number, word)))
        teller.asked.connect(lambda: heard.append("asked"))

    EarlyWishes((teller.told, teller.asked), call, qapp)
    teller.told.emit(1, "one")
    assert heard == [(1, "one")]
    teller.asked.emit()
    assert heard == [(1, "one"), "asked"]


def test_what_is_told_early_is_told_again_even_if_not_all_could_be_loaded(
    qtbot: QtBot, qapp: QObject
) -> None:
    teller, heard = Teller(qapp), list[str]()

    def call() -> None:
        teller.asked.connect(lambda: heard.append("asked"))
        raise ZeroDivisionError

    wishes = EarlyWishes((teller.asked,), call, qapp)
    with qtbot.captureExceptions() as caught:
        teller.asked.emit()
    assert heard == ["asked"]
    assert [each[0] for each in caught] == [ZeroDivisionError]
    wishes.end()


def test_once_they_listen_themselves_nobody_is_called(qapp: QObject) -> None:
    teller, called = Teller(qapp), list[None]()
    wishes = EarlyWishes((teller.asked,), lambda: called.append(None), qapp)
    wishes.end()
    teller.asked.emit()
    assert called == []
