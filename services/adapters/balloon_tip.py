"""Plyer's notification facade for Windows, over plyer's balloon tip.

It takes the place of plyer 2.1.0's own, which shows the tip on a thread that nobody hears fail and
that keeps the program from ending for as long as the tip stands, and which never takes the icon of
an earlier tip away, because it registers the tip's end with atexit.
"""

from __future__ import annotations

import atexit
import time
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import Any

from plyer.facades import Notification

from services.adapters.notification_text import cut

# NOTIFYICONDATAW holds 64, 256 and 128 units of UTF-16, the last of them zero.
_TITLE_UNITS = 63
_BODY_UNITS = 255
_NAME_UNITS = 127


class BalloonTip(Notification):  # type: ignore[misc] # plyer has no types
    """Show notifications as balloon tips, which Windows 10 and 11 draw as their own."""

    def __init__(self, keep_for: Callable[[float], None] = time.sleep) -> None:
        self._keep_for = keep_for

    def _notify(
        self,
        *,
        title: str,
        message: str,
        app_name: str,
        app_icon: str,
        timeout: int,
        **_others: object,
    ) -> None:
        if not message:
            # An empty message means to Windows that there is nothing to show.
            title, message = app_name, title
        fields = {
            "title": cut(title, _TITLE_UNITS),
            "message": cut(message, _BODY_UNITS),
            "app_name": cut(app_name, _NAME_UNITS),
            # Windows takes the icon out of an ICO file and nothing else.
            "app_icon": app_icon if app_icon.lower().endswith(".ico") else "",
        }
        outcome: SimpleQueue[Exception | None] = SimpleQueue()
        Thread(
            target=self._show, args=(fields, timeout, outcome), name="balloon tip", daemon=True
        ).start()
        if (error := outcome.get()) is not None:
            raise error

    def _show(
        self, fields: dict[str, Any], seconds: int, outcome: SimpleQueue[Exception | None]
    ) -> None:
        """Show the tip and keep it: its window goes when the thread that made it ends."""
        try:
            from plyer.platforms.win.libs.balloontip import WindowsBalloonTip

            tip = WindowsBalloonTip(timeout=0, **fields)
        except Exception as error:  # noqa: BLE001 - plyer raises bare exceptions
            outcome.put(error)
            return
        outcome.put(None)
        self._keep_for(seconds)
        # Left registered, the tip would live and keep its icon until the program ends.
        atexit.unregister(tip.__del__)
