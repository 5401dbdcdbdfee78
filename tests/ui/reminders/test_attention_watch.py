"""A moment is bad by what the system tells, by a call, and by what the user minds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from services.calls.call_settings import SETTING, CallSettings
from services.reminding.attention import AttentionState
from services.use_cases import UseCases
from tests.support.attention import DrivenAttention
from tests.support.microphone import DrivenMicrophone
from tests.support.notifier import RecordingNotifier
from ui.calls.call_watch import CallWatch
from ui.context import UiContext
from ui.reminders.attention_watch import AttentionWatch
from ui.reminders.reminder_preferences import ReminderPreferences


class Bench:
    """Be a watch whose system, calls and settings the test holds."""

    def __init__(self, context: UiContext) -> None:
        self.attention = DrivenAttention()
        self.microphone = DrivenMicrophone()
        self.calls = CallWatch(context, self.microphone)
        self.preferences = ReminderPreferences(context, RecordingNotifier())
        self.watch = AttentionWatch(self.attention, self.calls, self.preferences)
        self.watch.start()

    def use_microphone(self, *names: str) -> None:
        self.microphone.use(*names)
        QCoreApplication.sendPostedEvents(self.calls)


@pytest.fixture
def bench(ui_context: UiContext, use_cases: UseCases, qtbot: QtBot) -> Iterator[Bench]:
    use_cases.settings.write(SETTING, CallSettings(on=True, gap_s=0).to_json())
    made = Bench(ui_context)
    with qtbot.waitSignals([made.calls.changed, made.preferences.changed]):
        made.calls.start()
        made.preferences.start()
    yield made
    made.watch.close()
    made.calls.close()
    assert not made.attention.is_running


@pytest.mark.parametrize(
    "state",
    [
        AttentionState(full_screen=True),
        AttentionState(do_not_disturb=True),
        AttentionState(locked=True),
    ],
)
def test_the_system_tells(bench: Bench, state: AttentionState, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.watch.changed):
        bench.attention.become(state)
    assert bench.watch.state() == state
    assert bench.watch.hides_names() == state.locked


def test_a_call_is_a_bad_moment_while_it_goes_on(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.watch.changed):
        bench.use_microphone("zoom")
    assert bench.watch.state() == AttentionState(in_call=True)
    with qtbot.waitSignal(bench.watch.changed):
        bench.use_microphone()
    assert bench.watch.state() == AttentionState()


def test_hearing_calls_no_more_ends_them_here(bench: Bench, qtbot: QtBot) -> None:
    bench.use_microphone("zoom")
    with qtbot.waitSignal(bench.watch.changed):
        bench.calls.switch(False)
    assert bench.watch.state() == AttentionState()


def test_what_the_user_does_not_mind_is_no_reason(bench: Bench) -> None:
    bench.use_microphone("zoom")
    bench.attention.become(AttentionState(full_screen=True, do_not_disturb=True))
    bench.preferences.change(
        lambda settings: replace(settings, waits_in_calls=False, waits_undisturbed=False)
    )
    assert bench.watch.state() == AttentionState(full_screen=True)


def test_names_are_hidden_if_that_is_set(bench: Bench) -> None:
    assert not bench.watch.hides_names()
    bench.preferences.change(lambda settings: replace(settings, hides_names=True))
    assert bench.watch.hides_names()


def test_closed_it_tells_nothing(ui_context: UiContext, qtbot: QtBot) -> None:
    bench = Bench(ui_context)
    attention = bench.attention
    bench.watch.close()
    assert not attention.is_running
    with qtbot.assertNotEmitted(bench.watch.changed):
        bench.calls.talking_changed.emit()
    bench.calls.close()
