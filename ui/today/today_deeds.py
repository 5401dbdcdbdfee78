"""What is done with rows of Today, in the journal, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from services.changes import ChangeSet
from services.check_ins.values import Declined, FadingView, PromptView
from services.clock import today
from services.contacts.reach import Way, methods_for
from services.contacts.values import ContactDetails
from services.errors import KnownError
from services.follow_ups.snooze import day_at_hand
from services.follow_ups.values import DueItem
from services.journal.values import DraftRow, DraftView
from services.terms import ParkReason
from services.use_cases import UseCases
from ui.context import UiContext
from ui.drafts.discarding import discarded
from ui.reaching import Reaching, missing_words
from ui.rhythm_answers import change_words
from ui.today.rows import RowKind, TodayRow
from ui.undo_actions import undoing
from ui.widgets.undo_bar import Offer
from ui.wording.deeds import (
    another_day_words,
    declined_words,
    done_words,
    dropped_words,
    moved_words,
    parked_words,
    put_off_words,
    snoozed_words,
)

Job = Callable[[UseCases], ChangeSet | Declined]

_INSTEAD_OF_CALLING = (Way.WHATSAPP, Way.TEAMS, Way.MAIL)


class Further(NamedTuple):
    """Be what is offered beside Undo: words, and what they do."""

    words: str
    act: Callable[[], object]


class TodayDeeds(QObject):
    """Do it in the writing thread, and offer to take it back."""

    undo_offered = Signal(str, object)
    """Something was done: what, in words, and what takes it back."""

    dealt = Signal(str)
    """The row with this key is dealt with, as soon as that is stored."""

    settled = Signal(str)
    """That is stored now, or could not be: what is read from here on tells."""

    put_off = Signal(str)
    """The row with this key stays, and the next one is up."""

    cadence_asked = Signal(object, bool)
    """The rhythm of the contact of a PromptView may be wrong; True: declined twice in a row."""

    check_in_begun = Signal(int)
    """What is told next is a check-in with the contact with this id."""

    call_started = Signal(int, object)
    """Another program was started to reach the contact with this id, by a Way."""

    refused = Signal(str, str)
    """It was not: why, and the number or address that can be copied instead ("": it was)."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._reached: dict[int, TodayRow] = {}
        self._reaching = Reaching(context, self)
        self._reaching.started.connect(self._on_started)
        self._reaching.refused.connect(self._on_refused)

    def complete(self, row: TodayRow, item: DueItem) -> None:
        """Mark a follow-up done."""
        id_ = item.follow_up.id
        self._do(lambda cases: cases.follow_ups.complete(id_), done_words(row.text), row)

    def drop(self, row: TodayRow, item: DueItem) -> None:
        """Mark a follow-up as not to be done any more."""
        id_ = item.follow_up.id
        self._do(lambda cases: cases.follow_ups.drop(id_), dropped_words(row.text), row)

    def snooze(self, row: TodayRow, item: DueItem, until: datetime) -> None:
        """Remind of a follow-up again at an instant; it goes if that is on another day."""
        id_, clock = item.follow_up.id, self._context.clock
        words = snoozed_words(row.text, until, clock)
        stays = day_at_hand(item.due, until, clock.now(), clock.zone()) <= today(clock)
        if stays:
            self.put_off.emit(row.key)
        self._do(lambda cases: cases.follow_ups.snooze(id_, until), words, None if stays else row)

    def move(self, row: TodayRow, item: DueItem, on: date | None) -> None:
        """Give a follow-up another day, or none; its time of day stays."""
        id_ = item.follow_up.id
        words = moved_words(row.text, on, self._context.clock)
        self._do(lambda cases: cases.follow_ups.move_all([id_], on), words, row)

    def put_off_until(self, row: TodayRow, prompt: PromptView, until: datetime) -> None:
        """Bring somebody to mind later today."""
        words = put_off_words(row.name, until, self._context.clock)
        self.put_off.emit(row.key)
        self._do(lambda cases: cases.prompts.put_off(prompt.id, until), words)

    def another_day(self, row: TodayRow, prompt: PromptView, on: date) -> None:
        """Bring somebody to mind on another day."""
        words = another_day_words(row.name, on, self._context.clock)
        self._do(lambda cases: cases.prompts.another_day(prompt.id, on), words, row)

    def decline(self, row: TodayRow, prompt: PromptView) -> None:
        """Leave somebody out this time; twice in a row asks about the rhythm."""

        def on_done(outcome: ChangeSet | Declined) -> None:
            if isinstance(outcome, Declined) and outcome.twice:
                self.cadence_asked.emit(prompt, True)

        words = declined_words(row.name)
        ask = Further(change_words(), lambda: self.cadence_asked.emit(prompt, False))
        self._do(lambda cases: cases.prompts.decline(prompt.id), words, row, on_done, ask)

    def dismiss(self, row: TodayRow, prompt: PromptView) -> None:
        """Want nothing more today of a birthday."""
        words = self.tr("Birthday of {name} put away").format(name=row.name)
        self._do(lambda cases: cases.prompts.dismiss(prompt.id), words, row)

    def discard(self, row: TodayRow, draft: DraftRow) -> None:
        """Forget a draft; taking that back stores it again."""
        self.dealt.emit(row.key)

        def on_done(taken: DraftView | None) -> None:
            self.settled.emit(row.key)
            if taken is not None:  # else saved or discarded elsewhere meanwhile
                self.undo_offered.emit(*discarded(self._context, taken))

        self._context.tasks.write(
            self, lambda cases: cases.drafts.take(draft.uid), on_done, self._on_failed_at(row.key)
        )

    def park(self, row: TodayRow, until: date | None, reason: ParkReason) -> None:
        """Prompt nobody to call a contact until a day, or note why somebody fades."""
        source, contact_id = row.source, row.contact_id
        if isinstance(source, FadingView):
            self._give_reason(row, source, until, reason)
        elif until is not None and isinstance(source, PromptView):
            prompt_id = source.id
            self._do(
                lambda cases: cases.prompts.park(prompt_id, until, reason),
                self._parked_words(row, until),
                row,
            )
        elif until is not None and contact_id is not None:
            self._do(
                lambda cases: cases.editing.park(contact_id, until, reason),
                self._parked_words(row, until),
            )

    def reach(self, row: TodayRow) -> None:
        """Call, or write where there is no number; what came of it is told later."""
        contact_id, number = row.contact_id, row.number
        if contact_id is None:
            return
        self._reached[contact_id] = row
        if number is not None:
            self._reaching.start(contact_id, Way.CALL, number)
            return
        self._context.tasks.read(
            self, lambda cases: cases.contact_page.read(contact_id), self._write_to
        )

    def change(self, job: Job, words: str) -> None:
        """Do something else, and offer to take it back."""
        self._do(job, words)

    def _give_reason(
        self, row: TodayRow, fading: FadingView, until: date | None, reason: ParkReason
    ) -> None:
        words = self.tr("Noted why {name} is quiet").format(name=row.name)
        if until is not None:
            words = self._parked_words(row, until)

        def job(cases: UseCases) -> ChangeSet:
            return cases.prompts.give_reason(
                reason,
                until,
                contact_id=fading.contact_id,
                organisation_id=fading.organisation_id,
            )

        self._do(job, words, row)

    def _write_to(self, details: ContactDetails) -> None:
        for way in _INSTEAD_OF_CALLING:
            for method in methods_for(way, details.methods):
                self._reaching.start(details.id, way, method.value)
                return
        self._reached.pop(details.id, None)
        self.refused.emit(missing_words(Way.CALL), "")

    def _on_started(self, contact_id: int, way: Way) -> None:
        row = self._reached.pop(contact_id, None)
        prompt_id = None if row is None else row.prompt_id
        if row is not None and prompt_id is not None:
            words = self.tr("You reached out to {name}").format(name=row.name)
            self._do(lambda cases: cases.prompts.reached(prompt_id, way), words, row)
            if row.kind is RowKind.CHECK_IN:
                self.check_in_begun.emit(contact_id)
        self.call_started.emit(contact_id, way)

    def _on_refused(self, words: str, value: str) -> None:
        """Say why; somebody whose number was copied may be called by another phone."""
        self.refused.emit(words, value)
        while self._reached:
            contact_id, row = self._reached.popitem()
            if row.number is not None:
                if row.kind is RowKind.CHECK_IN:
                    self.check_in_begun.emit(contact_id)
                self.call_started.emit(contact_id, Way.CALL)

    def _do(
        self,
        job: Job,
        words: str,
        row: TodayRow | None = None,
        then: Callable[[ChangeSet | Declined], None] = lambda _outcome: None,
        further: Further | None = None,
    ) -> None:
        """Do it, with the row gone at once where one is given."""
        key = "" if row is None else row.key
        if row is not None:
            self.dealt.emit(key)

        def on_done(outcome: ChangeSet | Declined) -> None:
            self.settled.emit(key)
            changes = outcome.changes if isinstance(outcome, Declined) else outcome
            undo = undoing(self._context, changes)
            self.undo_offered.emit(words, undo if further is None else Offer(undo, *further))
            then(outcome)

        self._context.tasks.write(self, job, on_done, self._on_failed_at(key))

    def _on_failed_at(self, key: str) -> Callable[[KnownError], None]:
        def on_failed(error: KnownError) -> None:
            self.settled.emit(key)
            self._context.tasks.known_error_raised.emit(error)

        return on_failed

    def _parked_words(self, row: TodayRow, until: date) -> str:
        return parked_words(row.name, until, self._context.clock)
