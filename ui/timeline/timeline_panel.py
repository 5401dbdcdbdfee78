"""The timeline of a page: the bar that filters it, its rows, or what to do next."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from services.journal.timeline_values import MonthCount, StreamPage
from services.journal.values import EntryView
from services.journal.whose import Whose
from ui.context import UiContext
from ui.theme.metrics import L, M, S
from ui.timeline.filter_bar import FilterBar
from ui.timeline.timeline_delegate import TimelineDelegate
from ui.timeline.timeline_layout import INSET_PX
from ui.timeline.timeline_menus import month_menu
from ui.timeline.timeline_model import ROW_ROLE, TimelineItemModel, TimelineRow
from ui.timeline.timeline_reading import TimelineReading, WindowRequest
from ui.timeline.timeline_surface import JUMP_KEYS, SCROLL_LANE_PX
from ui.timeline.timeline_view import TimelineView
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState

_ROWS, _NO_ENTRIES, _NOTHING_FOUND = range(3)


class TimelinePanel(QWidget):
    """Show a timeline and what narrows it; filters end when another one comes.

    `empty_text` says what to do while there is nothing on it.
    """

    landed = Signal(object)
    """Rows from elsewhere have come and are in sight: a Landing."""

    def __init__(
        self, context: UiContext, empty_text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._empty_text = empty_text or self.tr(
            "Write what was said in the line above: the timeline begins with it."
        )
        self._model = TimelineItemModel(context.clock, self)
        self._reading = TimelineReading(context.tasks, self._model, self)
        delegate = TimelineDelegate(context.theme, context.clock, self)
        self.bar = FilterBar(context, self._reading)
        self.view = TimelineView(self._model, self._reading, delegate)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def request(self, whose: Whose) -> WindowRequest:
        """Return what to read to show a timeline, or to renew what shows of it."""
        return self._reading.request(whose)

    def show_page(self, request: WindowRequest, page: StreamPage) -> None:
        """Show what was read for a request."""
        self._reading.show(request, page)

    def clear(self) -> None:
        """Show nobody's timeline."""
        self._reading.clear()

    def entry(self, entry_id: int) -> EntryView | None:
        """Return an entry that is in the window on the timeline."""
        row: TimelineRow | None = self._model.index_of_entry(entry_id).data(ROW_ROLE)
        return row.entry if row is not None else None

    def people(self) -> frozenset[int]:
        """Return the ids of those whose names show here."""
        return self._model.people()

    def reveal(self, whose: Whose, entry_id: int) -> None:
        """Put an entry into sight and light it, as soon as its timeline shows."""
        self._reading.reveal(whose, entry_id)

    def _lay_out(self) -> None:
        text_left = INSET_PX + self._context.theme.sizes.icon + M
        self._pages.addWidget(self.view)
        no_entries = EmptyState(self.tr("Nothing here yet"), self._empty_text)
        self._pages.addWidget(_indented(no_entries, text_left))
        clear = Button(self._context.theme, self.tr("Clear filters"))
        clear.clicked.connect(self._clear_filters)
        nothing_found = EmptyState(
            self.tr("Nothing found"),
            self.tr("Nothing on this timeline fits all the filters."),
            clear,
        )
        self._pages.addWidget(_indented(nothing_found, text_left))
        bar = QHBoxLayout()
        bar.setContentsMargins(text_left - S, S, SCROLL_LANE_PX, 0)
        bar.addWidget(self.bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._context.theme.changed.connect(self.view.relayout)
        self._model.modelReset.connect(self._on_rows_changed)
        self._model.window_changed.connect(self._on_rows_changed)
        self._reading.landed.connect(self.landed)  # after the view
        self.bar.escaped.connect(self._focus_rows)
        self.view.escaped.connect(self.bar.clear)
        self.view.months_wished.connect(self._offer_months)
        jump = QShortcut(QKeySequence(JUMP_KEYS), self)
        jump.activated.connect(self.view.wish_months)

    def _on_rows_changed(self) -> None:
        if self._model.rowCount():
            page = _ROWS
        else:
            page = _NOTHING_FOUND if self._reading.wanted else _NO_ENTRIES
        self._pages.setCurrentIndex(page)
        self.bar.setVisible(page != _NO_ENTRIES)

    def _clear_filters(self) -> None:
        self.bar.clear()
        self._focus_rows()

    def _focus_rows(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_months(self, below: QPoint) -> None:
        whose, wanted = self._reading.whose, self._reading.wanted
        if whose is None:
            return

        def on_read(months: tuple[MonthCount, ...]) -> None:
            if months and whose == self._reading.whose:
                menu = month_menu(months, self._jump, self, QLocale())
                menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
                menu.popup(below)

        self._context.tasks.read(
            self, lambda cases: cases.stream.months(whose, wanted), on_read, latest="months"
        )

    def _jump(self, month: date) -> None:
        self._reading.jump(month)
        self._focus_rows()


def _indented(widget: QWidget, left_px: int) -> QWidget:
    page = QWidget()
    margins = QVBoxLayout(page)
    margins.setContentsMargins(left_px, L, SCROLL_LANE_PX, 0)
    margins.addWidget(widget)
    return page
