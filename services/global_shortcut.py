"""A key that works whichever program has the focus: who listens, and how that can fail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.key_combination import KeyCombination


class ShortcutError(KnownError):
    """Say why the keys do nothing."""

    sentence = QT_TRANSLATE_NOOP("KnownError", "The keys do not work. Choose others.")


class ShortcutTakenError(ShortcutError):
    """Report keys that somebody else listens to."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "Another program uses these keys already. Choose others."
    )


class ShortcutDeclinedError(ShortcutError):
    """Report that the desktop, or the user whom it asked, did not give us the keys."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "The desktop did not give Attent these keys. Choose them again to be asked."
    )


class NoSuchKeyError(ShortcutError):
    """Report a key that the keyboard or its layout lacks."""

    sentence = QT_TRANSLATE_NOOP("KnownError", "This keyboard has no such key. Choose another.")


class ShortcutImpossibleError(ShortcutError):
    """Report a desktop on which no program can listen for keys."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "On this desktop Attent can’t listen for keys while another program is in front. "
        "Give the command below a key in the desktop’s own settings instead.",
    )


@dataclass(frozen=True, slots=True)
class Press:
    """Be one press of the keys, with the right it gives to take the focus.

    X11 knows the right by the server's time, in milliseconds, Wayland by a token.
    """

    time_ms: int = 0
    activation_token: str = ""


class ShortcutListener(Protocol):
    """Hear of keys that were asked for, in any thread."""

    def pressed(self, press: Press) -> None:
        """Hear that the keys were pressed: once, however long they are held down."""
        ...

    def bound(self, trigger: str) -> None:
        """Hear that the keys work.

        `trigger` is how the desktop calls the keys it gave, which may be others: "" if it gave
        what was asked. Comes again when the desktop gives others.
        """
        ...

    def refused(self, error: ShortcutError) -> None:
        """Hear that the keys do not work, or no longer."""
        ...


class GlobalShortcut(Protocol):
    """Listen for one combination of keys all over the desktop. Called in the main thread."""

    def bind(self, keys: KeyCombination, listener: ShortcutListener) -> None:
        """Listen for these keys from now on, and for no others; does not wait for the desktop."""
        ...

    def release(self) -> None:
        """Listen no more; what was heard just before may still come."""
        ...

    def activate(self, window_id: int, press: Press) -> None:
        """Give a window of ours the keyboard focus, by the right of a press.

        The window exists; where it is hidden it gets the focus as soon as it shows. Call this
        before Qt's own `activateWindow`, which uses the right on Wayland.
        """
        ...

    def close(self) -> None:
        """Let go of everything; nothing is heard afterwards."""
        ...
