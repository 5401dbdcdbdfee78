"""A backlog is counted rarely, in a moment of rest, and shows as one quiet row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from services.changes import ChangeBus, ChangeSet
from services.check_ins.values import FreshStart
from services.today.values import Today
from tests.support.clock import FrozenClock
from tests.ui.today.conftest import ON, CasesDouble, keys
from ui.context import UiContext
from ui.today.today_page import TodayPage

MANY = frozenset(range(1, 2_001))


def plan_of(people: int) -> FreshStart:
    return FreshStart(tuple((id_, ON + timedelta(days=id_)) for id_ in range(1, people + 1)))


@pytest.fixture
def quick_page(
    qtbot: QtBot, context: UiContext, cases: CasesDouble, full: Today
) -> Iterator[TodayPage]:
    """Show a page that counts at once, on a day of which nothing was counted."""
    cases.value = replace(full, waiting=0)
    cases.plan = plan_of(120)
    page = TodayPage(context, backlog_ms=0)
    page.resize(1088, 800)
    at_first: list[bool] = []
    page.today_read.connect(lambda: at_first.append("waiting" in keys(page.main)))
    with qtbot.waitSignal(page.today_read):
        page.show()
    assert at_first == [False]
    yield page
    shiboken6.delete(page)


def await_row(qtbot: QtBot, page: TodayPage, people: int) -> None:
    shown = 2  # check-ins, of the contacts 11 and 12
    words = f"{people - shown} more people are waiting for a check-in"
    qtbot.waitUntil(lambda: words in [row.text for row in page.main.rows])


def test_it_shows_after_today_does(qtbot: QtBot, quick_page: TodayPage, cases: CasesDouble) -> None:
    await_row(qtbot, quick_page, 120)
    assert cases.counts == 1


def test_it_is_counted_once_a_day(
    qtbot: QtBot, quick_page: TodayPage, cases: CasesDouble, clock: FrozenClock
) -> None:
    await_row(qtbot, quick_page, 120)
    cases.plan = plan_of(119)
    for _ in range(3):
        with qtbot.waitSignal(quick_page.today_read):
            quick_page.read()
    assert not quick_page._backlog._wait.isActive()
    assert cases.counts == 1
    clock.advance(days=1)
    cases.value = replace(cases.value, on=ON + timedelta(days=1))
    quick_page.refresh_day()
    await_row(qtbot, quick_page, 119)
    assert cases.counts == 2


@pytest.mark.parametrize(
    "changes",
    [
        ChangeSet(contacts=MANY),
        ChangeSet(groups=frozenset({1})),
        ChangeSet(settings=frozenset({"check_ins"})),
    ],
)
def test_what_may_make_or_end_a_backlog_has_it_counted_anew(
    qtbot: QtBot, quick_page: TodayPage, cases: CasesDouble, bus: ChangeBus, changes: ChangeSet
) -> None:
    await_row(qtbot, quick_page, 120)
    cases.plan = None
    bus.publish(changes)
    qtbot.waitUntil(lambda: "waiting" not in keys(quick_page.main))


def test_one_call_has_nothing_counted_until_it_has_rested(
    qtbot: QtBot, quick_page: TodayPage, cases: CasesDouble, bus: ChangeBus
) -> None:
    await_row(qtbot, quick_page, 120)
    cases.plan = plan_of(119)
    backlog = quick_page._backlog
    with qtbot.waitSignal(quick_page.today_read):
        bus.publish(ChangeSet(contacts=frozenset({1}), entries=frozenset({1})))
    assert not backlog._wait.isActive()
    backlog._rest.stop()  # its minutes are over
    with qtbot.waitSignal(quick_page.today_read):
        bus.publish(ChangeSet(contacts=frozenset({2}), entries=frozenset({2})))
    await_row(qtbot, quick_page, 119)
    assert cases.counts == 2


def test_a_page_that_does_not_show_counts_when_it_does(
    qtbot: QtBot, quick_page: TodayPage, cases: CasesDouble, bus: ChangeBus
) -> None:
    await_row(qtbot, quick_page, 120)
    quick_page.hide()
    cases.plan = None
    bus.publish(ChangeSet(contacts=MANY))
    QApplication.processEvents()
    assert cases.counts == 1
    quick_page.show()
    qtbot.waitUntil(lambda: "waiting" not in keys(quick_page.main))
