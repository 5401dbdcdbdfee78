"""The command that starts this installation."""

from __future__ import annotations

import sys
from pathlib import Path

from ui.profile import default_profile

_MAIN = Path(__file__).resolve().parents[1] / "main.py"


def start_words(profile: Path, *arguments: str, program: str = sys.executable) -> list[str]:
    """Return the program and its arguments that start the app on a profile."""
    own = [] if profile == default_profile() else ["--profile", str(profile.absolute())]
    return [program, str(_MAIN), *own, *arguments]


def login_words(profile: Path) -> list[str]:
    """Return what starts the app in the background, on Windows without a console."""
    return start_words(profile, "--background", program=_without_console(sys.executable))


def _without_console(program: str) -> str:
    """Return the interpreter that opens no console window, where there is one beside it."""
    path = Path(program)
    other = path.with_name(path.name.replace("python", "pythonw", 1))
    return str(other) if sys.platform == "win32" and other.is_file() else program
