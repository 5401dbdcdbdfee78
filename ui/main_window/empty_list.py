"""What the list says where it shows nobody."""

from __future__ import annotations

from ui.widgets.empty_state import EmptyState


class EmptyList(EmptyState):
    """Say why nobody shows, and what to do about it."""

    def __init__(self) -> None:
        super().__init__("", "")

    def explain(self, words: str, *, filtered: bool) -> None:
        """Say what hides everybody: the words typed, filters, or that there is nobody."""
        if words:
            title = self.tr("Nobody is called “{words}”").format(words=words)
            text = self.tr("Esc shows everybody again.")
        elif filtered:
            title = self.tr("Nobody fits these filters")
            text = self.tr("Take one away, or press Esc to remove them all.")
        else:
            title = self.tr("Nobody in this group yet")
            text = self.tr("Import contacts, or add one.")
        self.set_texts(title, text)
