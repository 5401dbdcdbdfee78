"""What the window is made of: navigation, list and page, or how to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from ui.main_window.actions import WindowActions
from ui.main_window.contact_list_panel import ContactListPanel
from ui.main_window.navigation import Navigation
from ui.main_window.page_area import PageArea
from ui.theme.theme import Theme
from ui.widgets.splitter import HairlineSplitter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.contacts.listing import Criteria
    from ui.main_window.first_start_page import FirstStartPage
    from ui.widgets.question_strip import Question, QuestionStrip

_WIDE_PX = 1100  # a narrower window shows the navigation as a rail


class Columns(QWidget):
    """Fit the three columns to the width, and let an empty journal begin in place of two."""

    files_dropped = Signal(list)
    """Contact files were dropped where an empty journal begins: a list of pathlib.Path."""

    moved = Signal()
    """The line between list and page was moved."""

    def __init__(
        self,
        theme: Theme,
        commands: WindowActions,
        navigation: Navigation,
        contacts: ContactListPanel,
        pages: PageArea,
        *,
        list_px: int,
    ) -> None:
        """Begin with a list as wide as it was left, where `list_px` is not 0."""
        super().__init__()
        self._theme = theme
        self._commands = commands
        self._navigation = navigation
        self._list = contacts
        self._list_px = list_px  # as it was left, or is to be when it shows again
        self._has_list = True
        self._is_narrow: bool | None = None
        self._shown: QWidget | None = None
        self._first_start: FirstStartPage | None = None
        self._questions: QuestionStrip | None = None
        self._people = HairlineSplitter(theme)
        self._people.addWidget(contacts)
        self._people.addWidget(pages)
        self._people.setStretchFactor(1, 1)
        self._people.splitterMoved.connect(self.moved)
        contacts.setMinimumWidth(theme.sizes.list_width_narrow)
        self._body = QStackedLayout()
        self._body.addWidget(self._people)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(navigation)
        self._right = QVBoxLayout()
        self._right.addLayout(self._body, 1)
        row.addLayout(self._right, 1)
        theme.changed.connect(self._fold)

    @property
    def list_px(self) -> int:
        """Return how wide the list is."""
        return self._people.sizes()[0] if self._has_list else self._list_px

    def show_list(self, *, shown: bool) -> None:
        """Show the list, or give its room to the page."""
        if shown == self._has_list:
            return
        if shown:
            list_px, self._list_px = self._list_px, 0
            self._has_list = True
            self._list.show()
            self._people.setSizes([list_px, self._people.width() - list_px])
        else:
            if self._is_narrow is not None:  # else it has no width yet but the one it was left with
                self._list_px = self.list_px
            self._has_list = False
            self._list.hide()

    def focus_list(self) -> None:
        """Put the keyboard on the list, or on how to begin if that shows."""
        if self._shown is not None and self._shown is self._first_start:
            self._first_start.setFocus()
        else:
            self._list.focus_search()

    def choose(self, criteria: Criteria, contact_ids: Sequence[int]) -> None:
        """List who meets criteria, and select some of them."""
        self._list.choose(criteria, contact_ids)

    def show_people(self) -> None:
        """Show list and page; the caret comes into the search line as in show_first_start()."""
        if self._show(self._people):
            self._list.focus_search()

    def show_first_start(self) -> None:
        """Show how an empty journal begins; most starts do without that page.

        The keyboard comes there if it did not show before, unless it is in the navigation.
        """
        if self._first_start is None:
            from ui.main_window.first_start_page import FirstStartPage

            self._first_start = FirstStartPage(self._theme, self._commands)
            self._first_start.files_dropped.connect(self.files_dropped)
            self._body.addWidget(self._first_start)
        if self._show(self._first_start):
            self._first_start.setFocus()

    def ask(self, question: Question) -> None:
        """Ask something below list and page until it is answered; hardly any session does."""
        if self._questions is None:
            from ui.widgets.question_strip import QuestionStrip

            self._questions = QuestionStrip(self._theme, wide=True)
            self._right.addWidget(self._questions)
        self._questions.ask(question)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the navigation where there is little room."""
        super().resizeEvent(event)
        self._fold()

    def _show(self, body: QWidget) -> bool:
        """Show one of the two; return whether the keyboard is to come there."""
        if self._shown is body:
            return False
        walks = self._navigation.isAncestorOf(self.window().focusWidget())
        self._shown = body
        self._body.setCurrentWidget(body)
        return not walks

    def _fold(self) -> None:
        """Show the navigation as a rail, and a narrower list, where there is little room."""
        narrow = self.width() < self._theme.px(_WIDE_PX)
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        self._navigation.set_rail(narrow)
        sizes = self._theme.sizes
        list_px = sizes.list_width_narrow if narrow else sizes.list_width
        list_px = self._list_px or list_px
        self._list_px = 0 if self._has_list else list_px
        self._people.setSizes([list_px, self.width() - list_px - self._navigation.width()])
