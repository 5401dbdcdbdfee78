"""To which day follow-ups move, and until when they are snoozed: menus that say what they mean."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from services.clock import Clock, today
from services.errors import QT_TRANSLATE_NOOP
from services.follow_ups.snooze import Snooze, choices, snoozed_until
from services.wall_time import instant_of
from ui.reminders.moment_picker import MomentPicker
from ui.theme.theme import Theme
from ui.widgets.menu import Menu
from ui.wording.dates import day_words, time_words

_MORNING = time(9)
_WEEK_DAYS = 7
_SNOOZES = {
    Snooze.TEN_MINUTES: QT_TRANSLATE_NOOP("WhenMenu", "In &10 minutes"),
    Snooze.ONE_HOUR: QT_TRANSLATE_NOOP("WhenMenu", "In an &hour"),
    Snooze.AFTERNOON: QT_TRANSLATE_NOOP("WhenMenu", "This &afternoon"),
    Snooze.TOMORROW: QT_TRANSLATE_NOOP("WhenMenu", "&Tomorrow"),
    Snooze.NEXT_WEEK: QT_TRANSLATE_NOOP("WhenMenu", "Next &week"),
}


class WhenMenu(Menu):
    """Fill itself each time it opens, as of then; subclasses say with what."""

    def __init__(self, theme: Theme, clock: Clock, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._theme, self._clock, self._owner = theme, clock, parent
        self.setAccessibleName(title.replace("&", ""))
        self.aboutToShow.connect(self._renew)

    def open_at(self, place: QPoint) -> None:
        """Open at a place on the screen, ready for Enter to take the first choice."""
        self._renew()
        self.popup(place)
        self.setActiveAction(self.actions()[0])

    def fill(self, day: date) -> None:
        """Add the choices that make sense on a day."""
        raise NotImplementedError

    def offer(self, words: str, detail: str, on_chosen: Callable[[], object]) -> QAction:
        """Add a choice with what it comes to."""
        action = self.addAction(f"{words}\t{detail}" if detail else words)
        action.triggered.connect(lambda _checked=False: on_chosen())
        return action

    def _renew(self) -> None:
        self.clear()
        self.fill(today(self._clock))


class MoveMenu(WhenMenu):
    """Offer near days, a week more than now, any day, or none."""

    moved = Signal(object)
    """The date that follow-ups are due on from now on, None for some day."""

    shifted = Signal(int)
    """So many days later than each is due now."""

    def fill(self, day: date) -> None:
        """Offer the days from tomorrow on."""
        tomorrow = day + timedelta(days=1)
        monday = day + timedelta(days=_WEEK_DAYS - day.weekday())
        names = ((self.tr("&Tomorrow"), tomorrow), (self.tr("Next &week"), monday))
        for words, on in names:
            detail = day_words(on, day, QLocale())
            self.offer(words, detail, partial(self._move, on))
        self.offer(self.tr("A week &later"), "", lambda: self.shifted.emit(_WEEK_DAYS))
        self.offer(self.tr("&Pick a day…"), "", lambda: self._pick(tomorrow))
        self.addSeparator()
        self.offer(self.tr("With&out a date"), "", partial(self._move, None))

    def _move(self, on: date | None) -> None:
        self.moved.emit(on)

    def _pick(self, on: date) -> None:
        picker = MomentPicker(self._theme, self.tr("Move"), on, first=date(1900, 1, 1))
        picker.chosen.connect(lambda on, _at: self.moved.emit(on))
        picker.open_at(self.pos(), self._owner)


class SnoozeChoices(WhenMenu):
    """Offer times from ten minutes to next week, and any other from a calendar."""

    snoozed = Signal(object)
    """The instant to remind again, in UTC."""

    def fill(self, day: date) -> None:
        """Offer what makes sense now."""
        now, zone = self._clock.now(), self._clock.zone()
        for snooze in choices(now, zone):
            until = snoozed_until(snooze, now, zone)
            words = QCoreApplication.translate("WhenMenu", _SNOOZES[snooze])
            self.offer(words, self._detail(until, day), partial(self._choose, until))
        self.offer(self.tr("&Pick a day and time…"), "", lambda: self._pick(day))

    def _choose(self, until: datetime) -> None:
        self.snoozed.emit(until)

    def _detail(self, until: datetime, day: date) -> str:
        local = until.astimezone(self._clock.zone())
        at = time_words(local.time(), QLocale())
        return at if local.date() == day else f"{day_words(local.date(), day, QLocale())} {at}"

    def _pick(self, day: date) -> None:
        clock = self._clock

        def instant(on: date, at: time) -> datetime:
            return instant_of(on, at, clock.zone())

        picker = MomentPicker(
            self._theme,
            self.tr("Snooze"),
            day + timedelta(days=1),
            _MORNING,
            first=day,
            allows=lambda on, at: instant(on, at) > clock.now(),
        )
        picker.chosen.connect(lambda on, at: self._choose(instant(on, at)))
        picker.open_at(self.pos(), self._owner)
