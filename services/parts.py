"""Hand on what main.py composed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from services.changes import ChangeBus
from services.clock import Clock
from services.store import Store

if TYPE_CHECKING:
    from services.autostart import Autostart
    from services.calls.microphone import MicrophoneWatcher
    from services.global_shortcut import GlobalShortcut
    from services.notifications import DesktopNotifier
    from services.reminding.attention import Attention
    from services.reminding.waking import WakeWatcher
    from services.use_cases import UseCases


# Compared by identity: generated methods cost start-up time.
@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Parts:
    """Hold the collaborators of one open profile, for the window and for the commands."""

    profile: Path
    clock: Clock
    bus: ChangeBus
    store: Store
    notifier: DesktopNotifier
    microphone: MicrophoneWatcher
    shortcut: GlobalShortcut
    attention: Attention
    autostart: Autostart
    waking: WakeWatcher

    def use_cases(self) -> UseCases:
        """Make the services; this loads SQLAlchemy."""
        from services.composition import build_use_cases

        return build_use_cases(self.store, self.clock)


Build: TypeAlias = Callable[[Path], Parts]
"""Open a profile: `main.build` with whatever a test replaced. Raises KnownError."""
