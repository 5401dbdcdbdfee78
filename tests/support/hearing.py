"""Listen to a global shortcut in a test, and wait for what is heard."""

from __future__ import annotations

from queue import SimpleQueue

from services.global_shortcut import Press, ShortcutError

LONG_ENOUGH_S = 20.0


class Hearing:
    """Keep all that is told of a binding, in any thread, until it is asked for."""

    def __init__(self) -> None:
        self._told: SimpleQueue[Press | str | ShortcutError] = SimpleQueue()

    def pressed(self, press: Press) -> None:
        self._told.put(press)

    def bound(self, trigger: str) -> None:
        self._told.put(trigger)

    def refused(self, error: ShortcutError) -> None:
        self._told.put(error)

    @property
    def has_more(self) -> bool:
        """Tell whether something was told that nobody asked for yet."""
        return not self._told.empty()

    def press(self) -> Press:
        """Wait for the next news, which has to be a press."""
        news = self._told.get(timeout=LONG_ENOUGH_S)
        assert isinstance(news, Press), f"heard {news!r}"
        return news

    def trigger(self) -> str:
        """Wait for the next news, which has to be that the keys work."""
        news = self._told.get(timeout=LONG_ENOUGH_S)
        assert isinstance(news, str), f"heard {news!r}"
        return news

    def error(self) -> type[ShortcutError]:
        """Wait for the next news, which has to be that the keys do not work."""
        news = self._told.get(timeout=LONG_ENOUGH_S)
        assert isinstance(news, ShortcutError), f"heard {news!r}"
        return type(news)
