"""The keyboard stays on Today's rows whatever else is answered or taken back."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.capture.draft_fields import draft_of
from services.capture.note import QuickNote
from services.follow_ups.due import due_from_local
from services.follow_ups.values import NewFollowUp
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from tests.ui.application.conftest import LONG_ENOUGH_MS, Open
from tests.ui.main_window.conftest import focused
from tests.ui.today.conftest import current_key, go_to, keys
from ui.application import Application
from ui.today.row_list import TodayRowList
from ui.widgets.question_strip import QuestionStrip

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def promises(use_cases: UseCases, add_contact: AddContact, clock: FrozenClock) -> tuple[str, ...]:
    """Promise three things of an hour ago, and return their keys."""
    at = (clock.now() - timedelta(hours=1)).astimezone(clock.zone())
    hanneke, due = add_contact("Hanneke Zeilstra"), due_from_local(at, clock.zone())
    return tuple(
        f"follow_up:{id_}"
        for title in ("Call", "Mail", "Send")
        for id_ in use_cases.follow_ups.add(hanneke, NewFollowUp(title, due)).follow_ups
    )


@pytest.fixture
def draft(use_cases: UseCases) -> str:
    """Keep a note that was begun, and return the key of its row."""
    use_cases.drafts.keep(draft_of(QuickNote("called Teun", uid="kept")), None)
    return "draft:kept"


@pytest.fixture
def app(qtbot: QtBot, open_app: Open, no_tray: None, promises: tuple[str, ...]) -> Application:
    """Start the app; the reminders bring the offer to start at log-in."""
    application = open_app()
    with qtbot.waitSignal(application.window.contacts_read, timeout=LONG_ENOUGH_MS):
        application.start(background=False)
    window = application.window
    qtbot.waitUntil(lambda: bool(window.findChildren(QuestionStrip)), timeout=LONG_ENOUGH_MS)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.commands.today.trigger()
    rows = today(application)
    qtbot.waitUntil(lambda: rows.hasFocus() and are_shown(rows, len(promises)))
    return application


def are_shown(rows: TodayRowList, count: int) -> bool:
    return len(keys(rows)[1:]) == count


def today(application: Application) -> TodayRowList:
    return application.window.page_area.places.today_page().main


def strip(application: Application) -> QuestionStrip:
    (found,) = application.window.findChildren(QuestionStrip)
    return found


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_not_now_leads_back_to_the_row(
    app: Application, promises: tuple[str, ...], key: Qt.Key
) -> None:
    rows = today(app)
    go_to(rows, promises[1])
    assert strip(app).isVisible()
    strip(app).buttons[1].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(focused(), key)
    assert strip(app).isHidden()
    assert rows.hasFocus()
    assert current_key(rows) == promises[1]


def test_the_offer_is_reached_by_tab(app: Application) -> None:
    for _ in range(12):
        if focused() in strip(app).buttons:
            return
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    raise AssertionError(focused())


def test_today_anew_leaves_the_keyboard_where_it_is(
    qtbot: QtBot, draft: str, app: Application, promises: tuple[str, ...]
) -> None:
    rows, side = today(app), app.window.page_area.places.today_page().side
    qtbot.waitUntil(side.isVisible)
    go_to(rows, promises[2])
    side.setFocus(Qt.FocusReason.TabFocusReason)
    app.window.commands.today.trigger()
    assert side.hasFocus()
    assert current_key(side) == draft
    app.window.commands.contacts.trigger()
    assert not side.hasFocus()
    app.window.commands.today.trigger()
    assert side.hasFocus()
    assert current_key(side) == draft


def test_today_from_elsewhere_leads_to_the_row_it_was_on(
    app: Application, promises: tuple[str, ...]
) -> None:
    go_to(today(app), promises[1])
    app.window.commands.contacts.trigger()
    app.window.commands.today.trigger()
    assert today(app).hasFocus()
    assert current_key(today(app)) == promises[1]


def test_from_the_contact_alt_left_leads_back_to_the_row(
    qtbot: QtBot, app: Application, promises: tuple[str, ...]
) -> None:
    rows, area = today(app), app.window.page_area
    go_to(rows, promises[1])
    QTest.keyClick(rows, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: area.contact_page is not None and area.contact_page.shown_id == 1)
    assert not rows.isVisible()
    QTest.keyClick(focused(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert rows.hasFocus()
    assert current_key(rows) == promises[1]


@pytest.mark.parametrize("done", [0, 1, 2])
def test_undo_leads_to_the_row_that_came_back(
    qtbot: QtBot, app: Application, promises: tuple[str, ...], done: int
) -> None:
    rows, undo = today(app), app.window.commands.undo
    go_to(rows, promises[done])
    QTest.keyClick(rows, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: undo.isEnabled() and app.window.page_area.undo_bar.isVisible())
    QTest.keyClick(rows, Qt.Key.Key_Home)
    QTest.keyClick(focused(), Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: promises[done] in keys(rows))
    assert rows.hasFocus()
    assert current_key(rows) == promises[done]


def test_undo_of_the_last_row_leads_back_to_it(
    qtbot: QtBot, app: Application, promises: tuple[str, ...]
) -> None:
    rows, undo = today(app), app.window.commands.undo
    QTest.keyClick(rows, Qt.Key.Key_Home)
    for _ in promises:
        QTest.keyClick(rows, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: keys(rows) == [] and undo.isEnabled())
    for count in (1, 2, 3):
        qtbot.waitUntil(undo.isEnabled)
        QTest.keyClick(focused(), Qt.Key.Key_Z, CTRL)
        qtbot.waitUntil(partial(are_shown, rows, count))
        assert rows.hasFocus()
        assert current_key(rows) == promises[-count]


def test_undone_by_a_click_it_is_the_same(
    qtbot: QtBot, app: Application, promises: tuple[str, ...]
) -> None:
    rows, bar = today(app), app.window.page_area.undo_bar
    go_to(rows, promises[1])
    QTest.keyClick(rows, Qt.Key.Key_D)
    qtbot.waitUntil(bar.isVisible)
    QTest.mouseClick(bar._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: promises[1] in keys(rows))
    assert rows.hasFocus()
    assert current_key(rows) == promises[1]
