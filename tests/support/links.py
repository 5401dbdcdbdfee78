"""Open no link: the opener of the tests."""

from __future__ import annotations


class NotedLinks:
    """Implement `ui.links.LinkOpener` by noting what would open; its answers are attributes."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.known = True
        self.taken = True

    def has_program(self, link: str) -> bool:
        """Answer for any link."""
        return self.known

    def open(self, link: str) -> bool:
        """Note it."""
        self.opened.append(link)
        return self.taken
