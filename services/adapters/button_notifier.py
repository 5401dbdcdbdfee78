"""Show notifications with buttons through desktop-notifier, and tell what is answered."""

from __future__ import annotations

import asyncio
import html
import logging
import sys
from collections.abc import Coroutine, Hashable
from concurrent.futures import Future
from pathlib import Path
from threading import Lock, Thread, current_thread
from typing import Any

from services.adapters.button_desk import ButtonDesk, Poster
from services.adapters.notification_server import ServerTraits, ask_server
from services.adapters.notification_text import fitted
from services.notifications import (
    Answer,
    NoButtonsError,
    Notification,
    NotificationError,
    NotificationTimedOutError,
    OnAnswer,
)

_log = logging.getLogger(__name__)

_ENDING_S = 1.0
_LAST_WORDS_S = 0.3


class ButtonNotifier:
    """Show notifications under the app's name and icon, each with its buttons.

    What runs for it is one thread with an event loop of its own, from the first notification on;
    it sleeps until the desktop has news. `timeout_s` is for each of two steps: asking the desktop
    what it can do, and showing. On macOS answers come through the main thread's loop.
    """

    def __init__(self, app_name: str, icon: Path | None = None, *, timeout_s: float = 4.0) -> None:
        self._app_name = app_name
        self._icon = icon
        self._timeout_s = timeout_s
        self._on_answer: OnAnswer = lambda _answer: None
        self._lock = Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: Thread | None = None
        self._desk: ButtonDesk | None = None

    def listen(self, on_answer: OnAnswer) -> None:
        """Tell answers from now on, in the thread; to one that listens at a time."""
        self._on_answer = on_answer

    def notify(self, notification: Notification) -> None:
        """Show it, or raise `NotificationError`: `NoButtonsError` where there are none to press."""
        traits = self._traits()
        if not traits.has_buttons:
            raise NoButtonsError
        title, body = fitted(notification.title, notification.body, self._app_name)
        text = html.escape(body, quote=False) if traits.reads_markup else body
        desk, loop = self._started()
        shown = _run(desk.show(title, text, notification.buttons, notification.key), loop)
        try:
            shown.result(self._timeout_s)
        except NotificationError:
            raise
        except TimeoutError:
            shown.cancel()
            raise NotificationTimedOutError from None
        except Exception as error:  # noqa: BLE001 - the libraries' own
            # Without the cause, which may quote what the notification says.
            raise NotificationError(reason=type(error).__name__) from None

    def withdraw(self, key: Hashable) -> None:
        """Take what was shown with this key away, after what is being shown now."""
        with self._lock:
            if self._loop is not None and self._desk is not None:
                _run(self._desk.withdraw(key), self._loop)

    def close(self) -> None:
        """End the thread; the next notification would begin anew."""
        self._on_answer = lambda _answer: None
        with self._lock:
            loop, thread, self._loop, self._desk = self._loop, self._thread, None, None
        if loop is not None and thread is not None:
            loop.call_soon_threadsafe(loop.stop)
            if thread is not current_thread():
                thread.join(_ENDING_S)

    def _traits(self) -> ServerTraits:
        if sys.platform == "linux":
            return ask_server(self._timeout_s)
        else:  # noqa: RET505 - else mypy takes the rest for unreachable
            return ServerTraits(has_buttons=True, reads_markup=False)

    def _started(self) -> tuple[ButtonDesk, asyncio.AbstractEventLoop]:
        with self._lock:
            if self._loop is None or self._desk is None:
                poster = Poster(self._app_name, self._icon)
                self._loop = asyncio.new_event_loop()
                self._desk = ButtonDesk(poster, self._tell, self._timeout_s)
                self._thread = Thread(
                    target=_serve, args=(self._loop, self._desk), name="buttons", daemon=True
                )
                self._thread.start()
            return self._desk, self._loop

    def _tell(self, answer: Answer) -> None:
        self._on_answer(answer)


def _run(work: Coroutine[Any, Any, None], loop: asyncio.AbstractEventLoop) -> Future[None]:
    return asyncio.run_coroutine_threadsafe(work, loop)


def _serve(loop: asyncio.AbstractEventLoop, desk: ButtonDesk) -> None:
    """Be the thread: run until the loop is stopped, then leave nothing behind."""
    loop.set_exception_handler(_on_stray_error)
    try:
        loop.run_forever()
    finally:
        loop.run_until_complete(_leave(desk))
        loop.close()


def _on_stray_error(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Log what a library left behind, as when the bus goes, without what it may quote."""
    _log.info("Notifications: stray %s", type(context.get("exception")).__name__)


async def _leave(desk: ButtonDesk) -> None:
    """Let what was asked for last be done, if that takes no time, and cancel the rest."""
    if tasks := asyncio.all_tasks() - {asyncio.current_task()}:
        _done, pending = await asyncio.wait(tasks, timeout=_LAST_WORDS_S)
        for task in pending:
            task.cancel()
        await asyncio.gather(*pending, return_exceptions=True)
    desk.leave()
