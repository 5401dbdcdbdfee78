"""The list column: whose contacts these are, a line to search with, and the contacts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.contacts.contact_list import ContactListRow
from ui.context import UiContext
from ui.main_window.contact_list_delegate import ContactListDelegate
from ui.main_window.contact_list_model import ContactListItemModel
from ui.main_window.contact_list_view import ContactListView
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

    everybody_wanted = Signal()
    """A contact is to be shown that is not in the group."""

    def __init__(
        self, context: UiContext, new_contact: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__("list", parent)
        self._context = context
        self._selected_id: int | None = None
        self._to_reveal: int | None = None
        self._group_id: int | None = None
        self._unread = 0
        self._model = ContactListItemModel(context.clock, self)
        self._title = ElidedLabel(kind="title")
        self._count = Label(kind="meta", tone="text3")
        self._search = SearchLine(
            context.theme,
            self.tr("Search contacts"),
            shortcut=QKeySequence(QKeySequence.StandardKey.Find),
        )
        self._view = ContactListView(self._model, self.tr("Contacts"))
        self._delegate = ContactListDelegate(context.theme, context.clock, self._view)
        self._view.setItemDelegate(self._delegate)
        self._empty = EmptyState(self.tr("Nobody here yet"), "")
        self._lay_out(IconButton.of(context.theme, new_contact, "personadd"))
        self._connect()

    @property
    def selected_id(self) -> int | None:
        """Return the selected contact, also while a filter hides it."""
        return self._selected_id

    def show_rows(self, rows: Sequence[ContactListRow], total: int) -> None:
        """Show contacts that were read anew, by name; of `total` there may be only the first.

        The list stays scrolled to where it was.
        """
        position = self._view.position() if self._model.rowCount() else None
        self._unread = total - len(rows)
        self._delegate.begin_day()
        self._model.set_rows(rows)
        self._after_rows_changed()
        if position is not None:
            self._view.return_to(position)
        self._reveal()

    def show_group(self, group_id: int | None, title: str) -> None:
        """Show one group, or everybody, under its name."""
        self._group_id = group_id
        self._title.setText(title)
        everybody = self.tr("Search contacts")
        named = self.tr("Search {group}").format(group=title)
        self._search.setPlaceholderText(everybody if group_id is None else named)
        self._on_filter_changed()

    def select(self, contact_id: int) -> None:
        """Select a contact and scroll to it; what hides it goes: a filter or a group.

        One that was just added is selected as soon as it has been read.
        """
        self._selected_id = self._to_reveal = contact_id
        self._reveal()
        self.contact_selected.emit(contact_id)

    def refresh_marks(self) -> None:
        """Paint anew what depends on the time of day."""
        self._delegate.begin_day()
        self._view.viewport().update()

    def focus_search(self) -> None:
        """Put the caret in the search line with what is there selected."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

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
        self._empty.setContentsMargins(16, 16, 16, 16)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._on_filter_changed)
        self._search.moved_down.connect(self._on_moved_down)
        self._search.returnPressed.connect(self._on_return_pressed)
        self._view.selectionModel().currentChanged.connect(self._on_current_changed)
        self._view.typed.connect(self._on_typed)
        self._view.left_upwards.connect(self.focus_search)
        self._view.escaped.connect(self._search.clear)
        self._context.theme.changed.connect(self._view.doItemsLayout)

    def _on_filter_changed(self) -> None:
        self._model.set_filter(self._search.text(), self._group_id)
        self._after_rows_changed()
        self._view.scrollToTop()
        self._scroll_to_selected()

    def _after_rows_changed(self) -> None:
        count = self._model.rowCount()
        everybody = self._group_id is None and not self._search.text()
        shown = count + self._unread if everybody else count
        self._count.setText(self.locale().toString(shown) if count else "")
        self._view.setVisible(count > 0)
        self._empty.setVisible(count == 0)
        if count == 0:
            self._explain_emptiness()
        self._view.make_current(self._selected_row())

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

    def _selected_row(self) -> int:
        return -1 if self._selected_id is None else self._model.row_of(self._selected_id)

    def _scroll_to_selected(self) -> None:
        if (row := self._selected_row()) >= 0:
            self._view.scrollTo(self._model.index(row))

    def _reveal(self) -> None:
        """Show the contact that is to be shown, if it was read yet."""
        contact_id = self._to_reveal
        if contact_id is None or not self._model.has(contact_id):
            return
        self._to_reveal = None
        if self._model.row_of(contact_id) < 0:
            self._search.clear()
        if self._model.row_of(contact_id) < 0:
            self.everybody_wanted.emit()
        self._view.make_current(self._selected_row())
        self._scroll_to_selected()

    def _on_current_changed(self, current: QModelIndex) -> None:
        contact_id = self._model.contact_id(current.row()) if current.isValid() else None
        if contact_id is not None and contact_id != self._selected_id:
            self._selected_id, self._to_reveal = contact_id, None
            self.contact_selected.emit(contact_id)

    def _on_moved_down(self) -> None:
        """Go to the selected row if it shows, else to the first."""
        if not self._model.rowCount():
            return
        if not self._view.currentIndex().isValid():
            self._view.setCurrentIndex(self._model.index(0))
        self._view.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_return_pressed(self) -> None:
        """Choose who was searched for: the first that fits."""
        if self._search.text() and self._model.rowCount():
            self._view.setCurrentIndex(self._model.index(0))
        self._on_moved_down()

    def _on_typed(self, text: str) -> None:
        """Take what is typed in the list."""
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search.end(False)
        self._search.insert(text)
