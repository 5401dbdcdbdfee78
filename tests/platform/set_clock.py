"""The clock of one program alone, set while it runs (libfaketime), and the zone it is in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from tests.platform.processes import need

_LIBRARIES = (
    "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
    "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
)
_ZONES = Path("/usr/share/zoneinfo")


class SetClock:
    """Set the wall clock that a program sees; its steady clock goes on as the machine's does."""

    def __init__(self, folder: Path, now: datetime, zone: str) -> None:
        need("faketime")
        self._offset = folder / "clock"
        self._link = folder / "localtime"
        self.set(now)
        self.travel(zone)

    @property
    def variables(self) -> dict[str, str]:
        """Return the environment for the program."""
        library = next(path for path in _LIBRARIES if Path(path).exists())
        return {
            "LD_PRELOAD": library,
            "FAKETIME_TIMESTAMP_FILE": str(self._offset),
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "FAKETIME_NO_CACHE": "1",
            "ATTENT_TEST_LOCALTIME": str(self._link),
        }

    def set(self, now: datetime) -> None:
        """Set the clock to an instant; it goes on from there."""
        offset_s = (now - datetime.now(UTC)).total_seconds()
        _replace(self._offset, lambda path: path.write_text(f"{offset_s:+.3f}\n"))

    def travel(self, zone: str) -> None:
        """Move the program's /etc/localtime, as systemd does for who travels."""
        _replace(self._link, lambda path: path.symlink_to(_ZONES / zone))


def _replace(path: Path, make: Callable[[Path], object]) -> None:
    """Make a file beside the old one and put it in its place at once."""
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    make(fresh)
    fresh.replace(path)
