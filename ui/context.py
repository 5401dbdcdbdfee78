"""Hold what nearly every part of the window needs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from services.clock import Clock
from ui.change_signal import ChangeSignal
from ui.links import LinkOpener
from ui.tasks import Tasks

if TYPE_CHECKING:
    from ui.theme.theme import Theme


# Compared by identity: generated methods cost start-up time.
@dataclass(frozen=True, slots=True, eq=False, repr=False)
class UiContext:
    """Carry the collaborators that main.py made, handed down by constructors."""

    tasks: Tasks
    changes: ChangeSignal
    clock: Clock
    theme: Theme
    links: LinkOpener
    profile: Path
