"""A call that ends is offered once, and only if the user wants that."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from services.calls.call_settings import SETTING, CallSettings, ProgramName
from services.calls.microphone import Hearing
from services.calls.values import EndedCall, GuessReason, Program
from services.contacts.reach import Way
from services.terms import Channel, EntryKind
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.jobs import Gate
from tests.support.journal import AddContact
from tests.ui.calls.conftest import Bench, StartBench

TEAMS = "ms-teams.exe"


def test_off_nothing_runs(off: Bench) -> None:
    assert not off.watch.settings.on
    assert off.microphone.starts == 0
    assert off.timers() == []
    off.watch.look()
    assert off.timers() == []


def test_a_call_that_ends_is_told_with_what_is_known_of_it(bench: Bench) -> None:
    began = bench.clock.now()
    call = bench.call(TEAMS).call
    assert (call.kind, call.channel) == (EntryKind.VIDEO_CALL, Channel.TEAMS)
    assert (call.started_at, call.duration_s) == (began, 600)
    assert len(bench.offers) == 1


def test_at_rest_there_is_no_timer(bench: Bench) -> None:
    assert bench.timers() == []
    bench.use(TEAMS)
    assert [timer.interval() for timer in bench.timers()] == [60_000]
    bench.wait(90)
    bench.use()
    assert [timer.interval() for timer in bench.timers()] == [15_000]
    bench.wait(15)
    assert bench.timers() == []


def test_the_timer_looks_by_itself(bench: Bench, qtbot: QtBot) -> None:
    bench.watch.set_limits(0, 0)
    bench.watch.set_limits(0, 1)
    bench.use(TEAMS)
    bench.use()
    bench.steady_s += 1
    qtbot.waitUntil(lambda: len(bench.offers) == 1, timeout=20_000)


def test_muting_a_pause_and_a_recorder_end_no_call(bench: Bench) -> None:
    bench.use(TEAMS)
    bench.wait(300)
    bench.use(TEAMS, "audacity")
    bench.wait(300)
    bench.use()
    bench.wait(10)
    bench.use(TEAMS)
    bench.wait(300)
    assert bench.offers == []
    bench.use()
    bench.wait(60)
    bench.qtbot.waitUntil(lambda: len(bench.offers) == 1)
    assert bench.offers[0].call.duration_s == 910


def test_both_limits_can_be_changed(bench: Bench) -> None:
    bench.watch.set_limits(5, 2)
    assert bench.call(TEAMS, 5).call.duration_s == 5
    assert (bench.stored().least_s, bench.stored().gap_s) == (5, 2)


def test_switching_on_and_off_is_applied_at_once_and_kept(
    off: Bench, make_bench: StartBench
) -> None:
    off.watch.switch(True)
    assert off.stored().on
    off.use(TEAMS)
    again = make_bench()
    again.start()
    assert again.microphone.is_running
    off.watch.switch(False)
    assert not off.microphone.is_running
    assert off.timers() == []
    off.watch.switch(True)
    assert off.timers() == []  # what was heard before is forgotten


def test_what_is_on_its_way_when_it_is_switched_off_is_not_heard(bench: Bench) -> None:
    bench.microphone.use(TEAMS)
    bench.watch.switch(False)
    QCoreApplication.sendPostedEvents(bench.watch)
    assert bench.timers() == []


def test_what_is_set_before_the_settings_were_read_stays_set(
    make_bench: StartBench, use_cases: UseCases, gate: Gate
) -> None:
    use_cases.settings.write(SETTING, CallSettings(least_s=90).to_json())
    bench = make_bench()
    bench.context.tasks.read(bench.watch, gate.job, lambda _: None)
    bench.watch.start()
    bench.watch.switch(True)
    with bench.qtbot.waitSignal(bench.watch.changed):
        gate.open()
    bench.qtbot.waitUntil(lambda: bench.microphone.is_running)
    assert (bench.stored().on, bench.stored().least_s) == (True, 90)


def test_an_excluded_program_is_not_offered(bench: Bench) -> None:
    teams = bench.call(TEAMS).call.program
    bench.use(TEAMS)
    bench.watch.exclude(teams)
    assert bench.timers() == []
    bench.use()
    bench.wait(600)
    bench.call("zoom")
    assert [offer.call.program.name for offer in bench.offers] == ["Teams", "Zoom"]
    assert bench.stored().excluded == (ProgramName("teams", "Teams"),)
    bench.watch.include(teams.id)
    bench.call(TEAMS)
    assert bench.stored().excluded == ()


@pytest.mark.parametrize(
    ("typed", "program"), [("ZOOM", "zoom"), (" My  Phone ", "my phone"), ("zoom.exe", "zoom")]
)
def test_a_program_can_be_excluded_by_its_name(bench: Bench, typed: str, program: str) -> None:
    bench.watch.exclude_named(typed)
    assert [each.id for each in bench.watch.settings.excluded] == [program]
    bench.use(program)
    assert bench.timers() == []


@pytest.mark.parametrize("typed", ["", "  ", "electron", "audacity"])
def test_a_name_that_says_nothing_excludes_nothing(bench: Bench, typed: str) -> None:
    bench.watch.exclude_named(typed)
    assert bench.watch.settings.excluded == ()


def test_programs_that_were_heard_can_be_chosen_later(bench: Bench, make_bench: StartBench) -> None:
    bench.use(TEAMS, "acme-meet")
    bench.use("zoom", TEAMS)
    bench.stored()
    later = make_bench()
    later.start()
    names = [each.name for each in later.watch.settings.recent]
    assert names[0] == "Zoom"
    assert sorted(names[1:]) == ["Teams", "acme-meet"]


def test_where_no_program_is_known_there_is_none_to_stop_for(
    bench: Bench, clock: FrozenClock
) -> None:
    """To leave out what has no name would be to leave out every call."""
    for _ in range(3):
        bench.watch.note_ignored(EndedCall(Program("", ""), clock.now(), 600))
    assert bench.asked == []


def test_ignoring_an_offer_twice_asks_whether_to_stop_and_accepting_begins_anew(
    bench: Bench,
) -> None:
    offer = bench.call(TEAMS)
    other = bench.call("zoom")
    bench.watch.note_ignored(offer.call)
    bench.watch.note_ignored(other.call)
    bench.watch.note_accepted(offer.call)
    bench.watch.note_ignored(offer.call)
    assert bench.asked == []
    bench.watch.note_ignored(offer.call)
    bench.watch.note_ignored(offer.call)
    assert [program.name for program in bench.asked] == ["Teams"]
    bench.watch.exclude(bench.asked[0])
    assert dict(bench.stored().ignored.counts) == {"zoom": 1}


def test_whether_to_begin_is_asked_once(off: Bench, make_bench: StartBench) -> None:
    assert off.watch.should_ask_to_begin
    off.watch.decline()
    assert off.stored().asked
    again = make_bench()
    assert not again.watch.should_ask_to_begin  # nobody knows yet
    again.start()
    assert not again.watch.should_ask_to_begin


def test_whether_to_begin_is_not_asked_where_it_is_on_or_nothing_can_be_told(
    bench: Bench, off: Bench
) -> None:
    assert not bench.watch.should_ask_to_begin
    off.microphone.hearing = Hearing.NOTHING
    assert not off.watch.should_ask_to_begin


def test_it_says_who_was_called_from_here(bench: Bench, add_contact: AddContact) -> None:
    anna = add_contact("Anna Vos")
    bench.watch.note_started(anna, Way.TEAMS)
    bench.wait(20)
    guess = bench.call(TEAMS).guess
    assert guess is not None
    assert (guess.contact_id, guess.name, guess.reason) == (anna, "Anna Vos", GuessReason.CALLED)


def test_a_journal_that_does_not_answer_costs_only_the_guess(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, bugs: list[BaseException]
) -> None:
    from services.calls.guess import CallGuesser

    def fail(*_arguments: object) -> None:
        raise ValueError

    monkeypatch.setattr(CallGuesser, "guess", fail)
    assert bench.call(TEAMS).guess is None
    assert [type(bug) for bug in bugs] == [ValueError]
    bugs.clear()


def test_after_the_end_nothing_is_heard_whatever_is_read_or_set(
    make_bench: StartBench, use_cases: UseCases, qtbot: QtBot
) -> None:
    use_cases.settings.write(SETTING, CallSettings(on=True).to_json())
    bench = make_bench()
    bench.watch.start()
    bench.watch.close()
    qtbot.waitUntil(lambda: bench.watch.settings.on)
    bench.watch.exclude_named("zoom")
    assert bench.microphone.starts == 0


def test_a_night_asleep_is_no_call(bench: Bench, clock: FrozenClock) -> None:
    bench.use(TEAMS)
    bench.wait(300)
    clock.advance(timedelta(hours=8))
    bench.steady_s += 8 * 3600
    bench.watch.look()
    bench.qtbot.waitUntil(lambda: len(bench.offers) == 1)
    assert bench.offers[0].call.duration_s == 300
