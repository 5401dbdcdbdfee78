"""The page of groups and tags: what contacts are sorted by, changed where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from services.changes import ChangeSet
from services.contacts.group_values import GroupView
from services.use_cases import UseCases
from ui.contact_page.editing.desk import Desk
from ui.context import UiContext
from ui.groups.group_section import GroupSection
from ui.groups.tag_panel import TagPanel
from ui.theme.metrics import XL, XS, L, S
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Label
from ui.widgets.undo_bar import undo_room_px

if TYPE_CHECKING:
    from services.contacts.tags import TagView

Found: TypeAlias = "tuple[tuple[GroupView, ...], tuple[TagView, ...]]"

_WIDTH_PX = 560  # of a line that is still read at a glance
_TOP_PX = 20
_RING_ROOM_PX = 4  # for focus rings


class GroupsPage(QWidget):
    """Show groups, or tags; what is read anew leaves what is being typed alone."""

    undo_offered = Signal(str, object)
    """Something was done: what, in words, and a callable that takes it back."""

    closed = Signal()
    """The page that was there before is wanted again."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_stale = True
        self._wanted_id: int | None = None
        self._desk = Desk(context, self)
        self.groups = GroupSection(self._desk)
        self.tags = TagPanel(context)
        self._pages = QStackedWidget()
        self._scroll = self._scrolled(self.groups)
        self._kinds = QButtonGroup(self)
        theme = context.theme
        self.new_group = Button(theme, self.tr("New group"), icon="plus", compact=True)
        self.close_page = IconButton(theme, "close", self.tr("Close"))
        self._lay_out()
        self._kinds.idClicked.connect(self._show_kind)
        self.new_group.clicked.connect(self.add_group)
        self.close_page.clicked.connect(self.closed)
        self._desk.undo_offered.connect(self.undo_offered)
        self._desk.failed.connect(self._read)
        self.tags.undo_offered.connect(self.undo_offered)
        context.changes.changed.connect(self._on_changed)

    def begin(self) -> None:
        """Give the keyboard to the page; it shows what it showed last."""
        self._wanted_id = None
        self._kinds.button(self._pages.currentIndex()).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_group(self, group_id: int) -> None:
        """Show the groups with the keyboard on the name of one."""
        self._wanted_id = group_id
        self._show_kind(0)
        self._go_to_wanted()

    def show_tags(self) -> None:
        """Show the tags, with the keyboard where they are looked for."""
        self._show_kind(1)

    def add_group(self) -> None:
        """Open an empty line for the name of a new group."""
        self._show_kind(0)
        self._wanted_id = None
        self.groups.add()
        if (adder := self.groups.adder) is not None:
            QTimer.singleShot(0, adder, lambda: self._scroll.ensureWidgetVisible(adder))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc, where nothing inside had a use for it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while another page showed."""
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(XL, _TOP_PX, L, 0)
        head.addWidget(Label(self.tr("Groups and tags"), "display"), 1)
        head.addWidget(self.close_page)
        kinds = QHBoxLayout()
        kinds.setContentsMargins(XL - S, 0, XL, 0)
        kinds.setSpacing(XS)
        for number, words in enumerate((self.tr("Groups"), self.tr("Tags"))):
            button = Button(self._context.theme, words, variant="flat", compact=True)
            button.setCheckable(True)
            button.setChecked(number == 0)
            self._kinds.addButton(button, number)
            kinds.addWidget(button)
        kinds.addStretch()
        kinds.addWidget(self.new_group)
        tags = QWidget()
        row = QHBoxLayout(tags)
        row.setContentsMargins(XL, _RING_ROOM_PX, XL, undo_room_px(self._context.theme))
        self.tags.setMaximumWidth(self._context.theme.px(_WIDTH_PX))
        row.addWidget(self.tags, 1)
        row.addStretch()
        self._pages.addWidget(self._scroll)
        self._pages.addWidget(tags)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(head)
        column.addLayout(kinds)
        column.addWidget(self._pages, 1)

    def _scrolled(self, section: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(XL, _RING_ROOM_PX, XL, undo_room_px(self._context.theme))
        section.setMaximumWidth(self._context.theme.px(_WIDTH_PX))
        row.addWidget(section, 1, Qt.AlignmentFlag.AlignTop)
        row.addStretch()
        area.setWidget(page)
        return area

    def _show_kind(self, kind: int) -> None:
        self._kinds.button(kind).setChecked(True)
        self._pages.setCurrentIndex(kind)
        self.new_group.setVisible(kind == 0)
        if kind == 1:
            self.tags.begin()

    def _read(self) -> None:
        def job(cases: UseCases) -> Found:
            return cases.groups.read(), cases.tags.read()

        self._is_stale = False
        self._context.tasks.read(self, job, self._on_read, latest="groups")

    def _on_read(self, found: Found) -> None:
        groups, tags = found
        self.groups.show_groups(groups)
        self.tags.show_tags(tags)
        self._go_to_wanted()
        self._wanted_id = None

    def _go_to_wanted(self) -> None:
        """Put the keyboard on the group that is wanted, once it is there."""
        wanted = self._wanted_id
        block = None if wanted is None else self.groups.block_of(wanted)
        if block is not None:
            self._wanted_id = None
            block.name.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, block, lambda: self._scroll.ensureWidgetVisible(block))

    def _on_changed(self, changes: ChangeSet) -> None:
        if not any((changes.groups, changes.tags, changes.contacts)):
            return
        self._is_stale = True
        if self.isVisible():
            self._read()
