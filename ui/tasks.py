"""Run jobs on the journal off the main thread and bring their results back to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from services.errors import QT_TRANSLATE_NOOP, KnownError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from services.use_cases import UseCases

T = TypeVar("T")


class UnexpectedError(KnownError):
    """Stand for a bug, which was reported elsewhere, where a known error is expected."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "Something went wrong in Attent itself. Look what was done and try it again."
    )


@dataclass(slots=True, eq=False, repr=False)
class _Job:
    run: Callable[[], Any]
    owner: QObject
    done: Callable[[Any], None]
    failed: Callable[[KnownError], None] | None
    latest: tuple[int, str] | None = None
    saves: bool = False
    result: Any = None
    error: BaseException | None = None


class Tasks(QObject):
    """Run jobs one after another: writes in one thread, reads in another, long work in a third.

    `done` and `failed` are called in the main thread, and not at all once their owner is gone.
    A KnownError without a `failed` goes to `known_error_raised`, and so does one of a write
    whose owner is gone, as the user believes it saved. Any other exception goes to `bug_raised`,
    and `failed` gets an UnexpectedError so that nobody waits for ever.
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
        self._closed = False
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
        self._submit("write", _Job(lambda: job(self._cases()), owner, done, failed, saves=True))

    def work(
        self,
        owner: QObject,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Run long work that does not touch the journal, such as parsing a file."""
        self._submit("work", _Job(job, owner, done, failed))

    def finish_writes(self) -> None:
        """Wait until everything submitted so far is saved; the callbacks come later."""
        if (writing := self._executors.get("write")) is not None:
            writing.submit(lambda: None).result()

    def close(self) -> None:
        """Finish the writes, forget the reads, end the threads; no callback comes any more.

        What is submitted afterwards is not run.
        """
        self._closed = True
        for name, executor in self._executors.items():
            executor.shutdown(wait=False, cancel_futures=name != "write")
        for executor in self._executors.values():
            executor.shutdown()
        self._executors.clear()
        QCoreApplication.sendPostedEvents(self)

    def _cases(self) -> UseCases:
        with self._lock:
            if self._use_cases is None:
                self._use_cases = self._make_use_cases()
            return self._use_cases

    def _submit(self, name: str, job: _Job) -> None:
        if self._closed:
            return
        executor = self._executors.get(name)
        if executor is None:
            from concurrent.futures import ThreadPoolExecutor  # nothing runs before the first frame

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
        if self._closed:
            _log_unheard(job.error)
            return
        if self._is_overtaken(job):
            return
        match job.error:
            case None:
                if shiboken6.isValid(job.owner):
                    job.done(job.result)
            case KnownError() as error:
                self._on_known_error(job, error)
            case error:
                self.bug_raised.emit(error)
                if job.failed is not None and shiboken6.isValid(job.owner):
                    job.failed(UnexpectedError())

    def _is_overtaken(self, job: _Job) -> bool:
        if job.latest is None:
            return False
        waiting = self._waiting.get(job.latest)
        if waiting is None or waiting[0] is not job:
            return True
        del self._waiting[job.latest]
        return False

    def _on_known_error(self, job: _Job, error: KnownError) -> None:
        is_there = shiboken6.isValid(job.owner)
        if is_there and job.failed is not None:
            job.failed(error)
        elif is_there or job.saves:
            self.known_error_raised.emit(error)


def _log_unheard(error: BaseException | None) -> None:
    """Log what nobody can be told any more, as the app is ending."""
    from ui.bug_report import anonymous_traceback, log

    if error is not None:
        log.error("failed while ending\n%s", anonymous_traceback(error))


class Progress(QObject):
    """Carry the progress of a job to the main thread, and a wish to cancel back to it.

    Nothing comes after `cancel()`, so what was cancelled may be deleted while its job still runs;
    the end of its parent cancels it too.
    """

    progressed = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelled = False
        self._lock = Lock()
        if parent is not None:
            parent.destroyed.connect(self.cancel)

    def report(self, done: int, total: int) -> None:
        """Say how far the job is; called in its thread, and not more often than is of use."""
        with self._lock:
            if not self._cancelled:
                self.progressed.emit(done, total)

    def cancel(self) -> None:
        """Ask the job to stop; called in the main thread."""
        with self._lock:
            self._cancelled = True

    def cancelled(self) -> bool:
        """Return whether the job should stop; called in its thread."""
        return self._cancelled
