"""The page of today: what was promised, whom to call and why, and each dealt with in a second."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from services.changes import ChangeSet
from services.terms import ParkReason
from services.today.values import Today
from ui.context import UiContext
from ui.theme.metrics import XL, XXXL
from ui.today.heading import TodayHeading
from ui.today.main_list import MainList
from ui.today.row_actions import RowActions
from ui.today.row_layout import INSET_PX
from ui.today.row_list import TodayRowList
from ui.today.rows import RowKind, TodayRow, main_rows
from ui.today.side_rows import side_rows
from ui.today.strip import TodayStrip
from ui.today.today_item_model import TodayItemModel
from ui.today.words import kind_words
from ui.widgets.empty_state import EmptyState
from ui.widgets.surface import Surface

_SIDE_PX, _RIGHT_PX, _TOP_PX = 264, 40, 24
_NARROW_BELOW_PX, _WIDEST_MAIN_PX = 1000, 760


class TodayPage(Surface):
    """Show Today while it is open, and follow what changes in the journal.

    What was dealt with is gone at once, before it is stored; what is read after that tells.
    """

    undo_offered = Signal(str, object)
    """Something was done: what, in words, and what takes it back."""

    contact_wished = Signal(int)
    """A contact's page is to be opened."""

    organisation_wished = Signal(int)
    """An organisation's page is to be opened."""

    draft_opened = Signal(object)
    """Writing is to go on at a DraftRow."""

    note_wanted = Signal(int)
    """A note is to be written, with this contact filled in."""

    call_started = Signal(int, object)
    """Another program was started to reach the contact with this id, by a Way."""

    fresh_start_wanted = Signal()
    """A backlog of check-ins is to be spread over the coming weeks."""

    day_chosen = Signal(object)
    """A `date` was chosen in the week."""

    today_read = Signal()
    """Today was read and shows."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self._context = context
        self._today: Today | None = None
        self._is_stale = True
        self._gone: set[str] = set()
        self._settled: set[str] = set()
        theme = context.theme
        self.heading = TodayHeading(theme)
        self.main = MainList(theme, TodayItemModel(self))
        self.side = TodayRowList(theme, TodayItemModel(self))
        self.side.setAccessibleName(self.tr("Birthdays, fading, drafts"))
        self.side.open_by_click()
        self.strip = TodayStrip(context)
        self.row_actions = RowActions(context, self)
        self._kind = EmptyState("", "")
        self._area = QScrollArea()
        self._body = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()
        self._fit_margins()

    def show_today(self, today: Today) -> None:
        """Show what was read; the keyboard stays on its row, or on the one that followed."""
        self._today = today
        self._show()

    def read(self) -> None:
        """Read anew; a newer asking overtakes this one."""
        self._is_stale = False
        settled = frozenset(self._settled)

        def on_read(today: Today) -> None:
            self._gone -= settled
            self._settled -= settled
            self.show_today(today)
            self.today_read.emit()

        self._context.tasks.read(self, lambda cases: cases.today.read(), on_read, latest="today")

    def refresh_day(self) -> None:
        """Read again if it is another day, or something of today is late by now."""
        if self._today is not None and self._is_outdated(self._today):
            self.read()

    def focus_rows(self) -> None:
        """Put the keyboard on the rows."""
        self.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def try_again_tomorrow(self, contact_id: int, name: str) -> None:
        """Make a follow-up for tomorrow to call somebody who did not answer."""
        self.row_actions.deeds.try_again_tomorrow(contact_id, name)

    def open_fresh_start(self) -> None:
        """Show how a backlog would be spread, and do so if that is accepted."""
        from ui.today.fresh_start_dialog import FreshStartDialog  # few ever need it

        dialog = FreshStartDialog(self._context, self)
        dialog.undo_offered.connect(self.undo_offered)
        dialog.open()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while it did not show; the clock went on too."""
        super().showEvent(event)
        if self._is_stale and self._today is not None:
            self.read()
        else:
            self.refresh_day()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the side below where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        theme = self._context.theme
        main = QVBoxLayout()
        main.setSpacing(0)
        self._kind.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._kind.setContentsMargins(INSET_PX, XL, INSET_PX, 0)
        main.addWidget(self._kind)
        main.addWidget(self.main)
        main.addStretch()
        side = QVBoxLayout()
        side.addWidget(self.side)
        side.addStretch()
        self._columns.addLayout(main, 1)
        self._columns.addLayout(side)
        body = self._body
        body.setObjectName("page")
        self.heading.setContentsMargins(INSET_PX, 0, INSET_PX, 0)
        column = self._column = QVBoxLayout(body)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addLayout(self._columns, 1)
        most = XXXL + _WIDEST_MAIN_PX + XXXL + _SIDE_PX + _RIGHT_PX
        body.setMaximumWidth(theme.px(most))
        self._area.setWidget(body)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.strip)
        page.addWidget(self._area, 1)

    def _connect(self) -> None:
        self._context.changes.changed.connect(self._on_changed)
        self._context.theme.changed.connect(self._fit)
        self._area.verticalScrollBar().rangeChanged.connect(self._fit_margins)
        actions, deeds = self.row_actions, self.row_actions.deeds
        for rows in (self.main, self.side):
            rows.deed_wanted.connect(actions.do)
            rows.row_reached.connect(lambda rect, rows=rows: self._bring_into_sight(rows, rect))
        actions.contact_wished.connect(self.contact_wished)
        actions.organisation_wished.connect(self.organisation_wished)
        actions.draft_opened.connect(self.draft_opened)
        actions.note_wanted.connect(self.note_wanted)
        actions.fresh_start_wanted.connect(self.fresh_start_wanted)
        actions.parking_wanted.connect(self.strip.ask_parking)
        deeds.undo_offered.connect(self.undo_offered)
        deeds.call_started.connect(self.call_started)
        deeds.refused.connect(self.strip.notice.say)
        deeds.cadence_asked.connect(self.strip.question.ask)
        deeds.dealt.connect(self._on_dealt)
        deeds.settled.connect(self._on_settled)
        deeds.put_off.connect(self.main.step_on)
        self.strip.question.answered.connect(deeds.change)
        self.strip.parked.connect(self._on_parked)
        self.heading.week.day_chosen.connect(self.day_chosen)
        self.fresh_start_wanted.connect(self.open_fresh_start)

    def _show(self) -> None:
        today = self._today
        if today is None:
            return
        locale, clock = QLocale(), self._context.clock
        rows = main_rows(today, clock, locale, self._gone)
        to_do = sum(row.kind is RowKind.FOLLOW_UP and not row.muted for row in rows)
        people = sum(row.kind is RowKind.CHECK_IN for row in rows)
        self.heading.show_today(today, to_do, people, locale)
        self._kind.setVisible(not to_do and not people)
        if not to_do and not people:
            done = today.done_today + len(self._gone)
            self._kind.set_texts(*kind_words(done, has_backlog=bool(today.waiting)))
        self.main.show_rows(rows)
        beside = side_rows(today, clock, locale, self._gone)
        self.side.setVisible(bool(beside))
        self.side.show_rows(beside)

    def _is_outdated(self, today: Today) -> bool:
        now, zone = self._context.clock.now(), self._context.clock.zone()
        if today.on != now.astimezone(zone).date():
            return True
        instants = (item.due.instant for item in today.due)
        back = (each.snoozed_until for each in today.check_ins)
        return any(at is not None and at <= now for at in (*instants, *back))

    def _bring_into_sight(self, rows: TodayRowList, rect: QRect) -> None:
        """Scroll to a row; from the first one the day itself shows."""
        top = rows.mapTo(self._body, rect.topLeft())
        if rect.top() <= 0 and rows is self.main:
            self._area.verticalScrollBar().setValue(0)
            return
        middle = top.y() + rect.height() // 2
        self._area.ensureVisible(top.x(), middle, 0, rect.height() // 2 + XL)

    def _on_changed(self, changes: ChangeSet) -> None:
        if not any(
            (
                changes.follow_ups,
                changes.prompts,
                changes.contacts,
                changes.entries,
                changes.groups,
                changes.drafts,
                changes.settings,
            )
        ):
            return
        if self.isVisible():
            self.read()
        else:
            self._is_stale = True

    def _on_dealt(self, key: str) -> None:
        self._gone.add(key)
        self._show()

    def _on_settled(self, key: str) -> None:
        if key:
            self._settled.add(key)
        self.read()

    def _on_parked(self, row: TodayRow, until: date, reason: ParkReason) -> None:
        self.row_actions.deeds.park(row, until, reason)
        self.focus_rows()

    def _fit_margins(self) -> None:
        """Let the scroll bar take of the margin, so that nothing moves as it comes and goes."""
        bar = self._area.verticalScrollBar()
        lane = bar.sizeHint().width() if bar.maximum() > 0 else 0
        end = max(0, _RIGHT_PX - INSET_PX - lane)
        self._column.setContentsMargins(XXXL - INSET_PX, _TOP_PX, end, XL)

    def _fit(self) -> None:
        px = self._context.theme.px
        direction = QBoxLayout.Direction
        narrow = self.width() < px(_NARROW_BELOW_PX)
        self._columns.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._columns.setSpacing(0 if narrow else XXXL - INSET_PX)
        side = px(_SIDE_PX) + 2 * INSET_PX
        self.side.setMinimumWidth(0 if narrow else side)
        self.side.setMaximumWidth(_UNBOUNDED_PX if narrow else side)


_UNBOUNDED_PX = 16_777_215  # QWIDGETSIZE_MAX
