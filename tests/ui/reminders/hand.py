"""A user at the window of reminders, and rows to show in it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ui.reminders.reminder_list import ReminderList
from ui.reminders.reminder_window import ReminderWindow
from ui.reminders.reminder_words import ReminderRow
from ui.reminders.snooze_menu import SnoozeMenu

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
NUMBER = "+44 7700 900142"


def rows(*titles: str) -> list[ReminderRow]:
    return [
        ReminderRow(
            number,
            number * 10,
            title,
            "Ymke Dralle, Lindepad",
            "2 days late",
            late=True,
            number=None if title == "numberless" else NUMBER,
        )
        for number, title in enumerate(titles, start=1)
    ]


class Hand:
    """Be the user at the window, and note what the window asks for."""

    def __init__(self, window: ReminderWindow) -> None:
        self.window = window
        (self.list,) = window.findChildren(ReminderList)
        self.opened: list[int] = []
        self.done: list[str] = []
        self.called: list[str] = []
        self.snoozed: list[tuple[tuple[int, ...], object]] = []
        window.open_requested.connect(self.opened.append)
        window.done_requested.connect(lambda row: self.done.append(row.title))
        window.call_requested.connect(lambda row: self.called.append(row.title))
        window.snooze_requested.connect(lambda ids, until: self.snoozed.append((ids, until)))

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Press keys where the focus is: in an open menu, else in the window."""
        for key in keys:
            QTest.keyClick(self.menu() or self.focused(), key, modifier)

    def focused(self) -> QWidget:
        """Return the widget that has the keyboard."""
        focused: QWidget | None = self.window.focusWidget()
        return self.window if focused is None else focused

    def menu(self) -> SnoozeMenu | None:
        """Return the menu that is open."""
        popup = QApplication.activePopupWidget()
        return popup if isinstance(popup, SnoozeMenu) else None

    def click(self, at: int, from_right: int) -> None:
        """Click in a row, so far from its right edge."""
        rect: QRect = self.list.visualRect(self.list.model().index(at, 0))
        place = QPoint(rect.right() - from_right, rect.center().y())
        QTest.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def open_title(self) -> str:
        """Return the title of the row that is open."""
        row = self.list.current_row()
        return row.title if row is not None else ""

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
