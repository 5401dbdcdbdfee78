"""The bin empties itself once a day, away from the main thread."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from ui.bin.bin_keeper import BinKeeper
from ui.context import UiContext


def test_what_is_due_goes_once_a_second_day_has_seen_it(
    qtbot: QtBot,
    ui_context: UiContext,
    use_cases: UseCases,
    add_contact: AddContact,
    clock: FrozenClock,
) -> None:
    owner = QObject()
    keeper = BinKeeper(ui_context, owner)
    use_cases.contacts.delete(add_contact("Anna Vos"))
    for _ in range(2):
        clock.advance(days=30)
        keeper.look()
        keeper.look()  # the same day: nothing more
        ui_context.tasks.finish_writes()
    qtbot.waitUntil(lambda: use_cases.binned().read().items == ())
