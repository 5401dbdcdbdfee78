"""Keep the global shortcut as the settings say, and bring its presses to the main thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, Signal

from services.changes import ChangeSet
from services.global_shortcut import GlobalShortcut, Press, ShortcutError
from services.key_combination import KeyCombination
from ui.context import UiContext

SETTING = "capture.shortcut"
"""The name of the setting: the keys as text, "" for off."""

DEFAULT_KEYS = KeyCombination.parse("Ctrl+Alt+N")


@dataclass(frozen=True, slots=True)
class ShortcutState:
    """Say which keys are listened for, and whether they work.

    `keys` is None for off. `works` stays False until the desktop has answered; `error` says why
    the keys do nothing. `trigger` is how the desktop calls other keys that it gave, else "".
    """

    keys: KeyCombination | None = None
    works: bool = False
    trigger: str = ""
    error: ShortcutError | None = None


class _Hearing:
    """Hear of one binding, in any thread, and pass it on with its number."""

    def __init__(self, tell: Callable[[int, object], None], number: int) -> None:
        self._tell = tell
        self._number = number

    def pressed(self, press: Press) -> None:
        self._tell(self._number, press)

    def bound(self, trigger: str) -> None:
        self._tell(self._number, trigger)

    def refused(self, error: ShortcutError) -> None:
        self._tell(self._number, error)


class ShortcutKeeper(QObject):
    """Bind the keys that the settings name, and bind others when these change.

    It outlives the windows: keys need not be asked for again in another language.
    """

    pressed = Signal(object)
    """The keys were pressed: a Press."""

    changed = Signal()
    """`state` is another one."""

    _heard = Signal(int, object)

    def __init__(self, context: UiContext, shortcut: GlobalShortcut, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._shortcut = shortcut
        self._state = ShortcutState()
        self._number = 0
        self._heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)
        context.changes.changed.connect(self._on_changed)

    @property
    def state(self) -> ShortcutState:
        """Return how it stands."""
        return self._state

    def start(self) -> None:
        """Read the setting and bind its keys."""
        self._read()

    def choose(self, keys: KeyCombination | None) -> None:
        """Listen for these keys from now on, or for none; the same ones are tried once more."""
        if keys is not None and keys == self._state.keys:
            self._bind(keys)
            return
        text = str(keys or "")
        self._context.tasks.write(
            self, lambda cases: cases.settings.write(SETTING, text), lambda _changes: None
        )

    def activate(self, window_id: int, press: Press) -> None:
        """Give a window of ours the focus; see GlobalShortcut."""
        self._shortcut.activate(window_id, press)

    def close(self) -> None:
        """Listen no more."""
        self._number += 1
        self._shortcut.release()

    def _read(self) -> None:
        self._context.tasks.read(
            self,
            lambda cases: cases.kept_settings.read(SETTING, str(DEFAULT_KEYS)),
            self._on_read,
            latest="shortcut",
        )

    def _on_read(self, text: object) -> None:
        keys = _parsed(text)
        if keys is not None:
            if keys != self._state.keys:
                self._bind(keys)
        elif self._state.keys is not None:
            self._number += 1
            self._shortcut.release()
            self._show(ShortcutState())

    def _bind(self, keys: KeyCombination) -> None:
        self._number += 1
        self._show(ShortcutState(keys))
        self._shortcut.bind(keys, _Hearing(self._heard.emit, self._number))

    def _on_heard(self, number: int, news: object) -> None:
        """Take news in the main thread, unless other keys were chosen meanwhile."""
        if number != self._number:
            return
        match news:
            case Press():
                self.pressed.emit(news)
            case ShortcutError():
                self._show(replace(self._state, works=False, trigger="", error=news))
            case str():
                self._show(replace(self._state, works=True, trigger=news, error=None))

    def _show(self, state: ShortcutState) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()

    def _on_changed(self, changes: ChangeSet) -> None:
        if SETTING in changes.settings:
            self._read()


def _parsed(text: object) -> KeyCombination | None:
    """Return the keys of a setting, None for off; what makes no sense is the default."""
    if text == "":
        return None
    try:
        return KeyCombination.parse(str(text))
    except ValueError:
        return DEFAULT_KEYS
