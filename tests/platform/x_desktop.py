"""An X server of the test's own, with or without a window manager, and programs on it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.platform.processes import first_line, need, output, running

# A window that shows does not get the focus by that alone.
_MANAGER_CONFIGURATION = """\
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>no</focusNew></focus>
</openbox_config>
"""

_WINDOW = Path(__file__).with_name("shown_window.py")


class XDesktop:
    """Be a desktop that only this test uses: its keys, its focus, its windows."""

    def __init__(self, server: subprocess.Popen[bytes], programs: ExitStack) -> None:
        self.server = server
        self.display = f":{first_line(server)}"
        self.environment = {
            **os.environ,
            "DISPLAY": self.display,
            "QT_QPA_PLATFORM": "xcb",
        }
        self._programs = programs

    def start_manager(self, folder: Path) -> None:
        """Run openbox, with its configuration in a folder, and wait until it manages windows."""
        need("openbox")
        configuration = folder / "openbox.xml"
        configuration.write_text(_MANAGER_CONFIGURATION)
        options = ["--sm-disable", "--config-file", str(configuration)]
        command = ["openbox", *options, "--startup", "echo ready"]
        first_line(self._programs.enter_context(running(command, self.environment)))

    def show_window(self, title: str, *how: str) -> int:
        """Start a program that shows a window; return the window's id once it is there.

        "full" lets it fill the screen.
        """
        command = [sys.executable, str(_WINDOW), title, *how]
        program = self._programs.enter_context(running(command, self.environment))
        window_id = int(first_line(program))
        self.xdotool("search", "--sync", "--onlyvisible", "--name", f"^{title}$")
        return window_id

    def give_focus(self, window_id: int) -> None:
        """Let the user go to a window."""
        self.xdotool("windowfocus", "--sync", str(window_id))

    def focused(self) -> int:
        """Return the window that has the focus; 0 while it passes from one to another.

        The server then names the root of the pointer, of which xdotool makes an error.
        """
        ask = ["xdotool", "getwindowfocus"]
        done = subprocess.run(ask, env=self.environment, capture_output=True, check=False)
        return int(done.stdout) if done.returncode == 0 else 0

    def focused_process(self) -> int:
        """Return the process whose window has the focus."""
        return int(self.xdotool("getwindowfocus", "getwindowpid"))

    def find_windows(self, title: str) -> list[int]:
        """Return the visible windows whose titles match a regular expression."""
        search = ["xdotool", "search", "--onlyvisible", "--name", title]
        done = subprocess.run(search, env=self.environment, capture_output=True, check=False)
        return [int(word) for word in done.stdout.split()]

    def press(self, keys: str) -> None:
        """Press keys together and let them go, as in `press("ctrl+alt+n")`."""
        self.xdotool("key", keys)

    def xdotool(self, *command: str) -> str:
        """Run xdotool, which returns once the server has done what it asks."""
        return output(["xdotool", *command], self.environment).strip()


@contextmanager
def x_desktop() -> Iterator[XDesktop]:
    """Run an X server; it and all programs on it end with the block."""
    need("Xvfb", "xdotool")
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with running(command, os.environ) as server, ExitStack() as programs:
        yield XDesktop(server, programs)


def activate(screen: XDesktop, window_id: int) -> None:
    """Give a window the focus, as a click on it would."""
    screen.xdotool("windowactivate", "--sync", str(window_id))
