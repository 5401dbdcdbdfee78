"""The system's clock: instants in UTC, and a zone that follows the traveller."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from services import clock as clock_module
from services.clock import SystemClock, steady_s, today
from tests.support.clock import FrozenClock


@pytest.fixture(autouse=True)
def libc_zone() -> Iterator[None]:
    """Give libc the machine's zone back after a test changed TZ."""
    yield
    if sys.platform != "win32":
        time.tzset()


def age_kept_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the zone that was read grow old."""
    later_s = time.monotonic() + 2
    monkeypatch.setattr("services.clock.time.monotonic", lambda: later_s)


def test_now_is_an_aware_instant_in_utc() -> None:
    before = datetime.now(UTC)
    now = SystemClock().now()
    assert before <= now <= datetime.now(UTC)
    assert now.utcoffset() == timedelta()


@pytest.mark.parametrize("key", ["Europe/Amsterdam", "America/New_York", "Asia/Kolkata", "UTC"])
def test_zone_is_the_one_the_system_names(monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    monkeypatch.setenv("TZ", key)
    assert SystemClock().zone().key == key


def test_zone_follows_a_traveller(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = SystemClock()
    monkeypatch.setenv("TZ", "Europe/Amsterdam")
    assert clock.zone().key == "Europe/Amsterdam"
    monkeypatch.setenv("TZ", "America/New_York")
    age_kept_zone(monkeypatch)
    assert clock.zone().key == "America/New_York"


def test_zone_is_not_asked_of_the_system_for_every_row(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0
    read_zone = clock_module._read_zone

    def count() -> ZoneInfo:
        nonlocal asked
        asked += 1
        return read_zone()

    monkeypatch.setenv("TZ", "Europe/Amsterdam")
    monkeypatch.setattr(clock_module, "_read_zone", count)
    monkeypatch.setattr("services.clock.time.monotonic", lambda: 7.0)
    clock = SystemClock()
    assert {clock.zone().key for _ in range(100)} == {"Europe/Amsterdam"}
    assert asked == 1


@pytest.mark.skipif(sys.platform == "win32", reason="libc reads POSIX rules from TZ")
@pytest.mark.parametrize(
    ("posix_rule", "key"),
    [("XXX-2", "Etc/GMT-2"), ("XXX5", "Etc/GMT+5"), ("XXX0", "UTC"), ("XXX-5:30", "UTC")],
)
def test_zone_given_as_a_rule_keeps_its_whole_hours(
    monkeypatch: pytest.MonkeyPatch, posix_rule: str, key: str
) -> None:
    monkeypatch.setenv("TZ", posix_rule)
    assert SystemClock().zone().key == key


@pytest.mark.skipif(sys.platform == "win32", reason="libc reads files named by TZ")
def test_zone_of_a_file_without_a_name_is_one_that_can_be_stored(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    rules = tmp_path / "wall"
    rules.write_bytes(files("tzdata").joinpath("zoneinfo", "Asia", "Tokyo").read_bytes())
    monkeypatch.setenv("TZ", str(rules))
    assert SystemClock().zone() == ZoneInfo("Etc/GMT-9")


@pytest.mark.skipif(sys.platform == "win32", reason="links are made by anyone on POSIX only")
@pytest.mark.parametrize(
    ("target", "key"),
    [
        ("/usr/share/zoneinfo/Asia/Kolkata", "Asia/Kolkata"),
        ("../usr/share/zoneinfo/Europe/Amsterdam", "Europe/Amsterdam"),
        ("/var/db/timezone/zoneinfo/America/New_York", "America/New_York"),
    ],
)
def test_zone_is_the_one_whose_rules_the_system_links_to(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, target: str, key: str
) -> None:
    link = tmp_path / "localtime"
    link.symlink_to(target)
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr(clock_module, "_LOCALTIME", link)
    assert SystemClock().zone().key == key


@pytest.mark.skipif(sys.platform == "win32", reason="links are made by anyone on POSIX only")
@pytest.mark.parametrize(
    "target", ["/etc/rules", "/usr/share/zoneinfo/No/Where", "/x/zoneinfo/../.."]
)
def test_link_that_names_no_zone_is_not_followed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, target: str
) -> None:
    monkeypatch.delenv("TZ", raising=False)
    expected = SystemClock().zone()
    link = tmp_path / "localtime"
    link.symlink_to(target)
    monkeypatch.setattr(clock_module, "_LOCALTIME", link)
    assert SystemClock().zone() == expected


def test_importing_the_clock_does_not_read_the_zone() -> None:
    code = "import sys, services.clock; sys.exit('tzlocal' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("zone", "day"),
    [("Europe/Amsterdam", 4), ("America/New_York", 3), ("Pacific/Kiritimati", 4)],
)
def test_today_is_the_date_on_the_users_wall(clock: FrozenClock, zone: str, day: int) -> None:
    clock.set(datetime(2026, 3, 3, 23, 30, tzinfo=UTC))
    clock.travel(zone)
    assert today(clock) == date(2026, 3, day)


def test_the_steady_clock_goes_on_and_counts_sleep_too() -> None:
    before = steady_s()
    assert before <= steady_s()
    if sys.platform == "linux":  # where the monotonic clock stands still in sleep
        assert time.monotonic() <= steady_s()
