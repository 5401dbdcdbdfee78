"""Hand links to the programs that the system has for them."""

from __future__ import annotations

import sys
from typing import Protocol

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QDesktopServices

_ASK_FOR_TEL = ("xdg-mime", "query", "default", "x-scheme-handler/tel")


class LinkOpener(Protocol):
    """Start another program with a link; only ever because the user asked for it."""

    def has_program(self, link: str) -> bool:
        """Return whether any program takes such links. Called in a thread: asking takes time."""
        ...

    def open(self, link: str) -> bool:
        """Return whether a program took the link, as far as the system tells."""
        ...


class DesktopLinks:
    """Open links as the desktop does: tel:, mailto: and web pages by the user's own programs."""

    def has_program(self, link: str) -> bool:
        """Return False where xdg-open would fail, of which it tells Qt nothing.

        Only tel: links are asked about: browsers and mail programs are found in other ways too.
        """
        if sys.platform != "linux" or not link.startswith("tel:"):
            return True
        import subprocess  # the start does without

        try:
            asked = subprocess.run(_ASK_FOR_TEL, capture_output=True, timeout=5, check=False)
        except (OSError, subprocess.TimeoutExpired):
            return True  # a sandbox without xdg-mime asks its portal
        return bool(asked.stdout.strip())

    def open(self, link: str) -> bool:
        """Return whether a program took it, as far as Qt knows. Called in the main thread."""
        return QDesktopServices.openUrl(QUrl.fromEncoded(link.encode()))


def user_country() -> str:
    """Return the ISO 3166 code of the country that numbers without one are in, or ""."""
    return QLocale.territoryToCode(QLocale.system().territory())
