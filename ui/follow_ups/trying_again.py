"""Have somebody called again tomorrow who did not answer today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from services.changes import ChangeSet
from services.clock import today
from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.journal.values import Participant
from services.terms import PromptKind
from services.use_cases import UseCases
from ui.context import UiContext
from ui.editing.saving import Job
from ui.undo_actions import undoing


class TryingAgain(QObject):
    """Put today's check-in off to tomorrow, or make a follow-up where there is none."""

    done = Signal(str, object)
    """It is in the journal: what was done, in words, and what takes it back."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def ask(self, contact_id: int, then: Callable[[Participant | None], None]) -> None:
        """Tell who is to be offered after a call in vain; None where a follow-up is near anyhow."""
        self._context.tasks.read(
            self, lambda cases: _forgotten(cases, contact_id), then, lambda _error: then(None)
        )

    def plan(self, who: Participant) -> None:
        """Plan it for tomorrow."""
        tomorrow = today(self._context.clock) + timedelta(days=1)

        def on_found(prompt_id: int | None) -> None:
            if prompt_id is None:
                self._add_follow_up(who, tomorrow)
            else:
                words = self.tr("{name} comes back tomorrow").format(name=who.name)
                self._do(lambda cases: cases.prompts.another_day(prompt_id, tomorrow), words)

        self._context.tasks.read(self, lambda cases: _check_in_of(cases, who.contact_id), on_found)

    def _add_follow_up(self, who: Participant, on: date) -> None:
        new = NewFollowUp(self.tr("Call {name} again").format(name=who.name), Due(on))
        words = self.tr("Tomorrow: {title}").format(title=new.title)
        self._do(lambda cases: cases.follow_ups.add(who.contact_id, new), words)

    def _do(self, job: Job, words: str) -> None:
        def on_done(changes: ChangeSet) -> None:
            self.done.emit(words, undoing(self._context, changes))

        self._context.tasks.write(self, job, on_done)


def _forgotten(cases: UseCases, contact_id: int) -> Participant | None:
    """Return a contact whom no open follow-up brings to mind in the next days."""
    if cases.open_prompts.is_promised(contact_id):
        return None
    found = cases.people.named([contact_id])
    return next((Participant(each.contact_id, each.name) for each in found), None)


def _check_in_of(cases: UseCases, contact_id: int) -> int | None:
    """Return the check-in of today with somebody that waits, or whose call came to nothing."""
    reader = cases.open_prompts
    prompts = (*reader.today(), *reader.unanswered())
    check_ins = (each for each in prompts if each.kind is PromptKind.CHECK_IN)
    return next((each.id for each in check_ins if each.contact_id == contact_id), None)
