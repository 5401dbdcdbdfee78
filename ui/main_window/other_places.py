"""Today, follow-ups, drafts and bin in the window: they take the room of list and page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from services.changes import ChangeSet
from services.contacts.list_reader import FirstList
from services.contacts.listing import Criteria, Trait
from services.today.values import OpenCounts
from services.window_state import EVERYBODY, FOLLOW_UPS, PLACES, TODAY
from ui.context import UiContext
from ui.main_window.actions import WindowActions
from ui.main_window.columns import Columns
from ui.main_window.navigation import Navigation
from ui.main_window.page_area import PageArea


class OtherPlaces(QObject):
    """Open what is no list of people when it is chosen, and give way to people again.

    An empty journal shows how to begin in the place of people and of Today. It also keeps the
    navigation saying how much waits at them.
    """

    def __init__(
        self, context: UiContext, navigation: Navigation, columns: Columns, pages: PageArea
    ) -> None:
        super().__init__(columns)
        self._context = context
        self._navigation = navigation
        self._columns = columns
        self._pages = pages
        self._begun = False
        self._somebody = True  # until the contacts are read
        self._place = TODAY
        self._way_back: QShortcut | None = None
        self._went_to: int | None = None
        navigation.place_chosen.connect(self._on_place_chosen)
        navigation.group_chosen.connect(self._on_people_chosen)
        navigation.view_chosen.connect(self._on_people_chosen)
        navigation.group_edit_wanted.connect(self.leave)
        navigation.new_group_wanted.connect(self.leave)
        pages.places.day_chosen.connect(self._on_day_chosen)
        pages.places.groupless_wanted.connect(self._on_groupless_wanted)
        pages.places.contact_wished.connect(self._on_contact_wished)
        context.changes.changed.connect(self._on_changed)

    @property
    def is_open(self) -> bool:
        """Tell whether one of them is what was chosen."""
        return self._navigation.place in PLACES

    def show_for(self, *, somebody: bool) -> None:
        """Show what was chosen as it is with somebody in the journal, or with nobody."""
        self._somebody = somebody
        self._pages.places.show_for(somebody=somebody)
        self._show_body()

    def show_first(self, first: FirstList) -> None:
        """Show what was read for the first frame: the counts, and Today if it opens there."""
        self._navigation.show_waiting(FOLLOW_UPS, first.follow_ups)
        if first.today is None:
            return
        self._navigation.show_waiting(TODAY, first.today.to_do)
        if self._navigation.place == TODAY:
            self._pages.places.today_page().show_today(first.today)

    def begin(self) -> None:
        """Read what is open from now on: the first frame stands, and all contacts were read."""
        if self.is_open and not self._begun:
            place = self._navigation.place
            self._pages.show_place(place)
            self._pages.places.begin(place)
        self._begun = True

    def follow(self, commands: WindowActions) -> None:
        """Go where the commands of the menu lead."""
        for command, place in (
            (commands.today, TODAY),
            (commands.contacts, EVERYBODY),
            (commands.follow_ups, FOLLOW_UPS),
        ):
            command.triggered.connect(partial(self._go, place))
        self._pages.places.first_contact_wished.connect(commands.new_contact.trigger)

    def leave(self) -> None:
        """List everybody, if one of them is open."""
        if self.is_open:
            self._navigation.choose_everybody()

    def _go(self, place: str) -> None:
        """Choose a place, with the keyboard on what is listed there."""
        self._navigation.choose(place)
        if place in PLACES and not self._is_beginning:
            self._pages.places.focus(place)
        else:
            self._columns.focus_list()

    @property
    def _is_beginning(self) -> bool:
        return not self._somebody and (not self.is_open or self._navigation.place == TODAY)

    def _show_body(self) -> None:
        if self._is_beginning:
            self._columns.show_first_start()
        else:
            self._columns.show_people()

    def _on_day_chosen(self, day: date) -> None:
        self._go(FOLLOW_UPS)
        self._pages.places.show_follow_ups_of(day)

    def _on_groupless_wanted(self) -> None:
        """Show who has no group, and select whom Today counted: a group is given to all of them."""
        self._context.tasks.read(
            self,
            lambda cases: cases.open_prompts.rhythmless_ids(),
            self._on_rhythmless_read,
            latest="rhythmless people",
        )

    def _on_rhythmless_read(self, contact_ids: Sequence[int]) -> None:
        self._navigation.choose(EVERYBODY)
        self._columns.choose(Criteria(traits=frozenset({Trait.NO_GROUP})), contact_ids)

    def _on_contact_wished(self, contact_id: int) -> None:
        """Let a key lead back from the contact to the place, on the row it was opened from."""
        page = self._pages.contact_page
        if page is not None and self._way_back is None:
            from ui.organisation_page.way_back import BACK_KEYS  # start-up does without

            self._way_back = QShortcut(QKeySequence(BACK_KEYS), page)
            self._way_back.activated.connect(self._on_back)
        self._went_to = contact_id

    def _on_back(self) -> None:
        page = self._pages.contact_page
        if page is not None and page.shown_id == self._went_to:
            self._go(self._place)

    def _on_place_chosen(self, place: str) -> None:
        self._place = place
        self._columns.show_list(shown=False)
        self._show_body()
        if self._begun or place == TODAY:
            self._pages.show_place(place)
        else:
            self._pages.wait()

    def _on_people_chosen(self) -> None:
        self._columns.show_list(shown=True)
        self._show_body()
        self._pages.leave_place()

    def _on_changed(self, changes: ChangeSet) -> None:
        """Count what waits: also of whom or what goes to the bin, or comes back."""
        tasks = self._context.tasks
        if any((changes.drafts, changes.contacts, changes.entries)):
            tasks.read(
                self,
                lambda cases: cases.draft_list.count(),
                self._navigation.show_drafts,
                latest="draft count",
            )
        if changes.follow_ups or changes.contacts:
            self.count()

    def count(self) -> None:
        """Count the follow-ups that are open: also when an hour strikes for one of them."""
        self._context.tasks.read(
            self, lambda cases: cases.today.counts(), self._on_counted, latest="open count"
        )

    def _on_counted(self, counts: OpenCounts) -> None:
        self._navigation.show_waiting(TODAY, counts.today)
        self._navigation.show_waiting(FOLLOW_UPS, counts.all)
