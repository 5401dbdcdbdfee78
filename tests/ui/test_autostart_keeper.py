"""Starting at log-in is switched in a thread, offered once, and follows the app where it goes."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from services.autostart import AutostartState
from services.errors import KnownError
from services.use_cases import UseCases
from tests.support.autostart import NotedAutostart
from ui.autostart_keeper import SETTING, AutostartKeeper
from ui.context import UiContext

LONG_ENOUGH_S = 20
COMMAND = ("attent", "--background")


@pytest.fixture
def autostart() -> NotedAutostart:
    return NotedAutostart()


class SlowAutostart(NotedAutostart):
    """Say what is set once the test lets it."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = Event()
        self.may_answer = Event()
        self.may_answer.set()

    def hold(self) -> None:
        """Answer no more for now."""
        self.asked.clear()
        self.may_answer.clear()

    def state(self, command: Sequence[str]) -> AutostartState:
        self.asked.set()
        assert self.may_answer.wait(LONG_ENOUGH_S)
        return super().state(command)


class Start:
    """Be one start of the app, and note when it offers."""

    def __init__(
        self, context: UiContext, autostart: NotedAutostart, qtbot: QtBot, settle_ms: int = 0
    ) -> None:
        self._qtbot = qtbot
        self._parent = QObject()
        self.keeper = AutostartKeeper(
            context, autostart, COMMAND, self._parent, settle_ms=settle_ms
        )
        self.offers = 0
        self.errors: list[KnownError] = []
        self.keeper.offer_wanted.connect(self._on_offer)
        self.keeper.failed.connect(self.errors.append)

    def read(self, *, counts: bool = True) -> Start:
        with self._qtbot.waitSignal(self.keeper.changed):
            self.keeper.start(counts=counts)
        return self

    def switch(self, on: bool) -> None:
        with self._qtbot.waitSignal(self.keeper.changed):
            self.keeper.switch(on)

    def _on_offer(self) -> None:
        self.offers += 1


@pytest.fixture
def slow() -> SlowAutostart:
    return SlowAutostart()


@pytest.fixture
def looking(ui_context: UiContext, slow: SlowAutostart, qtbot: QtBot) -> Start:
    """Read once, and be just reading again, as the settings have opened."""
    start = Start(ui_context, slow, qtbot).read()
    slow.hold()
    start.keeper.look()
    assert slow.asked.wait(LONG_ENOUGH_S)
    return start


@pytest.fixture
def start(ui_context: UiContext, autostart: NotedAutostart, qtbot: QtBot) -> Start:
    return Start(ui_context, autostart, qtbot)


def test_is_off_by_default(start: Start, autostart: NotedAutostart) -> None:
    known = [start.keeper.is_known, start.read().keeper.is_known]
    assert known == [False, True]
    assert not start.keeper.is_on
    assert (autostart.command, start.offers) == (None, 0)


def test_is_switched_on_and_off(start: Start, autostart: NotedAutostart) -> None:
    start.read()
    for on, command in ((True, COMMAND), (False, None)):
        start.switch(on)
        assert (start.keeper.is_on, autostart.command) == (on, command)


def test_is_offered_at_the_third_start(
    ui_context: UiContext, autostart: NotedAutostart, qtbot: QtBot
) -> None:
    starts = [Start(ui_context, autostart, qtbot).read() for _ in range(4)]
    assert [each.offers for each in starts] == [0, 0, 1, 0]


def test_another_language_is_no_start(
    ui_context: UiContext, autostart: NotedAutostart, qtbot: QtBot
) -> None:
    starts = [Start(ui_context, autostart, qtbot).read(counts=False) for _ in range(4)]
    assert [each.offers for each in starts] == [0, 0, 0, 0]


def test_is_offered_after_the_first_reminder(start: Start) -> None:
    start.keeper.note_reminder()
    assert start.offers == 0
    start.read()
    assert start.offers == 1
    start.keeper.note_reminder()
    assert start.offers == 1


def test_is_not_offered_while_the_user_begins(
    ui_context: UiContext, autostart: NotedAutostart, qtbot: QtBot
) -> None:
    start = Start(ui_context, autostart, qtbot, settle_ms=3_600_000).read()
    start.keeper.note_reminder()
    assert start.offers == 0
    (settling,) = start.keeper.findChildren(QTimer)
    settling.setInterval(1)
    qtbot.waitUntil(lambda: start.offers == 1)


@pytest.mark.parametrize("yes", [True, False])
def test_the_answer_is_remembered(
    start: Start,
    ui_context: UiContext,
    autostart: NotedAutostart,
    use_cases: UseCases,
    qtbot: QtBot,
    yes: bool,
) -> None:
    start.read()
    start.keeper.answer(yes)
    start.keeper.note_reminder()  # which comes while the answer is on its way
    qtbot.waitUntil(lambda: bool(use_cases.kept_settings.read(SETTING)["asked"]))
    assert (autostart.command is not None) == yes
    start.keeper.note_reminder()
    later = Start(ui_context, autostart, qtbot).read()
    later.keeper.note_reminder()
    assert (start.offers, later.offers) == (0, 0)


def test_who_chose_in_the_settings_is_not_asked(start: Start) -> None:
    start.read().switch(True)
    start.switch(False)
    start.keeper.note_reminder()
    assert start.offers == 0


def test_a_reminder_while_the_settings_open_brings_one_offer(
    slow: SlowAutostart, looking: Start, qtbot: QtBot
) -> None:
    looking.keeper.note_reminder()
    with qtbot.waitSignal(looking.keeper.changed):
        slow.may_answer.set()
    assert looking.offers == 1


def test_a_choice_while_the_settings_open_needs_no_offer(
    slow: SlowAutostart, looking: Start, qtbot: QtBot
) -> None:
    looking.keeper.switch(True)
    with qtbot.waitSignal(looking.keeper.changed):
        slow.may_answer.set()
    looking.keeper.note_reminder()
    assert looking.offers == 0


def test_an_entry_of_another_copy_is_made_to_start_this_one(
    start: Start, ui_context: UiContext, autostart: NotedAutostart, qtbot: QtBot
) -> None:
    start.read().switch(True)
    autostart.command = ("former", "--background")
    later = Start(ui_context, autostart, qtbot).read()
    assert autostart.command == COMMAND
    assert later.keeper.is_on


def test_an_entry_that_nobody_asked_for_here_is_left_alone(
    start: Start, autostart: NotedAutostart
) -> None:
    autostart.command = ("another profile", "--background")
    start.read().keeper.note_reminder()
    assert autostart.command == ("another profile", "--background")
    assert (start.keeper.is_on, start.offers) == (False, 0)


def test_what_the_system_switched_off_stays_off(
    start: Start, ui_context: UiContext, autostart: NotedAutostart, qtbot: QtBot
) -> None:
    start.read().switch(True)
    autostart.command = None
    later = Start(ui_context, autostart, qtbot).read()
    assert autostart.command is None
    assert not later.keeper.is_on


def test_a_refusal_is_said_and_changes_nothing(start: Start, autostart: NotedAutostart) -> None:
    start.read()
    autostart.refuses = True
    start.switch(True)
    assert not start.keeper.is_on
    assert "read-only" in str(start.errors[0])


def test_a_refusal_at_the_start_is_not_said(
    start: Start,
    ui_context: UiContext,
    autostart: NotedAutostart,
    qtbot: QtBot,
    use_cases: UseCases,
) -> None:
    start.read().switch(True)
    autostart.command, autostart.refuses = ("former",), True
    later = Start(ui_context, autostart, qtbot).read()
    assert later.errors == []
    assert not later.keeper.is_on


@pytest.mark.parametrize("value", [3, [], {"starts": "many", "asked": 1, "wanted": None}])
def test_a_setting_that_makes_no_sense_is_none(
    start: Start, use_cases: UseCases, value: Any
) -> None:
    use_cases.settings.write(SETTING, value)
    start.read()
    assert use_cases.kept_settings.read(SETTING) == {"starts": 1, "asked": False, "wanted": False}
