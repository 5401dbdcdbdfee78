"""The fresh start: seen before it is accepted, and taken as one step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from services.check_ins.values import FreshStart
from tests.support.journal import AddContact
from tests.ui.test_accessibility import faults
from tests.ui.today.conftest import ON, CasesDouble, go_to
from ui.context import UiContext
from ui.today.fresh_start_dialog import FreshStartDialog
from ui.today.today_page import TodayPage
from ui.widgets.labels import Label


@pytest.fixture
def plan(add_contact: AddContact, cases: CasesDouble) -> FreshStart:
    ids = [add_contact(f"Anna {number}") for number in range(16)]
    days = [(id_, ON + timedelta(days=7 if at < 15 else 14)) for at, id_ in enumerate(ids)]
    cases.plan = FreshStart(tuple(days))
    return cases.plan


@pytest.fixture
def dialog(qtbot: QtBot, context: UiContext) -> Iterator[FreshStartDialog]:
    host = QWidget()
    dialog = FreshStartDialog(context, host)
    with qtbot.waitSignal(dialog.plan_read):
        dialog.open()
    yield dialog
    shiboken6.delete(host)


def texts(dialog: FreshStartDialog) -> list[str]:
    return [each.text() for each in dialog.findChildren(Label)]


@pytest.mark.usefixtures("plan")
def test_it_tells_per_week_how_many_and_whom(dialog: FreshStartDialog) -> None:
    said = texts(dialog)
    assert "Week of Mon 9 Mar" in said
    assert "15 people" in said
    assert any(each.startswith("Anna 0, ") and each.endswith(" and 3 more") for each in said)
    assert "Anna 15" in said
    assert faults(dialog) == []


def test_it_says_how_many_do_not_fit(
    qtbot: QtBot, context: UiContext, cases: CasesDouble, plan: FreshStart
) -> None:
    cases.plan = replace(plan, later=4)
    host = QWidget()
    dialog = FreshStartDialog(context, host)
    with qtbot.waitSignal(dialog.plan_read):
        dialog.open()
    said = texts(dialog)
    assert any(
        each.startswith("12 people come up") and "4 more do not fit" in each for each in said
    )
    assert "12 people" in said
    assert not any("Anna 15" in each for each in said)
    assert dialog.area.height() >= dialog.area.minimumHeight()
    assert dialog.area.geometry().bottom() < dialog.spread.geometry().top()
    shiboken6.delete(host)


def test_accepting_spreads_as_it_was_shown(
    qtbot: QtBot, plan: FreshStart, dialog: FreshStartDialog, cases: CasesDouble
) -> None:
    with qtbot.waitSignal(dialog.undo_offered):
        QTest.keyClick(dialog.spread, Qt.Key.Key_Return)
    assert cases.prompts.asked == [("start_afresh", plan)]


def test_leaving_it_changes_nothing(
    qtbot: QtBot, plan: FreshStart, dialog: FreshStartDialog, cases: CasesDouble
) -> None:
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert cases.prompts.asked == []


def test_without_a_backlog_there_is_nothing_to_spread(dialog: FreshStartDialog) -> None:
    assert not dialog.spread.isEnabled()
    assert "Nobody is waiting any more." in texts(dialog)


def test_the_row_of_who_waits_opens_it(qtbot: QtBot, page: TodayPage, plan: FreshStart) -> None:
    go_to(page.main, "waiting")
    with qtbot.waitSignal(page.fresh_start_wanted):
        QTest.keyClick(page.main, Qt.Key.Key_Return)
    (dialog,) = page.findChildren(FreshStartDialog)
    with qtbot.waitSignal(dialog.plan_read):
        pass
    assert dialog.isVisible()
