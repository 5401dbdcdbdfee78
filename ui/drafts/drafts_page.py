"""The page of drafts: go on where writing was left, or discard it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from services.changes import ChangeSet
from services.journal.values import DraftRow, DraftView
from ui.context import UiContext
from ui.drafts.discarding import discarded
from ui.drafts.draft_item_model import DraftItemModel
from ui.drafts.draft_list import DraftList
from ui.theme.metrics import XL, L, S
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label
from ui.widgets.menu import Menu
from ui.widgets.row_list import above_rows

_WIDEST_PX = 760


class DraftsPage(QWidget):
    """Show all drafts while it is open, and follow what changes in the journal."""

    undo_offered = Signal(str, object)
    """A draft was discarded: that, in words, and a callable that takes it back."""

    draft_opened = Signal(object)
    """Writing is to go on at a DraftRow."""

    drafts_read = Signal()
    """All drafts were read and show."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._stale = True
        self.model = DraftItemModel(context.clock, self)
        self.list = DraftList(context.theme, context.clock, self.model)
        self._said = Label(
            self.tr("What you began to write and did not save yet."), tone="text2", wrap=True
        )
        self._pages = QStackedWidget()
        self._lay_out()
        context.changes.changed.connect(self._on_changed)
        self.list.opened.connect(self.draft_opened)
        self.list.discard_wanted.connect(self._discard)
        self.list.menu_wanted.connect(self._on_menu_wanted)

    def read(self) -> None:
        """Read all drafts anew; a newer asking overtakes this one."""
        self._stale = False
        self._context.tasks.read(
            self, lambda cases: cases.draft_list.read(), self._on_read, latest="drafts"
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while it did not show; the day may be another one too."""
        super().showEvent(event)
        if self._stale:
            self.read()

    def _lay_out(self) -> None:
        nothing = EmptyState(
            self.tr("Nothing waits to be finished"),
            self.tr(
                "Whatever you type is kept here until you save it, so you can leave a note "
                "half-way and come back."
            ),
        )
        widest_px = self._context.theme.px(_WIDEST_PX)
        nothing.setMaximumWidth(widest_px)
        self._pages.addWidget(nothing)
        self._pages.addWidget(self.list)
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(Label(self.tr("Drafts"), "display"))
        column.addWidget(self._said)
        page = QVBoxLayout(self)
        page.setContentsMargins(XL, 20, 0, L)
        page.setSpacing(L)
        page.addLayout(above_rows(self.list, head, widest_px))
        page.addWidget(self._pages, 1)

    def _on_changed(self, changes: ChangeSet) -> None:
        if not any((changes.drafts, changes.contacts, changes.entries)):
            return
        if self.isVisible():
            self.read()
        else:
            self._stale = True

    def _on_read(self, drafts: tuple[DraftRow, ...]) -> None:
        self.list.show_drafts(drafts)
        self._pages.setCurrentIndex(bool(drafts))
        self._said.setVisible(bool(drafts))
        self.drafts_read.emit()

    def _on_menu_wanted(self, draft: DraftRow, place: QPoint) -> None:
        menu = Menu(parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        icons = self._context.theme.icons
        open_ = menu.addAction(icons.icon("note"), self.tr("&Go on writing"), "Return")
        open_.triggered.connect(lambda: self.draft_opened.emit(draft))
        discard = menu.addAction(icons.icon("bin"), self.tr("&Discard"), "Del")
        discard.triggered.connect(lambda: self._discard(draft))
        menu.popup(place)

    def _discard(self, draft: DraftRow) -> None:
        """Forget a draft; taking that back stores it again."""

        def on_done(taken: DraftView | None) -> None:
            if taken is not None:  # else saved or discarded elsewhere meanwhile
                self.undo_offered.emit(*discarded(self._context, taken))

        self._context.tasks.write(self, lambda cases: cases.drafts.take(draft.uid), on_done)
