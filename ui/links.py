"""Hand links to the programs that the system has for them."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QDesktopServices


class LinkOpener(Protocol):
    """Start another program with a link; only ever because the user asked for it."""

    def open(self, link: str) -> bool:
        """Return whether a program took the link, as far as the system tells."""
        ...


class DesktopLinks:
    """Open links as the desktop does: tel:, mailto: and web pages by the user's own programs."""

    def open(self, link: str) -> bool:
        """Return whether a program took it. Called in the main thread."""
        return QDesktopServices.openUrl(QUrl.fromEncoded(link.encode()))


def user_country() -> str:
    """Return the ISO 3166 code of the country that numbers without one are in, or ""."""
    return QLocale.territoryToCode(QLocale.system().territory())
