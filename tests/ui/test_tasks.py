"""Jobs run off the main thread, in order, and their results come back to it."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from services.use_cases import UseCases
from tests.support.jobs import LONG_ENOUGH_S, Gate, refuse
from ui.tasks import Progress, Tasks


def giving(number: int) -> Callable[[UseCases], int]:
    return lambda _cases: number


@pytest.mark.parametrize("kind", ["read", "write", "work"])
def test_runs_elsewhere_and_answers_in_the_main_thread(
    qtbot: QtBot, tasks: Tasks, owner: QObject, kind: str
) -> None:
    answers: list[tuple[threading.Thread, threading.Thread]] = []
    submit: Callable[..., None] = getattr(tasks, kind)
    submit(
        owner,
        lambda *_cases: threading.current_thread(),
        lambda ran_in: answers.append((ran_in, threading.current_thread())),
    )
    assert answers == []  # never before the event loop runs again
    qtbot.waitUntil(lambda: bool(answers))
    ran_in, answered_in = answers[0]
    assert ran_in is not threading.main_thread()
    assert answered_in is threading.main_thread()


def test_gives_the_use_cases_made_once_and_off_the_main_thread(
    qtbot: QtBot, use_cases: UseCases, owner: QObject
) -> None:
    made: list[threading.Thread] = []

    def make() -> UseCases:
        made.append(threading.current_thread())
        return use_cases

    tasks = Tasks(make)
    given: list[UseCases] = []
    tasks.read(owner, lambda cases: cases, given.append)
    tasks.write(owner, lambda cases: cases, given.append)
    qtbot.waitUntil(lambda: len(given) == 2)
    tasks.close()
    assert given == [use_cases, use_cases]
    assert len(made) == 1
    assert made[0] is not threading.main_thread()


def test_writes_run_in_the_order_given(qtbot: QtBot, tasks: Tasks, owner: QObject) -> None:
    done: list[int] = []
    for number in range(50):
        tasks.write(owner, giving(number), done.append)
    qtbot.waitUntil(lambda: len(done) == 50)
    assert done == list(range(50))


def test_a_read_does_not_wait_for_a_write_or_long_work(
    qtbot: QtBot, tasks: Tasks, owner: QObject, gate: Gate
) -> None:
    done: list[str] = []
    tasks.write(owner, gate.job, done.append)
    tasks.work(owner, gate.job, done.append)
    tasks.read(owner, lambda _cases: "read", done.append)
    qtbot.waitUntil(lambda: done == ["read"])
    gate.open()
    qtbot.waitUntil(lambda: done == ["read", "through", "through"])


def test_an_owner_that_is_gone_is_not_called(
    qtbot: QtBot, tasks: Tasks, owner: QObject, gate: Gate
) -> None:
    gone, done = QObject(), list[str]()
    tasks.read(gone, gate.job, done.append, lambda _error: done.append("failed"))
    tasks.read(gone, refuse, done.append, lambda _error: done.append("failed"))
    shiboken6.delete(gone)
    gate.open()
    tasks.read(owner, lambda _cases: "after", done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["after"]


def test_a_newer_job_overtakes_those_that_wait_and_the_one_that_runs(
    qtbot: QtBot, tasks: Tasks, owner: QObject, gate: Gate
) -> None:
    ran: list[int] = []
    done: list[object] = []

    def search(number: int, _cases: UseCases) -> int:
        ran.append(number)
        return number

    tasks.read(owner, gate.job, done.append, latest="search")
    gate.await_begin()
    for number in range(5):
        tasks.read(owner, partial(search, number), done.append, latest="search")
    gate.open()
    qtbot.waitUntil(lambda: bool(done))
    assert done == [4]
    assert ran == [4]


def test_overtakes_only_jobs_of_the_same_owner_and_name(
    qtbot: QtBot, tasks: Tasks, owner: QObject, gate: Gate
) -> None:
    other, done = QObject(), list[str]()
    tasks.read(owner, gate.job, done.append, latest="list")
    tasks.read(other, lambda _cases: "other", done.append, latest="list")
    tasks.read(owner, lambda _cases: "page", done.append, latest="page")
    gate.open()
    qtbot.waitUntil(lambda: len(done) == 3)
    assert done == ["through", "other", "page"]


def test_the_next_job_of_a_name_runs_after_one_that_came_through(
    qtbot: QtBot, tasks: Tasks, owner: QObject
) -> None:
    done: list[int] = []
    for number in range(3):
        tasks.read(owner, giving(number), done.append, latest="list")
        qtbot.waitUntil(partial(done.__contains__, number))
    assert done == [0, 1, 2]


def test_finishing_writes_waits_for_all_of_them_and_loses_no_callback(
    qtbot: QtBot, tasks: Tasks, owner: QObject
) -> None:
    ran: list[str] = []
    done: list[None] = []
    tasks.finish_writes()  # with none there is nothing to wait for
    for _ in range(5):
        tasks.write(owner, lambda _cases: ran.append("write"), done.append)
    tasks.finish_writes()
    assert ran == ["write"] * 5
    qtbot.waitUntil(lambda: len(done) == 5)


def test_closing_finishes_the_writes_and_drops_the_reads(
    tasks: Tasks, owner: QObject, gate: Gate
) -> None:
    ran: list[str] = []
    done: list[object] = []
    dropped = threading.Event()

    def read(_cases: UseCases) -> None:
        ran.append("read")

    def open_when_dropped() -> None:
        dropped.wait(LONG_ENOUGH_S)
        gate.open()

    weakref.finalize(read, dropped.set)
    tasks.read(owner, gate.job, done.append)
    tasks.write(owner, gate.job, done.append)
    gate.await_begin()
    tasks.read(owner, read, done.append)
    del read
    tasks.write(owner, lambda _cases: ran.append("write"), done.append)
    opener = threading.Thread(target=open_when_dropped)
    opener.start()
    tasks.close()  # while both threads are in the middle of a job
    opener.join()
    assert ran == ["write"]
    QCoreApplication.sendPostedEvents()
    assert done == []


def test_after_closing_nothing_is_run(qtbot: QtBot, tasks: Tasks, owner: QObject) -> None:
    ran: list[str] = []
    tasks.close()
    tasks.write(owner, lambda _cases: ran.append("write"), lambda _none: None)
    tasks.close()
    assert ran == []


def test_progress_comes_to_the_main_thread_and_the_wish_to_cancel_to_the_job(
    qtbot: QtBot, tasks: Tasks, owner: QObject
) -> None:
    progress = Progress()
    reported: list[tuple[int, int, threading.Thread]] = []
    heard: Future[bool] = Future()
    progress.progressed.connect(
        lambda done, total: reported.append((done, total, threading.current_thread()))
    )
    cancelled_before = progress.cancelled()

    def job() -> None:
        progress.report(1, 3)
        assert heard.result(LONG_ENOUGH_S)

    ended: list[bool] = []
    tasks.work(owner, job, lambda _none: ended.append(progress.cancelled()))
    qtbot.waitUntil(lambda: bool(reported))
    progress.cancel()
    heard.set_result(progress.cancelled())
    qtbot.waitUntil(lambda: bool(ended))
    assert reported == [(1, 3, threading.main_thread())]
    assert (cancelled_before, ended) == (False, [True])


@pytest.mark.parametrize("end", ["cancel", "parent"])
def test_progress_that_nobody_waits_for_can_be_reported_to(end: str, qtbot: QtBot) -> None:
    parent = QObject()
    progress = Progress(parent)
    if end == "cancel":
        progress.cancel()
        shiboken6.delete(progress)
    else:
        shiboken6.delete(parent)
    assert not shiboken6.isValid(progress)
    assert progress.cancelled()
    progress.report(1, 2)
