"""What is asked in the reminder window, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from services.reminding.values import Jump
from ui.reminders.reminder_row import ReminderRow
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
        self, row: ReminderRow, open_: Callable[[], object], archive: Callable[[], object]
    ) -> Question:
        """Ask about the rhythm of somebody who was not wanted twice in a row."""
        text = self.tr("Twice it was not {name}. Is the rhythm still right?").format(name=row.name)
        answers: Sequence[Answer] = (
            (self.tr("&Change the rhythm"), open_),
            (self.tr("&Archive"), archive),
            (self.tr("&Keep it as it is"), lambda: None),
        )
        return Question(f"cadence {row.contact_id}", text, answers)
