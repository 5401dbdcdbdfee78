"""What is asked in the reminder window, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from services.contacts.check_in import NEVER
from services.reminding.values import Jump
from ui.reminders.reminder_row import ReminderRow
from ui.rhythm_answers import (
    YEARLY_DAYS,
    never_words,
    question_words,
    slower_days,
    slower_words,
    yearly_words,
)
from ui.widgets.question_strip import Answer, Question

JUMP = "jump"
"""The key of the question about the clock."""


class ReminderQuestions(QObject):
    """Make the questions of the reminder window."""

    def of_jump(self, jump: Jump, answer: Callable[[bool], object]) -> Question:
        """Ask whether to show what a clock that was put forward has passed by."""
        days = self.tr("The clock went forward by %n days.", "", (jump.to - jump.since).days)
        between = self.tr("%n reminders lie in between. Show them?", "", jump.count)
        return Question(
            JUMP,
            f"{days} {between}",
            (
                (self.tr("&Show them"), lambda: answer(True)),
                (self.tr("&Not yet"), lambda: answer(False)),
            ),
        )

    def of_cadence(
        self,
        row: ReminderRow,
        set_cadence: Callable[[int], object],
        archive: Callable[[], object],
        *,
        twice: bool,
    ) -> Question:
        """Ask about the rhythm of somebody who was not wanted."""
        days = slower_days(row.cadence_days)
        slower: tuple[Answer, ...] = ()
        if days is not None:
            slower = ((slower_words(days), lambda: set_cadence(days)),)
        answers: Sequence[Answer] = (
            *slower,
            (yearly_words(), lambda: set_cadence(YEARLY_DAYS)),
            (never_words(), lambda: set_cadence(NEVER)),
            (self.tr("&Archive"), archive),
            (self.tr("&Keep it as it is"), lambda: None),
        )
        text = question_words(row.name, twice=twice)
        return Question(f"cadence {row.contact_id}", text, answers)
