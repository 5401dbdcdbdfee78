"""The system's watcher costs the start nothing, and is there when it is asked."""

from __future__ import annotations

import subprocess
import sys

from services.adapters.microphone import SystemMicrophone
from services.calls.microphone import Hearing


def test_to_make_it_loads_nothing() -> None:
    code = (
        "import sys; from services.adapters.microphone import SystemMicrophone; "
        "SystemMicrophone().stop(); "
        "sys.exit(any('pulse' in name or 'calls' in name for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_it_says_what_can_be_told_here() -> None:
    assert SystemMicrophone().hearing in Hearing
