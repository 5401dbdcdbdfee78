"""The list of reminders: one row open with its buttons, the others with icons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QToolTip, QWidget

from services.reminding.values import ReminderKind
from ui.reminders.reminder_actions import ReminderActions
from ui.reminders.reminder_delegate import Index, ReminderDelegate
from ui.reminders.reminder_item_model import REMINDER_ROW, ReminderItemModel
from ui.reminders.reminder_layout import Part
from ui.reminders.reminder_menus import ReminderMenus
from ui.reminders.reminder_row import ReminderRow
from ui.theme.theme import Theme
from ui.widgets.pointing import Pointing
from ui.widgets.styling import tip

_BY_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class ReminderList(QListView):
    """Show the rows of a ReminderItemModel; the current one is open, focus or not."""

    open_requested = Signal(object)
    done_requested = Signal(object)
    call_requested = Signal(object)
    """These carry the ReminderRow that is meant."""

    def __init__(
        self, theme: Theme, model: ReminderItemModel, menus: ReminderMenus, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._menus = menus
        self._actions = self._make_actions()
        self._pointing: Pointing[Part] = Pointing(self, self._part_at)
        self._by_keyboard = False
        self._delegate = ReminderDelegate(theme, self, self)
        self._set_up()
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        model.dataChanged.connect(self.scheduleDelayedItemsLayout)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def current_row(self) -> ReminderRow | None:
        """Return the row that is open."""
        return self._row(self.currentIndex())

    def open_later_menu(self) -> None:
        """Open the menu that puts the open row off, under its button."""
        if (row := self.current_row()) is not None:
            self._open_later(row, self._actions.later_corner())

    def open_park_menu(self) -> None:
        """Open the menu that parks whom the open row is of; a birthday has none."""
        row, actions = self.current_row(), self._actions
        if row is not None and row.kind is not ReminderKind.BIRTHDAY:
            corner = actions.park_corner() if row.is_check_in else actions.later_corner()
            self._menus.open_at(self._menus.park, row, corner)

    def content_height(self, most_rows: int) -> int:
        """Return the height at which that many rows show, or all if they are fewer.

        Rows that are not open are all of the same height.
        """
        count, at = self.model().rowCount(), self.currentIndex().row()
        if count < 2:
            return self.sizeHintForRow(0) if count else 0
        other = self.sizeHintForRow(0 if at else 1)
        return self.sizeHintForRow(max(at, 0)) + (min(count, most_rows) - 1) * other

    def is_open(self, index: Index) -> bool:
        """Tell whether the row shows its buttons."""
        return index == self.currentIndex()

    def is_focused(self, index: Index) -> bool:
        """Tell whether the row shows the focus: not to who uses the mouse."""
        return self.hasFocus() and self._by_keyboard and self.is_open(index)

    def is_hovered(self, index: Index) -> bool:
        """Tell whether the mouse is on the row."""
        return self._pointing.is_on(index)

    def part_hovered(self, index: Index) -> Part | None:
        """Return the icon of the row that the mouse is on."""
        return self._pointing.part_on(index)

    def row_width(self) -> int:
        """Return how wide rows are."""
        return self.viewport().width()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Close the row before and open the new one."""
        super().currentChanged(current, previous)
        self.scheduleDelayedItemsLayout()
        if current.isValid():
            self.scrollTo(current)

    def updateGeometries(self) -> None:
        """Put the buttons on the open row, wherever that is now."""
        super().updateGeometries()
        index = self.currentIndex()
        self._actions.setVisible(index.isValid())
        if index.isValid():
            place = self.visualRect(index)
            self._actions.setGeometry(self._delegate.layout_of(index, place).buttons)
            self._actions.serve(index.data(REMINDER_ROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the open row's title anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter, on every platform."""
        self._by_keyboard = True
        row = self.current_row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.open_requested.emit(row)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus only if it came by a key."""
        self._by_keyboard = event.reason() in _BY_KEYBOARD
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a press on an icon from opening its row, which would move all icons."""
        self._by_keyboard = False
        if self._pointing.press(event).part is None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what the icon says, if the mouse is still on it."""
        index, part = self._pointing.release(event)
        row = self._row(index)
        if part is None or row is None:
            super().mouseReleaseEvent(event)
        else:
            self._do(part, row, event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light what the mouse is on."""
        super().mouseMoveEvent(event)
        self._pointing.move(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Put the light out when the mouse leaves; say what icons do and what does not fit."""
        if event.type() == QEvent.Type.Leave:
            self._pointing.leave()
        elif isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip_at(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("Reminders"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def _make_actions(self) -> ReminderActions:
        actions = ReminderActions(self._theme, self._menus, self.viewport())
        actions.open_requested.connect(lambda: self.open_requested.emit(self.current_row()))
        actions.done_requested.connect(lambda: self.done_requested.emit(self.current_row()))
        actions.call_requested.connect(lambda: self.call_requested.emit(self.current_row()))
        return actions

    def _do(self, part: Part, row: ReminderRow, place: QPoint) -> None:
        if part == "done":
            self.done_requested.emit(row)
        elif part == "call":
            self.call_requested.emit(row)
        else:
            self._open_later(row, place)

    def _open_later(self, row: ReminderRow, place: QPoint) -> None:
        self._menus.open_at(self._menus.later_of(row), row, place)

    def _part_at(self, index: Index, place: QPoint) -> Part | None:
        return self._delegate.layout_of(index, self.visualRect(index)).part_at(place)

    def _tip_at(self, place: QPoint) -> str:
        index, part = self._pointing.spot(place)
        row = self._row(index)
        if row is None:
            return ""
        is_check_in = row.is_check_in
        match part:
            case "done":
                spoke = self.tr("I spoke to {name}").format(name=row.name)
                return tip(spoke if is_check_in else self.tr("Done"))
            case "snooze":
                return tip(self.tr("Later") if is_check_in else self.tr("Snooze"))
            case "call":
                return tip(self.tr("Call {number}").format(number=row.number))
        return tip("\n".join(filter(None, (row.title, row.who, row.due))))

    @staticmethod
    def _row(index: Index | QModelIndex) -> ReminderRow | None:
        return index.data(REMINDER_ROW) if index.isValid() else None
