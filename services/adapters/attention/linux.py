"""What Linux tells of a bad moment: D-Bus by events, X11 when it is asked."""

from __future__ import annotations

import os
from collections.abc import Mapping
from threading import Lock

from services.adapters.attention.bus_sources import SESSION_SOURCES, Source, Trait
from services.adapters.attention.bus_watch import BusWatch
from services.adapters.attention.full_screen import FullScreen
from services.adapters.attention.gnome_banners import GnomeBanners
from services.adapters.shortcut.sleeping_thread import SleepingThread
from services.reminding.attention import AttentionState, OnAttentionChanged


class LinuxAttention:
    """Hear sources on both buses, each in a thread that sleeps between events. Started once."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._environment = environment
        self._lock = Lock()
        self._full_screen = FullScreen(environment)
        self._true: set[Source] = set()
        self._on_changed: OnAttentionChanged = lambda: None
        self._session = SleepingThread("session bus", BusWatch, self._on_lost)
        self._system = SleepingThread("system bus", lambda: BusWatch("SYSTEM"), self._on_lost)

    def start(self, on_changed: OnAttentionChanged) -> None:
        """Ask every source, and listen; where there is no bus nothing is known."""
        self._on_changed = on_changed
        banners = GnomeBanners.find(self._environment)
        session_id = self._environment.get("XDG_SESSION_ID", "auto")

        def watch_session(bus: BusWatch) -> None:
            bus.watch(SESSION_SOURCES, self._told)
            if banners is not None:
                bus.watch_banners(banners, self._told)

        self._session.post(watch_session)
        self._system.post(lambda bus: bus.watch_login_session(session_id, self._told))

    def now(self) -> AttentionState:
        """Return what was told last, and look whether a program fills the screen."""
        with self._lock:
            traits = {source.trait for source in self._true}
        return AttentionState(
            full_screen=self._full_screen.is_there(),
            do_not_disturb=Trait.DO_NOT_DISTURB in traits,
            locked=Trait.LOCKED in traits,
        )

    def close(self) -> None:
        """End both threads."""
        self._on_changed = lambda: None
        self._session.close()
        self._system.close()
        self._full_screen.close()

    def _told(self, source: Source, value: bool) -> None:
        with self._lock:
            if value == (source in self._true):
                return
            (self._true.add if value else self._true.discard)(source)
        self._on_changed()

    def _on_lost(self) -> None:
        """Forget everything: what is no longer heard must not hold reminders back."""
        with self._lock:
            had_any = bool(self._true)
            self._true.clear()
        if had_any:
            self._on_changed()
