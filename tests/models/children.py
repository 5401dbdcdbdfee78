"""Run something in a child process that is forked from the test, to be killed or raced."""

from __future__ import annotations

import os
import signal
import traceback
from collections.abc import Callable


def fork(work: Callable[[], object]) -> int:
    """Start work in a child and return its process id; it ends with 0, or 1 if work raised."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            work()
            status = 0
        except BaseException:  # noqa: BLE001 - nothing of the test may go on in the child
            traceback.print_exc()
        finally:
            os._exit(status)
    return child


def fork_and_kill(work: Callable[[], object]) -> None:
    """Run work in a child that is killed at its end, with what work returned still alive."""

    def work_and_die() -> None:
        _alive = work()
        os.kill(os.getpid(), signal.SIGKILL)

    assert os.waitpid(fork(work_and_die), 0)[1] == signal.SIGKILL
