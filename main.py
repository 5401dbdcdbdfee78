"""Attent: build what the app is made of, then open it or run one command."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from services.adapters.attention.system import SystemAttention
from services.adapters.autostart.system import SystemAutostart
from services.adapters.microphone import SystemMicrophone
from services.adapters.notifier import SystemNotifier
from services.adapters.shortcut.system import SystemShortcut
from services.adapters.waking.system import SystemWaking
from services.changes import ChangeBus
from services.clock import Clock, SystemClock
from services.parts import Build, Parts
from services.store import Store, open_journal
from ui.cli.run import run

if TYPE_CHECKING:
    from services.autostart import Autostart
    from services.calls.microphone import MicrophoneWatcher
    from services.global_shortcut import GlobalShortcut
    from services.notifications import DesktopNotifier
    from services.reminding.attention import Attention
    from services.reminding.waking import WakeWatcher

ICON = Path(__file__).resolve().parent / "resources" / "icons" / "app.svg"


def build(  # noqa: PLR0913 - each is what a test may replace
    profile: Path,
    *,
    clock: Clock | None = None,
    notifier: DesktopNotifier | None = None,
    microphone: MicrophoneWatcher | None = None,
    shortcut: GlobalShortcut | None = None,
    attention: Attention | None = None,
    autostart: Autostart | None = None,
    waking: WakeWatcher | None = None,
    key: bytes | None = None,
) -> Parts:
    """Open the journal in a profile, made or migrated if need be, and compose all around it.

    The one place where concrete classes are chosen; a test passes its own. Raises KnownError.
    """
    clock = clock or SystemClock()
    bus = ChangeBus()
    path = open_journal(profile, key=key)
    return Parts(
        profile=profile,
        clock=clock,
        bus=bus,
        store=Store(path, clock, bus, key),
        notifier=notifier or SystemNotifier("Attent", ICON),
        microphone=microphone or SystemMicrophone(),
        shortcut=shortcut or SystemShortcut(),
        attention=attention or SystemAttention(),
        autostart=autostart or SystemAutostart(ICON),
        waking=waking or SystemWaking(),
    )


def main(argv: Sequence[str] | None = None, *, build: Build = build) -> int:
    """Open the app or run one command; return the exit code."""
    return run(sys.argv[1:] if argv is None else argv, build)


if __name__ == "__main__":
    sys.exit(main())
