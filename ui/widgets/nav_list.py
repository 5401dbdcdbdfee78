"""Navigation: rows with icon, name and count under headings, or a rail of icons."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QMenu, QWidget

from ui.theme.theme import Theme
from ui.widgets.nav_delegate import NAV_ROW, NavDelegate, NavRow
from ui.widgets.row_list import Index, RowList
from ui.widgets.styling import tip

_RESTING = Qt.ItemFlag.NoItemFlags
_LIVE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class NavList(RowList):
    """Let one row be chosen by mouse or keyboard; rows are known by a key of the caller's.

    Headings and rows go in order from top to bottom. As a rail it shows icons only, with
    tooltips; rows without an icon gather in a menu on their heading's icon.
    """

    chosen = Signal(str)
    """This key became the current one."""

    edit_wanted = Signal(str)
    """F2 was pressed on the row with this key."""

    delete_wanted = Signal(str)
    """Delete was pressed on the row with this key."""

    menu_wanted = Signal(str, QPoint)
    """The menu of the row with this key is asked for, at a place on the screen."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: dict[str, QStandardItem] = {}
        self._chosen_key = ""
        self._rail = False
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.setItemDelegate(NavDelegate(theme, self, self))
        self.setAccessibleName(name)
        self.setEditTriggers(RowList.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def chosen_key(self) -> str:
        """Return the key of the chosen row, or nothing."""
        return self._chosen_key

    def add_heading(self, text: str, icon: str | None = None) -> None:
        """Begin a section; its icon stands for the rows without one in the rail."""
        self._append(NavRow(text, icon))

    def add_row(
        self,
        key: str,
        text: str,
        icon: str | None = None,
        *,
        colour: str = "",
        apart: bool = False,
    ) -> None:
        """Add a row below the last; see NavRow."""
        self._rows[key] = self._append(NavRow(text, icon, key=key, colour=colour, apart=apart))

    def clear_rows(self) -> None:
        """Take all rows and headings away, to fill it anew; nothing is chosen then."""
        self._rows.clear()
        self._chosen_key = ""
        self._items.clear()

    def set_count(self, key: str, count: int | None, *, at_least: bool = False) -> None:
        """Show a number at the end of a row, or that there are more; None shows nothing."""
        item = self._rows[key]
        row: NavRow = item.data(NAV_ROW)
        shown = "" if count is None else self.locale().toString(count)
        shown += "+" if at_least else ""
        self._fill(item, replace(row, count=shown))

    def set_hidden(self, key: str, hidden: bool) -> None:
        """Take a row out of sight, or show it in its place."""
        item = self._rows[key]
        row: NavRow = item.data(NAV_ROW)
        if row.hidden != hidden:
            self._fill(item, replace(row, hidden=hidden))
            self._show_or_hide(item)
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def choose(self, key: str) -> None:
        """Make a row the current one, as a click would; an unknown key changes nothing."""
        item = self._rows.get(key)
        if item is None or key == self._chosen_key:
            return
        self._chosen_key = key
        if not self.isRowHidden(item.row()):
            self.setCurrentIndex(item.index())
        self.viewport().update()
        self.chosen.emit(key)

    def set_rail(self, rail: bool) -> None:
        """Show icons only, or everything."""
        self._rail = rail
        for item in self._all_items():
            self._show_or_hide(item)
            self._fill(item, item.data(NAV_ROW))
        self.scheduleDelayedItemsLayout()

    def is_rail(self) -> bool:
        """Tell whether only icons show."""
        return self._rail

    def is_chosen(self, index: Index) -> bool:
        """Tell whether the row, or in the rail one under its heading, is the current page."""
        row: NavRow = index.data(NAV_ROW)
        if row.is_heading:
            return self._chosen_key in (member.key for member in self._gathered(index.row()))
        return row.key == self._chosen_key

    def sizeHint(self) -> QSize:
        """Return the width of the column or rail and the height of all rows."""
        sizes = self._theme.sizes
        shown = (item.row() for item in self._all_items() if not item.data(NAV_ROW).hidden)
        rows = [self.sizeHintForRow(row) for row in shown]
        return QSize(sizes.nav_rail_width if self._rail else sizes.nav_width, sum(rows))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose, or open the menu of a heading in the rail."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if self._rail and index.isValid() and index.data(NAV_ROW).is_heading:
            self._open_menu(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows; Enter and Space open the menu of a heading in the rail."""
        opens = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        index = self.currentIndex()
        if opens and index.isValid() and index.data(NAV_ROW).is_heading:
            self._open_menu(index)
        elif event.key() == Qt.Key.Key_F2 and self._chosen_key:
            self.edit_wanted.emit(self._chosen_key)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._chosen_key:
            self.delete_wanted.emit(self._chosen_key)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, or of the chosen one by the key."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        row = index.data(NAV_ROW) if index.isValid() else None
        if isinstance(row, NavRow) and not row.is_heading:
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_wanted.emit(row.key, event.globalPos() if by_mouse else below)

    def _append(self, row: NavRow) -> QStandardItem:
        item = QStandardItem()
        self._fill(item, row)
        self._items.appendRow(item)
        self._show_or_hide(item)
        return item

    def _show_or_hide(self, item: QStandardItem) -> None:
        row: NavRow = item.data(NAV_ROW)
        self.setRowHidden(item.row(), row.hidden or (self._rail and row.icon is None))

    def _fill(self, item: QStandardItem, row: NavRow) -> None:
        item.setData(row, NAV_ROW)
        item.setText(row.text)
        item.setAccessibleText(f"{row.text}, {row.count}" if row.count else row.text)
        item.setToolTip(tip(row.text) if self._rail else "")
        item.setFlags(_RESTING if row.is_heading and not self._rail else _LIVE)

    def _all_items(self) -> list[QStandardItem]:
        return [self._items.item(number) for number in range(self._items.rowCount())]

    def _gathered(self, heading: int) -> list[NavRow]:
        """Return the rows without an icon that follow a heading."""
        members: list[NavRow] = []
        for item in self._all_items()[heading + 1 :]:
            row: NavRow = item.data(NAV_ROW)
            if row.is_heading:
                break
            if row.icon is None:
                members.append(row)
        return members

    def _open_menu(self, heading: QModelIndex) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for row in self._gathered(heading.row()):
            action = menu.addAction(f"{row.text}\t{row.count}" if row.count else row.text)
            action.triggered.connect(lambda _checked=False, key=row.key: self.choose(key))
        corner = self.visualRect(heading).topRight()
        menu.popup(self.viewport().mapToGlobal(corner))

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        row = current.data(NAV_ROW)
        if isinstance(row, NavRow) and not row.is_heading:
            self.choose(row.key)
