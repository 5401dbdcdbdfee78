"""One thread serves a connection, tells when that is lost, and ends when it is told to."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from queue import Queue

import pytest

from services.adapters.shortcut.sleeping_thread import SleepingThread

LONG_ENOUGH_S = 20.0


class Pipe:
    """Be a connection over a pipe: what is written comes, "!" being that it is lost."""

    def __init__(self, told: Queue[str]) -> None:
        self._told = told
        self._ear, self.bell = os.pipe()
        os.set_blocking(self._ear, False)

    def fileno(self) -> int:
        return self._ear

    def take(self) -> None:
        try:
            came = os.read(self._ear, 64).decode()
        except BlockingIOError:
            return
        if came == "!":
            raise ConnectionError
        self._told.put(came)

    def close(self) -> None:
        os.close(self._ear)
        os.close(self.bell)
        self._told.put("closed")


@pytest.fixture
def told() -> Queue[str]:
    return Queue()


@pytest.fixture
def pipes() -> list[Pipe]:
    """Collect the connections that were made."""
    return []


@pytest.fixture
def thread(told: Queue[str], pipes: list[Pipe]) -> Iterator[SleepingThread[Pipe]]:
    def connect() -> Pipe:
        pipes.append(Pipe(told))
        return pipes[-1]

    thread = SleepingThread("test", connect, lambda: told.put("lost"))
    yield thread
    thread.close()


@pytest.fixture
def heard(told: Queue[str]) -> Callable[[], str]:
    """Wait for what is told next."""
    return lambda: told.get(timeout=LONG_ENOUGH_S)


def say(told: Queue[str], word: str) -> Callable[[Pipe], None]:
    return lambda _pipe: told.put(word)


def fail(_pipe: Pipe) -> None:
    raise ZeroDivisionError


def test_jobs_come_in_order_and_news_wakes_it(
    thread: SleepingThread[Pipe], told: Queue[str], pipes: list[Pipe], heard: Callable[[], str]
) -> None:
    assert not thread.is_running
    for word in ("one", "two"):
        thread.post(say(told, word))
    assert [heard(), heard()] == ["one", "two"]
    os.write(pipes[0].bell, b"news")
    assert heard() == "news"
    thread.close()
    assert heard() == "closed"
    thread.post(say(told, "three"))
    assert told.empty()


def test_without_a_connection_a_job_fails(told: Queue[str], heard: Callable[[], str]) -> None:
    def connect() -> Pipe:
        raise ConnectionError

    thread = SleepingThread("test", connect, lambda: told.put("lost"))
    thread.post(say(told, "done"), lambda: told.put("failed"))
    assert heard() == "failed"
    thread.close()
    assert told.empty()


def test_a_lost_connection_is_told_and_made_anew_for_the_next_job(
    thread: SleepingThread[Pipe], told: Queue[str], pipes: list[Pipe], heard: Callable[[], str]
) -> None:
    thread.post(say(told, "one"))
    assert heard() == "one"
    os.write(pipes[0].bell, b"!")
    assert [heard(), heard()] == ["closed", "lost"]
    thread.post(say(told, "two"), lambda: thread.post(say(told, "two")))
    assert heard() == "two"
    assert len(pipes) == 2


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_bug_ends_it_no_more_silently_than_a_lost_connection(
    thread: SleepingThread[Pipe], heard: Callable[[], str]
) -> None:
    thread.post(fail)
    assert [heard(), heard()] == ["closed", "lost"]
