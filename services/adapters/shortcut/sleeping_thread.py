"""One thread for one connection: it sleeps until there is news, or something to do."""

from __future__ import annotations

import os
import select
from collections.abc import Callable
from contextlib import suppress
from threading import Lock, Thread, current_thread
from typing import Generic, Protocol, TypeAlias, TypeVar

_CLOSING_S = 2.0  # a server that hangs holds up nobody's quitting


class Connection(Protocol):
    """Be used by one thread only, and raise ConnectionError wherever it is found to be lost."""

    def fileno(self) -> int:
        """Return the file to wait for."""
        ...

    def take(self) -> None:
        """Handle everything that has come, and wait for nothing."""
        ...

    def close(self) -> None:
        """Let go of it; raises nothing."""
        ...


C = TypeVar("C", bound=Connection)
_Job: TypeAlias = tuple[Callable[[C], None], Callable[[], None]]


class SleepingThread(Generic[C]):
    """Make the connection when the first job comes, and keep it for later ones.

    When the connection is lost the thread ends, after telling `lost`; the next job begins anew.
    Nothing is polled: at rest the thread does not wake up.
    """

    def __init__(
        self, name: str, connect: Callable[[], C], lost: Callable[[], None] = lambda: None
    ) -> None:
        self._name = name
        self._connect = connect
        self._lost = lost
        self._lock = Lock()
        self._jobs: list[_Job[C]] = []
        self._thread: Thread | None = None
        self._bell: int | None = None
        self._closed = False

    def post(self, job: Callable[[C], None], failed: Callable[[], None] = lambda: None) -> None:
        """Do something in the thread, after what was posted before; from any thread.

        Where there is no connection `failed` is called instead, in the thread too.
        """
        with self._lock:
            if self._closed:
                return
            self._jobs.append((job, failed))
            if self._bell is not None:
                os.write(self._bell, b"!")
                return
            ear, self._bell = os.pipe()
            self._thread = Thread(target=self._run, args=(ear,), name=self._name, daemon=True)
            self._thread.start()

    def close(self) -> None:
        """End the thread; what is posted afterwards is not done."""
        with self._lock:
            self._closed = True
            self._jobs.clear()
            if self._bell is not None:
                os.write(self._bell, b"!")
        if self._thread is not None and self._thread is not current_thread():
            self._thread.join(_CLOSING_S)

    @property
    def is_running(self) -> bool:
        """Tell whether there is a connection, or is about to be."""
        return self._bell is not None

    def _run(self, ear: int) -> None:
        connection: C | None = None
        try:
            with suppress(ConnectionError):
                connection = self._connect()
                self._serve(connection, ear)
        finally:  # also of a bug: who waits for keys learns that none come
            if connection is not None:
                connection.close()
                if not self._closed:
                    self._lost()
            self._end(ear)

    def _serve(self, connection: C, ear: int) -> None:
        while not self._closed:
            for job, _failed in self._next_jobs():
                job(connection)
            connection.take()  # jobs may have read more than their answers
            ready, _, _ = select.select([connection.fileno(), ear], [], [])
            if ear in ready:
                os.read(ear, 4096)

    def _next_jobs(self) -> list[_Job[C]]:
        with self._lock:
            jobs, self._jobs = self._jobs, []
            return jobs

    def _end(self, ear: int) -> None:
        """Tell those who still wait that there is no connection."""
        with self._lock:
            jobs, self._jobs = self._jobs, []
            if self._bell is not None:
                os.close(self._bell)
            self._bell = None
            os.close(ear)
        for _job, failed in jobs:
            failed()
