"""Say where a profile is and what lies in it for other processes to find."""

from __future__ import annotations

import os
import sys
from pathlib import Path

APP_NAME = "Attent"
LOCK_FILE = "attent.lock"
_SOCKET_FILE = "attent.sock"
_LONGEST_SOCKET_PATH = 92  # of macOS's 103 bytes; Qt makes the socket under a longer name first


def default_profile() -> Path:
    """Return the folder that holds the journal unless --profile says otherwise.

    On Linux ~/.local/share/Attent. Needs no Qt application; gives its name to the one that
    runs or will, as the name is part of the path.
    """
    from PySide6.QtCore import QCoreApplication, QStandardPaths

    QCoreApplication.setApplicationName(APP_NAME)
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))


def lock_path(profile: Path) -> Path:
    """Return the file that the one window of a profile keeps locked."""
    return profile / LOCK_FILE


def socket_name(profile: Path) -> str:
    """Return what the one window of a profile listens on, the same from every process.

    A file in the profile where that can be, since only its owner may enter there and no
    environment variable moves it; else a name that Qt puts in the temporary folder, or for
    Windows a pipe.
    """
    folder = profile.resolve()
    path = folder / _SOCKET_FILE
    if sys.platform != "win32" and len(os.fsencode(path)) <= _LONGEST_SOCKET_PATH:
        return str(path)
    from hashlib import sha256  # loads OpenSSL, which hardly any profile needs

    return f"attent-{sha256(os.fsencode(os.path.normcase(folder))).hexdigest()[:32]}"
