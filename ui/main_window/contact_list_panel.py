"""The list column: whose contacts these are, a line to search with, and the contacts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from services.contacts.contact_list import ContactListRow
from ui.context import UiContext
from ui.main_window.contact_list_delegate import ContactListDelegate
from ui.main_window.contact_list_model import ContactListItemModel
from ui.widgets.buttons import IconButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.search_line import SearchLine
from ui.widgets.surface import Surface


class ContactListPanel(Surface):
    """Show the contacts of a group, or all; typing filters by name and organisation.

    The selection is one contact. It stays with that contact while rows come and go, and comes
    back when a filter that hid it is taken away.
    """

    contact_selected = Signal(int)

    def __init__(
        self, context: UiContext, new_contact: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__("list", parent)
        self._context = context
        self._selected_id: int | None = None
        self._group_id: int | None = None
        self._unread = 0
        self._model = ContactListItemModel(context.clock, self)
        self._delegate = ContactListDelegate(context.theme, context.clock, self)
        self._title = ElidedLabel(kind="title")
        self._count = Label(kind="meta", tone="text3")
        self._search = SearchLine(
            context.theme,
            self.tr("Search contacts"),
            shortcut=QKeySequence(QKeySequence.StandardKey.Find),
        )
        self._view = self._make_view()
        self._empty = EmptyState(self.tr("Nobody here yet"), "")
        self._lay_out(IconButton.of(context.theme, new_contact, "personadd"))
        self.setFocusProxy(self._view)
        self._search.textChanged.connect(self._on_filter_changed)
        self._search.moved_down.connect(self._on_moved_down)
        self._search.returnPressed.connect(self._on_moved_down)
        context.theme.changed.connect(self._view.doItemsLayout)

    @property
    def selected_id(self) -> int | None:
        """Return the selected contact, also while a filter hides it."""
        return self._selected_id

    def show_rows(self, rows: Sequence[ContactListRow], total: int) -> None:
        """Show contacts that were read anew, by name; of `total` there may be only the first."""
        self._delegate.begin_day()
        self._unread = total - len(rows)
        self._model.set_rows(rows)
        self._after_rows_changed()

    def show_group(self, group_id: int | None, title: str) -> None:
        """Show one group, or everybody, under its name."""
        self._group_id = group_id
        self._title.setText(title)
        everybody = self.tr("Search contacts")
        named = self.tr("Search {group}").format(group=title)
        self._search.setPlaceholderText(everybody if group_id is None else named)
        self._on_filter_changed()

    def select(self, contact_id: int) -> None:
        """Select a contact; one that the filter hides makes the filter go."""
        self._selected_id = contact_id
        if self._model.row_of(contact_id) < 0:
            self._search.clear()
        self._restore_selection()
        self.contact_selected.emit(contact_id)

    def focus_search(self) -> None:
        """Put the caret in the search line with what is there selected."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _make_view(self) -> QListView:
        view = QListView(self)
        view.setModel(self._model)
        view.setItemDelegate(self._delegate)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("Contacts"))
        view.selectionModel().currentChanged.connect(self._on_current_changed)
        return view

    def _lay_out(self, add: IconButton) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 12, 8)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(add)
        search = QHBoxLayout()
        search.setContentsMargins(16, 0, 16, 8)
        search.addWidget(self._search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(search)
        column.addWidget(self._view, 1)
        column.addWidget(self._empty, 1)

    def _on_filter_changed(self) -> None:
        self._model.set_filter(self._search.text(), self._group_id)
        self._after_rows_changed()

    def _after_rows_changed(self) -> None:
        count = self._model.rowCount()
        self._count.setText(self.locale().toString(count + self._unread) if count else "")
        self._view.setVisible(count > 0)
        self._empty.setVisible(count == 0)
        if count == 0:
            self._explain_emptiness()
        self._restore_selection()

    def _explain_emptiness(self) -> None:
        words = self._search.text().strip()
        if words:
            self._empty.set_texts(
                self.tr("Nobody is called “{words}”").format(words=words),
                self.tr("Esc shows everybody again."),
            )
        else:
            self._empty.set_texts(
                self.tr("Nobody in this group yet"), self.tr("Import contacts, or add one.")
            )

    def _restore_selection(self) -> None:
        row = -1 if self._selected_id is None else self._model.row_of(self._selected_id)
        selection = self._view.selectionModel()
        blocked = selection.blockSignals(True)
        if row < 0:
            self._view.clearSelection()
            self._view.setCurrentIndex(QModelIndex())
        else:
            self._view.setCurrentIndex(self._model.index(row))
            self._view.scrollTo(self._model.index(row))
        selection.blockSignals(blocked)
        self._view.viewport().update()

    def _on_current_changed(self, current: QModelIndex) -> None:
        contact_id = self._model.contact_id(current.row()) if current.isValid() else None
        if contact_id is not None and contact_id != self._selected_id:
            self._selected_id = contact_id
            self.contact_selected.emit(contact_id)

    def _on_moved_down(self) -> None:
        if not self._model.rowCount():
            return
        if not self._view.currentIndex().isValid():
            self._view.setCurrentIndex(self._model.index(0))
        self._view.setFocus(Qt.FocusReason.TabFocusReason)
