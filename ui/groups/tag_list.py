"""The list of tags: a row names one and says how many contacts have it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from services.contacts.field_rules import LINE_LIMIT
from ui.editing.editors import make_line
from ui.theme import paint
from ui.theme.metrics import S
from ui.theme.text import Ink, draw_beside
from ui.theme.theme import Theme
from ui.widgets.row_list import RowList
from ui.wording.plurals import Plurals

if TYPE_CHECKING:
    from services.contacts.tags import TagView

Index = QModelIndex | QPersistentModelIndex
TAG_ROLE = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NO_KEYS = Qt.KeyboardModifier.NoModifier
_NO_PARENT = QModelIndex()


class TagItemModel(QAbstractListModel):
    """Hold tags by name. What is typed for one is told, and shows once it was saved."""

    name_typed = Signal(object, str)
    """A tag is to have another name: the TagView, and what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tags: tuple[TagView, ...] = ()

    @property
    def tags(self) -> tuple[TagView, ...]:
        """Return what shows, from top to bottom."""
        return self._tags

    def set_tags(self, tags: Iterable[TagView]) -> None:
        """Show other tags."""
        self.beginResetModel()
        self._tags = tuple(tags)
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of tags."""
        return 0 if parent.isValid() else len(self._tags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name, a sentence for screen readers, or the tag itself."""
        if not index.isValid():
            return None
        tag = self._tags[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return tag.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{tag.name}, {Plurals.contacts(tag.contacts)}"
        return tag if role == TAG_ROLE else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was typed, if it is another name."""
        tag = self._tags[index.row()]
        if role == Qt.ItemDataRole.EditRole and str(value) != tag.name:
            self.name_typed.emit(tag, str(value))
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let names be edited."""
        editable = Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | editable


class TagList(RowList):
    """Let tags be chosen, several with Shift or Ctrl, and renamed in place with Enter or F2."""

    delete_wanted = Signal()
    """Delete was pressed."""

    editing_ended = Signal()
    """A name is no longer being edited, saved or not."""

    def __init__(
        self, theme: Theme, model: TagItemModel, names: Callable[[], Sequence[str]]
    ) -> None:
        super().__init__()
        self._tags = model
        self.setModel(model)
        delegate = TagDelegate(theme, self, names)
        delegate.closeEditor.connect(
            self.editing_ended, Qt.ConnectionType.QueuedConnection
        )  # once the editor is gone
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Tags"))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def is_editing(self) -> bool:
        """Tell whether a name is being typed."""
        return self.state() == QAbstractItemView.State.EditingState

    def chosen(self) -> list[TagView]:
        """Return what is selected, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._tags.tags[row] for row in rows]

    def show_tags(self, tags: Sequence[TagView]) -> None:
        """Show tags that were read; what was selected stays so, or its neighbour is current."""
        chosen = {tag.id for tag in self.chosen()}
        row, offset = self.currentIndex().row(), self.verticalScrollBar().value()
        current = self._tags.tags[row].id if row >= 0 else None
        self._tags.set_tags(tags)
        ids = [tag.id for tag in tags]
        if row >= 0 and ids:
            place = ids.index(current) if current in ids else min(row, len(ids) - 1)
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self._tags.index(place), flag)
        for place, id_ in enumerate(ids):
            if id_ in chosen:
                self.selectionModel().select(
                    self._tags.index(place), QItemSelectionModel.SelectionFlag.Select
                )
        self.verticalScrollBar().setValue(offset)

    def rename(self) -> None:
        """Edit the current name."""
        if self.currentIndex().isValid():
            self.edit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rename or delete; the rest moves and selects."""
        if self.is_editing:
            event.accept()  # the editor leaves its Enter over
        elif event.key() in _ENTER or event.key() == Qt.Key.Key_F2:
            self.rename()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)


class TagDelegate(QStyledItemDelegate):
    """Paint a name and its count; edit the name with all others to complete from."""

    def __init__(self, theme: Theme, rows: RowList, names: Callable[[], Sequence[str]]) -> None:
        super().__init__(rows)
        self._theme = theme
        self._rows = rows
        self._names = names

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the same height for every row."""
        return QSize(0, max(self._theme.sizes.nav_row, self._theme.line_height("base") + S))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _i: Index) -> QWidget:
        """Return a line."""
        line = make_line(self._rows.accessibleName(), LINE_LIMIT, "base", self._names())
        line.setAccessibleName(self.tr("Name of the tag"))
        line.setParent(parent)
        line.returnPressed.connect(lambda: self._enter_again(line))
        return line

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Lie over the row, its text where the name was."""
        editor.setGeometry(option.rect.adjusted(2, 2, -2, -2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        theme, palette = self._theme, self._theme.palette
        tag: TagView = index.data(TAG_ROLE)
        area: QRect = option.rect
        selected = self._rows.selectionModel().isSelected(index)
        painter.save()
        painter.setLayoutDirection(option.direction)
        if selected:
            paint.rounded(painter, area, palette.selected, theme.sizes.radius)
        elif self._rows.is_hovered(index):
            paint.rounded(painter, area, palette.hover, theme.sizes.radius)
        if self._rows.is_focused(index):
            paint.focus_ring(painter, area, palette, theme.sizes.radius)
        ink = Ink(theme.font("base"), palette.text)
        aside = Ink(theme.font("meta"), palette.text2 if selected else palette.text3)
        count = Plurals.contacts(tag.contacts)
        draw_beside(painter, area.adjusted(S, 0, -S, 0), tag.name, ink, count, aside)
        painter.restore()

    def _enter_again(self, line: QLineEdit) -> None:
        """Let the Enter that closes an offer of names save too: Qt keeps it from the delegate."""
        popup = line.completer().popup()
        if popup is not None and popup.isVisible():
            popup.hide()
            enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, _NO_KEYS)
            QCoreApplication.postEvent(line, enter)
