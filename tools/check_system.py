"""Say in one line what this machine lacks, and how to get it. Needs nothing but Python itself.

    check_system.py python      a Python that is new enough and can make a venv
    check_system.py libraries   what Qt loads from the system (after it was installed)
    check_system.py display     a screen to draw on
    check_system.py tests       the programs the tests talk to
    check_system.py packages    print every Debian package behind these, for CI

Exit code 1 goes with the line. Libraries and programs are looked for on Linux only: elsewhere Qt
brings its own, and the tests use the real desktop.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path

OLDEST_PYTHON = (3, 11)
APT_LISTS = Path("/var/lib/apt/lists")

QT_FILES = (
    "QtDBus.abi3.so",
    "QtNetwork.abi3.so",
    "QtSvg.abi3.so",
    "QtWidgets.abi3.so",
    "Qt/plugins/platforms/libqxcb.so",
)
LIBRARY_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
ACCESSIBILITY_BUS = "/usr/libexec/at-spi-bus-launcher"
SYSTEM_PYTHON = "/usr/bin/python3"
PYATSPI = "/usr/lib/python3/dist-packages/pyatspi"

TEST_PROGRAM_PACKAGES = {
    "Xvfb": "xvfb",
    "busctl": "systemd",  # dunstctl reads the history through it
    "dbus-run-session": "dbus-daemon",
    "dbus-send": "dbus-bin",
    "dunst": "dunst",
    "faketime": "faketime",  # sets the clock of one program alone
    "gdbus": "libglib2.0-bin",
    "import": "imagemagick",  # takes pictures of windows
    "notify-send": "libnotify-bin",
    "openbox": "openbox",  # gives the focus to whom it lets have it
    "setxkbmap": "x11-xkb-utils",
    "pactl": "pulseaudio-utils",  # with parec, which records as a call does
    "pulseaudio": "pulseaudio",
    "strace": "strace",  # watches that a note touches no file
    "xauth": "xauth",
    "xdotool": "xdotool",  # types and clicks as a person does
}
# What a screen reader needs. It is on no search path: elsewhere than on Debian its tests are
# skipped where it lies in other places.
SCREEN_READER_PACKAGES = {ACCESSIBILITY_BUS: "at-spi2-core", PYATSPI: "python3-pyatspi"}


def check_python() -> str | None:
    """Look for a Python that is new enough and can make a venv with pip in it."""
    if sys.version_info < OLDEST_PYTHON:
        found, wanted = (".".join(map(str, v[:2])) for v in (sys.version_info, OLDEST_PYTHON))
        return (
            f"Attent needs Python {wanted} or newer and this is {found};"
            f" where another is installed, name it: make PYTHON=python{wanted} …"
        )
    if find_spec("ensurepip") is None or find_spec("venv") is None:
        return f"Attent needs Python's venv module: {how_to_install(['python3-venv'])}"
    return None


def check_libraries() -> str | None:
    """Look for the system libraries that Qt's own files link to."""
    qt = find_spec("PySide6")
    if sys.platform != "linux" or qt is None or qt.origin is None:
        return None
    files = [str(Path(qt.origin).parent / name) for name in QT_FILES]
    ldd = subprocess.run(["ldd", *files], capture_output=True, encoding="utf-8", check=False)
    missing = missing_libraries(ldd.stdout)
    if not missing:
        return None
    packages = {LIBRARY_PACKAGES.get(name, name) for name in missing}
    return f"Qt, which draws Attent's windows, needs system libraries: {how_to_install(packages)}"


def missing_libraries(ldd_output: str) -> set[str]:
    """Return the names that the dynamic linker found nothing for."""
    return set(re.findall(r"^\s*(\S+) => not found", ldd_output, re.MULTILINE))


def check_display() -> str | None:
    """Look for a screen; a platform chosen by hand, such as offscreen, is taken at its word."""
    names = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    if sys.platform != "linux" or any(os.environ.get(name) for name in names):
        return None
    return "Attent needs a display and DISPLAY names none: start it from within a desktop session"


def check_tests() -> str | None:
    """Look for the screen, buses, notification daemon and screen reader that the tests use."""
    if sys.platform != "linux":
        return None
    wanted = {name: pack for name, pack in TEST_PROGRAM_PACKAGES.items() if not shutil.which(name)}
    if shutil.which("apt-get"):
        files = SCREEN_READER_PACKAGES.items()
        wanted |= {Path(file).name: pack for file, pack in files if not Path(file).exists()}
    if not wanted:
        return None
    return f"The tests need {', '.join(wanted)}: {how_to_install(wanted.values())}"


def how_to_install(packages: Iterable[str]) -> str:
    """Return the command that installs Debian packages here, or their names elsewhere."""
    names = " ".join(sorted(set(packages)))
    if not shutil.which("apt-get"):
        return f"install what your system calls {names}"
    sudo = "" if os.geteuid() == 0 else "sudo "
    update = "" if any(APT_LISTS.glob("*_Packages*")) else f"{sudo}apt-get update && "
    return f"{update}{sudo}apt-get install -y {names}"


CHECKS: dict[str, Callable[[], str | None]] = {
    "python": check_python,
    "libraries": check_libraries,
    "display": check_display,
    "tests": check_tests,
}


def main(arguments: list[str]) -> int:
    """Run one check, or print the packages."""
    if arguments == ["packages"]:
        tables = (LIBRARY_PACKAGES, TEST_PROGRAM_PACKAGES, SCREEN_READER_PACKAGES)
        print(*sorted({package for table in tables for package in table.values()}))
        return 0
    if len(arguments) != 1 or arguments[0] not in CHECKS:
        print(__doc__, file=sys.stderr)
        return 2
    complaint = CHECKS[arguments[0]]()
    if complaint:
        print(complaint, file=sys.stderr)
    return 1 if complaint else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
