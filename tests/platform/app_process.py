"""A program with windows, started for a test and used as a person would: seen, typed at, ended."""

from __future__ import annotations

import os
import select
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.platform.processes import LONG_ENOUGH_S, end, need, output


@dataclass(frozen=True)
class Window:
    """Be a visible window on the test's display."""

    id: str
    environment: Mapping[str, str]

    def press(self, *keys: str) -> None:
        """Give it the focus and press keys, as in `press("ctrl+n", "Return")`."""
        self._focus()
        output(["xdotool", "key", *keys], self.environment)

    def type(self, text: str) -> None:
        """Give it the focus and type text."""
        self._focus()
        output(["xdotool", "type", "--", text], self.environment)

    def title(self) -> str:
        """Return the text of its title bar."""
        return output(["xdotool", "getwindowname", self.id], self.environment).removesuffix("\n")

    def screenshot(self, path: Path) -> None:
        """Save what it shows as a PNG file."""
        need("import")
        output(["import", "-window", self.id, f"png:{path}"], self.environment)

    def _focus(self) -> None:
        # There is no window manager on the test's display that would do it.
        output(["xdotool", "windowfocus", "--sync", self.id], self.environment)


class AppProcess:
    """Be a running program; what it writes to standard error is kept."""

    def __init__(
        self, process: subprocess.Popen[bytes], environment: Mapping[str, str], errors: Path
    ) -> None:
        self._process = process
        self._environment = environment
        self._errors = errors

    @property
    def pid(self) -> int:
        """Return the program's id."""
        return self._process.pid

    def errors(self) -> str:
        """Return what the program has written to standard error so far."""
        return self._errors.read_text()

    def window(self, title: str = "") -> Window:
        """Wait for a visible window whose title contains a regular expression, and return it."""
        need("xdotool")
        deadline = time.monotonic() + LONG_ENOUGH_S
        # A search dies without a word when a window goes while it looks at it (BadWindow).
        while not (found := self._search(title)):
            assert time.monotonic() < deadline, f"no window {title!r}"
        return Window(found[0], self._environment)

    def _search(self, title: str) -> list[str]:
        """Wait for one search for such windows to end, and return their ids."""
        criteria = ["--onlyvisible", "--all", "--pid", str(self.pid), "--name", title]
        with subprocess.Popen(
            ["xdotool", "search", "--sync", *criteria],
            env=dict(self._environment),
            stdout=subprocess.PIPE,
        ) as search:
            try:
                assert search.stdout is not None
                self._wait_for(search.stdout.fileno(), f"no window {title!r}")
                return search.stdout.read().decode().split()
            finally:
                end(search)

    def await_no_window(self, title: str) -> None:
        """Wait until no visible window has such a title, so that keys go to another one."""
        criteria = ["--onlyvisible", "--all", "--pid", str(self.pid), "--name", title]
        search, environment = ["xdotool", "search", *criteria], dict(self._environment)
        deadline = time.monotonic() + LONG_ENOUGH_S
        while subprocess.run(search, env=environment, capture_output=True, check=False).stdout:
            assert time.monotonic() < deadline, f"window {title!r} stays"

    def kill(self) -> None:
        """End the program as a power cut would, at once and with nothing saved."""
        self._process.kill()
        self._process.wait()

    def terminate(self) -> None:
        """Ask the program to end, as logging out does."""
        self._process.terminate()

    def wait(self) -> int:
        """Wait until the program has ended, and return its exit code."""
        return self._process.wait(LONG_ENOUGH_S)

    def _wait_for(self, descriptor: int, failure: str) -> None:
        """Wait until there is something to read, the program has ended or time is up."""
        ended = os.pidfd_open(self.pid)
        try:
            ready, _, _ = select.select([descriptor, ended], [], [], LONG_ENOUGH_S)
        finally:
            os.close(ended)
        assert descriptor in ready, f"{failure}; exit code {self._process.poll()}: {self.errors()}"


def home_variables(home: Path) -> dict[str, str]:
    """Return the variables that make a folder the home of a program."""
    return {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_STATE_HOME": str(home / "state"),
    }


@contextmanager
def running_app(
    command: Sequence[str], environment: Mapping[str, str], folder: Path
) -> Iterator[AppProcess]:
    """Run a program until the block ends; `folder` keeps what it writes to standard error."""
    errors = folder / "stderr.txt"
    with (
        errors.open("wb") as sink,
        subprocess.Popen(
            command, env=dict(environment), stdin=subprocess.DEVNULL, stderr=sink
        ) as process,
    ):
        try:
            yield AppProcess(process, environment, errors)
        finally:
            end(process)
