"""The page of today: what was promised, whom to call and why, and each dealt with in a second."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.change_signal import UNDONE
from ui.context import UiContext
from ui.today.backlog_watch import WAIT_MS, BacklogWatch
from ui.today.deeds import Deed
from ui.today.rhythm_hint import RhythmHint
from ui.today.rows import TodayRow, came_back
from ui.today.today_columns import TodayColumns
from ui.today.today_reading import TodayReading
from ui.widgets.surface import Surface

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.changes import ChangeSet
    from services.check_ins.values import PromptView
    from services.today.values import Today
    from ui.today.row_actions import RowActions
    from ui.today.strip import TodayStrip
    from ui.today.today_deeds import TodayDeeds


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

    check_in_begun = Signal(int)
    """The call or message that is told next is a check-in with the contact with this id."""

    call_started = Signal(int, object)
    """Another program was started to reach the contact with this id, by a Way."""

    fresh_start_wanted = Signal()
    """A backlog of check-ins is to be spread over the coming weeks."""

    groupless_wanted = Signal()
    """Who has no group is to show, so that many can be given one."""

    day_chosen = Signal(object)
    """A `date` was chosen in the week."""

    today_read = Signal()
    """Today was read and shows."""

    def __init__(
        self, context: UiContext, parent: QWidget | None = None, *, backlog_ms: int = WAIT_MS
    ) -> None:
        super().__init__("page", parent)
        self._context = context
        self._reading = TodayReading(context, self)
        self._is_stale = True
        self._is_undone = False
        self._gone: set[str] = set()
        self._settled: set[str] = set()
        self._backlog = BacklogWatch(context, self, backlog_ms)
        self._hint = RhythmHint(context, self, backlog_ms)
        for watch in (self._backlog, self._hint):
            watch.counted.connect(self._show)
        self.columns = TodayColumns(context.theme, context.clock)
        self.heading = self.columns.heading
        self.main, self.side = self.columns.main, self.columns.side
        self._row_actions: RowActions | None = None
        self._strip: TodayStrip | None = None
        self._page = QVBoxLayout(self)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.setSpacing(0)
        self._page.addWidget(self.columns, 1)
        context.changes.changed.connect(self._on_changed)
        for rows in (self.main, self.side):
            rows.deed_wanted.connect(self._on_deed_wanted)
        self.heading.week.day_chosen.connect(self.day_chosen)
        self.fresh_start_wanted.connect(self.open_fresh_start)

    def show_today(self, today: Today) -> None:
        """Show what somebody read, who calls read() once the rest of it can be read.

        The keyboard stays on its row, or comes to the one that followed.
        """
        self._reading.take(today, self._context.clock.now())
        self._show_read()

    def read(self) -> None:
        """Read anew; a newer asking overtakes this one."""
        settled, is_undone = frozenset(self._settled), self._is_undone

        def on_read() -> None:
            self._gone -= settled
            self._settled -= settled
            before = self.columns.rows()
            self._show_read()
            if is_undone:
                self._choose_what_came_back(before)
            self.today_read.emit()
            self._backlog.look_soon()
            self._hint.look_soon()
            self._actions.know_settings()

        self._reading.read(on_read)

    def refresh_day(self) -> None:
        """Read again if it is another day, or something of today is late by now."""
        if self._reading.is_outdated:
            self.read()

    @property
    def strip(self) -> TodayStrip:
        """Return what stands above the rows while something is asked or said."""
        if self._strip is None:
            self._strip = self._make_strip()
        return self._strip

    def focus_rows(self) -> None:
        """Put the keyboard on the row it was on, at first the topmost; on a row it stays."""
        is_beside = self.focusWidget() is self.side and self.side.isVisible()
        rows = self.side if is_beside else self.main
        focused = QApplication.focusWidget()
        on_card = focused is not None and self.main.isAncestorOf(focused)
        if not rows.hasFocus() and not on_card:
            rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_fresh_start(self) -> None:
        """Show how a backlog would be spread, and do so if that is accepted."""
        from ui.today.fresh_start_dialog import FreshStartDialog  # few ever need it

        dialog = FreshStartDialog(self._context, self)
        dialog.undo_offered.connect(self.undo_offered)
        dialog.open()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while it did not show; the clock went on too."""
        super().showEvent(event)
        if self._is_stale:
            self.read()
        else:
            self.refresh_day()
            self._backlog.look_soon()
            self._hint.look_soon()

    def _show_read(self) -> None:
        self._is_stale = False
        self._show()

    def _choose_what_came_back(self, before: Sequence[TodayRow]) -> None:
        self._is_undone = False
        key = came_back(before, self.columns.rows())
        if key is not None:
            self.columns.choose(key)

    def _show(self) -> None:
        """Show what was read last, with what is known since."""
        today = self._reading.today
        if today is not None:
            waiting = self._backlog.count_beside(each.contact_id for each in today.check_ins)
            shown = replace(today, rhythmless=self._hint.count)
            if waiting is not None:
                shown = replace(shown, waiting=waiting)
            self.columns.show_today(shown, self._gone)

    def _make_row_actions(self) -> RowActions:
        from ui.today.row_actions import RowActions  # the first frame does without

        actions = RowActions(self._context, self)
        deeds = actions.deeds
        actions.contact_wished.connect(self.contact_wished)
        actions.organisation_wished.connect(self.organisation_wished)
        actions.draft_opened.connect(self.draft_opened)
        actions.note_wanted.connect(self.note_wanted)
        actions.fresh_start_wanted.connect(self.fresh_start_wanted)
        actions.groupless_wanted.connect(self.groupless_wanted)
        actions.hint_put_away.connect(self._on_hint_put_away)
        actions.day_wanted.connect(self.day_chosen)
        actions.all_fading_wanted.connect(self._on_all_fading_wanted)
        deeds.undo_offered.connect(self.undo_offered)
        deeds.check_in_begun.connect(self.check_in_begun)
        deeds.call_started.connect(self.call_started)
        deeds.refused.connect(self._on_refused)
        deeds.cadence_asked.connect(self._on_cadence_asked)
        deeds.dealt.connect(self._on_dealt)
        deeds.settled.connect(self._on_settled)
        deeds.put_off.connect(self.main.step_on)
        return actions

    def _make_strip(self) -> TodayStrip:
        from ui.today.strip import TodayStrip

        strip = TodayStrip(self._context)
        strip.question.answered.connect(self._deeds.change)
        self._page.insertWidget(0, strip)
        strip.show()  # at once, else what it asks could not take the keyboard
        return strip

    def _on_changed(self, changes: ChangeSet) -> None:
        self._backlog.note(changes)
        self._hint.note(changes)
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
            self._is_undone |= changes.origin == UNDONE
            self.read()
        else:
            self._is_stale = True

    @property
    def _actions(self) -> RowActions:
        if self._row_actions is None:
            self._row_actions = self._make_row_actions()
        return self._row_actions

    @property
    def _deeds(self) -> TodayDeeds:
        return self._actions.deeds

    def _on_deed_wanted(self, deed: Deed, row: TodayRow, place: QPoint) -> None:
        self._actions.do(deed, row, place)

    def _on_all_fading_wanted(self) -> None:
        self._reading.all_fading = True
        self.read()

    def _on_hint_put_away(self) -> None:
        self._hint.put_away()
        words = self.tr("People without a rhythm are not mentioned any more")
        self.undo_offered.emit(words, lambda: self._hint.put_away(put_away=False))

    def _on_refused(self, words: str, value: str) -> None:
        self.strip.notice.say(words, value)

    def _on_cadence_asked(self, prompt: PromptView, twice: bool) -> None:
        self.strip.question.ask(prompt, twice=twice)

    def _on_dealt(self, key: str) -> None:
        self._gone.add(key)
        self._show()

    def _on_settled(self, key: str) -> None:
        if key:
            self._settled.add(key)
        self.read()
