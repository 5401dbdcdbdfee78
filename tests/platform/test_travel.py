"""The real app, its clock set and its zone changed: each reminder shows once, and in time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from services.follow_ups.due import Due
from services.reminding.lookout import LOOK
from tests.platform.app_process import AppProcess
from tests.platform.at_spi import accessibility_bus
from tests.platform.dunst import Dunst, private_bus
from tests.platform.fake_logind import FakeLogind
from tests.platform.laptop import SECONDS, Laptop, Opened, await_that
from tests.platform.set_clock import SetClock

AMSTERDAM, NEW_YORK = "Europe/Amsterdam", "America/New_York"
A_MOMENT = timedelta(seconds=2)
pytestmark = pytest.mark.xdist_group("travel")  # beside the others, as most of it is waiting
SetOut = Callable[[datetime], Laptop]


@pytest.fixture
def set_out(
    journal_path: Path,
    tmp_path: Path,
    desktop: dict[str, str],
    dunst: Dunst,
    app_process: Callable[..., AppProcess],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[SetOut]:
    """Give a function that makes a laptop in Amsterdam, at an instant."""
    system = tmp_path / "system"
    system.mkdir()
    with private_bus(system) as bus, accessibility_bus(desktop) as environment:
        address = {"DBUS_SYSTEM_BUS_ADDRESS": bus["DBUS_SESSION_BUS_ADDRESS"]}
        monkeypatch.setenv(*next(iter(address.items())))
        with closing(FakeLogind()) as logind:

            def set_out(now: datetime) -> Laptop:
                clock = SetClock(system, now, AMSTERDAM)
                everything = {**environment, **address}
                return Laptop(journal_path.parent, clock, app_process, everything, logind, dunst)

            yield set_out


def local(text: str, zone: str = AMSTERDAM) -> datetime:
    """Return the instant at which a wall clock shows a time."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def due(text: str, zone: str = AMSTERDAM) -> Due:
    """Return what is due at a wall time."""
    at = datetime.fromisoformat(text)
    return Due(at.date(), at.time(), zone)


def all_day(text: str) -> Due:
    """Return what is due on a day, wherever the traveller is."""
    return Due(date.fromisoformat(text))


def live_through(laptop: Laptop, app: Opened, title: str, at: datetime) -> None:
    """Sleep until shortly before an instant, and see something come at it."""
    laptop.sleep_until(at - A_MOMENT)
    app.await_at(title, at)


@pytest.mark.parametrize("morning", ["2026-12-02 08:30", "2026-12-05 08:30"])
def test_what_fell_due_in_sleep_comes_on_waking(set_out: SetOut, morning: str) -> None:
    laptop = set_out(local("2026-12-01 15:59"))
    laptop.promise("Before", due("2026-12-01 15:50"))
    laptop.promise("Slept over", due("2026-12-01 16:00"))
    app = laptop.open()
    app.await_row("Before")
    assert app.rows() == ["Before"]
    laptop.sleep_until(local(morning))
    app.await_at("Slept over", local(morning))
    assert app.rows() == ["Before", "Slept over"]
    assert laptop.notified() == {"Before": 1, "Slept over": 1}
    assert app.asked() == []
    app.quit()


def test_where_nobody_tells_of_waking_it_comes_within_a_minute(set_out: SetOut) -> None:
    laptop = set_out(local("2026-12-01 15:57"))
    laptop.promise("Before", due("2026-12-01 15:50"))
    laptop.promise("Slept over", due("2026-12-01 16:00"))
    app = laptop.open()
    app.await_row("Before")
    laptop.sleep_until(woken := local("2026-12-02 08:30"), told=False)
    app.await_at("Slept over", woken, LOOK + SECONDS)
    assert laptop.notified() == {"Before": 1, "Slept over": 1}
    app.quit()


def test_a_time_that_is_skipped_comes_when_the_clock_has_gone_forward(set_out: SetOut) -> None:
    laptop = set_out(local("2027-03-28 01:50"))
    laptop.promise("Before", due("2027-03-28 01:45"))
    laptop.promise("Skipped", due("2027-03-28 02:30"))
    laptop.promise("After", due("2027-03-28 03:30"))
    app = laptop.open()
    app.await_row("Before")
    live_through(laptop, app, "Skipped", datetime(2027, 3, 28, 1, tzinfo=UTC))
    assert app.rows() == ["Before", "Skipped"]
    live_through(laptop, app, "After", datetime(2027, 3, 28, 1, 30, tzinfo=UTC))
    assert laptop.notified() == {"Before": 1, "Skipped": 1, "After": 1}
    app.quit()


def test_a_time_that_comes_twice_is_the_first(set_out: SetOut) -> None:
    laptop = set_out(local("2026-10-25 02:20"))
    laptop.promise("Before", due("2026-10-25 01:50"))
    laptop.promise("Twice", due("2026-10-25 02:30"))
    laptop.promise("At the second", due("2026-10-25 01:30", "UTC"))
    app = laptop.open()
    app.await_row("Before")
    live_through(laptop, app, "Twice", datetime(2026, 10, 25, 0, 30, tzinfo=UTC))
    live_through(laptop, app, "At the second", datetime(2026, 10, 25, 1, 30, tzinfo=UTC))
    assert app.rows() == ["Before", "Twice", "At the second"]
    assert laptop.notified() == {"Before": 1, "Twice": 1, "At the second": 1}
    app.quit()


def test_a_flight_to_new_york(set_out: SetOut) -> None:
    laptop = set_out(local("2026-12-01 08:55"))
    laptop.promise("Today", all_day("2026-12-01"))
    laptop.promise("At three", due("2026-12-01 15:00"))
    laptop.promise("At nine", due("2026-12-02 09:00"))
    laptop.promise("Tomorrow", all_day("2026-12-02"))
    app = laptop.open()
    live_through(laptop, app, "Today", local("2026-12-01 09:00"))
    laptop.travel(NEW_YORK)
    live_through(laptop, app, "At three", local("2026-12-01 09:00", NEW_YORK))
    assert app.rows() == ["Today", "At three"]
    live_through(laptop, app, "At nine", local("2026-12-02 03:00", NEW_YORK))
    assert app.rows() == ["Today", "At three", "At nine"]
    live_through(laptop, app, "Tomorrow", local("2026-12-02 09:00", NEW_YORK))
    assert app.rows() == ["Today", "At three", "At nine", "Tomorrow"]
    assert laptop.notified() == {"Today": 1, "At three": 1, "At nine": 1, "Tomorrow": 1}
    app.quit()


def test_a_clock_that_is_set_back_shows_nothing_twice(set_out: SetOut) -> None:
    laptop = set_out(local("2026-12-01 15:50"))
    laptop.promise("Shown", due("2026-12-01 16:00"))
    laptop.promise("Later", due("2026-12-01 16:10"))
    app = laptop.open()
    live_through(laptop, app, "Shown", local("2026-12-01 16:00"))
    laptop.set_clock(local("2026-12-01 15:01"))
    laptop.promise_now("At the second", "2026-12-01T16:00")
    assert app.rows() == ["Shown"]
    live_through(laptop, app, "At the second", local("2026-12-01 16:00"))
    live_through(laptop, app, "Later", local("2026-12-01 16:10"))
    assert app.rows() == ["Shown", "At the second", "Later"]
    assert laptop.notified() == {"Shown": 1, "At the second": 1, "Later": 1}
    app.quit()


def test_a_clock_that_is_put_forward_by_days_is_asked_about(set_out: SetOut) -> None:
    laptop = set_out(local("2026-12-01 10:00"))
    laptop.promise("Before", due("2026-12-01 09:50"))
    laptop.promise("Between", due("2026-12-02 10:00"))
    laptop.promise("Between too", all_day("2026-12-03"))
    laptop.promise("After", due("2026-12-04 10:10"))
    app = laptop.open()
    app.await_row("Before")
    laptop.set_clock((after := local("2026-12-04 10:10")) - A_MOMENT)
    app.await_at("After", after)
    forward = "The clock went forward by 3 days. 2 reminders lie in between. Show them?"
    assert app.asked() == [forward]
    assert app.rows() == ["Before", "After"]
    assert laptop.notified() == {"Before": 1, "After": 1}
    app.answer("Show them")
    await_that(lambda: "Between" in app.rows(), "what lies between")
    assert app.rows() == ["Before", "Between", "Between too", "After"]
    assert app.asked() == []
    await_that(lambda: len(laptop.notified()) > 2, "a notification")
    assert laptop.notified() == {"Before": 1, "After": 1, "2 follow-ups due": 1}
    app.quit()


def test_what_was_skipped_while_the_app_was_off_comes_at_one_start(set_out: SetOut) -> None:
    laptop = set_out(local("2027-03-27 22:00"))
    laptop.promise("Skipped", due("2027-03-28 02:30"))
    laptop.promise("Breakfast", due("2027-03-28 09:00"))
    laptop.open().quit()
    laptop.clock.sleep_until(local("2027-03-28 08:30"))
    app = laptop.open()
    app.await_row("Skipped")
    app.quit()
    again = laptop.open()
    live_through(laptop, again, "Breakfast", local("2027-03-28 09:00"))
    assert again.rows() == ["Skipped", "Breakfast"]
    assert laptop.notified() == {"Skipped": 1, "Breakfast": 1}
    again.quit()


def test_a_start_between_both_of_a_time_that_comes_twice(set_out: SetOut) -> None:
    laptop = set_out(local("2026-10-25 02:20"))
    laptop.promise("Twice", due("2026-10-25 02:30"))
    laptop.promise("At the second", due("2026-10-25 01:30", "UTC"))
    app = laptop.open()
    live_through(laptop, app, "Twice", datetime(2026, 10, 25, 0, 30, tzinfo=UTC))
    app.process.kill()  # its lock stays, of the machine's own time: then Qt complains
    laptop.clock.sleep_until(datetime(2026, 10, 25, 1, 20, tzinfo=UTC))
    again = laptop.open()
    live_through(laptop, again, "At the second", datetime(2026, 10, 25, 1, 30, tzinfo=UTC))
    assert again.rows() == ["Twice", "At the second"]
    assert laptop.notified() == {"Twice": 1, "At the second": 1}
