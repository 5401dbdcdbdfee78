"""Plyer's notification facade for Linux, over notify-send.

It takes the place of plyer 2.1.0's own, which puts the text before the options (a title of `-x` is
lost, `--wait` waits for ever), drops the icon, asks for a notification that never goes away, does
not look at the exit code, waits without limit and leaves mark-up to chance. In a folder called
/app plyer takes the Flatpak portal, where an apostrophe breaks the call.
"""

from __future__ import annotations

import html
import shutil
import subprocess

from plyer.facades import Notification

from services.notifications import (
    NotificationError,
    NotificationsUnavailableError,
    NotificationTimedOutError,
)

_SERVER = "org.freedesktop.Notifications"

# Dunst announces body-markup only if its configuration holds a rule for all notifications, yet
# reads mark-up without one too. It is known by a capability of its own.
_READS_MARKUP = {"body-markup", "x-dunst-stack-tag"}


class NotifySend(Notification):  # type: ignore[misc] # plyer has no types
    """Show notifications by notify-send, and raise `NotificationError` if it could not."""

    def __init__(self, timeout_s: float = 8.0) -> None:
        self._timeout_s = timeout_s

    def _notify(
        self, *, title: str, message: str, app_name: str, app_icon: str, **_others: object
    ) -> None:
        program = shutil.which("notify-send")
        if program is None:
            raise NotificationsUnavailableError
        body = html.escape(message, quote=False) if self._server_reads_markup() else message
        icon = ["--icon", app_icon] if app_icon else []
        command = [program, "--app-name", app_name, *icon, "--", title, _c_escaped(body)]
        if (exit_code := self._run(command).returncode) != 0:
            raise NotificationError(reason=f"notify-send exited with {exit_code}")

    def _server_reads_markup(self) -> bool:
        """Ask each time, as the user may change the server; take it that it does if in doubt.

        A tag shown is ugly, but a tag obeyed swallows text.
        """
        program = shutil.which("dbus-send")
        if program is None:
            return True
        call = [f"--dest={_SERVER}", f"/{_SERVER.replace('.', '/')}", f"{_SERVER}.GetCapabilities"]
        answer = self._run([program, "--session", "--print-reply=literal", *call])
        if answer.returncode != 0:
            return True
        return not _READS_MARKUP.isdisjoint(answer.stdout.decode("utf-8", "replace").split())

    def _run(self, command: list[str]) -> subprocess.CompletedProcess[bytes]:
        """Run one program for at most half of the time-out, without shell or terminal.

        A time-out is raised without its cause, which would quote the command line.
        """
        try:
            return subprocess.run(
                [argument.encode() for argument in command],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=self._timeout_s / 2,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise NotificationTimedOutError from None


def _c_escaped(body: str) -> str:
    r"""Guard backslashes: notify-send reads the escapes of C in a body, so that C:\new breaks."""
    return body.replace("\\", "\\\\")
