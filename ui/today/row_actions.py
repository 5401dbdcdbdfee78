"""Do with a row what was asked for: at once, by a menu, or by another part of the window."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from services.check_ins.values import FadingView, PromptView
from services.check_ins.working_time import WorkingTime
from services.clock import today
from services.follow_ups.values import DueItem
from services.journal.values import DraftRow
from services.terms import ParkReason
from ui.context import UiContext
from ui.later.later_menu import next_check_in_day
from ui.later.row_menus import RowMenus
from ui.settings.check_in_preferences import CheckInPreferences
from ui.today.deeds import Deed, possible
from ui.today.row_menu import RowMenu
from ui.today.rows import MORE_FADING, MORE_OF_TOMORROW, RowKind, TodayRow
from ui.today.today_deeds import TodayDeeds


class RowActions(QWidget):
    """Stand between the rows and what is done with them; it shows nothing but menus."""

    contact_wished = Signal(int)
    organisation_wished = Signal(int)
    draft_opened = Signal(object)
    note_wanted = Signal(int)
    fresh_start_wanted = Signal()
    groupless_wanted = Signal()
    hint_put_away = Signal()
    """Nothing more is to be said of people without a rhythm."""
    all_fading_wanted = Signal()
    day_wanted = Signal(object)
    """The follow-ups of a `date` are to show."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.deeds = TodayDeeds(context, self)
        self._check_ins = CheckInPreferences(context, self)
        self._knows_settings = False
        self._menus = menus = RowMenus(
            context.theme, context.clock, lambda: None, self, working=self._working
        )
        menus.snoozed.connect(self._on_snoozed)
        menus.moved.connect(self._on_moved)
        menus.shifted.connect(self._on_shifted)
        menus.put_off.connect(self._on_put_off)
        menus.another_day.connect(self._on_another_day)
        menus.parked.connect(self._on_parked)
        self.hide()

    def know_settings(self) -> None:
        """Read when the user works, on which menus depend that open later."""
        if not self._knows_settings:
            self._knows_settings = True
            self._check_ins.read()  # and it follows what changes from then on

    def do(self, deed: Deed, row: TodayRow, place: QPoint) -> None:
        """Do it, or open the menu that asks for more."""
        if deed is Deed.MENU:
            menu = RowMenu(self._context.theme, row, self)
            menu.chosen.connect(lambda chosen: self.do(chosen, row, place))
            menu.popup(place)
            return
        if deed not in possible(row):
            return
        match deed:
            case Deed.OPEN:
                self._open(row)
            case Deed.CALL:
                self.deeds.reach(row)
            case Deed.NOTE:
                if row.contact_id is not None:
                    self.note_wanted.emit(row.contact_id)
            case Deed.PARK:
                self._park(row, place)
            case _:
                self._settle(deed, row, place)

    def _settle(self, deed: Deed, row: TodayRow, place: QPoint) -> None:
        source = row.source
        if isinstance(source, DueItem):
            self._settle_follow_up(deed, row, source, place)
        elif isinstance(source, PromptView):
            self._settle_prompt(deed, row, source, place)
        elif isinstance(source, DraftRow):
            self.deeds.discard(row, source)
        elif row.kind is RowKind.RHYTHMLESS:
            self.hint_put_away.emit()

    def _settle_follow_up(self, deed: Deed, row: TodayRow, item: DueItem, place: QPoint) -> None:
        match deed:
            case Deed.DONE:
                self.deeds.complete(row, item)
            case Deed.DROP:
                self.deeds.drop(row, item)
            case Deed.LATER:
                self._menus.open_at(self._menus.snooze, row, place)
            case Deed.MOVE:
                self._menus.move.dues = (item.due,)
                self._menus.open_at(self._menus.move, row, place)

    def _settle_prompt(self, deed: Deed, row: TodayRow, prompt: PromptView, place: QPoint) -> None:
        match deed:
            case Deed.TOMORROW:
                following = next_check_in_day(today(self._context.clock), self._working())
                self.deeds.another_day(row, prompt, following)
            case Deed.DONE if row.kind is RowKind.CHECK_IN:
                self.deeds.check_in_begun.emit(prompt.contact_id)
                self.note_wanted.emit(prompt.contact_id)  # which does the check-in once written
            case Deed.DONE:
                self.deeds.dismiss(row, prompt)
            case Deed.DROP:
                self.deeds.decline(row, prompt)
            case Deed.LATER:
                self._menus.open_at(self._menus.later, row, place)
            case Deed.MOVE:
                self._menus.pick_another_day(row, place)

    def _working(self) -> WorkingTime:
        return self._check_ins.settings.working

    def _open(self, row: TodayRow) -> None:
        source = row.source
        if row.kind is RowKind.WAITING:
            self.fresh_start_wanted.emit()
        elif row.kind is RowKind.RHYTHMLESS:
            self.groupless_wanted.emit()
        elif row.key == MORE_FADING:
            self.all_fading_wanted.emit()
        elif row.key == MORE_OF_TOMORROW:
            self.day_wanted.emit(today(self._context.clock) + timedelta(days=1))
        elif isinstance(source, DraftRow):
            self.draft_opened.emit(source)
        elif row.contact_id is not None:
            self.contact_wished.emit(row.contact_id)
        elif isinstance(source, FadingView) and source.organisation_id is not None:
            self.organisation_wished.emit(source.organisation_id)

    def _park(self, row: TodayRow, place: QPoint) -> None:
        self._menus.park.fades = row.kind is RowKind.FADING
        self._menus.open_at(self._menus.park, row, place)

    def _on_snoozed(self, row: TodayRow, until: datetime) -> None:
        if isinstance(row.source, DueItem):
            self.deeds.snooze(row, row.source, until)

    def _on_moved(self, row: TodayRow, on: date | None) -> None:
        if isinstance(row.source, DueItem):
            self.deeds.move(row, row.source, on)

    def _on_shifted(self, row: TodayRow, days: int) -> None:
        if isinstance(row.source, DueItem):
            self._on_moved(row, row.source.due.on + timedelta(days=days))

    def _on_put_off(self, row: TodayRow, until: datetime) -> None:
        if isinstance(row.source, PromptView):
            self.deeds.put_off_until(row, row.source, until)

    def _on_another_day(self, row: TodayRow, on: date) -> None:
        if isinstance(row.source, PromptView):
            self.deeds.another_day(row, row.source, on)

    def _on_parked(self, row: TodayRow, until: date | None, reason: ParkReason) -> None:
        self.deeds.park(row, until, reason)
