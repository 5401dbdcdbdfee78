"""The shortcut of a desktop on which nothing can listen for keys."""

from __future__ import annotations

from services.global_shortcut import Press, ShortcutImpossibleError, ShortcutListener
from services.key_combination import KeyCombination


class NoShortcut:
    """Listen for nothing, and say so."""

    def bind(self, keys: KeyCombination, listener: ShortcutListener) -> None:
        """Say that it can't be."""
        del keys
        listener.refused(ShortcutImpossibleError())

    def release(self) -> None:
        """Do nothing."""

    def activate(self, window_id: int, press: Press) -> None:
        """Leave it to Qt."""

    def close(self) -> None:
        """Do nothing."""
