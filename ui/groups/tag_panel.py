"""All tags: found by typing, renamed in place, merged and deleted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from services.errors import KnownError
from services.text_keys import fold
from ui.context import UiContext
from ui.editing.saving import Job
from ui.groups.merge_offer import MergeOffer
from ui.groups.tag_list import TagItemModel, TagList
from ui.theme.metrics import S
from ui.undo_actions import undoing
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label
from ui.widgets.menu import Menu, menu_text
from ui.widgets.search_line import SearchLine
from ui.wording.errors import error_text

if TYPE_CHECKING:
    from services.changes import ChangeSet
    from services.contacts.tags import TagView


class TagPanel(QWidget):
    """Change tags; each change is one step that can be taken back."""

    undo_offered = Signal(str, object)
    """Something was done: what, in words, and a callable that takes it back."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._tags: tuple[TagView, ...] = ()
        self._offered: tuple[TagView, int, str] | None = None
        theme = context.theme
        self._search = SearchLine(theme, self.tr("Search tags"))
        self._model = TagItemModel(self)
        self.list = TagList(theme, self._model, lambda: [tag.name for tag in self._tags])
        self.offer = MergeOffer(theme)
        self._error = Label(kind="small", tone="overdue", wrap=True)
        self._empty = EmptyState("", "")
        self._buttons = QWidget()
        self.rename = Button(theme, self.tr("Rename"), icon="note")
        self.merge = Button(theme, self.tr("Merge into"), icon="merge")
        self.delete = Button(theme, self.tr("Delete"), icon="bin")
        self._merge_menu = Menu(parent=self.merge)
        self._lay_out()
        self._connect()
        self.show_tags(())

    @property
    def tags(self) -> tuple[TagView, ...]:
        """Return all tags as they were read last."""
        return self._tags

    def show_tags(self, tags: Sequence[TagView]) -> None:
        """Show tags that were read; while a name is being typed they wait."""
        self._tags = tuple(tags)
        if not self.list.is_editing:
            self._show()

    def begin(self) -> None:
        """Put the keyboard where tags are looked for."""
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        for button in (self.rename, self.merge, self.delete):
            row.addWidget(button)
        row.addStretch()
        self.merge.setMenu(self._merge_menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self._search)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        column.addWidget(self.offer)
        column.addWidget(self._error)
        column.addWidget(self._buttons)
        column.addStretch()
        self._error.hide()

    def _connect(self) -> None:
        self._search.textChanged.connect(self._show)
        self._search.moved_down.connect(self._on_moved_down)
        self._search.returnPressed.connect(self._on_moved_down)
        self._model.name_typed.connect(self._rename)
        self.list.editing_ended.connect(self._show)
        self.list.delete_wanted.connect(self._delete)
        self.list.selectionModel().selectionChanged.connect(self._follow_selection)
        self.list.customContextMenuRequested.connect(self._on_menu_wanted)
        self.rename.clicked.connect(self.list.rename)
        self.delete.clicked.connect(self._delete)
        self._merge_menu.aboutToShow.connect(self._merge_menu.clear)
        self._merge_menu.aboutToShow.connect(lambda: self._fill_heirs(self._merge_menu))
        self.offer.answered.connect(self._on_answered)

    def _show(self) -> None:
        wanted = fold(self._search.text())
        found = [tag for tag in self._tags if wanted in fold(tag.name)]
        self.list.show_tags(found)
        for widget in (self._search, self._buttons):
            widget.setVisible(bool(self._tags))
        self.list.setVisible(bool(found))
        self._empty.setVisible(not found)
        if not self._tags:
            hint = self.tr("Add one to a contact, below All details, or to several at once.")
            self._empty.set_texts(self.tr("No tags yet"), hint)
        elif not found:
            hint = self.tr("Search for another word, or press Esc to see all tags.")
            self._empty.set_texts(self.tr("No tag found"), hint)
        self._follow_selection()

    def _follow_selection(self) -> None:
        chosen = len(self.list.chosen())
        self.rename.setEnabled(chosen == 1)
        self.merge.setEnabled(chosen > 1)
        self.delete.setEnabled(chosen > 0)

    def _on_moved_down(self) -> None:
        if not self.list.currentIndex().isValid():
            self.list.choose_alone(self._model.index(0))
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_menu_wanted(self, place: QPoint) -> None:
        """Offer what the buttons and keys do."""
        chosen = self.list.chosen()
        if not chosen:
            return
        menu = Menu(parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(chosen) == 1:
            rename = menu.addAction(self.tr("Rename"))
            rename.setShortcut(QKeySequence("F2"))
            rename.triggered.connect(self.list.rename)
        else:
            heirs = Menu(self.tr("Merge into"), menu)
            self._fill_heirs(heirs)
            menu.addMenu(heirs)
        delete = menu.addAction(self.tr("Delete"))
        delete.setShortcut(QKeySequence("Del"))
        delete.triggered.connect(self._delete)
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _fill_heirs(self, menu: QMenu) -> None:
        """Offer which of those chosen is to stay."""
        for tag in self.list.chosen():
            action = menu.addAction(menu_text(tag.name))
            action.triggered.connect(lambda _checked=False, tag=tag: self._merge(tag))

    def _rename(self, tag: TagView, name: str) -> None:
        def on_failed(error: KnownError) -> None:
            from services.contacts.tags import TagExistsError  # loads SQLAlchemy

            if isinstance(error, TagExistsError):
                self._ask_to_merge(tag, error.values)
            else:
                self._say(error)

        self._do(lambda cases: cases.tags.rename(tag.id, name), "", on_failed)

    def _ask_to_merge(self, tag: TagView, values: dict[str, object]) -> None:
        name, into_id = str(values["name"]), values["into_id"]
        assert isinstance(into_id, int)
        self._offered = (tag, into_id, name)
        sentence = self.tr("“{tag}” exists already. Merge %n contacts into it?", "", tag.contacts)
        self.offer.ask(sentence.format(tag=name))

    def _on_answered(self, merges: bool) -> None:
        offered, self._offered = self._offered, None
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if merges and offered is not None:
            tag, into_id, name = offered
            words = self.tr("“{tag}” merged into “{into}”").format(tag=tag.name, into=name)
            self._do(lambda cases: cases.tags.merge([tag.id], into_id), words)

    def _merge(self, into: TagView) -> None:
        ids = [tag.id for tag in self.list.chosen()]
        words = self.tr("%n tags merged into “{into}”", "", len(ids)).format(into=into.name)
        self._do(lambda cases: cases.tags.merge(ids, into.id), words)

    def _delete(self) -> None:
        chosen = self.list.chosen()
        if not chosen:
            return
        ids = [tag.id for tag in chosen]
        words = self.tr("%n tags deleted", "", len(ids))
        if len(chosen) == 1:
            words = self.tr("Tag “{tag}” deleted").format(tag=chosen[0].name)
        self._do(lambda cases: cases.tags.delete(ids), words)

    def _do(
        self, job: Job, words: str, on_failed: Callable[[KnownError], None] | None = None
    ) -> None:
        self._error.hide()
        self.offer.hide()

        def on_done(changes: ChangeSet) -> None:
            if words and changes:
                self.undo_offered.emit(words, undoing(self._context, changes))

        self._context.tasks.write(self, job, on_done, on_failed or self._say)

    def _say(self, error: KnownError) -> None:
        self._error.setText(error_text(error))
        self._error.show()
