"""The window that stays until every reminder is dealt with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout

from services.clock import Clock
from services.contacts.reach import Way
from ui.reaching import missing_words
from ui.reminders.key_hints import KeyHints
from ui.reminders.reminder_item_model import ReminderItemModel
from ui.reminders.reminder_list import ReminderList
from ui.reminders.reminder_words import ReminderRow
from ui.reminders.snooze_menu import SnoozeMenu
from ui.theme.metrics import XL, XXL, XXXL, L, M, S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label
from ui.widgets.styling import key_text, tip
from ui.widgets.surface import Surface
from ui.widgets.undo_bar import UndoBar

_WIDTH_PX = 464
_MOST_ROWS = 6
_MOST_OF_SCREEN = 0.6
# No button to minimise it: then it would stay there with the next reminder.
_FLAGS = (
    Qt.WindowType.Window
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.CustomizeWindowHint
    | Qt.WindowType.WindowTitleHint
    | Qt.WindowType.WindowSystemMenuHint
    | Qt.WindowType.WindowCloseButtonHint
)


class ReminderWindow(Surface):
    """Show what is due above other windows, without taking the focus from them.

    Closing hides it and loses nothing. It closes by itself once nothing is left, though not
    while there is something to undo.
    """

    open_requested = Signal(int)
    """Carries the contact's id."""
    done_requested = Signal(object)
    """Carries the ReminderRow."""
    call_requested = Signal(object)
    """Carries the ReminderRow, which has a number."""
    snooze_requested = Signal(object, object)
    """Carries a tuple of follow-ups' ids and the instant to remind again, in UTC."""

    def __init__(self, theme: Theme, clock: Clock) -> None:
        super().__init__("page")
        self._theme = theme
        self._snoozing: tuple[int, ...] = ()
        self._asked_for: ReminderRow | None = None
        self._model = ReminderItemModel(self)
        self._title = Label("", "title")
        self._snooze_all = Button(theme, self.tr("Snooze all"), variant="flat")
        self._row_menu, self._all_menu = SnoozeMenu(clock, self), SnoozeMenu(clock, self)
        self._list = ReminderList(theme, self._model, self._row_menu, self)
        self._empty = EmptyState(
            self.tr("Nothing is waiting"),
            self.tr("What falls due shows here, and stays until done."),
        )
        self._hints = KeyHints(
            theme,
            (
                ("Enter", self.tr("open")),
                ("D", self.tr("done")),
                ("S", self.tr("snooze")),
                ("C", self.tr("call")),
            ),
        )
        self._undo_bar = UndoBar(theme, self)
        self._lay_out()
        self._connect()
        self._show_what_there_is()

    def rows(self) -> tuple[ReminderRow, ...]:
        """Return what stands in the window."""
        return tuple(self._model.rows())

    def set_rows(self, rows: Sequence[ReminderRow]) -> None:
        """Show these reminders; the open row stays open while it is among them."""
        had_any, current = self._model.rowCount() > 0, self._list.current_row()
        self._model.set_rows(rows)
        self._choose(current)
        self._show_what_there_is()
        if had_any and not rows and self._undo_bar.isHidden():
            self.hide()

    def present(self, *, activate: bool = False) -> None:
        """Show the window in front of others; with `activate` it takes the keyboard too."""
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not activate)
        if self.isHidden():
            self._place()
        self.show()
        self.raise_()
        if activate:
            self.activateWindow()

    def offer_undo(self, text: str, undo: Callable[[], object]) -> None:
        """Say what was done, and take it back if asked within ten seconds."""
        self._undo_bar.offer(text, undo)

    def say(self, text: str) -> None:
        """Say something in place of the last offer to undo."""
        self._undo_bar.offer(text)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide until the next reminder, or until asked for."""
        super().closeEvent(event)
        self._undo_bar.dismiss()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay on the screen while growing."""
        super().resizeEvent(event)
        below = self.frameGeometry().bottom() - self.screen().availableGeometry().bottom()
        if self.isVisible() and below > 0:
            self.move(self.x(), max(self.y() - below, self.screen().availableGeometry().top()))

    def _lay_out(self) -> None:
        self.setWindowFlags(_FLAGS)
        self.setWindowTitle(self.tr("Reminders"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._snooze_all.setMenu(self._all_menu)
        header = QHBoxLayout()
        header.setContentsMargins(M, 0, S - 4, 0)
        header.addWidget(self._title, 1)
        header.addWidget(self._snooze_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(M, M, M, L)
        layout.setSpacing(0)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        layout.addLayout(header)
        layout.addSpacing(S)
        layout.addWidget(self._list)
        layout.addWidget(self._empty)
        layout.addSpacing(XXL)
        layout.addWidget(self._hints)
        self._empty.setContentsMargins(M, S, M, L)
        self._hints.setContentsMargins(M, 0, M, 0)
        self._list.setFocus()

    def _connect(self) -> None:
        rows = self._list
        rows.open_requested.connect(lambda row: self.open_requested.emit(row.contact_id))
        rows.done_requested.connect(self.done_requested)
        rows.call_requested.connect(self._call)
        rows.snooze_menu_requested.connect(self._open_snooze_menu)
        rows.selectionModel().currentChanged.connect(self._fit)
        self._theme.changed.connect(self._fit)
        self._undo_bar.expired.connect(self._on_undo_expired)
        self._row_menu.aboutToShow.connect(self._on_row_menu_opening)
        self._all_menu.aboutToShow.connect(self._on_all_menu_opening)
        for menu in (self._row_menu, self._all_menu):
            menu.chosen.connect(self._on_snooze_chosen)
        self._add_key("D", self._on_done_key)
        self._add_key("S", rows.open_snooze_menu)
        self._add_key("C", lambda: self._call(rows.current_row()))
        self._add_key("Shift+S", self._open_menu_of_all)
        self._add_key("Esc", self.close)
        self._snooze_all.setToolTip(tip(self._snooze_all.text(), "Shift+S"))
        self._snooze_all.setAccessibleDescription(key_text("Shift+S"))

    def _add_key(self, key: str, slot: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setAutoRepeat(False)  # holding D must not mark everything done
        shortcut.activated.connect(slot)

    def _choose(self, before: ReminderRow | None) -> None:
        """Keep the same reminder open; where it went, the view chose its neighbour."""
        ids = self._model.ids()
        if before is not None and before.follow_up_id in ids:
            self._list.setCurrentIndex(self._model.index(ids.index(before.follow_up_id)))
        elif ids and not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._model.index(0))

    def _show_what_there_is(self) -> None:
        count = self._model.rowCount()
        self._title.setText(self.tr("%n reminders", "", count) if count else self.tr("Reminders"))
        for widget in (self._list, self._snooze_all, self._hints):
            widget.setVisible(count > 0)
        self._empty.setVisible(count == 0)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the rows, up to a limit."""
        theme = self._theme
        most = int(self.screen().availableGeometry().height() * _MOST_OF_SCREEN)
        self._list.setFixedSize(
            theme.px(_WIDTH_PX) - 2 * M, min(self._list.content_height(_MOST_ROWS), most)
        )
        self._empty.setFixedWidth(theme.px(_WIDTH_PX) - 2 * M)

    def _place(self) -> None:
        """Stand at the bottom right, where it covers least."""
        area = self.screen().availableGeometry()
        size = self.sizeHint()
        self.move(area.right() - size.width() - XL, area.bottom() - size.height() - XXXL)

    def _open_snooze_menu(self, row: ReminderRow, place: QPoint) -> None:
        self._asked_for = row
        self._row_menu.open_at(place)

    def _open_menu_of_all(self) -> None:
        if self._snooze_all.isVisible():
            button = self._snooze_all
            self._all_menu.open_at(button.mapToGlobal(button.rect().bottomLeft()))

    def _on_row_menu_opening(self) -> None:
        row = self._asked_for or self._list.current_row()
        self._asked_for = None
        self._snoozing = () if row is None else (row.follow_up_id,)

    def _on_all_menu_opening(self) -> None:
        self._snoozing = tuple(self._model.ids())

    def _on_snooze_chosen(self, until: datetime) -> None:
        self.snooze_requested.emit(self._snoozing, until)

    def _on_done_key(self) -> None:
        if (row := self._list.current_row()) is not None:
            self.done_requested.emit(row)

    def _call(self, row: ReminderRow | None) -> None:
        if row is not None and row.number is None:
            self.say(missing_words(Way.CALL))
        elif row is not None:
            self.call_requested.emit(row)

    def _on_undo_expired(self) -> None:
        if self._model.rowCount() == 0:
            self.hide()
