"""The window of likely duplicates: choose a pair, see both side by side, merge or keep apart."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from services.changes import ChangeSet
from services.duplicates.apart import SETTING
from services.duplicates.comparison import Comparison
from services.duplicates.grouping import without_contact, without_pair
from services.duplicates.values import Group, Pair
from services.errors import KnownError
from services.use_cases import UseCases
from ui.context import UiContext
from ui.duplicates.duplicate_search import DuplicateSearch
from ui.duplicates.group_list import GROUP_ROLE, GroupItemModel, GroupList
from ui.duplicates.pair_panel import PairPanel
from ui.duplicates.waiting_page import WaitingPage
from ui.theme.metrics import L, M, S
from ui.undo_actions import undoing
from ui.widgets.labels import Label
from ui.widgets.secondary_window import SecondaryWindow
from ui.widgets.splitter import HairlineSplitter
from ui.widgets.surface import Surface
from ui.widgets.undo_bar import UndoBar

_SIZE = QSize(980, 680)
_LEAST_SIZE = QSize(640, 400)
_SETTLED_MS = 1_000  # without a change, before everyone is compared again


class DuplicatesWindow(SecondaryWindow):
    """Show groups of likely duplicates and the likeliest pair of the one that is chosen.

    What was merged or kept apart leaves the list at once; a new search follows every change.
    """

    searched = Signal()
    """A search ended and its groups show."""
    compared = Signal()
    """Two contacts were read and stand side by side."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Duplicates"), parent)
        self._context = context
        self._pair: Pair | None = None
        self._comparison: Comparison | None = None
        self._model = GroupItemModel(self)
        self._list = GroupList(context.theme, self._model)
        self._panel = PairPanel(context)
        self._waiting = WaitingPage(context.theme)
        self._search = DuplicateSearch(context, self)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._lay_out()
        self._undo_bar = UndoBar(context.theme, self.page)
        self._connect()

    @property
    def groups(self) -> tuple[Group, ...]:
        """Return the groups that show."""
        return self._model.groups

    def showEvent(self, event: QShowEvent) -> None:
        """Look anew: much may have changed since the last time."""
        super().showEvent(event)
        if not event.spontaneous():
            self._look()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop looking; what was merged stays."""
        super().closeEvent(event)
        self._settled.stop()
        self._search.cancel()
        self._undo_bar.dismiss()

    def _lay_out(self) -> None:
        theme = self._context.theme
        self.size_to(theme, _SIZE, _LEAST_SIZE)
        self._pages = QStackedWidget()
        self._columns = HairlineSplitter(theme)
        self._columns.addWidget(self._list_column())
        self._columns.addWidget(self._panel)
        self._columns.setStretchFactor(1, 1)
        self._pages.addWidget(self._waiting)
        self._pages.addWidget(self._columns)
        layout = QVBoxLayout(self.page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        width = theme.sizes.list_width_narrow
        self._columns.setSizes([width, self.width() - width])

    def _list_column(self) -> QWidget:
        column = Surface("list")
        column.setMinimumWidth(self._context.theme.px(160))
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, M, 0, 0)
        layout.setSpacing(S)
        self._count = Label("", "meta", "text3")
        self._count.setContentsMargins(L, 0, L, 0)
        layout.addWidget(self._count)
        layout.addWidget(self._list, 1)
        return column

    def _connect(self) -> None:
        self._search.found.connect(self._on_found)
        self._search.stopped.connect(self._on_stopped)
        self._search.failed.connect(self._on_failed)
        self._search.progressed.connect(self._waiting.show_progress)
        self._waiting.stop_wished.connect(self._search.cancel)
        self._waiting.search_wished.connect(self._look)
        self._settled.timeout.connect(self._search.start)
        self._context.changes.changed.connect(self._on_changed)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._list.activated.connect(self._panel.focus_first)
        self._panel.merge_wished.connect(self._on_merge)
        self._panel.apart_wished.connect(self._on_apart)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)

    def _look(self) -> None:
        """Search; what is found takes the place of the bar."""
        if not self._model.rowCount():
            self._pages.setCurrentWidget(self._waiting)
            self._waiting.show_busy()
        self._search.start()

    def _on_found(self, groups: tuple[Group, ...]) -> None:
        self._show_groups(groups)
        self.searched.emit()

    def _on_stopped(self) -> None:
        if not self._model.rowCount():
            self._waiting.show_stopped()

    def _on_failed(self, error: KnownError) -> None:
        self._on_stopped()
        self._context.tasks.known_error_raised.emit(error)

    def _on_changed(self, changes: ChangeSet) -> None:
        """Look again once things are quiet; a pair that shows is read again at once."""
        if not self.isVisible():
            return
        if changes.contacts or SETTING in changes.settings:
            self._settled.start()
        if self._pair is not None and changes.contacts.intersection(self._pair.ids):
            self._read(self._pair)

    def _show_groups(self, groups: tuple[Group, ...]) -> None:
        """Show groups; the pair that stood there stays, else its neighbour comes."""
        had_focus = self._list.hasFocus() or not self._columns.isVisible()
        row, pair = self._list.currentIndex().row(), self._pair
        self._model.set_groups(groups)
        self._count.setText(self.tr("%n likely duplicates", "", len(groups)))
        if not groups:
            self._pair = self._comparison = None
            self._pages.setCurrentWidget(self._waiting)
            self._waiting.show_nothing()
            return
        self._pages.setCurrentWidget(self._columns)
        at = self._model.row_with(pair.ids) if pair is not None else -1
        self._list.setCurrentIndex(
            self._model.index(at if at >= 0 else min(max(row, 0), len(groups) - 1))
        )
        if had_focus:
            self._list.setFocus()

    def _on_current_changed(self) -> None:
        group: Group | None = self._list.currentIndex().data(GROUP_ROLE)
        if group is None:
            return
        if self._pair is not None and self._pair in group.pairs and self._comparison is not None:
            return
        self._read(group.pairs[0])

    def _read(self, pair: Pair) -> None:
        self._pair, self._comparison = pair, None
        self._panel.set_ready(False)
        self._context.tasks.read(
            self,
            lambda cases: cases.duplicates().compare(pair.one, pair.two),
            self._on_compared,
            lambda _error: self._settled.start(0),  # one of them is gone: look who is left
            latest="pair",
        )

    def _on_compared(self, comparison: Comparison) -> None:
        if self._pair is None:
            return
        self._comparison = comparison
        self._panel.show_pair(self._pair, comparison)
        self.compared.emit()

    def _on_merge(self) -> None:
        comparison = self._comparison
        if comparison is None:
            return
        keep, other = comparison.kept, comparison.other
        choices = self._panel.choices()
        words = self.tr("{name} merged").format(name=other.name)
        self._do(
            lambda cases: cases.merging().merge(keep.id, other.id, choices),
            lambda groups: without_contact(groups, other.id),
            words,
        )

    def _on_apart(self) -> None:
        pair, words = self._pair, self.tr("Kept apart")
        if pair is None or self._comparison is None:
            return
        self._do(
            lambda cases: cases.merging().keep_apart(*pair.ids),
            lambda groups: without_pair(groups, pair.ids),
            words,
            lambda cases: cases.merging().offer_again(*pair.ids),
        )

    def _do(
        self,
        job: Callable[[UseCases], ChangeSet],
        without: Callable[[tuple[Group, ...]], tuple[Group, ...]],
        words: str,
        undo: Callable[[UseCases], object] | None = None,
    ) -> None:
        """Do what was asked, go on to the next pair, and offer to take it back.

        What is no step of the log needs an `undo` of its own.
        """
        self._panel.set_ready(False)
        tasks = self._context.tasks

        def take_back() -> None:
            if undo is not None:
                tasks.write(self, undo, lambda _done: None)

        def on_done(changes: ChangeSet) -> None:
            self._pair = self._comparison = None
            self._show_groups(without(self._model.groups))
            self._undo_bar.offer(words, undoing(self._context, changes) or take_back)

        def on_failed(error: KnownError) -> None:
            self._panel.set_ready(True)
            self._settled.start(0)
            tasks.known_error_raised.emit(error)

        tasks.write(self, job, on_done, on_failed)
