"""The window that stays until every reminder is dealt with."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from services.check_ins.working_time import WorkingTime
from services.clock import Clock
from services.contacts.reach import Way
from ui.later.snooze_menu import SnoozeMenu
from ui.reaching import missing_words
from ui.reminders.giving_way import GivingWay
from ui.reminders.key_hints import KeyHints
from ui.reminders.reminder_item_model import ReminderItemModel
from ui.reminders.reminder_list import ReminderList
from ui.reminders.reminder_menus import ReminderMenus
from ui.reminders.reminder_row import ReminderRow
from ui.reminders.screen_place import stand_in_corner, stay_on_screen
from ui.theme.metrics import XXL, L, M, S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.focus import is_within
from ui.widgets.labels import Label
from ui.widgets.question_strip import Question, QuestionStrip
from ui.widgets.secondary_window import SecondaryWindow
from ui.widgets.styling import key_text, tip
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


class ReminderWindow(SecondaryWindow):
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
    """Carries a tuple of ReminderRows and the instant to remind again, in UTC."""
    another_day_requested = Signal(object, object)
    """Carries the ReminderRow of a check-in and the date to remind again."""
    park_requested = Signal(object, object, object)
    """Carries the ReminderRow of whom to park, the date until which, and the ParkReason."""
    decline_requested = Signal(object)
    """Carries the ReminderRow of a check-in with somebody who is not to be asked after."""

    def __init__(
        self, theme: Theme, clock: Clock, working: Callable[[], WorkingTime] = WorkingTime
    ) -> None:
        super().__init__("")
        self._theme = theme
        self._model = ReminderItemModel(self)
        self._title = Label("", "title")
        self._snooze_all = Button(theme, self.tr("Snooze all"), variant="flat")
        self._all_menu = SnoozeMenu(theme, clock, self)
        self._menus = ReminderMenus(theme, clock, self._current_row, self, working)
        self._list = ReminderList(theme, self._model, self._menus, self)
        self._question = QuestionStrip(theme)
        self._below_question = QWidget()
        self._empty = EmptyState(
            self.tr("Nothing is waiting"),
            self.tr("What falls due shows here, and stays until done."),
        )
        self._hints = KeyHints(theme, self._keys_of(self.tr("snooze")))
        self._check_in_hints = KeyHints(
            theme, self._keys_of(self.tr("later"), ("P", self.tr("park")))
        )
        self._undo_bar = UndoBar(theme, self.page)
        self._rank = GivingWay(self)
        self._lay_out()
        self._connect()
        self._show_what_there_is()

    def rows(self) -> tuple[ReminderRow, ...]:
        """Return what stands in the window."""
        return tuple(self._model.rows())

    def set_rows(self, rows: Sequence[ReminderRow]) -> None:
        """Show these reminders; the open row stays open while it is among them.

        While nobody works in the window it gives way to the first that is new.
        """
        before, current = set(self._model.keys()), self._list.current_row()
        had_any = bool(before)
        fresh = [row for row in rows if row.key not in before]
        self._model.set_rows(rows)
        self._choose(fresh[0] if fresh and not self.isActiveWindow() else current)
        self._show_what_there_is()
        if had_any:
            self._hide_if_idle()

    def present(self, *, activate: bool = False) -> None:
        """Show the window in front of others; with `activate` it takes the keyboard too."""
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not activate)
        if self.isHidden():
            stand_in_corner(self)
        self.show()
        self._rank.lift()
        if activate:
            self.activateWindow()

    def ask(self, question: Question) -> None:
        """Ask something above the reminders until it is answered."""
        self._question.ask(question)
        self._show_what_there_is()

    def stop_asking(self, key: str) -> None:
        """Take a question away."""
        self._question.withdraw(key)

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
        stay_on_screen(self)

    def _lay_out(self) -> None:
        self.setWindowFlags(_FLAGS)
        self._snooze_all.setMenu(self._all_menu)
        header = QHBoxLayout()
        header.setContentsMargins(M, 0, S - 4, 0)
        header.addWidget(self._title, 1)
        header.addWidget(self._snooze_all)
        layout = QVBoxLayout(self.page)
        layout.setContentsMargins(M, M, M, L)
        layout.setSpacing(0)
        if (around := self.layout()) is not None:
            around.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        layout.addLayout(header)
        layout.addSpacing(S)
        layout.addWidget(self._question)
        layout.addWidget(self._below_question)
        layout.addWidget(self._list)
        layout.addWidget(self._empty)
        layout.addSpacing(XXL)
        for hints in (self._hints, self._check_in_hints):
            layout.addWidget(hints)
            hints.setContentsMargins(M, 0, M, 0)
        self._below_question.setFixedHeight(S)
        self._empty.setContentsMargins(M, S, M, L)
        self._list.setFocus()

    def _connect(self) -> None:
        rows, menus = self._list, self._menus
        rows.open_requested.connect(lambda row: self.open_requested.emit(row.contact_id))
        rows.done_requested.connect(self.done_requested)
        rows.call_requested.connect(self._call)
        rows.selectionModel().currentChanged.connect(self._on_current_changed)
        for put_off in (menus.snoozed, menus.put_off):
            put_off.connect(lambda row, until: self.snooze_requested.emit((row,), until))
        menus.done.connect(self.done_requested)
        menus.another_day.connect(self.another_day_requested)
        menus.parked.connect(self.park_requested)
        menus.declined.connect(self.decline_requested)
        self._all_menu.chosen.connect(lambda until: self.snooze_requested.emit(self.rows(), until))
        self._question.ended.connect(self._on_question_ended)
        self._theme.changed.connect(self._fit)
        self._undo_bar.expired.connect(self._hide_if_idle)
        self._add_keys()

    def _add_keys(self) -> None:
        self._add_key("D", self._on_done_key)
        self._add_key("S", self._list.open_later_menu)
        self._add_key("P", self._list.open_park_menu)
        self._add_key("C", lambda: self._call(self._list.current_row()))
        self._add_key("Shift+S", self._open_menu_of_all)
        self._add_key("Esc", self.close)
        self._snooze_all.setToolTip(tip(self._snooze_all.text(), "Shift+S"))
        self._snooze_all.setAccessibleDescription(key_text("Shift+S"))

    def _keys_of(self, later: str, *more: tuple[str, str]) -> tuple[tuple[str, str], ...]:
        first = (("Enter", self.tr("open")), ("D", self.tr("done")), ("S", later))
        return (*first, *more, ("C", self.tr("call")))

    def _add_key(self, key: str, slot: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setAutoRepeat(False)  # holding D must not mark everything done
        shortcut.activated.connect(slot)

    def _choose(self, before: ReminderRow | None) -> None:
        """Keep the same reminder open; where it went, the view chose its neighbour."""
        keys = self._model.keys()
        if before is not None and before.key in keys:
            self._list.setCurrentIndex(self._model.index(keys.index(before.key)))
        elif keys and not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._model.index(0))

    def _show_what_there_is(self) -> None:
        count = self._model.rowCount()
        title = self.tr("%n reminders", "", count) if count else self.tr("Reminders")
        self._title.setText(title)
        self.setWindowTitle(title)
        self.page.setAccessibleName("" if count else self.tr("Nothing is waiting"))
        if count == 0:
            self._take_keyboard()
        self._list.setVisible(count > 0)
        self._below_question.setVisible(self._is_asking)
        self._snooze_all.setVisible(count > 0)
        self._empty.setVisible(count == 0 and not self._is_asking)
        if count > 0 and self.page is self.focusWidget():
            self._list.setFocus()
        self._on_current_changed()

    def _take_keyboard(self) -> None:
        """Have the keyboard before the list goes: Qt would hand it to Undo."""
        place = self.focusWidget()
        if not any(is_within(place, kept) for kept in (self._question, self._undo_bar)):
            self.page.setFocus()
            if self._is_asking:
                self._question.buttons[0].setFocus()

    @property
    def _is_asking(self) -> bool:
        return not self._question.isHidden()

    def _on_current_changed(self) -> None:
        row = self._list.current_row()
        is_check_in = row is not None and row.is_check_in
        self._hints.setVisible(row is not None and not is_check_in)
        self._check_in_hints.setVisible(is_check_in)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the rows, up to a limit."""
        theme = self._theme
        most = int(self.screen().availableGeometry().height() * _MOST_OF_SCREEN)
        self._list.setFixedSize(
            theme.px(_WIDTH_PX) - 2 * M, min(self._list.content_height(_MOST_ROWS), most)
        )
        self._empty.setFixedWidth(theme.px(_WIDTH_PX) - 2 * M)
        self._question.set_text_width(theme.px(_WIDTH_PX) - 2 * M)

    def _open_menu_of_all(self) -> None:
        if self._snooze_all.isVisible():
            button = self._snooze_all
            self._all_menu.open_at(button.mapToGlobal(button.rect().bottomLeft()))

    def _on_done_key(self) -> None:
        if (row := self._list.current_row()) is not None:
            self.done_requested.emit(row)

    def _call(self, row: ReminderRow | None) -> None:
        if row is not None and row.number is None:
            self.say(missing_words(Way.CALL))
        elif row is not None:
            self.call_requested.emit(row)

    def _on_question_ended(self) -> None:
        self._show_what_there_is()
        self._hide_if_idle()

    def _current_row(self) -> ReminderRow | None:
        return self._list.current_row()

    def _hide_if_idle(self) -> None:
        """Go where nothing is left to do, to undo or to answer."""
        if self._model.rowCount() == 0 and self._undo_bar.isHidden() and not self._is_asking:
            self.hide()
