"""Hear on Linux from systemd of sleep and of the time zone, and from the kernel of the clock.

https://systemd.io/INHIBITOR_LOCKS/ (PrepareForSleep) and org.freedesktop.timedate1(5).
"""

from __future__ import annotations

from collections.abc import Callable

from services.adapters.shortcut.session_bus import Body, SessionBus
from services.adapters.shortcut.sleeping_thread import SleepingThread
from services.adapters.waking.clock_timer import ClockTimer
from services.reminding.waking import OnWoken

LOGIN, LOGIN_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
MANAGER = "org.freedesktop.login1.Manager"
TIMEDATE, TIMEDATE_PATH = "org.freedesktop.timedate1", "/org/freedesktop/timedate1"
PROPERTIES = "org.freedesktop.DBus.Properties"
PREPARE_FOR_SLEEP, PROPERTIES_CHANGED = "PrepareForSleep", "PropertiesChanged"
ZONE = "Timezone"


class LinuxWaking:
    """Listen in two threads that sleep until there is news; without a bus only to the clock."""

    def __init__(self, make_timer: Callable[[], ClockTimer] = ClockTimer) -> None:
        self._bus = SleepingThread("waking", _SystemBus)
        self._clock = SleepingThread("clock", make_timer)

    def start(self, on_woken: OnWoken, on_clock_set: OnWoken) -> None:
        """Tell from now on, in the threads."""
        self._bus.post(lambda bus: bus.hear(on_woken))
        self._clock.post(lambda timer: timer.hear(on_clock_set))

    def close(self) -> None:
        """Tell nothing more, and end the threads."""
        self._bus.close()
        self._clock.close()


def has_woken(interface: str, member: str, body: Body) -> bool:
    """Return whether a signal says that sleep is over, or that the zone is another."""
    match interface, member, body:
        case (_, "PrepareForSleep", (bool(begins),)) if interface == MANAGER:
            return not begins
        case (_, "PropertiesChanged", (str(of), dict(changed), list(invalid))):
            return interface == PROPERTIES and of == TIMEDATE and ZONE in (*changed, *invalid)
        case _:
            return False


class _SystemBus(SessionBus):
    """Hear the two signals; for one thread."""

    def __init__(self) -> None:
        super().__init__("SYSTEM")
        self._on_woken: OnWoken = lambda: None
        for sender, path, interface, member in (
            (LOGIN, LOGIN_PATH, MANAGER, PREPARE_FOR_SLEEP),
            (TIMEDATE, TIMEDATE_PATH, PROPERTIES, PROPERTIES_CHANGED),
        ):
            self.listen(
                f"type='signal',sender='{sender}',path='{path}',"
                f"interface='{interface}',member='{member}'"
            )

    def hear(self, on_woken: OnWoken) -> None:
        """Tell of every waking from now on."""
        self._on_woken = on_woken

    def on_signal(self, path: str, interface: str, member: str, body: Body) -> None:
        """Tell, if it is one."""
        del path
        if has_woken(interface, member, body):
            self._on_woken()
