"""What shows beside the list while several contacts are selected: what can be done with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from services.changes import ChangeSet
from services.contacts.contact_list import ContactList, TagRow
from services.errors import KnownError
from services.use_cases import UseCases
from ui.context import UiContext
from ui.main_window.follow_up_form import FollowUpForm
from ui.main_window.name_dialog import NameDialog
from ui.theme.metrics import XL, L, S
from ui.undo_actions import undoing
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Label
from ui.widgets.menu import Menu
from ui.wording.errors import error_text
from ui.wording.terms import group_name

_MOST_TAGS = 15


class SelectionPage(QWidget):
    """Change everyone selected at once; each action is one change, and can be undone as one."""

    undo_offered = Signal(str, object)
    """This was done, in words, and what takes it back; None if nothing changed."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ids: tuple[int, ...] = ()
        self._contacts = ContactList((), (), 0)
        self._title = Label(kind="display")
        self._hint = Label(
            self.tr("What you do here is done for all of them. Undo takes it back in one step."),
            tone="text2",
            wrap=True,
        )
        self._error = Label(tone="overdue", wrap=True)
        self._error.hide()
        self._buttons = QWidget()
        self._follow_up = FollowUpForm(context.theme, context.clock)
        self._follow_up.wanted.connect(self._on_follow_up_wanted)
        self._lay_out()

    def show_selection(self, contact_ids: Sequence[int], contacts: ContactList) -> None:
        """Show how many are selected, and offer the groups and tags there are."""
        self._ids = tuple(contact_ids)
        self._title.setText(self.tr("%n contacts selected", "", len(self._ids)))
        self.setAccessibleName(self._title.text())
        self._error.hide()
        self._follow_up.set_count(len(self._ids))
        self.refresh(contacts)

    def refresh(self, contacts: ContactList) -> None:
        """Offer what fits contacts that were read anew."""
        self._contacts = contacts
        self._remove_tag.setEnabled(bool(self._tags_in_use()))
        archived = self._archived()
        self._archive.setVisible(len(archived) < len(self._ids))
        self._unarchive.setVisible(bool(archived))

    def _lay_out(self) -> None:
        row = FlowLayout(S, self._buttons)
        self._menu_button(row, self.tr("Group"), "people3", self._fill_groups)
        self._menu_button(row, self.tr("Add a tag"), "tag", self._fill_tags)
        self._remove_tag = self._menu_button(
            row, self.tr("Remove a tag"), "tag", self._fill_tags_in_use
        )
        self._archive = self._button(row, self.tr("Archive"), "archive", self._on_archive)
        self._unarchive = self._button(
            row, self.tr("Take out of the archive"), "archive", self._on_unarchive
        )
        self._button(row, self.tr("Move to the bin"), "bin", self._on_delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, 20, XL, XL)
        column.setSpacing(S)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addSpacing(L - S)
        column.addWidget(self._buttons)
        column.addWidget(self._error)
        column.addSpacing(L)
        column.addWidget(self._follow_up)
        column.addStretch()

    def _button(
        self, row: FlowLayout, text: str, icon: str, on_clicked: Callable[[], None]
    ) -> Button:
        button = Button(self._context.theme, text, icon=icon)
        button.clicked.connect(on_clicked)
        row.addWidget(button)
        return button

    def _menu_button(
        self, row: FlowLayout, text: str, icon: str, fill: Callable[[QMenu], None]
    ) -> Button:
        button = Button(self._context.theme, text, icon=icon)
        menu = Menu(parent=button)
        menu.aboutToShow.connect(menu.clear)
        menu.aboutToShow.connect(lambda: fill(menu))
        button.setMenu(menu)
        row.addWidget(button)
        return button

    def _fill_groups(self, menu: QMenu) -> None:
        names: list[tuple[int | None, str]] = [
            (group.id, group_name(group)) for group in self._contacts.groups
        ]
        names.append((None, self.tr("No group")))
        for group_id, name in names:
            action = menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(
                lambda _checked=False, id_=group_id, name=name: self._set_group(id_, name)
            )

    def _fill_tags(self, menu: QMenu) -> None:
        for tag in self._tags_most_used():
            action = menu.addAction(tag.name.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, name=tag.name: self._add_tag(name))
        menu.addSeparator()
        all_shown = len(self._contacts.tags) <= _MOST_TAGS
        another = self.tr("New tag…") if all_shown else self.tr("Another tag…")
        menu.addAction(another).triggered.connect(self._on_new_tag)

    def _fill_tags_in_use(self, menu: QMenu) -> None:
        for tag_id, name in self._tags_in_use():
            action = menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(
                lambda _checked=False, id_=tag_id, name=name: self._remove_tag_named(id_, name)
            )

    def _tags_most_used(self) -> list[TagRow]:
        """Return as many as a menu can hold, by name; the others are found by typing."""
        counts = Counter(id_ for row in self._contacts.rows for id_ in row.tag_ids)
        most = sorted(self._contacts.tags, key=lambda tag: -counts[tag.id])[:_MOST_TAGS]
        return [tag for tag in self._contacts.tags if tag in most]

    def _tags_in_use(self) -> list[tuple[int, str]]:
        chosen = frozenset(self._ids)
        rows = (row for row in self._contacts.rows if row.id in chosen)
        used = {tag_id for row in rows for tag_id in row.tag_ids}
        return [(tag.id, tag.name) for tag in self._contacts.tags if tag.id in used]

    def _archived(self) -> list[int]:
        chosen = frozenset(self._ids)
        return [row.id for row in self._contacts.rows if row.archived and row.id in chosen]

    def _set_group(self, group_id: int | None, name: str) -> None:
        ids = self._ids
        if group_id is None:
            words = self.tr("%n contacts taken out of their group", "", len(ids))
        else:
            words = self.tr("%n contacts moved to {group}", "", len(ids)).format(group=name)
        self._do(lambda cases: cases.bulk.set_group(ids, group_id), words)

    def _add_tag(self, name: str) -> None:
        ids = self._ids
        words = self.tr("%n contacts tagged “{tag}”", "", len(ids)).format(tag=name)
        self._do(lambda cases: cases.bulk.add_tag(ids, name), words)

    def _remove_tag_named(self, tag_id: int, name: str) -> None:
        ids = self._ids
        words = self.tr("Tag “{tag}” removed").format(tag=name)
        self._do(lambda cases: cases.bulk.remove_tag(ids, tag_id), words)

    def _on_new_tag(self) -> None:
        known = tuple(tag.name for tag in self._contacts.tags)
        title, button = self.tr("New tag"), self.tr("Add")
        dialog = NameDialog(self._context.theme, title, button, known=known, parent=self)
        dialog.named.connect(self._add_tag)
        dialog.open()

    def _on_archive(self) -> None:
        ids = self._ids
        words = self.tr("%n contacts archived", "", len(ids))
        self._do(lambda cases: cases.bulk.archive(ids), words)

    def _on_unarchive(self) -> None:
        ids = self._ids
        words = self.tr("%n contacts taken out of the archive", "", len(self._archived()))
        self._do(lambda cases: cases.bulk.unarchive(ids), words)

    def _on_delete(self) -> None:
        ids = self._ids
        words = self.tr("%n contacts moved to the bin", "", len(ids))
        self._do(lambda cases: cases.bulk.delete(ids), words)

    def _on_follow_up_wanted(self) -> None:
        ids, new = self._ids, self._follow_up.new_follow_up()
        words = self.tr("%n follow-ups made", "", len(ids))
        self._do(lambda cases: cases.bulk.add_follow_up(ids, new), words, self._follow_up.clear)

    def _do(
        self,
        job: Callable[[UseCases], ChangeSet],
        words: str,
        then: Callable[[], object] = lambda: None,
    ) -> None:
        """Change them in the writing thread; until that is done nothing else can be asked."""
        self._set_busy(True)

        def done(changes: ChangeSet) -> None:
            self._set_busy(False)
            then()
            unchanged = self.tr("Nothing was changed: they all stand so already")
            self.undo_offered.emit(words if changes else unchanged, undoing(self._context, changes))

        self._context.tasks.write(self, job, done, self._on_failed)

    def _on_failed(self, error: KnownError) -> None:
        self._set_busy(False)
        self._error.setText(error_text(error))
        self._error.show()

    def _set_busy(self, busy: bool) -> None:
        self._error.hide()
        self._buttons.setEnabled(not busy)
        self._follow_up.setEnabled(not busy)
        self.setCursor(Qt.CursorShape.WaitCursor if busy else Qt.CursorShape.ArrowCursor)
