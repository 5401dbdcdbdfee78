"""The desktop as desktop-notifier gives it: what stands on it, and for whom. For one event loop."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Hashable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from services.notifications import (
    Action,
    Answer,
    Button,
    NoButtonsError,
    NotificationError,
    OnAnswer,
)

if TYPE_CHECKING:
    from desktop_notifier.backends.base import DesktopNotifierBackend

_MOST_KEPT = 200  # of those that time out nobody may tell
_LIBRARIES = ("desktop_notifier", "dbus_fast")


class Poster:
    """Make the library's way to this system's desktop; it is imported when that is first done."""

    def __init__(self, app_name: str, icon: Path | None = None) -> None:
        self._app_name = app_name
        self._icon = icon

    def make(self) -> DesktopNotifierBackend:
        """Return a new one, for the loop that runs."""
        for name in _LIBRARIES:  # they quote what notifications say
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)
        from desktop_notifier.common import Icon
        from desktop_notifier.main import get_backend_class

        # Windows takes no SVG.
        shown = self._icon is not None and self._icon.is_file() and sys.platform != "win32"
        return get_backend_class()(self._app_name, Icon(path=self._icon) if shown else None)


class ButtonDesk:
    """Show one notification after another, and tell answers by the keys they were shown with.

    After anything that fails the way to the desktop is made anew; what stood there tells no more.
    """

    def __init__(self, poster: Poster, on_answer: OnAnswer, timeout_s: float) -> None:
        self._poster = poster
        self._on_answer = on_answer
        self._timeout_s = timeout_s
        self._turn = asyncio.Lock()
        self._backend: DesktopNotifierBackend | None = None
        self._keys: dict[str, Hashable] = {}

    async def show(self, title: str, text: str, buttons: Sequence[Button], key: Hashable) -> None:
        """Show a notification, or raise `NotificationError`; whoever lost patience cancels it."""
        async with self._turn:
            was_connected = self._backend is not None
            try:
                await self._attempt(title, text, buttons, key)
            except NotificationError:
                if not was_connected:
                    raise
            else:
                return
            await self._attempt(title, text, buttons, key)  # the connection was lost

    async def withdraw(self, key: Hashable) -> None:
        """Take away what was shown with a key, wherever it still stands."""
        async with self._turn:
            gone = [each for each, kept in self._keys.items() if kept == key]
            for identifier in gone:
                del self._keys[identifier]
        for identifier in gone:  # others need not wait for it
            with suppress(Exception):  # it has gone, or the whole desktop has
                await asyncio.wait_for(self._clear(identifier), self._timeout_s)

    def leave(self) -> None:
        """Let go of the desktop."""
        backend, self._backend = self._backend, None
        self._keys.clear()
        bus: Any = getattr(backend, "bus", None)  # D-Bus alone has one
        if bus is not None:
            with suppress(Exception):  # it may be lost already
                bus.disconnect()

    async def _attempt(
        self, title: str, text: str, buttons: Sequence[Button], key: Hashable
    ) -> None:
        try:
            await self._show(title, text, buttons, key)
        except BaseException:  # cancelled, too
            self.leave()
            raise

    async def _show(self, title: str, text: str, buttons: Sequence[Button], key: Hashable) -> None:
        from desktop_notifier.common import Button as ShownButton
        from desktop_notifier.common import Notification as Shown

        backend = self._backend or await self._connect()
        sent: list[bool] = []
        shown = Shown(
            title,
            text,
            # Fixed identifiers: macOS keeps those of the first notification with these words.
            buttons=tuple(ShownButton(each.label, identifier=each.action) for each in buttons),
            on_dispatched=lambda: sent.append(True),
            identifier=uuid4().hex,
        )
        self._keys[shown.identifier] = key  # an answer may come before the desktop's own
        await backend.send(shown)
        if not sent:  # it raises nothing by itself
            raise NotificationError(reason="not sent")
        if len(self._keys) > _MOST_KEPT:
            del self._keys[next(iter(self._keys))]

    async def _connect(self) -> DesktopNotifierBackend:
        from desktop_notifier.common import Capability

        backend = self._backend = self._poster.make()
        backend.on_clicked = lambda identifier: self._answered(identifier, Action.OPEN)
        backend.on_button_pressed = self._on_pressed
        backend.on_dismissed = self._on_dismissed
        if not await backend.request_authorisation():
            raise NotificationError(reason="not authorised")
        if Capability.BUTTONS not in await backend.get_capabilities():
            raise NoButtonsError
        return backend

    async def _clear(self, identifier: str) -> None:
        if self._backend is not None:
            await self._backend.clear(identifier)

    def _on_pressed(self, identifier: str, button: str) -> None:
        with suppress(ValueError):  # a server may tell actions of its own
            self._answered(identifier, Action(button))

    def _on_dismissed(self, identifier: str) -> None:
        self._keys.pop(identifier, None)

    def _answered(self, identifier: str, action: Action) -> None:
        if identifier in self._keys:
            self._on_answer(Answer(self._keys.pop(identifier), action))
