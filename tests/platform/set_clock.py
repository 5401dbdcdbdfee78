"""The clock of one program alone, set while it runs (libfaketime), and the zone it is in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.platform.processes import need

_LIBRARIES = (
    "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
    "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
)
_ZONES = Path("/usr/share/zoneinfo")


class SetClock:
    """Set the wall clock that a program sees; it is a Clock that shows the same.

    The program's steady clock goes on as the machine's does, and in a sleep of the test's own.
    """

    def __init__(self, folder: Path, now: datetime, zone: str) -> None:
        need("faketime")
        self._offset_file = folder / "clock"
        self._slept_file = folder / "slept"
        self._link = folder / "localtime"
        self._slept = timedelta()
        self.set(now)
        self.sleep_until(now)
        self.travel(zone)

    @property
    def variables(self) -> dict[str, str]:
        """Return the environment for the program, which is tests.platform.travelling_app."""
        library = next(path for path in _LIBRARIES if Path(path).exists())
        return {
            "LD_PRELOAD": library,
            "FAKETIME_TIMESTAMP_FILE": str(self._offset_file),
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_FORCE_MONOTONIC_FIX": "0",  # else Python's own lock is never given up
            "NO_FAKE_STAT": "1",
            "ATTENT_TEST_LOCALTIME": str(self._link),
            "ATTENT_TEST_SLEPT": str(self._slept_file),
        }

    def now(self) -> datetime:
        """Return the instant that the program's clock shows."""
        return datetime.now(UTC) + self._offset

    def zone(self) -> ZoneInfo:
        """Return the zone that the program is in."""
        return self._zone

    def set(self, now: datetime) -> None:
        """Set the clock to an instant, as a person or a time server does; it goes on from there."""
        self._offset = now - datetime.now(UTC)
        text = f"{self._offset.total_seconds():+.3f}\n"
        _replace(self._offset_file, lambda path: path.write_text(text))

    def sleep_until(self, now: datetime) -> None:
        """Let the machine have slept until an instant: its steady clock has gone on as well."""
        self._slept += max(now - self.now(), timedelta())
        text = f"{self._slept.total_seconds():.3f}\n"
        _replace(self._slept_file, lambda path: path.write_text(text))
        self.set(now)

    def travel(self, zone: str) -> None:
        """Move the program's /etc/localtime, as systemd does for who travels."""
        self._zone = ZoneInfo(zone)
        _replace(self._link, lambda path: path.symlink_to(_ZONES / zone))


def _replace(path: Path, make: Callable[[Path], object]) -> None:
    """Make a file beside the old one and put it in its place at once."""
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    make(fresh)
    fresh.replace(path)
