"""The display that windows of tests open on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from tests.platform.processes import first_line, need, running


@contextmanager
def x_display() -> Iterator[str]:
    """Give the display there is, else one of a new X server without a screen."""
    if display := os.environ.get("DISPLAY"):
        yield display
        return
    need("Xvfb")
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with running(command, os.environ) as server:
        yield f":{first_line(server)}"
