"""Do what is asked with follow-ups, one or several, and offer to take it back as one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from services.changes import ChangeSet
from services.errors import KnownError
from services.follow_ups.values import FollowUpView, NewFollowUp
from services.journal.values import Participant
from services.terms import FollowUpStatus
from services.use_cases import UseCases
from ui.context import UiContext
from ui.undo_actions import undoing
from ui.widgets.menu import menu_text

Views = Sequence[FollowUpView]
OnError = Callable[[KnownError], None]


class FollowUpDeeds(QObject):
    """Change follow-ups in the writing thread; views hear of it from the change bus."""

    undo_offered = Signal(str, object)
    """Something was done: what, in words, and a callable that takes it back."""

    made = Signal(int)
    """There is a new follow-up, with this id."""

    failed = Signal()
    """It was not done, as was said elsewhere; what shows has to be put right."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def complete(self, views: Views) -> None:
        """Say that those that are open are done."""
        ids = _ids(_open(views))
        words = self.tr("%n follow-ups done", "", len(ids))
        self._do(ids, lambda cases: cases.follow_ups.complete_all(ids), words)

    def drop(self, views: Views) -> None:
        """Say that those that are open are not to be done any more; of a series, this one."""
        ids = _ids(_open(views))
        words = self.tr("%n follow-ups dropped", "", len(ids))
        self._do(ids, lambda cases: cases.follow_ups.drop_all(ids), words)

    def end_series(self, views: Views) -> None:
        """Drop those that repeat, with all that would follow on them."""
        ids = _ids(view for view in _open(views) if view.repeat is not None)
        words = self.tr("%n series ended", "", len(ids))
        self._do(ids, lambda cases: cases.follow_ups.end_series(ids), words)

    def reopen(self, views: Views) -> None:
        """Take back that one is done or dropped."""
        closed = [view for view in views if view.status is not FollowUpStatus.OPEN][:1]
        ids = _ids(closed)
        words = self.tr("Follow-up open again")
        self._do(ids, lambda cases: cases.follow_ups.reopen(ids[0]), words)

    def snooze(self, views: Views, until: datetime) -> None:
        """Remind of those that are open at an instant; they stay due when they were."""
        ids = _ids(_open(views))
        words = self.tr("%n follow-ups snoozed", "", len(ids))
        self._do(ids, lambda cases: cases.follow_ups.snooze_all(dict.fromkeys(ids, until)), words)

    def move(self, views: Views, on: date | None) -> None:
        """Make those that are open due on a day, or on some day; times stay."""
        ids = _ids(_open(views))
        words = self.tr("%n follow-ups moved", "", len(ids))
        self._do(ids, lambda cases: cases.follow_ups.move_all(ids, on), words)

    def shift(self, views: Views, days: int) -> None:
        """Make those that are open due so many days later."""
        ids = _ids(_open(views))
        words = self.tr("%n follow-ups moved", "", len(ids))
        self._do(ids, lambda cases: cases.follow_ups.shift_all(ids, days), words)

    def hand_over(self, views: Views, to: Participant) -> None:
        """Give follow-ups to another contact."""
        ids = _ids(views)
        words = self.tr("%n follow-ups handed over to {name}", "", len(ids))
        self._do(
            ids,
            lambda cases: cases.follow_ups.hand_over(ids, to.contact_id),
            words.replace("{name}", menu_text(to.name).replace("&&", "&")),
        )

    def edit(
        self,
        view: FollowUpView,
        wanted: NewFollowUp,
        then: Callable[[], object],
        on_failed: OnError,
    ) -> None:
        """Make a follow-up be as it was filled in."""
        words = self.tr("Follow-up changed")
        job = lambda cases: cases.follow_ups.edit(view.id, wanted)  # noqa: E731
        self._run(job, words, lambda _changes: then(), on_failed)

    def add(
        self,
        contact_id: int,
        new: NewFollowUp,
        then: Callable[[], object],
        on_failed: OnError,
    ) -> None:
        """Make a new one."""
        words = self.tr("Follow-up made")
        job = lambda cases: cases.follow_ups.add(contact_id, new)  # noqa: E731

        def on_made(changes: ChangeSet) -> None:
            then()
            for id_ in changes.follow_ups:  # one
                self.made.emit(id_)

        self._run(job, words, on_made, on_failed)

    def _do(self, ids: Sequence[int], job: Callable[[UseCases], ChangeSet], words: str) -> None:
        def on_failed(error: KnownError) -> None:
            self.failed.emit()
            self._context.tasks.known_error_raised.emit(error)

        if ids:
            self._run(job, words, lambda _changes: None, on_failed)

    def _run(
        self,
        job: Callable[[UseCases], ChangeSet],
        words: str,
        then: Callable[[ChangeSet], object],
        on_failed: OnError,
    ) -> None:
        def on_done(changes: ChangeSet) -> None:
            then(changes)
            if changes:
                self.undo_offered.emit(words, undoing(self._context, changes))

        self._context.tasks.write(self, job, on_done, on_failed)


def _open(views: Views) -> list[FollowUpView]:
    return [view for view in views if view.status is FollowUpStatus.OPEN]


def _ids(views: Iterable[FollowUpView]) -> tuple[int, ...]:
    return tuple(view.id for view in views)
