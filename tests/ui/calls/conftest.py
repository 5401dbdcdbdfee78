"""Give the tests of calls a watch whose microphone and clocks they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from pytestqt.qtbot import QtBot

from services.calls.call_settings import SETTING, CallSettings
from services.calls.values import CallOffer, Program
from services.store import Store
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import setting
from tests.support.microphone import DrivenMicrophone
from ui.calls.call_watch import CallWatch
from ui.context import UiContext


class Bench:
    """Be a watch on a real journal; time passes only when the test says so."""

    def __init__(self, context: UiContext, store: Store, clock: FrozenClock, qtbot: QtBot) -> None:
        self.context = context
        self.store = store
        self.clock = clock
        self.qtbot = qtbot
        self.microphone = DrivenMicrophone()
        self.steady_s = 1000.0
        self.offers: list[CallOffer] = []
        self.asked: list[Program] = []
        self.watch = CallWatch(context, self.microphone, steady=lambda: self.steady_s)
        self.watch.call_ended.connect(self.offers.append)
        self.watch.ask_wanted.connect(self.asked.append)

    def start(self) -> None:
        """Start it, and wait until it has read what is set."""
        with self.qtbot.waitSignal(self.watch.changed):
            self.watch.start()

    def use(self, *names: str) -> None:
        """Let programs use the microphone, and let the watch hear it."""
        self.microphone.use(*names)
        QCoreApplication.sendPostedEvents(self.watch)

    def wait(self, seconds: float) -> None:
        """Let time pass, and the timer wake in it as often as it is armed for."""
        until_s = self.steady_s + seconds
        while timers := self.timers():
            delay_s = timers[0].interval() / 1000
            if self.steady_s + delay_s > until_s:
                break
            self._go_on(delay_s)
            self.watch.look()
        self._go_on(until_s - self.steady_s)

    def call(self, name: str, seconds: float = 600) -> CallOffer:
        """Let a program hold a call, and return what is offered after it."""
        count = len(self.offers)
        self.use(name)
        self.wait(seconds)
        self.use()
        self.wait(60)
        self.qtbot.waitUntil(lambda: len(self.offers) > count)
        return self.offers[-1]

    def timers(self) -> list[QTimer]:
        """Return the timers that run."""
        return [timer for timer in self.watch.findChildren(QTimer) if timer.isActive()]

    def stored(self) -> CallSettings:
        """Return the settings as the journal has them."""
        self.context.tasks.finish_writes()
        return CallSettings.from_json(setting(self.store, SETTING))

    def _go_on(self, seconds: float) -> None:
        self.steady_s += seconds
        self.clock.advance(seconds=seconds)


StartBench = Callable[[], Bench]


@pytest.fixture
def make_bench(
    qtbot: QtBot, ui_context: UiContext, store: Store, clock: FrozenClock
) -> Iterator[StartBench]:
    """Give a function that makes a watch; it is not started."""
    made: list[Bench] = []

    def make() -> Bench:
        made.append(Bench(ui_context, store, clock, qtbot))
        return made[-1]

    yield make
    for bench in made:
        bench.watch.close()
        assert not bench.microphone.is_running
        assert bench.timers() == []


@pytest.fixture
def off(make_bench: StartBench) -> Bench:
    """Give a watch as it is at the first start."""
    bench = make_bench()
    bench.start()
    return bench


@pytest.fixture
def bench(make_bench: StartBench, use_cases: UseCases) -> Bench:
    """Give a watch that is switched on."""
    use_cases.settings.write(SETTING, CallSettings(on=True).to_json())
    bench = make_bench()
    bench.start()
    return bench
