"""The command that opens the quick note, for the desktop's own settings."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

from ui.profile import default_profile

_MAIN = Path(__file__).resolve().parents[2] / "main.py"


def note_command(profile: Path) -> str:
    """Return how this installation is started for a note in a profile, ready for a shell."""
    own = [] if profile == default_profile() else ["--profile", str(profile)]
    words = [sys.executable, str(_MAIN), *own, "note"]
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)
