"""Say that a draft was discarded, and take that back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from services.journal.values import DraftView
from ui.context import UiContext


def discarded(context: UiContext, taken: DraftView) -> tuple[str, Callable[[], None]]:
    """Return what was done, in words, and what stores a draft again that was taken away."""

    def take_back() -> None:
        owner = context.changes  # outlives every page
        context.tasks.write(owner, lambda cases: cases.drafts.keep(taken, None), lambda _kept: None)

    return QCoreApplication.translate("DraftsPage", "Draft discarded"), take_back
