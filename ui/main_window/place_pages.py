"""The pages of places that list no contacts, each made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from services.window_state import BIN, DRAFTS, FOLLOW_UPS, TODAY
from ui.context import UiContext

if TYPE_CHECKING:
    from ui.bin.bin_page import BinPage
    from ui.drafts.drafts_page import DraftsPage
    from ui.follow_ups.follow_ups_page import FollowUpsPage
    from ui.today.today_page import TodayPage


class PlacePages(QObject):
    """Make Today, the follow-ups, the bin and the drafts, and pass on what they tell."""

    undo_offered = Signal(str, object)
    """Something was done: what, in words, and a callable that takes it back."""

    draft_opened = Signal(object)
    """Writing is to go on at a DraftRow."""

    contact_wished = Signal(int)
    """The page of the contact with this id is to show."""

    organisation_wished = Signal(int)
    """The page of the organisation with this id is to show."""

    first_contact_wished = Signal()
    """Somebody is to be added to an empty journal."""

    day_chosen = Signal(object)
    """The follow-ups of a `date` are to show."""

    groupless_wanted = Signal()
    """Who has no group is to show, so that many can be given one."""

    note_wanted = Signal(int)
    """A note with the contact with this id is to be written."""

    check_in_begun = Signal(int)
    """What is told next is a check-in with the contact with this id."""

    call_started = Signal(int, object)
    """Another program was started to reach the contact with this id, by a Way."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._pages: dict[str, QWidget] = {}
        self._today: TodayPage | None = None
        self._follow_ups: FollowUpsPage | None = None
        self._somebody = True

    def page(self, place: str) -> QWidget:
        """Return the page of a place."""
        if place not in self._pages:
            self._pages[place] = self._make(place)
        return self._pages[place]

    def show_for(self, *, somebody: bool) -> None:
        """Say what to do next as it is with somebody in the journal, or with nobody."""
        self._somebody = somebody
        if self._follow_ups is not None:
            self._follow_ups.show_for(somebody=somebody)

    def today_page(self) -> TodayPage:
        """Return the page of Today."""
        self.page(TODAY)
        assert self._today is not None
        return self._today

    def show_follow_ups_of(self, day: date) -> None:
        """Bring the follow-ups of a day into sight, once they are read."""
        self.page(FOLLOW_UPS)
        assert self._follow_ups is not None
        self._follow_ups.show_day(day)

    def begin(self, place: str) -> None:
        """Read on a page what the first frame did without, with the keyboard on its rows."""
        if place == TODAY:
            self.today_page().read()
        self.focus(place)

    def focus(self, place: str) -> None:
        """Put the keyboard on the rows of a page."""
        page = self._pages.get(place)
        if page is not None and page is self._today:
            self._today.focus_rows()
        elif page is not None:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def has(self, page: QWidget | None) -> bool:
        """Tell whether a page is one of these."""
        return page in self._pages.values()

    def refresh_day(self) -> None:
        """Show what the calendar and the clock say."""
        for page in (self._today, self._follow_ups):
            if page is not None:
                page.refresh_day()

    def _make(self, place: str) -> QWidget:
        make: dict[str, Callable[[], TodayPage | FollowUpsPage | DraftsPage | BinPage]] = {
            TODAY: self._make_today,
            FOLLOW_UPS: self._make_follow_ups,
            DRAFTS: self._make_drafts,
            BIN: self._make_bin,
        }
        page = make[place]()
        page.undo_offered.connect(self.undo_offered)
        return page

    def _make_today(self) -> TodayPage:
        from ui.today.today_page import TodayPage

        self._today = page = TodayPage(self._context)
        page.draft_opened.connect(self.draft_opened)
        page.contact_wished.connect(self.contact_wished)
        page.organisation_wished.connect(self.organisation_wished)
        page.note_wanted.connect(self.note_wanted)
        page.check_in_begun.connect(self.check_in_begun)
        page.call_started.connect(self.call_started)
        page.day_chosen.connect(self.day_chosen)
        page.groupless_wanted.connect(self.groupless_wanted)
        return page

    def _make_follow_ups(self) -> FollowUpsPage:
        from ui.follow_ups.follow_ups_page import FollowUpsPage

        self._follow_ups = page = FollowUpsPage(self._context)
        page.contact_wished.connect(self.contact_wished)
        page.reached_out.connect(self.call_started)
        page.first_contact_wished.connect(self.first_contact_wished)
        page.show_for(somebody=self._somebody)
        return page

    def _make_bin(self) -> BinPage:
        from ui.bin.bin_page import BinPage

        return BinPage(self._context)

    def _make_drafts(self) -> DraftsPage:
        from ui.drafts.drafts_page import DraftsPage

        page = DraftsPage(self._context)
        page.draft_opened.connect(self.draft_opened)
        return page
