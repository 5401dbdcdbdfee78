"""Hand links to the programs that the system has for them."""

from __future__ import annotations

import os
import sys
from typing import Protocol

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QDesktopServices

_ASK = ("xdg-mime", "query", "default")
_ASKED_ABOUT = ("tel", "mailto", "https")
# What xdg-open tries for web pages and e-mail where no program is set, as far as it has a window.
_BROWSERS = (
    *("x-www-browser", "firefox", "iceweasel", "seamonkey", "mozilla", "epiphany", "konqueror"),
    *("chromium", "chromium-browser", "google-chrome"),
)


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
        """Return False where xdg-open would fail, of which it tells Qt nothing."""
        scheme = link.partition(":")[0]
        if sys.platform != "linux" or scheme not in _ASKED_ABOUT:
            return True
        import subprocess  # the start does without

        try:
            ask = (*_ASK, f"x-scheme-handler/{scheme}")
            asked = subprocess.run(ask, capture_output=True, timeout=5, check=False)
        except (OSError, subprocess.TimeoutExpired):
            return True  # a sandbox without xdg-mime asks its portal
        return bool(asked.stdout.strip()) or (scheme != "tel" and _has_browser())

    def open(self, link: str) -> bool:
        """Return whether a program took it, as far as Qt knows. Called in the main thread."""
        return QDesktopServices.openUrl(QUrl.fromEncoded(link.encode()))


def _has_browser() -> bool:
    import shutil

    return bool(os.environ.get("BROWSER")) or any(map(shutil.which, _BROWSERS))


def user_country() -> str:
    """Return the ISO 3166 code of the country that numbers without one are in, or ""."""
    return QLocale.territoryToCode(QLocale.system().territory())
