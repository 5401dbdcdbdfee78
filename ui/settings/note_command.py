"""The command that opens the quick note, for the desktop's own settings."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

from ui.start_command import start_words


def note_command(profile: Path) -> str:
    """Return how this installation is started for a note in a profile, ready for a shell."""
    words = start_words(profile, "note")
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)
