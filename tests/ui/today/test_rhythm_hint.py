"""That most people have no rhythm is one quiet row, which leads on and can be put away for good."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.changes import ChangeBus, ChangeSet
from services.check_ins.rhythmless import HINT_SETTING
from services.today.values import Today
from services.use_cases import UseCases
from tests.ui.today.conftest import HOUR_MS, ON, CasesDouble, go_to, keys
from tests.ui.today.hand import click
from ui.context import UiContext
from ui.today.deeds import Deed
from ui.today.rhythm_hint import RhythmHint
from ui.today.today_page import TodayPage


@pytest.fixture
def hinting(qtbot: QtBot, context: UiContext, cases: CasesDouble) -> Iterator[TodayPage]:
    """Show a day on which 412 people have no rhythm."""
    cases.value, cases.without_rhythm = Today(ON), 412
    page = TodayPage(context, backlog_ms=0)
    page.resize(1088, 800)
    page.show()
    qtbot.waitUntil(lambda: "rhythmless" in keys(page.main))
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.focus_rows()
    qtbot.waitUntil(page.main.hasFocus)
    yield page
    shiboken6.delete(page)


def test_it_says_how_many_and_why(hinting: TodayPage) -> None:
    heading, row = hinting.main.rows
    assert (heading.text, heading.when) == ("Just to check in", "")
    assert row.text == "412 contacts have no group or rhythm yet"
    assert row.detail == "So Attent does not suggest calling them."
    assert row.spoken == f"{row.text}. {row.detail}"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, None])
def test_it_leads_to_where_a_group_is_given(
    qtbot: QtBot, hinting: TodayPage, key: Qt.Key | None
) -> None:
    go_to(hinting.main, "rhythmless")
    with qtbot.waitSignal(hinting.groupless_wanted):
        if key is None:
            click(hinting.main, "rhythmless", lambda layout: dict(layout.buttons)[Deed.OPEN])
        else:
            QTest.keyClick(hinting.main, key)


@pytest.mark.parametrize("key", [Qt.Key.Key_D, Qt.Key.Key_Delete, None])
def test_it_is_put_away_for_good_and_brought_back_by_undo(
    qtbot: QtBot,
    hinting: TodayPage,
    cases: CasesDouble,
    use_cases: UseCases,
    bus: ChangeBus,
    key: Qt.Key | None,
) -> None:
    go_to(hinting.main, "rhythmless")
    with qtbot.waitSignal(hinting.undo_offered) as offered:
        if key is None:
            click(hinting.main, "rhythmless", lambda layout: dict(layout.buttons)[Deed.DONE])
        else:
            QTest.keyClick(hinting.main, key)
    assert keys(hinting.main) == []
    qtbot.waitUntil(lambda: use_cases.kept_settings.read(HINT_SETTING) is True)
    assert offered.args is not None
    offered.args[1]()
    qtbot.waitUntil(lambda: "rhythmless" in keys(hinting.main))
    assert use_cases.kept_settings.read(HINT_SETTING) is False


def test_a_wrong_number_does_not_stay_for_the_wait_before_a_first_count(
    qtbot: QtBot, context: UiContext, cases: CasesDouble, bus: ChangeBus
) -> None:
    cases.value, cases.without_rhythm = Today(ON), 412
    holder = QObject()
    hint = RhythmHint(context, holder, HOUR_MS)
    hint.look_soon()
    hint._wait.setInterval(0)  # let the first wait be over
    qtbot.waitUntil(lambda: hint.count == 412)
    cases.without_rhythm = 0
    hint.note(ChangeSet(groups=frozenset({1})))
    hint.look_soon()
    hint.look_soon()
    qtbot.waitUntil(lambda: hint.count == 0)


def test_it_goes_once_groups_were_given(
    qtbot: QtBot, hinting: TodayPage, cases: CasesDouble, bus: ChangeBus
) -> None:
    cases.without_rhythm = 0
    bus.publish(ChangeSet(contacts=frozenset({1})))
    qtbot.waitUntil(lambda: keys(hinting.main) == [])
