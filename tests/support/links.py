"""Open no link: the opener of the tests."""

from __future__ import annotations


class NotedLinks:
    """Implement `ui.links.LinkOpener` by noting what would open; `taken` is what it answers."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.taken = True

    def open(self, link: str) -> bool:
        """Note it."""
        self.opened.append(link)
        return self.taken
