"""The file by which a desktop starts a program: written whole or not at all, and removed."""

from __future__ import annotations

from pathlib import Path

from services.autostart import AutostartError

_PUBLIC = 0o777  # less what the user's umask takes away


def write_entry(path: Path, content: bytes, *, folder_mode: int = _PUBLIC) -> None:
    """Put the file in its place, its folder made if need be; raise AutostartError."""
    half = path.with_suffix(".new")
    try:
        path.parent.mkdir(mode=folder_mode, parents=True, exist_ok=True)
        half.write_bytes(content)
        half.replace(path)
    except OSError as error:
        raise AutostartError(reason=error.strerror or str(error)) from error


def remove_entry(path: Path) -> None:
    """Take the file away, if it is there; raise AutostartError."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise AutostartError(reason=error.strerror or str(error)) from error
