"""The window of likely duplicates: choose a pair, see both side by side, merge or keep apart."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from services.changes import ChangeSet
from services.duplicates.apart import SETTING
from services.duplicates.comparison import Comparison
from services.duplicates.grouping import without_contact, without_pair
from services.duplicates.values import Group, Pair
from services.errors import KnownError
from services.use_cases import UseCases
from ui.context import UiContext
from ui.duplicates.comparison_view import ComparisonView
from ui.duplicates.duplicate_search import DuplicateSearch
from ui.duplicates.group_list import GROUP_ROLE, GroupItemModel, GroupList
from ui.duplicates.words import reason_words
from ui.theme.metrics import XL, L, M, S
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.splitter import HairlineSplitter
from ui.widgets.surface import Surface
from ui.widgets.undo_bar import UndoBar

_SIZE = QSize(980, 680)
_LEAST_SIZE = QSize(640, 400)
_FRAME_PX = 40  # of the window manager's title bar, about
_SETTLED_MS = 1_000  # without a change, before everyone is compared again
_MERGE_KEYS, _APART_KEYS = "Ctrl+Return", "Ctrl+D"


class DuplicatesWindow(Surface):
    """Show groups of likely duplicates and the likeliest pair of the one that is chosen.

    What was merged or kept apart leaves the list at once; a new search follows every change.
    """

    searched = Signal()
    """A search ended and its groups show."""
    compared = Signal()
    """Two contacts were read and stand side by side."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self._context = context
        self._pair: Pair | None = None
        self._comparison: Comparison | None = None
        self._model = GroupItemModel(self)
        self._list = GroupList(context.theme, self._model)
        self._view = ComparisonView(context)
        self._reasons = ElidedLabel("", "small", "text2")
        self._search = DuplicateSearch(context, self)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._make_buttons()
        self._lay_out()
        self._undo_bar = UndoBar(context.theme, self)
        self._connect()

    @property
    def groups(self) -> tuple[Group, ...]:
        """Return the groups that show."""
        return self._model.groups

    def present(self) -> None:
        """Show the window and look for duplicates."""
        self.show()
        self.raise_()
        self.activateWindow()

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

    def _make_buttons(self) -> None:
        theme = self._context.theme
        self._merge = Button(
            theme, self.tr("Merge"), variant="primary", icon="merge", shortcut=_MERGE_KEYS
        )
        self._apart = Button(theme, self.tr("Not the same"), shortcut=_APART_KEYS)
        self._stop = Button(theme, self.tr("Cancel"), variant="flat")
        self._again = Button(theme, self.tr("Look again"))
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Progress"))

    def _lay_out(self) -> None:
        theme = self._context.theme
        self.setWindowFlags(Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Duplicates"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        room = self.screen().availableSize() - QSize(0, _FRAME_PX)
        grown = QSize(theme.px(_SIZE.width()), theme.px(_SIZE.height()))
        self.setMinimumSize(_LEAST_SIZE.boundedTo(room))
        self.resize(grown.boundedTo(room))
        self._pages = QStackedWidget()
        self._busy, self._nothing = self._busy_page(), self._nothing_page()
        self._columns = HairlineSplitter(theme)
        self._columns.addWidget(self._list_column())
        self._columns.addWidget(self._pair_column())
        self._columns.setStretchFactor(1, 1)
        for page in (self._busy, self._nothing, self._columns):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
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

    def _pair_column(self) -> QWidget:
        column = Surface("page")
        column.setMinimumWidth(self._context.theme.px(360))
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        buttons.addWidget(self._merge)
        buttons.addWidget(self._apart)
        buttons.addStretch()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(XL - 4, 20, M, L)
        layout.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(4, 0, M, L)
        head.setSpacing(2)
        head.addWidget(Label(self.tr("Are these the same person?"), "title"))
        head.addWidget(self._reasons)
        layout.addLayout(head)
        layout.addWidget(self._view, 1)
        buttons.setContentsMargins(4, M, M, 0)
        layout.addLayout(buttons)
        return column

    def _busy_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(XL, XL, XL, XL)
        layout.setSpacing(M)
        layout.addWidget(Label(self.tr("Looking for duplicates…"), "strong"))
        self._bar.setMaximumWidth(self._context.theme.px(360))
        layout.addWidget(self._bar)
        layout.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addStretch()
        return page

    def _nothing_page(self) -> QWidget:
        self._empty = EmptyState("", "", self._again)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(XL, XL, XL, XL)
        layout.addWidget(self._empty)
        return page

    def _connect(self) -> None:
        self._search.found.connect(self._on_found)
        self._search.stopped.connect(self._on_stopped)
        self._search.failed.connect(self._on_failed)
        self._search.progressed.connect(self._on_progressed)
        self._stop.clicked.connect(self._search.cancel)
        self._again.clicked.connect(self._look)
        self._settled.timeout.connect(self._search.start)
        self._context.changes.changed.connect(self._on_changed)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._list.activated.connect(self._view.focus_first)
        self._merge.clicked.connect(self._on_merge)
        self._apart.clicked.connect(self._on_apart)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)

    def _look(self) -> None:
        """Search; what is found takes the place of the bar."""
        self._bar.setRange(0, 0)
        if not self._model.rowCount():
            self._pages.setCurrentWidget(self._busy)
            self._stop.setFocus()
        self._search.start()

    def _on_progressed(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _on_found(self, groups: tuple[Group, ...]) -> None:
        self._show_groups(groups)
        self.searched.emit()

    def _on_stopped(self) -> None:
        if not self._model.rowCount():
            self._show_nothing(
                self.tr("Not looked through"), self.tr("Look again to find duplicates.")
            )

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
            self._show_nothing(
                self.tr("No duplicates found"),
                self.tr("Nobody shares a name, a number or an address with somebody else."),
            )
            return
        self._pages.setCurrentWidget(self._columns)
        at = self._model.row_with(pair.ids) if pair is not None else -1
        self._list.setCurrentIndex(
            self._model.index(at if at >= 0 else min(max(row, 0), len(groups) - 1))
        )
        if had_focus:
            self._list.setFocus()

    def _show_nothing(self, title: str, text: str) -> None:
        self._empty.set_texts(title, text)
        self._pages.setCurrentWidget(self._nothing)
        self._again.setFocus()

    def _on_current_changed(self) -> None:
        group: Group | None = self._list.currentIndex().data(GROUP_ROLE)
        if group is None:
            return
        if self._pair is not None and self._pair in group.pairs and self._comparison is not None:
            return
        self._read(group.pairs[0])

    def _read(self, pair: Pair) -> None:
        self._pair, self._comparison = pair, None
        self._set_enabled(False)
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
        self._reasons.setText(reason_words(self._pair.reasons))
        self._view.show_comparison(comparison)
        self._set_enabled(True)
        self.compared.emit()

    def _set_enabled(self, on: bool) -> None:
        self._merge.setEnabled(on)
        self._apart.setEnabled(on)

    def _on_merge(self) -> None:
        comparison = self._comparison
        if comparison is None:
            return
        keep, other = comparison.kept, comparison.other
        choices = self._view.choices()
        words = self.tr("{name} merged").format(name=other.name)
        self._do(
            lambda cases: cases.merging().merge(keep.id, other.id, choices),
            lambda groups: without_contact(groups, other.id),
            words,
            None,
        )

    def _on_apart(self) -> None:
        pair = self._pair
        if pair is None or self._comparison is None:
            return
        self._do(
            lambda cases: cases.merging().keep_apart(*pair.ids),
            lambda groups: without_pair(groups, pair.ids),
            self.tr("Kept apart"),
            lambda cases: cases.merging().offer_again(*pair.ids),
        )

    def _do(
        self,
        job: Callable[[UseCases], ChangeSet],
        without: Callable[[tuple[Group, ...]], tuple[Group, ...]],
        words: str,
        undo: Callable[[UseCases], ChangeSet] | None,
    ) -> None:
        """Do what was asked, go on to the next pair, and offer to take it back."""
        tasks = self._context.tasks
        self._set_enabled(False)

        def take_back() -> None:
            if undo is not None:
                tasks.write(self, undo, lambda _changes: None)

        def on_done(_changes: ChangeSet) -> None:
            self._pair = self._comparison = None
            self._show_groups(without(self._model.groups))
            self._undo_bar.offer(words, take_back if undo is not None else None)

        def on_failed(error: KnownError) -> None:
            self._set_enabled(True)
            self._settled.start(0)
            tasks.known_error_raised.emit(error)

        tasks.write(self, job, on_done, on_failed)
