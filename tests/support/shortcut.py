"""A global shortcut for tests, which a test presses itself: nothing is grabbed."""

from __future__ import annotations

from services.global_shortcut import (
    Press,
    ShortcutError,
    ShortcutListener,
)
from services.key_combination import KeyCombination


class PressableShortcut:
    """Give whatever keys are asked for, or refuse all with `refusal`."""

    def __init__(self, refusal: ShortcutError | None = None) -> None:
        self.refusal = refusal
        self.keys: KeyCombination | None = None
        self.listener: ShortcutListener | None = None
        self.activated: list[tuple[int, Press]] = []
        self.asked: list[str] = []
        self.last = Press()
        self.is_closed = False

    def bind(self, keys: KeyCombination, listener: ShortcutListener) -> None:
        self.asked.append(str(keys))
        if self.refusal is not None:
            self.keys = self.listener = None
            listener.refused(self.refusal)
            return
        self.keys, self.listener = keys, listener
        listener.bound("")

    def release(self) -> None:
        self.keys = self.listener = None

    def activate(self, window_id: int, press: Press) -> None:
        self.activated.append((window_id, press))

    def close(self) -> None:
        self.release()
        self.is_closed = True

    def press(self, time_ms: int = 1) -> Press:
        """Press the keys, as a person does."""
        assert self.listener is not None, "nobody listens"
        self.last = Press(time_ms)
        self.listener.pressed(self.last)
        return self.last
