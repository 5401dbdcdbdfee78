"""The page of the bin: restore what was deleted, or erase it for good."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from services.bin.values import BinItem, BinKey, BinRows
from services.changes import ChangeSet
from services.errors import KnownError
from ui.bin.bin_item_model import BinItemModel
from ui.bin.bin_list import BinList
from ui.bin.erase_question import EraseQuestion
from ui.bin.words import item_name
from ui.context import UiContext
from ui.theme.metrics import XL, L, M, S
from ui.undo_actions import undoing
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label
from ui.widgets.menu import Menu
from ui.widgets.row_list import above_rows

_PAGE = 200
_WIDEST_PX = 760


class BinPage(QWidget):
    """Show the bin while it is open, and follow what changes in the journal."""

    undo_offered = Signal(str, object)
    """Something was restored: what, in words, and a callable that takes it back."""

    items_read = Signal()
    """What lies in the bin was read and shows."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._stale = True
        self.model = BinItemModel(context.clock, self)
        self.list = BinList(context.theme, context.clock, self.model)
        theme = context.theme
        self._said = Label(self._promise(), tone="text2", wrap=True)
        self.restore = Button(theme, self.tr("Restore"), icon="undo")
        self.erase = Button(theme, self.tr("Erase…"), icon="close")
        self.empty = Button(theme, self.tr("Empty bin…"), icon="bin")
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self._fit_buttons()

    def read(self) -> None:
        """Read anew as much as showed; a newer asking overtakes this one."""
        self._stale = False
        shown = max(_PAGE, self.model.rowCount())
        self._context.tasks.read(
            self, lambda cases: cases.binned().read(limit=shown), self._on_read, latest="bin"
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while it did not show."""
        super().showEvent(event)
        if self._stale:
            self.read()

    def _lay_out(self) -> None:
        widest_px = self._context.theme.px(_WIDEST_PX)
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self.restore)
        row.addWidget(self.erase)
        row.addStretch()
        row.addWidget(self.empty)
        full = QWidget()
        rows = QVBoxLayout(full)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(M)
        rows.addLayout(above_rows(self.list, tools, widest_px))
        rows.addWidget(self.list, 1)
        nothing = EmptyState(
            self.tr("The bin is empty"),
            self.tr("What you delete comes here first, so that you can bring it back."),
        )
        nothing.setMaximumWidth(widest_px)
        self._pages.addWidget(nothing)
        self._pages.addWidget(full)
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(Label(self.tr("Bin"), "display"))
        column.addWidget(self._said)
        page = QVBoxLayout(self)
        page.setContentsMargins(XL, 20, 0, L)
        page.setSpacing(L)
        page.addLayout(above_rows(self.list, head, widest_px))
        page.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._context.changes.changed.connect(self._on_changed)
        self.model.more_wanted.connect(self._on_more_wanted)
        self.list.selectionModel().selectionChanged.connect(self._fit_buttons)
        self.list.restore_wanted.connect(self._on_restore_wanted)
        self.list.erase_wanted.connect(self._on_erase_wanted)
        self.list.menu_wanted.connect(self._on_menu_wanted)
        self.restore.clicked.connect(self._on_restore_wanted)
        self.erase.clicked.connect(self._on_erase_wanted)
        self.empty.clicked.connect(lambda: self._ask(None))

    def _promise(self) -> str:
        return self.tr("What you delete lies here for 30 days. After that it is erased.")

    def _fit_buttons(self) -> None:
        chosen = self.list.selected()
        self.restore.setEnabled(any(item.can_be_restored for item in chosen))
        self.erase.setEnabled(bool(chosen))

    def _on_changed(self, _changes: ChangeSet) -> None:
        if self.isVisible():
            self.read()
        else:
            self._stale = True

    def _on_read(self, page: BinRows) -> None:
        keys = [item.key for item in self.list.selected()]
        row = self.list.currentIndex().row()
        self.model.show_page(page)
        self._pages.setCurrentIndex(bool(page.items))
        self.list.select_again(keys, row)
        self._fit_buttons()
        self.items_read.emit()

    def _on_more_wanted(self) -> None:
        last = self.model.items[-1]
        self._context.tasks.read(
            self,
            lambda cases: cases.binned().read(last, limit=_PAGE),
            self.model.append,
            latest="bin",
        )

    def _on_menu_wanted(self, place: QPoint) -> None:
        chosen = self.list.selected()
        if not chosen:
            return
        menu = Menu(parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        icons = self._context.theme.icons
        restore = menu.addAction(icons.icon("undo"), self.tr("&Restore"), "Return")
        restore.setEnabled(self.restore.isEnabled())
        restore.triggered.connect(self._on_restore_wanted)
        erase = menu.addAction(icons.icon("close"), self.tr("&Erase…"), "Del")
        erase.triggered.connect(self._on_erase_wanted)
        menu.popup(place)

    def _on_restore_wanted(self) -> None:
        items = [item for item in self.list.selected() if item.can_be_restored]
        if not items:
            return
        keys = _keys(items)
        words = self.tr("%n things restored", "", len(items))
        if len(items) == 1:
            words = self.tr("Restored: {name}").format(name=item_name(items[0]))

        def on_done(changes: ChangeSet) -> None:
            self.undo_offered.emit(words, undoing(self._context, changes))

        self._context.tasks.write(self, lambda cases: cases.bin().restore(keys), on_done)

    def _on_erase_wanted(self) -> None:
        if items := self.list.selected():
            self._ask(items)

    def _ask(self, items: Sequence[BinItem] | None) -> None:
        """Ask before erasing things, or all there is."""
        keys = None if items is None else _keys(items)
        newest = self.model.items[0].deleted_at
        question = EraseQuestion(self._context.theme, items, self)
        question.accepted.connect(lambda: self._erase(keys, newest))
        question.open()

    def _erase(self, keys: Sequence[BinKey] | None, before: datetime) -> None:
        """Erase bit by bit, and say so meanwhile: at last the whole journal is written anew."""
        self._set_busy(True)

        def on_done(more: bool) -> None:
            if more:
                self._erase(keys, before)
                return
            self._set_busy(False)
            self.undo_offered.emit(self.tr("Erased"), None)

        def on_failed(error: KnownError) -> None:
            self._set_busy(False)
            self.read()
            self._context.tasks.known_error_raised.emit(error)

        self._context.tasks.write(
            self, lambda cases: cases.bin().erase(keys, before=before), on_done, on_failed
        )

    def _set_busy(self, busy: bool) -> None:
        self._said.setText(self.tr("Erasing…") if busy else self._promise())
        self._pages.setEnabled(not busy)
        if not busy and self.isVisible():
            self.list.setFocus()  # which disabling took away


def _keys(items: Sequence[BinItem]) -> list[BinKey]:
    return [item.key for item in items]
