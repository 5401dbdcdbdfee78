"""Fail a test that leaves a thread, a timer or a window behind.

Qt's warnings, exceptions nobody caught and exceptions inside Qt's virtual methods fail a test by
themselves: see pytest's section of pyproject.toml. A test that failed anyway is not blamed twice.
"""

from __future__ import annotations

import gc
import sys
import threading
import time
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

_FAILED = pytest.StashKey[bool]()
_GRACE_S = 2.0


def pytest_collection_finish() -> None:
    """Let no collection walk through what thousands of collected tests hold, which stays."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember whether the test has failed by itself."""
    report = yield
    if report.failed:
        item.stash[_FAILED] = True
    return report


@pytest.fixture(autouse=True)
def no_thread_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Wait for the threads that the test and its fixtures started; fail it for one that stays."""
    before = set(threading.enumerate())
    yield
    _blame(request, _threads_that_stay(before))


@pytest.fixture(autouse=True)
def no_qt_object_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """End the timers, threads and windows that the test left; fail it for them."""
    if "PySide6.QtWidgets" not in sys.modules:
        yield
        return
    from tests.support import qt_leftovers  # only tests that use Qt pay for it

    before = qt_leftovers.living_qt_objects()
    yield
    _blame(request, qt_leftovers.end_new_qt_objects(before))


def _blame(request: pytest.FixtureRequest, leaks: list[str]) -> None:
    if leaks and not request.node.stash.get(_FAILED, False):
        pytest.fail("the test left behind:\n  " + "\n  ".join(leaks), pytrace=False)


def _threads_that_stay(before: set[threading.Thread]) -> list[str]:
    """Describe the new threads that do not end within the grace time.

    A dummy thread is Python's view of a foreign one, mostly of Qt's pool, which keeps its idle
    threads; it cannot be joined.
    """
    deadline = time.monotonic() + _GRACE_S
    new = [
        thread
        for thread in threading.enumerate()
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]
    for thread in new:
        thread.join(max(0.0, deadline - time.monotonic()))
    return [_describe_thread(thread) for thread in new if thread.is_alive()]


def _describe_thread(thread: threading.Thread) -> str:
    frame = sys._current_frames().get(thread.ident or 0)
    where = f", at {Path(frame.f_code.co_filename).name}:{frame.f_lineno}" if frame else ""
    return f"thread {thread.name!r}{where}"
