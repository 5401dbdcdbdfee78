"""The menus of a row: all that can be done, when it comes back, and why nobody is called."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget, QWidgetAction

from services.clock import today
from services.terms import ParkReason
from ui.context import UiContext
from ui.reminders.reminder_words import until_words
from ui.theme.theme import Theme
from ui.today.deed_words import deed_words
from ui.today.deeds import KEYS, Deed, possible
from ui.today.later import later_today
from ui.today.rows import RowKind, TodayRow
from ui.today.words import capitalised
from ui.widgets.inputs import Calendar
from ui.widgets.menu import Menu, menu_text
from ui.wording.dates import day_words
from ui.wording.terms import park_reason_name

_ICONS = {
    Deed.OPEN: "person",
    Deed.TOMORROW: "calendar",
    Deed.DONE: "check",
    Deed.LATER: "clock",
    Deed.CALL: "phone",
    Deed.MOVE: "calendar",
    Deed.PARK: "parked",
    Deed.NOTE: "note",
    Deed.DROP: "close",
}
_LONG_DAYS, _SHORT_DAYS = 91, 28
PARKED_DAYS: dict[ParkReason, int] = {
    ParkReason.HIRING_FREEZE: _LONG_DAYS,
    ParkReason.PROJECT_PAUSED: _LONG_DAYS,
    ParkReason.LEAVE: _SHORT_DAYS,
    ParkReason.BUSY: _SHORT_DAYS,
    ParkReason.LOST: 364,
}
"""For how long each reason usually holds."""

_FADES_BECAUSE = (
    ParkReason.HIRING_FREEZE,
    ParkReason.PROJECT_PAUSED,
    ParkReason.BUSY,
    ParkReason.LOST,
    ParkReason.UNKNOWN,
)


class RowMenu(Menu):
    """Offer all that can be done with a row, each with its key."""

    chosen = Signal(object)
    """A Deed was chosen."""

    def __init__(self, theme: Theme, row: TodayRow, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for deed in possible(row):
            words = menu_text(deed_words(deed, row))
            writes = deed is Deed.CALL and row.number is None
            icon = theme.icons.icon("message" if writes else _ICONS[deed])
            action = self.addAction(icon, f"{words}\t{KEYS[deed]}")
            action.triggered.connect(lambda _checked=False, deed=deed: self.chosen.emit(deed))


class LaterMenu(Menu):
    """Offer when a check-in comes back."""

    until_chosen = Signal(object)
    """An instant later today, in UTC."""

    day_chosen = Signal(object)
    """A `date`."""

    other_day_wanted = Signal()
    """A day is to be chosen from a calendar."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Later"))
        now, zone, locale = context.clock.now(), context.clock.zone(), QLocale()
        until = later_today(now, zone)
        if until is not None:
            self._add_until(until, until_words(until, now, zone, locale))
        day = today(context.clock) + timedelta(days=1)
        name, on = self.tr("&Tomorrow"), day_words(day, today(context.clock), locale)
        self.addAction(f"{name}\t{on}").triggered.connect(lambda: self.day_chosen.emit(day))
        other = self.addAction(self.tr("&Another time…"))
        other.triggered.connect(self.other_day_wanted)

    def _add_until(self, until: datetime, words: str) -> None:
        name = self.tr("&Later today")
        self.addAction(f"{name}\t{words}").triggered.connect(lambda: self.until_chosen.emit(until))


class ParkMenu(Menu):
    """Offer reasons, each with the day until which it usually holds.

    Of who fades it asks why it is quiet, which may also be not known, or for good.
    """

    chosen = Signal(object, object)
    """A ParkReason, and the `date` until which nobody is prompted, or None."""

    other_day_wanted = Signal()
    """Somebody is to say until when, and why."""

    def __init__(self, context: UiContext, row: TodayRow, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fades = row.kind is RowKind.FADING
        self.setAccessibleName(self.tr("Why it is quiet") if fades else self.tr("Park"))
        day = today(context.clock)
        for reason in _FADES_BECAUSE if fades else tuple(PARKED_DAYS):
            days = PARKED_DAYS.get(reason)
            until = None if days is None else day + timedelta(days=days)
            self._add(reason, until, day)
        self.addSeparator()
        other = self.addAction(self.tr("&Until another day…"))
        other.triggered.connect(self.other_day_wanted)

    def _add(self, reason: ParkReason, until: date | None, day: date) -> None:
        words = capitalised(park_reason_name(reason))
        if until is not None:
            on = self.tr("until {day}").format(day=day_words(until, day, QLocale()))
            words = f"{words}\t{on}"
        self.addAction(words).triggered.connect(lambda: self.chosen.emit(reason, until))


def open_menu(menu: Menu, place: QPoint) -> None:
    """Open a menu at a place on the screen, ready for Enter to take the first choice."""
    menu.popup(place)
    if menu.actions():
        menu.setActiveAction(menu.actions()[0])


def pick_day(
    context: UiContext, place: QPoint, on: date, owner: QWidget, choose: Callable[[date], None]
) -> Menu:
    """Show a month to choose a day from, not before tomorrow."""
    menu = Menu(parent=owner)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    calendar = Calendar(context.theme)
    first = today(context.clock) + timedelta(days=1)
    calendar.setMinimumDate(_qdate(first))
    calendar.setSelectedDate(_qdate(max(first, on)))
    action = QWidgetAction(menu)
    action.setDefaultWidget(calendar)
    menu.addAction(action)

    def on_chosen(day: QDate) -> None:
        menu.close()
        choose(date(day.year(), day.month(), day.day()))

    calendar.activated.connect(on_chosen)
    calendar.clicked.connect(on_chosen)
    menu.popup(place)
    calendar.setFocus()
    return menu


def _qdate(on: date) -> QDate:
    return QDate(on.year, on.month, on.day)
