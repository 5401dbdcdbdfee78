"""Choose what tells of a bad moment on this system. Loads next to nothing by itself."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from services.reminding.attention import Attention, AttentionState, OnAttentionChanged


class SystemAttention:
    """Be what works on this system, chosen and loaded when it is started."""

    def __init__(self, choose: Callable[[], Attention] | None = None) -> None:
        self._choose = choose or choose_attention
        self._chosen: Attention | None = None

    def start(self, on_changed: OnAttentionChanged) -> None:
        """Listen from now on; until then nothing is known."""
        self.close()
        self._chosen = self._choose()
        self._chosen.start(on_changed)

    def now(self) -> AttentionState:
        """Return how it is now."""
        if self._chosen is None:
            from services.reminding.attention import AttentionState

            return AttentionState()
        return self._chosen.now()

    def close(self) -> None:
        """Tell nothing more; it can be started again."""
        if self._chosen is not None:
            self._chosen.close()
            self._chosen = None


def choose_attention(environment: Mapping[str, str] = os.environ) -> Attention:
    """Return what works here; an app that shows nothing, as while it tests itself, asks nobody."""
    from services.reminding.attention import NoAttention

    attention: Attention
    if environment.get("QT_QPA_PLATFORM") == "offscreen":
        attention = NoAttention()
    elif sys.platform == "linux":
        from services.adapters.attention.linux import LinuxAttention

        attention = LinuxAttention(environment)
    elif sys.platform == "win32":
        from services.adapters.attention.windows import WindowsAttention

        attention = WindowsAttention()
    elif sys.platform == "darwin":
        from services.adapters.attention.macos import MacAttention

        attention = MacAttention()
    else:
        attention = NoAttention()
    return attention
