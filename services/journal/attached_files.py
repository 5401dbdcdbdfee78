"""Read files to attach, and write copies of attached ones: long work, away from the journal."""

from __future__ import annotations

import os
import re
import shutil
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.journal.limits import MOST_ATTACHMENT_BYTES
from services.journal.program_files import media_type

_LONGEST_NAME_BYTES = 200
# Separators, control characters, and the marks that make "exe.gpj" read "jpg.exe" backwards.
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]')
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")
_COPIES = "opened"


class TooLargeFileError(KnownError):
    """Refuse to attach a file that would make the journal unwieldy."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "{name} is larger than {most} MB. Attach a smaller version, or note where it is kept.",
    )


class UnreadableFileError(KnownError):
    """Refuse to attach what can't be read as a file."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "{name} can't be read. Check that it is a file and that you may open it."
    )


class UnwritableCopyError(KnownError):
    """Report that a copy of an attachment could not be written."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "{name} could not be written. Check that you may write there and that the disk is not "
        "full.",
    )


class NoProgramError(KnownError):
    """Report that no program opens a file."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "No program on this computer opens {name}. Save a copy and open it where there is one.",
    )


@dataclass(frozen=True, slots=True)
class FileContent:
    """Hold a file: its name without the folder, what it is and its bytes."""

    name: str
    media_type: str
    data: bytes


def read_file(path: Path) -> FileContent:
    """Read a file to attach; raise TooLargeFileError or UnreadableFileError."""
    name = clean_name(path.name)
    try:
        # A pipe would be waited for; what is no plain file is not read at all.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
        with os.fdopen(descriptor, "rb") as file:
            mode = os.fstat(descriptor).st_mode
            if not stat.S_ISREG(mode):
                raise UnreadableFileError(name=name)
            data = file.read(MOST_ATTACHMENT_BYTES + 1)
    except (OSError, ValueError) as error:
        raise UnreadableFileError(name=name) from error
    if len(data) > MOST_ATTACHMENT_BYTES:
        raise TooLargeFileError(name=name, most=MOST_ATTACHMENT_BYTES // 1024 // 1024)
    executable = bool(mode & stat.S_IXUSR)
    return FileContent(name, media_type(name, data, executable=executable), data)


def clean_name(name: str) -> str:
    """Return a name that every system takes and that reads as it is."""
    plain = _NOT_IN_NAMES.sub("_", name).rstrip(". ") or "file"
    plain = f"_{plain}" if _DEVICES.match(plain) else plain
    stem, dot, suffix = plain.rpartition(".")
    if not dot or len(suffix) > 20:
        stem, dot, suffix = plain, "", ""
    room = _LONGEST_NAME_BYTES - len((dot + suffix).encode())
    return stem.encode()[:room].decode(errors="ignore") + dot + suffix


def save_copy(path: Path, data: bytes) -> Path:
    """Write a copy where the user wants it, whole or not at all; raise UnwritableCopyError."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise UnwritableCopyError(name=path.name) from error
    return path


class OpenedCopies:
    """Keep the copies that other programs were given to open, in a folder of their own.

    Only the user may enter it. `clear` is called at the end and, for what a crash left, at the
    beginning.
    """

    def __init__(self, profile: Path) -> None:
        self._folder = profile / _COPIES

    def write(self, content: FileContent) -> Path:
        """Write a copy for this user alone; raise UnwritableCopyError."""
        name = clean_name(content.name)
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            path = Path(mkdtemp(dir=self._folder)) / name
            descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(content.data)
        except OSError as error:
            raise UnwritableCopyError(name=name) from error
        return path

    def remove(self, names: Iterable[str]) -> None:
        """Remove the copies of files that are called so, with what a program put beside them."""
        for name in map(clean_name, names):
            for copy in self._folder.glob("*/*"):
                if copy.name == name:
                    shutil.rmtree(copy.parent, ignore_errors=True)

    def clear(self) -> None:
        """Remove the copies; one that another program holds open stays until the next time."""
        shutil.rmtree(self._folder, ignore_errors=True)


_BINARY = getattr(os, "O_BINARY", 0)  # on Windows, else line ends would change
