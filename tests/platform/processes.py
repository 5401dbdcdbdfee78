"""Programs a test starts: each is waited for by a condition and ended by its own id."""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import pytest

LONG_ENOUGH_S = 60.0


def need(*programs: str) -> None:
    """Skip the test where a program is missing; fail it in CI, which installs them all."""
    missing = [program for program in programs if shutil.which(program) is None]
    if not missing:
        return
    reason = f"needs {', '.join(missing)}"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@contextmanager
def running(
    command: Sequence[str], environment: Mapping[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program until the block ends; its standard output can be read."""
    with subprocess.Popen(
        command, env=dict(environment), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
    ) as process:
        try:
            yield process
        finally:
            end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a program, stopped or not, with force if it must be, and wait until it is gone."""
    process.terminate()
    process.send_signal(signal.SIGCONT)
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def first_line(process: subprocess.Popen[bytes]) -> str:
    """Return the first line the program prints, which for a server says that it is ready."""
    assert process.stdout is not None
    ready, _, _ = select.select([process.stdout], [], [], LONG_ENOUGH_S)
    assert ready, f"{process.args!r} said nothing"
    line = process.stdout.readline().decode().strip()
    assert line, f"{process.args!r} ended early"
    return line


def output(command: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return what a program prints that must succeed."""
    done = subprocess.run(
        command, env=dict(environment), capture_output=True, timeout=LONG_ENOUGH_S, check=False
    )
    assert done.returncode == 0, f"{command!r}: {done.stderr.decode()}"
    return done.stdout.decode()
