"""Do with a row what was asked for: at once, by a menu, or by another part of the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from services.check_ins.values import FadingView, PromptView
from services.clock import today
from services.follow_ups.values import DueItem
from services.journal.values import DraftRow
from services.terms import PromptKind
from ui.context import UiContext
from ui.reminders.snooze_menu import SnoozeMenu
from ui.today.deeds import Deed, possible
from ui.today.row_menus import LaterMenu, ParkMenu, RowMenu, open_menu, pick_day
from ui.today.rows import RowKind, TodayRow
from ui.today.today_deeds import TodayDeeds


class RowActions(QWidget):
    """Stand between the rows and what is done with them; it shows nothing but menus."""

    contact_wished = Signal(int)
    organisation_wished = Signal(int)
    draft_opened = Signal(object)
    note_wanted = Signal(int)
    fresh_start_wanted = Signal()
    parking_wanted = Signal(object)
    """Somebody is to say until when the contact of a TodayRow is parked, and why."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.deeds = TodayDeeds(context, self)
        self._snooze_menu: SnoozeMenu | None = None
        self.hide()

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

    def _settle_follow_up(self, deed: Deed, row: TodayRow, item: DueItem, place: QPoint) -> None:
        match deed:
            case Deed.DONE:
                self.deeds.complete(row, item)
            case Deed.DROP:
                self.deeds.drop(row, item)
            case Deed.LATER:
                self._snooze(row, item, place)
            case Deed.MOVE:
                self._pick(place, item.due.on, lambda on: self.deeds.move(row, item, on))

    def _settle_prompt(self, deed: Deed, row: TodayRow, prompt: PromptView, place: QPoint) -> None:
        match deed:
            case Deed.TOMORROW:
                tomorrow = today(self._context.clock) + timedelta(days=1)
                self.deeds.another_day(row, prompt, tomorrow)
            case Deed.DROP if prompt.kind is PromptKind.BIRTHDAY:
                self.deeds.dismiss(row, prompt)
            case Deed.DROP:
                self.deeds.decline(row, prompt)
            case Deed.LATER:
                self._put_off(row, prompt, place)
            case Deed.MOVE:
                self._pick_another(row, prompt, place)

    def _open(self, row: TodayRow) -> None:
        source = row.source
        if row.kind is RowKind.WAITING:
            self.fresh_start_wanted.emit()
        elif isinstance(source, DraftRow):
            self.draft_opened.emit(source)
        elif row.contact_id is not None:
            self.contact_wished.emit(row.contact_id)
        elif isinstance(source, FadingView) and source.organisation_id is not None:
            self.organisation_wished.emit(source.organisation_id)

    def _snooze(self, row: TodayRow, item: DueItem, place: QPoint) -> None:
        former, theme = self._snooze_menu, self._context.theme
        if former is not None:
            former.deleteLater()  # not when it closes: the calendar it opens tells through it
        self._snooze_menu = menu = SnoozeMenu(theme, self._context.clock, self)

        def on_chosen(until: datetime) -> None:
            self.deeds.snooze(row, item, until)

        menu.chosen.connect(on_chosen)
        menu.open_at(place)

    def _put_off(self, row: TodayRow, prompt: PromptView, place: QPoint) -> None:
        menu = LaterMenu(self._context, self)
        menu.until_chosen.connect(lambda until: self.deeds.put_off_until(row, prompt, until))
        menu.day_chosen.connect(lambda on: self.deeds.another_day(row, prompt, on))
        menu.other_day_wanted.connect(lambda: self._pick_another(row, prompt, place))
        open_menu(menu, place)

    def _pick_another(self, row: TodayRow, prompt: PromptView, place: QPoint) -> None:
        day = today(self._context.clock)
        self._pick(place, day, lambda on: self.deeds.another_day(row, prompt, on))

    def _park(self, row: TodayRow, place: QPoint) -> None:
        menu = ParkMenu(self._context, row, self)
        menu.chosen.connect(lambda reason, until: self.deeds.park(row, until, reason))
        menu.other_day_wanted.connect(lambda: self.parking_wanted.emit(row))
        open_menu(menu, place)

    def _pick(self, place: QPoint, on: date, choose: Callable[[date], None]) -> None:
        pick_day(self._context, place, on, self, choose)
