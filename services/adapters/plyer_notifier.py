"""Show desktop notifications through plyer, with its losses on each system made good."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from services.adapters.notification_text import fitted
from services.notifications import NotificationError

if TYPE_CHECKING:
    from services.notifications import Notification

_SHOWN_FOR_S = 10


class Facade(Protocol):
    """Be plyer's notification facade, which every platform of plyer's implements."""

    def notify(
        self, *, title: str, message: str, app_name: str, app_icon: str, timeout: int
    ) -> None:
        """Show it; `timeout` is how long, in seconds, where the platform lets the app choose."""
        ...


class PlyerNotifier:
    """Show notifications under the app's name and icon, through plyer.

    The icon is an SVG or PNG, on Windows an ICO file. Plyer is imported by the first notification.
    """

    def __init__(
        self, app_name: str, icon: Path | None = None, *, facade: Facade | None = None
    ) -> None:
        self._app_name = app_name
        self._icon = icon
        self._facade = facade

    def notify(self, notification: Notification) -> None:
        """Hand the notification to the desktop, or raise `NotificationError`."""
        if self._facade is None:
            self._facade = facade_for(sys.platform)
        title, message = fitted(notification.title, notification.body, self._app_name)
        try:
            self._facade.notify(
                title=title,
                message=message,
                app_name=self._app_name,
                app_icon=self._icon_path(),
                timeout=_SHOWN_FOR_S,
            )
        except NotificationError:
            raise
        except Exception as error:  # noqa: BLE001 - plyer raises bare ones and the platform's own
            # Without the cause, which may quote what the notification says.
            raise NotificationError(reason=type(error).__name__) from None

    def _icon_path(self) -> str:
        return str(self._icon) if self._icon is not None and self._icon.is_file() else ""


def facade_for(platform: str) -> Facade:
    """Return plyer's way for a platform, as `sys.platform` names it, or ours in its place.

    Plyer 2.1.0 itself serves macOS, where it needs pyobjus.
    """
    if platform.startswith("linux"):
        from services.adapters.notify_send import NotifySend  # imports plyer

        return NotifySend()
    if platform == "win32":
        from services.adapters.balloon_tip import BalloonTip  # imports plyer

        return BalloonTip()
    from plyer import notification  # start-up does without

    facade: Facade = notification
    return facade
