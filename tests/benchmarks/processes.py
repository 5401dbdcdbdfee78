"""Start the programs that are measured, and hear what they say of themselves."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_CHILDREN = Path(__file__).resolve().parent / "children"


@dataclass(frozen=True, slots=True)
class Child:
    """Be a program that was started, and when by the monotonic clock, which all processes share."""

    process: subprocess.Popen[str]
    started_ns: int

    def seconds_until(self, event: str) -> float:
        """Wait until the program says that something has happened; return how long that took."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            said, at_ns = line.split()
            if said == event:
                return (int(at_ns) - self.started_ns) / 1e9
        raise RuntimeError(f"{self.process.args!r} ended before it said {event!r}")

    def seconds_of(self, event: str) -> float:
        """Wait until the program says how long something took."""
        return self.seconds_until(event) + self.started_ns / 1e9


@contextmanager
def child(script: str, arguments: Sequence[str]) -> Iterator[Child]:
    """Run one of the children until the block ends."""
    command = [sys.executable, str(_CHILDREN / script), *arguments]
    environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    started_ns = time.monotonic_ns()
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield Child(process, started_ns)
        except BaseException:
            process.kill()
            raise
        process.terminate()


def finish(running: Child) -> str:
    """Return what a program prints before it ends by itself."""
    printed, _errors = running.process.communicate()
    if running.process.returncode:
        raise RuntimeError(f"{running.process.args!r} ended with {running.process.returncode}")
    return printed
