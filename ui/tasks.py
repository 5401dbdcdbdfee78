"""Run jobs on the journal off the main thread and bring their results back to it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event, Lock
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from services.errors import KnownError
from services.use_cases import UseCases

T = TypeVar("T")


@dataclass(slots=True)
class _Job:
    run: Callable[[], Any]
    owner: QObject
    done: Callable[[Any], None]
    failed: Callable[[KnownError], None] | None
    latest: tuple[int, str] | None = None
    result: Any = None
    error: BaseException | None = None


class Tasks(QObject):
    """Run jobs one after another: writes in one thread, reads in another, long work in a third.

    `done` and `failed` are called in the main thread, and not at all once their owner is gone.
    A KnownError without a `failed` goes to `known_error_raised`, any other exception to
    `bug_raised`.
    """

    known_error_raised = Signal(object)
    bug_raised = Signal(object)
    _finished = Signal(object)

    def __init__(self, use_cases: Callable[[], UseCases], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make_use_cases = use_cases
        self._use_cases: UseCases | None = None
        self._lock = Lock()
        self._executors: dict[str, ThreadPoolExecutor] = {}
        self._waiting: dict[tuple[int, str], tuple[_Job, Future[None]]] = {}
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def read(
        self,
        owner: QObject,
        job: Callable[[UseCases], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None] | None = None,
        *,
        latest: str | None = None,
    ) -> None:
        """Run a job in the reading thread.

        A newer job of the same owner and `latest` overtakes an older one: what has not begun is
        left out, and of what has, the result is dropped.
        """
        key = None if latest is None else (id(owner), latest)
        self._submit("read", _Job(lambda: job(self._cases()), owner, done, failed, key))

    def write(
        self,
        owner: QObject,
        job: Callable[[UseCases], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Run a job in the writing thread, after all that were submitted before it."""
        self._submit("write", _Job(lambda: job(self._cases()), owner, done, failed))

    def work(
        self,
        owner: QObject,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Run long work that does not touch the journal, such as parsing a file."""
        self._submit("work", _Job(job, owner, done, failed))

    def close(self) -> None:
        """Finish the writes, forget the reads, end the threads."""
        for name, executor in self._executors.items():
            executor.shutdown(wait=True, cancel_futures=name != "write")
        self._executors.clear()

    def _cases(self) -> UseCases:
        with self._lock:
            if self._use_cases is None:
                self._use_cases = self._make_use_cases()
            return self._use_cases

    def _submit(self, name: str, job: _Job) -> None:
        executor = self._executors.get(name)
        if executor is None:
            executor = ThreadPoolExecutor(1, thread_name_prefix=f"attent-{name}")
            self._executors[name] = executor
        if job.latest is not None and job.latest in self._waiting:
            self._waiting[job.latest][1].cancel()
        future = executor.submit(self._run, job)
        if job.latest is not None:
            self._waiting[job.latest] = (job, future)

    def _run(self, job: _Job) -> None:
        try:
            job.result = job.run()
        except BaseException as error:  # noqa: BLE001 - handed to the main thread
            job.error = error
        self._finished.emit(job)

    def _on_finished(self, job: _Job) -> None:
        if job.latest is not None:
            if self._waiting.get(job.latest, (None,))[0] is not job:
                return
            del self._waiting[job.latest]
        if not shiboken6.isValid(job.owner):
            return
        if job.error is None:
            job.done(job.result)
        elif not isinstance(job.error, KnownError):
            self.bug_raised.emit(job.error)
        elif job.failed is not None:
            job.failed(job.error)
        else:
            self.known_error_raised.emit(job.error)


class Progress(QObject):
    """Carry the progress of a job to the main thread, and a wish to cancel back to it."""

    progressed = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelled = Event()

    def report(self, done: int, total: int) -> None:
        """Say how far the job is; called in its thread, and not more often than is of use."""
        self.progressed.emit(done, total)

    def cancel(self) -> None:
        """Ask the job to stop; called in the main thread."""
        self._cancelled.set()

    def cancelled(self) -> bool:
        """Return whether the job should stop; called in its thread."""
        return self._cancelled.is_set()
