"""The pages of places that list no contacts, each made when it is first opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from services.window_state import DRAFTS
from ui.context import UiContext

if TYPE_CHECKING:
    from ui.bin.bin_page import BinPage
    from ui.drafts.drafts_page import DraftsPage


class PlacePages(QObject):
    """Make the bin and the drafts, and pass on what they tell."""

    undo_offered = Signal(str, object)
    """Something was done: what, in words, and a callable that takes it back."""

    draft_opened = Signal(object)
    """Writing is to go on at a DraftRow."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._pages: dict[str, BinPage | DraftsPage] = {}

    def page(self, place: str) -> QWidget:
        """Return the page of a place."""
        if place not in self._pages:
            page = self._make_drafts() if place == DRAFTS else self._make_bin()
            page.undo_offered.connect(self.undo_offered)
            self._pages[place] = page
        return self._pages[place]

    def has(self, page: QWidget | None) -> bool:
        """Tell whether a page is one of these."""
        return page in self._pages.values()

    def _make_bin(self) -> BinPage:
        from ui.bin.bin_page import BinPage

        return BinPage(self._context)

    def _make_drafts(self) -> DraftsPage:
        from ui.drafts.drafts_page import DraftsPage

        page = DraftsPage(self._context)
        page.draft_opened.connect(self.draft_opened)
        return page
