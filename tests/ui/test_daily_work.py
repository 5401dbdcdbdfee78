"""What is to be done once a day is done away from the main thread, such as emptying the bin."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from ui.context import UiContext
from ui.daily_work import DailyWork


def test_what_is_due_goes_once_a_second_day_has_seen_it(
    qtbot: QtBot,
    ui_context: UiContext,
    use_cases: UseCases,
    add_contact: AddContact,
    clock: FrozenClock,
) -> None:
    owner = QObject()
    keeper = DailyWork(ui_context, lambda cases: cases.bin().tidy(), owner)
    use_cases.contacts.delete(add_contact("Anna Vos"))
    for _ in range(2):
        clock.advance(days=30)
        keeper.look()
        keeper.look()  # the same day: nothing more
        ui_context.tasks.finish_writes()
    qtbot.waitUntil(lambda: use_cases.binned().read().items == ())


def test_work_goes_on_until_nothing_is_left_and_is_done_again_on_another_day(
    qtbot: QtBot, ui_context: UiContext, clock: FrozenClock
) -> None:
    owner, left, done = QObject(), [True, True, False], list[bool]()

    def job(_cases: UseCases) -> bool:
        done.append(left.pop(0))
        return done[-1]

    work = DailyWork(ui_context, job, owner)
    work.look()
    qtbot.waitUntil(lambda: done == [True, True, False])
    work.look()
    clock.advance(days=1)
    left.append(False)
    work.look()
    qtbot.waitUntil(lambda: len(done) == 4)
