"""A user at the window of reminders, and rows to show in it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from services.reminding.values import ReminderKey, ReminderKind, Subject
from ui.reminders.reminder_list import ReminderList
from ui.reminders.reminder_row import ReminderRow
from ui.reminders.reminder_window import ReminderWindow
from ui.widgets.key_cap import KeyCap

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
NUMBER = "+44 7700 900142"


def key(number: int) -> ReminderKey:
    """Return the key of a follow-up."""
    return ReminderKey(Subject.FOLLOW_UP, number)


def rows(*titles: str) -> list[ReminderRow]:
    return [
        ReminderRow(
            key(number),
            ReminderKind.ALL_DAY,
            number * 10,
            title,
            "Ymke Dralle, Lindepad",
            "2 days late",
            late=True,
            number=None if title == "numberless" else NUMBER,
            name="Ymke Dralle",
        )
        for number, title in enumerate(titles, start=1)
    ]


def check_in(number: int = 7) -> ReminderRow:
    """Return the row of a prompt to check in."""
    of = ReminderKey(Subject.PROMPT, number)
    who = "Gijs Molenschot · 8 weeks, was every 4"
    return ReminderRow(
        of,
        ReminderKind.CHECK_IN,
        number * 10,
        "Just to check in",
        who,
        number=NUMBER,
        name="Gijs Molenschot",
    )


def birthday(number: int = 8) -> ReminderRow:
    """Return the row of a birthday."""
    of = ReminderKey(Subject.PROMPT, number)
    who = "Roos Bakelaar, Grachtwijk Zorg"
    return ReminderRow(
        of, ReminderKind.BIRTHDAY, number * 10, "Turns 50 today", who, name="Roos Bakelaar"
    )


class Hand:
    """Be the user at the window, and note what the window asks for."""

    def __init__(self, window: ReminderWindow) -> None:
        self.window = window
        (self.list,) = window.findChildren(ReminderList)
        self.opened: list[int] = []
        self.done: list[str] = []
        self.called: list[str] = []
        self.snoozed: list[tuple[list[int], object]] = []
        self.asked: list[tuple[object, ...]] = []
        window.open_requested.connect(self.opened.append)
        window.done_requested.connect(lambda row: self.done.append(row.title))
        window.call_requested.connect(lambda row: self.called.append(row.title))
        window.snooze_requested.connect(
            lambda rows, until: self.snoozed.append(([row.key.id for row in rows], until))
        )
        window.another_day_requested.connect(lambda row, on: self.asked.append((row.title, on)))
        window.park_requested.connect(
            lambda row, until, why: self.asked.append((row.title, until, why))
        )
        window.decline_requested.connect(lambda row: self.asked.append((row.title,)))

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Press keys where the focus is: in an open menu, else in the window."""
        for key in keys:
            QTest.keyClick(self.menu() or self.focused(), key, modifier)

    def focused(self) -> QWidget:
        """Return the widget that has the keyboard."""
        focused: QWidget | None = self.window.focusWidget()
        return self.window if focused is None else focused

    def menu(self) -> QMenu | None:
        """Return the menu that is open."""
        popup = QApplication.activePopupWidget()
        return popup if isinstance(popup, QMenu) else None

    def offered(self) -> list[str]:
        """Return the choices of the menu that is open, without their times."""
        menu = self.menu()
        assert menu is not None
        names = (each.text().partition("\t")[0] for each in menu.actions())
        return [name.replace("&", "") for name in names if name]

    def click(self, at: int, from_right: int) -> None:
        """Click in a row, so far from its right edge."""
        rect: QRect = self.list.visualRect(self.list.model().index(at, 0))
        place = QPoint(rect.right() - from_right, rect.center().y())
        QTest.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def open_title(self) -> str:
        """Return the title of the row that is open."""
        row = self.list.current_row()
        return row.title if row is not None else ""

    def key_caps(self) -> list[KeyCap]:
        """Return the caps of keys that are hinted."""
        return [each for each in self.window.findChildren(KeyCap) if each.isVisible()]

    def button(self, text: str) -> QPushButton:
        """Return the visible button with that text."""
        (button,) = (
            button
            for button in self.window.findChildren(QPushButton)
            if button.text() == text and button.isVisible()
        )
        return button


def visible_buttons(window: ReminderWindow) -> list[str]:
    return [each.text() for each in window.findChildren(QPushButton) if each.isVisible()]
