"""What the system tells of a moment, and what is set, reach reminders and notifications."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from main import build
from services.check_ins.values import PromptView
from services.contacts.editing_values import MethodDraft
from services.contacts.values import NewContact
from services.follow_ups.due import due_from_local
from services.follow_ups.values import NewFollowUp
from services.journal.values import NewEntry
from services.notifications import Action, NotifierWay
from services.reminding.attention import AttentionState
from services.reminding.waking import NoWaking
from services.terms import EntryKind, MethodKind, Outcome
from tests.support.attention import DrivenAttention
from tests.support.clock import FrozenClock
from tests.support.links import NotedLinks
from tests.support.microphone import DrivenMicrophone
from tests.support.notifier import RecordingNotifier
from ui.calls.call_watch import CallWatch
from ui.change_signal import ChangeSignal
from ui.context import UiContext
from ui.reminders.reminding import Reminding
from ui.tasks import Tasks
from ui.theme.theme import Theme

FREE = AttentionState()


class Bench:
    """Be everything that reminds, on a system that the test holds."""

    def __init__(self, profile: Path, clock: FrozenClock, theme: Theme) -> None:
        self.clock = clock
        self.attention, self.notifier = DrivenAttention(), RecordingNotifier()
        microphone = DrivenMicrophone()
        self.parts = build(
            profile,
            clock=clock,
            notifier=self.notifier,
            microphone=microphone,
            attention=self.attention,
            waking=NoWaking(),
        )
        self.cases = self.parts.use_cases()
        self.tasks = Tasks(lambda: self.cases)
        self.changes = ChangeSignal(self.parts.bus)
        context = UiContext(self.tasks, self.changes, clock, theme, NotedLinks(), profile)
        self.calls = CallWatch(context, microphone)
        self.reminding = Reminding(self.parts, context, self.calls, self.calls)

    def promise(self) -> None:
        """Make a follow-up that is due now."""
        (contact_id,) = self.cases.contacts.add(NewContact("Hanneke Zeilstra")).contacts
        zone = self.clock.zone()
        due = due_from_local(self.clock.now().astimezone(zone), zone)
        self.cases.follow_ups.add(contact_id, NewFollowUp("Send references", due))

    def plan(self, qtbot: QtBot) -> None:
        """Wait until it is planned anew, and what follows is written."""
        for _ in range(2):
            with qtbot.waitSignal(self.reminding.scheduler.planned):
                self.reminding.scheduler.replan()
            self.tasks.finish_writes()

    def close(self) -> None:
        self.reminding.close()
        self.calls.close()
        self.tasks.close()
        self.changes.close()
        self.parts.store.close()
        self.calls.deleteLater()


@pytest.fixture
def bench(profile: Path, clock: FrozenClock, theme: Theme, qtbot: QtBot) -> Iterator[Bench]:
    made = Bench(profile, clock, theme)
    with qtbot.waitSignals([made.reminding.preferences.changed, made.reminding.scheduler.planned]):
        made.reminding.start()
    yield made
    made.close()
    assert not made.attention.is_running


@pytest.mark.parametrize(
    "state", [AttentionState(full_screen=True), AttentionState(do_not_disturb=True)]
)
def test_it_waits_for_the_end_of_a_bad_moment(
    bench: Bench, state: AttentionState, qtbot: QtBot
) -> None:
    bench.attention.become(state)
    bench.promise()
    bench.plan(qtbot)
    assert not bench.reminding.controller.is_open
    assert bench.notifier.shown == []
    bench.attention.become(FREE)
    qtbot.waitUntil(lambda: bench.reminding.controller.is_open)
    qtbot.waitUntil(lambda: len(bench.notifier.shown) == 1)
    assert "Hanneke" in bench.notifier.shown[0].body


def test_what_is_not_minded_holds_nothing_back(bench: Bench, qtbot: QtBot) -> None:
    bench.reminding.preferences.change(
        lambda settings: replace(settings, waits_for_full_screen=False)
    )
    bench.attention.become(AttentionState(full_screen=True))
    bench.promise()
    qtbot.waitUntil(lambda: len(bench.notifier.shown) == 1)


def test_behind_a_lock_no_names_are_shown(bench: Bench, qtbot: QtBot) -> None:
    bench.attention.become(AttentionState(locked=True))
    bench.promise()
    qtbot.waitUntil(lambda: len(bench.notifier.shown) == 1)
    (shown,) = bench.notifier.shown
    assert (shown.title, shown.body) == ("Follow-up due", "")


def test_the_way_that_is_set_is_the_notifiers(bench: Bench) -> None:
    bench.reminding.preferences.change(lambda settings: replace(settings, notifier=NotifierWay.OFF))
    assert bench.notifier.ways[-1] is NotifierWay.OFF


def test_an_answer_arrives(bench: Bench, qtbot: QtBot) -> None:
    bench.promise()
    qtbot.waitUntil(lambda: len(bench.notifier.shown) == 1)
    with qtbot.waitSignal(bench.reminding.controller.open_requested):
        bench.notifier.answer(bench.notifier.shown[0].key, Action.OPEN)


def test_who_gets_a_group_during_the_day_is_reminded_of_the_same_day(
    bench: Bench, clock: FrozenClock, qtbot: QtBot
) -> None:
    cases = bench.cases
    ids = []
    for name in ("Hanneke Zeilstra", "Gijs Molendijk"):
        (contact_id,) = cases.contacts.add(NewContact(name)).contacts
        cases.parts.add_method(contact_id, MethodDraft(MethodKind.PHONE, "+31 6 12345678"))
        ids.append(contact_id)
        long_ago = clock.now() - timedelta(days=60)
        entry = NewEntry((contact_id,), EntryKind.CALL, outcome=Outcome.HELD, happened_at=long_ago)
        cases.journal.add_entry(entry)
    bench.plan(qtbot)
    assert not bench.reminding.controller.is_open

    clients = cases.groups.read()[0].id
    cases.bulk.set_group(ids, clients)

    qtbot.waitUntil(lambda: bench.reminding.controller.is_open, timeout=20_000)
    assert {view.contact_id for view in cases.today.read().check_ins} == {*ids}
    reminded = [each.item for each in cases.reminders.plan().due]
    assert {item.contact_id for item in reminded if isinstance(item, PromptView)} == {*ids}
