"""A menu that is counted from the moment it opens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QLocale, QPoint, Signal
from PySide6.QtWidgets import QWidget

from services.clock import Clock, today
from ui.theme.theme import Theme
from ui.widgets.menu import Menu
from ui.widgets.styling import without_mnemonic
from ui.wording.dates import day_words, until_words


class RenewedMenu(Menu):
    """Fill itself each time it opens, as of then; subclasses say with what."""

    opening = Signal()
    """It opens, and is not filled yet."""

    def __init__(self, theme: Theme, clock: Clock, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.theme, self.clock = theme, clock
        self.window_below = parent
        self.setAccessibleName(without_mnemonic(title))
        self.aboutToShow.connect(self._renew)

    def open_at(self, place: QPoint) -> None:
        """Open at a place on the screen, ready for Enter to take the first choice."""
        self.popup(place)
        self.setActiveAction(self.actions()[0])

    def fill(self, day: date) -> None:
        """Add the choices that make sense on a day, now."""
        raise NotImplementedError

    def offer(self, words: str, detail: str, on_chosen: Callable[[], object]) -> None:
        """Add a choice, with what it comes to."""
        action = self.addAction(f"{words}\t{detail}" if detail else words)
        action.triggered.connect(lambda _checked=False: on_chosen())

    def on_day(self, on: date) -> str:
        """Return a day in words, as of now."""
        return day_words(on, today(self.clock), QLocale())

    def at_instant(self, until: datetime) -> str:
        """Return an instant in words, as of now."""
        return until_words(until, self.clock.now(), self.clock.zone(), QLocale())

    def _renew(self) -> None:
        self.opening.emit()
        self.clear()
        self.fill(today(self.clock))
